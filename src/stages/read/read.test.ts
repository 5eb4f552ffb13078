import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, promises, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { loadCase } from "../../case/load.js";
import { build, openTables, problemsOf, type Run, tablesHash } from "../../flow/run.js";
import { begin } from "../../flow/stage.js";
import { gather } from "../gather/gather.js";
import { read } from "./read.js";

const flow = begin().to(gather).to(read);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "amity-read-"));
  put("case.yaml", "version: 1\nname: A border\nquestion: Who?\nregion: [PAK]\nperiod: {from: 2019-01-01, to: 2024-12-31}\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, words: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), words);
}

/** What was read, in the last build. */
let texts: string[] = [];

async function made(force = false): Promise<Run> {
  texts = [];
  const progress = (stage: string, _: number, of: number, what: string) => void (stage === "read" && texts.push(`${what}, of ${of}`));
  return await build(flow, await loadCase(folder), { force, progress });
}

async function rows<T extends object>(sql: string): Promise<T[]> {
  const tables = await openTables(folder);
  try {
    return await tables.rows<T>(sql);
  } finally {
    tables.close();
  }
}

const unreadable = async () =>
  (await problemsOf(await loadCase(folder))).filter((each) => each.code.startsWith("data/")).map((each) => [each.code, each.at[0]?.file]);

function sources(): void {
  put("sources/note.md", "---\ntitle: A note\nkind: note\n---\n# On posts\n\nGen. Khan left. The U.S. stayed.\n");
  put("sources/speech.txt", "Mr. President, 𐍈 is a letter.\nWe came.\n");
  put("sources/page.html", "<html><head><title>Page</title></head><body><p>Only this was said.</p></body></html>");
  put("sources/broken.pdf", "%PDF-1.4\nnothing of the sort");
  put("sources/records.jsonl", '{"id":"r1","text":"First record."}\n{"id":"r2","text":"Second record. It ends.","title":"Two"}\n');
}

describe("read", () => {
  it("gives each document its text, and passages that are what stands there", async () => {
    sources();
    await made();
    const documents = await rows<{ source: string; text: string; line: number; words: number }>(
      "select source, text, line, words from document order by source",
    );
    expect(documents.map(({ source, text, line, words }) => [source, text, line, words])).toEqual([
      ["broken", "", 1, 0],
      ["note", "On posts\n\nGen. Khan left. The U.S. stayed.", 1, 8],
      ["page", "Only this was said.", 1, 4],
      ["r1", "First record.", 1, 2],
      ["r2", "Second record. It ends.", 2, 4],
      ["speech", "Mr. President, 𐍈 is a letter.\n\nWe came.", 1, 8],
    ]);
    const passages = await rows<{ source: string; kind: string; start: number; end: number; exact: string }>("select * from passage");
    for (const { source, start, end, exact } of passages) {
      const text = documents.find((each) => each.source === source)?.text ?? "";
      expect([...text].slice(start, end).join("")).toBe(exact);
    }
    expect(passages.filter((each) => each.source === "note" && each.kind === "sentence").map((each) => each.exact)).toEqual([
      "On posts",
      "Gen. Khan left.",
      "The U.S. stayed.",
    ]);
    expect(await unreadable()).toEqual([["data/unreadable", "sources/broken.pdf"]]);
  });

  it("reads only what changed, tells old problems again, and ends with the same tables as a build from nothing", async () => {
    sources();
    await made();
    appendFileSync(join(folder, "sources/speech.txt"), "We saw.\n");
    put("sources/records.jsonl", '{"id":"r1","text":"First record."}\n{"id":"r2","text":"Second record, changed."}\n');
    rmSync(join(folder, "sources/page.html"));
    await made();
    expect(await unreadable()).toEqual([["data/unreadable", "sources/broken.pdf"]]);
    expect((await rows<{ text: string }>("select text from document where source = 'r2'"))[0]?.text).toBe("Second record, changed.");
    expect(await rows("select * from passage where source = 'page'")).toEqual([]);
    const grown = await tablesHash(folder);
    await made(true);
    expect(await tablesHash(folder)).toBe(grown);
  });

  it("tries a file again that a disk would not open for a moment", async () => {
    sources();
    const { readFile } = promises;
    let times = 0; // the first is for its hash
    promises.readFile = (async (...asked: Parameters<typeof readFile>) => {
      if (String(asked[0]).endsWith("speech.txt") && times++ > 0) throw Object.assign(new Error("i/o error"), { code: "EIO" });
      return readFile(...asked);
    }) as typeof readFile;
    syncBuiltinESMExports();
    try {
      await made();
    } finally {
      promises.readFile = readFile;
      syncBuiltinESMExports();
    }
    expect(await unreadable()).toContainEqual(["data/unreadable", "sources/speech.txt"]);
    await made();
    expect(await unreadable()).toEqual([["data/unreadable", "sources/broken.pdf"]]);
    const mended = await tablesHash(folder);
    await made(true);
    expect(await tablesHash(folder)).toBe(mended);
  });

  it("keeps a document without text, and says so", async () => {
    put("sources/note.md", "Kept.");
    put("sources/empty.txt", "   ");
    await made();
    expect(await unreadable()).toEqual([["data/empty", "sources/empty.txt"]]);
    expect(await rows("select source from document where words > 0")).toHaveLength(1);
  });
});

describeShared("read 301 speeches, 482 releases and 6 reports", () => {
  it("each once, and one alone after it has changed", async () => {
    for (const file of ["ungd/ungd_dev.jsonl.gz", "isaf/isaf_dev.jsonl.gz"])
      for (const line of gunzipSync(readFileSync(shared(`data/texts/${file}`)))
        .toString()
        .trim()
        .split("\n")) {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        put(`sources/${id}.txt`, text);
      }
    for (const name of readdirSync(shared("data/crs")).filter((each) => each.endsWith(".pdf")))
      copyFileSync(shared(`data/crs/${name}`), join(folder, "sources", name));
    const first = await made();
    expect(texts.at(-1)).toMatch(/, of 789$/u);
    appendFileSync(join(folder, "sources/UNGD-74-PAK.txt"), "\n\nOne more sentence.\n");
    const second = await made();
    expect(first.tables["document"]).toBe(789);
    expect(first.problems.error).toBe(0);
    expect(texts).toEqual(["sources/UNGD-74-PAK.txt, of 1"]);
    expect(second.tables["passage"]).toBe((first.tables["passage"] ?? 0) + 2);
  });
});
