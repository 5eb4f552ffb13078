import { literal, quoted } from "../../domain/writing/sql.js";
import type { LakeColumn, Reading, Value } from "./reading.js";

/**
 * Conditions in Trino's grammar that a row has to meet to be brought. They let through more than counts and never less: what a row means is for
 * the import to say, by rules that no lake knows.
 */

interface Period {
  readonly from: string;
  readonly to: string;
}

/** The text of a value; null where it is empty. */
export function textOf(value: Value): string {
  if ("constant" in value) return literal(value.constant);
  const texts = value.columns.map(({ name }) => `nullif(trim(cast(${quoted(name)} as varchar)), '')`);
  return texts.length === 1 ? (texts[0] as string) : `coalesce(${texts.join(", ")})`;
}

/** Whether a condition on days can be written for a column of this type. */
const tellsDays = ({ type }: LakeColumn): boolean => /^(?:date|timestamp|tinyint|smallint|integer|bigint|varchar|char)/u.test(type);

/** Rows whose days may lie in the period; those whose day cannot be read come too, so that the import tells of them. */
export function inPeriod({ day, last }: Reading, { from, to }: Period): string | undefined {
  if (!day || !tellsDays(day)) return undefined;
  if (!last || !tellsDays(last)) return within(day, from, to);
  // A row without a last day ends on its first.
  return `(${within(day, from, to)} or (${within(day, undefined, to)} and ${quoted(last.name)} is not null and ${within(last, from, undefined)}))`;
}

const earliest = "1000-01-01";
const latest = "9999-12-31";

function within({ name, type }: LakeColumn, since = earliest, until = latest): string {
  const column = quoted(name);
  const [first, final] = [since.slice(0, 4), until.slice(0, 4)];
  const number = (day: string) => day.replaceAll("-", "");
  if (/^timestamp.*with time zone/u.test(type))
    return `(${column} is null or cast(${column} as date) between date '${since}' - interval '1' day and date '${until}' + interval '1' day)`;
  if (type.startsWith("timestamp"))
    return `(${column} is null or (${column} >= timestamp '${since} 00:00:00' and ${column} < timestamp '${until} 00:00:00' + interval '1' day))`;
  if (type === "date") return `(${column} is null or ${column} between date '${since}' and date '${until}')`;
  if (/^(?:var)?char/u.test(type)) {
    // Days are written in many ways; those that begin with a year are told by it.
    const year = `substr(cast(${column} as varchar), 1, 4)`;
    return `(${column} is null or ${year} between '${first}' and '${final}' or not regexp_like(${year}, '^[0-9]{4}$'))`;
  }
  // 20210815 or 2021; a column of two bytes holds years only.
  const days = /^(?:integer|bigint)/u.test(type);
  const isYear = `${column} between ${first} and ${final}`;
  const others = `${column} not between 1000 and 9999${days ? ` and ${column} not between 10000101 and 99991231` : ""}`;
  return `(${column} is null or ${isYear}${days ? ` or ${column} between ${number(since)} and ${number(until)}` : ""} or (${others}))`;
}

/** What is known of the names of a table: countries, sides and lists of places that lie in the region, and countries that surely lie elsewhere. */
interface Places {
  readonly inside: readonly string[];
  readonly elsewhere: readonly string[];
  readonly sides: readonly string[];
  readonly lists: readonly string[];
}

/** Letters of the lists of names that a condition may hold, below what a server takes as one statement. */
const mostLetters = 500_000;

const among = (value: Value, names: readonly string[]) => `${textOf(value)} in (${names.map(literal).join(", ")})`;

/** Rows whose country is not known, which the list of their places tells then. */
export function withoutCountry({ country }: Reading, elsewhere: readonly string[]): string | undefined {
  if (!country || "constant" in country) return undefined;
  const known = elsewhere.length ? ` or not ${among(country, elsewhere)}` : "";
  return `(${textOf(country)} is null${known})`;
}

/** Rows whose place is a list of places. */
export const isList = (text: string): string => `(strpos(${text}, ',') > 0 or strpos(${text}, ';') > 0)`;

/** Rows that may lie in the region, or have a side that is at home there; undefined where no statement can hold all the names. */
export function inRegion(reading: Reading, { inside, elsewhere, sides, lists }: Places): string | undefined {
  const { country, place } = reading;
  const open = withoutCountry(reading, elsewhere);
  const conditions = [
    ...(country && "columns" in country && inside.length ? [among(country, inside)] : []),
    ...reading.sides.flatMap((each) => ("columns" in each && sides.length ? [among(each, sides)] : [])),
    ...(place && lists.length ? [`(${open ? `${open} and ` : ""}${among({ columns: [place] }, lists)})`] : []),
  ];
  const whole = conditions.length ? `(${conditions.join(" or ")})` : "false";
  return whole.length > mostLetters ? undefined : whole;
}

/** The value of a column as it is brought: what a Parquet file of ours can hold, and days as the dataset writes them. Undefined for lists and the like. */
export function broughtAs({ name, type }: LakeColumn, isCompact: boolean): { readonly sql: string; readonly type: string } | undefined {
  const column = quoted(name);
  if (isCompact && /^(?:date|timestamp)/u.test(type)) return { sql: `date_format(${column}, '%Y%m%d')`, type: "varchar" };
  if (/^(?:tinyint|smallint|integer|bigint)$/u.test(type)) return { sql: column, type: "bigint" };
  if (/^(?:real|double)$/u.test(type)) return { sql: `cast(${column} as double)`, type: "double" };
  if (/^(?:boolean|date|decimal\(\d+, ?\d+\))$/u.test(type)) return { sql: column, type };
  if (/^(?:varchar|char|timestamp|time\b|uuid)/u.test(type)) return { sql: `cast(${column} as varchar)`, type: "varchar" };
  return undefined;
}
