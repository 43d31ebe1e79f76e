import { z } from "zod";
import { isFields, objectsIn } from "../fields.ts";
import { DISCORD } from "./limits.ts";

const id = { id: z.int().min(0).optional() };
const custom = { custom_id: z.string().min(1).max(DISCORD.customId) };
const emoji = z
  .strictObject({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().optional() })
  .optional();
const textDisplay = z.strictObject({ type: z.literal(10), ...id, content: z.string().min(1) });

const button = z
  .strictObject({
    type: z.literal(2),
    ...id,
    style: z.int().min(1).max(5),
    label: z.string().min(1).max(DISCORD.buttonLabel).optional(),
    emoji,
    custom_id: custom.custom_id.optional(),
    url: z.url().max(DISCORD.buttonUrl).optional(),
    disabled: z.boolean().optional(),
  })
  .refine(({ style, url, custom_id }) => (style === 5 ? url && !custom_id : custom_id && !url), {
    message: "a link has a url and no custom_id, another button the contrary",
  })
  .refine(({ label, emoji: sign }) => label !== undefined || sign !== undefined, { message: "label or emoji" });

const select = {
  ...id,
  ...custom,
  placeholder: z.string().max(DISCORD.selectPlaceholder).optional(),
  min_values: z.int().min(0).max(DISCORD.selectOptions).optional(),
  max_values: z.int().min(1).max(DISCORD.selectOptions).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
};
const stringSelect = z.strictObject({
  type: z.literal(3),
  ...select,
  options: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(DISCORD.selectOptionLabel),
        value: z.string().min(1).max(DISCORD.selectOptionValue),
        description: z.string().min(1).max(DISCORD.selectOptionDescription).optional(),
        emoji,
        default: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(DISCORD.selectOptions),
});
const entitySelect = z.strictObject({
  type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  ...select,
  channel_types: z.array(z.int()).optional(),
  default_values: z.array(z.strictObject({ id: z.string(), type: z.string() })).optional(),
});

const textInput = z.strictObject({
  type: z.literal(4),
  ...id,
  ...custom,
  style: z.int().min(1).max(2),
  label: z.string().min(1).max(DISCORD.inputLabel).optional(),
  min_length: z.int().min(0).max(DISCORD.inputValue).optional(),
  max_length: z.int().min(1).max(DISCORD.inputValue).optional(),
  required: z.boolean().optional(),
  value: z.string().max(DISCORD.inputValue).optional(),
  placeholder: z.string().max(DISCORD.inputPlaceholder).optional(),
});

const row = z
  .strictObject({
    type: z.literal(1),
    ...id,
    components: z
      .array(z.union([button, stringSelect, entitySelect]))
      .min(1)
      .max(DISCORD.buttonsInRow),
  })
  .refine(({ components }) => components.length === 1 || components.every(({ type }) => type === 2), {
    message: "a select stands alone in its row",
  });

const media = z.strictObject({ url: z.string().min(1) });
const pictured = { description: z.string().max(1024).nullish(), spoiler: z.boolean().optional() };
const thumbnail = z.strictObject({ type: z.literal(11), ...id, media, ...pictured });
const section = z.strictObject({
  type: z.literal(9),
  ...id,
  components: z.array(textDisplay).min(1).max(DISCORD.sectionTexts),
  accessory: z.union([button, thumbnail]),
});
const gallery = z.strictObject({
  type: z.literal(12),
  ...id,
  items: z
    .array(z.strictObject({ media, ...pictured }))
    .min(1)
    .max(DISCORD.galleryItems),
});
const file = z.strictObject({ type: z.literal(13), ...id, file: media, spoiler: z.boolean().optional() });
const separator = z.strictObject({
  type: z.literal(14),
  ...id,
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
});
const inside = [row, section, textDisplay, gallery, file, separator] as const;
const container = z.strictObject({
  type: z.literal(17),
  ...id,
  components: z.array(z.union(inside)).min(1),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
});

/** Components of a message without the v2 flag: rows alone. */
export const rows = z.array(row).max(DISCORD.rows).refine(once, { message: "COMPONENT_CUSTOM_ID_DUPLICATED" });

/** Components of a message with the v2 flag. */
export const componentsV2 = z
  .array(z.union([...inside, container]))
  .min(1)
  .refine((all) => count(all) <= DISCORD.components, { message: `more than ${DISCORD.components} components` })
  .refine((all) => textDisplayLength(all) <= DISCORD.textDisplayTotal, {
    message: `more than ${DISCORD.textDisplayTotal} characters in all text displays`,
  })
  .refine(once, { message: "COMPONENT_CUSTOM_ID_DUPLICATED" });

/** What a modal asks. */
export const modal = z.strictObject({
  ...custom,
  title: z.string().min(1).max(DISCORD.modalTitle),
  components: z
    .array(
      z.union([
        z.strictObject({ type: z.literal(1), ...id, components: z.array(textInput).length(1) }),
        z.strictObject({
          type: z.literal(18),
          ...id,
          label: z.string().min(1).max(DISCORD.inputLabel),
          description: z.string().max(DISCORD.inputDescription).optional(),
          component: z.union([textInput, stringSelect, entitySelect]),
        }),
        textDisplay,
      ]),
    )
    .min(1)
    .max(DISCORD.modalComponents)
    .refine(once, { message: "COMPONENT_CUSTOM_ID_DUPLICATED" }),
});

function once(components: unknown): boolean {
  const names = [...objectsIn(components)].map(({ custom_id }) => custom_id).filter((name) => name !== undefined);
  return new Set(names).size === names.length;
}

/** Components, nested ones and accessories with them. */
function count(components: unknown): number {
  return [...objectsIn(components)].filter(({ type }) => typeof type === "number").length;
}

function textDisplayLength(components: unknown): number {
  let length = 0;
  for (const { type, content } of objectsIn(components)) {
    if (type === 10 && typeof content === "string") length += content.length;
  }
  return length;
}

/** The components with the ids that Discord gives where the app gave none. */
export function numbered(components: unknown): unknown {
  let next = 1;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isFields(value)) return value;
    const own = typeof value.type === "number" && value.id === undefined ? { id: next++ } : {};
    return { ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)])), ...own };
  };
  return walk(components);
}
