import { type Mark, marks } from "../../domain/hypothesis.js";
import { Refusal } from "../refusal.js";

/** One piece of evidence, with a mark for each hypothesis in their order. */
export interface Judged {
  readonly id: string;
  readonly marks: readonly Mark[];
  /** How much the row counts against an explanation, by credibility and relevance; 1 where missing. */
  readonly weight?: number;
}

interface Flip {
  readonly evidence: number;
  readonly hypothesis: number;
  readonly from: Mark;
  readonly to: Mark;
  /** Hypotheses that would lead then. */
  readonly leading: readonly number[];
}

export interface Matrix {
  /** For each hypothesis, rows that are inconsistent and consistent with it. */
  readonly inconsistent: readonly number[];
  readonly consistent: readonly number[];
  /** Inconsistency with II counted twice, each row times its weight; the ranking goes by it. */
  readonly weight: readonly number[];
  /** Hypotheses in groups of equal rank, the least inconsistent first. */
  readonly ranking: readonly (readonly number[])[];
  /** For each row, the spread of its marks (CC 2 … II −2): 0 tells nothing apart. */
  readonly diagnosticity: readonly number[];
  /** Every single change of a mark, the smallest for its cell, that would change which hypotheses lead. */
  readonly flips: readonly Flip[];
}

const values: Readonly<Record<Mark, number>> = { CC: 2, C: 1, N: 0, I: -1, II: -2 };

/**
 * Analysis of competing hypotheses: what is inconsistent with an explanation counts, what is consistent does not; the ranking shows ties,
 * and which single mark would change it. It orders explanations by what speaks against them and calls none the answer. A mark left out is N;
 * refuses a mark that is none of the five, a row with more marks than hypotheses, and a weight below 0. Heuer (1999), ch. 8; limits:
 * Karvetski & Mandel (2020).
 */
export function competingHypotheses(hypotheses: number, rows: readonly Judged[]): Matrix {
  for (const row of rows) needSound(row, hypotheses);
  const counted = (test: (mark: Mark, weight: number) => number): number[] =>
    Array.from({ length: hypotheses }, (_, column) =>
      rounded(rows.reduce((sum, row) => sum + test(row.marks[column] ?? "N", row.weight ?? 1), 0)),
    );
  const weight = counted((mark, times) => times * Math.max(0, -values[mark]));
  const ranking = ranked(weight);
  const leading = ranking[0] ?? [];
  return {
    inconsistent: counted((mark) => (values[mark] < 0 ? 1 : 0)),
    consistent: counted((mark) => (values[mark] > 0 ? 1 : 0)),
    weight,
    ranking,
    diagnosticity: rows.map((row) => spread(row, hypotheses)),
    flips: rows.flatMap((row, evidence) =>
      Array.from({ length: hypotheses }, (_, hypothesis) => flip(row, evidence, hypothesis, weight, leading)).filter(
        (each) => each !== undefined,
      ),
    ),
  };
}

function ranked(weight: readonly number[]): number[][] {
  const levels = [...new Set(weight)].sort((a, b) => a - b);
  return levels.map((level) => weight.flatMap((each, column) => (each === level ? [column] : [])));
}

function spread({ marks: row }: Judged, hypotheses: number): number {
  const all = Array.from({ length: hypotheses }, (_, column) => values[row[column] ?? "N"]);
  return all.length ? Math.max(...all) - Math.min(...all) : 0;
}

function needSound({ id, marks: row, weight = 1 }: Judged, hypotheses: number): void {
  if (row.length > hypotheses)
    throw new Refusal("lengths-differ", `${id} has ${row.length} marks for ${hypotheses} hypotheses.`, "Give one for each.");
  const unknown = row.find((mark) => mark !== undefined && !marks.includes(mark));
  if (unknown !== undefined) throw new Refusal("out-of-range", `${id} has the mark “${unknown}”.`, `Write ${marks.join(", ")}.`);
  if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
    throw new Refusal("out-of-range", `${id} has the weight ${weight}.`, "Write a number from 0, 1 for a row that counts fully.");
}

/** To nine digits, so that weights that add up alike are tied. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function flip(row: Judged, evidence: number, hypothesis: number, weight: readonly number[], leading: readonly number[]): Flip | undefined {
  const from = row.marks[hypothesis] ?? "N";
  const times = row.weight ?? 1;
  const nearest = [...marks].sort(
    (a, b) => Math.abs(values[a] - values[from]) - Math.abs(values[b] - values[from]) || values[b] - values[a],
  );
  for (const to of nearest) {
    if (to === from) continue;
    const changed = weight.map((each, column) =>
      column === hypothesis ? rounded(each + times * (Math.max(0, -values[to]) - Math.max(0, -values[from]))) : each,
    );
    const first = ranked(changed)[0] ?? [];
    if (first.join() !== leading.join()) return { evidence, hypothesis, from, to, leading: first };
  }
  return undefined;
}
