import { type Fields, isFields, stringOf } from "../fields.ts";
import type { Community } from "./community.ts";
import { channelShape, userShape } from "./shapes.ts";

export type Given = Readonly<Record<string, string | number | boolean>>;

/** The data of a command as Discord makes it from what a person filled in. */
export interface Filled {
  readonly options: Fields[];
  readonly resolved: Record<string, Record<string, Fields>>;
}

/**
 * Goes by the registered command, as Discord's own form does.
 * `focused` is the option that is being typed: then nothing else need be complete.
 * @throws where the form would not let the person send it.
 */
export function filledOptions(
  command: Fields,
  path: readonly string[],
  given: Given,
  community: Community,
  focused?: string,
): Filled {
  const resolved: Record<string, Record<string, Fields>> = {};
  const [step, ...rest] = path;
  const known = list(command.options);
  if (step !== undefined) {
    const sub = known.find(({ name, type }) => name === step && Number(type) < 3);
    if (!sub) throw new Error(`${String(command.name)} has no subcommand ${step}`);
    const inner = filledOptions(sub, rest, given, community, focused);
    return { options: [{ name: step, type: sub.type, options: inner.options }], resolved: inner.resolved };
  }
  if (known.some(({ type }) => Number(type) < 3)) throw new Error(`${String(command.name)} needs a subcommand`);
  const strange = Object.keys(given).filter((name) => !known.some((option) => option.name === name));
  if (strange.length > 0) throw new Error(`${String(command.name)} has no option ${strange.join(", ")}`);
  const options = known.flatMap((option): Fields[] => {
    const name = stringOf(option.name);
    const value = given[name];
    const typing = name === focused;
    if (value === undefined && !typing) {
      if (option.required === true && focused === undefined) throw new Error(`${name} must be filled in`);
      return [];
    }
    const checked = typing ? String(value ?? "") : check(option, value!, community, resolved);
    return [{ name, type: option.type, value: checked, ...(typing ? { focused: true } : {}) }];
  });
  return { options, resolved };
}

function check(
  option: Fields,
  value: string | number | boolean,
  community: Community,
  resolved: Record<string, Record<string, Fields>>,
): string | number | boolean {
  const name = stringOf(option.name);
  const put = (kind: string, id: string, shape: Fields) => {
    resolved[kind] = { ...resolved[kind], [id]: shape };
    return id;
  };
  if (option.type === 6) {
    const user = community.user(String(value));
    return put("users", user.id, userShape(user));
  }
  if (option.type === 7) {
    const channel = community.channel(String(value));
    const permissions = String(community.users[0]?.permissions ?? 0n);
    const app_permissions = String(community.permissions(channel));
    return put("channels", channel.id, { ...channelShape(channel, community), permissions, app_permissions });
  }
  const type = { 3: "string", 4: "number", 5: "boolean", 10: "number" }[Number(option.type)];
  if (typeof value !== type) throw new Error(`${name} is a ${type}, not ${typeof value}`);
  const choices = list(option.choices);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`${name} has no choice ${String(value)}`);
  }
  const size = typeof value === "string" ? value.length : Number(value);
  const [least, most] =
    type === "string" ? [option.min_length, option.max_length ?? 6000] : [option.min_value, option.max_value];
  if (type !== "boolean" && (size < Number(least ?? -Infinity) || size > Number(most ?? Infinity))) {
    throw new Error(`${name} must lie between ${String(least)} and ${String(most)}, not ${size}`);
  }
  return value;
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}
