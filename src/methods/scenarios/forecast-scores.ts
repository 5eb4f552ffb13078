import { needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";

export interface BinaryScores {
  /** Mean (p − y)²; 0 is perfect, 0.25 is a coin. Brier (1950). */
  readonly brier: number;
  /** Mean −ln of the probability given to what happened; Infinity where it was 0. Good (1952). */
  readonly logScore: number;
  /** 1 − Brier / Brier of always saying the base rate; undefined where everything or nothing happened. */
  readonly skill?: number;
}

/** Scores of probabilities against what happened. */
export function binaryScores(probabilities: readonly number[], outcomes: readonly (0 | 1)[]): BinaryScores {
  needPoints(probabilities.length, 1, "A score");
  needSameLength(probabilities, outcomes, "Probabilities and outcomes");
  needNumbers(probabilities, "the probabilities");
  if (!probabilities.every((p) => p >= 0 && p <= 1))
    throw new Refusal("out-of-range", "A probability lies outside 0 to 1.", "Give shares, not percentages.");
  if (!outcomes.every((y) => y === 0 || y === 1))
    throw new Refusal("out-of-range", "An outcome is neither 0 nor 1.", "1 where it happened, 0 where not.");
  const n = probabilities.length;
  const pairs = probabilities.map((p, i) => [p, outcomes[i] as number] as const);
  const brier = pairs.reduce((sum, [p, y]) => sum + (p - y) ** 2, 0) / n;
  const logScore = pairs.reduce((sum, [p, y]) => sum - Math.log(y ? p : 1 - p), 0) / n;
  const base = outcomes.reduce<number>((sum, y) => sum + y, 0) / n;
  return { brier, logScore, ...(base > 0 && base < 1 ? { skill: 1 - brier / (base * (1 - base)) } : {}) };
}

/**
 * Continuous ranked probability score of drawn forecasts: E|X − y| − ½ E|X − X′|, in units of y; 0 is perfect. `fair` takes out what a
 * small number of draws adds. Gneiting & Raftery (2007), 4.2; Ferro (2014).
 */
export function crps(draws: ArrayLike<number>, observed: number, { fair = false } = {}): number {
  needPoints(draws.length, fair ? 2 : 1, "A score of draws");
  needNumbers(draws, "the draws");
  needNumbers([observed], "the observation");
  const sorted = Float64Array.from(draws).sort();
  const m = sorted.length;
  let [off, apart] = [0, 0];
  for (let i = 0; i < m; i++) {
    off += Math.abs((sorted[i] as number) - observed);
    apart += (2 * i - m + 1) * (sorted[i] as number);
  }
  return off / m - apart / (fair ? m * (m - 1) : m * m);
}
