/**
 * What Discord allows, as far as this adapter comes near it; lengths in characters.
 * @see https://docs.discord.com/developers/components/reference
 * @see https://docs.discord.com/developers/interactions/application-commands
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
export const LIMITS = {
  /** All components of a message, nested ones counted. */
  components: 40,
  /** All text displays of a message together. */
  text: 4_000,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  commands: 100,
  commandName: 32,
  /** Of a command and of an option. */
  description: 100,
  options: 25,
  /** A text option's own length. */
  optionText: 6_000,
  /** Fixed choices of an option, and suggestions while somebody types. */
  choices: 25,
  /** Name and value of one. */
  choice: 100,
  nonce: 25,
} as const;

/** ms; after 3 s without a response the interaction is void (10062), so the desk promises an answer well before. */
export const PATIENCE = 750;
/** ms; suggestions that come later are for what is no longer typed, so none are given then. Discord itself waits 3 s. */
export const SUGGESTIONS = 250;
