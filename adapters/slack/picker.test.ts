import { describe, expect, it } from "vitest";
import { openChoices, pickerView, readCarried } from "./picker.ts";

const long = "the harbour master who counted every lantern by hand ".repeat(3).trim();
const carried = { command: "quote", option: "words", channel: "C1", url: "https://hooks.example/1" };

describe("suggestions as options", () => {
  it("are at most 100, none empty, with labels and values that Slack takes", () => {
    const options = openChoices().toOptions(["", "\u0007", long, ...Array.from({ length: 200 }, (_, at) => `s${at}`)]);
    expect(options).toHaveLength(100);
    expect(options[0]!.text.text).toMatch(/…$/);
    for (const { text, value } of options) {
      expect(text.text.length).toBeLessThanOrEqual(75);
      expect(value?.length).toBeLessThanOrEqual(75);
    }
  });

  it("are found again whole: from memory, after a restart by asking, else by what was shown", async () => {
    const before = openChoices();
    const [option] = before.toOptions([long]);
    expect(await before.chosen(option!, async () => [])).toBe(long);
    const asked: string[] = [];
    const complete = async (typed: string) => {
      asked.push(typed);
      return ["another", long];
    };
    expect(await openChoices().chosen(option!, complete)).toBe(long);
    expect(long.startsWith(asked[0]!)).toBe(true);
    expect(long).toContain(await openChoices().chosen(option!, async () => []));
  });
});

describe("the modal", () => {
  it("carries where its answer goes", () => {
    expect(readCarried(pickerView(carried, "/quote", "en").private_metadata)).toEqual(carried);
  });

  it("leaves the address out where it would be too long", () => {
    const url = `https://hooks.example/${"x".repeat(3_000)}`;
    const { url: _, ...short } = carried;
    expect(readCarried(pickerView({ ...carried, url }, "/quote", "en").private_metadata)).toEqual(short);
  });

  it("reads nothing of another's", () => {
    for (const other of [undefined, "", "{}", "[1]", '{"command":1}']) expect(readCarried(other)).toBeUndefined();
  });
});
