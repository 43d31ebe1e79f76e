import { afterEach, describe, expect, it } from "vitest";
import { type DiscordDesk, makeDesk } from "./discord-desk.ts";
import { openDesk, type SlackDesk } from "./slack-desk.ts";

const DAY = 86_400_000;
/** The Monday after the clock's start, 09:00 in Lisbon, the zone of test/corpus. */
const MONDAY = Date.parse("2031-05-05T08:00:00Z");
const VAIN = "who painted the ceiling of the opera";

let slack: SlackDesk | undefined;
let discord: DiscordDesk | undefined;

afterEach(async () => {
  await slack?.close();
  await discord?.close();
  expect(slack?.peer.problems() ?? []).toEqual([]);
  expect(discord?.peer.problems() ?? []).toEqual([]);
  slack = undefined;
  discord = undefined;
});

/** A desk whose list goes to `random`. */
async function open(): Promise<SlackDesk> {
  const before = await openDesk();
  const { id } = before.peer.workspace.channel("random");
  await before.close();
  slack = await openDesk({ env: { GAPS_CHANNEL: id } });
  await slack.start();
  expect(slack.peer.workspace.channel("random").id).toBe(id);
  return slack;
}

const ask = async (desk: SlackDesk, text: string, user = "ada") =>
  desk.peer.command({ name: "/ask", text, user }).reply();

/** Turns the clock to an instant, and a look of the desk further. */
const until = (desk: SlackDesk | DiscordDesk, at: number) =>
  desk.clock.turn(at - desk.clock.now().getTime() + 5 * 60_000);

/** Waits for what the desk brings about while its clock goes on, for its timers are set only once a look is done. */
function eventually<Value>(desk: SlackDesk | DiscordDesk, what: string, look: () => Value | undefined | false) {
  return desk.peer.until<Value>(what, () => {
    const found = look();
    if (!found) desk.clock.turn(10_000);
    return found;
  });
}

async function calm(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
}

describe("the list of what was asked in vain", () => {
  it("is posted on Monday at nine, most asked first, without what points at a person", async () => {
    const desk = await open();
    await ask(desk, VAIN);
    await ask(desk, `${VAIN}?`, "bo");
    await ask(desk, "what does @quilla owe to mail@harbour.example or +351 912 345 678");
    await ask(desk, "how many lanterns does the city want to replace");
    until(desk, MONDAY - 10 * 60_000);
    await calm();
    expect(desk.peer.seen("random")).toEqual([]);
    until(desk, MONDAY);
    const [list] = await eventually(
      desk,
      "the list",
      () => desk.peer.seen("random").length > 0 && desk.peer.seen("random"),
    );
    expect(list?.reads).toContain("Asked in vain from April 28, 2031 to May 5, 2031");
    expect(list?.reads).toMatch(/opera\??\s+\(2 times\)[\s\S]*\[name\] owe to \[address\] or \[number\]\s+\(once\)/);
    expect(list?.reads).not.toMatch(/quilla|harbour\.example|912|how many lanterns/);
    expect(list?.buttons).toEqual([]);
    expect(list?.pings).toEqual([]);
    expect(desk.peer.seen("general")).toEqual([]);
  });

  it("is posted once a week, whoever restarts the desk, and not for a week without any", async () => {
    const desk = await open();
    await ask(desk, VAIN);
    until(desk, MONDAY);
    await eventually(desk, "the list", () => desk.peer.seen("random")[0]);
    await desk.stop();
    await desk.start();
    until(desk, MONDAY + 3 * DAY);
    await calm();
    until(desk, MONDAY + 7 * DAY);
    await calm();
    expect(desk.peer.seen("random")).toHaveLength(1);
    await ask(desk, "who sank the ferry");
    until(desk, MONDAY + 14 * DAY);
    const second = await eventually(desk, "the next list", () => desk.peer.seen("random")[1]);
    expect(second.reads).toContain("who sank the ferry");
    expect(second.reads).not.toContain("opera");
  });

  it("comes late where the desk did not run on Monday", async () => {
    const desk = await open();
    await ask(desk, VAIN);
    await desk.stop();
    desk.clock.turn(MONDAY + 2 * DAY - desk.clock.now().getTime());
    await desk.start();
    const list = await eventually(desk, "the list", () => desk.peer.seen("random")[0]);
    expect(list.reads).toContain("opera");
  });

  it("leaves what was asked after it was due to the next list", async () => {
    const desk = await open();
    await ask(desk, VAIN);
    await desk.stop();
    desk.clock.turn(MONDAY - 2 * 60_000 - desk.clock.now().getTime());
    await desk.start();
    desk.clock.turn(3 * 60_000);
    await ask(desk, "who sank the ferry");
    desk.clock.turn(3 * 60_000);
    const first = await eventually(desk, "the list", () => desk.peer.seen("random")[0]);
    expect(first.reads).not.toContain("ferry");
    until(desk, MONDAY + 7 * DAY);
    const second = await eventually(desk, "the next list", () => desk.peer.seen("random")[1]);
    expect(second.reads).toContain("ferry");
    expect(second.reads).not.toContain("opera");
  });

  it("is not posted twice where Slack's answer is lost, and waits where Slack asks to", async () => {
    const desk = await open();
    await ask(desk, VAIN);
    desk.peer.limit("chat.postMessage", { retryAfter: 30 });
    until(desk, MONDAY);
    await eventually(desk, "the refusal", () => desk.peer.calls("chat.postMessage").length === 1);
    await calm();
    expect(desk.peer.seen("random")).toEqual([]);
    desk.peer.fail("chat.postMessage", { after: true, hangUp: true });
    await eventually(desk, "the post", () => desk.peer.seen("random")[0]);
    until(desk, MONDAY + DAY);
    await calm();
    expect(desk.peer.seen("random")).toHaveLength(1);
  });

  it("is given up for the week where the desk may not post, and written down", async () => {
    const desk = await open();
    await ask(desk, VAIN);
    desk.peer.fail("chat.postMessage", { error: "restricted_action" });
    until(desk, MONDAY);
    await eventually(desk, "the line in the log", () => JSON.stringify(desk.log).includes("could not be posted"));
    until(desk, MONDAY + DAY);
    await calm();
    expect(desk.peer.calls("chat.postMessage")).toHaveLength(1);
  });

  it("goes to a channel of Discord as well", async () => {
    const before = await makeDesk();
    const { id } = before.peer.community.channel("random");
    await before.close();
    const desk = await makeDesk({ env: { GAPS_CHANNEL: id } });
    discord = desk;
    expect(desk.peer.community.channel("random").id).toBe(id);
    await desk.start();
    await desk.peer.command({ name: "ask", options: { question: VAIN } }).reply();
    until(desk, MONDAY);
    const list = await eventually(desk, "the list", () => desk.peer.seen("random")[0]);
    expect(list.reads).toContain("opera");
    expect(list.buttons).toEqual([]);
  });
});
