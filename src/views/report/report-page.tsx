import { memo } from "react";
import type { Topology } from "topojson-specification";
import {
  type Block,
  type CheckFinding,
  type CompiledReport,
  type Drawing,
  type ReportTable,
  sentencesIn,
  type Sentence as Written,
} from "../../domain/report/report.js";
import { CheckName } from "../check-name.js";
import type { ExportKind, FigureHead } from "../figures/figure.js";
import { formatNumber } from "../format-number.js";
import { SeverityGlyph, SourceGlyph } from "../signs.js";
import { Citation, Runs } from "./citation.js";
import { ReportDrawing } from "./report-drawing.js";
import { MarginNotes, marginFindings, Sentence, SentenceSign } from "./sentence.js";

export interface ReportPageProps {
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
  /** How many slices are drawn yet, where a program draws one after another; all where not given. */
  readonly slices?: number | undefined;
}

/** Blocks that are drawn at once. */
const sliceLength = 8;

/** How many slices a report has. */
export const slicesOf = ({ blocks }: CompiledReport): number => Math.ceil(blocks.length / sliceLength);

/** The slice that has a sentence, drawing or heading; the first where none has. */
export function sliceWith({ blocks }: CompiledReport, id: string | undefined): number {
  const at = id
    ? blocks.findIndex((block) => ("id" in block && block.id === id) || sentencesIn([block]).some((each) => each.id === id))
    : 0;
  return Math.max(0, Math.floor(at / sliceLength));
}

/** The account as a book page: title, a thread with a cell for each sentence, blocks, references. The app and report.html show the same. */
export function ReportPage(props: ReportPageProps) {
  const { report, slices = Number.POSITIVE_INFINITY, ...page } = props;
  const all = Array.from({ length: slicesOf(report) }, (_, at) => at);
  const isWhole = slices >= all.length;
  return (
    <article className="book">
      <header className="book-head">
        <p className="book-kicker">
          {[report.name, `${report.period.from.slice(0, 4)}–${report.period.to.slice(0, 4)}`, ...report.authors].join(" · ")}
        </p>
        <h1>{report.title}</h1>
        {report.subtitle && <p className="book-subtitle">{report.subtitle}</p>}
      </header>
      <Thread {...props} />
      {all.slice(0, slices).map((at) => (
        <Slice key={at} at={at} report={report} {...page} />
      ))}
      {isWhole && report.references.length > 0 && (
        <section className="references" aria-labelledby="references">
          <h2 id="references">References</h2>
          {report.references.map((entry) => (
            <Citation key={entry.id} entry={entry} />
          ))}
        </section>
      )}
    </article>
  );
}

const Slice = memo(function Slice({ at, ...page }: ReportPageProps & { readonly at: number }) {
  return <Blocks blocks={page.report.blocks.slice(at * sliceLength, (at + 1) * sliceLength)} page={page} />;
});

/** One cell for each sentence, filled where it is carried, with a mark where a check found something. */
function Thread({ report, onSelect, selected }: ReportPageProps) {
  const sentences = sentencesIn(report.blocks);
  if (sentences.length === 0) return null;
  return (
    <nav className="thread" aria-label="Sentences">
      <p>{threadWords(report)}</p>
      <ol className="thread-cells">
        {sentences.map((each) => {
          const finding = marginFindings(each.findings, report.findings)[0];
          const state = each.carried?.standing ?? "bare";
          return (
            <li key={each.id}>
              <a
                href={`#${each.id}`}
                className={`cell cell-${each.carried ? "carried" : "bare"}${finding ? ` cell-${finding.severity}` : ""}${selected === each.id ? " selected" : ""}`}
                data-cell={each.id}
                title={`${state}${finding ? `, ${finding.code}` : ""}: ${cut(each.text, 90)}`}
                aria-label={`Sentence ${each.id.slice(1)}: ${state}${finding ? `, ${finding.severity}` : ""}`}
                onClick={onSelect && (() => onSelect(each.id))}
              >
                <span className="unseen">{each.id.slice(1)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** “19 sentences: 16 carried, 3 bare; 2 errors”. */
function threadWords({ counts }: Pick<CompiledReport, "counts">): string {
  const found = (["error", "warning", "note"] as const).flatMap((each) =>
    counts.findings[each] > 0 ? [plural(counts.findings[each], each)] : [],
  );
  return `${plural(counts.sentences, "sentence")}: ${formatNumber(counts.carried)} carried, ${formatNumber(counts.bare)} bare${found.length > 0 ? `; ${found.join(", ")}` : ""}`;
}

function Blocks({ blocks, page }: { blocks: readonly Block[]; page: ReportPageProps }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a compiled report never move
  return blocks.map((each, index) => <BlockView key={index} block={each} page={page} />);
}

function BlockView({ block, page }: { block: Block; page: ReportPageProps }) {
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

function Sentences({ sentences, page }: { sentences: readonly Written[]; page: ReportPageProps }) {
  return sentences.map((each, index) => (
    <span key={each.id}>
      {index > 0 && " "}
      <Sentence sentence={each} findings={page.report.findings} {...signOf(each, page)} selected={page.selected === each.id} />
    </span>
  ));
}

/** Numbers in the appendix, where the ring leads, and what it calls. */
function signOf(sentence: Written, { numberOf, onSelect }: ReportPageProps) {
  const numbers = numberOf ? sentence.evidence.flatMap((id) => numberOf(id) ?? []) : [];
  return { numbers, href: numbers.length > 0 ? `#evidence-${numbers[0]}` : undefined, onSelect };
}

function TableView({ table, page }: { table: ReportTable; page: ReportPageProps }) {
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

function DrawingView({ drawing, page }: { drawing: Drawing; page: ReportPageProps }) {
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
    </section>
  );
}

/** What the signs of the page mean, what the checks found, and what the report rests on: the panel with nothing selected. */
export function ReportKey({ report }: { report: CompiledReport }) {
  return (
    <div className="report-key">
      <p className="evidence-note">
        Every sentence opens here. <kbd>j</kbd> and <kbd>k</kbd> walk through them, <kbd>Esc</kbd> closes.
      </p>
      <section className="evidence-part">
        <h2 className="part-title">Reading the page</h2>
        <dl className="key-list">
          <dt>
            sentence <span className="ring">c</span>
          </dt>
          <dd>carried by evidence; the letter is its standing, the weakest of its inputs: reported, coded, estimated, judged, projected</dd>
          <dt>
            <span className="bare">sentence</span>
          </dt>
          <dd>bare: no evidence is linked</dd>
          <dt className="key-glyphs">
            <SeverityGlyph severity="error" /> <SeverityGlyph severity="warning" /> <SeverityGlyph severity="note" />
          </dt>
          <dd>error, warning, note of a check</dd>
        </dl>
      </section>
      {report.findings.length > 0 && <FoundByCode report={report} />}
      {report.rests.length > 0 && (
        <section className="evidence-part">
          <h2 className="part-title">
            Rests on <span>sentences and drawings</span>
          </h2>
          <ul className="rests-on">
            {report.rests.map((each) => (
              <li key={`${each.kind} ${each.name}`}>
                <span>
                  <SourceGlyph kind={each.kind === "reference" ? "journal" : each.kind} isNamedBeside />{" "}
                  {sourceWords[each.name] ?? each.name}
                </span>
                <b>{formatNumber(each.times)}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const sourceWords: Readonly<Record<string, string>> = {
  journal: "journal articles",
  policy: "policy papers",
  report: "reports",
  government: "government papers",
  "think tank": "think-tank papers",
  note: "reading notes",
  reference: "cited works",
};

function FoundByCode({ report }: { report: CompiledReport }) {
  const mine = report.findings.filter((each) => each.at.start !== undefined);
  const others = report.findings.length - mine.length;
  return (
    <section className="evidence-part">
      <h2 className="part-title">
        Findings of the checks <span>{formatNumber(report.findings.length)}</span>
      </h2>
      <ul className="found-list">
        {mine.slice(0, 12).map((each) => (
          <li key={`${each.code} ${each.at.line} ${each.at.column} ${each.says}`}>
            <SeverityGlyph severity={each.severity} /> <CheckName code={each.code} /> {cut(each.at.snippet ?? each.says, 60)}
          </li>
        ))}
        {mine.length > 12 && <li>{formatNumber(mine.length - 12)} more in the text</li>}
        {others > 0 && <li>{formatNumber(others)} on figures and claims that it uses</li>}
      </ul>
    </section>
  );
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

function plural(n: number, what: string): string {
  return `${formatNumber(n)} ${what}${n === 1 ? "" : "s"}`;
}
