import { expect, test } from "vitest";
import { commandLength } from "./commands.ts";
import { DISCORD } from "./limits.ts";
import { bareLinks, links, pings } from "./markup.ts";
import { checkBody, FLAG } from "./message-body.ts";
import { Refusal } from "./refusal.ts";

function codeOf(body: object, kind: "channel" | "answer" | "edit" = "channel", had = {}): number {
  try {
    checkBody(body, kind, 0, had);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const x = (length: number) => "x".repeat(length);
const many = (size: number, make: (i: number) => object) => Array.from({ length: size }, (_, i) => make(i));
const row = (...components: object[]) => ({ content: "x", components: [{ type: 1, components }] });
const button = (more: object = {}) => ({ type: 2, style: 1, custom_id: "a", label: "b", ...more });
const numbered = (i: number) => button({ custom_id: `${i}` });
const v2 = (...components: object[]) => ({ flags: FLAG.componentsV2, components });
const words = (length: number) => ({ type: 10, content: x(length) });

const sized: [string, number, (size: number) => object][] = [
  ["content", DISCORD.content, (size) => ({ content: x(size) })],
  ["embeds", DISCORD.embeds, (size) => ({ embeds: many(size, () => ({ title: "x" })) })],
  ["an embed's description", DISCORD.embedDescription, (size) => ({ embeds: [{ description: x(size) }] })],
  ["an embed's title", DISCORD.embedTitle, (size) => ({ embeds: [{ title: x(size) }] })],
  ["an embed's footer", DISCORD.embedFooter, (size) => ({ embeds: [{ footer: { text: x(size) } }] })],
  [
    "all embeds",
    DISCORD.embedsTotal,
    (size) => ({ embeds: [{ description: x(3000) }, { description: x(size - 3000) }] }),
  ],
  ["buttons in a row", DISCORD.buttonsInRow, (size) => row(...many(size, numbered))],
  ["a button's label", DISCORD.buttonLabel, (size) => row(button({ label: x(size) }))],
  ["custom_id", DISCORD.customId, (size) => row(button({ custom_id: x(size) }))],
  [
    "rows",
    DISCORD.rows,
    (size) => ({ content: "x", components: many(size, (i) => ({ type: 1, components: [numbered(i)] })) }),
  ],
  ["components v2", DISCORD.components, (size) => v2(...many(size, () => words(1)))],
  ["nested components v2", DISCORD.components, (size) => v2({ type: 17, components: many(size - 1, () => words(1)) })],
  ["all text displays", DISCORD.textDisplayTotal, (size) => v2(words(2000), words(size - 2000))],
  ["nonce", DISCORD.nonce, (size) => ({ content: "x", nonce: x(size) })],
];

test.each(sized)("%s: %i are taken and one more is refused", (_, most, make) => {
  expect(codeOf(make(most))).toBe(0);
  expect(codeOf(make(most + 1))).toBe(50_035);
});

test("a body that shows nothing is 50006, and an edit may lean on what was there", () => {
  expect(codeOf({ content: "" })).toBe(50_006);
  expect(codeOf({ content: "" }, "edit", { content: "old" })).toBe(50_006);
  expect(codeOf({ components: [] }, "edit", { content: "old" })).toBe(0);
});

test("the v2 flag forbids content, and cannot be escaped by an edit", () => {
  expect(codeOf({ ...v2(words(1)), content: "x" })).toBe(50_035);
  expect(codeOf({ content: "x" }, "edit", v2(words(1)))).toBe(50_035);
  expect(codeOf({ components: [words(1)], content: "x" })).toBe(50_035);
});

test("a flag that does not belong there is refused: Ephemeral on a plain message", () => {
  expect(codeOf({ content: "x", flags: FLAG.ephemeral })).toBe(50_035);
  expect(codeOf({ content: "x", flags: FLAG.ephemeral }, "answer")).toBe(0);
});

test("a link button has a url and no custom_id", () => {
  expect(codeOf(row({ type: 2, style: 5, label: "b", url: "https://a.example" }))).toBe(0);
  expect(codeOf(row(button({ style: 5 })))).toBe(50_035);
  expect(codeOf(row(button({ url: "https://a.example" })))).toBe(50_035);
});

test("pings go by allowed_mentions, without which everyone named is called", () => {
  const text = "@everyone @here <@1> <@!2> <@&3>";
  expect(pings(text, undefined)).toEqual(["@everyone", "@here", "@1", "@2", "@&3"]);
  expect(pings(text, { parse: [] })).toEqual([]);
  expect(pings(text, { parse: ["roles"], users: ["2"] })).toEqual(["@2", "@&3"]);
});

test("links: a mask is one, an escaped one is not, a bare address is told apart", () => {
  const content = "[a](https://a.example) \\[b](https://b.example) [c](<https://c.example>) https://d.example";
  expect(links({ content }).map(({ label }) => label)).toEqual(["a", "c"]);
  expect(bareLinks({ content: "[a](https://a.example) https://d.example" })).toEqual(["https://d.example"]);
});

test("a command's length counts names, descriptions, values and the longest localisation", () => {
  const option = { name: "two", description: "four", choices: [{ name: "ab", value: "c" }] };
  const command = { name: "n", name_localizations: { de: "name" }, description: "d", options: [option] };
  expect(commandLength(command)).toBe(4 + 1 + 3 + 4 + 2 + 1);
});
