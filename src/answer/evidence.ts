import type { Paragraph, Release, SignerList } from "../release/release.ts";
import type { Index } from "../search/index.ts";
import type { Settings } from "../settings.ts";
import type { Citation } from "./answer.ts";
import type { Neighbours } from "./coverage.ts";
import type { NameGroups } from "./names.ts";

/** A paragraph that a search may find, at its place in the index. */
export interface IndexedPassage {
  readonly release: Release;
  readonly paragraph: Paragraph;
}

/** Everything that an answer may rest on, as of one instant. */
export interface Evidence {
  readonly settings: Settings;
  /** Newest first; those without a date last, in the order of their names. */
  readonly releases: readonly Release[];
  /** In the order of the index. */
  readonly passages: readonly IndexedPassage[];
  readonly index: Index;
  readonly lists: readonly { readonly release: Release; readonly list: SignerList }[];
  /** Names that mean the same. */
  readonly groups: NameGroups;
  /** The same, as the index reads them: one name of each with the others. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly neighbours: Neighbours;
}

/** The source of a paragraph; what is not known of it is left out. */
export function cite(release: Release, paragraph: Paragraph): Citation {
  return {
    release: release.id,
    paragraph: paragraph.number,
    text: paragraph.text,
    title: release.title,
    ...(release.date && { date: release.date }),
    ...(release.link && { link: release.link }),
    ...(paragraph.corrected && { corrected: true }),
    ...(release.corrects && release.date && { correctedOn: release.date }),
    ...(release.translationOf && { translated: true }),
  };
}

/** The paragraph with a number from 1; the first where there is none of that number. */
export function paragraphOf(release: Release, number: number): Paragraph {
  return release.paragraphs[number - 1] ?? release.paragraphs[0]!;
}

/** The languages of the releases, the newest release's first. */
export function languagesOf({ releases }: Evidence): readonly string[] {
  return [...new Set(releases.map(({ language }) => language))];
}
