import type { App, types } from "@slack/bolt";
import type { Command } from "../../src/command.ts";
import { optionsOf } from "../../src/line.ts";
import { wordsFor } from "../../src/words/words.ts";
import type { Outside } from "../adapter.ts";
import type { Reply } from "../reply.ts";
import { LIMITS } from "./limits.ts";
import type { Track } from "./listen.ts";
import type { People } from "./people.ts";
import { render } from "./render.ts";
import { toRequest } from "./request.ts";
import type { Sender } from "./send.ts";

/** What `/desk` reports to those who manage, in the order in which Home shows it. */
const REPORTS = ["gaps", "doctor"];

/**
 * Fills the Home tab when somebody opens it: what can be asked with three things to try, the releases, and for those who manage
 * what was asked in vain and what is wrong. Slack keeps a tab as it was published, so it is made anew each time.
 */
export function listenToHome(
  app: App,
  { commands, turn, log }: Outside,
  { send, people, track }: { send: Sender; people: People; track: Track },
): void {
  const named = (name: string) => commands.find((command) => command.name === name);

  app.event("app_home_opened", ({ event, body }) =>
    track(async () => {
      if (event.tab !== "home") return;
      const person = event.user;
      const [locale, may] = await Promise.all([people.locale(person), people.may(person)]);
      const request = toRequest({ event: body.event_id, person, team: body.team_id, channel: undefined, locale, may });
      const show = async (command: Command | undefined, raw: object): Promise<readonly Reply[]> =>
        command ? [await turn.show(command, raw, request)] : [];
      const desk = named("desk");
      const [welcome, releases] = await Promise.all([show(desk, {}), show(named("release"), {})]);
      const reports = REPORTS.filter((what) => may.has("manage") && offers(desk, what));
      const reported = await Promise.all(reports.map((what) => show(desk, { what })));
      const words = wordsFor(await turn.language(request));
      const refused = await send.home(person, {
        type: "home",
        blocks: [
          ...drawn(welcome),
          context(words.homeDoor),
          divider,
          header(words.homeReleases),
          ...drawn(releases),
          ...reported.flatMap((reply) => [divider, ...drawn(reply)]),
        ].slice(0, LIMITS.viewBlocks),
      });
      if (refused) log.warn({ error: refused.error }, "a Home tab could not be shown");
    }),
  );
}

/** Whether `/desk` can report something; its choices say so. */
function offers(desk: Command | undefined, what: string): boolean {
  return desk !== undefined && optionsOf(desk).some(({ name, choices }) => name === "what" && choices?.includes(what));
}

const drawn = (replies: readonly Reply[]) => replies.flatMap((reply) => render(reply).blocks);
const divider: types.KnownBlock = { type: "divider" };
const header = (text: string): types.KnownBlock => ({ type: "header", text: { type: "plain_text", text } });
const context = (text: string): types.KnownBlock => ({
  type: "context",
  elements: [{ type: "plain_text", text, emoji: false }],
});
