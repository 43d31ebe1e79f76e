import { z } from "zod";
import { SLACK } from "./limits.ts";

/** A text that a person can see: `max` characters and at least one. */
export const plain = (max: number = SLACK.text) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(max), emoji: z.boolean().optional() });

const mrkdwn = (max: number = SLACK.text) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(max), verbatim: z.boolean().optional() });

export const text = (max: number = SLACK.text) => z.discriminatedUnion("type", [plain(max), mrkdwn(max)]);

const style = z.enum(["primary", "danger"]).optional();
const url = z.url().max(SLACK.buttonUrl);

const confirm = z
  .strictObject({
    title: plain(SLACK.confirmTitle).optional(),
    text: text(SLACK.confirmText),
    confirm: plain(SLACK.confirmButton).optional(),
    deny: plain(SLACK.confirmButton).optional(),
    style,
  })
  .optional();

const action = { action_id: z.string().min(1).max(SLACK.actionId).optional() };
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plain(SLACK.placeholder).optional() };

const option = z.strictObject({
  text: plain(SLACK.optionText),
  value: z.string().min(1).max(SLACK.optionValue),
  description: plain(SLACK.optionDescription).optional(),
});
const options = z.array(option).min(1).max(SLACK.selectOptions);
const groups = z
  .array(z.strictObject({ label: plain(SLACK.optionText), options }))
  .min(1)
  .max(SLACK.optionGroups);
const choice = z.strictObject({
  text: text(SLACK.optionText),
  value: z.string().min(1).max(SLACK.optionValue),
  description: text(SLACK.optionDescription).optional(),
});

const button = z.strictObject({
  type: z.literal("button"),
  ...action,
  text: plain(SLACK.buttonText),
  value: z.string().max(SLACK.buttonValue).optional(),
  url: url.optional(),
  style,
  confirm,
  accessibility_label: z.string().max(SLACK.accessibilityLabel).optional(),
});

const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...action,
  options: z
    .array(option.extend({ url: url.optional() }))
    .min(1)
    .max(SLACK.overflowOptions),
  confirm,
});

const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...action,
    ...placeholder,
    ...focus,
    options: options.optional(),
    option_groups: groups.optional(),
    initial_option: option.optional(),
    confirm,
  })
  .refine((select) => (select.options === undefined) !== (select.option_groups === undefined), {
    message: "exactly one of options and option_groups",
  });

const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  ...action,
  ...placeholder,
  ...focus,
  initial_option: option.optional(),
  min_query_length: z.int().min(0).optional(),
  confirm,
});

const conversationsSelect = z.strictObject({
  type: z.literal("conversations_select"),
  ...action,
  ...placeholder,
  ...focus,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z.record(z.string(), z.unknown()).optional(),
  confirm,
});

const datepicker = z.strictObject({
  type: z.literal("datepicker"),
  ...action,
  ...placeholder,
  ...focus,
  initial_date: z.iso.date().optional(),
  confirm,
});

const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  ...action,
  ...focus,
  options: z.array(choice).min(1).max(SLACK.choiceOptions),
  initial_options: z.array(choice).min(1).optional(),
  confirm,
});

const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  ...action,
  ...focus,
  options: z.array(choice).min(1).max(SLACK.choiceOptions),
  initial_option: choice.optional(),
  confirm,
});

const plainTextInput = z.strictObject({
  type: z.literal("plain_text_input"),
  ...action,
  ...placeholder,
  ...focus,
  initial_value: z.string().optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(SLACK.inputLength).optional(),
  max_length: z.int().min(1).max(SLACK.inputLength).optional(),
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])).min(1) })
    .optional(),
});

export const image = z.strictObject({
  type: z.literal("image"),
  image_url: z.url().max(SLACK.imageUrl),
  alt_text: z.string().min(1).max(SLACK.imageAltText),
});

const feedback = z.strictObject({
  text: plain(SLACK.buttonText),
  accessibility_label: z.string().max(SLACK.accessibilityLabel).optional(),
  value: z.string().max(SLACK.buttonValue),
});
const feedbackButtons = z.strictObject({
  type: z.literal("feedback_buttons"),
  ...action,
  positive_button: feedback,
  negative_button: feedback,
});
const iconButton = z.strictObject({
  type: z.literal("icon_button"),
  ...action,
  icon: z.literal("trash"),
  text: plain(SLACK.buttonText),
  accessibility_label: z.string().max(SLACK.accessibilityLabel).optional(),
  value: z.string().max(SLACK.buttonValue).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
  confirm,
});

const pressed = [
  button,
  overflow,
  staticSelect,
  externalSelect,
  conversationsSelect,
  datepicker,
  checkboxes,
  radioButtons,
] as const;

/** Elements of an actions block. */
export const actionsElement = z.discriminatedUnion("type", [...pressed]);
/** A section's accessory. */
export const accessory = z.discriminatedUnion("type", [...pressed, image]);
/** The element of an input block. */
export const inputElement = z.discriminatedUnion("type", [
  plainTextInput,
  staticSelect,
  externalSelect,
  conversationsSelect,
  datepicker,
  checkboxes,
  radioButtons,
]);
export const contextElement = z.discriminatedUnion("type", [image, plain(), mrkdwn()]);
export const contextActionsElement = z.discriminatedUnion("type", [feedbackButtons, iconButton]);

/** An answer to an options request: up to 100 options, or groups of them; none is allowed here. */
export const suggestions = z.union([
  z.strictObject({ options: z.array(option).max(SLACK.selectOptions) }),
  z.strictObject({
    option_groups: z
      .array(z.strictObject({ label: plain(SLACK.optionText), options: z.array(option).max(SLACK.selectOptions) }))
      .max(SLACK.optionGroups),
  }),
]);
