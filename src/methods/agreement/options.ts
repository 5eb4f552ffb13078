import type { Weights } from "./weights.js";

export interface MeasureOptions {
  /** Unweighted where missing. */
  readonly weights?: Weights;
  /** Whether to work out the standard error; on where missing. */
  readonly error?: boolean;
  /** Divisor of the variance over units; “n” for published tables of two coders. */
  readonly divisor?: "n-1" | "n";
}
