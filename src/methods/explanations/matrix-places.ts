import { competingHypotheses, type Judged } from "./competing-hypotheses.js";

/** Place of each hypothesis by what speaks against it, 1 the least; equal where tied. */
export function placesOf(ranking: readonly (readonly number[])[], hypotheses: number): { readonly rank: number; readonly tied: boolean }[] {
  return Array.from({ length: hypotheses }, (_, column) => {
    const level = ranking.findIndex((each) => each.includes(column));
    return { rank: ranking.slice(0, level).flat().length + 1, tied: (ranking[level]?.length ?? 1) > 1 };
  });
}

/** The best and the worst place of each hypothesis when each row of evidence is left out in turn. */
export function placesWithout(hypotheses: number, rows: readonly Judged[]): (readonly [number, number])[] {
  const all = [rows, ...rows.map((_, out) => rows.filter((_unused, at) => at !== out))].map((each) =>
    placesOf(competingHypotheses(hypotheses, each).ranking, hypotheses),
  );
  return Array.from({ length: hypotheses }, (_, column) => {
    const ranks = all.map((each) => each[column]?.rank ?? 1);
    return [Math.min(...ranks), Math.max(...ranks)] as const;
  });
}
