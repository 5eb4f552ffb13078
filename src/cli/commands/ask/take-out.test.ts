import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { takeOut } from "./take-out.js";

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "amity-take-out-"));
  git("init", "-q");
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", "-C", work, ...args], {
    stdio: "pipe",
    encoding: "utf8",
  }).trim();
const commit = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(work, path), text);
  git("add", ".");
  git("commit", "-q", "-m", "one");
};
const to = () => join(work, "out");
const usual = { most: 1 << 20, atOnce: 1 << 20 };

it("takes files out a few at a time, each with its own bytes", () => {
  const files = { "a.txt": "", "b.txt": "b\n".repeat(400), "c.txt": "c", "d.txt": "one\n\ntwo" };
  commit(files);
  takeOut(work, "HEAD", to(), { most: 1 << 20, atOnce: 500 });
  expect(Object.fromEntries(readdirSync(to()).map((name) => [name, readFileSync(join(to(), name), "utf8")]))).toEqual(files);
});

it("says which file git has no more, and gives none the words of another", () => {
  commit({ "a.txt": "first", "b.txt": "second", "c.txt": "third" });
  const hash = git("rev-parse", "HEAD:b.txt");
  rmSync(join(work, ".git/objects", hash.slice(0, 2), hash.slice(2)));
  expect(() => takeOut(work, "HEAD", to(), usual)).toThrow("b.txt");
  expect(readdirSync(to())).toEqual([]);
});

it("unpacks no commit that holds more than was to come", () => {
  commit({ "a.txt": "0".repeat(3 << 20) });
  expect(() => takeOut(work, "HEAD", to(), usual)).toThrow("3 MB in 1 files");
  expect(readdirSync(to())).toEqual([]);
});
