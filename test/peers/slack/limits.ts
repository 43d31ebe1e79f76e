/**
 * What Slack allows. Lengths in characters, times in ms, unless said otherwise.
 * Sources: T = the docstrings of npm @slack/types 3.2, named with the type; D = a page of docs.slack.dev;
 * W = @slack/web-api's own documentation of the method; E = experience, undocumented.
 */
export const SLACK = {
  /** D /reference/block-kit/blocks: «up to 50 blocks in each message, and 100 blocks in modals or Home tabs». */
  blocksInMessage: 50,
  blocksInView: 100,
  /** T SectionBlock. */
  sectionText: 3000,
  sectionFields: 10,
  sectionFieldText: 2000,
  /** T PlainTextElement, MrkdwnElement: what any text object may hold. */
  text: 3000,
  /** T HeaderBlock. */
  headerText: 150,
  /** T ContextBlock. */
  contextElements: 10,
  /** T ContextActionsBlock. */
  contextActionsElements: 5,
  /** T ActionsBlock. */
  actionsElements: 25,
  /** T MarkdownBlock; D: the sum over all markdown blocks of a payload. */
  markdownText: 12_000,
  /** T ImageBlock. */
  imageAltText: 2000,
  imageTitle: 2000,
  imageUrl: 3000,
  /** T InputBlock. */
  inputLabel: 2000,
  inputHint: 2000,
  /** T Block, Actionable. */
  blockId: 255,
  actionId: 255,
  /** T Button. */
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  /** T OptionDescriptor, PlainTextOption. D raises `value` to 150; the lower figure is kept. */
  optionText: 75,
  optionValue: 75,
  optionDescription: 75,
  /** T StaticSelect, OptionGroup; D select-menu-element: the same for an options request's answer. */
  selectOptions: 100,
  optionGroups: 100,
  /** T Placeholdable. */
  placeholder: 150,
  /** T Overflow. */
  overflowOptions: 5,
  /** T Checkboxes, RadioButtons. */
  choiceOptions: 10,
  /** T Confirm. */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** T PlainTextInput: the most that `min_length` may be; D: and `max_length`. */
  inputLength: 3000,
  /** T ExternalSelect: characters typed before Slack asks the app, when `min_query_length` is not given. */
  minQueryLength: 3,
  /** T ModalView, HomeView. */
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  callbackId: 255,
  externalId: 255,
  /** D /surfaces/modals: views on one another. */
  viewStack: 3,
  /** E bolt-js #2509: all text of a message's blocks together, then `msg_blocks_too_long`. */
  blocksTotal: 13_200,
  /** D /changelog/2018-truncating-really-long-messages: text beyond it is cut; here it is refused. */
  messageText: 40_000,
  /** W chat.update: `msg_too_long`. */
  updateText: 4000,
  /** bolt-js docs/english/concepts/acknowledge.md: «within 3 seconds». */
  acknowledge: 3000,
  /** D /interactivity/handling-user-interaction: a trigger_id lives 3 s and is used once. */
  trigger: 3000,
  /** D /interactivity/handling-user-interaction: «up to 5 times within 30 minutes». */
  responseUses: 5,
  responseAge: 30 * 60_000,
  /** D /authentication/verifying-requests-from-slack: an older timestamp is a replay; seconds. */
  signatureAge: 300,
  /** D /apis/events-api/using-socket-mode. */
  sockets: 10,
} as const;
