import type { Row } from "../../domain/tables.js";
import { quasiPoissonRatio, rateRatio } from "../../methods/counts/rate-ratio.js";
import { finite } from "./month-series.js";
import { asking, type Declined } from "./refused.js";

/** The count of a baseline question over each of its baselines, with every interval beside the other. */
export function baselineRatios(
  counts: readonly Row<"baseline">[],
  dispersions: readonly number[],
): {
  readonly ratios: readonly Row<"baseline_ratio">[];
  readonly declined: readonly Declined[];
} {
  const declined: Declined[] = [];
  const [asked, ...others] = counts;
  if (!asked) return { ratios: [], declined };
  const ratios = others.flatMap((other): Row<"baseline_ratio">[] => {
    const exposure = [asked.exposure, other.exposure] as const;
    const row = (law: string, dispersion: number, rest: Pick<Row<"baseline_ratio">, "ratio" | "low" | "high" | "p">) => ({
      question: asked.question,
      ordinal: other.ordinal,
      law,
      says: `${asked.says} over ${other.says}`,
      dispersion,
      ...rest,
      rows: 2,
    });
    const ask = <T>(method: string, run: () => T) => asking({ subject: asked.question, method, about: other.says }, declined, run);
    const exact = ask("exact interval", () => rateRatio(asked.value, other.value, { exposure }));
    return [
      ...(exact
        ? [row("exact", 1, { ratio: finite(exact.ratio), low: exact.exact.low, high: finite(exact.exact.high), p: exact.exactP })]
        : []),
      ...dispersions.flatMap((dispersion) => {
        const found = ask(`dispersion ${dispersion}`, () => quasiPoissonRatio(asked.value, other.value, dispersion, { exposure }));
        return found ? [row(`dispersion-${dispersion}`, dispersion, found)] : [];
      }),
    ].map((each) => ({ ...each, ratio: each.ratio, low: each.low, high: each.high, p: each.p }));
  });
  return { ratios, declined };
}
