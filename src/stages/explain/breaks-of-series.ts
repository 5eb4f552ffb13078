import type { Row } from "../../domain/tables.js";
import type { NoiseSize } from "../../domain/vocabulary.js";
import { baiPerron } from "../../methods/breaks/bai-perron.js";
import { type LastingBreaks, lastingBreaks } from "../../methods/breaks/lasting-breaks.js";
import { monthOfBreak } from "../../methods/breaks/month-of-break.js";
import { pelt, scaleByDifferences } from "../../methods/breaks/pelt.js";
import { poissonBreak } from "../../methods/breaks/poisson-break.js";
import { needNumbers, needPoints, Refusal } from "../../methods/refusal.js";
import { contrastOf, needVerdict, persistentRegression } from "../../methods/series/persistent-errors.js";
import { ones } from "../../methods/statistics/linear/least-squares.js";
import { seededRandom } from "../../methods/statistics/random.js";
import { finite, type MonthSeries, needEveryMonth, placeAfter, type TurningPoint } from "./month-series.js";
import { asking, type Declined } from "./refused.js";

export interface Breaks {
  readonly breaks: readonly Row<"breakpoint">[];
  readonly declined: readonly Declined[];
}

type Found = Pick<Row<"breakpoint">, "method" | "searched"> & Partial<Row<"breakpoint">> & { readonly at?: number | undefined };

/**
 * Where a series breaks. Turning points of the case are tested as dates fixed beforehand; all other methods search, and say so. Months hang
 * together, so that each verdict is held against noise that lasts as long as the series lets suppose, or is not given. Sums of deaths are
 * judged on logarithms, log(1 + value), since their noise grows with their level; shares on arcsin √share.
 */
export function breaksOf(series: MonthSeries, turning: readonly TurningPoint[], reach: number, variances: NoiseSize = "equal"): Breaks {
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
  const scale = scaleOf(values);
  const even = Float64Array.from(values, scale.to);
  const lasting = ask("breaks", () => {
    const tests = lastingBreaks(even, { random: seededRandom(seed) });
    needVerdict(tests.noise);
    return tests;
  });
  const found: Found[] = [
    ...turning.flatMap((point) => ask("chow", () => chow(series, even, scale, point, reach), point.id) ?? []),
    ...(lasting
      ? [
          ...(ask("pelt", () => peltRows(even, lasting)) ?? []),
          ...(ask("bai-perron", () => baiPerronRows(series, even, lasting, variances)) ?? []),
          ...(scale.is === "counts" ? (ask("poisson-break", () => poissonRows(series, lasting)) ?? []) : []),
          supFRow(lasting),
          cusumRow(lasting),
        ]
      : []),
  ];
  const ordinals = new Map<string, number>();
  const breaks = found.map(({ at, ...each }): Row<"breakpoint"> => {
    const ordinal = (ordinals.get(each.method) ?? 0) + 1;
    ordinals.set(each.method, ordinal);
    const edges = [
      0,
      ...found.filter((other) => other.method === each.method && other.at !== undefined).map((other) => other.at as number),
    ];
    const sides = at === undefined ? { before: null, after: null } : sidesOf(values, scale, at, each.searched ? edges : [0]);
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

/** Draws of the bootstrap are the same for the same series on every machine. */
const seed = 7;

interface Scale {
  readonly is: "counts" | "shares";
  readonly to: (value: number) => number;
  readonly back: (value: number) => number;
}

/** Values within 0 and 1 of which some are neither are shares; all others are sums. */
function scaleOf(values: readonly number[]): Scale {
  const isShare = values.every((each) => each <= 1) && values.some((each) => each > 0 && each < 1);
  return isShare
    ? { is: "shares", to: (value) => Math.asin(Math.sqrt(value)), back: (value) => Math.sin(value) ** 2 }
    : { is: "counts", to: Math.log1p, back: Math.expm1 };
}

/** How far the noise of neighbouring months goes together, in words. */
function together({ noise }: Pick<LastingBreaks, "noise">): string {
  return `noise of neighbouring months goes together by ${noise.neighbours.toFixed(2)}`;
}

function searched(method: Found["method"], at: readonly number[], rest: (at: number) => Partial<Found> = () => ({})): Found[] {
  if (!at.length) return [{ method, searched: true, note: "no break" }];
  return at.map((each) => ({ method, searched: true, at: each, ...rest(each) }));
}

/** Chow's F at a date that nobody searched for, of the mean on the series' own scale, `reach` months on each side; the month of the date is left out. */
function chow(series: MonthSeries, even: Float64Array, scale: Scale, { id, name, day }: TurningPoint, reach: number): Found[] {
  const { months } = series;
  const at = placeAfter(series, day);
  const own = months.indexOf(`${day.slice(0, 7)}-01`);
  const end = own < 0 ? at : own;
  const [first, last] = [Math.max(0, end - reach), Math.min(months.length, at + reach)];
  const before = even.slice(first, end);
  const after = even.slice(at, last);
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
  const mean = (part: Float64Array) => scale.back(part.reduce((sum, each) => sum + each, 0) / part.length);
  const verdict = verdictOf(even.slice(first, last), end - first, at - first);
  return [
    {
      method: "chow",
      searched: false,
      turning_point: id,
      at,
      statistic: f,
      ...verdict,
      before: mean(before),
      after: mean(after),
      since: months[first] as string,
      until: months[last - 1] as string,
      rows: last - first,
    },
  ];
}

/** p of a step at a known date with noise that lasts; without p, and why, where it would not hold. */
function verdictOf(values: Float64Array, end: number, at: number): Partial<Found> {
  const side = (is: (month: number) => boolean) => values.map((_, month) => (is(month) ? 1 : 0));
  const columns = [ones(values.length), side((month) => month >= at), ...(at > end ? [side((month) => month >= end && month < at)] : [])];
  try {
    const noise = persistentRegression({ names: ["before", "step", "own month"].slice(0, columns.length), columns }, values);
    needVerdict(noise);
    const { p } = contrastOf(
      noise,
      columns.map((_, j) => (j === 1 ? 1 : 0)),
    );
    return { p, note: together({ noise }) };
  } catch (declined) {
    if (!(declined instanceof Refusal)) throw declined;
    return { p: null, note: `no verdict: ${declined.message}` };
  }
}

function peltRows(even: Float64Array, lasting: LastingBreaks): Found[] {
  const { breaks } = pelt(scaleByDifferences(even).scaled, { cost: "normal-mean", penalty: 2 * Math.log(even.length), least: 6 });
  if (breaks.length && !lasting.breaks.length)
    return [
      {
        method: "pelt",
        searched: true,
        note: `no verdict: months that depend on one another make as many breaks as PELT finds (${breaks.length})`,
      },
    ];
  return searched("pelt", breaks, () => ({
    note: "stretches of six months or more; months depend on one another, so that it finds more breaks than there are",
  }));
}

/** The breaks that hold against lasting noise, each with the months between which it lies; and what BIC would have taken. */
function baiPerronRows({ months }: MonthSeries, even: Float64Array, lasting: LastingBreaks, variances: NoiseSize): Found[] {
  const { breaks, steps } = lasting;
  const { chosen } = baiPerron(even);
  const last = steps.at(-1);
  const beside = chosen === breaks.length ? "" : `; BIC, which takes months as independent, would have ${chosen}`;
  const note = `${together(lasting)}${beside}`;
  if (!breaks.length) return [{ method: "bai-perron", searched: true, p: steps[0]?.p ?? null, note: `no break: ${note}` }];
  return searched("bai-perron", breaks, (at) => {
    const { low, high } = monthOfBreak(even, breaks, breaks.indexOf(at), { variances });
    return {
      low: months[low] ?? null,
      high: months[high] ?? null,
      p: (breaks.length === 2 && last?.from === 0 ? last.p : steps[0]?.p) ?? null,
      note: `${note}; its month by noise ${variances === "equal" ? "of one size throughout" : "of its own size in each stretch"}`,
    };
  });
}

/** The counts themselves, as if they were independent: only where they look it. */
function poissonRows({ months, values }: MonthSeries, { noise }: LastingBreaks): Found[] {
  const found = poissonBreak(values);
  const mean = (part: readonly number[]) => part.reduce((sum, each) => sum + each, 0) / part.length;
  const dispersion = mean(
    [values.slice(0, found.mode), values.slice(found.mode)].flatMap((part) =>
      part.map((each) => (each - mean(part)) ** 2 / Math.max(mean(part), 1e-9)),
    ),
  );
  if (noise.hangs > 0.5 || dispersion > 1.5)
    return [
      {
        method: "poisson-break",
        searched: true,
        note: `no verdict: counts vary ${dispersion.toFixed(1)} times as much as independent ones would, and ${together({ noise })}`,
      },
    ];
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
      note: "one break and independent counts are taken for granted",
    },
  ];
}

function supFRow(lasting: LastingBreaks): Found {
  const isFound = lasting.supP <= 0.05;
  return {
    method: "sup-f",
    searched: true,
    ...(isFound ? { at: lasting.at } : {}),
    statistic: lasting.supF,
    p: lasting.supP,
    note: `${isFound ? "" : "no break: "}p accounts for the search and for months that depend on one another; ${together(lasting)}`,
  };
}

function cusumRow(lasting: LastingBreaks): Found {
  return {
    method: "cusum",
    searched: true,
    statistic: lasting.cusum,
    p: lasting.cusumP,
    note: `whether the mean stays the same, among months that depend on one another; names no date; ${together(lasting)}`,
  };
}

function squares(values: Float64Array): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
}

/** Means of the stretches on both sides of a break, taken on the scale that is judged. */
function sidesOf(values: readonly number[], { to, back }: Scale, at: number, edges: readonly number[]) {
  const first = Math.max(0, ...edges.filter((each) => each < at));
  const last = Math.min(values.length, ...edges.filter((each) => each > at));
  const mean = (part: readonly number[]) => back(part.reduce((sum, each) => sum + to(each), 0) / part.length);
  return { before: finite(mean(values.slice(first, at))), after: finite(mean(values.slice(at, last))) };
}

function nearest(month: string, turning: readonly TurningPoint[]): Pick<Row<"breakpoint">, "nearest" | "months_off"> {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const [first] = turning
    .map(({ id, day }) => ({ nearest: id, months_off: count(month) - count(day) }))
    .sort((a, b) => Math.abs(a.months_off) - Math.abs(b.months_off));
  return first ?? { nearest: null, months_off: null };
}
