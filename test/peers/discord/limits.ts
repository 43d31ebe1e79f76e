/**
 * What Discord allows. Lengths in characters, times in ms, unless said otherwise.
 * Sources: D = a page of docs.discord.com/developers; O = Discord's OpenAPI (discord-api-spec, specs/openapi.json);
 * J = docstrings of npm discord-api-types; E = experience, undocumented.
 */
export const DISCORD = {
  /** D resources/message#create-message, for a bot (4000 is for paying people); O says 4000 there, 2000 for webhooks. */
  content: 2000,
  /** D resources/message#embed-object-embed-limits. */
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** All embeds of a message together. */
  embedsTotal: 6000,
  /** D components/reference: rows of a message without the v2 flag. */
  rows: 5,
  /** D components/reference#action-row. */
  buttonsInRow: 5,
  /** D components/reference#button. */
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  /** D components/reference#string-select. */
  selectOptions: 25,
  selectOptionLabel: 100,
  selectOptionValue: 100,
  selectOptionDescription: 100,
  selectPlaceholder: 150,
  /** D components/reference#legacy-message-component-behavior: nested ones counted, with the v2 flag. */
  components: 40,
  /** D components/reference#text-display: all of a message together. */
  textDisplayTotal: 4000,
  /** D components/reference#section. */
  sectionTexts: 3,
  /** D components/reference#media-gallery. */
  galleryItems: 10,
  /** D interactions/receiving-and-responding#modal. */
  modalTitle: 45,
  modalComponents: 5,
  /** D components/reference#label, #text-input. */
  inputLabel: 45,
  inputDescription: 100,
  inputPlaceholder: 100,
  inputValue: 4000,
  /** D interactions/application-commands: names and descriptions of commands and of options. */
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandChoices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Slash commands of one scope; user and message commands have limits of their own (O: 130 in all). */
  commands: 100,
  contextCommands: 15,
  /** Name, description and values of a command, its options and choices; the longest localisation counts. */
  commandTotal: 8000,
  /** D interactions/receiving-and-responding#autocomplete. */
  choices: 25,
  /** D interactions/receiving-and-responding: «must send an initial response within 3 seconds». */
  respond: 3000,
  /** The same page: the token lives 15 minutes. */
  token: 15 * 60_000,
  /** J RESTPostAPIInteractionFollowup: where the app is installed for the person alone. */
  userInstallFollowUps: 5,
  /** D resources/message#create-message. */
  nonce: 25,
  /** «the past few minutes»; taken short, since nothing better is promised. */
  nonceAge: 3 * 60_000,
  /** D resources/message#create-message: attachments of a message. */
  attachments: 10,
  /** D topics/rate-limits: requests a second for a bot; interactions are exempt. */
  requestsPerSecond: 50,
  /** D topics/gateway#rate-limiting: sent by the client, in 60 s. */
  gatewaySends: 120,
} as const;
