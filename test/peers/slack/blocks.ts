import { z } from "zod";
import { isFields, objectsIn } from "../fields.ts";
import { slackSchema } from "../published.ts";
import {
  accessory,
  actionsElement,
  contextActionsElement,
  contextElement,
  image,
  inputElement,
  plain,
  text,
} from "./elements.ts";
import { SLACK } from "./limits.ts";

const id = { block_id: z.string().min(1).max(SLACK.blockId).optional() };

const section = z
  .strictObject({
    type: z.literal("section"),
    ...id,
    text: text(SLACK.sectionText).optional(),
    fields: z.array(text(SLACK.sectionFieldText)).min(1).max(SLACK.sectionFields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, { message: "text or fields" });

const shown = [
  section,
  z.strictObject({ type: z.literal("divider"), ...id }),
  z.strictObject({ type: z.literal("header"), ...id, text: plain(SLACK.headerText) }),
  z.strictObject({
    type: z.literal("context"),
    ...id,
    elements: z.array(contextElement).min(1).max(SLACK.contextElements),
  }),
  z.strictObject({
    type: z.literal("actions"),
    ...id,
    elements: z.array(actionsElement).min(1).max(SLACK.actionsElements),
  }),
  z.strictObject({ ...image.shape, ...id, title: plain(SLACK.imageTitle).optional() }),
  z.strictObject({
    type: z.literal("rich_text"),
    ...id,
    elements: z.array(z.looseObject({ type: z.string() })).min(1),
  }),
] as const;

const inMessages = z.discriminatedUnion("type", [
  ...shown,
  z.strictObject({ type: z.literal("markdown"), ...id, text: z.string().min(1).max(SLACK.markdownText) }),
  z.strictObject({
    type: z.literal("context_actions"),
    ...id,
    elements: z.array(contextActionsElement).min(1).max(SLACK.contextActionsElements),
  }),
]);

const inViews = z.discriminatedUnion("type", [
  ...shown,
  z.strictObject({
    type: z.literal("input"),
    ...id,
    label: plain(SLACK.inputLabel),
    hint: plain(SLACK.inputHint).optional(),
    element: inputElement,
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
]);

/** The blocks of a message: number, fields, lengths, ids that are there once. */
const messageBlocks = z
  .array(inMessages)
  .max(SLACK.blocksInMessage)
  .refine((blocks) => repeated(blocks) === undefined, { error: (issue) => repeated(issue.input) ?? "" });

/** The blocks of a modal or a Home tab. */
export const viewBlocks = z
  .array(inViews)
  .min(1)
  .max(SLACK.blocksInView)
  .refine((blocks) => repeated(blocks) === undefined, { error: (issue) => repeated(issue.input) ?? "" });

function repeated(blocks: unknown): string | undefined {
  const seen = new Set<string>();
  for (const block of Array.isArray(blocks) ? blocks : []) {
    if (!isFields(block)) continue;
    const actions = new Set<string>();
    for (const element of objectsIn(block)) {
      const name = element.action_id;
      if (typeof name !== "string") continue;
      if (actions.has(name)) return `\`action_id\` ${name} is there twice in a block`;
      actions.add(name);
    }
    const name = block.block_id;
    if (typeof name !== "string") continue;
    if (seen.has(name)) return `\`block_id\` ${name} is there twice`;
    seen.add(name);
  }
  return undefined;
}

/** Characters of all texts of all blocks together. */
function textLength(blocks: unknown): number {
  let length = 0;
  for (const part of objectsIn(blocks)) if (typeof part.text === "string") length += part.text.length;
  return length;
}

/** What Slack would say of these blocks, and where it is there the schema made of @slack/types; undefined when it takes them. */
export function refuseBlocks(blocks: unknown): { error: string; messages: string[] } | undefined {
  const checked = messageBlocks.safeParse(blocks);
  if (!checked.success) return { error: "invalid_blocks", messages: reasons(checked.error, "/blocks") };
  const strange = Array.isArray(blocks) && blocks.length > 0 ? (slackSchema("blocks")?.(blocks) ?? []) : [];
  if (strange.length > 0)
    return { error: "invalid_blocks", messages: strange.map((reason) => `@slack/types: ${reason}`) };
  const length = textLength(blocks);
  if (length <= SLACK.blocksTotal) return undefined;
  return { error: "msg_blocks_too_long", messages: [`${length} characters in all blocks together`] };
}

/** Slack's way to say where it is wrong: `… [json-pointer:/blocks/0/text]`. */
export function reasons(error: z.ZodError, root = ""): string[] {
  return error.issues.map((issue) => {
    const pointer = [root, ...issue.path.map(String)].join("/");
    return `[ERROR] ${issue.message} [json-pointer:${pointer}]`;
  });
}
