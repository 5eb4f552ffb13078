import { needNumbers, needPoints, needSameLength, Refusal } from "../refusal.js";
import { leastSquares, ones } from "../statistics/linear/least-squares.js";

export interface SegmentedLine {
  /** Where the slope changes, in units of x. */
  readonly at: number;
  readonly error: number;
  readonly slopes: readonly [number, number];
  readonly intercept: number;
  readonly rss: number;
  readonly df: number;
  readonly iterations: number;
}

/**
 * A line that bends once, where it bends estimated too: refits with the column x > ψ until its coefficient vanishes, from the best of
 * a grid. The error takes the bend as real; whether there is one is another test. Muggeo (2003).
 */
export function segmentedLine(x: ArrayLike<number>, y: ArrayLike<number>, start?: number): SegmentedLine {
  needSameLength(x, y, "x and y");
  needNumbers(x, "x");
  needNumbers(y, "y");
  needPoints(x.length, 12, "A line with a bend");
  const places = Float64Array.from(x).sort();
  const [low, high] = [places[2] as number, places[places.length - 3] as number];
  if (!(high > low)) throw new Refusal("no-variation", "x hardly varies.", "Give each period its own x.");
  if (start !== undefined && !(start > low && start < high))
    throw new Refusal(
      "turning-point-outside",
      `A start at ${start} is outside ${low} to ${high}.`,
      "Start inside the series, or leave it out.",
    );
  const rssAt = (psi: number) => leastSquares({ names: ["intercept", "x", "bend"], columns: columnsAt(x, psi).slice(0, 3) }, y).rss;
  const inside = (psi: number) => Math.min(high, Math.max(low, psi));
  const starts = Array.from({ length: 19 }, (_, i) => low + ((high - low) * (i + 1)) / 20);
  let psi = start ?? starts.reduce((best, each) => (rssAt(each) < rssAt(best) ? each : best));
  let rss = rssAt(psi);
  let iterations = 0;
  for (; iterations < 100; iterations++) {
    const { coefficients } = leastSquares({ names: ["intercept", "x", "bend", "jump"], columns: columnsAt(x, psi) }, y);
    const move = (coefficients[3] as number) / (coefficients[2] as number);
    let length = 1;
    let next = inside(psi + move);
    let found = rssAt(next);
    while (!(found <= rss) && length > 1e-4) {
      length /= 2;
      next = inside(psi + length * move);
      found = rssAt(next);
    }
    if (!(found <= rss) || Math.abs(next - psi) < 1e-9 * (1 + Math.abs(psi))) break;
    psi = next;
    rss = found;
  }
  const fit = leastSquares({ names: ["intercept", "x", "bend"], columns: columnsAt(x, psi).slice(0, 3) }, y);
  const full = leastSquares({ names: ["intercept", "x", "bend", "jump"], columns: columnsAt(x, psi) }, y);
  const [intercept, slope, bend] = fit.coefficients as [number, number, number];
  const error = Math.sqrt((full.rss / full.df) * ((full.inverse[3] as number[])[3] as number)) / Math.abs(bend);
  return { at: psi, error, slopes: [slope, slope + bend], intercept, rss: fit.rss, df: x.length - 4, iterations };
}

/** 1, x, (x − ψ)₊ and −1 where x > ψ: the last one is the derivative of the third by ψ. */
function columnsAt(x: ArrayLike<number>, psi: number): Float64Array[] {
  return [
    ones(x.length),
    Float64Array.from(x),
    Float64Array.from(x, (each) => Math.max(0, each - psi)),
    Float64Array.from(x, (each) => (each > psi ? -1 : 0)),
  ];
}
