import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-merge-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const folder = join(work, "two desks", "case");

const amity = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { cwd: work, encoding: "utf8" });
const git = (...args: string[]) =>
  execFileSync("git", ["-C", join(work, "two desks"), "-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
    encoding: "utf8",
    stdio: "pipe",
  });
const merge = (branch: string) =>
  spawnSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "merge", "--no-edit", branch], {
    encoding: "utf8",
  });
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const claim = (id: string, says: string) => `  - id: ${id}\n    says: ${says}\n`;
const act = (id: string, exact: string) =>
  `${JSON.stringify({ id, source: "statement-2020", exact, category: "handover", at: "2026-01-01T00:00:00Z" })}\n`;

/** Each person's changes on a branch of their own, over the same beginning. */
function branches(name: string, a: () => void, b: () => void): void {
  git("checkout", "-q", "-B", `${name}-a`, "start");
  a();
  git("commit", "-qam", "a");
  git("checkout", "-q", "-B", `${name}-b`, "start");
  b();
  git("commit", "-qam", "b");
}

beforeAll(() => {
  execFileSync("git", ["init", "-q", "-b", "main", join(work, "two desks")]);
  expect(amity("new", folder).status).toBe(0);
  writeFileSync(join(folder, "judgements/codings/ana.jsonl"), act("1", "Kalbajar by 15 November"));
  git("add", "-A");
  git("commit", "-qm", "start");
  git("branch", "start");
  const { status, stderr } = amity("merge", "--install", folder);
  expect([status, stderr]).toEqual([0, expect.stringContaining("git asks Amity here")]);
  expect(amity("merge", "--install", folder).status).toBe(0);
});

it("keeps what two people added at one place: claims, evidence of one claim, and acts of one coder", () => {
  const write = (tag: string) => () => {
    appendFileSync(join(folder, "judgements/claims.yaml"), claim(tag, `Said by ${tag}`));
    const text = read("judgements/figures.yaml");
    writeFileSync(
      join(folder, "judgements/figures.yaml"),
      `${text}  - id: f-${tag}\n    says: Counted by ${tag}\n    sql: select 1 as value\n`,
    );
    appendFileSync(join(folder, "judgements/codings/ana.jsonl"), act(`act-${tag}`, "three districts"));
  };
  branches("both", write("ana"), write("ben"));
  const { status, stdout, stderr } = merge("both-a");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).not.toContain("CONFLICT");
  const claims = parse(read("judgements/claims.yaml")).claims.map(({ id }: { id: string }) => id);
  expect(claims.slice(-2)).toEqual(["ben", "ana"]);
  expect(
    parse(read("judgements/figures.yaml"))
      .figures.map(({ id }: { id: string }) => id)
      .slice(-2),
  ).toEqual(["f-ben", "f-ana"]);
  expect(read("judgements/codings/ana.jsonl")).toBe(
    [act("1", "Kalbajar by 15 November"), act("act-ben", "three districts"), act("act-ana", "three districts")].join(""),
  );
  expect(git("status", "--porcelain")).toBe("");
});

it("tells file and line of an entry that both changed, and git waits for a person", () => {
  const says = (words: string) => () => {
    const path = join(folder, "judgements/claims.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/says: .*/u, `says: ${words}`));
  };
  branches("one", says("One way"), says("Another way"));
  const { status, stderr } = merge("one-a");
  expect(status).toBe(1);
  expect(stderr).toMatch(/case\/judgements\/claims\.yaml:(\d+) {2}claims › k1 › says was changed on both sides/u);
  const line = Number(/claims\.yaml:(\d+)/u.exec(stderr)?.[1]);
  expect(
    read("judgements/claims.yaml")
      .split("\n")
      .slice(line - 1, line + 4),
  ).toEqual(["<<<<<<< ours", "    says: Another way", "=======", "    says: One way", ">>>>>>> theirs"]);
  expect(git("status", "--porcelain")).toContain("UU case/judgements/claims.yaml");
  git("merge", "--abort");
});

it("merges by lines what has faults, as git would, and refuses what it was not given", () => {
  const fault = (words: string) => () => writeFileSync(join(folder, "judgements/claims.yaml"), `claims: [\n${words}\n`);
  branches("fault", fault("a"), fault("b"));
  const { status, stderr } = merge("fault-a");
  expect([status, stderr]).toEqual([1, expect.stringContaining("could not be merged by its entries")]);
  expect(read("judgements/claims.yaml")).toContain("<<<<<<<");
  git("merge", "--abort");
  expect(amity("merge").status).toBe(2);
  expect(amity("merge", "--install", work).status).toBe(1);
});
