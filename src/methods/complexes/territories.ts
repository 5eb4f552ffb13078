import { neighbors } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { iso3 } from "../../domain/world/country.js";

export interface Territories {
  readonly iso3s: readonly string[];
  /** Least great-circle distance in km, row by row; 0 where two touch, infinite where the atlas lacks one. */
  readonly km: Float64Array;
  /** 1 where two share a border. */
  readonly touches: Uint8Array;
}

const radius = 6371.0088;

/**
 * Distances between territories by their outlines in an atlas (world-atlas, object `countries`), each thinned to at most `most` points:
 * with 60 points a few per cent too far for large countries. Two that share a line of the atlas touch. n territories cost n² most².
 */
export function territoryDistances(land: Topology, iso3s: readonly string[], most = 60): Territories {
  const wanted = new Set(iso3s);
  const areas = new Map<string, GeometryObject>();
  for (const area of (land.objects["countries"] as GeometryCollection | undefined)?.geometries ?? []) {
    const code = codeOf(area);
    if (code && wanted.has(code) && !areas.has(code)) areas.set(code, area);
  }
  const codes = [...areas.keys()];
  const shared = neighbors([...areas.values()] as never).map((each) => new Set(each.map((at) => codes[at])));
  const neighboursOf = new Map(codes.map((code, at) => [code, shared[at]]));
  const n = iso3s.length;
  const outlines = iso3s.map((code) => {
    const area = areas.get(code);
    return area ? outline(land, area, most) : null;
  });
  const km = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  const touches = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) {
    if (outlines[i]) km[i * n + i] = 0;
    for (let j = i + 1; j < n; j++) {
      const a = outlines[i];
      const b = outlines[j];
      if (!a || !b) continue;
      const touching = iso3s[i] === iso3s[j] || neighboursOf.get(iso3s[i] as string)?.has(iso3s[j] as string) === true;
      const far = touching ? 0 : apart(a, b);
      km[i * n + j] = far;
      km[j * n + i] = far;
      if (!touching) continue;
      touches[i * n + j] = 1;
      touches[j * n + i] = 1;
    }
  }
  return { iso3s, km, touches };
}

function codeOf(area: GeometryObject): string | undefined {
  const number = area.id === undefined ? "" : String(Number(area.id));
  return iso3("iso_number", number) ?? iso3("name", String((area.properties as { name?: string } | undefined)?.name ?? ""));
}

/** Points of the outline as unit vectors, x y z one after another. */
function outline(land: Topology, area: GeometryObject, most: number): Float64Array {
  const lines = new Set<number>();
  const collect = (arcs: unknown): void => {
    if (typeof arcs === "number") lines.add(arcs < 0 ? ~arcs : arcs);
    else if (Array.isArray(arcs)) for (const each of arcs) collect(each);
  };
  collect((area as { arcs?: unknown }).arcs);
  const [kx, ky] = land.transform?.scale ?? [1, 1];
  const [dx, dy] = land.transform?.translate ?? [0, 0];
  const points: number[] = [];
  for (const line of lines) {
    let x = 0;
    let y = 0;
    for (const [px = 0, py = 0] of land.arcs[line] ?? []) {
      x = land.transform ? x + px : px;
      y = land.transform ? y + py : py;
      points.push(((x * kx + dx) * Math.PI) / 180, ((y * ky + dy) * Math.PI) / 180);
    }
  }
  const count = points.length / 2;
  const step = Math.max(1, count / most);
  const found: number[] = [];
  for (let at = 0; at < count; at += step) {
    const east = points[2 * Math.floor(at)] as number;
    const north = points[2 * Math.floor(at) + 1] as number;
    found.push(Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north));
  }
  return Float64Array.from(found);
}

function apart(a: Float64Array, b: Float64Array): number {
  let best = -1;
  for (let i = 0; i < a.length; i += 3) {
    const x = a[i] as number;
    const y = a[i + 1] as number;
    const z = a[i + 2] as number;
    for (let j = 0; j < b.length; j += 3) {
      const dot = x * (b[j] as number) + y * (b[j + 1] as number) + z * (b[j + 2] as number);
      if (dot > best) best = dot;
    }
  }
  return radius * Math.acos(Math.min(1, best));
}
