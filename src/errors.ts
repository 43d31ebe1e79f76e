/**
 * A mistake of the person who asked, not of the program: its message is shown to them as it stands.
 * It says what was expected, what was found, and what to do. Every other error is ours.
 */
export class UserError extends Error {
  override name = "UserError";
}
