import type { Generated } from "kysely";

/** A question as it was asked on a platform; nothing of the person who asked. Times are ms since 1970. */
export interface QuestionRow {
  /** Short, random, url-safe. */
  key: string;
  command: string;
  /** JSON, as typed; null where it was too long to keep, and then the question cannot be asked again. */
  options: string | null;
  platform: string;
  workspace: string | null;
  channel: string | null;
  outcome: string;
  /** Hash of the answer that was shown last. */
  hash: string;
  /** 1 helpful, 0 not, null where nobody said. */
  helpful: number | null;
  asked_at: number;
}

/** A share of an answer to a channel: claimed before it is posted, then with the message where the copy stands. */
export interface ShareRow {
  question: string;
  platform: string;
  workspace: string | null;
  channel: string;
  claimed_at: number;
  /** Null while it is being posted. */
  message: string | null;
  posted_at: number | null;
  /** Hash of the answer as it stands in the channel. */
  hash: string | null;
}

/** A paragraph that a shared copy cites. */
export interface ShareCitationRow {
  question: string;
  channel: string;
  release: string;
  /** From 1. */
  paragraph: number;
}

/** An event that a platform delivered, so that its repetition is known. */
export interface SeenRow {
  event: string;
  until: number;
}

/** What a workspace (channel `""`) or one of its channels chose; workspace is `""` in a direct message. */
export interface PlaceRow {
  platform: string;
  workspace: string;
  channel: string;
  language: string | null;
  zone: string | null;
  changed_at: number;
}

/** What Kysely's migrator writes down; read to know a store that is newer than the program. */
export interface MigrationRow {
  name: string;
  timestamp: Generated<string>;
}

export interface Schema {
  questions: QuestionRow;
  shares: ShareRow;
  share_citations: ShareCitationRow;
  seen: SeenRow;
  places: PlaceRow;
  kysely_migration: MigrationRow;
}
