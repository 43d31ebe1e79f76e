import { deflateRawSync } from "node:zlib";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";

/** A release as every document below holds it: headline, dateline, prose, a quotation, and three who signed. */
export const RELEASE = {
  title: "Ferrymen ask the council to keep the night boat",
  lede: "(Port Merrow, 4 May 2031) – The ferrymen of Port Merrow asked the council today to keep the night boat, which has crossed the sound every night since 1911 and is to end in June.",
  quote:
    "“Without the night boat nobody reaches the hospital before the morning,” said Ilse Marwick, chair of the Ferrymen's Guild.",
  introduction: "The appeal was signed by the following organisations:",
  rows: [
    ["Organisation", "Country"],
    ["Ferrymen's Guild", "Ireland"],
    ["Night Nurses Network", "Norway"],
    ["Sound Watch", "Canada"],
  ],
} as const;

/** The release as Word has it, with the signers in a table; made with docx. */
export async function wordDocument(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: RELEASE.title, heading: HeadingLevel.TITLE }),
          new Paragraph(RELEASE.lede),
          new Paragraph({ children: [new TextRun({ text: RELEASE.quote, italics: true })] }),
          new Paragraph(RELEASE.introduction),
          new Table({ rows: RELEASE.rows.map((cells) => new TableRow({ children: cells.map(cell) })) }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Sets pages of A4 as a print shop does: wrapped, hyphened, in columns, with running heads and numbers. */
export class PrintedPages {
  readonly #document: PDFDocument;
  readonly #font: PDFFont;
  #page: PDFPage;
  #y = 740;

  private constructor(document: PDFDocument, font: PDFFont) {
    this.#document = document;
    this.#font = font;
    this.#page = document.addPage([595, 842]);
  }

  static async open(): Promise<PrintedPages> {
    const document = await PDFDocument.create();
    return new PrintedPages(document, await document.embedFont(StandardFonts.Helvetica));
  }

  /** A line in its place, such as a page number. */
  put(text: string, x: number, y: number, size = 10): this {
    this.#page.drawText(text, { x, y, size, font: this.#font });
    return this;
  }

  /** Lines below each other as they are given. */
  lines(lines: readonly string[], { x = 60, size = 10, after = 14 } = {}): this {
    for (const line of lines) {
      this.put(line, x, this.#y, size);
      this.#y -= size * 1.3;
    }
    this.#y -= after;
    return this;
  }

  /** A paragraph, wrapped at `width` points. */
  paragraph(text: string, { x = 60, width = 470, size = 10, after = 14 } = {}): this {
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && this.#font.widthOfTextAtSize(longer, size) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return this.lines(lines, { x, size, after });
  }

  /** Goes on at this height. */
  at(y: number): this {
    this.#y = y;
    return this;
  }

  get height(): number {
    return this.#y;
  }

  turn(): this {
    this.#page = this.#document.addPage([595, 842]);
    this.#y = 740;
    return this;
  }

  async save(): Promise<Uint8Array> {
    return this.#document.save();
  }
}

/** The release on one page, the signers in a table; made with pdf-lib. */
export async function printedRelease(): Promise<Uint8Array> {
  const pages = await PrintedPages.open();
  pages.paragraph(RELEASE.title, { size: 18 });
  pages.paragraph(RELEASE.lede).paragraph(RELEASE.quote).paragraph(RELEASE.introduction, { after: 6 });
  for (const [first, second] of RELEASE.rows) {
    pages.put(second, 300, pages.height).lines([first], { after: 2 });
  }
  return pages.put("1", 295, 30).save();
}

/** The release as it was mailed, in text and HTML, each part in its own encoding. */
export function mailedRelease(): Uint8Array {
  const text = [
    RELEASE.title,
    RELEASE.lede,
    RELEASE.quote,
    RELEASE.introduction,
    RELEASE.rows
      .slice(1)
      .map(([name, country]) => `- ${name} (${country})`)
      .join("\n"),
    "-- \nGuild office, Quay 3",
  ].join("\n\n");
  return Buffer.from(
    [
      "From: Guild <office@guild.example>",
      `Subject: Fwd: ${RELEASE.title}`,
      "Date: Sun, 4 May 2031 09:00:00 +0100",
      "MIME-Version: 1.0",
      'Content-Type: multipart/alternative; boundary="part"',
      "",
      "--part",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n"),
      "--part",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "<p>See the text.</p>",
      "--part--",
      "",
    ].join("\r\n"),
  );
}

/** A zip archive of parts, each with the size that it claims to unpack to. */
export function archive(parts: Readonly<Record<string, Buffer>>, claimed?: number): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(claimed ?? content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(claimed ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const whole = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(whole.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, whole, end]);
}
