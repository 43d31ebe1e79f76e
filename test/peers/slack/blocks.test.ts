import { expect, test } from "vitest";
import { refuseBlocks } from "./blocks.ts";
import { SLACK } from "./limits.ts";
import { bareLinks, links, pings, reads } from "./markup.ts";
import { view } from "./views.ts";

const plain = (length: number) => ({ type: "plain_text", text: "x".repeat(length) });
const mrkdwn = (length: number) => ({ type: "mrkdwn", text: "x".repeat(length) });
const button = (more: object = {}) => ({ type: "button", action_id: "a", text: plain(1), ...more });
const actions = (...elements: object[]) => [{ type: "actions", elements }];
const buttons = (count: number) => actions(...Array.from({ length: count }, (_, i) => button({ action_id: `a${i}` })));
const option = { text: plain(1), value: "v" };
const select = (count: number) => actions({ type: "static_select", options: Array(count).fill(option) });

const sized: [string, number, (size: number) => object[]][] = [
  ["blocks in a message", SLACK.blocksInMessage, (size) => Array(size).fill({ type: "divider" })],
  ["section text", SLACK.sectionText, (size) => [{ type: "section", text: mrkdwn(size) }]],
  ["section fields", SLACK.sectionFields, (size) => [{ type: "section", fields: Array(size).fill(mrkdwn(1)) }]],
  ["section field text", SLACK.sectionFieldText, (size) => [{ type: "section", fields: [mrkdwn(size)] }]],
  ["header", SLACK.headerText, (size) => [{ type: "header", text: plain(size) }]],
  ["context elements", SLACK.contextElements, (size) => [{ type: "context", elements: Array(size).fill(mrkdwn(1)) }]],
  ["actions elements", SLACK.actionsElements, buttons],
  ["markdown", SLACK.markdownText, (size) => [{ type: "markdown", text: "x".repeat(size) }]],
  ["button text", SLACK.buttonText, (size) => actions(button({ text: plain(size) }))],
  ["button value", SLACK.buttonValue, (size) => actions(button({ value: "x".repeat(size) }))],
  ["action_id", SLACK.actionId, (size) => actions(button({ action_id: "x".repeat(size) }))],
  ["block_id", SLACK.blockId, (size) => [{ type: "divider", block_id: "x".repeat(size) }]],
  ["select options", SLACK.selectOptions, select],
];

test.each(sized)("%s: %i are taken and one more is refused, with the place", (_, most, make) => {
  expect(refuseBlocks(make(most))).toBeUndefined();
  const refused = refuseBlocks(make(most + 1));
  expect(refused?.error).toBe("invalid_blocks");
  expect(refused?.messages[0]).toContain("[json-pointer:/blocks");
});

test("all blocks together have a limit of their own", () => {
  const blocks = Array.from({ length: 5 }, () => ({ type: "section", text: mrkdwn(2700) }));
  expect(refuseBlocks(blocks)?.error).toBe("msg_blocks_too_long");
  expect(refuseBlocks(blocks.slice(1))).toBeUndefined();
});

test.each([
  ["an unknown field", [{ type: "divider", frob: 1 }]],
  ["an unknown block", [{ type: "marquee" }]],
  ["an empty text", [{ type: "section", text: { type: "mrkdwn", text: "" } }]],
  ["an input outside a view", [{ type: "input", label: plain(1), element: { type: "plain_text_input" } }]],
  ["mrkdwn on a button", actions(button({ text: mrkdwn(1) }))],
  ["an action_id twice in a block", actions(button(), button())],
  ["a block_id twice", Array(2).fill({ type: "divider", block_id: "b" })],
])("%s is refused", (_, blocks) => {
  expect(refuseBlocks(blocks)?.error).toBe("invalid_blocks");
});

test("a modal with an input needs a submit button and a title of at most 24 characters", () => {
  const input = { type: "input", label: plain(1), element: { type: "plain_text_input", action_id: "a" } };
  const modal = { type: "modal", title: plain(24), submit: plain(4), blocks: [input] };
  expect(view.safeParse(modal).success).toBe(true);
  expect(view.safeParse({ ...modal, title: plain(25) }).success).toBe(false);
  expect(view.safeParse({ ...modal, submit: undefined }).success).toBe(false);
});

test("pings, links and words are found in every kind of text", () => {
  const blocks = [
    { type: "section", text: { type: "mrkdwn", text: "<!here> &lt;b&gt; <https://a.example|a> https://b.example" } },
    { type: "markdown", text: "<@U1> [c](https://c.example)" },
    { type: "context", elements: [{ type: "plain_text", text: "<!channel>" }] },
    { type: "actions", elements: [button({ url: "https://d.example" })] },
  ];
  expect(pings("", blocks)).toEqual(["!here", "@U1"]);
  expect(links("", blocks).map(({ url }) => url)).toEqual([
    "https://a.example",
    "https://c.example",
    "https://d.example",
  ]);
  expect(bareLinks("", blocks.slice(0, 1))).toEqual(["https://b.example"]);
  expect(reads("unseen", blocks)).toBe("<!here> <b> a https://b.example\n<@U1> [c](https://c.example)\n<!channel>");
});
