import { z } from "zod";
import type { Fields } from "../fields.ts";
import { componentsV2, rows } from "./components.ts";
import { DISCORD } from "./limits.ts";
import { emptyMessage, invalidBody, invalidForm } from "./refusal.ts";

/** @see https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const FLAG = { suppressEmbeds: 4, ephemeral: 64, loading: 128, silent: 4096, componentsV2: 32_768 } as const;

const picture = z.strictObject({ url: z.string().max(2048) }).optional();
const embed = z
  .strictObject({
    type: z.literal("rich").optional(),
    title: z.string().max(DISCORD.embedTitle).nullish(),
    description: z.string().max(DISCORD.embedDescription).nullish(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .nullish(),
    timestamp: z.string().nullish(),
    color: z.int().min(0).max(0xffffff).nullish(),
    footer: z.strictObject({ text: z.string().max(DISCORD.embedFooter), icon_url: z.string().optional() }).nullish(),
    image: picture,
    thumbnail: picture,
    author: z
      .strictObject({
        name: z.string().max(DISCORD.embedAuthor),
        url: z.string().optional(),
        icon_url: z.string().optional(),
      })
      .nullish(),
    fields: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(DISCORD.embedFieldName),
          value: z.string().min(1).max(DISCORD.embedFieldValue),
          inline: z.boolean().optional(),
        }),
      )
      .max(DISCORD.embedFields)
      .nullish(),
  })
  .refine(({ color: _, timestamp: __, type: ___, ...shown }) => Object.values(shown).some(Boolean), {
    message: "an embed that shows nothing",
  });

const allowedMentions = z
  .strictObject({
    parse: z.array(z.enum(["users", "roles", "everyone"])).optional(),
    users: z.array(z.string()).max(100).nullish(),
    roles: z.array(z.string()).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .refine(({ parse, users }) => !(parse?.includes("users") && users?.length), { message: "users twice" })
  .refine(({ parse, roles }) => !(parse?.includes("roles") && roles?.length), { message: "roles twice" });

const attachment = z.strictObject({
  id: z.union([z.string(), z.int()]),
  filename: z.string().optional(),
  description: z.string().max(1024).nullish(),
  title: z.string().nullish(),
  duration_secs: z.number().nullish(),
  waveform: z.string().nullish(),
});

const base = {
  content: z.string().max(DISCORD.content).nullish(),
  embeds: z.array(embed).max(DISCORD.embeds).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  components: z.array(z.unknown()).nullish(),
  attachments: z.array(attachment).max(DISCORD.attachments).nullish(),
  flags: z.int().min(0).nullish(),
};
const reference = z.strictObject({
  type: z.int().optional(),
  message_id: z.string(),
  channel_id: z.string().optional(),
  guild_id: z.string().optional(),
  fail_if_not_exists: z.boolean().optional(),
});

/** Where a body is for, with the fields and flags that are taken there. */
const KINDS = {
  channel: {
    fields: z.strictObject({
      ...base,
      tts: z.boolean().optional(),
      nonce: z.union([z.string().max(DISCORD.nonce), z.int()]).nullish(),
      enforce_nonce: z.boolean().nullish(),
      message_reference: reference.nullish(),
      sticker_ids: z.array(z.string()).optional(),
    }),
    flags: FLAG.suppressEmbeds | FLAG.silent | FLAG.componentsV2,
  },
  answer: {
    // `nonce` is no field of an interaction's answer; discord.js sends enforce_nonce: false with everything.
    fields: z.strictObject({ ...base, tts: z.boolean().optional(), enforce_nonce: z.literal(false).optional() }),
    flags: FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.silent | FLAG.componentsV2,
  },
  edit: {
    fields: z.strictObject({ ...base, tts: z.boolean().optional(), enforce_nonce: z.literal(false).optional() }),
    flags: FLAG.suppressEmbeds | FLAG.componentsV2,
  },
} as const;

export type BodyKind = keyof typeof KINDS;

/**
 * A message's body as Discord takes it.
 * `had` is the message that is edited: its fields count where the body leaves them alone.
 * @throws Refusal 50035 with each reason, 50006 when nothing would be seen.
 */
export function checkBody(body: unknown, kind: BodyKind, files: number, had: Fields = {}): Fields {
  const { fields, flags: allowed } = KINDS[kind];
  const checked = fields.safeParse(body);
  if (!checked.success) throw invalidBody(checked.error);
  const flags = checked.data.flags ?? 0;
  if ((flags & ~allowed) !== 0) throw invalidForm("flags", `flags ${flags & ~allowed} cannot be set here`);
  const v2 = ((flags | Number(had.flags ?? 0)) & FLAG.componentsV2) !== 0;
  const now: Fields = { ...had, ...(checked.data as Fields) };
  const components = checked.data.components ?? (v2 && kind === "edit" ? undefined : []);
  const shape = v2 ? componentsV2 : rows;
  const parsed = components && shape.safeParse(components);
  if (parsed && !parsed.success) throw invalidBody(parsed.error);
  const legacy = Boolean(now.content) || (Array.isArray(now.embeds) && now.embeds.length > 0);
  if (v2 && legacy) throw invalidForm("flags", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
  if (embedsLength(now.embeds) > DISCORD.embedsTotal) throw invalidForm("embeds", `more than ${DISCORD.embedsTotal}`);
  const shown = legacy || (Array.isArray(now.components) && now.components.length > 0) || files > 0;
  const kept = Array.isArray(now.attachments) && now.attachments.length > 0;
  if (!shown && !kept) throw emptyMessage();
  return checked.data as Fields;
}

/** Characters of all embeds: titles, descriptions, field names and values, footers, authors. */
function embedsLength(embeds: unknown): number {
  if (!Array.isArray(embeds)) return 0;
  const of = (value: unknown) => (typeof value === "string" ? value.trim().length : 0);
  return embeds.reduce((sum: number, one) => {
    const fields = (one.fields ?? []) as { name: string; value: string }[];
    const inFields = fields.reduce((length, field) => length + of(field.name) + of(field.value), 0);
    return sum + of(one.title) + of(one.description) + of(one.footer?.text) + of(one.author?.name) + inFields;
  }, 0);
}
