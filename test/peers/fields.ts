/** A JSON object whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every object inside a JSON value, itself included, parents first. */
export function* objectsIn(value: unknown): Generator<Fields> {
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsIn(item);
  } else if (isFields(value)) {
    yield value;
    for (const item of Object.values(value)) yield* objectsIn(item);
  }
}

export function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
