import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Topology } from "topojson-specification";
import { territoryDistances } from "../../methods/complexes/territories.js";

/** Distances between territories as plain data, null where the atlas lacks one. */
export interface Distances {
  readonly iso3s: readonly string[];
  readonly km: readonly (number | null)[];
  readonly touches: readonly number[];
}

/** Distances by the atlas of Natural Earth, 1:50 million: fewer points of each outline where there are many. */
export function distancesOf(iso3s: readonly string[]): Distances {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const land = JSON.parse(readFileSync(file, "utf8")) as Topology;
  const most = Math.max(40, Math.min(250, Math.floor(6000 / Math.max(1, iso3s.length))));
  const { km, touches } = territoryDistances(land, iso3s, most);
  return { iso3s, km: Array.from(km, (each) => (Number.isFinite(each) ? each : null)), touches: [...touches] };
}
