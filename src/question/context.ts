import { type Answer, type Citation, citations, type Part } from "../answer/answer.ts";
import type { Paragraph, ParagraphKind } from "../release/release.ts";
import { again, type Desk } from "./again.ts";
import { page } from "./page.ts";

/** What is needed of a release to show a paragraph of it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly link?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What stands round the prose tells a reader nothing about a passage. */
const PROSE: ReadonlySet<ParagraphKind> = new Set(["text", "item", "heading", "subtitle"]);

/**
 * Asks a kept question again and shows the first source of a page of it (from 1) with the paragraph before and after it.
 * Undefined where the question is not kept any more, or has no source in `releases` (those of now) and so no context.
 */
export async function context(
  desk: Desk,
  id: string,
  releases: readonly Source[],
  number = 1,
): Promise<Answer | undefined> {
  const now = await again(desk, id);
  return now && around(page(now.answer, number).answer, releases);
}

/** The first source of an answer, whole, between the nearest prose before and after it; undefined where it has none. */
export function around(answer: Answer, releases: readonly Source[]): Answer | undefined {
  const [cited] = citations(answer);
  const release = releases.find(({ id }) => id === cited?.release);
  const index = release?.paragraphs.findIndex(({ number }) => number === cited?.paragraph) ?? -1;
  const paragraph = release?.paragraphs[index];
  if (!release || !paragraph) return undefined;
  const isProse = ({ kind }: Paragraph) => PROSE.has(kind);
  const before = release.paragraphs.slice(0, index).findLast(isProse);
  const after = release.paragraphs.slice(index + 1).find(isProse);
  const parts = [before, paragraph, after].filter((one) => one !== undefined).map((one) => passage(release, one));
  return { outcome: "answered", parts };
}

function passage(release: Source, paragraph: Paragraph): Part {
  const from: Citation = {
    release: release.id,
    paragraph: paragraph.number,
    text: paragraph.text,
    title: release.title,
    ...(release.date === undefined ? {} : { date: release.date }),
    ...(release.link === undefined ? {} : { link: release.link }),
    ...(paragraph.corrected === undefined ? {} : { corrected: paragraph.corrected }),
  };
  return { kind: "passage", text: paragraph.text, from };
}
