import { memo, useMemo } from "react";
import { type Block, type CheckFinding, type CompiledReport, sentencesIn } from "../../domain/report/report.js";
import { formatNumber } from "../format-number.js";
import { Citation } from "./citation.js";
import { cut, plural } from "./counted.js";
import { PaperKey, PaperNotes, paperNotes } from "./paper.js";
import { Blocks, type ReportView } from "./report-blocks.js";
import { marginFindings } from "./sentence.js";

export interface ReportPageProps extends ReportView {
  /** How many slices are drawn yet, where a program draws one after another; all where not given. */
  readonly slices?: number | undefined;
}

/** The blocks that are drawn at once: eight of words, or those up to a drawing, which takes as long as they do. */
export const slicesOf = memoized((blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const slices: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    const last = slices.at(-1);
    if (isOpen && last) last.push(block);
    else slices.push([block]);
    isOpen = block.kind !== "drawing" && (slices.at(-1)?.length ?? 0) < 8;
  }
  return slices;
});

/** The slice that has a sentence, drawing or heading; the first where none has. */
export function sliceWith({ blocks }: CompiledReport, id: string | undefined): number {
  const isNamed = (block: Block) => ("id" in block && block.id === id) || sentencesIn([block]).some((each) => each.id === id);
  return id
    ? Math.max(
        0,
        slicesOf(blocks).findIndex((slice) => slice.some(isNamed)),
      )
    : 0;
}

/** Asked for with the same list, it gives the same answer, which is made once. */
function memoized<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** The account as a book page: title, a thread with a cell for each sentence, blocks, references. The app and report.html show the same. */
export function ReportPage(props: ReportPageProps) {
  const { report, slices = Number.POSITIVE_INFINITY, ...page } = props;
  const all = slicesOf(report.blocks);
  const isWhole = slices >= all.length;
  const notes = useMemo(() => paperNotes(report), [report]);
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
      <PaperKey />
      {all.slice(0, slices).map((blocks, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: slices of a compiled report never move
        <Slice key={at} blocks={blocks} report={report} notes={notes} {...page} />
      ))}
      {isWhole && <PaperNotes notes={notes} />}
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

const Slice = memo(function Slice({
  blocks,
  ...page
}: ReportView & { readonly blocks: readonly Block[]; readonly notes: ReadonlyMap<CheckFinding, number> }) {
  return <Blocks blocks={blocks} page={page} />;
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
