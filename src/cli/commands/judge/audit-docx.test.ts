import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { usualLimits } from "../../../formats/refusal.js";
import { openZip } from "../../../formats/zip.js";
import { UsageError } from "../../print.js";
import { auditCommand, manuscriptOf } from "./audit.js";

let folder: string;
let file: string;
const run = async (more: { output?: string } = {}) => {
  const quiet = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  return await auditCommand(file, { to: "docx", ...more }).finally(() => quiet.mockRestore());
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "amity-comments-"));
  file = join(folder, "paper.docx");
  const line = (...words: (string | TextRun)[]) =>
    new Paragraph({ children: words.map((each) => (typeof each === "string" ? new TextRun(each) : each)) });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: "On roads & borders", heading: "Title" }),
          new Paragraph({ text: "Introduction", heading: "Heading1" }),
          line(
            "It rose ",
            new TextRun({ text: "at once", bold: true }),
            " (Lund, 2019). It fell <again> (Quill, 2020), and ",
            new TextRun({ text: "later (Quill, 2021)", italics: true }),
            ".",
          ),
          new Paragraph({ text: "References", heading: "Heading1" }),
          line("Lund, A. (2019). On borders. Studies, 3(1), 1–9."),
        ],
      },
    ],
  });
  writeFileSync(file, await Packer.toBuffer(document));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("gives the Word file back with each finding as a comment at its words, and nothing else changed", async () => {
  const before = readFileSync(file);
  const problems = await run();
  const made = join(folder, "paper.audited.docx");
  const [old, anew] = [await openZip(before, usualLimits), await openZip(readFileSync(made), usualLimits)];
  const xml = await anew.text("word/document.xml");
  const wordsAt = (id: string) => {
    const inside = xml.split(`<w:commentRangeStart w:id="${id}"/>`)[1]?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0] ?? "";
    return [...inside.matchAll(/<w:t[^>]*>([^<]*)</gu)].map((match) => match[1]).join("");
  };
  const comments = [
    ...(await anew.text("word/comments.xml")).matchAll(/<w:comment w:id="(\d+)"[^>]*w:author="Amity".*?<w:t[^>]*>([^<]*)</gu),
  ];
  expect(comments).toHaveLength(problems.length);
  const told = comments.map((match) => `${wordsAt(match[1] ?? "")}: ${match[2]}`);
  expect(told).toContainEqual(expect.stringMatching(/^\(Quill, 2020\): .*cite\/cited-not-in-references/u));
  expect(told).toContainEqual(expect.stringMatching(/^\(Quill, 2021\): .*cite\/cited-not-in-references/u));
  const read = (await manuscriptOf(made)).text;
  expect(read.replace(/\[A\d+\]/gu, "").split(/\s*Comment /u)[0]).toBe((await manuscriptOf(file)).text.trimEnd());
  expect(read).toContain("It fell <again> (Quill, 2020)[A");
  expect(readFileSync(file)).toEqual(before);
  const own = ["word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"];
  for (const name of old.names.filter((each) => !own.includes(each))) expect(await anew.read(name), name).toEqual(await old.read(name));
  expect(xml).toContain("<w:rPr><w:i/><w:iCs/></w:rPr>");
  expect(xml.match(/<w:r[ >]/gu)?.length).toBe(xml.match(/<\/w:r>/gu)?.length);
});

it("sets further comments beside those that are there", async () => {
  const made = join(folder, "paper.audited.docx");
  const quiet = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await auditCommand(made, { to: "docx", output: join(folder, "twice.docx") }).finally(() => quiet.mockRestore());
  const xml = await (await openZip(readFileSync(join(folder, "twice.docx")), usualLimits)).text("word/comments.xml");
  const ids = [...xml.matchAll(/<w:comment w:id="(\d+)"/gu)].map((match) => match[1]);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

it("never writes over the manuscript, and takes Word documents alone", async () => {
  await expect(run({ output: file })).rejects.toThrow(UsageError);
  await expect(auditCommand(join(folder, "paper.md"), { to: "docx" })).rejects.toThrow(UsageError);
});
