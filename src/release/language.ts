/** The commonest little words of the languages that are told apart; a word that two share counts for both. */
const LITTLE_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    "the of and to in that is for on with as are this by be from have has was it its at which will said not an or their",
  ),
  de: words(
    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum haben nur oder",
  ),
  fr: words(
    "de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux cette ses ou comme nous vous mais leur être",
  ),
  es: words(
    "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta son entre está cuando muy sin sobre ser también",
  ),
  pt: words(
    "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso são foi",
  ),
  it: words(
    "di e il la che in a per un è del non una sono le con i da si come anche più o ma dei nel della alla dal lo gli delle questo al ha essere",
  ),
  nl: words(
    "de het een en van in is dat op te zijn met voor niet aan er die ook als om maar bij of door naar dan nog wordt uit worden over heeft we deze",
  ),
};
/** Words; more change nothing. */
const SAMPLE = 600;
/** Share of little words below which a text is no prose in any of the languages. */
const LEAST = 0.08;

/** Characters of which some stand in every text in Hangul, kana or Han; counting scripts takes longer than all the rest. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\ud840-\ud88f]/;

/** The language of a text as a BCP 47 code, by script (ko, ja, zh) or by its little words; undefined if too little speaks. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  if (EAST_ASIAN.test(sample)) {
    const letters = count(sample, /\p{L}/gu);
    if (count(sample, /\p{Script=Hangul}/gu) > letters * 0.3) return "ko";
    const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
    const han = count(sample, /\p{Script=Han}/gu);
    if (kana + han > letters * 0.3) return kana > han * 0.1 ? "ja" : "zh";
  }
  const heard: string[] = [];
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (heard.push(word) === SAMPLE) break;
  }
  let best: string | undefined;
  let most = Math.max(2, heard.length * LEAST);
  for (const [language, little] of Object.entries(LITTLE_WORDS)) {
    const votes = heard.filter((word) => little.has(word)).length;
    if (votes > most) {
      best = language;
      most = votes;
    }
  }
  return best;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
