import { geoArea, geoBounds } from "d3-geo";
import type { Feature, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiPolygon, Objects, Topology, Polygon as TopoPolygon } from "topojson-specification";
import { countryName, iso3Of } from "./country-codes.js";

type Area = TopoPolygon<{ name?: string }> | MultiPolygon<{ name?: string }>;

/** A country of the atlas: its shape and its largest part. */
export interface Country {
  readonly iso3: string;
  readonly name: string;
  readonly area: Area;
  /** The parts that matter for its place: the largest, and those at least a quarter of it. */
  readonly main: readonly Feature<Polygon>[];
}

/** West, south, east, north; west is above east where it crosses the antimeridian. */
export type Bounds = readonly [number, number, number, number];

/** The shapes of the countries in the atlas's object `countries`. */
export function areasOf(land: Topology): Area[] {
  const all = land.objects["countries"] as GeometryCollection | undefined;
  return (all?.geometries ?? []).filter((each): each is Area => each.type === "Polygon" || each.type === "MultiPolygon");
}

export function iso3OfArea(area: GeometryObject): string | undefined {
  return iso3Of(area.id, (area.properties as { name?: string } | undefined)?.name);
}

/** Countries by ISO3 that the atlas holds. */
export function countriesOf(land: Topology, iso3s: ReadonlySet<string>): Country[] {
  return areasOf(land).flatMap((area) => {
    const iso3 = iso3OfArea(area);
    if (!iso3 || !iso3s.has(iso3)) return [];
    const shape = feature(land, area) as Feature;
    const parts = polygonsOf(shape).map((part) => ({ part, size: geoArea(part) }));
    const most = Math.max(...parts.map(({ size }) => size));
    const main = parts.filter(({ size }) => size >= most / 4).map(({ part }) => part);
    return [{ iso3, name: countryName(iso3, area.properties?.name), area, main }];
  });
}

function polygonsOf(shape: Feature): Feature<Polygon>[] {
  const { geometry } = shape;
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  return parts.map((coordinates) => ({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates } }));
}

/** Bounds of the main parts of some countries. */
export function boundsOf(countries: readonly Country[]): Bounds | undefined {
  if (countries.length === 0) return undefined;
  const [[west, south], [east, north]] = geoBounds({ type: "FeatureCollection", features: countries.flatMap(({ main }) => [...main]) });
  return [west, south, east, north];
}

/** Room around for what a frame of any allowed shape shows: more where the countries lie in a flat or a tall row. */
const widen = ([west, south, east, north]: Bounds): Frame => {
  const across = (east - west + 360) % 360 || 360;
  const wide = Math.max(across * 0.3, (north - south) * 0.5) + 4;
  const high = Math.max((north - south) * 0.3, across * 0.25) + 4;
  const reach = across + 2 * wide;
  const from = reach >= 360 ? -180 : west - wide;
  return { x0: from, x1: from + Math.min(360, reach), y0: Math.max(-90, south - high), y1: Math.min(90, north + high) };
};

interface Frame {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/**
 * The atlas cut down to the countries given and what lies around them, so that a report stays small: parts out of sight are dropped, and
 * lines that are wholly out of sight are thinned. The result draws the same map.
 */
export function pruneLand(land: Topology, iso3s: Iterable<string>): Topology {
  const bounds = boundsOf(countriesOf(land, new Set(iso3s)));
  if (!bounds) return { type: "Topology", arcs: [], objects: { countries: { type: "GeometryCollection", geometries: [] } } };
  const sight = widen(bounds);
  const frames = [-360, 0, 360].map((turn) => ({ ...sight, x0: sight.x0 + turn, x1: sight.x1 + turn }));
  const boxes = land.arcs.map((arc) => boxOf(land, arc));
  const isSeen = (index: number) => {
    const box = boxes[index < 0 ? ~index : index];
    return (
      box !== undefined && frames.some((frame) => box.x0 <= frame.x1 && box.x1 >= frame.x0 && box.y0 <= frame.y1 && box.y1 >= frame.y0)
    );
  };
  const ringsSeen = (rings: readonly number[][]) => {
    const outer = boxOfRing(rings[0] ?? [], boxes);
    return frames.some((frame) => outer.x0 <= frame.x1 && outer.x1 >= frame.x0 && outer.y0 <= frame.y1 && outer.y1 >= frame.y0);
  };
  const renumbered = new Map<number, number>();
  const kept: number[][][] = [];
  const keep = (index: number): number => {
    const own = index < 0 ? ~index : index;
    let next = renumbered.get(own);
    if (next === undefined) {
      next = kept.length;
      renumbered.set(own, next);
      const points = land.arcs[own] ?? [];
      kept.push(isSeen(own) ? points.map((point) => [...point]) : thinned(points, land.transform !== undefined));
    }
    return index < 0 ? ~next : next;
  };
  const geometries = areasOf(land).flatMap((area): Area[] => {
    const parts = (area.type === "Polygon" ? [area.arcs] : area.arcs).filter(ringsSeen);
    if (parts.length === 0) return [];
    const moved = parts.map((rings) => rings.map((ring) => ring.map(keep)));
    return [{ ...(area.id !== undefined && { id: area.id }), properties: { ...area.properties }, type: "MultiPolygon", arcs: moved }];
  });
  const objects: Objects = { countries: { type: "GeometryCollection", geometries } };
  return { type: "Topology", ...(land.transform && { transform: land.transform }), objects, arcs: kept };
}

/** The positions of an arc in degrees. */
export function positions(land: Topology, arc: readonly (readonly number[])[]): number[][] {
  const move = land.transform;
  if (!move) return arc.map((point) => [...point]);
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x * move.scale[0] + move.translate[0], y * move.scale[1] + move.translate[1]];
  });
}

/** In degrees. */
function boxOf({ transform }: Topology, arc: readonly (readonly number[])[]): Frame {
  let [x, y] = [0, 0];
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [atX = 0, atY = 0] of arc) {
    x = transform ? x + atX : atX;
    y = transform ? y + atY : atY;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  if (!transform) return { x0, x1, y0, y1 };
  const [[perX, perY], [fromX, fromY]] = [transform.scale, transform.translate];
  return { x0: x0 * perX + fromX, x1: x1 * perX + fromX, y0: y0 * perY + fromY, y1: y1 * perY + fromY };
}

function boxOfRing(ring: readonly number[], boxes: readonly Frame[]): Frame {
  const own = ring.map((index) => boxes[index < 0 ? ~index : index]).filter((box) => box !== undefined);
  return {
    x0: Math.min(...own.map((box) => box.x0)),
    x1: Math.max(...own.map((box) => box.x1)),
    y0: Math.min(...own.map((box) => box.y0)),
    y1: Math.max(...own.map((box) => box.y1)),
  };
}

/** Every sixteenth point and both ends; steps of a quantized line are summed over what is left out. */
function thinned(points: readonly (readonly number[])[], isDelta: boolean): number[][] {
  const out: number[][] = [];
  let [sumX, sumY] = [0, 0];
  points.forEach(([x = 0, y = 0], index) => {
    sumX = isDelta ? sumX + x : x;
    sumY = isDelta ? sumY + y : y;
    if (index % 16 !== 0 && index !== points.length - 1) return;
    out.push([sumX, sumY]);
    if (isDelta) [sumX, sumY] = [0, 0];
  });
  return out;
}
