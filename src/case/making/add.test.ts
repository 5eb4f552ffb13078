import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InputError } from "../../domain/problem.js";
import { loadCase } from "../load.js";
import { addFiles } from "./add.js";
import { newCase } from "./new.js";
import { type SourceEntry, withEntries } from "./source-entry.js";

let work: string;
let folder: string;
beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), "amity-add-"));
  folder = join(work, "case");
  await newCase(folder);
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function put(path: string, words: string | Uint8Array): string {
  const full = join(work, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, words);
  return full;
}
const list = () => readFileSync(join(folder, "sources/sources.yaml"), "utf8");
const gdelt = `${Array.from({ length: 61 }, (_, i) => (i === 0 ? "1" : i === 1 ? "20210815" : "")).join("\t")}\n`;

describe("add", () => {
  test("takes nothing of the case itself, and of another case what people put there", async () => {
    mkdirSync(join(folder, "derived"));
    writeFileSync(join(folder, "derived/event.csv"), gdelt);
    put("other/case.yaml", "version: 1\n");
    for (const made of ["derived/a.csv", "dist/report.html", "runs/1.json"]) put(`other/${made}`, gdelt);
    put("other/sources/words.txt", "Words of another case.\n");
    put("plain/derived/more.txt", "Words in a folder that happens to be called so.\n");
    const itself = await addFiles(folder, [folder, join(folder, "derived")]);
    expect(itself.added).toEqual([]);
    expect(itself.problems.map(({ severity, says }) => [severity, says])).toEqual([
      ["note", "this folder is the case itself, and adds nothing to it."],
      ["note", "a build of this case made this folder, and adds nothing to it."],
    ]);
    const { added, problems } = await addFiles(folder, [work]);
    const from = added.map(({ file }) => file.slice(work.length + 1));
    expect(from).toEqual(expect.arrayContaining(["other/sources/words.txt", "plain/derived/more.txt"]));
    expect(from.filter((each) => /^(?:case|other\/(?:derived|dist|runs))\//u.test(each))).toEqual([]);
    expect(problems.map(({ says }) => says)).toContain("this folder is the case itself, and adds nothing to it.");
  });

  test("puts each file where it belongs, told by what is in it, and proposes what it says of itself", async () => {
    const page =
      "<!doctype html><html lang='en'><head><title>Talks resume</title></head><body><article><h1>Talks resume</h1><p>The two sides met again in the capital on Monday and agreed to meet once more before the winter.</p></article></body></html>";
    const { added, problems } = await addFiles(folder, [
      put("in/page.html", page),
      put("in/library.txt", "@book{roy2020,\n author={Roy, Ana},\n title={On borders},\n year={2020}\n}\n"),
      put("in/export.txt", gdelt),
      put("in/note.md", "---\ntitle: A note\n---\nWords.\n"),
    ]);
    expect(problems).toEqual([]);
    expect(added.map(({ path, kind, format }) => [path, kind, format])).toEqual([
      ["sources/page.html", "document", "html"],
      ["sources/library.txt", "bibliography", "bibtex"],
      ["events/export.txt", "events", "gdelt-2"],
      ["sources/note.md", "document", "markdown"],
    ]);
    const caseFile = await loadCase(folder);
    expect(caseFile.problems).toEqual([]);
    expect(caseFile.says.sources.sources).toMatchObject([{ file: "page.html", title: "Talks resume", kind: "document", language: "en" }]);
    expect(caseFile.says.sources.sources[0]?.proposed).toEqual(expect.arrayContaining(["title", "kind", "language"]));
    expect(list()).toContain("# - file: interview-7.pdf");
    expect(list()).toMatch(/^# yaml-language-server/);
  });

  test("says of a style of citing where it belongs", async () => {
    const style = '<?xml version="1.0"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info/></style>';
    const { added, problems } = await addFiles(folder, [put("in/chicago.csl", style)]);
    expect(added).toEqual([]);
    expect(problems).toMatchObject([{ says: "it is a style of citing works (CSL).", mend: expect.stringContaining("styles/") }]);
  });

  test("tells the first and the last day that records of JSON lines say, and takes a page for what it says of itself", async () => {
    const news = `<!doctype html><html lang="en"><head><title>Clashes</title><script type="application/ld+json">{"@type": "NewsArticle"}</script></head><body><p>They met.</p></body></html>`;
    const lines = [
      { id: "a", text: "They met.", date: "2014-03-02" },
      { id: "b", text: "They parted.", date: "2011-07-09" },
      { id: "c", text: "They wrote." },
    ];
    const { days, problems } = await addFiles(folder, [
      put("days/speeches.jsonl", lines.map((each) => JSON.stringify(each)).join("\n")),
      put("days/clash.html", news),
      put("days/plain.jsonl", '{"id": "d", "text": "No day."}\n'),
    ]);
    expect(problems).toEqual([]);
    expect(days.sort()).toEqual(["2011-07-09", "2014-03-02"]);
    const entries = (await loadCase(folder)).says.sources.sources;
    expect(entries.find(({ file }) => file === "clash.html")).toMatchObject({ kind: "news", proposed: expect.arrayContaining(["kind"]) });
    expect(entries.find(({ file }) => file === "speeches.jsonl")).toMatchObject({ kind: "document", proposed: ["kind"] });
  });

  test("overwrites nothing, and says what is there already", async () => {
    const first = put("one/a.md", "---\ntitle: A\n---\nWords.\n");
    await addFiles(folder, [first]);
    const { added, problems } = await addFiles(folder, [
      first,
      put("two/a.md", "Other words.\n"),
      put("three/b.md", "---\ntitle: A\n---\nWords.\n"),
    ]);
    expect(added).toEqual([]);
    expect(problems.map(({ severity, code, says }) => [severity, code, says])).toEqual([
      ["note", "case/duplicate-id", "the case has this file already, as sources/a.md."],
      ["error", "case/duplicate-id", "sources/a.md is there already, with other words in it."],
      ["note", "case/duplicate-id", "the case has this file already, as sources/a.md."],
    ]);
    expect(readFileSync(join(folder, "sources/a.md"), "utf8")).toContain("Words.");
    expect(readdirSync(join(folder, "sources")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("refuses by name what it cannot read, and takes in the rest of a folder", async () => {
    put("in/a.md", "---\ntitle: A\n---\nWords.\n");
    put("in/b.rtf", "{\\rtf1 words}");
    put("in/c.csv", "when,who\n2021,PAK\n");
    const { added, problems } = await addFiles(folder, [join(work, "in"), join(work, "gone.pdf")]);
    expect(added.map((each) => each.path)).toEqual(["sources/a.md", "events/c.csv"]);
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
      ["error", "data/unreadable"],
      ["error", "data/unknown-format"],
      ["note", "data/missing-column"],
    ]);
  });

  test("will not touch a list of sources that has faults", async () => {
    writeFileSync(join(folder, "sources/sources.yaml"), "sources:\n  - {file: a.pdf, kind: nws}\n");
    await expect(addFiles(folder, [put("in/a.md", "Words.\n")])).rejects.toThrow(InputError);
    await expect(addFiles(work, [put("in/a.md", "Words.\n")])).rejects.toThrow(/amity new/);
    expect(readdirSync(join(folder, "sources"))).not.toContain("a.md");
  });
});

describe("entries of sources.yaml", () => {
  const entry = { file: "new.pdf", title: "Who: whom", kind: "report", proposed: ["title"] } as SourceEntry;

  test.each([
    [
      "sources:\n  - file: a.pdf # read twice\n    title:   'A'\n\n# the end\n",
      "sources:\n  - file: a.pdf # read twice\n    title:   'A'\n",
    ],
    ["sources:\n- file: a.pdf\n", "sources:\n- file: a.pdf\n"],
    ["sources:\n    - file: a.pdf", "sources:\n    - file: a.pdf\n"],
    [
      "# words\nsources:\n  - file: a.pdf\n    note: |\n      one\n      two\n",
      "# words\nsources:\n  - file: a.pdf\n    note: |\n      one\n      two\n",
    ],
    ["sources:\r\n  - file: a.pdf\r\n", "sources:\r\n  - file: a.pdf\r\n"],
  ])("leave what stands there byte for byte: %j", (text, kept) => {
    const made = withEntries(text, [entry]);
    expect(made.startsWith(kept)).toBe(true);
    expect(made).toContain('title: "Who: whom"');
    if (text.includes("# the end")) expect(made).toContain("# the end");
  });

  test.each([
    "",
    "# only words\n",
    "sources: []\n",
    "sources:\n",
    "sources: [{file: a.pdf}]\n",
    "# top\nsources: [] # none yet\n# below\n",
  ])("begin a list where there is none to go on with: %j", (text) => {
    const made = withEntries(text, [entry]);
    expect(made).toContain("file: new.pdf");
    for (const comment of text.match(/# .*/g) ?? []) expect(made).toContain(comment);
    if (text.includes("a.pdf")) expect(made).toContain("a.pdf");
  });
});
