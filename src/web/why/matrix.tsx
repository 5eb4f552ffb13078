import { type KeyboardEvent, useRef, useState } from "react";
import type { Mark } from "../../domain/hypothesis.js";
import { shortWords } from "../../domain/writing/short-words.js";
import type { ExplanationsPage } from "../../pages/explanations.js";
import { formatNumber } from "../../views/format-number.js";
import { Chance } from "./held-forms.js";
import { cellKey, markOfKey, type Pending, type Weighed } from "./marks.js";

/** What each mark says. */
export const markWords: Readonly<Record<Mark, string>> = {
  CC: "very consistent",
  C: "consistent",
  N: "says nothing",
  I: "inconsistent",
  II: "very inconsistent",
};

export interface MatrixProps {
  readonly data: ExplanationsPage;
  readonly weighed: Weighed;
  readonly pending: Pending;
  readonly shows: "marks" | "decibels";
  readonly at: string | null;
  readonly canWrite: boolean;
  onMark(row: number, column: number, mark: Mark): void;
  onUndo(): void;
}

/** Evidence × explanations. One stop of the Tab key; arrows move, letters set marks, u takes back. */
export function Matrix({ data, weighed, pending, shows, at, canWrite, onMark, onUndo }: MatrixProps) {
  const [here, setHere] = useState<readonly [number, number]>([0, 0]);
  const table = useRef<HTMLTableElement>(null);
  const go = (row: number, column: number) => {
    const next = [Math.max(0, Math.min(data.evidence.length - 1, row)), Math.max(0, Math.min(data.hypotheses.length - 1, column))] as const;
    setHere(next);
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${next[0]} ${next[1]}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const press = (event: KeyboardEvent, row: number, column: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, data.hypotheses.length - 1],
    };
    const to = moves[event.key];
    if (to) {
      event.preventDefault();
      return go(...to);
    }
    if (event.key === "u") {
      event.preventDefault();
      return onUndo();
    }
    const now = weighed.rows[row]?.marks[column] ?? "N";
    const mark = markOfKey(event.key, now);
    if (!mark || !canWrite) return;
    event.preventDefault();
    if (mark !== now) onMark(row, column, mark);
  };
  const [row, column] = here;
  return (
    <>
      <section className="wide-table ach-scroll" aria-label="Matrix of evidence and explanations">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with arrows is a grid */}
        <table className="ach" role="grid" ref={table} aria-label="Evidence and explanations" aria-describedby="ach-keys">
          <thead>
            <tr>
              <th scope="col" className="ach-evidence">
                Evidence
              </th>
              {data.hypotheses.map((each, index) => (
                <th key={each.id} scope="col" title={each.says} className={index === column ? "is-here" : undefined}>
                  {shortWords(each.says, headLetters)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.evidence.map((each, r) => (
              <tr key={each.id} className={weighed.found.diagnosticity[r] === 0 ? "tells-nothing" : undefined}>
                <th scope="row" className="ach-evidence">
                  {each.at ? (
                    <button type="button" className="link-quiet" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                      {each.says}
                    </button>
                  ) : (
                    each.says
                  )}
                  {each.counts !== 1 && <span className="by">counts {formatNumber(each.counts, { unit: "×" })}</span>}
                  {each.group && <span className="by">counts once with all of “{each.group}”</span>}
                </th>
                {each.cells.map((cell, c) => {
                  const mark = weighed.rows[r]?.marks[c] ?? cell.mark;
                  const isFlip = weighed.found.flips.some(({ evidence, hypothesis }) => evidence === r && hypothesis === c);
                  const { id = "", says = "" } = data.hypotheses[c] ?? {};
                  const apart = cell.others.filter((other) => other.mark !== mark);
                  const second = [...new Set(apart.map((other) => other.mark))].join(", ");
                  return (
                    <td key={id} className={`mark-${mark}`}>
                      <button
                        type="button"
                        data-cell={`${r} ${c}`}
                        tabIndex={r === row && c === column ? 0 : -1}
                        className={pending.has(cellKey(r, c)) ? "is-pending" : undefined}
                        aria-label={`${shortWords(each.says)}, if ${shortWords(says)}: ${shows === "decibels" && cell.decibels !== null ? `${signed(cell.decibels)} dB, ` : ""}${mark}, ${markWords[mark]}${apart.map((other) => `; ${other.by}: ${other.mark}, ${markWords[other.mark]}`).join("")}${isFlip ? "; another mark here would change who leads" : ""}`}
                        onFocus={() => setHere([r, c])}
                        onKeyDown={(event) => press(event, r, c)}
                      >
                        {shows === "marks" ? mark : cell.decibels === null ? "–" : signed(cell.decibels)}
                        {shows === "marks" && second && <small aria-hidden="true">({second})</small>}
                        {isFlip && <i aria-hidden="true">◇</i>}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="says-beside" id="ach-keys">
        <kbd>←</kbd> <kbd>↑</kbd> <kbd>→</kbd> <kbd>↓</kbd> move · <kbd>c</kbd> consistent, again: very · <kbd>n</kbd> says nothing ·{" "}
        <kbd>i</kbd> inconsistent, again: very · <kbd>1</kbd>–<kbd>5</kbd> from CC to II · <kbd>u</kbd> takes back · ◇ another mark here
        would change who leads{data.readings.length > 0 && " · (N) in brackets, what another reader marked where it differs"}
      </p>
      <CellSays data={data} weighed={weighed} row={row} column={column} />
      {canWrite && <Chance key={`${row} ${column}`} data={data} row={row} column={column} />}
    </>
  );
}

/** Letters of an explanation at the head of its column; its whole sentence stands below the matrix, and in the ranking. */
const headLetters = 34;

const signed = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;

/** What the cell in hand says, in words. */
function CellSays({ data, weighed, row, column }: { data: ExplanationsPage; weighed: Weighed; row: number; column: number }) {
  const evidence = data.evidence[row];
  const hypothesis = data.hypotheses[column];
  const cell = evidence?.cells[column];
  const mark = weighed.rows[row]?.marks[column];
  if (!evidence || !hypothesis || !cell || !mark) return null;
  const flip = weighed.found.flips.find((each) => each.evidence === row && each.hypothesis === column);
  const leading = flip?.leading.map((each) => `“${shortWords(data.hypotheses[each]?.says ?? "")}”`).join(", ");
  return (
    <p className="ach-says" aria-live="polite">
      <b>
        {mark}, {markWords[mark]}: {evidence.says}, if “{hypothesis.says}”.
      </b>{" "}
      {evidence.because}{" "}
      {cell.likelihood !== null &&
        cell.decibels !== null &&
        `Judged to be seen with a chance of ${cell.likelihood} if it holds: ${signed(cell.decibels)} dB against the mean of its rivals, ${(cell.test ?? "").replaceAll("-", " ")}. `}
      {cell.others.map((other) => (
        <span key={other.by}>
          {other.by} marks {other.mark === mark ? "the same" : `${other.mark}, ${markWords[other.mark]}`}
          {other.because ? `: ${other.because}. ` : ". "}
        </span>
      ))}
      {flip && `If it were ${flip.to}, ${leading} would lead. `}
      <span className="by">
        {evidence.by}, {evidence.day}
      </span>
    </p>
  );
}
