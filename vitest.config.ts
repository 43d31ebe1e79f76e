import { defineConfig } from "vitest/config";
import { Tally } from "./test/tally.ts";

export default defineConfig({
  test: {
    include: ["{src,commands,adapters,test,bench,pictures}/**/*.test.ts"],
    reporters: ["default", new Tally()],
    testTimeout: 20_000,
  },
});
