import { polygonHull } from "d3-polygon";
import type { Spot } from "../drawing/place-labels.js";
import { px } from "../drawing/svg-parts.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The outline around points with room on every side, as an SVG path with round corners; empty where there are none. */
export function hullPath(points: readonly Point[], room: number): string {
  if (points.length === 0) return "";
  const steps = 16;
  const around = points.flatMap(({ x, y }) =>
    Array.from({ length: steps }, (_, index): [number, number] => {
      const angle = (index / steps) * 2 * Math.PI;
      return [x + room * Math.cos(angle), y + room * Math.sin(angle)];
    }),
  );
  const hull = polygonHull(around) ?? around;
  return `M${hull.map(([x, y]) => `${px(x)} ${px(y)}`).join("L")}Z`;
}

/** Where the name of an outline may stand: above it, below it, and beside it; `more` is how far its later lines reach below the first. */
export function spotsAtRim(points: readonly Point[], room: number, more = 0): Spot[] {
  const by = (worth: (point: Point) => number) =>
    points.reduce((best, each) => (worth(each) > worth(best) ? each : best), points[0] ?? { x: 0, y: 0 });
  const [top, bottom, left, right] = [by(({ y }) => -y), by(({ y }) => y), by(({ x }) => -x), by(({ x }) => x)];
  return [
    { x: top.x, y: top.y - room - 5 - more, anchor: "middle" },
    { x: bottom.x, y: bottom.y + room + 13, anchor: "middle" },
    { x: right.x + room + 5, y: right.y + 4 - more / 2, anchor: "start" },
    { x: left.x - room - 5, y: left.y + 4 - more / 2, anchor: "end" },
  ];
}
