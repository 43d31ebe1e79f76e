import { type Fields, isFields } from "../fields.ts";

/** Slack says no: `{ok: false, error}` with what else it tells. */
export class Refusal extends Error {
  readonly error: string;
  readonly more: Fields;

  constructor(error: string, more: Fields = {}) {
    super(error);
    this.error = error;
    this.more = more;
  }

  /** The error with the reasons that go with it. */
  get said(): string {
    const { response_metadata: about, needed } = this.more;
    const messages = isFields(about) && Array.isArray(about.messages) ? about.messages : [];
    return [this.error, ...messages, ...(needed ? [`needs ${needed}`] : [])].join(" ");
  }
}

/** Errors that only a mistake of the app's brings about; a test's journal calls them problems. */
const MISTAKES = new Set([
  "unknown_method",
  "invalid_arguments",
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_blocks_too_long",
  "msg_too_long",
  "no_text",
  "missing_scope",
  "invalid_trigger_id",
  "exchanged_trigger_id",
  "expired_trigger_id",
  "push_limit_reached",
]);

export function isMistake(error: string): boolean {
  return MISTAKES.has(error);
}
