import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { turnedClock } from "../../test/clock.ts";
import { type SlackPeer, startSlack } from "../../test/peers/slack/slack.ts";
import { openPeople } from "./people.ts";

const PERSONS = Array.from({ length: 40 }, (_, at) => ({ name: `person ${at}`, locale: "ko-KR", admin: at === 0 }));

let peer: SlackPeer;
const clock = turnedClock();

beforeEach(async () => {
  peer = await startSlack({ users: PERSONS });
});

afterEach(() => peer.stop());

const open = (managers: readonly string[] = []) =>
  openPeople(managers, { token: peer.botToken, options: { slackApiUrl: peer.apiUrl }, clock });
const idOf = (at: number) => peer.workspace.users[at]!.id;

describe("people in Slack", () => {
  it("are asked about once for a day's languages, and every five minutes for who is an administrator", async () => {
    const people = open();
    for (let time = 0; time < 3; time++) expect(await people.locale(idOf(0))).toBe("ko-KR");
    expect([...(await people.may(idOf(0)))]).toEqual(["manage"]);
    expect(peer.calls("users.info")).toHaveLength(1);
    clock.turn(6 * 60_000);
    expect(await people.locale(idOf(0))).toBe("ko-KR");
    expect(peer.calls("users.info")).toHaveLength(1);
    expect([...(await people.may(idOf(0)))]).toEqual(["manage"]);
    expect(peer.calls("users.info")).toHaveLength(2);
  });

  it("in a rush are not asked about for their language beyond what Slack takes, and are known later", async () => {
    const people = open();
    const asked = PERSONS.map((_, at) => people.locale(idOf(at)));
    const told = (await Promise.all(asked)).filter(Boolean);
    expect(told).toHaveLength(10);
    expect([...(await people.may(idOf(39)))]).toEqual([]);
    clock.turn(60_000);
    expect(await people.locale(idOf(30))).toBe("ko-KR");
  });

  it("who are named manage without a question to Slack", async () => {
    const people = open([idOf(1)]);
    expect([...(await people.may(idOf(1)))]).toEqual(["manage"]);
    expect([...people.named(idOf(2))]).toEqual([]);
    expect(peer.calls("users.info")).toEqual([]);
  });
});
