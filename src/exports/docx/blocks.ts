import { FootnoteReferenceRun, ImageRun, Paragraph, type ParagraphChild, type Table, TextRun } from "docx";
import type {
  Block,
  Cell,
  CompiledReport,
  Drawing,
  Evidence,
  PrintedCitation,
  ReportTable,
  Run,
  Sentence,
} from "../../domain/report/report.js";
import { formatNumber } from "../../views/format-number.js";
import { columnsOf } from "../../views/report/evidence-rows.js";
import { type bookmarks, counted, leadsTo, leadsWithin } from "./fields.js";
import { noteMark, noteWords, type Told } from "./notes.js";
import type { Picture } from "./pictures.js";
import { fittedTable, type TableWords } from "./tables.js";
import { citationField, type Works } from "./zotero.js";

/** A report on its way into a document: what is known of it, and what has been written so far. */
export interface Writing {
  readonly report: CompiledReport;
  readonly works: Works;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** How captions name drawings, by id. */
  readonly labels: ReadonlyMap<string, { readonly bookmark: string; readonly label: string; readonly number: number }>;
  readonly told: Told;
  readonly mark: ReturnType<typeof bookmarks>;
  readonly footnotes: Map<number, readonly ParagraphChild[]>;
  readonly numbered: { readonly reference: string; readonly first: number }[];
  readonly losses: string[];
  citations: number;
}

/** Rows of a table figure that a page takes. */
const mostRows = 20;
/** A picture is at most as wide and high as leaves room for its caption; in pixels of 96 to the inch. */
const box = { width: 600, height: 640 } as const;

export function blocksOf(blocks: readonly Block[], writing: Writing, style?: string): (Paragraph | Table)[] {
  return blocks.flatMap((each) => blockOf(each, writing, style));
}

function blockOf(block: Block, writing: Writing, style?: string): (Paragraph | Table)[] {
  const styled = style === undefined ? {} : { style };
  switch (block.kind) {
    case "heading": {
      const level = Math.min(4, Math.max(1, block.level - 1));
      return [new Paragraph({ style: `Heading${level}`, children: writing.mark(markOf(block.id), runsOf(block.runs)) })];
    }
    case "paragraph":
      return [new Paragraph({ ...styled, children: sentencesOf(block.sentences, writing) })];
    case "list":
      return listOf(block, writing);
    case "quote":
      return blocksOf(block.blocks, writing, "Quote");
    case "note":
      return blocksOf(labelled(block), writing, style);
    case "table":
      return [writtenTable(block, writing), gap()];
    case "drawing":
      return drawingOf(block, writing);
    case "code":
      return block.text.split("\n").map((line) => new Paragraph({ text: line, style: "Code" }));
    case "rule":
      return [new Paragraph({ thematicBreak: true })];
  }
}

/** A note with its number or word before its first sentence. */
function labelled({ label, blocks: [first, ...rest] }: Extract<Block, { kind: "note" }>): readonly Block[] {
  const sentence = first?.kind === "paragraph" ? first.sentences[0] : undefined;
  if (first?.kind !== "paragraph" || !sentence) return first ? [first, ...rest] : [];
  const runs = [{ text: label, marks: ["sup"] as const }, { text: " " }, ...sentence.runs];
  return [{ ...first, sentences: [{ ...sentence, runs }, ...first.sentences.slice(1)] }, ...rest];
}

function listOf(block: Extract<Block, { kind: "list" }>, writing: Writing): (Paragraph | Table)[] {
  const reference = `list-${writing.numbered.length + 1}`;
  if (block.ordered) writing.numbered.push({ reference, first: block.first });
  const sign = block.ordered ? { numbering: { reference, level: 0 } } : { bullet: { level: 0 } };
  return block.items.flatMap((item) =>
    item.flatMap((inner, nth) =>
      inner.kind === "paragraph" && nth === 0
        ? [new Paragraph({ ...sign, children: sentencesOf(inner.sentences, writing), spacing: { after: 60 } })]
        : blockOf(inner, writing),
    ),
  );
}

function writtenTable(block: ReportTable, writing: Writing): Table {
  const words = (runs: readonly Run[]): TableWords => ({ children: runsIn(runs, writing), text: runs.map(({ text }) => text).join("") });
  const rows = block.rows.map(({ cells, sentence }) => {
    const note = noteOf(sentence, writing);
    return cells.map((runs, at) => {
      const cell = words(runs);
      return at === cells.length - 1 ? { ...cell, children: [...cell.children, ...note] } : cell;
    });
  });
  return fittedTable([block.head.map(words), ...rows], block.align);
}

function drawingOf(drawing: Drawing, writing: Writing): (Paragraph | Table)[] {
  const picture = writing.pictures.get(drawing.id);
  const named = writing.labels.get(drawing.id);
  const number = named?.number ?? 0;
  const label = writing.mark(named?.bookmark ?? drawing.id, counted(picture ? "Figure" : "Table", number));
  const caption = new Paragraph({ style: "Caption", children: [...label, new TextRun(`. ${drawing.title}`)] });
  const says = drawing.subtitle ? [new Paragraph({ text: drawing.subtitle, style: "FigureNote", keepNext: true })] : [];
  const shown = picture ? drawing.rows.length : Math.min(mostRows, drawing.rows.length);
  const part = shown < drawing.total ? `The first ${formatNumber(shown)} of ${formatNumber(drawing.total)} rows.` : "";
  const foot = [drawing.foot && `Source: ${drawing.foot}.`, part].filter(Boolean).join(" ");
  const under = foot ? [new Paragraph({ text: foot, style: "FigureNote" })] : [];
  if (picture) return [caption, ...says, pictured(picture, drawing, number), ...under];
  if (part)
    writing.losses.push(`Table ${number} has ${formatNumber(shown)} of its ${formatNumber(drawing.total)} rows; report.html has the rest.`);
  return [caption, ...says, tableOf(drawing, shown), gap(), ...under];
}

function pictured({ png, width, height }: Picture, { title }: Drawing, number: number): Paragraph {
  const by = Math.min(box.width / width, box.height / height, 1);
  return new Paragraph({
    style: "Picture",
    children: [
      new ImageRun({
        type: "png",
        data: png,
        transformation: { width: Math.round(width * by), height: Math.round(height * by) },
        altText: { id: String(number), name: `Figure ${number}`, title, description: title },
      }),
    ],
  });
}

function tableOf(drawing: Drawing, shown: number): Table {
  const columns = columnsOf(drawing);
  const numbers = columns.map(({ kind }) => kind === "number");
  const words = (cell: Cell, at: number): TableWords => {
    const column = columns[at];
    const text =
      cell === null
        ? ""
        : typeof cell === "number" && column?.kind === "number"
          ? formatNumber(cell, { digits: column.digits ?? null, unit: null })
          : String(cell);
    return { children: [new TextRun(text)], text };
  };
  return fittedTable(
    [
      columns.map(({ name }) => ({ children: [new TextRun(name.replaceAll("_", " "))], text: name })),
      ...drawing.rows.slice(0, shown).map((row) => row.map(words)),
    ],
    numbers.map((isNumber) => (isNumber ? "right" : "left")),
  );
}

/** Word sets no room behind a table. */
const gap = () => new Paragraph({ spacing: { before: 0, after: 0, line: 120 } });

function sentencesOf(sentences: readonly Sentence[], writing: Writing): ParagraphChild[] {
  return sentences.flatMap((each, at) => [...(at ? [new TextRun(" ")] : []), ...runsIn(each.runs, writing), ...noteOf(each, writing)]);
}

/** The sign of a footnote that tells what a sentence rests on; works that the sentence cites need none. */
function noteOf(sentence: Sentence, { report, footnotes, told, mark }: Writing): ParagraphChild[] {
  const pieces = sentence.evidence.flatMap((key): Evidence[] => (report.evidence[key] ? [report.evidence[key]] : []));
  const number = footnotes.size + 1;
  const words = noteWords(
    pieces.filter(({ kind }) => kind !== "reference"),
    number,
    told,
  );
  if (!words) return [];
  footnotes.set(number, words);
  return mark(noteMark(number), [new FootnoteReferenceRun(number)]);
}

/** Runs with their citations as fields and their figures as ways within. */
function runsIn(runs: readonly Run[], writing: Writing): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] as Run;
    if (run.cites?.items.every(({ key }) => writing.works.has(key))) {
      children.push(...cited(run.cites, runs.slice(at, at + run.cites.runs), writing));
      at += run.cites.runs - 1;
    } else {
      const drawn = run.evidence === undefined ? undefined : writing.told.drawn.get(run.evidence);
      children.push(...(drawn ? leadsWithin(drawn.bookmark, [plain(run)]) : runsOf([run])));
    }
  }
  return children;
}

/** In a sentence that names the author, the field holds the year alone, as the plugin sets it. */
function cited(citation: PrintedCitation, printed: readonly Run[], writing: Writing): ParagraphChild[] {
  writing.citations += 1;
  const last = printed.at(-1) as Run;
  const open = citation.form === "text" ? last.text.lastIndexOf(" (") : -1;
  const named = open < 0 ? [] : [...printed.slice(0, -1), { ...last, text: last.text.slice(0, open + 1) }];
  const shown = open < 0 ? printed : [{ ...last, text: last.text.slice(open + 1) }];
  const words = shown.map(({ text }) => text).join("");
  return [...runsOf(named), ...citationField(citation, words, runsOf(shown), writing.works, writing.citations)];
}

export function runsOf(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap((run) => {
    if (run.href && /^(?:https?|mailto):/u.test(run.href)) return leadsTo(run.href, [plain(run)]);
    if (run.href?.startsWith("#")) return leadsWithin(markOf(run.href.slice(1)), [plain(run)]);
    return [plain(run)];
  });
}

function plain({ text, marks = [] }: Run): TextRun {
  return new TextRun({
    text,
    ...(marks.includes("strong") ? { bold: true } : {}),
    ...(marks.includes("em") ? { italics: true } : {}),
    ...(marks.includes("strike") ? { strike: true } : {}),
    ...(marks.includes("sup") ? { superScript: true } : {}),
    ...(marks.includes("code") ? { font: "Courier New" } : {}),
  });
}

/** The bookmark of a heading: Word takes forty letters, digits and low lines. */
function markOf(id: string): string {
  return `_Head_${id.replaceAll(/[^\p{L}\p{N}]/gu, "_").slice(0, 34)}`;
}
