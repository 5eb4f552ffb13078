import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/helpers/order.js";

const tests = (...folders: readonly string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);
/** Shelves of pure functions. */
const pure = tests("src/domain", "src/methods", "src/views");
/** Files that others in the process would meet: one stands in for a part of the program, the rest break it on purpose. */
const alone = ["src/fetch/leads-inside.test.ts", ...tests("test/robust", "test/hostile", "test/safety")];
/** Pages are drawn by React in the form that people get; its form for those who write components takes longer, and says more to them alone. */
process.env["NODE_ENV"] = "production";
const elsewhere = ["**/node_modules/**"];

export default defineConfig({
  test: {
    // Files share the process of a worker: to load the program anew takes two seconds of processor, a third of the time of those beside the sources.
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "src", include: tests("src"), exclude: [...pure, ...alone, ...elsewhere], isolate: false } },
      { extends: true, test: { name: "whole", include: tests("test"), exclude: [...alone, ...elsewhere], isolate: false } },
      { extends: true, test: { name: "alone", include: alone, exclude: elsewhere } },
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
