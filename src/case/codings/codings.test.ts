import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { CodingAct } from "../../domain/coding/coding.js";
import { appendActs } from "./append.js";
import { readCoder } from "./coder-log.js";
import { keepText, textHash } from "./former-texts.js";
import { placesIn } from "./places.js";

const work = mkdtempSync(join(tmpdir(), "amity-codings-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const coded = (id: string, exact: string, category = "force"): CodingAct => ({
  id,
  at: "2026-11-25T03:00:00Z",
  act: "code",
  coding: {
    ...{ id, source: "note", exact, category, prefix: "", suffix: "", text: null, start: null, end: null },
    ...{ statement: null, memo: null, at: "2026-11-25T03:00:00Z", machine: false, accepted: true },
  },
});

it("adds lines and never changes one, though another program wrote in between and left its line open", async () => {
  const file = join(work, "judgements/codings/ana.jsonl");
  await appendActs(work, "judgements/codings/ana.jsonl", [coded("a1", "The guns")]);
  appendFileSync(file, '{"id": "by-hand", "source": "note", "exact": "fell silent", "category": "force"}');
  const before = readFileSync(file, "utf8");
  await appendActs(work, "judgements/codings/ana.jsonl", [{ id: "e2", act: "memo", on: "coding:by-hand", says: "typed in an editor" }]);
  expect(readFileSync(file, "utf8").startsWith(before)).toBe(true);
  const { log, problems, lines } = await readCoder(file, "judgements/codings/ana.jsonl");
  expect(problems).toEqual([]);
  expect([...log.codings.values()].map(({ id, memo }) => [id, memo])).toEqual([
    ["a1", null],
    ["by-hand", "typed in an editor"],
  ]);
  expect([...lines]).toEqual([
    ["a1", 1],
    ["by-hand", 2],
    ["e2", 3],
  ]);
});

it("says of a line what is wrong with it, and takes in those after it", async () => {
  const file = join(work, "bad.jsonl");
  writeFileSync(
    file,
    [
      '{"id": "x1", "act": "uncod", "of": "a1"}',
      '{"id": "x2", "act": "uncode", "of": "a1"}',
      "<<<<<<< HEAD",
      JSON.stringify({ id: "x3", act: "done", source: "note", is: true }),
    ].join("\n"),
  );
  const { log, problems } = await readCoder(file, "judgements/codings/bad.jsonl");
  expect(problems.map(({ code, at }) => [at[0]?.line, code])).toEqual([
    [1, "case/invalid"],
    [2, "code/act-lost"],
    [3, "case/syntax"],
  ]);
  expect([...log.done]).toEqual(["note"]);
});

it("git merges two blind coders, and one coder at two desks, without a conflict", async () => {
  const desk = (name: string) => join(work, name);
  const git = (at: string, ...words: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", ...words], {
      cwd: at,
      stdio: "pipe",
    }).toString();
  mkdirSync(desk("first"), { recursive: true });
  git(desk("first"), "init", "-q", "-b", "main");
  writeFileSync(join(desk("first"), ".gitattributes"), readFileSync(new URL("../../../templates/rsc/gitattributes", import.meta.url)));
  const path = (coder: string) => `judgements/codings/${coder}.jsonl`;
  await appendActs(desk("first"), path("ana"), [coded("a0", "The guns")]);
  git(desk("first"), "add", "-A");
  git(desk("first"), "commit", "-q", "-m", "begin");
  git(work, "clone", "-q", desk("first"), desk("second"));
  for (let n = 1; n <= 20; n++) {
    await appendActs(desk("first"), path("ana"), [coded(`a${n}`, `words ${n}`)]);
    await appendActs(desk("second"), path("ben"), [coded(`b${n}`, `words ${n}`, "peace")]);
  }
  await appendActs(desk("second"), path("ana"), [coded("late", "at home"), { id: "e1", act: "uncode", of: "a0" }]);
  for (const each of ["first", "second"]) {
    git(desk(each), "add", "-A");
    git(desk(each), "commit", "-q", "-m", each);
  }
  git(desk("first"), "pull", "-q", "--no-rebase", "--no-edit", desk("second"), "main");
  expect(git(desk("first"), "status", "--porcelain")).toBe("");
  const ana = await readCoder(join(desk("first"), path("ana")), path("ana"));
  const ben = await readCoder(join(desk("first"), path("ben")), path("ben"));
  expect([ana.problems, ben.problems]).toEqual([[], []]);
  expect(ben.log.codings.size).toBe(20);
  expect([...ana.log.codings.keys()].sort()).toEqual([...Array.from({ length: 20 }, (_, n) => `a${n + 1}`), "late"].sort());
});

it("follows words through a text that was kept, and asks where only a like place is left", async () => {
  const folder = join(work, "texts");
  const old = "The truce held. The truce broke in the north.\n\nNobody in the capital believed that the truce would hold.";
  const hash = textHash(old);
  mkdirSync(folder);
  await keepText(folder, hash, old);
  const start = old.indexOf("The truce broke");
  const anchor = { text: hash, start, end: start + 9, exact: "The truce", prefix: "The truce held. ", suffix: " broke in the north." };
  const places = placesIn(folder, `A line more. ${old}`);
  expect(places.place(anchor)).toMatchObject({ how: "diff", start: start + 13 });
  const without = placesIn(folder, old.replace("The truce broke in the north.", "It ended."));
  expect(without.place(anchor)).toMatchObject({ how: "lost" });
});
