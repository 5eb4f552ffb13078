import type { Row } from "../../domain/tables.js";
import { type CountFit, poissonRegression } from "../../methods/counts/count-model.js";
import { negativeBinomialRegression } from "../../methods/counts/negative-binomial.js";
import { persistentCounts, ratioOf } from "../../methods/counts/persistent-counts.js";
import { around, quasiPoissonRatio, rateRatio } from "../../methods/counts/rate-ratio.js";
import { Refusal } from "../../methods/refusal.js";
import { needVerdict } from "../../methods/series/persistent-errors.js";
import { normalQuantile, normalTails } from "../../methods/statistics/distributions/normal.js";
import { ones } from "../../methods/statistics/linear/least-squares.js";
import { finite, type MonthSeries, needEveryMonth } from "./month-series.js";
import { asking, type Declined } from "./refused.js";

export interface Effects {
  readonly intervals: readonly Row<"effect_interval">[];
  readonly placebos: readonly Row<"placebo">[];
  readonly declined: readonly Declined[];
}

/**
 * Each effect with every interval beside the other: exact (Poisson counts), quasi-Poisson (as spread as the months are) and
 * negative binomial, all of which take months as independent and so have no p; with noise that lasts as long as the series lets suppose; and
 * its place among all dates of the series, which needs no law at all.
 */
export function effectsOf(
  series: MonthSeries,
  effects: readonly Row<"effect">[],
  windows: readonly number[],
  control?: { readonly series: MonthSeries; readonly effects: readonly Row<"effect">[] },
): Effects {
  const declined: Declined[] = [];
  const { id } = series;
  const whole = asking({ subject: id, method: "placebo dates" }, declined, () => needEveryMonth(series) ?? true);
  const placebos = whole ? windows.flatMap((months) => placebosOf(series, effects, months)) : [];
  const intervals = effects.flatMap((effect) => {
    const beside = control?.effects.find((each) => each.turning_point === effect.turning_point && each.months === effect.months);
    const [before, after] = sidesOf(series, effect);
    const about = `${effect.turning_point}, ${effect.months} months`;
    const ask = <T>(method: string, run: () => T) => asking({ subject: id, method, about }, declined, run);
    const row = (law: Row<"effect_interval">["law"], rest: Partial<Row<"effect_interval">>): Row<"effect_interval"> => ({
      series: id,
      turning_point: effect.turning_point,
      months: effect.months,
      law,
      ratio: effect.ratio,
      low: null,
      high: null,
      p: null,
      dispersion: null,
      place: null,
      dates: null,
      neighbours: null,
      rows: effect.rows,
      ...rest,
    });
    return [
      ...(ask("exact", () => exact(effect, row)) ?? []),
      ...(ask("quasi-poisson", () => spread(before, after, row)) ?? []),
      ...(ask("negative-binomial", () => clustered(before, after, row)) ?? []),
      ...(whole ? (ask("lasting noise", () => lasting(series, effect, row)) ?? []) : []),
      ...(control && beside
        ? (ask(`control ${control.series.id}`, () => againstControl(series, effect, control.series, beside, row)) ?? [])
        : []),
      ...placed(effect, placebos, row),
    ];
  });
  return { intervals, placebos, declined };
}

function sidesOf({ months, values }: MonthSeries, effect: Row<"effect">): [number[], number[]] {
  const within = (since: string, until: string) =>
    values.filter((_, at) => (months[at] as string) >= since && (months[at] as string) <= until);
  return [within(effect.before_since, effect.before_until), within(effect.after_since, effect.after_until)];
}

/** The ratio of the two sides within the whole series, whose months tell how long noise lasts. */
function measured(series: MonthSeries, { before_since, before_until, after_since, after_until }: Row<"effect">) {
  const stretches = [
    ["before", (month: string) => month >= before_since && month <= before_until],
    ["after", (month: string) => month >= after_since && month <= after_until],
    ["between", (month: string) => month > before_until && month < after_since],
    ["earlier", (month: string) => month < before_since],
    ["later", (month: string) => month > after_until],
  ] as const;
  const held = stretches
    .map(([name, isIn]) => ({ name, column: Float64Array.from(series.months, (month) => (isIn(month) ? 1 : 0)) }))
    .map((each) => ({ ...each, sum: each.column.reduce((sum, one, at) => sum + one * (series.values[at] as number), 0) }))
    .filter(({ column }) => column.some((each) => each > 0));
  const empty = held.find(({ name, sum }) => sum === 0 && (name === "before" || name === "after"));
  if (empty) throw new Refusal("no-variation", `Nothing happened ${empty.name} the turning point.`, "Read the exact interval.");
  const [before, after, ...rest] = held;
  const columns = [ones(series.months.length), after?.column as Float64Array];
  const names = ["intercept", "after"];
  for (const { name, column, sum } of rest)
    if (sum > 0) {
      names.push(name);
      columns.push(column);
    }
  if (!before || rest.some(({ name, sum, column }) => sum === 0 && name !== "between" && column.some((each) => each > 0)))
    throw new Refusal(
      "no-variation",
      "A stretch of the series beside the two sides has no happening.",
      "Begin and end the series where it is recorded.",
    );
  const { noise, fit, of } = persistentCounts({ names, columns }, series.values);
  needVerdict(noise);
  return {
    noise,
    fit,
    of,
    ...ratioOf(
      noise,
      names.map((each) => (each === "after" ? 1 : 0)),
    ),
  };
}

function lasting(series: MonthSeries, effect: Row<"effect">, row: MakeRow): Row<"effect_interval">[] {
  const { noise, fit, ratio, low, high, p } = measured(series, effect);
  return [row("lasting", { ratio, low, high, p, dispersion: fit.dispersion, neighbours: noise.neighbours })];
}

/** The change beyond that of a series which the turning point should not have touched, the noise of both lasting as long as it seems to. */
function againstControl(
  series: MonthSeries,
  effect: Row<"effect">,
  control: MonthSeries,
  beside: Row<"effect">,
  row: MakeRow,
): Row<"effect_interval">[] {
  const [mine, theirs] = [measured(series, effect), measured(control, beside)];
  const log = Math.log(mine.ratio / theirs.ratio);
  const reach = ({ low, high }: { readonly low: number; readonly high: number }) => Math.log(high / low) / 2 / normalQuantile(0.975);
  const error = Math.hypot(reach(mine), reach(theirs));
  return [row("control", { ratio: Math.exp(log), ...around(log, error), p: 2 * normalTails(Math.abs(log) / error).upper })];
}

type MakeRow = (law: Row<"effect_interval">["law"], rest: Partial<Row<"effect_interval">>) => Row<"effect_interval">;

function exact({ before, after }: Row<"effect">, row: MakeRow): Row<"effect_interval">[] {
  const found = rateRatio(after, before);
  return [row("exact", { ratio: finite(found.ratio), low: found.exact.low, high: finite(found.exact.high), dispersion: 1 })];
}

/** Two means of counts by Poisson regression, its errors stretched by the dispersion. */
function spread(before: readonly number[], after: readonly number[], row: MakeRow): Row<"effect_interval">[] {
  const { design, counts } = twoMeans(before, after);
  const fit = poissonRegression(design, counts);
  const quasi = quasiPoissonRatio(
    after.reduce((sum, each) => sum + each, 0),
    before.reduce((sum, each) => sum + each, 0),
    fit.dispersion,
  );
  return [row("quasi-poisson", { ratio: quasi.ratio, low: quasi.low, high: quasi.high, dispersion: fit.dispersion })];
}

function clustered(before: readonly number[], after: readonly number[], row: MakeRow): Row<"effect_interval">[] {
  const { design, counts } = twoMeans(before, after);
  const fit = negativeBinomialRegression(design, counts);
  return [row("negative-binomial", { ...fromLog(fit, fit.errors[1] as number), dispersion: fit.dispersion })];
}

function twoMeans(before: readonly number[], after: readonly number[]) {
  const counts = [...before, ...after];
  const side = Float64Array.from(counts, (_, at) => (at < before.length ? 0 : 1));
  return { design: { names: ["intercept", "after"], columns: [ones(counts.length), side] }, counts };
}

function fromLog({ coefficients }: CountFit, error: number) {
  const log = coefficients[1] as number;
  return { ratio: Math.exp(log), ...around(log, error) };
}

/** The same ratio for every date of the series with a window on both sides, its own month left out; half an event is added where one side has none. */
function placebosOf(series: MonthSeries, effects: readonly Row<"effect">[], window: number): Row<"placebo">[] {
  const { id, months, values } = series;
  const rows: Row<"placebo">[] = [];
  for (let at = window; at + window < months.length; at++) {
    const sum = (from: number, to: number) => values.slice(from, to).reduce((all, each) => all + each, 0);
    const [before, after] = [sum(at - window, at), sum(at + 1, at + window + 1)];
    const ratio = before > 0 && after > 0 ? after / before : (after + 0.5) / (before + 0.5);
    const own = effects.find((each) => each.months === window && monthAfter(each.before_until) === months[at]);
    rows.push({
      series: id,
      months: window,
      month: months[at] as string,
      ratio,
      turning_point: own?.turning_point ?? null,
      rows: 2 * window,
    });
  }
  return rows;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
}

function placed(effect: Row<"effect">, placebos: readonly Row<"placebo">[], row: MakeRow): Row<"effect_interval">[] {
  const all = placebos.filter((each) => each.months === effect.months);
  const own = all.find((each) => each.turning_point === effect.turning_point);
  if (!own || all.length < 10) return [];
  const size = (each: Row<"placebo">) => Math.abs(Math.log(each.ratio));
  const larger = all.filter((each) => size(each) > size(own)).length;
  const asLarge = all.filter((each) => size(each) >= size(own)).length;
  return [row("placebo", { place: larger + 1, dates: all.length, p: asLarge / all.length })];
}
