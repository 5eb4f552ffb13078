import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("../../scripts/torture.js", import.meta.url));

/** The short form of what `npm run torture` does for as long as it is asked to. */
it.each<[string, string, (totals: Record<string, number>) => number]>([
  ["failures", "every call of the file system failed in turn", ({ failures = 0 }) => failures],
  ["interleavings", "two programs, an editor, git, moves, clocks and kills in random order", ({ acknowledged = 0 }) => acknowledged],
  ["undo", "undo and redo of random acts", ({ takenBack = 0 }) => takenBack],
])(
  "%s: %s loses nothing",
  async (part, _, done) => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, part, "--seconds", "5", "--seed", "7"]).catch(
      (cause: { stdout: string; stderr: string }) => cause,
    );
    const totals = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Record<string, number> & { broken: string[] };
    expect(totals.broken).toEqual([]);
    expect(done(totals)).toBeGreaterThan(0);
  },
  240_000,
);
