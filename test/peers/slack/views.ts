import { z } from "zod";
import { viewBlocks } from "./blocks.ts";
import { plain } from "./elements.ts";
import { SLACK } from "./limits.ts";

const common = {
  blocks: viewBlocks,
  private_metadata: z.string().max(SLACK.privateMetadata).optional(),
  callback_id: z.string().max(SLACK.callbackId).optional(),
  external_id: z.string().max(SLACK.externalId).optional(),
};

const modal = z
  .strictObject({
    type: z.literal("modal"),
    title: plain(SLACK.viewTitle),
    submit: plain(SLACK.viewButton).optional(),
    close: plain(SLACK.viewButton).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...common,
  })
  .refine((view) => view.submit !== undefined || view.blocks.every((block) => block.type !== "input"), {
    message: "a modal with an input block needs `submit`",
  });

const home = z.strictObject({ type: z.literal("home"), ...common });

/** A modal or a Home tab as an app may open it. */
export const view = z.discriminatedUnion("type", [modal, home]);
