import { gzipSync } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { type Limits, usualLimits } from "../refusal.js";
import { formatOf, isDocument, readDocument } from "./document.js";
import { readRecords } from "./plain/jsonl.js";

const bytes = (text: string) => new TextEncoder().encode(text);

async function zip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, part] of Object.entries(parts)) file.addBuffer(Buffer.from(part), name, { compress: name !== "mimetype" });
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const rels =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const docx = (body: string, more: Readonly<Record<string, string>> = {}, before = "") =>
  zip({
    "[Content_Types].xml": types,
    "_rels/.rels": rels,
    "word/document.xml": `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const odtHead = '<office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b"><office:body><office:text>';
const odt = (body: string, more: Readonly<Record<string, string | Buffer>> = {}) =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `${odtHead}${body}</office:text></office:body></office:document-content>`,
    ...more,
  });

async function problemOf(file: Uint8Array, path: string, limits: Limits = usualLimits) {
  const { text, problems } = await readDocument(file, path, limits);
  expect(text).toBe("");
  expect(problems).toHaveLength(1);
  expect(problems[0]?.at[0]?.file).toBe(path);
  return problems[0];
}

describe("DOCX", () => {
  it("keeps paragraphs, tables and what the file says of itself", async () => {
    const core =
      '<cp:coreProperties xmlns:cp="urn:c" xmlns:dc="urn:d" xmlns:dcterms="urn:t"><dc:title>On borders</dc:title><dc:creator>A. Khan; B. Roy</dc:creator><dcterms:created>2023-05-04T10:00:00Z</dcterms:created></cp:coreProperties>';
    const table = `<w:tbl><w:tr>${cell("Year")}${cell("Deaths")}</w:tr><w:tr>${cell("2019")}${cell("293")}</w:tr></w:tbl>`;
    const read = await readDocument(
      await docx(`${paragraph("First.")}${table}${paragraph("Last.")}`, { "docProps/core.xml": core }),
      "a.docx",
    );
    expect(read.text).toBe("First.\n\nYear\tDeaths\n2019\t293\n\nLast.");
    expect(read).toMatchObject({ format: "docx", title: "On borders", authors: ["A. Khan", "B. Roy"], day: "2023-05-04", problems: [] });
  });

  it("refuses entities, bombs, names that leave the folder, and damage", async () => {
    const entity = await docx(paragraph("&a;"), {}, '<!DOCTYPE a [<!ENTITY a "x">]>');
    expect((await problemOf(entity, "e.docx"))?.code).toBe("data/unreadable");
    const bomb = await docx(paragraph("a"), { "word/styles.xml": `<w:styles xmlns:w="urn:w">${" ".repeat(40 << 20)}</w:styles>` });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await problemOf(bomb, "b.docx"))?.code).toBe("data/too-large");
    const slip = Buffer.from(
      (await docx(paragraph("a"), { "xx/evil.txt": "x" })).toString("latin1").replaceAll("xx/evil.txt", "../evil.txt"),
      "latin1",
    );
    expect(await problemOf(slip, "s.docx")).toMatchObject({ code: "data/unreadable", says: expect.stringContaining("unsafe") });
    const whole = await docx(paragraph("a"));
    expect((await problemOf(whole.subarray(0, whole.length - 30), "cut.docx"))?.code).toBe("data/unreadable");
  });

  it("names a locked document", async () => {
    const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]);
    expect((await problemOf(locked, "l.docx"))?.code).toBe("data/encrypted");
    const manifest = '<m:manifest xmlns:m="urn:m"><m:encryption-data/></m:manifest>';
    expect((await problemOf(await odt("<text:p>a</text:p>", { "META-INF/manifest.xml": manifest }), "l.odt"))?.code).toBe("data/encrypted");
  });
});

describe("ODT and EPUB", () => {
  it("reads paragraphs, notes and tables of an ODT", async () => {
    const note =
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>";
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((each) => `<table:table-cell><text:p>${each}</text:p></table:table-cell>`).join("")}</table:table-row>`;
    const read = await readDocument(
      await odt(
        `<text:h>Head</text:h><text:p>One<text:s text:c="2"/>two${note} three.</text:p><table:table>${row("a", "b")}${row("c", "d")}</table:table>`,
      ),
      "a.odt",
    );
    expect(read.format).toBe("odt");
    expect(read.text).toBe("Head\n\nOne two[1] three.\n\n[1] A note.\n\na\tb\nc\td");
  });

  it("reads the chapters of an EPUB in the order of its spine", async () => {
    const chapter = (text: string) =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>${text}</p><script>alert(1)</script></body></html>`;
    const book = await zip({
      mimetype: "application/epub+zip",
      "META-INF/container.xml": '<container><rootfiles><rootfile full-path="o/book.opf"/></rootfiles></container>',
      "o/book.opf":
        '<package><metadata xmlns:dc="urn:d"><dc:title>Wars</dc:title><dc:creator>A. Khan</dc:creator><dc:date>2020-03</dc:date><dc:language>en-GB</dc:language></metadata><manifest><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
      "o/a.xhtml": chapter("First &amp; foremost."),
      "o/b.xhtml": chapter("Second."),
    });
    const read = await readDocument(book, "a.epub");
    expect(read).toMatchObject({ format: "epub", title: "Wars", authors: ["A. Khan"], day: "2020-03", language: "en" });
    expect(read.text).toBe("First & foremost.\n\nSecond.");
  });
});

describe("HTML", () => {
  const story = Array.from(
    { length: 6 },
    (_, index) => `<p>Officials said on day ${index} that the crossing at the border stayed shut for all trade.</p>`,
  ).join("");
  it("takes the main text, and what the head says", async () => {
    const page = `<!doctype html><html lang="en"><head><title>Border shut</title><meta name="author" content="By A. Khan and B. Roy"><meta property="article:published_time" content="2023-09-06T10:00:00Z"></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><article>${story}<script>document.write("hidden")</script></article><footer>© 2023 All rights reserved</footer></body></html>`;
    const read = await readDocument(bytes(page), "a.html");
    expect(read).toMatchObject({ format: "html", title: "Border shut", authors: ["A. Khan", "B. Roy"], day: "2023-09-06", language: "en" });
    expect(read.text.split("\n\n")).toHaveLength(6);
    expect(read.text).not.toMatch(/hidden|Home|rights/u);
  });

  it("takes the whole body where nothing in it stands out, and tables whole", async () => {
    expect((await readDocument(bytes("<div>Only this.</div>"), "a.html")).text).toBe("Only this.");
    const rows = Array.from({ length: 12 }, (_, index) => `<tr><td>S/RES/${index}</td><td>4 May</td><td>Afghanistan</td></tr>`).join("");
    expect((await readDocument(bytes(`<html><table>${rows}</table></html>`), "t.html")).text.split("\n")).toHaveLength(12);
  });

  it("refuses what is nested too deeply", async () => {
    const deep = "<div>".repeat(60_000);
    const read = await readDocument(bytes(`<html><body>${deep}x`), "d.html");
    expect(read.text === "x" || read.problems[0]?.code === "data/unreadable").toBe(true);
  });
});

describe("Markdown", () => {
  it("reads as it is printed, with its front matter apart", async () => {
    const source =
      "---\ntitle: A note\nauthor: A. Khan\ndate: 2023-09-06\n---\n# Head\n\nSome *soft*\nwords, [a link](http://x) and `code`.[^1]\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- not this -->\n\n[^1]: Said so.\n";
    const read = await readDocument(bytes(source), "a.md");
    expect(read).toMatchObject({ format: "markdown", title: "A note", authors: ["A. Khan"], day: "2023-09-06" });
    expect(read.front).toEqual({ title: "A note", author: "A. Khan", date: "2023-09-06" });
    expect(read.text).toBe("Head\n\nSome soft words, a link and code.[1]\n\none\n\ntwo\n\na\tb\n1\t2\n\n[1] Said so.");
    const points = [...source];
    for (const [start, , offset] of read.segments.slice(0, 2))
      expect(points.slice(offset).join("")).toContain([...read.text].slice(start, start + 4).join(""));
  });

  it("notes front matter that is no YAML", async () => {
    expect((await readDocument(bytes("---\na: [1\n---\nText."), "a.md")).problems[0]?.code).toBe("data/lossy");
  });
});

describe("plain text", () => {
  const sample = "Ведомости сообщают, что переговоры в Кабуле завершились без соглашения, и стороны разъехались по домам.";
  it.each([
    ["utf8", sample],
    ["utf16le", sample],
    ["utf16be", `${sample} and some Latin words too`],
    ["koi8-r", sample],
    ["windows-1251", sample],
    ["windows-1252", "Les négociations à Kaboul ont échoué ; « tout est fini », dit-il – déjà l’été passé, le général avait prévenu."],
    ["shift_jis", "カブールでの交渉は合意なしに終わり、双方は帰国した。国連は遺憾の意を表明した。"],
    ["gb18030", "喀布尔的谈判未达成协议而结束，双方都回国了。联合国表示遗憾。"],
  ])("is read in %s", async (encoding, text) => {
    expect((await readDocument(iconv.encode(text, encoding), "a.txt")).text).toBe(text.normalize("NFC"));
    expect((await readDocument(gzipSync(iconv.encode(text, encoding, { addBOM: true })), "a.txt.gz")).text).toBe(text.normalize("NFC"));
  });

  it("puts lines broken to a width together, and leaves lines that are paragraphs", async () => {
    const wrapped =
      "It gives me great pleasure to convey the\nwarm felicitations of my well-\ndeserving people to the President of the\nGeneral Assembly on his election today.\n\nSecond paragraph that is as long as the\nfirst one was before it.";
    const read = await readDocument(bytes(wrapped), "a.txt");
    expect(read.text).toBe(
      "It gives me great pleasure to convey the warm felicitations of my well-deserving people to the President of the General Assembly on his election today.\n\nSecond paragraph that is as long as the first one was before it.",
    );
    const long = `${"A long line of a speech that goes on and on without end, ".repeat(4)}\nNext.\nThird.`;
    expect((await readDocument(bytes(long), "a.txt")).text.split("\n\n")).toHaveLength(3);
  });

  it("says where bytes are no text, and drops control characters", async () => {
    const broken = Buffer.concat([
      bytes("Gültige Wörter überall, über Öl und Ähren, müde Füße, schöne Grüße ".repeat(2)),
      Buffer.from([0xff]),
    ]);
    expect((await readDocument(broken, "a.txt")).problems[0]?.code).toBe("data/encoding");
    expect((await readDocument(bytes("a\u0000b\u0007c\u202ed is text of some length"), "a.txt")).text).toBe("abcd is text of some length");
  });

  it("is laid out the same way whatever comes in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
        const read = await readDocument(bytes(text), "a.txt");
        expect(read.text).toBe(read.text.normalize("NFC"));
        expect(read.text).not.toMatch(/\r|\n{3}|^\s|\s$|(?![\n\t])\p{Cc}/u);
        const starts = read.segments.map(([start]) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(starts.every((start) => start < [...read.text].length)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("JSON lines", () => {
  const lines =
    '{"id":"a","text":"One. Two.","date":"2011-11-20","title":"T","author":"K"}\nnot json\n{"id":"a","text":"again"}\n{"id":"c"}\n{"id":"d","text":"Four.","year":1994}\n';
  it("gives a record a line, and says which lines are none", () => {
    const { records, problems } = readRecords(gzipSync(lines), "r.jsonl.gz");
    expect(records.map(({ id, date, line }) => [id, date, line])).toEqual([
      ["a", "2011-11-20", 1],
      ["d", "1994", 5],
    ]);
    expect(problems.map((each) => [each.code, each.at[0]?.line])).toEqual([
      ["data/bad-row", 2],
      ["data/bad-row", 3],
      ["data/bad-row", 4],
    ]);
  });

  it("reads all records as one text that counts its documents", async () => {
    expect(await readDocument(bytes(lines), "r.jsonl")).toMatchObject({ format: "jsonl", documents: 2, text: "One. Two.\n\nFour." });
  });
});

describe("recognition", () => {
  it("goes by content", async () => {
    expect(formatOf(bytes("%PDF-1.4\n"), "a.txt")).toBe("pdf");
    expect(formatOf(bytes("<!DOCTYPE html><p>x"), "a.dat")).toBe("html");
    expect(formatOf(bytes("plain"), "a.md")).toBe("markdown");
    expect(formatOf(await docx(paragraph("a")), "a.pdf")).toBe("docx");
    expect(isDocument(bytes("a,b\n1,2\n"), "a.csv")).toBe(false);
    expect(isDocument(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), "a.txt")).toBe(false);
  });

  it("refuses with a reason", async () => {
    expect((await problemOf(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "a.png"))?.says).toContain("png");
    expect((await problemOf(bytes(""), "a.bin"))?.code).toBe("data/empty");
    expect((await problemOf(bytes("{\\rtf1 x}"), "a.rtf"))?.code).toBe("data/unknown-format");
    expect((await problemOf(Buffer.alloc(200), "a.txt", { ...usualLimits, bytes: 100 }))?.code).toBe("data/too-large");
    expect((await problemOf(bytes("word ".repeat(100)), "a.txt", { ...usualLimits, text: 100 }))?.code).toBe("data/too-large");
    const bomb = gzipSync(Buffer.alloc(30 << 20));
    expect((await problemOf(bomb, "a.txt.gz"))?.code).toMatch(/too-large|unknown-format/u);
    expect((await problemOf(gzipSync(Buffer.alloc(30 << 20, "ab ")), "a.txt.gz"))?.code).toBe("data/too-large");
  });
});
