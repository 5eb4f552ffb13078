import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { sha256 } from "../../case/write.js";
import type { Row } from "../../domain/tables.js";
import { build, openTables } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { gather } from "../gather/gather.js";
import { read } from "../read/read.js";
import { textReuse } from "./text-reuse.js";

const folders: string[] = [];
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});
const folderOf = () => {
  const folder = mkdtempSync(join(tmpdir(), "amity-trace-"));
  folders.push(folder);
  return folder;
};

/** Words of its own for each text, from a small generator. */
function words(seed: number, count: number): string {
  let at = seed * 7919 + 17;
  const next = () => {
    at = (at * 1103515245 + 12345) % 2147483648;
    return at;
  };
  return Array.from({ length: count }, () => `w${(next() % 4000).toString(36)}`).join(" ");
}

const lent = Array.from({ length: 5 }, (_, n) => words(900 + n, 40));
const file = (n: number, text: string) => ({
  [`sources/t${n}.md`]: `---\nid: t${n}\ndate: 2022-01-${String(n + 1).padStart(2, "0")}\n---\n\n${text}\n`,
});
const texts = Array.from({ length: 14 }, (_, n) => `${words(n, 250)}. ${lent[n % 5]}. ${words(n + 100, 250)}.`);

async function tablesOf(folder: string): Promise<{ copy: Row<"copy">[]; stock: Row<"stock_phrase">[]; bytes: Record<string, string> }> {
  await build(begin().to(gather).to(read).to(textReuse), await loadCase(folder));
  const tables = await openTables(folder);
  try {
    const bytes = Object.fromEntries(
      readdirSync(join(folder, "derived"))
        .filter((name) => /^(copy|stock_phrase)\./u.test(name))
        .map((name) => [name, sha256(readFileSync(join(folder, "derived", name)))]),
    );
    return { copy: await tables.rows("select * from copy"), stock: await tables.rows("select * from stock_phrase"), bytes };
  } finally {
    tables.close();
  }
}

const put = (folder: string, path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

it("compares again only what changed, to the same bytes as from nothing", async () => {
  const folder = folderOf();
  put(
    folder,
    "case.yaml",
    "version: 1\nname: T\nquestion: Who has it from whom?\nregion: [PAK]\nperiod: {from: 2020-01-01, to: 2023-12-31}\n",
  );
  for (const [n, text] of texts.entries()) for (const [path, whole] of Object.entries(file(n, text))) put(folder, path, whole);
  const first = await tablesOf(folder);
  expect(first.copy.length).toBeGreaterThan(10);
  const kept = () => readFileSync(join(folder, "derived/text-reuse.memory"), "utf8").split("\n").slice(2);
  const before = kept();
  const changes: (readonly [string, string])[] = [
    ["a sentence more", texts[3] + words(777, 20)],
    ["another passage", `${words(3, 250)}. ${lent[1]}. ${words(55, 100)}`],
    ["nothing in common", words(4321, 300)],
  ];
  for (const [what, text] of changes) {
    for (const [path, whole] of Object.entries(file(3, text))) put(folder, path, whole);
    const now = await tablesOf(folder);
    const anew = folderOf();
    cpSync(folder, anew, { recursive: true, filter: (path) => !/[/\\](?:derived|runs|dist)$/u.test(path) });
    const fresh = await tablesOf(anew);
    expect(now, what).toMatchObject(fresh);
  }
  const after = kept();
  expect(after.filter((line) => before.includes(line)).length).toBeGreaterThan(before.length / 2);
});
