import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type Fields, isFields } from "./fields.ts";

/** Material about the platforms that is kept beside the project and not in it. */
const BESIDE = new URL("../../../shared/peers/", import.meta.url);
const OPTIONS = { strict: false, validateFormats: false, allErrors: false };

/** Why a value does not fit a published schema; empty when it does. */
export type Check = (value: unknown) => string[];

/** A JSON file of that material, undefined where it is not there. */
export function beside(file: string): Fields | undefined {
  const path = fileURLToPath(new URL(file, BESIDE));
  if (!existsSync(path)) return undefined;
  const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
  return isFields(parsed) ? parsed : undefined;
}

const compiled = new Map<string, Check | undefined>();

function once(key: string, make: () => Check | undefined): Check | undefined {
  if (!compiled.has(key)) compiled.set(key, make());
  return compiled.get(key);
}

function checking(validate: ValidateFunction): Check {
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

let openapi: Ajv2020 | undefined;

/** A schema of Discord's OpenAPI by its name there, undefined where the document is not there. */
export function discordSchema(name: string): Check | undefined {
  return once(`discord ${name}`, () => {
    if (!openapi) {
      const document = beside("schemas/discord-openapi.json");
      if (!document) return undefined;
      openapi = new Ajv2020(OPTIONS);
      openapi.addSchema(document, "discord");
    }
    const validate = openapi.getSchema(`discord#/components/schemas/${name}`);
    if (!validate) throw new Error(`Discord's OpenAPI has no schema ${name}`);
    return checking(validate);
  });
}

/** Slack's blocks or a view, as @slack/types has them; undefined where the schema is not there. */
export function slackSchema(name: "blocks" | "view"): Check | undefined {
  return once(`slack ${name}`, () => {
    const schema = beside(`schemas/slack-${name}.from-slack-types.schema.json`);
    return schema && checking(new Ajv(OPTIONS).compile(schema));
  });
}
