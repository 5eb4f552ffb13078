import { tQuantile } from "./distributions/quantiles.js";

/** The 0.975 quantile of Student's t, for two-sided 95 % intervals; degrees of freedom above 0, 1.95996… in the limit. */
export function t975(df: number): number {
  return df > 1e7 ? 1.959963984540054 : tQuantile(0.975, df);
}
