/**
 * What Slack allows of a message, in characters (UTF-16 units) unless said otherwise.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export const LIMITS = {
  /** Blocks of a message. */
  blocks: 50,
  /** A text object of any kind; a rich text's elements have no published limit and are held to the same. */
  text: 3_000,
  /** Everything in all blocks together: `msg_blocks_too_long` near 13,200 (bolt-js #2509), less room for labels. */
  allText: 12_000,
  /** The text beside the blocks, which notifications and screen readers use: beyond 4,000 chat.update refuses it. */
  fallback: 4_000,
  /** The address of a link: what buttons may have is 3,000. */
  link: 2_000,
  /** Options of a select, and their labels. @see https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  options: 100,
  optionText: 75,
  /** Title and buttons of a modal. @see https://docs.slack.dev/reference/views/modal-views */
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,
  /** Blocks of a modal or a Home tab. @see https://docs.slack.dev/reference/block-kit/blocks */
  viewBlocks: 100,
  /** A command with its slash, and what stands beside it. @see https://docs.slack.dev/reference/app-manifest */
  commandName: 32,
  commandDescription: 2_000,
  usageHint: 1_000,
  shortcutName: 24,
  shortcutDescription: 150,
  commands: 50,
} as const;

/** ms in which an acknowledgement leaves; Slack gives up after 3 s, and the way there and back takes its share. */
export const ACKNOWLEDGE = 1_000;

/** ms for one call of the Web API or a response_url. */
export const CALL = 8_000;

/** Bytes of a request over HTTP; Slack's largest payloads, a click with its message, stay below 100 kB. */
export const BODY = 512 * 1024;
