import type { System } from "../../domain/world/country.js";
import { type EventFormat, normalised } from "../../formats/events/format.js";
import { gdeltNamed } from "../../formats/events/gdelt/named.js";
import type { Mapping } from "../../formats/events/mapped.js";
import { recogniseEvents } from "../../formats/events/recognise.js";

/** A column of a table in a lake, as its catalog tells it. */
export interface LakeColumn {
  readonly name: string;
  /** `varchar`, `bigint`, `timestamp(3)`, … */
  readonly type: string;
}

/** A value of a row: the first of some columns that has one, or the same for all rows. */
export type Value = { readonly columns: readonly LakeColumn[] } | { readonly constant: string };

/** How a table in a lake is read: what is brought of it, and what tells day and place of a row. */
export interface Reading {
  readonly columns: readonly LakeColumn[];
  readonly day?: LakeColumn;
  readonly last?: LakeColumn;
  readonly country?: Value;
  readonly systems: readonly System[];
  readonly sides: readonly Value[];
  readonly place?: LakeColumn;
  /** Its days are written 20210815. */
  readonly isCompact: boolean;
}

/** The columns that a mapping names, and what they are to the case. */
export function readingByMapping(all: readonly LakeColumn[], mapping: Mapping): Reading {
  const find = (theirs: string) => all.find(({ name }) => normalised(name) === normalised(theirs));
  const told = (ours: string): Value | undefined => {
    const theirs = mapping[ours];
    if (theirs === undefined) return undefined;
    if (theirs.startsWith("=")) return { constant: theirs.slice(1) };
    const found = find(theirs);
    return found && { columns: [found] };
  };
  const columnOf = (ours: string) => (mapping[ours]?.startsWith("=") ? undefined : find(mapping[ours] ?? ""));
  const isWide = Object.values(mapping).includes("*");
  const named = new Set(Object.values(mapping).flatMap((theirs) => find(theirs)?.name ?? []));
  const sides = ["actor", "target"].flatMap((each) => told(each) ?? []);
  const [day, last, place, country] = [columnOf("day"), columnOf("last"), columnOf("place"), told("country")];
  return {
    columns: isWide ? all : all.filter(({ name }) => named.has(name)),
    ...(day ? { day } : {}),
    ...(last ? { last } : {}),
    ...(country ? { country } : {}),
    ...(place ? { place } : {}),
    systems: ["iso3", "name"],
    sides,
    isCompact: false,
  };
}

/** A table whose columns are those of a dataset that Amity knows; only of GDELT is it known which of them tell day and place. */
export function readingByFormat(all: readonly LakeColumn[]): { readonly format: EventFormat; readonly reading: Reading } | undefined {
  const names = all.map(({ name }) => normalised(name));
  const found = recogniseEvents(`${names.join(",")}\n`);
  if ("refused" in found) return undefined;
  const gdelt = gdeltNamed(names);
  if (!gdelt) return { format: found.format, reading: { columns: all, systems: [], sides: [], isCompact: false } };
  const of = (...wanted: string[]) =>
    wanted.flatMap((name) => (gdelt.columns.includes(name) ? [all[gdelt.columns.indexOf(name)] as LakeColumn] : []));
  const [day, place] = [of("sql_date")[0], of("action_geo_full_name")[0]];
  return {
    format: gdelt.format,
    reading: {
      columns: all,
      ...(day ? { day } : {}),
      ...(place ? { place } : {}),
      country: { columns: of("action_geo_country_code") },
      systems: ["fips"],
      sides: [{ columns: of("actor1_code", "actor1_name") }, { columns: of("actor2_code", "actor2_name") }],
      isCompact: true,
    },
  };
}
