import { describe, expect, test } from "vitest";
import { openCampaign } from "../campaign.ts";
import { readRelease } from "../release/read.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { wordsFor } from "../words/words.ts";

const RELEASE = `Harbour Bell Rings Again

(Eastmere, May 4, 2031) - The harbour bell of Eastmere rings again after nineteen years of silence.

“The bell belongs to everybody who ever waited for a boat,” said Ines Calloway (이네스), keeper of the Harbour Trust.

The appeal was signed by:
Harbour Trust
Society of Slow Ferries
Ines Calloway, Keeper
`;

const settings = { ...DEFAULT_SETTINGS, aliases: { "Society of Slow Ferries": ["느린배모임"] } };
const campaign = openCampaign(settings, [readRelease("2031-05-04-bell.txt", Buffer.from(RELEASE))]);
const ask = (question: string, locale = "en") => campaign.ask(question, wordsFor(locale));
const told = (question: string, locale?: string) => {
  const { outcome, parts } = ask(question, locale);
  return { outcome, first: parts[0]?.kind === "text" ? parts[0].text : "", parts };
};

describe("a question in a script of no release", () => {
  test("is told the language of the releases, in the reader's own", () => {
    expect(told("종은 언제 다시 울렸나요?")).toMatchObject({
      outcome: "declined",
      first: "The releases here are in English; please ask in English.",
    });
    expect(told("종은 언제 다시 울렸나요?", "ko").first).toBe(
      "이곳의 보도자료는 영어로 되어 있습니다. 영어로 질문해 주세요.",
    );
    expect(told("Когда снова зазвонил колокол?").outcome).toBe("declined");
    expect(told("鐘はいつ鳴りましたか").parts).toHaveLength(1);
  });

  test("is answered with what there is on a name in it", () => {
    const { outcome, first, parts } = told("Ines Calloway는 무엇이라고 말했나요?", "ko");
    expect(outcome).toBe("closest");
    expect(first).toContain("«Ines Calloway»");
    expect(parts).toContainEqual(expect.objectContaining({ kind: "quote", speaker: expect.anything() }));
  });

  test("knows an alias in that script, and a name that a release prints in it", () => {
    expect(told("느린배모임은 서명했나요?").parts).toContainEqual(
      expect.objectContaining({ kind: "list", items: [{ text: "Society of Slow Ferries" }] }),
    );
    expect(told("이네스는 누구인가요?").outcome).toBe("closest");
  });
});

test("a release in another script knows the Latin names that it prints, and no little words of theirs", () => {
  const text = `항구의 종이 다시 울립니다\n\n항구 신탁은 오늘 종을 다시 울린다고 밝혔습니다. 이 종은 Eastmere의 The Bell Society가 십구 년 동안 지켜 왔습니다. 항구 신탁은 모든 시민을 초대합니다. ${"종은 배를 기다려 본 모든 사람의 것이라고 신탁은 말했습니다. ".repeat(12)}`;
  const korean = openCampaign(DEFAULT_SETTINGS, [readRelease("2031-05-04-bell.txt", Buffer.from(text))]);
  const asked = (question: string) => korean.ask(question, wordsFor("en"));
  expect(asked("Where is eastmere?").outcome).toBe("closest");
  expect(asked("Where is the opera?").parts).toEqual([
    { kind: "text", text: "The releases here are in Korean; please ask in Korean." },
  ]);
});

test("quotes and signers are not said to be missing for words that cannot be read", () => {
  for (const answer of [campaign.quotes("이순신", wordsFor("ko")), campaign.signers("국경없는의사회", wordsFor("ko"))])
    expect(answer.parts[0]).toMatchObject({ text: expect.stringContaining("영어로 질문해 주세요") });
  expect(campaign.signers("느린배모임", wordsFor("ko")).outcome).toBe("answered");
});

test("a question in English about a name in another script is a question in English", () => {
  expect(told("Who is 박보검 and did they sign?").first).not.toContain("please ask in");
});

test("a release in two scripts can be asked in both", () => {
  const both = `${RELEASE}\n\n이스트미어의 항구 종이 십구 년의 침묵 끝에 다시 울립니다. 종은 배를 기다려 본 모든 사람의 것입니다. 항구 신탁은 모든 시민을 초대합니다.`;
  const bilingual = openCampaign(DEFAULT_SETTINGS, [readRelease("2031-05-04-bell.txt", Buffer.from(both))]);
  const { parts } = bilingual.ask("항구 종은 누구의 것입니까?", wordsFor("en"));
  expect(JSON.stringify(parts)).not.toContain("please ask in");
});

test("100 kB of another script are told so without delay", () => {
  const begin = performance.now();
  expect(told("종이 울린다 ".repeat(15_000)).outcome).toBe("declined");
  expect(performance.now() - begin).toBeLessThan(1_000);
});
