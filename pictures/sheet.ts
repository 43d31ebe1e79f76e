import { flow, type Placed, type Run } from "./flow.ts";
import { MONO, SANS, widthOf } from "./font.ts";

/** Where a box is, in pixels from the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly radius?: number;
}

/** What is drawn, in order; later things lie above earlier ones. Lengths are pixels, and every number is written alike everywhere. */
export class Sheet {
  readonly #drawn: string[] = [];

  rectangle({ x, y, width, height }: Box, { fill = "none", stroke, radius = 0 }: Paint): void {
    const half = stroke ? 0.5 : 0;
    const line = stroke ? ` stroke="${stroke}"` : "";
    this.#drawn.push(
      `<rect x="${n(x + half)}" y="${n(y + half)}" width="${n(width - 2 * half)}" height="${n(height - 2 * half)}" rx="${n(radius)}" fill="${fill}"${line}/>`,
    );
  }

  circle(x: number, y: number, radius: number, fill: string): void {
    this.#drawn.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"/>`);
  }

  /** @param path SVG path data */
  path(path: string, { fill = "none", stroke, width = 1.5 }: { fill?: string; stroke?: string; width?: number }): void {
    const line = stroke
      ? ` stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"`
      : "";
    this.#drawn.push(`<path d="${path}" fill="${fill}"${line}/>`);
  }

  /** One line; `y` is its base line. Returns its width. */
  text(run: Run, x: number, y: number): number {
    const width = widthOf(run.text, run.face);
    this.#line([{ ...run, x: 0, width }], x, y);
    return width;
  }

  /** A paragraph in lines of at most `width` pixels, each `leading` high, from `y` down. Returns its height. */
  paragraph(runs: readonly Run[], { x, y, width }: Omit<Box, "height">, leading: number): number {
    const lines = flow(runs, width);
    for (const [index, line] of lines.entries()) {
      const size = Math.max(...line.map(({ face }) => face.size), ...runs.map(({ face }) => face.size));
      // Letters stand in the middle of their line.
      this.#line(line, x, y + index * leading + leading / 2 + size * 0.36);
    }
    return lines.length * leading;
  }

  #line(line: readonly Placed[], x: number, y: number): void {
    for (const { text: whole, face, colour, italic, ground, x: start, width: all } of line) {
      // Some viewers leave out spaces at the ends, so they are drawn as distances.
      const text = whole.trim();
      if (text === "") continue;
      const at = start + widthOf(whole.slice(0, whole.length - whole.trimStart().length), face);
      const width = whole === text ? all : widthOf(text, face);
      if (ground) {
        const box = { x: x + at - 3, y: y - face.size, width: width + 6, height: face.size * 1.35 };
        this.rectangle(box, { fill: ground, radius: 3 });
      }
      const look = `${face.bold ? ' font-weight="700"' : ""}${italic ? ' font-style="italic"' : ""}`;
      const family = face.mono ? ' class="m"' : "";
      // Whatever font a reader has, a line is as long as it was measured.
      const length = ` textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"`;
      this.#drawn.push(
        `<text x="${n(x + at)}" y="${n(y)}" font-size="${n(face.size)}" fill="${colour}"${look}${family}${length}>${escapeXml(text)}</text>`,
      );
    }
  }

  /** What was drawn on another sheet, above all that is drawn here so far. */
  add(other: Sheet): void {
    this.#drawn.push(...other.#drawn);
  }

  /** The whole picture. `title` and `describe` are read to those who cannot see it. */
  svg(width: number, height: number, { title, describe }: { title: string; describe: string }): string {
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" xml:space="preserve">`,
      `<title>${escapeXml(title)}</title>`,
      `<desc>${escapeXml(describe)}</desc>`,
      `<style>text{font-family:${SANS};white-space:pre}.m{font-family:${MONO}}</style>`,
      ...this.#drawn,
      "</svg>",
      "",
    ].join("\n");
  }
}

/** At most two decimals. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Characters that XML 1.0 does not allow are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}/gu, "")
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
