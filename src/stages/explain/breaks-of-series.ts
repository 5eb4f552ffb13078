import type { Row } from "../../domain/tables.js";
import { type BreakInterval, baiPerron } from "../../methods/breaks/bai-perron.js";
import { olsCusum } from "../../methods/breaks/ols-cusum.js";
import { pelt, scaleByDifferences } from "../../methods/breaks/pelt.js";
import { poissonBreak } from "../../methods/breaks/poisson-break.js";
import { supF } from "../../methods/breaks/sup-f.js";
import { needNumbers, needPoints, Refusal } from "../../methods/refusal.js";
import { fTails } from "../../methods/statistics/distributions/tails.js";
import { finite, type MonthSeries, needEveryMonth, placeAfter, type TurningPoint } from "./month-series.js";
import { asking, type Declined } from "./refused.js";

export interface Breaks {
  readonly breaks: readonly Row<"breakpoint">[];
  readonly declined: readonly Declined[];
}

type Found = Pick<Row<"breakpoint">, "method" | "searched"> & Partial<Row<"breakpoint">> & { readonly at?: number | undefined };

/**
 * Where a series breaks. Turning points of the case are tested as dates fixed beforehand; all other methods search, and say so. Sums of
 * deaths are judged on logarithms, log(1 + value): their noise grows with their level.
 */
export function breaksOf(series: MonthSeries, turning: readonly TurningPoint[], reach: number): Breaks {
  const declined: Declined[] = [];
  const { id, months, values } = series;
  const ask = <T>(method: string, run: () => T, about?: string) =>
    asking({ subject: id, method, ...(about ? { about } : {}) }, declined, run);
  const sound = ask("breaks", () => {
    needEveryMonth(series);
    needNumbers(values, `series ${id}`);
    if (values.some((each) => each < 0))
      throw new Refusal(
        "negative-count",
        `${months[values.findIndex((each) => each < 0)]?.slice(0, 7)} has a value below zero.`,
        "Counts start at zero: mend the row, or the query.",
      );
    needPoints(values.length, 12, "A search for breaks");
    return true;
  });
  if (!sound) return { breaks: [], declined };
  const logs = Float64Array.from(values, Math.log1p);
  const found: Found[] = [
    ...turning.flatMap((point) => ask("chow", () => chow(series, logs, point, reach), point.id) ?? []),
    ...(ask("pelt", () =>
      searched("pelt", pelt(scaled(logs), { cost: "normal-mean", penalty: 2 * Math.log(logs.length), least: 6 }).breaks, peltNote),
    ) ?? []),
    ...(ask("bai-perron", () => baiPerronRows(series, logs)) ?? []),
    ...(ask("poisson-break", () => poissonRows(series)) ?? []),
    ...(ask("sup-f", () => supFRow(logs)) ?? []),
    ...(ask("cusum", () => cusumRow(logs)) ?? []),
  ];
  const ordinals = new Map<string, number>();
  const breaks = found.map(({ at, ...each }): Row<"breakpoint"> => {
    const ordinal = (ordinals.get(each.method) ?? 0) + 1;
    ordinals.set(each.method, ordinal);
    const edges = [
      0,
      ...found.filter((other) => other.method === each.method && other.at !== undefined).map((other) => other.at as number),
    ];
    const sides = at === undefined ? { before: null, after: null } : sidesOf(values, at, each.searched ? edges : [0]);
    return {
      series: id,
      ordinal,
      turning_point: null,
      month: at === undefined ? null : (months[at] ?? null),
      low: null,
      high: null,
      statistic: null,
      p: null,
      probability: null,
      ...sides,
      ...(at === undefined ? { nearest: null, months_off: null } : nearest(months[at] ?? "", turning)),
      note: null,
      since: months[0] as string,
      until: months.at(-1) as string,
      rows: months.length,
      ...each,
    };
  });
  return { breaks, declined };
}

const peltNote = () => ({ note: "stretches of six months or more; months hang together, so that it finds more breaks than there are" });
const scaled = (logs: Float64Array) => scaleByDifferences(logs).scaled;

function searched(method: string, at: readonly number[], rest: (at: number) => Partial<Found> = () => ({})): Found[] {
  if (!at.length) return [{ method, searched: true, note: "no break" }];
  return at.map((each) => ({ method, searched: true, at: each, ...rest(each) }));
}

/** Chow's F at a date that nobody searched for, of the mean of the logarithms, `reach` months on each side; the month of the date is left out. */
function chow(series: MonthSeries, logs: Float64Array, { id, name, day }: TurningPoint, reach: number): Found[] {
  const { months } = series;
  const at = placeAfter(series, day);
  const own = months.indexOf(`${day.slice(0, 7)}-01`);
  const end = own < 0 ? at : own;
  const [first, last] = [Math.max(0, end - reach), Math.min(months.length, at + reach)];
  const before = logs.slice(first, end);
  const after = logs.slice(at, last);
  if (before.length < 3 || after.length < 3)
    throw new Refusal(
      "turning-point-outside",
      `${name} (${day}) has ${before.length} months before it and ${after.length} after it in the series; three on each side are the least.`,
      "Take a turning point within the series, or a longer series.",
    );
  const all = Float64Array.from([...before, ...after]);
  const whole = squares(all);
  const rest = squares(before) + squares(after);
  if (!(whole > 0)) throw new Refusal("no-variation", "The series does not vary.", "There is nothing to test.");
  const df = all.length - 2;
  const f = rest > 0 ? (whole - rest) / (rest / df) : Number.MAX_VALUE;
  const mean = (part: Float64Array) => Math.expm1(part.reduce((sum, each) => sum + each, 0) / part.length);
  return [
    {
      method: "chow",
      searched: false,
      turning_point: id,
      at,
      statistic: f,
      p: fTails(Math.max(0, f), 1, df).upper,
      before: mean(before),
      after: mean(after),
      since: months[first] as string,
      until: months[last - 1] as string,
      rows: last - first,
    },
  ];
}

function baiPerronRows({ months }: MonthSeries, logs: Float64Array): Found[] {
  const { breaks, intervals = [] } = baiPerron(logs);
  const span = (at: number) => intervals.find((each: BreakInterval) => each.at === at);
  return searched("bai-perron", breaks, (at) => ({ low: months[span(at)?.low ?? at] ?? null, high: months[span(at)?.high ?? at] ?? null }));
}

/** The counts themselves: deaths cluster, so that the posterior is far too sure, and says so. */
function poissonRows({ months, values }: MonthSeries): Found[] {
  const found = poissonBreak(values);
  const [low, high] = found.interval;
  return [
    {
      method: "poisson-break",
      searched: true,
      at: found.mode,
      low: months[low] ?? null,
      high: months[Math.min(high, months.length - 1)] ?? null,
      statistic: finite(found.logBayesFactor) ?? Number.MAX_VALUE,
      probability: found.modeProbability,
      note: "one break and Poisson counts are taken for granted; deaths cluster, so that the interval is too narrow",
    },
  ];
}

function supFRow(logs: Float64Array): Found[] {
  const { supF: statistic, p, at } = supF(logs);
  return [{ method: "sup-f", searched: true, at, statistic, p, note: "p accounts for the search; months are taken as independent" }];
}

function cusumRow(logs: Float64Array): Found[] {
  const { statistic, p } = olsCusum(logs);
  return [{ method: "cusum", searched: true, statistic, p, note: "whether the mean stays the same; names no date" }];
}

function squares(values: Float64Array): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
}

/** Geometric means of the stretches on both sides of a break. */
function sidesOf(values: readonly number[], at: number, edges: readonly number[]) {
  const first = Math.max(0, ...edges.filter((each) => each < at));
  const last = Math.min(values.length, ...edges.filter((each) => each > at));
  const mean = (part: readonly number[]) => Math.expm1(part.reduce((sum, each) => sum + Math.log1p(each), 0) / part.length);
  return { before: finite(mean(values.slice(first, at))), after: finite(mean(values.slice(at, last))) };
}

function nearest(month: string, turning: readonly TurningPoint[]): Pick<Row<"breakpoint">, "nearest" | "months_off"> {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const [first] = turning
    .map(({ id, day }) => ({ nearest: id, months_off: count(month) - count(day) }))
    .sort((a, b) => Math.abs(a.months_off) - Math.abs(b.months_off));
  return first ?? { nearest: null, months_off: null };
}
