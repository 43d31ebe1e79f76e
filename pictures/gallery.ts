import { toRegister } from "../adapters/discord/register.ts";
import { replyOf } from "../adapters/reply.ts";
import { pickerView } from "../adapters/slack/picker.ts";
import { renderText } from "../adapters/terminal/render.ts";
import { onScreen } from "../adapters/terminal/screen.ts";
import { commands } from "../commands/index.ts";
import { type Context, respond } from "../src/command.ts";
import { readLibrary } from "../src/library.ts";
import { readLine } from "../src/line.ts";
import { type Drawn, drawReply } from "./draw.ts";
import { drawMenu } from "./menu.ts";
import { drawModal } from "./modal.ts";
import { drawTerminal } from "./terminal.ts";
import type { Theme } from "./theme.ts";

/** The instant at which the pictures are taken; the corpus speaks as of then. */
const NOW = new Date("2026-01-15T09:00:00Z");
/** Columns of the terminal in the picture. */
const COLUMNS = 84;
/** Suggestions in the picture of the choice. */
const SUGGESTED = 4;
/** Where the README's question goes: the same by every door. */
const QUESTION = { command: "quote", line: "robertson" } as const;

/** A picture of the documentation: its file's name and what is in it. */
export interface Picture {
  readonly file: string;
  readonly svg: string;
}

/** Every picture of the documentation, drawn from the corpus and the code as they are. */
export async function gallery(): Promise<readonly Picture[]> {
  const library = readLibrary("corpus");
  const campaign = library.at(NOW);
  const shown = async (
    platform: Drawn | "terminal",
    theme: Theme,
    {
      command: name,
      line,
      locale = "en",
      sharedBy,
    }: { command: string; line: string; locale?: string; sharedBy?: string },
  ): Promise<string> => {
    const command = commands.find((one) => one.name === name)!;
    const context: Context = { campaign, place: { platform }, locale, may: new Set(), now: NOW };
    const options = readLine(command, line);
    const answer = await respond(command, options, context, { error: () => {} });
    if (platform === "terminal") {
      const text = renderText(onScreen(answer, 1, locale), { locale, colour: true, width: COLUMNS });
      return drawTerminal(`npm run --silent desk -- ${name} ${line}`, text, {
        theme,
        title: `Terminal: ${name} ${line}`,
      });
    }
    const reply = replyOf(answer, { locale, id: "picture", number: 1, mayShare: true });
    const bare = sharedBy === undefined ? reply : { ...reply, buttons: [] };
    return drawReply(platform, bare, { theme, command: name, options, ...(sharedBy !== undefined && { sharedBy }) });
  };
  const pictures: Picture[] = [];
  for (const theme of ["light", "dark"] as const) {
    for (const platform of ["slack", "discord", "terminal"] as const) {
      pictures.push({ file: `quote-${platform}-${theme}.svg`, svg: await shown(platform, theme, QUESTION) });
    }
  }
  for (const platform of ["slack", "discord"] as const) {
    pictures.push(
      { file: `shared-${platform}.svg`, svg: await shown(platform, "light", { ...QUESTION, sharedBy: "Mira" }) },
      {
        file: `declined-${platform}.svg`,
        svg: await shown(platform, "light", { command: "signers", line: "Greenpeace" }),
      },
      { file: `korean-${platform}.svg`, svg: await shown(platform, "light", { ...QUESTION, locale: "ko" }) },
    );
  }
  const picker = pickerView({ command: "quote", option: "words", channel: "C1" }, "/quote", "en");
  const suggested = campaign.complete("speaker or topic", "r", SUGGESTED);
  const asked = commands.filter(({ may }) => may === undefined);
  pictures.push(
    {
      file: "picker-slack.svg",
      svg: drawModal(picker, { theme: "light", typed: "r", suggested, title: "Slack: /quote" }),
    },
    {
      file: "menu-discord.svg",
      svg: drawMenu(toRegister(asked, { prefix: "" }), { theme: "dark", title: "Discord: the commands" }),
    },
  );
  return pictures;
}
