import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gallery } from "./gallery.ts";

/** Where the documentation's pictures are. */
const FOLDER = "docs/pictures";

mkdirSync(FOLDER, { recursive: true });
const pictures = await gallery();
for (const { file, svg } of pictures) writeFileSync(join(FOLDER, file), svg);
const drawn = new Set(pictures.map(({ file }) => file));
for (const file of readdirSync(FOLDER)) if (file.endsWith(".svg") && !drawn.has(file)) rmSync(join(FOLDER, file));
console.log(`Drew ${pictures.length} pictures into ${FOLDER}.`);
