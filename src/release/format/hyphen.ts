/** Hyphens at the end of a line: the plain one, the typographic one, and the one that shows only there. */
const AT_END = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u;

/**
 * Wrapped lines as one text. A hyphen at a line's end is taken out where it only divides a word, and stays where the
 * text has the compound elsewhere. `words` are the text's words in lower case, those with hyphens too.
 */
export function joinWrapped(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = "";
  for (const line of lines) {
    const divided = AT_END.exec(text);
    const rest = /^[\p{Ll}\p{M}]+/u.exec(line)?.[0];
    if (text === "") text = line;
    else if (!divided) text += ` ${line}`;
    else if (rest === undefined) text += line;
    else if (isCompound(divided[1]!, rest, words)) text = `${text.slice(0, -1)}-${line}`;
    else text = text.slice(0, -1) + line;
  }
  return text;
}

function isCompound(before: string, rest: string, words: ReadonlySet<string>): boolean {
  const [first, second] = [before.toLowerCase(), rest.toLowerCase()];
  if (words.has(first + second)) return false;
  return (
    words.has(`${first}-${second}`) || (words.has(first) && words.has(second) && first.length > 2 && second.length > 2)
  );
}
