import { line as pathOf } from "d3-shape";
import { sound } from "../figures/estimate.js";
import type { SeriesLine, SeriesPoint } from "../figures/figure.js";
import { type MomentSpan, momentSpan } from "./moment.js";

/** A point with its place in time; `value` is null where the row has none. */
export interface DatedPoint {
  readonly point: SeriesPoint;
  readonly span: MomentSpan;
}

export interface DatedLine {
  readonly line: SeriesLine;
  readonly points: readonly DatedPoint[];
}

/** Lines in order of time, and how many points have no date that can be drawn. */
export function datedLines(lines: readonly SeriesLine[]): { dated: DatedLine[]; undated: number } {
  let undated = 0;
  const dated = lines.map((line) => {
    const points = line.points.flatMap((point) => {
      const span = momentSpan(point.at);
      if (!span) undated++;
      return span ? [{ point: sound(point), span }] : [];
    });
    return { line, points: parted(points.sort((a, b) => a.span.mid - b.span.mid)) };
  });
  return { dated, undated };
}

/** Fewest points from which on a usual step of months or years is known. */
const fewest = 4;

/** Months or years that a line skips, by its usual step, with what lies between them: no line is drawn across. */
export function skipped(points: readonly DatedPoint[]): { readonly from: number; readonly to: number; readonly after: number }[] {
  const unit = points[0]?.span.unit;
  if (points.length < fewest || unit === "day" || points.some(({ span }) => span.unit !== unit)) return [];
  const steps = points.slice(1).map(({ span }, at) => span.mid - (points[at] as DatedPoint).span.mid);
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] as number;
  return steps.flatMap((step, at) =>
    usual > 0 && step > 1.5 * usual
      ? [{ from: (points[at] as DatedPoint).span.to, to: (points[at + 1] as DatedPoint).span.from, after: at }]
      : [],
  );
}

function parted(points: readonly DatedPoint[]): DatedPoint[] {
  const gaps = new Map(skipped(points).map((each) => [each.after, each]));
  return points.flatMap((each, at) => {
    const gap = gaps.get(at);
    if (!gap) return [each];
    const mid = (gap.from + gap.to) / 2;
    return [each, { point: { at: each.point.at, value: null }, span: { from: gap.from, to: gap.to, mid, unit: each.span.unit } }];
  });
}

export const hasInterval = (point: SeriesPoint): point is SeriesPoint & { low: number; high: number } =>
  typeof point.low === "number" && typeof point.high === "number";

/** Unbroken stretches of points that pass. */
export function stretches<T>(points: readonly T[], passes: (point: T) => boolean): T[][] {
  const found: T[][] = [];
  let open: T[] | undefined;
  for (const point of points) {
    if (!passes(point)) open = undefined;
    else if (open) open.push(point);
    else {
      open = [point];
      found.push(open);
    }
  }
  return found;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Path through the values; broken where a value is missing. */
export function linePath(points: readonly DatedPoint[], toX: (at: number) => number, toY: (value: number) => number): string {
  return stretches(points, ({ point }) => point.value !== null)
    .filter((run) => run.length > 1)
    .map((run) => {
      const path = pathOf<DatedPoint>(
        ({ span }) => round(toX(span.mid)),
        ({ point }) => round(toY(point.value as number)),
      );
      return path(run) ?? "";
    })
    .join("");
}

/** Closed path from low to high; one for each stretch that has both. */
export function bandPath(points: readonly DatedPoint[], toX: (at: number) => number, toY: (value: number) => number): string {
  return stretches(points, ({ point }) => hasInterval(point))
    .filter((run) => run.length > 1)
    .map((run) => {
      const there = run.map(({ point, span }) => `${round(toX(span.mid))},${round(toY(point.high as number))}`);
      const back = run.map(({ point, span }) => `${round(toX(span.mid))},${round(toY(point.low as number))}`).reverse();
      return `M${[...there, ...back].join("L")}Z`;
    })
    .join("");
}

/** First, last, lowest and highest point of a line, and those that are named: each once. */
export function tellingPoints(points: readonly DatedPoint[]): DatedPoint[] {
  const known = points.filter(({ point }) => point.value !== null);
  const byValue = [...known].sort((a, b) => (a.point.value as number) - (b.point.value as number) || a.span.mid - b.span.mid);
  const told = new Set([known.at(-1), known[0], byValue.at(-1), byValue[0], ...known.filter(({ point }) => point.named)]);
  return [...told].filter((each) => each !== undefined);
}
