import { raised } from "../office/note-labels.js";
import { closeSpaced, joinedAccents } from "./ligatures.js";
import type { Fragment, Run } from "./pdf-layout.js";

/** One line of a column. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Gaps as wide as between the cells of a table. */
  readonly cells: number;
  /** Opens with a raised number: a note at the foot. */
  readonly isNote: boolean;
  readonly page: number;
  /** Ordinal of the line's first run on its page. */
  readonly ordinal: number;
  /** Of the column, counted through the document. */
  readonly column: number;
}

/** Lines that stand together. */
export interface Paragraph {
  readonly lines: Line[];
  readonly size: number;
}

/** The lines of a column from top to bottom. */
export function linesOf(fragments: readonly Fragment[], page: number, column = 0, asRaised = false): Line[] {
  const rows: Fragment[][] = [];
  for (const each of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - each.y) < 0.4 * Math.min(first.size, each.size) && !row.some((other) => covers(other, each)))
      row.push(each);
    else rows.push([each]);
  }
  return rows.map((row) => lineOf(row, page, column, asRaised));
}

function covers(a: Fragment, b: Fragment): boolean {
  return Math.min(a.right, b.right) - Math.max(a.x, b.x) > 0.5 * Math.min(a.right - a.x, b.right - b.x);
}

function lineOf(row: readonly Fragment[], page: number, column: number, asRaised: boolean): Line {
  const runs = row.flatMap((each) => each.runs);
  const isRightToLeft = runs.filter((each) => each.isRightToLeft).length > runs.length / 2;
  const sorted = [...runs].sort((a, b) => (isRightToLeft ? b.right - a.right : a.x - b.x));
  const size = Math.max(...row.map((each) => each.size));
  const base = row.reduce((a, b) => (b.right - b.x > a.right - a.x ? b : a));
  let text = "";
  let cells = 0;
  let before: Run | undefined;
  for (const run of sorted) {
    const gap = before ? (isRightToLeft ? before.x - run.right : run.x - before.right) : 0;
    const em = Math.max(run.size, before?.size ?? 0);
    const isRaised = before !== undefined && Math.abs(before.y - run.y) > 0.2 * em;
    if (before && gap > 1.5 * em) {
      text += "\t";
      cells += 1;
    } else if (before && (run.isApart || gap > (isRaised ? 0.25 : 0.13) * em) && gap > -0.5 * em) text += " ";
    const signs = asRaised && isAbove(run, base) ? raised(run.text) : undefined;
    text = signs === undefined ? text + run.text : text.replace(/(?<=[^\s]) $/u, "") + signs + (/\s$/u.test(run.text) ? " " : "");
    before = run;
  }
  const fonts = new Set(runs.filter((each) => each.text.trim()).map((each) => each.font));
  return {
    ...{
      text: closeSpaced(joinedAccents(text)),
      size,
      cells,
      page,
      column,
      y: base.y,
      ordinal: runs.reduce((least, run) => Math.min(least, run.ordinal), Number.POSITIVE_INFINITY),
    },
    x: Math.min(...row.map((each) => each.x)),
    right: Math.max(...row.map((each) => each.right)),
    isNote: isRaisedNumber(sorted, base),
    font: fonts.size === 1 ? ([...fonts][0] as string) : "",
  };
}

function isRaisedNumber(runs: readonly Run[], base: Fragment): boolean {
  const [first] = runs;
  return first !== undefined && /^\s*(\d{1,3}|[*†‡§])\s*$/u.test(first.text) && isAbove(first, base);
}

/** Set smaller and higher than its line. */
function isAbove(run: Run, base: Fragment): boolean {
  return base.y - run.y > 0.15 * base.size && run.size < 0.85 * base.size;
}

const bullet = /^([•▪●◦‣–—*·\u{F0B7}]|\(?[0-9]{1,2}[.)]|\([a-z]\))\s/u;

/** Puts the lines of a column together to paragraphs: by the space between them, indents, sizes, fonts, bullets and short last lines. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const left = Math.min(...lines.map((each) => each.x));
  const right = Math.max(...lines.map((each) => each.right));
  const steps = lines
    .slice(1)
    .map((each, index) => each.y - (lines[index] as Line).y)
    .filter((each) => each > 0);
  const leading = median(steps);
  const isEven = steps.filter((each) => Math.abs(each - leading) < 0.06 * leading).length > steps.length * 0.6;
  const found: { lines: Line[]; size: number }[] = [];
  const hanging = hangingLines(lines, right - left, right);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = found.at(-1);
    const isNew =
      before &&
      begins(
        line,
        before,
        left,
        right,
        isEven ? Math.min(leading, 2.8 * line.size) : Math.min(leading, 1.6 * line.size),
        hanging[index] ?? null,
      );
    if (last && before && !isNew) last.lines.push(line);
    else found.push({ lines: [line], size: line.size });
  }
  return found;
}

/**
 * Where lines hang: the first of an item stands out and those after it are set in, so that a line set in goes on and one that stands out begins.
 * Told by the ends of lines: before a line set in the one before is full, before one that stands out it is short; paragraphs whose first line
 * is set in have it the other way round. True for a line that stands out, false for one set in, null where nothing hangs.
 */
function hangingLines(lines: readonly Line[], width: number, right: number): (boolean | null)[] {
  const steps = lines.map((line, index) => {
    const before = lines[index - 1];
    if (!before || Math.abs(line.size - before.size) > 0.12 * line.size || line.cells + before.cells > 2) return 0;
    const shift = line.x - before.x;
    if (Math.abs(shift) < 0.7 * line.size || Math.abs(shift) > 0.3 * width) return 0;
    const isFull = before.right > right - 0.13 * width;
    return isFull === shift > 0 ? 1 : -1;
  });
  const told = steps.flatMap((step, index) => (step === 0 ? [] : [index]));
  const near = told.map((_, at) => told.slice(Math.max(0, at - 6), at + 7).reduce((sum, index) => sum + (steps[index] as number), 0));
  const found: (boolean | null)[] = lines.map(() => null);
  let next = 0;
  for (const [index, line] of lines.entries()) {
    while (next < told.length - 1 && Math.abs((told[next + 1] as number) - index) <= Math.abs((told[next] as number) - index)) next += 1;
    if ((near[next] ?? 0) < 3) continue;
    const around = lines.slice(Math.max(0, index - 8), index + 9).filter((each) => Math.abs(each.size - line.size) < 0.12 * line.size);
    const out = Math.min(...around.map((each) => each.x));
    const level = line.x - out;
    if (level <= 0.5 * line.size) found[index] = Math.max(...around.map((each) => each.x)) - out > 0.7 * line.size ? true : null;
    else if (level < 0.3 * width) found[index] = false;
  }
  return found;
}

function begins(line: Line, before: Line, left: number, right: number, leading: number, standsOut: boolean | null): boolean {
  const width = right - left;
  const step = line.y - before.y;
  if (line.cells && before.cells) return false;
  if (line.cells !== before.cells && (line.cells > 1 || before.cells > 1)) return true;
  if (step > 1.35 * Math.max(leading, 0.9 * line.size) || step < -0.1 * line.size) return true;
  if (Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
  if (bullet.test(line.text) || line.isNote || /(?<![.…])[.…]{4,}\s*[\divxl]+\s*$/u.test(before.text)) return true;
  if (standsOut !== null) return standsOut;
  const isShort = before.right < right - 0.15 * width;
  if (isShort && line.font && before.font && line.font !== before.font && startsAfresh(line)) return true;
  if (line.x > before.x + 0.8 * line.size && line.x < left + 0.3 * width && before.x < left + 0.5 * line.size && startsAfresh(line))
    return true;
  return isShort && /[.!?:”"]\)?$/u.test(before.text.trim()) && startsAfresh(line) && before.right < right - 0.25 * width;
}

function startsAfresh(line: Line): boolean {
  return !/^\p{Ll}/u.test(line.text.trim());
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Joins a paragraph that goes on in the next column or page; notes at the foot between the two parts come after it. */
export function joinParagraphs(paragraphs: readonly Paragraph[], body: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (const each of paragraphs) {
    const host = found.findLast((other) => other.size >= 0.93 * body);
    const isNew = host?.lines.at(-1)?.page !== each.lines[0]?.page || host !== found.at(-1) || endsColumn(host, each);
    if (host && isNew && each.size >= 0.93 * body && goesOn(host, each)) host.lines.push(...each.lines);
    else found.push({ lines: [...each.lines], size: each.size });
  }
  return found;
}

function endsColumn(host: Paragraph | undefined, next: Paragraph): boolean {
  const last = host?.lines.at(-1);
  return last !== undefined && (next.lines[0] as Line).y < last.y;
}

function goesOn(host: Paragraph, next: Paragraph): boolean {
  const [last, first] = [host.lines.at(-1) as Line, next.lines[0] as Line];
  if (last.cells > 1 || first.cells > 1 || Math.abs(host.size - next.size) > 0.12 * host.size) return false;
  const text = last.text.trim();
  if (/[.!?:;”"]\)?$/u.test(text)) return false;
  if (/^\p{Ll}/u.test(first.text.trim())) return true;
  const right = Math.max(...host.lines.map((each) => each.right));
  const isFull = host.lines.length > 2 && last.right > right - 2 * last.size;
  return isFull && last.cells + first.cells === 0 && !bullet.test(first.text) && (last.font === first.font || next.lines.length > 1);
}
