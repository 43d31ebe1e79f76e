/** Characters of a row's key in the store, and of the hash behind it. */
const KEY = 10;
const SHOWN = 6;

/**
 * What a button carries: which question it belongs to, and which answer the person saw above it.
 * 16 characters of `A-Z a-z 0-9 - _`, so that it fits into a Discord custom_id (100) and a Slack value (2,000) with room for more.
 * An old button thus never stands for an answer that came after it, however quickly it is pressed again.
 */
export function writeId(key: string, hash: string): string {
  return key + hash.slice(0, SHOWN);
}

/** Undefined for what is no id of ours. */
export function readId(id: string): { key: string; shows(hash: string): boolean } | undefined {
  if (!/^[\w-]{16}$/.test(id) || id.length !== KEY + SHOWN) return undefined;
  return { key: id.slice(0, KEY), shows: (hash) => hash.startsWith(id.slice(KEY)) };
}
