import type { MultiLineString } from "geojson";
import { mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { DisputedBorder } from "../figures/figure.js";
import { areasOf, type Bounds, iso3OfArea } from "./land.js";

/** A stretch of border that a side does not recognise. */
interface DisputedLine {
  readonly note: string;
  readonly between: readonly string[];
  readonly lines: MultiLineString;
}

/** Borders of the land that nobody disputes, and those that somebody does. */
export function borderLines(land: Topology, disputes: readonly DisputedBorder[]) {
  const pairs = new Set(disputes.map(({ between }) => pairOf(between)));
  const isAgreed = (a: GeometryObject, b: GeometryObject) => a !== b && !pairs.has(pairOf([iso3OfArea(a) ?? "", iso3OfArea(b) ?? ""]));
  const all = land.objects["countries"] as GeometryCollection;
  const split = splitLines(land, disputes);
  const agreed = [...mesh(land, all, isAgreed).coordinates, ...split.agreed];
  return { agreed: { type: "MultiLineString", coordinates: agreed } as MultiLineString, disputed: split.disputed };
}

export const disputedLines = (land: Topology, disputes: readonly DisputedBorder[]): DisputedLine[] => splitLines(land, disputes).disputed;

const pairOf = (iso3s: readonly string[]): string => [...iso3s].sort().join(" ");

/** The borders of pairs that dispute some of theirs: only what the two share is looked at, pair by pair. */
function splitLines(land: Topology, disputes: readonly DisputedBorder[]) {
  const areas = areasOf(land).map((area) => ({ area, iso3: iso3OfArea(area) }));
  const agreed: number[][][] = [];
  const disputed: DisputedLine[] = [];
  for (const pair of new Set(disputes.map(({ between }) => pairOf(between)))) {
    const parts = disputes.filter(({ between }) => pairOf(between) === pair);
    const geometries = areas.flatMap(({ area, iso3 }) => (iso3 && pair.split(" ").includes(iso3) ? [area] : []));
    if (geometries.length < 2) continue;
    const isShared = (a: GeometryObject, b: GeometryObject) => a !== b && iso3OfArea(a) !== iso3OfArea(b);
    for (const line of mesh(land, { type: "GeometryCollection", geometries }, isShared).coordinates) {
      for (const run of runs(line, ([x = 0, y = 0]) => parts.findIndex(({ within }) => !within || holds(within, x, y)))) {
        const part = parts[run.kind];
        if (part) disputed.push({ note: part.note, between: part.between, lines: { type: "MultiLineString", coordinates: [run.points] } });
        else agreed.push(run.points);
      }
    }
  }
  return { agreed, disputed };
}

const holds = ([west, south, east, north]: Bounds, x: number, y: number) => x >= west && x <= east && y >= south && y <= north;

/** Stretches of one kind; each takes the first point of the next, so that they join. */
function runs(points: number[][], kindOf: (point: number[]) => number): { kind: number; points: number[][] }[] {
  const found: { kind: number; points: number[][] }[] = [];
  for (const point of points) {
    const kind = kindOf(point);
    const open = found.at(-1);
    open?.points.push(point);
    if (!open || open.kind !== kind) found.push({ kind, points: [point] });
  }
  return found.filter((run) => run.points.length > 1);
}
