import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { type CompiledReport, type Drawing, drawingsIn } from "../../domain/report/report.js";
import type { Exported } from "../exported.js";
import { blocksOf, runsOf, type Writing } from "./blocks.js";
import { bookmarks, field } from "./fields.js";
import type { ReportGiven } from "./given.js";
import { type Picture, picturesOf } from "./pictures.js";
import { settled } from "./settled.js";
import { page, styles } from "./styles.js";
import { bibliographyField, preferences, type Works } from "./zotero.js";

/**
 * The report as a Word document: its drawings as pictures with captions that count themselves, what a sentence rests on in a footnote, citations
 * and the list of works as fields of Zotero. The same build gives the same bytes.
 */
export async function reportDocx({ name, report: json, references: rows, drawings: drawn }: ReportGiven): Promise<Exported> {
  const report = JSON.parse(json) as CompiledReport;
  const works = new Map(rows.map((row) => [row.id, JSON.parse(row.csl) as Record<string, unknown>]));
  const markup = new Map(drawn.map((row) => [row.id, row.markup]));
  const drawings = drawingsIn(report.blocks);
  const made = await picturesOf(drawings.map(({ id }) => markup.get(id) ?? ""));
  const pictures = new Map(drawings.flatMap(({ id }, at) => (made[at] ? [[id, made[at]] as const] : [])));
  const writing = begin(report, works, pictures);
  const children = [...head(report), ...blocksOf(report.blocks, writing), ...worksCited(report)];
  const document = new Document({
    title: report.title,
    creator: report.authors.join(", ") || "Amity",
    lastModifiedBy: report.authors.join(", ") || "Amity",
    ...(report.subtitle ? { subject: report.subtitle } : {}),
    customProperties: report.references.length ? preferences(report.title, report.style) : [],
    footnotes: Object.fromEntries(
      [...writing.footnotes].map(([number, words]) => [
        number,
        { children: [new Paragraph({ style: "FootnoteText", children: [new TextRun(" "), ...words] })] },
      ]),
    ),
    numbering: {
      config: writing.numbered.map(({ reference, first }) => ({
        reference,
        levels: [
          {
            level: 0,
            start: first,
            format: LevelFormat.DECIMAL,
            text: "%1.",
            style: { paragraph: { indent: { left: 567, hanging: 340 } } },
          },
        ],
      })),
    },
    styles,
    sections: [{ properties: { page }, footers: { default: pageNumber() }, children }],
  });
  const bytes = await settled(await Packer.toBuffer(document));
  return { files: [{ path: `${name}.docx`, bytes }], rows: report.counts.sentences, losses: writing.losses };
}

function begin(report: CompiledReport, works: Works, pictures: ReadonlyMap<string, Picture>): Writing {
  const labels = new Map<string, { readonly bookmark: string; readonly label: string; readonly number: number }>();
  const count = { Figure: 0, Table: 0 };
  for (const each of drawingsIn(report.blocks)) {
    const kind = pictures.has(each.id) ? "Figure" : "Table";
    count[kind] += 1;
    labels.set(each.id, { bookmark: `_Ref${kind}${count[kind]}`, label: `${kind} ${count[kind]}`, number: count[kind] });
  }
  const drawn = new Map(
    drawingsIn(report.blocks).map((each: Drawing) => [each.evidence, labels.get(each.id) as NonNullable<ReturnType<typeof labels.get>>]),
  );
  return {
    ...{ report, works, pictures, labels, mark: bookmarks() },
    told: { inNote: new Map(), drawn },
    footnotes: new Map(),
    numbered: [],
    losses: ["The evidence behind a sentence is a footnote of a line or two; report.html has it whole, with its rows and queries."],
    citations: 0,
  };
}

function head(report: CompiledReport): Paragraph[] {
  return [
    new Paragraph({ text: report.title, style: "Title" }),
    ...(report.subtitle ? [new Paragraph({ text: report.subtitle, style: "Subtitle" })] : []),
    ...(report.authors.length ? [new Paragraph({ text: report.authors.join(", ") })] : []),
  ];
}

/** The works cited, in one field over all its paragraphs. */
function worksCited({ references: works }: CompiledReport): Paragraph[] {
  if (!works.length) return [];
  const [before, after] = halves();
  return [
    new Paragraph({ text: "References", style: "Heading1" }),
    ...works.map(
      ({ runs }, at) =>
        new Paragraph({
          style: "Bibliography",
          children: [...(at === 0 ? before : []), ...runsOf(runs), ...(at === works.length - 1 ? after : [])],
        }),
    ),
  ];
}

function halves() {
  const whole = field(bibliographyField, []);
  return [whole.slice(0, -1), whole.slice(-1)] as const;
}

function pageNumber(): Footer {
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })] })],
  });
}
