import { type Mark, marks } from "../../domain/hypothesis.js";

/** One piece of evidence, with a mark for each hypothesis in their order. */
export interface Judged {
  readonly id: string;
  readonly marks: readonly Mark[];
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
  /** Inconsistency with II counted twice; the ranking goes by it. */
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
 * and which single mark would change it. It orders explanations by what speaks against them and calls none the answer. Heuer (1999), ch. 8;
 * limits: Karvetski & Mandel (2020).
 */
export function competingHypotheses(hypotheses: number, rows: readonly Judged[]): Matrix {
  const counted = (test: (mark: Mark) => number): number[] =>
    Array.from({ length: hypotheses }, (_, column) => rows.reduce((sum, row) => sum + test(row.marks[column] ?? "N"), 0));
  const weight = counted((mark) => Math.max(0, -values[mark]));
  const ranking = ranked(weight);
  const leading = ranking[0] ?? [];
  return {
    inconsistent: counted((mark) => (values[mark] < 0 ? 1 : 0)),
    consistent: counted((mark) => (values[mark] > 0 ? 1 : 0)),
    weight,
    ranking,
    diagnosticity: rows.map((row) => spread(row, hypotheses)),
    flips: rows.flatMap((row, evidence) =>
      Array.from({ length: hypotheses }, (_, hypothesis) =>
        flip(row.marks[hypothesis] ?? "N", evidence, hypothesis, weight, leading),
      ).filter((each) => each !== undefined),
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

function flip(from: Mark, evidence: number, hypothesis: number, weight: readonly number[], leading: readonly number[]): Flip | undefined {
  const nearest = [...marks].sort(
    (a, b) => Math.abs(values[a] - values[from]) - Math.abs(values[b] - values[from]) || values[b] - values[a],
  );
  for (const to of nearest) {
    if (to === from) continue;
    const changed = weight.map((each, column) =>
      column === hypothesis ? each - Math.max(0, -values[from]) + Math.max(0, -values[to]) : each,
    );
    const first = ranked(changed)[0] ?? [];
    if (first.join() !== leading.join()) return { evidence, hypothesis, from, to, leading: first };
  }
  return undefined;
}
