import type { Row } from "../../domain/tables.js";
import type { System } from "../../domain/world/country.js";
import { literal, quoted } from "../../domain/writing/sql.js";

/** The columns of one file, by normalised name; what a format says of a row is SQL over them (DuckDB: only it reads files). */
export interface Columns {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The first of some columns that the file has; `null` where it has none. */
  text(...names: string[]): string;
  /** 1-based place of a column in the file. */
  index(name: string): number;
}

type EventColumn = keyof Row<"event">;

/** What a format says of one row of its file. Every value is SQL over the file's columns. */
export interface Told {
  /** The dataset's own id; where it has none, the line stands in. */
  readonly id?: string;
  readonly day: string;
  /** Last day; the day itself where it is not told. */
  readonly last?: string;
  readonly precision?: string;
  /** Where the day cannot be read: the month or year that the row tells elsewhere. */
  readonly guess?: { readonly day: string; readonly precision: string };
  /** Column that the day stands in. */
  readonly dated: string;
  /** Columns that must hold whole numbers where they hold anything; a row that breaks this is set aside. */
  readonly wholes?: readonly string[];
  /** Columns that must hold numbers where they hold anything; a row that breaks this is kept and flagged. */
  readonly reals?: readonly string[];
  readonly actor?: string;
  readonly target?: string;
  /** Whether the row names two sides and not who acted; false where it is not told. */
  readonly undirected?: string;
  /** Codes or names of the country, surest first. */
  readonly countries?: readonly { readonly system: System; readonly code: string }[];
  readonly columns: Readonly<Partial<Record<EventColumn, string>>>;
  readonly flags?: readonly { readonly flag: Flag; readonly when: string }[];
  /** One row of the file that gives several of ours: added to the id, with the columns that differ. */
  readonly several?: readonly { readonly id: string; readonly columns: Told["columns"] }[];
}

/** What may be odd about a row that is kept, with the problem that it is counted under and how to say it of many rows. */
export const flags = {
  "low-above-best": ["data/deaths-outside-range", "the low estimate of deaths lies above the best"],
  "high-below-best": ["data/deaths-outside-range", "the high estimate of deaths lies below the best"],
  "negative-deaths": ["data/deaths-outside-range", "deaths are negative"],
  "ends-before-start": ["data/impossible-date", "the last day comes before the first"],
  "impossible-date": ["data/impossible-date", "the day does not exist or cannot be read; the month or year given beside it is used"],
  "year-differs": ["data/impossible-date", "the year given is not the year of the day"],
  "unknown-country": ["data/unknown-code", "the country is in no list of codes or names"],
  "unknown-cameo": ["data/unknown-code", "the code is not in the CAMEO codebook"],
  "unknown-type": ["data/unknown-code", "the kind of event is not in the dataset's codebook"],
  "goldstein-outside": ["data/odd-value", "the Goldstein value lies outside −10 to 10"],
  "bad-coordinates": ["data/odd-value", "latitude or longitude lies outside the globe or is no number"],
  "bad-number": ["data/odd-value", "a number cannot be read and was left empty"],
  "to-check": ["data/odd-value", "UCDP itself has yet to check who, where or how many (code_status)"],
  "duplicate-id": ["data/duplicate-row", "the identifier was met before"],
} as const;
export type Flag = keyof typeof flags;

export interface EventFormat {
  /** `ucdp-ged` */
  readonly name: string;
  /** `UCDP GED` */
  readonly dataset: string;
  readonly grain: Row<"event">["grain"];
  readonly licence: string;
  readonly citation: string;
  /** Normalised column names that tell the format, or the columns of files without a header, one list a width. */
  readonly known: { readonly header: readonly string[] } | { readonly widths: readonly (readonly string[])[] };
  /** What stands for a missing value, beside nothing. */
  readonly missing?: readonly string[];
  told(columns: Columns): Told;
  /** What its rows count, in words that tell it from others; where releases differ, by version. */
  readonly counts?: string | ((version: string | null) => string);
  /** Its files are parts of a dataset, chosen by whoever made them: they cover no day whole. */
  readonly selection?: true;
  /** Fewest deaths a year that it lists. */
  readonly least?: number;
  /** First and last day that a version is known to cover, all over the world; undefined where its name does not say. */
  covers?(version: string): { readonly since: string; readonly until: string } | undefined;
  /** The type of the rows that already sum up the others, so that a total counts nothing twice. */
  readonly total?: string;
}

/** `Event ID` → `event_id`. */
export function normalised(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|(?<!_)_+$/g, "");
}

/** The columns of a file, to write SQL with. */
export function columnsOf(names: readonly string[]): Columns {
  const places = new Map(names.map((name, index) => [name, index + 1]));
  return {
    names,
    has: (name) => places.has(name),
    text: (...wanted) => {
      const found = wanted.find((name) => places.has(name));
      return found === undefined ? "cast(null as varchar)" : quoted(found);
    },
    index: (name) => places.get(name) ?? 1,
  };
}

/**
 * A whole number, `4.0` too. `1.204` is none: nobody says whether its point parts thousands or decimals. Nor is `2.5`, of which DuckDB would make
 * 3 deaths that nobody counted.
 */
export const whole = (sql: string): string =>
  `case when not contains(${sql}, '.') then try_cast(${sql} as bigint)
    when regexp_matches(${sql}, '^[+-]?[0-9]+[.]0*$') and not regexp_matches(${sql}, '^[+-]?[1-9][0-9]{0,2}[.]000$') then try_cast(${sql} as bigint) end`;
export const real = (sql: string): string => `try_cast(${sql} as double)`;
export const score = (sql: string): string => `try_cast(${sql} as decimal(18,3))`;
/** `2021-08-15`, with or without a time after it. Of `03-04-21`, which a spreadsheet makes of it, DuckDB would make the 21st of April of the year 3. */
export const isoDay = (sql: string): string =>
  `try_cast(case when strpos(${sql}, '-') = 5 or strpos(${sql}, '/') = 5 then substr(${sql}, 1, 10) end as date)`;
/** A day with its month in words; of `3-Apr-21` nobody says the century. */
export const wordyDay = (sql: string, orders: readonly string[]): string =>
  `cast(case when regexp_matches(${sql}, '(^|[^0-9])[0-9]{4}([^0-9]|$)') then try_strptime(${sql}, [${orders.map(literal).join(", ")}]) end as date)`;
/** `20210815` */
export const compactDay = (sql: string): string => `cast(try_strptime(${sql}, '%Y%m%d') as date)`;
/** First and last day of a year. */
export const yearOf = (sql: string) => ({
  day: `try_cast(${sql} || '-01-01' as date)`,
  last: `try_cast(${sql} || '-12-31' as date)`,
  precision: "'year'",
});
/** `case` over a few codes; null for the rest. */
export function among(sql: string, names: Readonly<Record<string, string>>): string {
  const cases = Object.entries(names).map(([code, name]) => `when ${literal(code)} then ${literal(name)}`);
  return `case ${sql} ${cases.join(" ")} end`;
}
/** A flag for a code that is there but not among those of the codebook. */
export function notAmong(sql: string, names: Readonly<Record<string, string>>): { flag: Flag; when: string } {
  return { flag: "unknown-type", when: `${sql} not in (${Object.keys(names).map(literal).join(", ")})` };
}
export const quadOfRoot = (root: string): string =>
  `case when ${root} between '01' and '05' then 1 when ${root} between '06' and '08' then 2 when ${root} between '09' and '13' then 3 when ${root} between '14' and '20' then 4 end`;

export { literal };
