import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Told } from "../../src/case/yaml/tell.js";
import { runAside, Stopped } from "../../src/formats/aside/aside.js";
import type { Bibliography } from "../../src/formats/bibliography/reference-parts.js";
import type { ReadDocument } from "../../src/formats/documents/document.js";
import { markdownTree, TooDeep } from "../../src/formats/documents/plain/markdown-tree.js";
import { readManuscript } from "../../src/stages/report/manuscript.js";

/** What has stopped Amity before, each within a few seconds of a thread's own computing time. */
const folder = mkdtempSync(join(tmpdir(), "amity-freezes-"));
afterAll(() => rmSync(folder, { recursive: true }));
const built = (name: string) => new URL(`../../dist/${name}`, import.meta.url).href;
const bytes = (text: string) => new TextEncoder().encode(text);

async function within<T>(module: string, task: unknown, seconds = 5): Promise<T> {
  const found = await runAside<T>(built(module), task, seconds);
  if (found instanceof Stopped) throw new Error(`${module} was stopped: ${found.why} ${found.says}`);
  return found;
}
const limits = { bytes: 1 << 27, unpacked: 1 << 27, ratio: 250, text: 1 << 24, seconds: 10, memory: 700 };
const document = (path: string, text: string) =>
  within<ReadDocument>("formats/documents/document-worker.js", { bytes: bytes(text), path, limits });
const bibliography = (path: string, text: string) =>
  within<Bibliography>("formats/bibliography/bibliography-worker.js", { bytes: bytes(text), path, sure: true });

test("comments that might be the head of a page", async () => {
  const text = `${"<!---->".repeat(40)}x`;
  expect((await document("c.txt", text)).format).toBe("text");
  const file = join(folder, "c.txt");
  writeFileSync(file, text);
  expect(await within("formats/kind/kind-worker.js", { path: file, bytes: text.length })).toMatchObject({ kind: "document" });
});

test("lists within lists in one line", async () => {
  const read = await document("deep.md", "- ".repeat(8_000));
  expect(read.problems).toMatchObject([{ code: "data/unreadable", says: expect.stringContaining("nested") }]);
});

test("40,000 lines of one sign", async () => {
  expect((await document("lines.txt", "=\n".repeat(40_000))).words).toBe(40_000);
  const read = await document("lines.md", "=\n".repeat(40_000));
  expect(read.problems).toMatchObject([{ code: "data/unreadable", says: expect.stringContaining("2000 lines of only") }]);
  const fewer = await document("fewer.md", `${"=\n".repeat(1_500)}\n`);
  expect(fewer.problems).toEqual([]);
});

test("16,000 entries of one id", async () => {
  const entry = "TY  - JOUR\nID  - a\nAU  - Khan, A\nTI  - On posts\nPY  - 2020\nER  - \n";
  const read = await bibliography("like.ris", entry.repeat(16_000));
  expect(read.references.at(-1)?.id).toBe("a-16000");
  expect(new Set(read.references.map((each) => each.id)).size).toBe(16_000);
});

test("a quotation that BibTeX never closes", async () => {
  const read = await bibliography("open.bib", `@article{a,\n title = "${"x, y = {z}\n".repeat(20_000)}`);
  expect(read.problems[0]?.code).toBe("data/bad-reference");
  await bibliography("many.bib", '@article{a,\n title = "x\n'.repeat(4_000));
});

test("a map of 100,000 keys", async () => {
  const text = `name: a\n${Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join("")}`;
  const told = await within<Told>("case/yaml/told-worker.js", { bytes: bytes(text), name: "case" });
  expect(told.problems.length).toBeGreaterThan(0);
  const flow = `name: {${Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join(", ")}}\n`;
  await within<Told>("case/yaml/told-worker.js", { bytes: bytes(flow), name: "case" });
  const twice = await within<Told>("case/yaml/told-worker.js", { bytes: bytes("name: a\nname: b\n"), name: "case" });
  expect(twice.problems).toMatchObject([{ says: "the key name stands here a second time.", at: [{ line: 2, column: 1 }] }]);
});

test("a report of one long word, and of quotations within quotations", () => {
  const long = "a".repeat(200_000);
  expect(readManuscript(`${long}\n`).manuscript.sentences[0]?.text.length).toBe(200_000);
  expect(() => markdownTree(`${"> ".repeat(2_000)}x\n`)).toThrow(TooDeep);
  expect(markdownTree(`${"> ".repeat(20)}x\n`).children).toHaveLength(1);
});
