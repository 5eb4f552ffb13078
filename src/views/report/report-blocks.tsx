import type { Topology } from "topojson-specification";
import type { Block, CheckFinding, CompiledReport, Drawing, ReportTable, Sentence as Written } from "../../domain/report/report.js";
import type { ExportKind, FigureHead } from "../figures/figure.js";
import { SeverityGlyph } from "../signs.js";
import { Runs } from "./citation.js";
import { ReportDrawing } from "./report-drawing.js";
import { MarginNotes, marginFindings, NoteNumbers, Sentence, SentenceSign } from "./sentence.js";

/** What a report is drawn with. */
export interface ReportView {
  readonly report: CompiledReport;
  readonly land?: Topology | undefined;
  /** Drawings that were drawn before, by their id: markup of ReportDrawing. */
  readonly drawn?: ReadonlyMap<string, string> | undefined;
  /** Number of a piece of evidence in the appendix of a printed report. */
  readonly numberOf?: ((evidence: string) => number | undefined) | undefined;
  readonly exports?: readonly ExportKind[] | undefined;
  readonly onExport?: FigureHead["onExport"];
  /** Called with the id of a sentence or drawing. */
  readonly onSelect?: ((id: string) => void) | undefined;
  readonly selected?: string | undefined;
}

interface BlocksPage extends ReportView {
  /** The numbers of notes on paper. */
  readonly notes: ReadonlyMap<CheckFinding, number>;
}

/** Blocks of the account, one below another. */
export function Blocks({ blocks, page }: { blocks: readonly Block[]; page: BlocksPage }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a compiled report never move
  return blocks.map((each, index) => <BlockView key={index} block={each} page={page} />);
}

function BlockView({ block, page }: { block: Block; page: BlocksPage }) {
  switch (block.kind) {
    case "heading": {
      const Tag = `h${Math.min(6, Math.max(2, block.level))}` as "h2";
      return (
        <Tag id={block.id}>
          <Runs runs={block.runs} />
        </Tag>
      );
    }
    case "paragraph":
      return (
        <p>
          <Sentences sentences={block.sentences} page={page} />
        </p>
      );
    case "list": {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a compiled report never move
        <li key={index}>
          <Blocks blocks={item} page={page} />
        </li>
      ));
      return block.ordered ? <ol start={block.first}>{items}</ol> : <ul>{items}</ul>;
    }
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} page={page} />
        </blockquote>
      );
    case "note":
      return (
        <aside className="foot-note" id={`note-${block.label}`}>
          <span className="foot-note-label">{block.label}</span>
          <Blocks blocks={block.blocks} page={page} />
        </aside>
      );
    case "table":
      return <TableView table={block} page={page} />;
    case "drawing":
      return <DrawingView drawing={block} page={page} />;
    case "code":
      return <pre className="code-block">{block.text}</pre>;
    default:
      return <hr />;
  }
}

function Sentences({ sentences, page }: { sentences: readonly Written[]; page: BlocksPage }) {
  return sentences.map((each, index) => (
    <span key={each.id}>
      {index > 0 && " "}
      <Sentence sentence={each} findings={page.report.findings} {...signOf(each, page)} selected={page.selected === each.id} />
    </span>
  ));
}

/** Numbers in the appendix and of the notes, where the ring leads, and what it calls. */
function signOf(sentence: Written, page: BlocksPage) {
  const { numberOf, onSelect } = page;
  const numbers = numberOf ? sentence.evidence.flatMap((id) => numberOf(id) ?? []) : [];
  const notes = noteNumbers(sentence.findings, page);
  return { numbers, notes, href: numbers.length > 0 ? `#evidence-${numbers[0]}` : undefined, onSelect };
}

function noteNumbers(findings: readonly number[], { report, notes }: BlocksPage): number[] {
  return marginFindings(findings, report.findings).flatMap((each) => notes.get(each) ?? []);
}

function TableView({ table, page }: { table: ReportTable; page: BlocksPage }) {
  const align = (index: number) => (table.align[index] === "right" ? "number" : table.align[index] === "center" ? "middle" : undefined);
  return (
    <div className="book-table">
      <table>
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of a compiled report never move
              <th key={index} scope="col" className={align(index)}>
                <Runs runs={cell} />
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ sentence, cells }) => (
            <tr
              key={sentence.id}
              id={sentence.id}
              data-sentence={sentence.id}
              className={page.selected === sentence.id ? "sentence selected" : "sentence"}
            >
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a compiled report never move
                <td key={index} className={align(index)}>
                  <Runs runs={cell} />
                </td>
              ))}
              <td className="sign-cell">
                <Marks findings={sentence.findings.flatMap((index) => page.report.findings[index] ?? [])} />
                <SentenceSign sentence={sentence} {...signOf(sentence, page)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Marks({ findings }: { findings: readonly CheckFinding[] }) {
  return findings
    .filter((each) => each.at.start !== undefined)
    .slice(0, 1)
    .map((each) => (
      <span key={each.code} title={`${each.code}: ${each.says}`}>
        <SeverityGlyph severity={each.severity} />
      </span>
    ));
}

function DrawingView({ drawing, page }: { drawing: Drawing; page: BlocksPage }) {
  const number = page.numberOf?.(drawing.evidence);
  const { report, land, exports, onExport, onSelect } = page;
  const drawn = page.drawn?.get(drawing.id);
  return (
    <section id={drawing.id} className={`book-figure${page.selected === drawing.id ? " selected" : ""}`} data-drawing={drawing.id}>
      <MarginNotes findings={marginFindings(drawing.findings, report.findings)} />
      {drawn === undefined ? (
        <ReportDrawing drawing={drawing} report={report} land={land} exports={exports} onExport={onExport} />
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own component drew it
        <div dangerouslySetInnerHTML={{ __html: drawn }} />
      )}
      <a
        href={number === undefined ? `#${drawing.id}` : `#evidence-${number}`}
        className="figure-evidence"
        data-open={drawing.id}
        onClick={
          onSelect &&
          ((event) => {
            event.preventDefault();
            onSelect(drawing.id);
          })
        }
      >
        Rows and query
      </a>
      {number !== undefined && <span className="numbers"> {number}</span>}
      <NoteNumbers numbers={noteNumbers(drawing.findings, page)} />
    </section>
  );
}
