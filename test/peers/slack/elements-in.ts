import { type Fields, isFields, stringOf } from "../fields.ts";

/** Something a person can press, fill in or choose from, with its block. */
export interface Found {
  readonly block: Fields;
  readonly element: Fields;
  readonly action: string;
}

/** The elements of blocks that carry an action_id, in order. */
export function elementsIn(blocks: unknown): Found[] {
  const found: Found[] = [];
  for (const block of Array.isArray(blocks) ? blocks.filter(isFields) : []) {
    const inside = [block.accessory, block.element, ...(Array.isArray(block.elements) ? block.elements : [])];
    for (const element of inside.filter(isFields)) {
      if (typeof element.action_id === "string") found.push({ block, element, action: element.action_id });
    }
  }
  return found;
}

export function textIn(value: unknown): string {
  return isFields(value) ? stringOf(value.text) : "";
}

/** The options of a select, groups flattened. */
export function optionsOf(element: Fields): Fields[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isFields) : [];
  const lists = [element.options, ...groups.map((group) => group.options)];
  return lists.flatMap((list) => (Array.isArray(list) ? list.filter(isFields) : []));
}

/**
 * The element that a person means by its action_id or by what stands on it; prefers the exact words.
 * @throws when there is none, with what is there.
 */
export function elementNamed(blocks: unknown, name: string): Found {
  const all = elementsIn(blocks);
  const label = ({ block, element }: Found) => textIn(element.text) || textIn(block.label);
  const found = all.find((one) => one.action === name) ?? all.find((one) => label(one) === name);
  if (!found) throw new Error(`nothing called «${name}»; there is ${all.map((one) => `«${label(one)}»`).join(", ")}`);
  return found;
}
