import { describe, expect, it } from "vitest";
import { z } from "zod";
import { commands } from "../../commands/index.ts";
import { command } from "../../src/command.ts";
import { checkCommands } from "../../test/peers/discord/commands.ts";
import { discordSchema } from "../../test/peers/published.ts";
import { toRegister } from "./register.ts";

/** Two words are a subcommand of the first. */
const roots = [...new Set(commands.map(({ name }) => name.split(" ")[0]))];
const said = { outcome: "answered" as const, parts: [] };
const notices = ["add", "list"].map((name) =>
  command({
    name: `alarm ${name}`,
    describe: `${name} a notice, ${"with every word that there is about it ".repeat(4)}`,
    options: z.object({
      note: z.string().max(9_000).optional().describe("A note"),
      at: z.iso.date().describe("The day"),
      often: z.enum(["daily", "weekly"]).describe("How often"),
      times: z.int().min(1).max(30).default(1),
      loud: z.boolean().optional(),
    }),
    complete: () => [],
    run: () => said,
  }),
);

describe("the commands that Discord is told", () => {
  it("are those of the menu, with their options, lengths and completions, for servers and for persons", () => {
    const registered = toRegister(commands, { prefix: "icnk-" });
    expect(registered.map(({ name }) => name)).toEqual(roots.map((name) => `icnk-${name}`));
    expect(registered[0]).toMatchObject({
      description: commands[0]!.describe,
      integration_types: [0, 1],
      contexts: [0, 1, 2],
      options: [{ name: "question", type: 3, required: true, min_length: 1, max_length: 500 }],
    });
    expect(registered.find(({ name }) => name === "icnk-quote")?.options).toMatchObject([
      { required: false, autocomplete: true },
    ]);
  });

  it("have subcommands where a name has two words, required options first, and no description that is too long", () => {
    const [notice, ...others] = toRegister(notices, { prefix: "" });
    expect(others).toEqual([]);
    expect(notice?.name).toBe("alarm");
    const [add] = notice?.options ?? [];
    expect(add).toMatchObject({
      type: 1,
      name: "add",
      options: [
        { name: "at", type: 3, required: true, autocomplete: true },
        {
          name: "often",
          type: 3,
          required: true,
          choices: [
            { name: "daily", value: "daily" },
            { name: "weekly", value: "weekly" },
          ],
        },
        { name: "note", type: 3, required: false, max_length: 6_000 },
        { name: "times", type: 4, min_value: 1, max_value: 30 },
        { name: "loud", type: 5 },
      ],
    });
    expect(add?.description).toMatch(/^.{60,99}…$/);
  });

  it("keep every rule of Discord, and its OpenAPI where that is beside the project", () => {
    for (const guild of [undefined, "123456789012345678"]) {
      const registered = toRegister([...commands, ...notices], {
        prefix: "a_prefix_of_20_signs",
        ...(guild && { guild }),
      });
      expect(checkCommands(registered)).toHaveLength(roots.length + 1);
      expect(registered.every((one) => (one.contexts === undefined) === (guild !== undefined))).toBe(true);
      const check = discordSchema("ApplicationCommandUpdateRequest");
      for (const { default_member_permissions: permissions, ...one } of registered) {
        // A string by the documentation, where the OpenAPI has an integer.
        expect(
          check?.({ ...one, ...(permissions && { default_member_permissions: Number(permissions) }) }) ?? [],
        ).toEqual([]);
      }
    }
  });
});
