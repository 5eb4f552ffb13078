import { iso3 } from "../../domain/world/country.js";
import type { EventFormat } from "./format.js";
import { type Mapping, mappedFormat } from "./mapped.js";

/** How the wide table is made long: a row for each month and country. */
export const countryMonthsMapping: Mapping = { day: "month", country: "*name", best: "*" };

/**
 * Deaths a month in a column for each country, as UCDP's georeferenced events are often summed up. What the numbers count stands in no
 * column: the name of the file must say that they are deaths.
 */
export const countryMonths: EventFormat = {
  ...mappedFormat(countryMonthsMapping, "Deaths by month", "month"),
  name: "country-months",
  known: { header: [] },
  counts: "deaths by country and month, summed up by whoever made the table",
};

/** Whether a table has a month in its first column and a country at the head of every other, with whole numbers under them. */
export function hasCountryMonths(columns: readonly string[], titles: readonly string[], second: readonly string[]): boolean {
  return (
    columns.length > 1 &&
    columns[0] === "month" &&
    titles.slice(1).every((each) => iso3("name", each.toLowerCase()) !== undefined) &&
    /^\d{4}-\d{2}(-01)?$/.test(second[0] ?? "") &&
    second.slice(1).every((each) => /^\d*$/.test(each.trim()))
  );
}

/** The dataset that a wide table sums up, by the name of its file; undefined where the name does not say that it counts deaths. */
export function countryMonthsDataset(file: string): string | undefined {
  const name = file.split("/").at(-1) ?? file;
  if (!/death|fatalit|killed/i.test(name)) return undefined;
  return /(^|[^a-z])(ged|ucdp)([^a-z]|$)/i.test(name) ? "UCDP GED by month" : name.replace(/\..*$/, "");
}
