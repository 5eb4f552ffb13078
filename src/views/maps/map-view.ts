import { type GeoPermissibleObjects, type GeoProjection, geoConicEqualArea, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { DisputedBorder } from "../figures/figure.js";
import { countryName } from "./country-codes.js";
import { areasOf, type Bounds, boundsOf, countriesOf, iso3OfArea, pruneLand } from "./land.js";
import { coarsened } from "./land-detail.js";

/** A map of one size, drawn once for all its panels. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  readonly lands: readonly { readonly iso3: string; readonly name: string; readonly path: string }[];
  readonly borders: string;
  readonly coasts: string;
  readonly disputed: string;
  /** Notes of the disputed borders in sight. */
  readonly notes: readonly string[];
  /** Where a country's amount stands: in the middle of what is in sight of it. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly room: number }>;
  /** Asked for, and not in the atlas. */
  readonly missing: readonly string[];
}

const pruned = new WeakMap<Topology, Map<string, Topology>>();

function near(land: Topology, iso3s: readonly string[]): Topology {
  const key = iso3s.join(" ");
  const known = pruned.get(land) ?? new Map<string, Topology>();
  pruned.set(land, known);
  const found = known.get(key) ?? pruneLand(land, iso3s);
  known.set(key, found);
  return found;
}

interface Drawn {
  readonly asked: string;
  readonly disputes: readonly DisputedBorder[];
  readonly view: MapView | undefined;
}
const drawn = new WeakMap<Topology, Drawn[]>();
/** A page draws one map at two widths, its notes ask for it once more, and each new number on the page asks again. */
const mostDrawn = 24;

/** An equal-area view of the countries given with what lies around them; undefined where the atlas has none of them. */
export function mapView(
  whole: Topology,
  iso3s: readonly string[],
  width: number,
  disputes: readonly DisputedBorder[],
): MapView | undefined {
  const wanted = [...new Set(iso3s)].sort();
  const asked = `${width} ${wanted.join(" ")}`;
  const known = drawn.get(whole) ?? [];
  drawn.set(whole, known);
  const found = known.find((each) => each.asked === asked && each.disputes === disputes);
  if (found) return found.view;
  const view = drawView(near(whole, wanted), wanted, width, disputes);
  known.push({ asked, disputes, view });
  if (known.length > mostDrawn) known.shift();
  return view;
}

/** The view drawn from the land as it is given. */
export function drawView(
  land: Topology,
  wanted: readonly string[],
  width: number,
  disputes: readonly DisputedBorder[],
): MapView | undefined {
  const countries = countriesOf(land, new Set(wanted));
  const bounds = boundsOf(countries);
  if (!bounds) return undefined;
  const shapes = { type: "FeatureCollection" as const, features: countries.flatMap(({ main }) => [...main]) };
  const projection = projectionFor(bounds);
  projection.fitWidth(1000, shapes);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shapes);
  const aspect = (y1 - y0) / Math.max(1, x1 - x0);
  const height = Math.round(width * Math.min(0.92, Math.max(0.5, aspect * 0.96)));
  const pad = Math.min(width, height) * 0.055;
  projection.clipExtent(null).fitExtent(
    [
      [pad, pad],
      [width - pad, height - pad],
    ],
    shapes,
  );
  const coarse = coarsened(land, projection, 1);
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const path = geoPath(projection).digits(1);
  const draw = (shape: GeoPermissibleObjects) => steps(path(shape) ?? "");
  const all = coarse.objects["countries"] as GeometryCollection;
  const lands = areasOf(coarse).flatMap((area) => {
    const d = draw(feature(coarse, area));
    const iso3 = iso3OfArea(area) ?? "";
    return d ? [{ iso3, name: countryName(iso3, area.properties?.name), path: d }] : [];
  });
  const places = new Map<string, { x: number; y: number; room: number }>();
  for (const { iso3, main } of countriesOf(land, new Set([...wanted, ...lands.map((each) => each.iso3)]))) {
    const shape = { type: "FeatureCollection" as const, features: [...main] };
    const [x, y] = path.centroid(shape);
    const [[left], [right]] = path.bounds(shape);
    if (Number.isFinite(x) && Number.isFinite(y)) places.set(iso3, { x, y, room: right - left });
  }
  const split = borderLines(coarse, all, disputes);
  const seen = split.disputed.map((each) => ({ ...each, d: draw(each.lines) })).filter(({ d }) => d !== "");
  const isOwn = (each: { between: readonly string[] }) => each.between.some((iso3) => wanted.includes(iso3));
  return {
    width,
    height,
    lands,
    borders: draw(split.agreed),
    coasts: draw(mesh(coarse, all, (a, b) => a === b)),
    disputed: seen.map(({ d }) => d).join(""),
    notes: [...new Set(seen.filter(isOwn).map(({ note }) => note))],
    places,
    missing: wanted.filter((iso3) => !countries.some((country) => country.iso3 === iso3)),
  };
}

/** The path in steps of tenths from point to point: the same lines in half the text. */
export function steps(path: string): string {
  return path
    .split("M")
    .slice(1)
    .map((part) => {
      const isClosed = part.endsWith("Z");
      const points = part
        .replace("Z", "")
        .split("L")
        .map((point) => point.split(",").map((each) => Math.round(Number(each) * 10)));
      const [[x0 = 0, y0 = 0] = [], ...rest] = points;
      let [x, y] = [x0, y0];
      let out = `M${x0 / 10},${y0 / 10}`;
      let isFirst = true;
      for (const [nextX = 0, nextY = 0] of rest) {
        const [dx, dy] = [nextX - x, nextY - y];
        if (dx === 0 && dy === 0) continue;
        out += `${isFirst ? "l" : dx < 0 ? "" : " "}${short(dx)}${dy < 0 ? "" : ","}${short(dy)}`;
        isFirst = false;
        [x, y] = [nextX, nextY];
      }
      return isClosed ? `${out}Z` : out;
    })
    .join("");
}

const short = (tenths: number) => String(tenths / 10).replace(/^(-?)0\./, "$1.");

function projectionFor([west, south, east, north]: Bounds): GeoProjection {
  const span = (east - west + 360) % 360 || 360;
  const middle = span > 180 ? 11 : west + span / 2;
  if (span > 150 || north - south > 110) return geoEqualEarth().rotate([-middle, 0]);
  const sixth = (north - south) / 6;
  const parallels: [number, number] = [south + sixth, north - sixth];
  if (Math.abs(parallels[0] + parallels[1]) < 2) parallels[1] = -parallels[0] + 2;
  return geoConicEqualArea().rotate([-middle, 0]).parallels(parallels);
}

type Lines = MultiLineString;

function borderLines(land: Topology, all: GeometryCollection, disputes: readonly DisputedBorder[]) {
  const disputeOf = (a: GeometryObject, b: GeometryObject) => {
    const pair = [iso3OfArea(a), iso3OfArea(b)];
    return disputes.filter(({ between }) => between.every((iso3) => pair.includes(iso3)));
  };
  const agreed = [...mesh(land, all, (a, b) => a !== b && disputeOf(a, b).length === 0).coordinates];
  const disputed: { note: string; between: readonly string[]; lines: Lines }[] = [];
  const pairs = new Set(disputes.map(({ between }) => [...between].sort().join(" ")));
  for (const pair of pairs) {
    const parts = disputes.filter(({ between }) => [...between].sort().join(" ") === pair);
    const lines = mesh(land, all, (a, b) => a !== b && [iso3OfArea(a) ?? "", iso3OfArea(b) ?? ""].sort().join(" ") === pair).coordinates;
    for (const line of lines) {
      for (const run of runs(line, ([x = 0, y = 0]) => parts.findIndex(({ within }) => !within || holds(within, x, y)))) {
        const part = parts[run.kind];
        if (part) disputed.push({ note: part.note, between: part.between, lines: { type: "MultiLineString", coordinates: [run.points] } });
        else agreed.push(run.points);
      }
    }
  }
  return { agreed: { type: "MultiLineString", coordinates: agreed } as Lines, disputed };
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
