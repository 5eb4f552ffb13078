import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { attachmentsIn, attachmentsPath } from "../../src/case/inventory/library-files.js";
import { annotations, attachments, works } from "../../src/fetch/zotero/answers.js";
import { mirrorOfFile } from "../../src/fetch/zotero/export-file.js";
import { askLibrary, stampOf, ZoteroError } from "../../src/fetch/zotero/local-api.js";
import { mirrorOf } from "../../src/fetch/zotero/mirror.js";

const scratch = mkdtempSync(join(tmpdir(), "amity-zotero-hostile-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const csl = { type: "book", title: "Gates" };
const work = (key: string, csljson: unknown, data: object = {}) => ({ key, data: { itemType: "book", title: "Gates", ...data }, csljson });
const paper = (key: string, data: object = {}) => ({ key, data: { linkMode: "imported_file", filename: "a.pdf", ...data } });
const mark = (key: string, data: object) => ({ key, data: { parentItem: "PAPER001", annotationType: "highlight", ...data } });
const mirror = (given: { works?: unknown[]; papers?: unknown[]; marks?: unknown[] }) =>
  mirrorOf(
    { works: works(given.works ?? []), attachments: attachments(given.papers ?? []), annotations: annotations(given.marks ?? []) },
    () => null,
  );

function nested(levels: number): unknown {
  let found: unknown = "x";
  for (let level = 0; level < levels; level++) found = [found];
  return found;
}

/** A server on loopback that gives the same answer to everything. */
async function answering<T>(answer: string, ask: (api: string) => Promise<T>, headers: Record<string, string> = {}): Promise<T> {
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "application/json", ...headers }).end(answer));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    return await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("one odd item of a library takes no other with it", () => {
  const odd = [null, 5, -1, true, "", "<b>x</b>", "__proto__", [], [null], [5], {}, JSON.parse('{"__proto__": {"x": 1}}'), nested(20_000)];
  test.each(["author", "issued", "title", "id", "citation-key", "keyword", "date-parts"])("whatever stands as %s", (field) => {
    for (const value of odd) {
      const said = field === "date-parts" ? { ...csl, issued: { [field]: value } } : { ...csl, [field]: value };
      const { works: kept } = mirror({ works: [work("AAAA1111", said), work("BBBB2222", csl)] });
      expect(JSON.parse(kept.text)).toContainEqual({ ...csl, id: "work-bbbb2222" });
    }
  });

  test("a document whose name or key no list may hold is told, and the others are read", () => {
    const { attachments: kept, told } = mirror({
      works: [work("LONG0001", csl, { citationKey: "x".repeat(300) })],
      papers: [
        paper("PAPER001"),
        paper("PAPER002", { filename: "../../etc/passwd.txt" }),
        paper("PAPER003", { filename: `${"x".repeat(300)}.pdf` }),
        paper("PAPER004", { filename: "a\nb.pdf" }),
        paper("PAPER005", { parentItem: "LONG0001" }),
      ],
    });
    const folder = join(scratch, "listed");
    mkdirSync(join(folder, "sources/zotero"), { recursive: true });
    writeFileSync(join(folder, attachmentsPath), JSON.stringify(kept));
    expect(attachmentsIn(folder)).toMatchObject([{ path: "PAPER001/a.pdf" }]);
    expect(told.join()).toContain("citation keys being too long or no names: 4");
  });

  test("a page that no document has is none", () => {
    const position = (pageIndex: number) => ({ annotationText: "words", annotationPosition: JSON.stringify({ pageIndex }) });
    const { codings } = mirror({
      papers: [paper("PAPER001")],
      marks: [mark("MARK0001", position(1e300)), mark("MARK0002", position(4))],
    });
    expect(codings?.map(({ page }) => page)).toEqual([undefined, 5]);
  });
});

describe("a program on loopback that is not Zotero, or not only", () => {
  test("the same item 200,000 times in one answer is one work", async () => {
    const one = JSON.stringify(work("AAAA1111", csl));
    const found = await answering(`[${Array(200_000).fill(one).join(",")}]`, (api) => askLibrary(api, null));
    expect(found.works).toHaveLength(1);
  }, 60_000);

  test("what the app asks every few seconds is read up to 4 MB", async () => {
    const asked = answering(`["${"x".repeat(5 << 20)}"]`, stampOf);
    await expect(asked).rejects.toThrow(ZoteroError);
  });
});

test("a list that a linked folder has elsewhere is none of the case's", () => {
  const [folder, away] = [join(scratch, "linked"), join(scratch, "away")];
  mkdirSync(join(folder, "sources"), { recursive: true });
  mkdirSync(away);
  writeFileSync(join(away, "attachments.json"), JSON.stringify([{ path: "PAPER001/a.pdf", id: "a", reference: null }]));
  symlinkSync(away, join(folder, "sources/zotero"));
  expect(attachmentsIn(folder)).toEqual([]);
});

test("an export names 20,000 documents in a breath, and one name that no list may hold takes none of them away", () => {
  const entry = (key: string, path: string) => `@book{${key},\n file = {${path}}\n}`;
  const many = Array.from({ length: 20_000 }, (_, n) => entry(`k${n}`, `/z/storage/${String(n).padStart(8, "0")}/a.pdf`));
  const odd = [
    entry("lower", "/z/storage/abcdefgh/a.pdf"),
    entry("tab", "/z/storage/TABS0001/a\tb.pdf"),
    entry("x".repeat(300), "/z/storage/LONG0001/a.pdf"),
  ];
  const before = process.cpuUsage();
  const { attachments: found } = mirrorOfFile("a.bib", [...many, ...odd].join("\n"));
  const used = process.cpuUsage(before);
  expect(found).toHaveLength(20_000);
  expect((used.user + used.system) / 1e6).toBeLessThan(3);
});
