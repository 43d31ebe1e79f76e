// The first file that runs, in plain JavaScript, so that an old Node can be told so in one sentence.
import module from "node:module";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  console.error(
    `Campaign Desk needs Node 24.12 or newer, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org, then run npm ci again.`,
  );
  process.exit(1);
}
module.enableCompileCache?.();
const [, , entry, ...rest] = process.argv;
process.argv.splice(2, process.argv.length, ...rest);
await import(entry === "desk" ? "./terminal/main.ts" : "./main.ts");
