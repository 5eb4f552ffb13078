import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { InputError, problem } from "../domain/problem.js";
import type { Block, CompiledReport, Evidence, Run, Sentence } from "../domain/report/report.js";
import { readMade } from "../flow/made.js";
import type { Built, Exported } from "./exported.js";

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

/** What is written so far: footnotes by number. */
interface Written {
  readonly report: CompiledReport;
  readonly footnotes: Record<number, { children: Paragraph[] }>;
  drawings: number;
}

/** The report as a Word document: every sentence that rests on evidence has a footnote that says on what; the works cited stand at the end. */
export async function reportDocx({ folder, name }: Built): Promise<Exported> {
  const report = compiled(folder);
  const written: Written = { report, footnotes: {}, drawings: 0 };
  const body = report.blocks.flatMap((block) => blockOf(block, written));
  const references = report.references.map(
    ({ runs }) =>
      new Paragraph({ children: runs.flatMap((run) => runOf(run)), indent: { left: 720, hanging: 720 }, spacing: { after: 120 } }),
  );
  const document = new Document({
    title: report.title,
    creator: report.authors.join(", "),
    ...(report.subtitle ? { subject: report.subtitle } : {}),
    footnotes: written.footnotes,
    styles: { default: { document: { run: { font: "Georgia", size: 23 }, paragraph: { spacing: { line: 320, after: 140 } } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
          ...(report.subtitle ? [new Paragraph({ children: [new TextRun({ text: report.subtitle, italics: true })] })] : []),
          ...(report.authors.length ? [new Paragraph({ text: report.authors.join(", ") })] : []),
          ...body,
          ...(references.length ? [new Paragraph({ text: "References", heading: HeadingLevel.HEADING_1 }), ...references] : []),
        ],
      },
    ],
  });
  const losses = [
    ...(written.drawings ? [`${written.drawings} drawings are tables here; save each from the report as SVG or PNG.`] : []),
    "The evidence behind a sentence is cut to one footnote; report.html has it whole.",
  ];
  return { files: [{ path: `${name}.docx`, bytes: await Packer.toBuffer(document) }], rows: report.counts.sentences, losses };
}

function compiled(folder: string): CompiledReport {
  const bytes = readMade(folder, "dist/report.json");
  if (!bytes) {
    const at = { file: "report.md", line: 1, column: 1 };
    throw new InputError([problem("case/missing-file", at, "the last build made no report.", "Write report.md, and build the case.")]);
  }
  return JSON.parse(bytes.toString("utf8")) as CompiledReport;
}

function blockOf(block: Block, written: Written): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          children: block.runs.flatMap((run) => runOf(run)),
          heading: levels[Math.min(block.level, levels.length) - 1] ?? levels[3],
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          children: block.sentences.flatMap((each, index) => [...(index ? [new TextRun(" ")] : []), ...sentenceOf(each, written)]),
        }),
      ];
    case "list":
      return block.items.flatMap((item, index) =>
        item.flatMap((inner, nth) =>
          inner.kind === "paragraph" && nth === 0
            ? [
                new Paragraph({
                  children: [
                    new TextRun(block.ordered ? `${block.first + index}.\t` : "•\t"),
                    ...inner.sentences.flatMap((each, n) => [...(n ? [new TextRun(" ")] : []), ...sentenceOf(each, written)]),
                  ],
                  indent: { left: 560, hanging: 360 },
                }),
              ]
            : blockOf(inner, written),
        ),
      );
    case "quote":
    case "note":
      return block.blocks.flatMap((inner) => blockOf(inner, written));
    case "table":
      return [
        tableOf([
          block.head.map((runs) => runs.flatMap((run) => runOf(run, true))),
          ...block.rows.map(({ cells, sentence }) =>
            cells.map((runs, index) => [
              ...runs.flatMap((run) => runOf(run)),
              ...(index === cells.length - 1 ? noteOf(sentence, written) : []),
            ]),
          ),
        ]),
      ];
    case "drawing": {
      written.drawings += 1;
      return [
        new Paragraph({ children: [new TextRun({ text: block.title, bold: true })], spacing: { before: 200, after: 40 } }),
        new Paragraph({ children: [new TextRun({ text: block.subtitle, size: 19 })] }),
        tableOf([
          block.columns.map((each) => [new TextRun({ text: each, bold: true })]),
          ...block.rows.map((row) => row.map((cell) => [new TextRun(cell === null ? "" : String(cell))])),
        ]),
        new Paragraph({ children: [new TextRun({ text: block.foot, size: 19, italics: true })] }),
      ];
    }
    case "code":
      return block.text.split("\n").map((line) => new Paragraph({ children: [new TextRun({ text: line, font: "Consolas", size: 20 })] }));
    case "rule":
      return [new Paragraph({ thematicBreak: true })];
  }
}

function tableOf(rows: readonly (readonly ParagraphChild[][])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (children) =>
              new TableCell({ children: [new Paragraph({ children, spacing: { after: 40 } })], margins: { left: 80, right: 80 } }),
          ),
        }),
    ),
  });
}

function sentenceOf(sentence: Sentence, written: Written): ParagraphChild[] {
  return [...sentence.runs.flatMap((run) => runOf(run)), ...noteOf(sentence, written)];
}

function noteOf(sentence: Sentence, { report, footnotes }: Written): ParagraphChild[] {
  const told = sentence.evidence.flatMap((key) => report.evidence[key] ?? []);
  if (!told.length) return [];
  const number = Object.keys(footnotes).length + 1;
  footnotes[number] = {
    children: told
      .slice(0, 4)
      .map((each) => new Paragraph({ children: [new TextRun({ text: evidenceWords(each), size: 18 })], spacing: { after: 40 } })),
  };
  return [new FootnoteReferenceRun(number)];
}

function evidenceWords({ kind, finding, passages, rows, sources }: Evidence): string {
  const [passage] = passages;
  const quoted = passage
    ? `“${passage.exact}” (${[passage.title, passage.day, passage.page && `p. ${passage.page}`].filter(Boolean).join(", ")})`
    : "";
  const counted = rows[0] ? `${rows[0].total.toLocaleString("en-GB")} rows of: ${rows[0].query.replaceAll(/\s+/g, " ")}` : "";
  const from = !passage && !rows[0] ? sources.map(({ title }) => title).join("; ") : "";
  return [`${kind === "claim" ? "Claim: " : ""}${finding.value}`, quoted, counted, from].filter(Boolean).join(" — ");
}

function runOf({ text, marks = [], href }: Run, bold = false): ParagraphChild[] {
  const run = new TextRun({
    text,
    bold: bold || marks.includes("strong"),
    italics: marks.includes("em"),
    strike: marks.includes("strike"),
    ...(marks.includes("code") ? { font: "Consolas" } : {}),
  });
  return href && /^(https?|mailto):/.test(href) ? [new ExternalHyperlink({ link: href, children: [run] })] : [run];
}
