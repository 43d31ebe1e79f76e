/** A paragraph as a format's reader hands it on: text with white space folded, and what the markup said of it. */
export interface Block {
  readonly text: string;
  /** From 1, the most important, to 6. */
  readonly heading?: number;
  readonly item?: boolean;
  /** It was set off as a quotation by markup or by an indent. */
  readonly quoted?: boolean;
  /** Bold from end to end. */
  readonly strong?: boolean;
}
