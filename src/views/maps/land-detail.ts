import type { GeometryCollection, Topology } from "topojson-specification";
import { areasOf, positions } from "./land.js";

type ToPx = (point: [number, number]) => [number, number] | null;

/**
 * The land with no more detail than a drawing can show: points nearer than `least` px to the last one kept are left out, and so are islets.
 * Neighbours share their lines, so no gap opens between them.
 */
export function coarsened(land: Topology, toPx: ToPx, least: number): Topology {
  const boxes: { x0: number; x1: number; y0: number; y1: number }[] = [];
  const whole = land.arcs.map((arc) => positions(land, arc));
  const arcs = whole.map((points, index) => {
    const kept: number[][] = [];
    const box = { x0: Number.POSITIVE_INFINITY, x1: Number.NEGATIVE_INFINITY, y0: Number.POSITIVE_INFINITY, y1: Number.NEGATIVE_INFINITY };
    let last: [number, number] | undefined;
    points.forEach((point, at) => {
      const place = toPx([point[0] ?? 0, point[1] ?? 0]);
      if (place) {
        box.x0 = Math.min(box.x0, place[0]);
        box.x1 = Math.max(box.x1, place[0]);
        box.y0 = Math.min(box.y0, place[1]);
        box.y1 = Math.max(box.y1, place[1]);
      }
      const isEnd = at === 0 || at === points.length - 1;
      if (!isEnd && place && last && Math.hypot(place[0] - last[0], place[1] - last[1]) < least) return;
      kept.push(point);
      if (place) last = place;
    });
    boxes[index] = box;
    return kept;
  });
  const sizeOf = (ring: readonly number[]) => {
    const own = ring.map((index) => boxes[index < 0 ? ~index : index]).filter((box) => box !== undefined);
    const wide = Math.max(...own.map((box) => box.x1)) - Math.min(...own.map((box) => box.x0));
    const high = Math.max(...own.map((box) => box.y1)) - Math.min(...own.map((box) => box.y0));
    return Math.max(wide, high);
  };
  const hasShape = (ring: readonly number[]) => {
    const [before, after] = [areaOf(ring, whole), areaOf(ring, arcs)];
    return sizeOf(ring) >= 1.5 && Math.sign(before) === Math.sign(after) && Math.abs(after) >= Math.abs(before) * 0.3;
  };
  const geometries = areasOf(land).flatMap((area): GeometryCollection["geometries"] => {
    const parts = (area.type === "Polygon" ? [area.arcs] : area.arcs)
      .filter(([outer = []]) => hasShape(outer))
      .map(([outer = [], ...holes]) => [outer, ...holes.filter(hasShape)]);
    if (parts.length === 0) return [];
    return [{ ...(area.id !== undefined && { id: area.id }), properties: { ...area.properties }, type: "MultiPolygon", arcs: parts }];
  });
  return { type: "Topology", objects: { countries: { type: "GeometryCollection", geometries } }, arcs };
}

/** Area of a ring on the plane of degrees, with its sign: a ring that turned round would be read as all the world but itself. */
function areaOf(ring: readonly number[], arcs: readonly (readonly number[][])[]): number {
  const points = ring.flatMap((index) => (index < 0 ? [...(arcs[~index] ?? [])].reverse() : [...(arcs[index] ?? [])]));
  return points.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = points[(at + 1) % points.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
