import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { readDocument } from "../../formats/documents/document.js";
import { usualLimits } from "../../formats/refusal.js";
import { type Audit, audit } from "../audit.js";
import { notesOf } from "./notes.js";

const sentences = [
  "A complex is a set of units whose securities cannot be taken apart",
  "The border between the two is older than either state",
  "Trade over the crossing fell by 40 per cent in two years",
  "Others doubt it",
  "The first count was taken by hand",
  "Nobody has read the treaty in full",
  "The road was paved late",
];
const notes = [
  "Barry Buzan and Ole Wæver, Regions and Powers: The Structure of International Security (Cambridge: Cambridge University Press, 2003), 44.",
  "See Bijan Omrani, “The Durand Line: History and Problems of the Afghan-Pakistan Border,” Asian Affairs 40, no. 2 (2009): 177–95; Buzan and Wæver, Regions and Powers, 105.",
  "Ibid., 107.",
  "I thank a reader for this point.",
  "María de la Torre, “Counting Lorries,” Border Studies 12 (2015): 3.",
  "Hugh Quill, The Lost Treaty (London: Clarion Press, 1999), 12–14.",
  "De la Torre, “Counting Lorries,” 9; Omrani, “Durand Line,” 180.",
];
const list = [
  "Buzan, Barry, and Ole Wæver. Regions and Powers: The Structure of International Security. Cambridge: Cambridge University Press, 2003.",
  "de la Torre, María. “Counting Lorries.” Border Studies 12 (2015): 1–20.",
  "Idle, Ivan. Never Read. Oxford: Clarion Press, 2011.",
  "Omrani, Bijan. “The Durand Line: History and Problems of the Afghan-Pakistan Border.” Asian Affairs 40, no. 2 (2009): 177–95.",
];

function expectRead(found: Audit): void {
  expect(found.style).toBe("notes");
  expect(found.references).toHaveLength(4);
  const cited = found.citations.map((each) => each.reference);
  const [buzan, torre, omrani] = ["buzanwæver2003", "delatorre2015", "omrani2009"].map(
    (id) => found.references.find((each) => each.id === id || each.id === id.replace("æ", "ae"))?.id,
  );
  expect(cited).toEqual([buzan, omrani, buzan, buzan, torre, null, torre, omrani]);
  expect(found.citations.every((each) => each.form === "note")).toBe(true);
  const codes = found.problems.filter((each) => each.severity !== "note").map((each) => [each.code, each.at[0]?.snippet?.slice(0, 22)]);
  expect(codes).toContainEqual(["cite/cited-not-in-references", "Hugh Quill, The Lost T"]);
  expect(found.problems.filter((each) => each.code === "cite/reference-never-cited").map((each) => each.says)).toEqual([
    expect.stringMatching(/^Idle/u),
  ]);
  expect(found.problems.filter((each) => each.severity === "error").map((each) => each.code)).toEqual(["cite/reference-never-cited"]);
  const number = found.numbers.find((each) => each.raw.startsWith("40"));
  expect(found.citations.find((each) => each.id === number?.citation)?.raw).toBe("Ibid., 107.");
  expect(found.numbers).toHaveLength(2);
}

describe("citations in notes", () => {
  it("are read from Markdown", () => {
    const text = `# On borders\n\n## Introduction\n\n${sentences.map((each, n) => `${each}.[^${n + 1}]`).join(" ")}\n\n## Bibliography\n\n${list.join("\n\n")}\n\n${notes
      .map((each, n) => `[^${n + 1}]: ${each.replace("Regions and Powers", "*Regions and Powers*")}`)
      .join("\n")}\n`;
    expectRead(audit({ path: "a.md", text }));
  });

  it("are read from plain text with raised figures and a section of notes before the list", () => {
    const raised = (n: number) => [...String(n)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
    const text = `On borders\n\nIntroduction\n\n${sentences.map((each, n) => `${each}.${raised(n + 1)}`).join(" ")}\n\nNotes\n\n${notes
      .map((each, n) => `${n + 1}. ${each}`)
      .join("\n\n")}\n\nBibliography\n\n${list.join("\n\n")}\n`;
    expectRead(audit({ path: "a.txt", text }));
  });

  it("are read from HTML", async () => {
    const body = sentences.map((each, n) => `${each}.<sup><a id="r${n}" href="#n${n}">${n + 1}</a></sup>`).join(" ");
    const page = `<!doctype html><html><head><title>On borders</title></head><body><article><h1>On borders</h1><h2>Introduction</h2><p>${body}</p><h2>Bibliography</h2>${list
      .map((each) => `<p>${each}</p>`)
      .join(
        "",
      )}<section><ol>${notes.map((each, n) => `<li id="n${n}"><p>${each} <a href="#r${n}">↩</a></p></li>`).join("")}</ol></section></article></body></html>`;
    const read = await readDocument(new TextEncoder().encode(page), "a.html", usualLimits);
    expect(read.text).toContain("either state.[2]");
    expect(read.text).toContain("[3] Ibid., 107.");
    expectRead(audit({ path: "a.html", text: read.text }));
  });

  it("are read from Word", async () => {
    const read = await readDocument(await word(), "a.docx", usualLimits);
    expect(read.text).toContain("either state.[2]");
    expect(read.text).toContain("[3] Ibid., 107.");
    expectRead(audit({ path: "a.docx", text: read.text }));
  });

  it("are not seen where a numbered list is the list of references", () => {
    const text = `On roads\n\nIntroduction\n\nIt rose [1]. It fell [2]. It rose again [3].\n\nReferences\n\n[1] A. Lund, On borders. Clarion Press, 2019.\n[2] B. Quill, On roads. Clarion Press, 2020.\n[3] C. Ott, On rails. Clarion Press, 2021.\n`;
    expect(notesOf(text).notes).toEqual([]);
    expect(audit({ path: "a.txt", text })).toMatchObject({ style: "numeric" });
  });

  it("are not seen where what a program printed begins as the list of references does", () => {
    const list = [
      "A. Lund, On borders. Clarion Press, 2019.",
      "B. Quill, On roads. Clarion Press, 2020.",
      "C. Ott, On rails. Clarion Press, 2021.",
    ];
    const text = `On roads\n\nIntroduction\n\nIt rose [1]. It fell [2]. It rose again [3].\n\n[1] 4.25 6.5\n\nSo it went.\n\nReferences\n\n${list.map((each, at) => `[${at + 1}] ${each}`).join("\n\n")}\n`;
    expect(notesOf(text).notes).toEqual([]);
    expect(audit({ path: "a.txt", text }).references.map((each) => each.label)).toEqual([1, 2, 3]);
  });

  it("leave citations by author and year as they are, in the text and in notes that explain", () => {
    const text = `# Roads\n\n## Introduction\n\nIt rose (Lund, 2019).[^1] It fell (Quill, 2020). Others agree (Lund, 2019).\n\n## References\n\nLund, A. (2019). *On borders*. Clarion Press.\n\nOtt, C. (2021). *On rails*. Clarion Press.\n\nQuill, B. (2020). *On roads*. Clarion Press.\n\n[^1]: Ott (2021) says otherwise, and counts lorries (see Lund, 2019).\n`;
    const found = audit({ path: "a.md", text });
    expect(found.style).toBe("author-year");
    expect(found.citations.map((each) => each.reference)).toEqual(["lund2019", "quill2020", "lund2019", "ott2021", "lund2019"]);
    expect(found.problems.filter((each) => each.severity !== "note")).toEqual([]);
  });
});

async function word(): Promise<Uint8Array> {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;
  const body = sentences.map((each, n) => `${run(`${each}.`)}<w:r><w:footnoteReference w:id="${n + 2}"/></w:r>${run(" ")}`).join("");
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${w}><w:body>${paragraph("On borders")}${paragraph("Introduction")}<w:p>${body}</w:p>${paragraph("Bibliography")}${list.map(paragraph).join("")}</w:body></w:document>`,
    "word/footnotes.xml": `<w:footnotes ${w}>${notes.map((each, n) => `<w:footnote w:id="${n + 2}"><w:p>${run(` ${each}`)}</w:p></w:footnote>`).join("")}</w:footnotes>`,
  };
  const file = new ZipFile();
  for (const [name, part] of Object.entries(parts)) file.addBuffer(Buffer.from(part), name);
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
