import { execFile, execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trustCase } from "../../src/case/trust/trust.js";
import { copyBuilt } from "../helpers/built.js";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-diff-"));
const folder = join(work, "case");
afterAll(() => rmSync(work, { recursive: true, force: true }));

function amity(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((ended) => {
    execFile(process.execPath, [program, ...args], { cwd: work, maxBuffer: 64 << 20 }, (cause, out, err) =>
      ended({ code: cause ? Number(cause.code) : 0, out, err }),
    );
  });
}
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", "-C", folder, ...args], {
    stdio: "pipe",
  });
const change = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(folder, file), text.replace(from, to));
};

describe("what a case says at one commit and not at another", () => {
  beforeAll(async () => {
    await copyBuilt(folder, "template", "program");
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "as it was");
  });

  test("git is not run over a case that nobody here trusts", async () => {
    const { code, err } = await amity("diff", "HEAD", "--case", "case");
    expect([code, err]).toEqual([2, expect.stringContaining("amity trust case")]);
  });

  test("nothing differs, then a claim, a grade, a sentence and a finding do; nothing that its settings name is run", async () => {
    trustCase(folder);
    const ran = join(work, "ran");
    writeFileSync(join(work, "evil.sh"), `#!/bin/sh\ntouch ${ran}\ncat\n`);
    chmodSync(join(work, "evil.sh"), 0o755);
    writeFileSync(join(folder, ".git/info/attributes"), "* filter=evil\n");
    git("config", "filter.evil.smudge", join(work, "evil.sh"));
    git("config", "core.fsmonitor", join(work, "evil.sh"));
    expect((await amity("diff", "HEAD", "--case", "case")).out).toContain("Nothing differs");

    change("judgements/claims.yaml", /says: (.+)/u, "says: Quite another thing");
    change("report.md", /$/u, "\nA bare sentence with 77 dead.\n");
    const { out, code } = await amity("diff", "HEAD", "--case", "case", "--json");
    expect(code).toBe(0);
    const { differs, found } = JSON.parse(out) as { differs: { kind: string; after: string | null; says: string }[]; found: string[] };
    expect(differs.filter(({ kind }) => kind === "claim")).toEqual([
      expect.objectContaining({ says: "Quite another thing", after: expect.stringContaining("believed") }),
    ]);
    expect(differs).toContainEqual(expect.objectContaining({ kind: "sentence", after: "bare", says: "A bare sentence with 77 dead." }));
    expect(found).toContainEqual(expect.stringContaining("figure/no-evidence"));
    const { out: page } = await amity("diff", "HEAD", "--case", "case");
    expect(page).toContain("## Claims");
    expect(page).toContain("→ Quite another thing");
    expect(existsSync(ran)).toBe(false);
  });

  test("two folders are compared as well; what is neither is told", async () => {
    await copyBuilt(join(work, "other"), "template", "program");
    expect((await amity("diff", "other", "case")).out).toContain("Quite another thing");
    for (const given of ["nothing", "--upload-pack=x"]) expect((await amity("diff", "--case", "case", "--", given)).code).toBe(2);
  });
});
