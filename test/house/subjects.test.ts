import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** The last commit before subjects were held to this: what is older stays as it is. */
const since = "e513156a692c293c57c5dfa908b5946755f18119";
const most = 72;

function git(...asked: readonly string[]): string | null {
  try {
    return execFileSync("git", asked, { cwd: fileURLToPath(new URL("../../", import.meta.url)), encoding: "utf8", stdio: "pipe" });
  } catch {
    return null;
  }
}
const subjects =
  git("merge-base", "--is-ancestor", since, "HEAD") === null ? null : git("log", "--no-merges", "--format=%s", `${since}..HEAD`);

test.skipIf(subjects === null)(
  `subjects of commits are at most ${most} characters long${subjects === null ? " (skipped: the history is not here)" : ""}`,
  () => {
    const long = (subjects ?? "").split("\n").filter((each) => [...each].length > most);
    expect(long).toEqual([]);
  },
);
