import type { Row } from "../../domain/tables.js";
import { around } from "../../methods/counts/rate-ratio.js";
import { Refusal } from "../../methods/refusal.js";
import { ljungBox } from "../../methods/series/residual-checks.js";
import { type DailyHawkes, dailyHawkes } from "../../methods/spillover/daily-hawkes.js";
import { boundaryRatio } from "../../methods/spillover/hawkes-checks.js";
import { type Hhh4, hhh4Spillover } from "../../methods/spillover/hhh4.js";
import { adjust } from "../../methods/statistics/multiple-testing.js";
import { finite } from "./month-series.js";
import { asking, type Declined } from "./refused.js";

export interface Spread {
  readonly numbers: readonly Row<"spillover">[];
  readonly declined: readonly Declined[];
}

type Counted = Pick<Row<"neighbour_count">, "place" | "period" | "value">;

/** Whether counts in one place rise after those of its neighbours, own past, season and trend given. */
export function spreadOfPlaces(
  question: string,
  rows: readonly Counted[],
  borders: readonly (readonly [string, string])[],
  year: number,
): Spread {
  const declined: Declined[] = [];
  const row = rowMaker(question, "hhh4", rows.length);
  const found = asking({ subject: question, method: "hhh4" }, declined, () => {
    const { places, counts } = table(rows, question);
    const strange = borders.flat().find((each) => !places.includes(each));
    if (strange !== undefined)
      throw new Refusal(
        "unknown-state",
        `A border names ${strange}, which has no counts.`,
        "Name it as in the column place, or give it rows.",
      );
    const touches = (a: string, b: string) => borders.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
    const degree = new Map(places.map((a) => [a, places.filter((b) => touches(a, b)).length]));
    const neighbours = places.map((from) => places.map((to) => (touches(from, to) ? 1 / (degree.get(from) ?? 1) : 0)));
    const total = counts.flat().reduce((sum, each) => sum + each, 0);
    const population = places.map(
      (_, at) => (counts.reduce((sum, period) => sum + (period[at] ?? 0), 0) + 0.5) / (total + 0.5 * places.length),
    );
    const options = { neighbours, population, period: year };
    const test = hhh4Spillover(counts, options);
    return { places, counts, neighbours, population, test, fit: test.fit };
  });
  if (!found) return { numbers: [], declined };
  const { places, counts, fit, test } = found;
  const coefficient = (name: string) => {
    const at = fit.names.indexOf(name);
    if (at < 0) return { value: 0 };
    const [log, error] = [fit.coefficients[at] as number, fit.errors[at] as number];
    const { low, high } = around(log, error);
    return { value: Math.exp(log), low: finite(low), high: finite(high) };
  };
  const leftOver = places.map((place, at) => ({ place, p: leftOf(residualsOf(found, fit, year, at)) }));
  const numbers = [
    row("neighbours", {
      ...coefficient("ne"),
      ratio: test.ratio,
      p: test.p,
      note: `happenings next door that one happening is followed by, a period later; ${places.length} places, ${counts.length} periods`,
    }),
    row("own", { ...coefficient("ar"), note: "happenings in the same place that one happening is followed by, a period later" }),
    ...leftOver.map(({ place, p }) => row(`left over, ${place}`, { p, note: "Ljung–Box p of what the model leaves" })),
  ];
  return { numbers, declined };
}

/** Whether a happening of one kind sets off others on later days. Dates are days: nothing is said of what follows within one. */
export function spreadOfDays(question: string, rows: readonly Counted[]): Spread {
  const declined: Declined[] = [];
  const row = rowMaker(question, "hawkes", rows.length);
  const found = asking({ subject: question, method: "hawkes" }, declined, () => {
    const { kinds, counts } = days(rows, question);
    const background = backgroundOf((counts[0] as readonly number[]).length);
    const full = dailyHawkes(counts, { background });
    const pairs = kinds.flatMap((_, from) => kinds.flatMap((_unused, to) => (from === to ? [] : [[from, to] as const])));
    const tests = pairs.map(([from, to]) =>
      boundaryRatio(full.logLikelihood, dailyHawkes(counts, { background, without: [[from, to]] }).logLikelihood),
    );
    return { kinds, counts, full, pairs, tests };
  });
  if (!found) return { numbers: [], declined };
  const { kinds, counts, full, pairs, tests } = found;
  const q = adjust(tests.map(({ p }) => p)).BH;
  const numbers = [
    ...pairs.map(([from, to], at) =>
      row(`${kinds[from]} → ${kinds[to]}`, {
        value: full.branching[from]?.[to] ?? 0,
        ratio: tests[at]?.ratio ?? null,
        p: tests[at]?.p ?? null,
        q: q[at] ?? null,
        note: "happenings of the second kind that one of the first is followed by, on later days",
      }),
    ),
    ...kinds.map((kind, at) =>
      row(`${kind} → ${kind}`, { value: full.branching[at]?.[at] ?? 0, note: "what a kind keeps of its own past" }),
    ),
    row("decay", { value: full.decay, note: "a day; half of what follows has followed after ln 2 over this" }),
    ...kinds.map((kind, at) =>
      row(`left over, ${kind}`, { p: leftOf(daily(counts, full, at), 7), note: "Ljung–Box p of what the model leaves, 7 days" }),
    ),
  ];
  return { numbers, declined };
}

function rowMaker(question: string, method: Row<"spillover">["method"], rows: number) {
  return (term: string, rest: Partial<Row<"spillover">>): Row<"spillover"> => ({
    question,
    method,
    term,
    value: null,
    low: null,
    high: null,
    ratio: null,
    p: null,
    q: null,
    note: null,
    rows,
    ...rest,
  });
}

/** Counts by period and place; refuses a place that lacks a period. */
function table(rows: readonly Counted[], question: string) {
  const places = [...new Set(rows.map((each) => each.place))].sort();
  const periods = [...new Set(rows.map((each) => each.period))].sort();
  const at = new Map(rows.map((each) => [`${each.place} ${each.period}`, each.value]));
  const counts = periods.map((period) =>
    places.map((place) => {
      const value = at.get(`${place} ${period}`);
      if (value === undefined)
        throw new Refusal(
          "lengths-differ",
          `In ${question}, ${place} has no row for ${period}.`,
          "Give every place a row for every period, zeros too.",
        );
      return value;
    }),
  );
  return { places, periods, counts };
}

/** The first day is that of the first row, the last that of the last; days without a row count as zero. */
function days(rows: readonly Counted[], question: string) {
  const kinds = [...new Set(rows.map((each) => each.place))].sort();
  if (kinds.length < 2)
    throw new Refusal(
      "too-few-points",
      `${question} has ${kinds.length} kind of happenings.`,
      "Spillover needs two: name them in the column kind.",
    );
  const stamps = rows.map((each) => Date.parse(each.period) / 86_400_000);
  const [first, last] = [Math.min(...stamps), Math.max(...stamps)];
  if (last - first > 20_000) throw new Refusal("out-of-range", `${question} spans more than fifty years of days.`, "Take a shorter time.");
  const counts = kinds.map((kind) => {
    const mine = new Array<number>(last - first + 1).fill(0);
    for (const [at, each] of rows.entries())
      if (each.place === kind) mine[(stamps[at] as number) - first] = (mine[(stamps[at] as number) - first] as number) + each.value;
    return mine;
  });
  return { kinds, counts };
}

/** Backgrounds that fall, rise and swing with the year: a shared shock must not look like contagion. */
function backgroundOf(length: number): Float64Array[] {
  const column = (value: (day: number) => number) => Float64Array.from({ length }, (_, day) => value(day));
  const turn = (day: number) => (2 * Math.PI * day) / 365.25;
  return [
    column((day) => 1 - day / length),
    column((day) => day / length),
    ...(length > 730 ? [column((day) => (1 + Math.sin(turn(day))) / 2), column((day) => (1 + Math.cos(turn(day))) / 2)] : []),
  ];
}

function leftOf(residuals: readonly number[], lag = 12): number | null {
  return asking({ subject: "", method: "" }, [], () => ljungBox(residuals, Math.min(lag, Math.floor(residuals.length / 4))).p) ?? null;
}

function daily(counts: readonly (readonly number[])[], { fitted }: DailyHawkes, kind: number): number[] {
  const means = fitted[kind] as Float64Array;
  return Array.from(means, (mean, day) => ((counts[kind]?.[day + 1] ?? 0) - mean) / Math.sqrt(Math.max(mean, 1e-9)));
}

interface Fitted {
  readonly counts: readonly (readonly number[])[];
  readonly neighbours: readonly (readonly number[])[];
  readonly population: readonly number[];
}

/** Pearson residuals of one place. */
function residualsOf({ counts, neighbours, population }: Fitted, fit: Hhh4, year: number, place: number): number[] {
  const of = (name: string) => fit.coefficients[fit.names.indexOf(name)] ?? Number.NEGATIVE_INFINITY;
  return counts.slice(1).map((period, index) => {
    const t = index + 1;
    const before = counts[index] as readonly number[];
    const turn = (2 * Math.PI * t) / year;
    const end = (population[place] ?? 0) * Math.exp(of("end") + of("trend") * t + of("sin") * Math.sin(turn) + of("cos") * Math.cos(turn));
    const near = neighbours.reduce((sum, row, j) => sum + (row[place] ?? 0) * (before[j] ?? 0), 0);
    const mean = end + Math.exp(of("ar")) * (before[place] ?? 0) + Math.exp(of("ne")) * near;
    const spread = fit.names.includes("overdisp") ? of("overdisp") : 0;
    return ((period[place] ?? 0) - mean) / Math.sqrt(mean * (1 + spread * mean));
  });
}
