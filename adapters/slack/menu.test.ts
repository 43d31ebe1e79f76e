import { describe, expect, it } from "vitest";
import { z } from "zod";
import { command } from "../../src/command.ts";
import { formsOf, menuOf, pickOf, readCommand } from "./menu.ts";

const make = (name: string, options: z.ZodObject = z.object({ what: z.string().default("") })) =>
  command({ name, describe: "Does it", options, run: () => ({ outcome: "answered", parts: [] }) });

const add = make("reminder add", z.object({ text: z.string(), zone: z.string().optional() }));
const list = make("reminder list", z.object({}));
const quote = make("quote");

describe("commands of two words", () => {
  const [first, second] = menuOf([quote, add, list], "icnk-");

  it("stand under one name, with the prefix", () => {
    expect([first?.name, second?.name]).toEqual(["/icnk-quote", "/icnk-reminder"]);
    expect(formsOf(second!)).toEqual(["/icnk-reminder add <text> [zone:…]", "/icnk-reminder list"]);
  });

  it("are told apart by the word that follows", () => {
    expect(readCommand(second!, " Add every day zone:UTC")).toEqual({ command: add, line: " every day zone:UTC" });
    expect(readCommand(second!, "list")).toEqual({ command: list, line: "" });
    expect(readCommand(second!, "forget")).toBeUndefined();
    expect(readCommand(second!, "")).toBeUndefined();
  });
});

describe("a command of one word", () => {
  it("takes the whole line", () => {
    const [entry] = menuOf([quote], "");
    expect(readCommand(entry!, "add Oriel")).toEqual({ command: quote, line: "add Oriel" });
  });

  it("offers a choice only where it has one, and nothing was typed", () => {
    const picky = { ...quote, pick: true, complete: () => [] };
    expect(pickOf(picky, "  ")).toBe("what");
    expect(pickOf(picky, "x")).toBeUndefined();
    expect(pickOf(quote, "")).toBeUndefined();
  });
});
