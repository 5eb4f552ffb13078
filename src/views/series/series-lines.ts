import { line as pathOf } from "d3-shape";
import { sound } from "../estimate.js";
import type { SeriesLine, SeriesPoint } from "../figure.js";
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
    return { line, points: points.sort((a, b) => a.span.mid - b.span.mid) };
  });
  return { dated, undated };
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
