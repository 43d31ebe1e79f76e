import type { Fields } from "../fields.ts";

/** The commands that the app has registered: for all servers (scope ""), and for single ones. */
export class Registry {
  private readonly scopes = new Map<string, Fields[]>();
  private readonly application: string;
  private readonly snowflake: () => string;

  constructor(application: string, snowflake: () => string) {
    this.application = application;
    this.snowflake = snowflake;
  }

  /** What one PUT does: a command whose name and type were there keeps its id. */
  replace(scope: string, commands: readonly Fields[]): Fields[] {
    const old = this.list(scope);
    const registered = commands.map((command) => {
      const type = command.type ?? 1;
      const known = old.find((one) => one.name === command.name && one.type === type);
      return {
        default_member_permissions: null,
        nsfw: false,
        integration_types: [0],
        contexts: null,
        description: "",
        options: [],
        ...command,
        type,
        id: known?.id ?? this.snowflake(),
        application_id: this.application,
        version: this.snowflake(),
        ...(scope === "" ? {} : { guild_id: scope }),
      };
    });
    this.scopes.set(scope, registered);
    return registered;
  }

  list(scope: string): Fields[] {
    return this.scopes.get(scope) ?? [];
  }

  /**
   * The command that a person in this server finds by its name; the server's own before the common one.
   * `type`: 1 typed, 3 on a message.
   * @throws when there is none, with what is there.
   */
  find(name: string, guild: string | undefined, type = 1): Fields {
    const all = [...(guild === undefined ? [] : this.list(guild)), ...this.list("")];
    const found = all.find((command) => command.name === name && command.type === type);
    if (!found)
      throw new Error(`no command ${name}; registered are ${all.map((one) => one.name).join(", ") || "none"}`);
    return found;
  }
}
