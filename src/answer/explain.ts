import type { Words } from "../words/words.ts";
import type { Outcome } from "./answer.ts";
import { ask, THRESHOLDS } from "./ask.ts";
import type { Features } from "./confidence.ts";
import { type Evidence, languagesOf } from "./evidence.ts";
import { findPassages } from "./passages.ts";
import { readQuery } from "./query.ts";
import type { Asked as Kind } from "./wording/wording.ts";

/** Passages that an explanation shows. */
const SHOWN = 5;

/** How a question was answered, for whoever wants to know why. */
export interface Explanation {
  readonly language: string;
  /** The kind of thing asked for. */
  readonly asked: Kind;
  /** Which way led to the answer. */
  readonly way: string;
  readonly outcome: Outcome;
  /** Confidence from which a passage is the answer, or the closest. */
  readonly thresholds: { readonly answered: number; readonly closest: number };
  readonly passages: readonly {
    readonly release: string;
    readonly paragraph: number;
    readonly text: string;
    readonly confidence: number;
    readonly features: Features;
    /** Every word or name of the question: how much it tells, how far the passage holds it, and how it may be printed. */
    readonly words: readonly {
      readonly text: string;
      readonly weight: number;
      readonly held: number;
      readonly as: readonly string[];
    }[];
  }[];
}

export function explainAsking(question: string, evidence: Evidence, words: Words): Explanation {
  const query = readQuery(question, languagesOf(evidence));
  const { answer, way } = ask(question, evidence, words);
  const found = evidence.releases.length > 0 ? findPassages(query, evidence) : [];
  return {
    language: query.language,
    asked: query.asked,
    way,
    outcome: answer.outcome,
    thresholds: THRESHOLDS,
    passages: found.slice(0, SHOWN).map(({ release, paragraph, confidence, features, units }) => ({
      release: release.id,
      paragraph: paragraph.number,
      text: paragraph.text,
      confidence,
      features,
      words: units.map(({ unit, value }) => ({
        text: unit.text,
        weight: unit.weight,
        held: value,
        as: unit.readings.map(({ terms }) => terms.join(" ")),
      })),
    })),
  };
}
