import { expect, it } from "vitest";
import { readPress, writePress } from "./buttons.ts";

it("reads back the button, the question and the page from a custom_id of at most 100 characters", () => {
  const press = { button: "unhelpful", id: "Qk3_-abcdef01234", page: 400 } as const;
  expect(readPress(writePress(press))).toEqual(press);
  expect(writePress(press).length).toBeLessThanOrEqual(100);
});

it("knows no button that is none of ours", () => {
  for (const custom of [
    "",
    "hello",
    "desk",
    "desk:share",
    "desk:burn:Qk3_-abcdef01234:1",
    "desk:share::1",
    "desk:share:a b:1",
    "desk:share:Qk3:x",
    "desk:share:Qk3:1:2",
    "other:share:Qk3:1",
  ]) {
    expect(readPress(custom)).toBeUndefined();
  }
});
