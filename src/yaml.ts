import leven from "leven";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { UserError } from "./errors.ts";

/**
 * Reads YAML of our own form: what it does not know is an error that names the line and the nearest key.
 * Keys may be written with a space or an underscore for the hyphen. Throws a UserError.
 */
export function readYaml<Schema extends z.ZodType>(yaml: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: "core", lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  if (fault) {
    const { line } = lines.linePos(fault.pos[0]);
    throw new UserError(`line ${line}: expected YAML of the form «key: value», found an error: ${fault.message}`);
  }
  const data = hyphenated(document.toJS({ maxAliasCount: 10 }) ?? {});
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const at = (path: readonly PropertyKey[]) => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return node?.range ? `line ${lines.linePos(node.range[0]).line}: ` : "";
  };
  throw new UserError(read.error.issues.map((issue) => at(issue.path) + explain(issue, schema)).join("; "));
}

/** The known word with the fewest edits from what was written. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  return known
    .map((word) => ({ word, edits: leven(written.slice(0, 60), word, { maxDistance: 60 }) }))
    .sort((a, b) => a.edits - b.edits)[0]?.word;
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  if (issue.code !== "unrecognized_keys") return `${issue.path.join(".") || "the file"}: ${issue.message}`;
  const known = keysAt(schema, issue.path);
  return issue.keys
    .map((key) => {
      const near = nearest(key, known);
      return `unknown key «${key}»${near ? `: did you mean «${near}»?` : ""}`;
    })
    .join("; ");
}

/** The keys that a schema knows at a path, read from its JSON form so that nobody looks into zod's insides. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  type Node = { properties?: Record<string, Node>; items?: Node };
  let node: Node | undefined = schema.toJSONSchema({ io: "input", unrepresentable: "any" }) as Node;
  for (const step of path) node = typeof step === "number" ? node?.items : node?.properties?.[String(step)];
  return Object.keys(node?.properties ?? {});
}

/** The top keys with spaces and underscores as hyphens; values stay as they are. */
function hyphenated(data: unknown): unknown {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.trim().replace(/[\s_]+/g, "-"), value]));
}
