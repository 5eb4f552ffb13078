import { type Mark, marks } from "../../domain/hypothesis.js";
import { krippendorffAlpha } from "../agreement/alpha/krippendorff-alpha.js";
import { ratingsOfTable } from "../agreement/ratings.js";
import { t975 } from "../statistics/student-t.js";
import { competingHypotheses } from "./competing-hypotheses.js";
import { placesOf } from "./matrix-places.js";

/** One piece of evidence against one hypothesis, marked by two readers. */
export interface MarkedTwice {
  readonly evidence: string;
  readonly hypothesis: string;
  readonly first: Mark;
  readonly second: Mark;
  /** How much the row counts against an explanation; 1 where missing. */
  readonly counts?: number;
}

export interface MarksCompared {
  readonly marks: number;
  readonly same: number;
  /** One speaks for the explanation, the other against it. */
  readonly opposed: number;
  /** Rows of evidence that both marked. */
  readonly rows: number;
  /** Krippendorff's α of the five marks without their order; null where it is not defined. */
  readonly alpha: number | null;
  /** 95 % by leaving out one row of evidence after the other; null with fewer than five rows, or where α is not defined or the same without any of them. */
  readonly interval: readonly [number, number] | null;
}

/**
 * How far two readers give the same marks. The interval is a jackknife over rows of evidence and not over marks: those of one row were given
 * in one sitting, each with an eye on the others. Student's t, cut off at 1. Krippendorff (2019), ch. 12; Efron & Tibshirani (1993), ch. 11.
 */
export function marksCompared(cells: readonly MarkedTwice[]): MarksCompared {
  const rows = byEvidence(cells);
  const all = tableOf(cells);
  const alpha = alphaOf(all);
  const without = rows.map(([, own]) => {
    const less = tableOf(own);
    return alphaOf(all.map((line, i) => line.map((times, j) => times - (less[i]?.[j] ?? 0))));
  });
  return {
    marks: cells.length,
    same: cells.filter(({ first, second }) => first === second).length,
    opposed: cells.filter(({ first, second }) => side(first) * side(second) < 0).length,
    rows: rows.length,
    alpha,
    interval: alpha === null ? null : jackknife(alpha, without),
  };
}

const side = (mark: Mark) => ({ CC: 1, C: 1, N: 0, I: -1, II: -1 })[mark];

/** Cells of each row of evidence, in the order in which the rows come. */
function byEvidence(cells: readonly MarkedTwice[]): (readonly [string, readonly MarkedTwice[]])[] {
  const rows = new Map<string, MarkedTwice[]>();
  for (const each of cells) {
    const own = rows.get(each.evidence);
    if (own) own.push(each);
    else rows.set(each.evidence, [each]);
  }
  return [...rows];
}

/** How often the first reader gave the mark of the line where the second gave that of the column. */
function tableOf(cells: readonly MarkedTwice[]): number[][] {
  const table = marks.map(() => marks.map(() => 0));
  for (const { first, second } of cells) {
    const line = table[marks.indexOf(first)];
    const column = marks.indexOf(second);
    if (line) line[column] = (line[column] ?? 0) + 1;
  }
  return table;
}

function alphaOf(table: readonly (readonly number[])[]): number | null {
  return krippendorffAlpha(ratingsOfTable(table, marks)).value;
}

const fewestRows = 5;

function jackknife(value: number, without: readonly (number | null)[]): readonly [number, number] | null {
  const known = without.filter((each) => each !== null);
  const n = known.length;
  if (n < fewestRows || n < without.length) return null;
  const middle = known.reduce((sum, each) => sum + each, 0) / n;
  const squares = known.reduce((sum, each) => sum + (each - middle) ** 2, 0);
  const half = t975(n - 1) * Math.sqrt((squares * (n - 1)) / n);
  // Readers who agree, or part, in all rows alike leave nothing to tell how other rows would have gone.
  if (half < 1e-9) return null;
  return [value - half, Math.min(1, value + half)];
}

/** Place of a hypothesis, and what speaks against it, by each of two readers. */
export interface PlacedTwice {
  readonly hypothesis: string;
  readonly first: { readonly rank: number; readonly weight: number };
  readonly second: { readonly rank: number; readonly weight: number };
}

/** Places by each reader's marks, on the rows and hypotheses that both marked in full: a hypothesis that lacks a mark in a row is left out. */
export function placesTwice(cells: readonly MarkedTwice[]): readonly PlacedTwice[] {
  const rows = byEvidence(cells);
  const times = new Map<string, number>();
  for (const { hypothesis } of cells) times.set(hypothesis, (times.get(hypothesis) ?? 0) + 1);
  const hypotheses = [...times].flatMap(([id, n]) => (n === rows.length ? [id] : []));
  const placed = (reader: "first" | "second") => {
    const judged = rows.map(([id, mine]) => ({
      id,
      weight: mine[0]?.counts ?? 1,
      marks: hypotheses.map((hypothesis) => mine.find((each) => each.hypothesis === hypothesis)?.[reader] ?? "N"),
    }));
    const found = competingHypotheses(hypotheses.length, judged);
    const places = placesOf(found.ranking, hypotheses.length);
    return hypotheses.map((_, column) => ({ rank: places[column]?.rank ?? 1, weight: found.weight[column] ?? 0 }));
  };
  const [first, second] = [placed("first"), placed("second")];
  return hypotheses.flatMap((hypothesis, column) => {
    const [one, two] = [first[column], second[column]];
    return one && two ? [{ hypothesis, first: one, second: two }] : [];
  });
}
