import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  archive,
  mailedRelease,
  PrintedPages,
  printedRelease,
  RELEASE,
  wordDocument,
} from "../../../test/documents.ts";
import { UserError } from "../../errors.ts";
import { readRelease, readReleaseApart } from "../read.ts";
import type { Release } from "../release.ts";
import { readHeavy, readHeavyNow } from "./heavy.ts";

const texts = (release: Release) => release.paragraphs.map(({ text }) => text);
const signers = ({ lists }: Release) =>
  lists.flatMap((list) => list.signers.map(({ name, country }) => `${name}, ${country}`));

describe("the same release is read from every format that people send", () => {
  const formats: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ["night-boat.docx", wordDocument],
    ["night-boat.pdf", printedRelease],
    ["night-boat.eml", async () => mailedRelease()],
  ];
  test.each(formats)("%s gives title, date, place, quote and signers", async (file, make) => {
    const release = readRelease(file, await make());
    expect(release.title).toBe(RELEASE.title);
    expect(release.date).toBe("2031-05-04");
    expect(release.place).toBe("Port Merrow");
    expect(texts(release)).toEqual(expect.arrayContaining([RELEASE.title, RELEASE.lede, RELEASE.quote]));
    expect(release.quotes[0]?.speaker?.name).toBe("Ilse Marwick");
    expect(signers(release)).toEqual([
      "Ferrymen's Guild, Ireland",
      "Night Nurses Network, Norway",
      "Sound Watch, Canada",
    ]);
  });

  test("a worker reads as this thread does", async () => {
    const bytes = await wordDocument();
    expect(await readReleaseApart("night-boat.docx", bytes)).toEqual(readRelease("night-boat.docx", bytes));
  });

  test("the loop goes on while a heavy file is read", async () => {
    const bytes = await printedRelease();
    let turns = 0;
    const count = setInterval(() => turns++, 5);
    await readReleaseApart("night-boat.pdf", bytes);
    clearInterval(count);
    expect(turns).toBeGreaterThan(3);
  });

  test("a table of commas or semicolons is a list of signers, if its head says so", () => {
    const csv =
      'Name;Organisation;Country\nMargaret Oduya;"Tidal Studies; North";Kenya\nPeter Quillan;Harbour Trust;Norway\n';
    const [list] = readRelease("signers.csv", Buffer.from(csv)).lists;
    expect(list?.signers.map(({ name, affiliation, country }) => [name, affiliation, country])).toEqual([
      ["Margaret Oduya", "Tidal Studies; North", "Kenya"],
      ["Peter Quillan", "Harbour Trust", "Norway"],
    ]);
    expect(readRelease("fares.csv", Buffer.from("route,fare\nnight,4\nday,3\n")).lists).toEqual([]);
  });

  test("a Markdown table keeps its rows", () => {
    const text = `# Call\n\n## Signatories\n\n| Name | Country |\n|---|---|\n| Bay Watchers United | Canada |\n| Harbour *Lamp* Foundation | Norway |\n`;
    const release = readRelease("call.md", Buffer.from(text));
    expect(texts(release)).toContain("Harbour Lamp Foundation | Norway");
    expect(signers(release)).toEqual(["Bay Watchers United, Canada", "Harbour Lamp Foundation, Norway"]);
  });

  test("a page that is laid out in a table is read as paragraphs, cell by cell", () => {
    const cell = (word: string) =>
      `<td>${`<p>The ${word} was kept by the ferrymen for a hundred years.</p>`.repeat(6)}</td>`;
    const release = readRelease("page.html", Buffer.from(`<table><tr>${cell("boat")}${cell("quay")}</tr></table>`));
    expect(release.paragraphs).toHaveLength(12);
  });

  test("a mail without a text part is read from its HTML, and its signature is no part of it", () => {
    const mail = `Subject: Boats\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<h1>Boats stay</h1><p>${RELEASE.lede}</p>`;
    expect(readRelease("boats.eml", Buffer.from(mail)).title).toBe("Boats stay");
    expect(texts(readRelease("night-boat.eml", mailedRelease())).join()).not.toContain("Quay 3");
  });
});

describe("a printed page is read as a person reads it", () => {
  const sentence =
    "The ferrymen say that the council has never counted how many people cross the sound at night, and that it should do so before it decides anything.";

  test("the left column comes before the right one, and a headline over both comes first", async () => {
    const pages = await PrintedPages.open();
    pages.paragraph("Two boats for one sound are not too many", { size: 16 });
    const top = pages.height;
    const left = ["The left side tells who began it.", sentence, sentence].join(" ");
    const right = ["The right side tells how it ends.", sentence, sentence].join(" ");
    pages.paragraph(left, { width: 220 });
    pages.at(top - 5).paragraph(right, { x: 310, width: 220 });
    const release = readRelease("columns.pdf", await pages.save());
    expect(texts(release)).toEqual(["Two boats for one sound are not too many", left, right]);
  });

  test("page numbers and running heads in the middle of a sentence are left out", async () => {
    const pages = await PrintedPages.open();
    const head = "Ferrymen's Guild – the night boat";
    pages.put(head, 60, 800).put("Page 1 of 2", 270, 30);
    pages.lines([
      "The council has promised to hear everybody who lives on the northern shore before it",
      "decides, and the ferrymen have asked it to come by boat and to see for itself how many",
    ]);
    pages.turn().put(head, 60, 800).put("Page 2 of 2", 270, 30);
    pages.lines(["people wait at the quay every night, whatever the weather is."]);
    const release = readRelease("pages.pdf", await pages.save());
    expect(texts(release)).toEqual([
      "The council has promised to hear everybody who lives on the northern shore before it decides, and the ferrymen have asked it to come by boat and to see for itself how many people wait at the quay every night, whatever the weather is.",
    ]);
  });

  test("a hyphen that divides a word goes, and one that the text has elsewhere stays", async () => {
    const pages = await PrintedPages.open();
    pages.lines([
      "A long-term plan is what the ferrymen have asked for since the beginning of the nego-",
      "tiations with the council, and nobody else has ever asked for anything but for a long-",
      "term plan either.",
    ]);
    const release = readRelease("hyphens.pdf", await pages.save());
    expect(texts(release)[0]).toContain("the negotiations with");
    expect(texts(release)[0]).toContain("for a long-term plan either");
  });

  test("short lines below each other are a list, and wrapped lines are one paragraph", async () => {
    const pages = await PrintedPages.open();
    pages.paragraph(`${sentence} ${sentence}`);
    pages
      .lines(["Signatories:"], { after: 0 })
      .lines(["Bay Watchers United", "Harbour Lamp Foundation", "Quay Street Trust"]);
    const release = readRelease("list.pdf", await pages.save());
    expect(texts(release)).toEqual([
      `${sentence} ${sentence}`,
      "Signatories:",
      "Bay Watchers United",
      "Harbour Lamp Foundation",
      "Quay Street Trust",
    ]);
  });
});

describe("a hostile file is refused in time, in bounded memory, and with a reason", () => {
  const xml = (body: string) => Buffer.from(`<?xml version="1.0"?>${body}`);
  const attempts: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
    [
      "a zip bomb that lies about its size",
      "bomb.docx",
      archive({ "word/document.xml": Buffer.alloc(300 << 20, " ") }, 100),
      /unpacks to at most 32 MB/,
    ],
    [
      "an XML bomb",
      "bomb.docx",
      archive({ "word/document.xml": xml('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>') }),
      /entities/,
    ],
    [
      "elements within elements without end",
      "deep.docx",
      archive({ "word/document.xml": xml("<a>".repeat(200_000)) }),
      /within each other/,
    ],
    ["a Word document that is none", "none.docx", Buffer.from("not a zip"), /directory/],
    ["an old Word document", "old.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /save it as \.docx/],
    ["a PDF that is none", "none.pdf", Buffer.from("not a PDF"), /expected a PDF/],
    ["a mail without a text", "none.eml", Buffer.from("Subject: x\r\n\r\n"), /mail with a text/],
    ["mails within mails without end", "deep.eml", nestedMail(5_000), /nest|parts|text/i],
    ["a file of 17 MB", "large.pdf", Buffer.alloc(17 << 20), /at most 16 MB/],
  ];
  test.each(attempts)(
    "%s",
    (_, file, bytes, reason) => {
      const began = performance.now();
      expect(() => readRelease(file, bytes)).toThrow(UserError);
      expect(() => readRelease(file, bytes)).toThrow(reason);
      expect(performance.now() - began).toBeLessThan(10_000);
    },
    20_000,
  );

  test("a PDF whose page unpacks without end", async () => {
    const bytes = pdfOf(deflateSync(Buffer.alloc(400 << 20, "( ) Tj "), { level: 1 }));
    const before = process.memoryUsage.rss();
    const began = performance.now();
    await expect(readHeavy(".pdf", bytes, { deadline: 1_500, growth: 300 << 20 })).rejects.toThrow(UserError);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(900 << 20);
  }, 30_000);

  test("a deadline that passes stops the reader, and the next file is read by another", async () => {
    const bytes = await printedRelease();
    expect(() => readHeavyNow(".pdf", bytes, { deadline: 0, growth: 1 << 30 })).toThrow(/takes longer/);
    await expect(readHeavy(".pdf", bytes, { deadline: 0, growth: 1 << 30 })).rejects.toThrow(/takes longer/);
    expect(readHeavyNow(".pdf", bytes).blocks.length).toBeGreaterThan(3);
  });

  test("bytes at random give a release or an error that is meant for people", async () => {
    const whole = [await wordDocument(), await printedRelease(), mailedRelease()];
    for (const [at, file] of ["a.docx", "a.pdf", "a.eml"].entries()) {
      for (let cut = 1; cut <= 6; cut++) {
        const bytes = Uint8Array.from(whole[at]!);
        for (let byte = cut * 37; byte < bytes.length; byte += 211 * cut) bytes[byte]! ^= 0x5a;
        try {
          readRelease(file, bytes.subarray(0, Math.ceil((bytes.length * cut) / 6)));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }
    }
  }, 30_000);

  test("a PDF of images alone says what to do", async () => {
    const pages = await PrintedPages.open();
    const bytes = await pages.save();
    expect(() => readRelease("scan.pdf", bytes)).toThrow(/recognise its text/);
  });

  test("tables within tables are read, and refused when they go on without end", () => {
    const nested = (depth: number) => Buffer.from("<table><tr><td>a word<td>".repeat(depth));
    expect(readRelease("deep.html", nested(500)).paragraphs.length).toBeGreaterThan(0);
    const began = performance.now();
    expect(() => readRelease("deep.html", nested(80_000))).toThrow(/within each other/);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

function nestedMail(depth: number): Uint8Array {
  const parts = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  );
  return Buffer.from(parts.join(""));
}

/** A PDF of one page with this packed content. */
function pdfOf(content: Buffer): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content.toString("latin1")}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF`, "latin1");
}
