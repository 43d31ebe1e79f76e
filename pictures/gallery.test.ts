import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gallery } from "./gallery.ts";

const FOLDER = "docs/pictures";

test("the documentation's pictures are those that the code draws now: npm run pictures", async () => {
  const drawn = await gallery();
  expect(readdirSync(FOLDER).sort()).toEqual(drawn.map(({ file }) => file).sort());
  for (const { file, svg } of drawn) expect(svg === readFileSync(join(FOLDER, file), "utf8"), file).toBe(true);
});

test("every picture that a document shows is there", () => {
  for (const document of ["README.md", "docs/slack.md", "docs/discord.md"]) {
    const shown = [...readFileSync(document, "utf8").matchAll(/(?:src|srcset)="([^"]+\.svg)"|\]\(([^)]+\.svg)\)/g)];
    for (const [, tag, link] of shown) {
      const path = join(document, "..", tag ?? link ?? "");
      expect(readFileSync(path, "utf8"), `${document}: ${path}`).toMatch(/^<svg /);
    }
  }
});
