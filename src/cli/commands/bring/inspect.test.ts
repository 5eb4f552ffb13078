import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { describeShared, shared } from "../../../../test/helpers/shared.js";
import type { Inspected } from "../../../workbench/adding/inspect-file.js";
import { inspect } from "./inspect.js";

const work = mkdtempSync(join(tmpdir(), "amity-inspect-test-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): string {
  const full = join(work, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}
async function zip(parts: Record<string, string>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, words] of Object.entries(parts)) file.addBuffer(Buffer.from(words), name);
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
async function look(...files: string[]): Promise<Inspected[]> {
  const lines: Inspected[] = [];
  for await (const line of inspect(files)) lines.push(line);
  return lines;
}
const one = async (path: string, content: string | Uint8Array) => (await look(put(path, content)))[0] as Inspected;
const why = (line: Inspected) => line.problems.map((each) => `${each.code} ${each.says}`);

describe("inspect", () => {
  test("documents", async () => {
    const line = await one("note.md", "---\ntitle: A note\ndate: 2021-08\n---\nOne sentence. Another one.\n\nA paragraph.\n");
    expect(line).toMatchObject({ kind: "document", format: "markdown", title: "A note", date: "2021-08", words: 6, problems: [] });
    expect(line["passages"]).toBeGreaterThanOrEqual(2);
    expect(line).not.toHaveProperty("text");
    for await (const each of inspect([join(work, "note.md")], { text: true })) expect(each["text"]).toContain("A paragraph.");
  });

  test("bibliographies, whatever their name", async () => {
    const bib = "@book{roy2020,\n author={Roy, Ana},\n title={On borders},\n year={2020}\n}\n";
    expect(await one("library.txt", bib)).toMatchObject({ kind: "bibliography", format: "bibtex", references: 1, problems: [] });
    expect(
      await one("refs.json", '[{"id": "a", "type": "book", "title": "On borders", "issued": {"date-parts": [[2020]]}}]'),
    ).toMatchObject({
      kind: "bibliography",
      format: "csl-json",
      references: 1,
    });
  });

  test("event data, packed or not", async () => {
    const gdelt = `${Array.from({ length: 61 }, (_, i) => (i === 0 ? "1" : i === 1 ? "20210815" : i === 2 ? "202108" : i === 3 ? "2021" : "")).join("\t")}\n`;
    expect(await one("x.txt", gdelt)).toMatchObject({ kind: "events", format: "gdelt-2", rows: 1 });
    expect(await one("x.CSV.gz", gzipSync(gdelt))).toMatchObject({ kind: "events", format: "gdelt-2", rows: 1 });
    expect(await one("20210815.export.CSV.zip", await zip({ "20210815.export.CSV": gdelt }))).toMatchObject({
      kind: "events",
      format: "gdelt-2",
      rows: 1,
    });
    expect((await one("mine.csv", "when,who\n2021,PAK\n")).kind).toBe("refused");
  });

  test("projects are counted", async () => {
    const xml = `<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="NVivo"><Users><User/></Users><CodeBook><Codes><Code><Code/></Code></Codes></CodeBook><Sources><TextSource><PlainTextSelection><Coding/></PlainTextSelection></TextSource></Sources></Project>`;
    const counted = {
      kind: "project",
      format: "refi-qda-project",
      origin: "NVivo",
      users: 1,
      codes: 2,
      sources: 1,
      selections: 1,
      codings: 1,
      problems: [],
    };
    expect(await one("p.qdpx", await zip({ "project.qde": xml, "sources/word/document.xml": "x" }))).toMatchObject(counted);
    expect(await one("p.qde", xml)).toMatchObject(counted);
  });

  test("a refusal says what the file is", async () => {
    const told: [string, string | Uint8Array, RegExp][] = [
      ["empty.pdf", "", /empty/],
      ["a.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /picture/],
      [
        "a.rqda",
        Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.from("CREATE TABLE freecode (x) CREATE TABLE coding (x)")]),
        /RQDA/,
      ],
      ["a.xlsx", await zip({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" }), /Excel/],
      ["a.zip", await zip({ "one.bin": "x", "two.bin": "y" }), /zip archive with 2 files/],
      ["s.json", '{"$schema": "http://json-schema.org/draft-07/schema#"}', /JSON Schema/],
      ["g.json", '{"type": "FeatureCollection", "features": []}', /map/],
      ["l.json", '[{"a": 1}, {"a": 2}]', /list of 2 records with keys a/],
      ["b.json", '{"a": ', /cannot be parsed/],
      ["a.xml", '<?xml version="1.0"?><svg/>', /XML \(its root is svg\)/],
      ["a.rtf", "{\\rtf1 words}", /Rich Text/],
      ["a.yaml", "a: 1\n", /settings or code/],
      ["random.bin", Buffer.from([1, 0, 2, 0, 3, 0, 255, 254, 0, 9]), /no kind that is known/],
      ["a.xz", Buffer.from("fd377a585a0000", "hex"), /xz/],
      ["broken.zip", Buffer.from("PK\u0003\u0004 and nothing more"), /damaged/],
    ];
    for (const [name, content, words] of told) {
      const line = await one(`refused/${name}`, content);
      expect([name, line.kind, line.problems.length]).toEqual([name, "refused", 1]);
      expect(line.problems[0]?.says, name).toMatch(words);
      expect(line.problems[0]?.mend, name).toMatch(/\.$/);
      expect(line.problems[0]?.at[0]?.file).toBe(line.file);
    }
  });

  test("folders are walked in order; links in circles, missing files and hidden files do no harm", async () => {
    put("tree/b.md", "B.\n");
    put("tree/a/x.md", "X.\n");
    put("tree/.hidden.md", "No.\n");
    symlinkSync("..", join(work, "tree/a/up"));
    symlinkSync("nowhere", join(work, "tree/c"));
    const lines = await look(join(work, "tree"), join(work, "missing.pdf"));
    expect(lines.map((each) => [each.file.slice(work.length + 1), each.kind])).toEqual([
      ["tree/a/x.md", "document"],
      ["tree/b.md", "document"],
      ["tree/c", "refused"],
      ["missing.pdf", "refused"],
    ]);
    expect(lines.slice(2).flatMap(why)).toEqual([
      "data/unreadable this symbolic link leads nowhere.",
      "data/unreadable there is no such file.",
    ]);
  });
});

describeShared("inspect on real files", () => {
  test("never crashes, and each refusal says why", async () => {
    for await (const line of inspect(
      ["data/messy/qda", "data/messy/bib", "data/gdelt", "reference/refi/samples", "data/factbook"].map(shared),
    )) {
      expect(line.kind).toMatch(/^(document|bibliography|events|project|refused)$/);
      if (line.kind === "refused") expect(line.problems.length, line.file).toBeGreaterThan(0);
    }
  });

  test("counts projects as they were counted", async () => {
    const file = shared("reference/refi/samples/nvivo-win-12.6-utf16-bom-crlf.qdpx");
    expect((await look(file))[0]).toMatchObject({ kind: "project", users: 2, codes: 152, codings: 303, selections: 303 });
  });
});
