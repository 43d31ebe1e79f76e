import { inflateRawSync } from "node:zlib";
import { UserError } from "../../errors.ts";

/** Bytes that the parts of a document may hold together once they are unpacked; a book of 500 pages has 5 MB. */
const LARGEST = 32 * 1024 * 1024;
/** Parts; a document with 1,000 images has fewer. */
const MOST_PARTS = 4_000;
/** Elements within elements; a word in a table in a text box has some 30. */
const DEEPEST = 200;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** Bytes of an end of directory with the longest comment. */
const END_LENGTH = 22 + 65_535;

/**
 * Throws a UserError unless a zip archive of XML parts unpacks within bounds, whatever sizes it claims: parts, bytes,
 * depth of elements, no entities. It is asked before a reader that would unpack all of it is.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3
 */
export function checkArchive(bytes: Uint8Array): void {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let room = LARGEST;
  for (const { name, data, packed } of partsOf(view)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const text = packed ? unpack(data, room, name) : data;
    room -= text.length;
    if (room < 0) throw tooLarge();
    checkXml(text.toString("utf8"), name);
  }
}

interface Part {
  readonly name: string;
  readonly data: Buffer;
  readonly packed: boolean;
}

function partsOf(view: Buffer): Part[] {
  let end = view.length - 22;
  const first = Math.max(0, view.length - END_LENGTH);
  while (end >= first && view.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < first) throw broken("no directory of its parts");
  const count = view.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new UserError(`expected at most ${MOST_PARTS} parts in the document, found ${count}`);
  const parts: Part[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY) throw broken("a broken directory of its parts");
    const method = view.readUInt16LE(at + 10);
    const size = view.readUInt32LE(at + 20);
    const nameLength = view.readUInt16LE(at + 28);
    const local = view.readUInt32LE(at + 42);
    const name = view.toString("utf8", at + 46, at + 46 + nameLength);
    if (local + 30 > view.length) throw broken(`a part «${name}» outside of itself`);
    const from = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    if (method !== 0 && method !== 8) throw broken(`a part «${name}» that is packed in an unknown way`);
    if (view.readUInt16LE(at + 8) & 1) throw new UserError("expected a document without a password, found one with");
    parts.push({ name, data: view.subarray(from, from + size), packed: method === 8 });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return parts;
}

function unpack(data: Buffer, room: number, name: string): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: room + 1 });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    throw broken(`a part «${name}» that does not unpack`);
  }
}

function checkXml(xml: string, name: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw broken(`a part «${name}» that defines entities`);
  let depth = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const next = xml[at + 1];
    if (next === "/") depth--;
    else if (next !== "?" && next !== "!") {
      const close = xml.indexOf(">", at);
      if (close < 0) break;
      if (xml[close - 1] !== "/") depth++;
      at = close;
    }
    if (depth > DEEPEST) throw broken(`a part «${name}» with more than ${DEEPEST} elements within each other`);
  }
}

function tooLarge(): UserError {
  return new UserError(
    `expected a document that unpacks to at most ${LARGEST / 1024 / 1024} MB, found a larger one: save the release alone, as plain text`,
  );
}

function broken(what: string): UserError {
  return new UserError(`expected a document as Word saves it, found ${what}: open it, and save it again`);
}
