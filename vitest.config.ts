import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/helpers/order.js";

const all = ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"];
/** Shelves of pure functions: their files leave nothing behind that another could meet, and need not load everything anew. */
const pure = ["src/domain/**/*.test.{ts,tsx}", "src/methods/**/*.test.{ts,tsx}", "src/views/**/*.test.{ts,tsx}"];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "all else", include: all, exclude: [...pure, "**/node_modules/**"] } },
    ],
    // Builds and browsers that tests start have processes of their own, so that one worker a core does not slow them much.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: ["test/helpers/run.ts"],
    setupFiles: ["test/helpers/seed.ts"],
    // Limits end what hangs; they say nothing of speed (that is for bench/), so that a busy machine fails nothing.
    testTimeout: 240_000 * Number(process.env["AMITY_SLOW"] ?? 1),
    hookTimeout: 300_000,
    // What a page shows is asked again until it is there: a busy machine may be slow to draw it.
    expect: { poll: { interval: 25, timeout: 45_000 } },
    reporters: ["default"],
  },
});
