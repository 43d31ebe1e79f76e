import type { Fields } from "../fields.ts";
import { isFields, stringOf } from "../fields.ts";
import { slackSchema } from "../published.ts";
import { reasons } from "./blocks.ts";
import { SLACK } from "./limits.ts";
import { Refusal } from "./refusal.ts";
import { view as viewSchema } from "./views.ts";
import type { Workspace } from "./workspace.ts";

/** A modal on a person's screen, or a Home tab. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly root: string;
  readonly previous?: string;
  hash: string;
  /** As the app sent it, with a block_id and action_id everywhere. */
  content: Fields;
  /** What the app found wrong with the last submission, by block_id. */
  errors: Readonly<Record<string, string>>;
}

/** The modals of every person, the top one last, and their Home tabs. */
export class Windows {
  private readonly workspace: Workspace;
  private readonly stacks = new Map<string, View[]>();
  readonly homes = new Map<string, View>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  stack(user: string): View[] {
    const stack = this.stacks.get(user) ?? [];
    this.stacks.set(user, stack);
    return stack;
  }

  top(user: string): View | undefined {
    return this.stack(user).at(-1);
  }

  open(user: string, content: unknown): View {
    this.stack(user).length = 0;
    return this.push(user, content);
  }

  push(user: string, content: unknown): View {
    const stack = this.stack(user);
    if (stack.length >= SLACK.viewStack) throw new Refusal("push_limit_reached");
    const made = this.make(user, this.checked(content, "modal"), stack);
    stack.push(made);
    return made;
  }

  update(by: { id?: string; external?: string; hash?: string }, content: unknown): View {
    const views = [...this.stacks.values()].flat();
    const found = views.find((view) => view.id === by.id || (by.external && view.content.external_id === by.external));
    if (!found) throw new Refusal("not_found");
    if (by.hash !== undefined && by.hash !== found.hash) throw new Refusal("hash_conflict");
    found.content = this.checked(content, "modal");
    found.hash = this.hash();
    found.errors = {};
    return found;
  }

  publish(user: string, content: unknown, hash?: string): View {
    const old = this.homes.get(user);
    if (hash !== undefined && old && hash !== old.hash) throw new Refusal("hash_conflict");
    const made = this.make(user, this.checked(content, "home"), []);
    this.homes.set(user, made);
    return made;
  }

  close(view: View, all: boolean): void {
    const stack = this.stack(view.user);
    const from = all ? 0 : stack.indexOf(view);
    if (from >= 0) stack.splice(from);
  }

  private make(user: string, content: Fields, stack: readonly View[]): View {
    const id = this.workspace.id("V0");
    const previous = stack.at(-1);
    return {
      id,
      user,
      root: stack[0]?.id ?? id,
      ...(previous ? { previous: previous.id } : {}),
      hash: this.hash(),
      content,
      errors: {},
    };
  }

  private hash(): string {
    return `${this.workspace.stamp()}.${this.workspace.id("h")}`;
  }

  private checked(content: unknown, type: "modal" | "home"): Fields {
    const checked = viewSchema.safeParse(content);
    if (!checked.success || !isFields(content)) {
      const messages = checked.error ? reasons(checked.error, "/view") : [];
      throw new Refusal("invalid_arguments", { response_metadata: { messages } });
    }
    const strange = slackSchema("view")?.(content) ?? [];
    if (strange.length > 0) throw new Refusal("invalid_arguments", { response_metadata: { messages: strange } });
    if (content.type !== type) throw new Refusal("invalid_arguments", { response_metadata: { messages: [type] } });
    return { ...content, blocks: named(this.workspace, content.blocks) };
  }
}

/** Blocks with the ids that Slack makes up where the app gave none. */
export function named(workspace: Workspace, blocks: unknown): Fields[] {
  const list = Array.isArray(blocks) ? blocks.filter(isFields) : [];
  return list.map((block) => ({
    ...block,
    block_id: stringOf(block.block_id) || workspace.id("b"),
    ...(Array.isArray(block.elements) && ["actions", "context_actions"].includes(stringOf(block.type))
      ? { elements: block.elements.filter(isFields).map((element) => pressable(workspace, element)) }
      : {}),
    ...(isFields(block.accessory) ? { accessory: pressable(workspace, block.accessory) } : {}),
    ...(isFields(block.element) ? { element: pressable(workspace, block.element) } : {}),
  }));
}

function pressable(workspace: Workspace, element: Fields): Fields {
  if (element.type === "image") return element;
  return { ...element, action_id: stringOf(element.action_id) || workspace.id("a") };
}
