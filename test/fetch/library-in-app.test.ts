import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { joinLibrary, libraryOf, trustCase } from "../../src/case/trust/trust.js";
import { lastingBuilder } from "../../src/cli/builder/lasting.js";
import { followLibrary } from "../../src/fetch/zotero/follow.js";
import { openTables } from "../../src/flow/run.js";
import { libraryBench } from "../../src/workbench/sources/library.js";
import { settingsOfNobody } from "../web/opened.js";
import { type Item, zoteroServer } from "./zotero-server.js";

settingsOfNobody();

const work = mkdtempSync(join(tmpdir(), "amity-library-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const put = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const kase = (name: string) => {
  const folder = dirname(
    put(join(work, name, "case.yaml"), "version: 1\nname: Gates\nquestion: Who?\nregion: []\nperiod: {from: 2020-01-01, to: 2022-12-31}\n"),
  );
  trustCase(folder);
  return folder;
};
const item = (id: string) => ({ id, type: "book", title: `The gates of ${id}` });

test("an export is joined, read, told with its counts, and parted; what came stays", async () => {
  const folder = kase("export");
  const library = libraryBench(folder);
  expect(library.page()).toEqual({ joined: null, read: null, isSilent: false, documents: 0, away: 0 });
  const file = put(join(work, "export.json"), JSON.stringify([item("roy"), item("lee")]));
  const given = await library.join({ file });
  expect(given).toMatchObject({
    kind: "joined",
    library: { joined: { file, api: null, storage: null }, read: { works: 2, documents: 0, highlights: null, isRefused: false } },
  });
  put(file, '[{"id": "roy", "ty');
  expect(await library.look()).toMatchObject({ read: { isRefused: true, told: [expect.stringContaining("not whole JSON")] } });
  rmSync(file);
  const end = followLibrary(folder);
  try {
    await expect.poll(() => library.page().isSilent).toBe(true);
  } finally {
    end();
  }
  expect(library.part()).toMatchObject({ joined: null, read: null, isSilent: false });
  expect(readFileSync(join(folder, "sources/zotero/library.json"), "utf8")).toContain("The gates of lee");
});

test("Zotero itself is asked on this machine alone, and a folder that is not its own opens nothing", async () => {
  const zotero = await zoteroServer([
    { key: "AAAA1111", itemType: "book", title: "Gates", dateModified: "2026-01-02T00:00:00Z", tags: [], csl: item("x") } as Item,
  ]);
  try {
    const folder = kase("api");
    const library = libraryBench(folder);
    const says = async (asked: Parameters<typeof library.join>[0]) => {
      const given = await library.join(asked);
      return given.kind === "refused" ? given.says : "";
    };
    expect(await says({})).toMatch(/^Name Zotero itself/u);
    expect(await says({ api: "http://example.org/api/" })).toContain("no address of this machine");
    expect(await says({ api: zotero.api, collection: "Elsewhere" })).toContain("There is no collection Elsewhere");
    expect(await says({ api: zotero.api, storage: join(work, "nowhere") })).toContain("There is no folder");
    expect(await says({ api: zotero.api, storage: work })).toContain("is not Zotero's own folder");
    mkdirSync(join(work, "storage"));
    expect(await says({ api: zotero.api, storage: work })).toContain("is not Zotero's own folder");
    expect(libraryOf(folder)).toBeNull();
    put(join(work, "Zotero", "zotero.sqlite"), "");
    mkdirSync(join(work, "Zotero", "storage"));
    expect(await library.join({ api: zotero.api, storage: join(work, "Zotero") })).toMatchObject({
      kind: "joined",
      library: { joined: { api: zotero.api, storage: join(work, "Zotero", "storage") }, read: { works: 1, isRefused: false } },
    });
    zotero.isAllowed = false;
    expect(await library.look()).toMatchObject({ read: { isRefused: true, told: [expect.stringContaining("Allow it in its settings")] } });
  } finally {
    zotero.close();
  }
});

test("an open case reads the documents of a folder that was joined after it was opened", async () => {
  const folder = kase("later");
  put(join(folder, "sources/zotero/attachments.json"), JSON.stringify([{ path: "TEXT1111/a.txt", id: "a", reference: null }]));
  put(join(work, "Later", "storage", "TEXT1111", "a.txt"), "The gate was shut at night.");
  const builder = lastingBuilder(folder);
  const formats = async () => {
    await builder.build();
    const tables = await openTables(folder);
    try {
      return await tables.rows("select format from source");
    } finally {
      tables.close();
    }
  };
  try {
    expect(await formats()).toEqual([{ format: "away" }]);
    joinLibrary(folder, { from: { file: join(work, "none.json") }, storage: join(work, "Later", "storage") });
    expect(await formats()).toEqual([{ format: "text" }]);
  } finally {
    await builder.close();
  }
}, 120_000);

test("documents that a case names of somebody else's library are told as away", () => {
  const folder = kase("received");
  put(join(folder, "sources/zotero/attachments.json"), JSON.stringify([{ path: "PDFA1111/a.pdf", id: "a", reference: null }]));
  expect(libraryBench(folder).page()).toMatchObject({ joined: null, documents: 1, away: 1 });
  joinLibrary(folder, { from: { file: join(work, "none.json") }, storage: null });
  expect(libraryBench(folder).page()).toMatchObject({ joined: { storage: null }, documents: 1, away: 1 });
});
