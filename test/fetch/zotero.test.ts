import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachmentsIn, libraryFiles } from "../../src/case/inventory/library-files.js";
import { joinLibrary, trustCase } from "../../src/case/trust/trust.js";
import { mirrorOfFile } from "../../src/fetch/zotero/export-file.js";
import { followLibrary } from "../../src/fetch/zotero/follow.js";
import { pdf } from "../helpers/made-pdf.js";
import { start } from "../robust/amity.js";
import { settingsOfNobody } from "../web/opened.js";
import { type Item, type ZoteroServer, zoteroServer } from "./zotero-server.js";

settingsOfNobody();

const work = mkdtempSync(join(tmpdir(), "amity-zotero-"));
const folder = join(work, "case");
const storage = join(work, "Zotero", "storage");
let zotero: ZoteroServer;

const put = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const work1 = (key: string, csl: object, more: object = {}): Item => ({
  ...{
    key,
    itemType: "journalArticle",
    title: (csl as { title: string }).title,
    tags: [{ tag: "borders" }],
    dateModified: "2026-01-02T00:00:00Z",
    csl,
  },
  ...more,
});
const roy = {
  id: "http://zotero.org/users/1/items/AAAA1111",
  type: "article-journal",
  title: "Gates at night",
  author: [{ family: "Roy", given: "Ana" }],
  issued: { "date-parts": [[2021]] },
  DOI: "10.1234/gates",
};
const lee = {
  id: "x/BBBB2222",
  type: "book",
  title: "Roads over passes",
  author: [{ family: "Lee", given: "Bo" }],
  issued: { "date-parts": [[2019]] },
};
const mark = (key: string, text: string, pageIndex: number, more: object = {}): Item => ({
  ...{ key, itemType: "annotation", parentItem: "PDFA1111", annotationType: "highlight", annotationText: text, annotationComment: "" },
  ...{
    annotationPageLabel: String(pageIndex + 100),
    annotationPosition: JSON.stringify({ pageIndex, rects: [] }),
    tags: [],
    dateModified: "2026-01-03T00:00:00Z",
  },
  ...more,
});
const sentence = "The gate was shut at night";
const page = (n: number) => [
  [72, 720, n === 1 ? "Two crossings and who holds them." : "What the ministry says of it."] as const,
  [
    72,
    700,
    n === 1 ? `In spring ${sentence.toLowerCase()}, and nobody says why.` : `${sentence} once more, as is told in the second part.`,
  ] as const,
  [72, 680, n === 1 ? `${sentence} in that first year.` : "Trucks waited for days before it opened again."] as const,
];

beforeAll(async () => {
  put(
    join(folder, "case.yaml"),
    "version: 1\nname: Gates\nquestion: Who shuts them?\nregion: [PAK, AFG]\nperiod: {from: 2020-01-01, to: 2022-12-31}\n",
  );
  put(join(folder, "codebook.yaml"), "categories:\n  - {id: closure, name: Closure, definition: A crossing is shut.}\n");
  put(join(storage, "PDFA1111", "Roy - 2021 - Gates.pdf"), pdf([page(1), page(2)]));
  put(join(storage, "SECRET01", "private.pdf"), pdf([page(1)]));
  zotero = await zoteroServer([
    work1("AAAA1111", roy, { extra: "Note: x\nCitation Key: royGates", collections: ["COLL1111"] }),
    work1("BBBB2222", lee),
    {
      key: "PDFA1111",
      itemType: "attachment",
      parentItem: "AAAA1111",
      linkMode: "imported_file",
      filename: "Roy - 2021 - Gates.pdf",
      tags: [],
    },
    {
      key: "LINK1111",
      itemType: "attachment",
      parentItem: "BBBB2222",
      linkMode: "linked_file",
      path: "/etc/passwd.pdf", // no filename, as Zotero gives it
      tags: [],
    },
    {
      key: "SLID1111",
      itemType: "attachment",
      parentItem: "BBBB2222",
      linkMode: "imported_file",
      filename: "slides.pptx",
      tags: [],
    },
    mark("HIGH0001", sentence, 1, { tags: [{ tag: "closure" }, { tag: "later" }] }),
    mark("HIGH0002", "Trucks waited for days", 1, { annotationComment: "how many?" }),
    mark("IMAG0001", "", 0, { annotationType: "image" }),
  ]);
  zotero.collections = [{ key: "COLL1111", name: "Borders" }];
});
afterAll(() => {
  zotero?.close();
  rmSync(work, { recursive: true, force: true });
});

async function amity(...args: readonly string[]) {
  const { code, out, err } = await start(args).ended;
  return { code, out, err };
}
const rows = async (sql: string) => (JSON.parse((await amity("query", folder, sql, "--json")).out) as { rows: unknown[][] }).rows;
const sealOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
const text = (path: string) => readFileSync(join(folder, path), "utf8");

describe("Zotero on this machine, over its own protocol", () => {
  test("works keep their keys, documents are read where they lie, highlights stand on their page", async () => {
    const before = sealOf(join(storage, "PDFA1111", "Roy - 2021 - Gates.pdf"));
    const joined = await amity("zotero", folder, "--api", zotero.api, "--storage", dirname(storage), "--json");
    expect(JSON.parse(joined.out)).toMatchObject({
      works: 2,
      documents: 1,
      highlights: 2,
      refused: false,
      told: [expect.stringContaining("1 linked file"), expect.stringContaining("1 attachment is of other kinds")],
    });
    expect(JSON.parse(text("sources/zotero/library.json"))).toMatchObject([
      { id: "lee2019-bbbb2222" },
      { id: "royGates", keyword: "borders" },
    ]);
    const built = await amity("build", folder);
    expect(built.err).toContain("0 errors");
    expect(await rows("select id, reference, title, file from source")).toEqual([
      ["roygates", "royGates", "Gates at night", "sources/zotero/PDFA1111/Roy - 2021 - Gates.pdf"],
    ]);
    expect(await rows("select id, doi from reference order by id")).toEqual([
      ["lee2019-bbbb2222", null],
      ["royGates", "10.1234/gates"],
    ]);
    // the sentence stands on both pages; it was marked on the second
    expect(await rows("select coder, category, exact, page, memo from coding")).toEqual([
      ["zotero", "closure", sentence, 2, "Tags: later · p. 101"],
    ]);
    expect(existsSync(join(folder, "sources/zotero/PDFA1111"))).toBe(false);
    expect(sealOf(join(storage, "PDFA1111", "Roy - 2021 - Gates.pdf"))).toBe(before);
    expect(zotero.asked.length).toBeGreaterThan(3);
    expect(zotero.asked.filter((each) => !each.startsWith("GET "))).toEqual([]);
  });

  test("what is new comes with the next build, what is gone goes, and lines are only added", async () => {
    const lines = text("judgements/codings/zotero.jsonl");
    zotero.items = [
      ...zotero.items
        .filter(({ key }) => key !== "HIGH0001")
        .map((each) => (each.key === "HIGH0002" ? { ...each, annotationComment: "", tags: [{ tag: "Closure" }] } : each)),
      work1("CCCC3333", { ...lee, title: "A third work" }),
      work1("DDDD4444", { ...roy, title: "Gates, at night" }, { citationKey: "royAgain" }),
    ];
    const built = await amity("build", folder);
    expect(built.err).toContain("The library has 4 works, 1 document, 1 highlight; wrote");
    expect(await rows("select exact, page, memo from coding")).toEqual([["Trucks waited for days", 2, "p. 101"]]);
    expect(await rows("select count(*) from reference")).toEqual([[4]]);
    expect(text("judgements/codings/zotero.jsonl").startsWith(lines)).toBe(true);
    const { problems } = JSON.parse((await amity("check", folder, "--format", "json")).out) as {
      problems: { code: string; says: string }[];
    };
    expect(problems.filter(({ code }) => code === "cite/duplicate-reference").map(({ says }) => says)).toEqual([
      "royGates lists the same work as royAgain: one DOI.",
    ]);
    const now = text("judgements/codings/zotero.jsonl");
    await amity("build", folder);
    expect(text("judgements/codings/zotero.jsonl")).toBe(now);
  });

  test("a collection alone, by its name; one that is not there is told with those that are", async () => {
    const one = await amity("zotero", folder, "--api", zotero.api, "--collection", "Borders", "--json");
    expect(JSON.parse(one.out)).toMatchObject({ works: 1, documents: 1, library: { from: { collection: "COLL1111" }, storage } });
    const none = await amity("zotero", folder, "--api", zotero.api, "--collection", "Elsewhere");
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("Borders (COLL1111)")]);
  });

  test("another machine asks nobody and reads nothing outside; the document is known and away", async () => {
    const [asked, settings] = [zotero.asked.length, process.env["XDG_CONFIG_HOME"]];
    process.env["XDG_CONFIG_HOME"] = join(work, "elsewhere");
    try {
      expect((await amity("build", folder)).code).toBe(0);
      expect(await rows("select s.reference, s.format, d.text from source s left join document d on d.source = s.id")).toEqual([
        ["royGates", "away", null],
      ]);
    } finally {
      process.env["XDG_CONFIG_HOME"] = settings;
    }
    expect(zotero.asked.length).toBe(asked);
  });

  test("one that does not answer, or answers nobody, stops no build and takes nothing away", async () => {
    const before = text("sources/zotero/library.json");
    zotero.isAllowed = false;
    const built = await amity("build", folder);
    expect([built.code, built.err]).toEqual([0, expect.stringContaining("Allow it in its settings")]);
    zotero.isAllowed = true;
    const items = zotero.items;
    zotero.items = [];
    expect((await amity("build", folder)).err).toContain("The library is empty; the case keeps what it has of it.");
    zotero.items = items;
    expect(text("sources/zotero/library.json")).toBe(before);
    const away = await amity("zotero", folder, "--api", "http://example.org/api/");
    expect([away.code, away.err]).toEqual([2, expect.stringContaining("no address of this machine")]);
  });
});

describe("what a case may not do", () => {
  test("a list that leads out of the folder of documents is not read, nor a link in it", () => {
    const received = join(work, "received");
    const list = (path: string) =>
      put(join(received, "sources/zotero/attachments.json"), JSON.stringify([{ path, id: "a", reference: null }]));
    put(join(received, "case.yaml"), "version: 1\n");
    trustCase(received);
    list("SECRET01/private.pdf");
    expect(libraryFiles(received)).toEqual([]); // nobody joined a library to it
    joinLibrary(received, { from: { file: join(work, "x.json") }, storage });
    expect(libraryFiles(received).map(({ outside }) => outside)).toEqual([join(storage, "SECRET01/private.pdf")]);
    for (const path of ["../x.json", "SECRET01/../../x.pdf", "/etc/passwd", "SECRET01/a/b.pdf", "secret01/x.pdf", "SECRET01/.."]) {
      list(path);
      expect(libraryFiles(received), path).toEqual([]);
    }
    mkdirSync(join(storage, "LINKED01"));
    symlinkSync("/etc/hostname", join(storage, "LINKED01/x.pdf"));
    list("LINKED01/x.pdf");
    expect(attachmentsIn(received)).toHaveLength(1);
    expect(libraryFiles(received)).toEqual([]);
  });
});

describe("a file that keeps itself up to date", () => {
  test("BibTeX stays as it stands, and names the documents in Zotero's folder", () => {
    const bib = [
      "@article{royGates,\n  title = {Gates at night},",
      `  file = {Full Text PDF:/home/a/Zotero/storage/PDFA1111/Roy - 2021 - Gates.pdf:application/pdf;Snapshot:/home/a/Zotero/storage/SNAP1111/gates.html:text/html}\n}`,
      "@book{lee_roads,\n  title = {Roads},\n  file = {/home/a/elsewhere/b.pdf}\n}\n",
    ].join("\n");
    const { works, attachments } = mirrorOfFile("library.bib", bib);
    expect(works).toEqual({ path: "sources/zotero/library.bib", text: bib, count: 2 });
    expect(attachments).toEqual([
      { path: "PDFA1111/Roy - 2021 - Gates.pdf", id: "roygates", reference: "royGates" },
      { path: "SNAP1111/gates.html", id: "roygates-snap1111", reference: "royGates" },
    ]);
    for (const [name, text] of [
      ["a.json", "[{"],
      ["a.json", "{}"],
      ["a.json", "[]"],
      ["a.bib", "nothing"],
      ["a.txt", "[]"],
    ] as const)
      expect(() => mirrorOfFile(name, text), `${name} ${text}`).toThrow(/a\.(json|bib|txt)/u);
  });

  test("an open case follows it, and a half-written one changes nothing", async () => {
    const open = join(work, "open");
    const file = join(work, "export.json");
    put(join(open, "case.yaml"), text("case.yaml"));
    put(file, JSON.stringify([{ ...roy, id: "royGates" }]));
    joinLibrary(open, { from: { file }, storage: null });
    const told: string[] = [];
    const end = followLibrary(open, (taken) => told.push(...taken.told));
    const there = () =>
      existsSync(join(open, "sources/zotero/library.json")) ? readFileSync(join(open, "sources/zotero/library.json"), "utf8") : "";
    try {
      await expect.poll(there, { timeout: 60_000 }).toContain("royGates");
      put(file, '[{"id": "royGates", "ty');
      await expect.poll(() => told.join(), { timeout: 60_000 }).toContain("not whole JSON");
      expect(there()).toContain("Gates at night");
      put(
        file,
        JSON.stringify([
          { ...roy, id: "royGates" },
          { ...lee, id: "leeRoads" },
        ]),
      );
      await expect.poll(there, { timeout: 60_000 }).toContain("leeRoads");
    } finally {
      end();
    }
  }, 240_000);
});
