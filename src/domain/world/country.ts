import { linesOf } from "./lines.js";
import countryTable from "./packed/countries.js";
import otherCodes from "./packed/country-codes.js";
import otherNames from "./packed/country-names.js";
import twoLetters from "./packed/two-letters.js";

export interface Country {
  readonly iso3: string;
  readonly name: string;
  readonly isoNumber: string;
  readonly fips: string;
  readonly gw: string;
  readonly cow: string;
}
/** Where a country's code or name may come from; `gw` is Gleditsch & Ward, `cow` Correlates of War. */
export const systems = ["iso3", "iso_number", "fips", "gw", "cow", "name"] as const;
export type System = (typeof systems)[number];

/** Every country and territory with an ISO 3166 code, and Kosovo as XKX. */
export const countries: readonly Country[] = linesOf(countryTable).map(
  ([iso3 = "", name = "", isoNumber = "", fips = "", gw = "", cow = ""]) => ({ iso3, name, isoNumber, fips, gw, cow }),
);

/** All codes and names of one system with the ISO3 they mean; names in lower case. */
export function codesOf(system: System): ReadonlyMap<string, string> {
  return codes[system];
}

/** ISO3 of a code or name; undefined where the system does not have it. A bracket after a name, “Russia (Soviet Union)”, is dropped. */
export function iso3(system: System, code: string): string | undefined {
  if (system !== "name") return codes[system].get(code.trim());
  const name = code.trim().toLowerCase();
  return codes.name.get(name) ?? codes.name.get(name.replace(/(?<! ) *\([^)]{0,200}\)$/u, ""));
}

const byIso = new Map(countries.map((each) => [each.iso3, each]));

/** The country's English name; the code itself where it is unknown. */
export function countryName(code: string): string {
  return byIso.get(code)?.name ?? code;
}

const column: Readonly<Record<Exclude<System, "name">, keyof Country>> = {
  iso3: "iso3",
  iso_number: "isoNumber",
  fips: "fips",
  gw: "gw",
  cow: "cow",
};
const codes = Object.fromEntries(
  systems.map((system) => [system, new Map(system === "name" ? namesWithCodes() : codesWithCodes(system))]),
) as unknown as Readonly<Record<System, ReadonlyMap<string, string>>>;

function codesWithCodes(system: Exclude<System, "name">): [string, string][] {
  const main = countries.map((each): [string, string] => [each[column[system]], each.iso3]).filter(([code]) => code);
  return [...main, ...linesOf(otherCodes).flatMap(([of, code = "", iso = ""]): [string, string][] => (of === system ? [[code, iso]] : []))];
}

function namesWithCodes(): [string, string][] {
  const others = linesOf(otherNames).flatMap(([iso = "", names = ""]) => names.split(";").map((name): [string, string] => [name, iso]));
  return [...countries.map((each): [string, string] => [each.name, each.iso3]), ...others].flatMap(([name, iso]) =>
    spellings(name).map((spelling): [string, string] => [spelling, iso]),
  );
}

function spellings(name: string): string[] {
  const lower = name.toLowerCase();
  const plain = lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'");
  return [...new Set([lower, plain, plain.replaceAll(" & ", " and "), plain.replace(/^st\. /, "saint ")])];
}

const threeLetters = new Map(linesOf(twoLetters).map(([two = "", three = ""]) => [two, three]));

/** ISO3 of a code of two letters, as gazetteers write countries; former codes too. */
export function isoOfTwo(code: string): string | undefined {
  return threeLetters.get(code);
}
