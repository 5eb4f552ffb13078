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
}

/** Lines that stand together. */
export interface Paragraph {
  readonly lines: Line[];
  readonly size: number;
}

/** The lines of a column from top to bottom. */
export function linesOf(column: readonly Fragment[], page: number): Line[] {
  const rows: Fragment[][] = [];
  for (const each of [...column].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - each.y) < 0.4 * Math.min(first.size, each.size) && !row.some((other) => covers(other, each)))
      row.push(each);
    else rows.push([each]);
  }
  return rows.map((row) => lineOf(row, page));
}

function covers(a: Fragment, b: Fragment): boolean {
  return Math.min(a.right, b.right) - Math.max(a.x, b.x) > 0.5 * Math.min(a.right - a.x, b.right - b.x);
}

function lineOf(row: readonly Fragment[], page: number): Line {
  const runs = row.flatMap((each) => each.runs);
  const isRightToLeft = runs.filter((each) => each.isRightToLeft).length > runs.length / 2;
  const sorted = [...runs].sort((a, b) => (isRightToLeft ? b.right - a.right : a.x - b.x));
  const size = Math.max(...row.map((each) => each.size));
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
    text += run.text;
    before = run;
  }
  const base = row.reduce((a, b) => (b.right - b.x > a.right - a.x ? b : a));
  const fonts = new Set(runs.filter((each) => each.text.trim()).map((each) => each.font));
  return {
    ...{ text, size, cells, page, y: base.y, ordinal: runs.reduce((least, run) => Math.min(least, run.ordinal), Number.POSITIVE_INFINITY) },
    x: Math.min(...row.map((each) => each.x)),
    right: Math.max(...row.map((each) => each.right)),
    isNote: isRaisedNumber(sorted, base),
    font: fonts.size === 1 ? ([...fonts][0] as string) : "",
  };
}

function isRaisedNumber(runs: readonly Run[], base: Fragment): boolean {
  const [first] = runs;
  return (
    first !== undefined &&
    /^\s*(\d{1,3}|[*†‡§])\s*$/u.test(first.text) &&
    base.y - first.y > 0.15 * base.size &&
    first.size < 0.85 * base.size
  );
}

const bullet = /^([•▪●◦‣–—*·\u{F0B7}]|\(?[0-9]{1,2}[.)]|\([a-z]\))\s/u;

/** Puts the lines of a column together to paragraphs: by the space between them, indents, sizes, fonts, bullets and short last lines. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const left = Math.min(...lines.map((each) => each.x));
  const right = Math.max(...lines.map((each) => each.right));
  const leading = median(
    lines
      .slice(1)
      .map((each, index) => each.y - (lines[index] as Line).y)
      .filter((each) => each > 0),
  );
  const found: { lines: Line[]; size: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = found.at(-1);
    if (last && before && !begins(line, before, left, right, leading)) last.lines.push(line);
    else found.push({ lines: [line], size: line.size });
  }
  return found;
}

function begins(line: Line, before: Line, left: number, right: number, leading: number): boolean {
  const width = right - left;
  const step = line.y - before.y;
  if (line.cells && before.cells) return false;
  if (line.cells !== before.cells && (line.cells > 1 || before.cells > 1)) return true;
  if (step > 1.35 * Math.max(Math.min(leading, 1.6 * line.size), 0.9 * line.size) || step < -0.1 * line.size) return true;
  if (Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
  if (bullet.test(line.text) || line.isNote || /(?<![.…])[.…]{4,}\s*[\divxl]+\s*$/u.test(before.text)) return true;
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
