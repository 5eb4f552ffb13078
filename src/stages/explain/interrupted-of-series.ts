import type { Row } from "../../domain/tables.js";
import { type InterruptedLasting, interruptedLasting } from "../../methods/counts/interrupted-lasting.js";
import { type InterruptedOptions, type InterruptedSeries, interruptedSeries, type Ratio } from "../../methods/counts/interrupted-series.js";
import { around, type Interval } from "../../methods/counts/rate-ratio.js";
import { needCounts, Refusal } from "../../methods/refusal.js";
import { ljungBox } from "../../methods/series/residual-checks.js";
import { normalQuantile, normalTails } from "../../methods/statistics/distributions/normal.js";
import { finite, type MonthSeries, needEveryMonth, placeAfter, shareOf, type TurningPoint } from "./month-series.js";
import { asking, type Declined } from "./refused.js";

export interface Interruptions {
  readonly interruptions: readonly Interruption[];
  readonly counterfactuals: readonly Row<"counterfactual">[];
  readonly declined: readonly Declined[];
}

export interface Spell {
  readonly id: string;
  readonly days: readonly { readonly from: string; readonly to: string }[];
}

/** The months of a series that the model of one turning point sees. */
interface Stretch {
  readonly months: readonly string[];
  readonly counts: readonly number[];
  /** First month wholly after the turning point. */
  readonly at: number;
  /** The month of the turning point, where it lies within. */
  readonly own: number;
}

/**
 * The segmented model of a series at each turning point fixed beforehand, `reach` months on each side: Poisson, quasi-Poisson and
 * negative binomial as if months were independent, and with noise that lasts, which alone has a p; a season where two years are there, spells as columns, the month of the turning point with a column of its own.
 */
export function interruptionsOf(
  series: MonthSeries,
  turning: readonly TurningPoint[],
  reach: number,
  spells: readonly Spell[],
  control: MonthSeries | undefined,
): Interruptions {
  const declined: Declined[] = [];
  const interruptions: Interruption[] = [];
  const counterfactuals: Row<"counterfactual">[] = [];
  for (const point of turning) {
    const ask = <T>(method: string, run: () => T) => asking({ subject: series.id, method, about: point.id }, declined, run);
    const stretch = ask("interrupted series", () => stretchOf(series, point, reach));
    if (!stretch) continue;
    const poisson = ask("interrupted series, Poisson", () => fitted(stretch, spells, "poisson"));
    const negative = ask("interrupted series, negative binomial", () => fitted(stretch, spells, "negative-binomial"));
    const rows = rowsOf(series.id, point.id, stretch);
    if (poisson) interruptions.push(...rows(poisson, "poisson"));
    if (negative) interruptions.push(...rows(negative, "negative-binomial"));
    const lasting = ask("interrupted series, lasting noise", () => interruptedLasting(stretch.counts, optionsOf(stretch, spells)));
    if (lasting) {
      interruptions.push(...lastingRows(series.id, point.id, stretch, lasting, negative ?? poisson));
      counterfactuals.push(...expectedOf(series.id, point.id, stretch, lasting));
    }
    if (!control || !lasting) continue;
    const theirs = ask(`control ${control.id}`, () => stretchOf(control, point, reach));
    const sparse = theirs && sparseness(theirs);
    if (sparse)
      declined.push({
        subject: series.id,
        method: `control ${control.id}`,
        about: point.id,
        code: "no-data",
        says: `${control.id} has nothing in ${sparse.empty} of ${sparse.of} months on one side of the turning point; a trend through so few is led by one of them.`,
        mend: "Read the ratio of sums over that of the control, or take a control with more happenings.",
      });
    const beside = theirs && !sparse && ask(`control ${control.id}`, () => interruptedLasting(theirs.counts, optionsOf(theirs, [])));
    if (beside) interruptions.push(controlRow(lastingRows(series.id, point.id, stretch, lasting, negative), lasting, beside, control.id));
  }
  return { interruptions, counterfactuals, declined };
}

function stretchOf(series: MonthSeries, { name, day }: TurningPoint, reach: number): Stretch {
  needEveryMonth(series);
  needCounts(series.values, `series ${series.id}`);
  const after = placeAfter(series, day);
  const own = series.months.indexOf(`${day.slice(0, 7)}-01`);
  const last = own < 0 ? after : own;
  if (last < 3 || series.months.length - after < 3)
    throw new Refusal(
      "turning-point-outside",
      `${name} (${day}) has ${last} months before it and ${series.months.length - after} after it in the series; three on each side are the least.`,
      "Take a turning point within the series, or a longer series.",
    );
  const from = Math.max(0, last - reach);
  const to = Math.min(series.months.length, after + reach);
  return {
    months: series.months.slice(from, to),
    counts: series.values.slice(from, to),
    at: after - from,
    own: own < 0 ? -1 : own - from,
  };
}

/** A side of which more than a quarter of the months are empty. */
function sparseness({ counts, at }: Stretch): { readonly empty: number; readonly of: number } | undefined {
  return [counts.slice(0, at), counts.slice(at)]
    .map((side) => ({ empty: side.filter((each) => each === 0).length, of: side.length }))
    .find(({ empty, of }) => empty * 4 > of);
}

function fitted(stretch: Stretch, spells: readonly Spell[], family: "poisson" | "negative-binomial"): InterruptedSeries {
  return interruptedSeries(stretch.counts, { ...optionsOf(stretch, spells), family });
}

function optionsOf({ months, counts, at, own }: Stretch, spells: readonly Spell[]): InterruptedOptions {
  const regressors = spells
    .map(({ id, days }) => ({ name: id, values: shareOf(months, days) }))
    .filter(
      ({ values }) => values.some((each, month) => each > 0 && (counts[month] ?? 0) > 0) && values.some((each) => each !== values[0]),
    );
  if (own >= 0 && (counts[own] ?? 0) > 0)
    regressors.push({ name: "month of the turning point", values: months.map((_, month) => (month === own ? 1 : 0)) });
  const season = months.length >= 24 ? { season: { period: 12, harmonics: 1 } } : {};
  return { turningPoint: at, regressors, ...season };
}

type Interruption = Row<"interruption">;

function rowsOf(series: string, turning_point: string, { months, counts }: Stretch) {
  return (found: InterruptedSeries, family: "poisson" | "negative-binomial"): Interruption[] => {
    const { fit, robust, level, slope, effect } = found;
    const row = (answer: Interruption["answer"], law: Interruption["law"], ratio: number, interval: Interval): Interruption => ({
      series,
      turning_point,
      answer,
      law,
      control: null,
      ratio,
      low: finite(interval.low),
      high: finite(interval.high),
      p: null,
      columns: fit.names.join(", "),
      dispersion: fit.dispersion,
      left_over: leftOver(counts, found),
      neighbours: null,
      since: months[0] as string,
      until: months.at(-1) as string,
      rows: months.length,
    });
    const both = (answer: Interruption["answer"], each: Ratio) => row(answer, family, each.ratio, each);
    if (family === "negative-binomial") return [both("level", level), both("slope", slope), both("after", effect)];
    const slopeAt = (errors: readonly number[]) => around(Math.log(slope.ratio), errors[3] as number);
    const stretched = around(Math.log(effect.ratio), (width(effect) / 2) * Math.sqrt(Math.max(1, fit.dispersion)));
    return [
      both("level", level),
      row("level", "quasi-poisson", level.ratio, level.quasi),
      both("slope", slope),
      row("slope", "quasi-poisson", slope.ratio, slopeAt(robust.quasi)),
      both("after", effect),
      row("after", "quasi-poisson", effect.ratio, stretched),
    ];
  };
}

function lastingRows(
  series: string,
  turning_point: string,
  { months, counts }: Stretch,
  found: InterruptedLasting,
  plain: InterruptedSeries | undefined,
): Interruption[] {
  return (["level", "slope", "effect"] as const).map((answer) => ({
    series,
    turning_point,
    answer: answer === "effect" ? "after" : answer,
    law: "lasting",
    control: null,
    ratio: finite(found[answer].ratio),
    low: finite(found[answer].low),
    high: finite(found[answer].high),
    p: found[answer].p,
    columns: found.names.join(", "),
    dispersion: found.dispersion,
    left_over: plain ? leftOver(counts, plain) : null,
    neighbours: found.noise.neighbours,
    since: months[0] as string,
    until: months.at(-1) as string,
    rows: months.length,
  }));
}

/** Standard errors that lie between the ends of an interval. */
function width({ low, high }: Interval): number {
  return Math.log(high / low) / normalQuantile(0.975);
}

function leftOver(counts: readonly number[], { fit }: InterruptedSeries): number | null {
  if (counts.length < 26) return null;
  const residuals = counts.map((count, at) => {
    const mean = fit.fitted[at] as number;
    return (count - mean) / Math.sqrt(mean * (1 + mean / fit.theta));
  });
  return asking({ subject: "", method: "" }, [], () => ljungBox(residuals, 12).p) ?? null;
}

function expectedOf(
  series: string,
  turning_point: string,
  { months, counts }: Stretch,
  found: InterruptedLasting,
): Row<"counterfactual">[] {
  return found.counterfactual.flatMap(({ at, expected, low, high }) =>
    [expected, low, high].every(Number.isFinite)
      ? [
          {
            series,
            turning_point,
            month: months[at] as string,
            counted: counts[at] as number,
            expected,
            low,
            high,
            rows: months.length,
          },
        ]
      : [],
  );
}

/** The jump beyond that of the control, the noise of the two taken as independent of each other. */
function controlRow(rows: readonly Interruption[], mine: InterruptedLasting, theirs: InterruptedLasting, control: string): Interruption {
  const level = rows.find((each) => each.answer === "level") as Interruption;
  const log = Math.log(mine.level.ratio / theirs.level.ratio);
  const error = Math.hypot(width(mine.level), width(theirs.level)) / 2;
  const { low, high } = around(log, error);
  return {
    ...level,
    answer: "control",
    control,
    ratio: Math.exp(log),
    low: finite(low),
    high: finite(high),
    p: error > 0 ? 2 * normalTails(Math.abs(log) / error).upper : null,
  };
}
