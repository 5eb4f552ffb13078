import { type GeoPermissibleObjects, type GeoProjection, geoConicEqualArea, geoEqualEarth, geoPath } from "d3-geo";
import type { Feature, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { DisputedBorder } from "../figures/figure.js";
import { borderLines, disputedLines } from "./border-lines.js";
import { countryName } from "./country-codes.js";
import { areasOf, type Bounds, boundsOf, type Country, countriesOf, iso3OfArea, pruneLand } from "./land.js";
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

/** What the notes under a map say, whatever its width: disputed borders in sight, and countries that the atlas does not have. */
export function mapNotes(
  whole: Topology,
  iso3s: readonly string[],
  disputes: readonly DisputedBorder[],
): Pick<MapView, "notes" | "missing"> | undefined {
  const wanted = [...new Set(iso3s)].sort();
  const land = near(whole, wanted);
  const frame = frameOf(land, wanted);
  if (!frame) return undefined;
  const path = geoPath(projectionIn(frame, 340).projection);
  const seen = disputedLines(land, disputes).filter(({ lines }) => path(lines) !== null);
  return { notes: ownNotes(seen, wanted), missing: missingOf(wanted, frame) };
}

const missingOf = (wanted: readonly string[], { countries }: MapFrame) =>
  wanted.filter((iso3) => !countries.some((country) => country.iso3 === iso3));

function ownNotes(seen: readonly { readonly note: string; readonly between: readonly string[] }[], wanted: readonly string[]): string[] {
  return [...new Set(seen.filter(({ between }) => between.some((iso3) => wanted.includes(iso3))).map(({ note }) => note))];
}

/** What a map of some countries shows at any width: how the globe is laid flat, and the bounds of the countries there. */
interface MapFrame {
  readonly countries: readonly Country[];
  readonly bounds: Bounds;
  /** Left, top, right, bottom on a plane of the scale `unit`. */
  readonly flat: readonly [number, number, number, number];
}
const unit = 150;
const framed = new WeakMap<Topology, Map<string, MapFrame | undefined>>();

function frameOf(land: Topology, wanted: readonly string[]): MapFrame | undefined {
  const known = framed.get(land) ?? new Map<string, MapFrame | undefined>();
  framed.set(land, known);
  const key = wanted.join(" ");
  if (!known.has(key)) known.set(key, measured(countriesOf(land, new Set(wanted))));
  return known.get(key);
}

function measured(countries: readonly Country[]): MapFrame | undefined {
  const bounds = boundsOf(countries);
  if (!bounds) return undefined;
  const projection = projectionFor(bounds).scale(unit).translate([0, 0]);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shapesOf(countries.flatMap(({ main }) => [...main])));
  return { countries, bounds, flat: [x0, y0, x1, y1] };
}

const shapesOf = (features: Feature<Polygon>[]) => ({ type: "FeatureCollection" as const, features });

/** The projection that sets the countries into a drawing of a width, with some room around; its height follows from their form. */
function projectionIn({ bounds, flat: [x0, y0, x1, y1] }: MapFrame, width: number) {
  const [wide, high] = [Math.max(x1 - x0, 1e-9), Math.max(y1 - y0, 1e-9)];
  const height = Math.round(width * Math.min(0.92, Math.max(0.5, (high / wide) * 0.96)));
  const pad = Math.min(width, height) * 0.055;
  const by = Math.min((width - 2 * pad) / wide, (height - 2 * pad) / high);
  const projection = projectionFor(bounds)
    .scale(unit * by)
    .translate([(width - by * (x0 + x1)) / 2, (height - by * (y0 + y1)) / 2]);
  const toPx = projectionFor(bounds).scale(projection.scale()).translate(projection.translate());
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, toPx, height };
}

/** The view drawn from the land as it is given. */
export function drawView(
  land: Topology,
  wanted: readonly string[],
  width: number,
  disputes: readonly DisputedBorder[],
): MapView | undefined {
  const frame = frameOf(land, wanted);
  if (!frame) return undefined;
  const { projection, toPx, height } = projectionIn(frame, width);
  const coarse = coarsened(land, toPx, 1);
  const path = geoPath(projection).digits(1);
  const draw = (shape: GeoPermissibleObjects) => steps(path(shape) ?? "");
  const all = coarse.objects["countries"] as GeometryCollection;
  const lands = areasOf(coarse).flatMap((area) => {
    const d = draw(feature(coarse, area));
    const iso3 = iso3OfArea(area) ?? "";
    return d ? [{ iso3, name: countryName(iso3, area.properties?.name), path: d }] : [];
  });
  const places = new Map<string, { x: number; y: number; room: number }>();
  const around = countriesOf(coarse, new Set(lands.map(({ iso3 }) => iso3).filter((iso3) => !wanted.includes(iso3))));
  for (const { iso3, main } of [...frame.countries, ...around]) {
    const shape = shapesOf([...main]);
    const [x, y] = path.centroid(shape);
    const [[left], [right]] = path.bounds(shape);
    if (Number.isFinite(x) && Number.isFinite(y)) places.set(iso3, { x, y, room: right - left });
  }
  const { agreed, disputed } = borderLines(coarse, disputes);
  const seen = disputed.map((each) => ({ ...each, d: draw(each.lines) })).filter(({ d }) => d !== "");
  return {
    width,
    height,
    lands,
    borders: draw(agreed),
    coasts: draw(mesh(coarse, all, (a, b) => a === b)),
    disputed: seen.map(({ d }) => d).join(""),
    notes: ownNotes(seen, wanted),
    places,
    missing: missingOf(wanted, frame),
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
