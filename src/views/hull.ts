import { polygonHull } from "d3-polygon";
import { px } from "./svg-parts.js";

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

/** The highest point of an outline: where its name stands. */
export function topOf(points: readonly Point[], room: number): Point {
  const top = points.reduce((best, each) => (each.y < best.y ? each : best), points[0] ?? { x: 0, y: 0 });
  return { x: top.x, y: top.y - room };
}
