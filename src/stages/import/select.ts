// DuckDB's own SQL: only DuckDB reads files. What sums events up elsewhere keeps to the grammar that Trino shares.

import { tables } from "../../domain/tables.js";
import type { System } from "../../domain/world/country.js";
import { type Columns, type EventFormat, type Flag, literal, real, type Told, whole } from "../../formats/events/format.js";
import { longTitle } from "../../formats/events/mapped.js";

/** A file ready for DuckDB: what to call it, where the table stands, and how its rows know their line. */
export interface Ready {
  /** `from` clause. */
  readonly from: string;
  /** SQL of the line, or 0 where it is filled in afterwards. */
  readonly line: string;
  /** Path in the case. */
  readonly file: string;
  readonly dataset: string;
  readonly version: string | null;
  readonly grain: EventFormat["grain"];
}

/** Flags of rows that are to be set aside begin with this; after it stand column and reason. */
export const badMark = "!";
const noDay = "date '0001-01-01'";

/** One select over one file whose columns are those of `event`; rows to be set aside come with a mark in `flags`. */
export function eventSelect(told: Told, columns: Columns, ready: Ready): string {
  const variants = told.several ?? [undefined];
  return variants.map((variant) => oneSelect(told, columns, ready, variant)).join("\nunion all by name\n");
}

/** Column of a file that says of each row to which version of its dataset it belongs. */
export const versionColumn = (columns: Columns): string | undefined => ["version", "version_cy"].find((name) => columns.has(name));

function oneSelect(told: Told, columns: Columns, ready: Ready, variant: { id: string; columns: Told["columns"] } | undefined): string {
  const version = versionColumn(columns);
  const given: Record<string, string> = { ...(version ? { version: columns.text(version) } : {}), ...told.columns, ...variant?.columns };
  const countries = told.countries ?? [];
  const inner = [
    `${ready.line} as line`,
    `${told.id ?? lineId(ready, columns)} as own`,
    "amity_day as told_day",
    `case when amity_day is null then cast(${columns.text(told.dated)} as varchar) end as told_text`,
    `${told.last ?? "amity_day"} as told_last`,
    `${told.precision ?? "cast(null as varchar)"} as told_precision`,
    `trim(${told.actor ?? "cast(null as varchar)"}) as actor_name`,
    `trim(${told.target ?? "cast(null as varchar)"}) as target_name`,
    `${told.undirected ?? "false"} as told_undirected`,
    ...(told.guess
      ? [`case when amity_day is null then ${told.guess.day} end as guess_day`, `${told.guess.precision} as guess_precision`]
      : []),
    ...countries.map(({ code }, index) => `${code} as country_${index}`),
    ...Object.entries(given).map(([name, sql]) => `${sql} as "${name}"`),
    `${unreadable(told, columns)} as unreadable`,
    `${listed([...oddNumbers(told, columns), ...(told.flags ?? [])])} as own_flags`,
  ];
  const has = (name: string) => name in given;
  const day = told.guess ? "coalesce(told_day, guess_day)" : "told_day";
  const last = told.last ? `coalesce(case when told_day is not null then told_last end, ${day})` : day;
  const iso = countries.map(({ system }, index) => isoOf(system, `country_${index}`));
  const codes = countries.map((_, index) => `country_${index}`);
  const country = iso.length > 1 ? `coalesce(${iso.join(", ")})` : (iso[0] ?? (has("country") ? '"country"' : "null"));
  const someCode = codes.length > 1 ? `coalesce(${codes.join(", ")})` : codes[0];
  const odd: Odd[] = [
    ...(has("low") && has("best") ? [{ flag: "low-above-best", when: '"low" > best' } as const] : []),
    ...(has("high") && has("best") ? [{ flag: "high-below-best", when: "high < best" } as const] : []),
    ...(has("best") ? [{ flag: "negative-deaths", when: `least(best, ${has("low") ? '"low"' : "best"}) < 0` } as const] : []),
    ...(told.last ? [{ flag: "ends-before-start", when: "told_last < told_day" } as const] : []),
    ...(told.guess ? [{ flag: "impossible-date", when: "told_day is null" } as const] : []),
    ...(someCode
      ? [
          {
            flag: "unknown-country",
            when: `${country} is null and ${someCode} is not null and not regexp_matches(${someCode}, '[,;]')`,
          } as const,
        ]
      : []),
    ...(has("cameo") ? [{ flag: "unknown-cameo", when: "cameo is not null and not is_cameo(cameo)" } as const] : []),
    ...(has("goldstein") ? [{ flag: "goldstein-outside", when: "goldstein not between -10 and 10" } as const] : []),
    ...(has("latitude")
      ? [{ flag: "bad-coordinates", when: "latitude not between -90 and 90 or longitude not between -180 and 180" } as const]
      : []),
  ];
  const outer: Record<string, string> = {
    id: `${literal(`${ready.dataset}:`)} || coalesce(own, '')${variant ? ` || ${literal(`:${variant.id}`)}` : ""}`,
    file: literal(ready.file),
    line: "t.line",
    dataset: literal(ready.dataset),
    version: has("version") ? "t.version" : ready.version === null ? "null" : literal(ready.version),
    grain: literal(ready.grain),
    day: `coalesce(${day}, ${noDay})`,
    last: `coalesce(${last}, ${noDay})`,
    precision: told.guess ? "case when told_day is null then guess_precision else told_precision end" : "told_precision",
    actor: nobody("t.actor_name"),
    target: nobody("t.target_name"),
    actor_name: "t.actor_name",
    target_name: "t.target_name",
    undirected: "coalesce(t.told_undirected, false) and t.actor_name is not null and t.target_name is not null",
    country,
    flags: `coalesce('${badMark}' || coalesce(t.unreadable, ${missing(told, columns, day)}), ${listed([...odd, { flag: null, when: "own_flags is not null" }])})`,
  };
  const rest = Object.keys(tables.event.columns).map((name) => {
    const sql = outer[name] ?? (has(name) ? `t."${name}"` : "null");
    return `${sql} as "${name}"`;
  });
  // The day is read once, below the rest: DuckDB would reckon the guess for every row, and the day twice, if both stood beside each other.
  return `select ${rest.join(", ")}
from (select ${inner.join(", ")} from (select *, ${told.day} as amity_day from ${ready.from})) as t`;
}

/** Civilians are those who suffer, and UCDP's `XXX475` is whoever was not identified: no actors. Their name stays, and no dyad is made with them. */
function nobody(name: string): string {
  const maybe = `(contains(lower(${name}), 'civilian') or starts_with(lower(${name}), 'xxx'))`;
  return `case when ${maybe} and regexp_matches(${name}, '^((unarmed )?civilians?( *\\([^)]*\\))?|xxx\\d*)$', 'i') then null else ${name} end`;
}

/** Where a row has no identifier of its own: file and line, and the column where a row gives several. */
export function lineId(ready: Ready, columns: Columns): string {
  const title = columns.has(longTitle) ? ` || ':' || ${columns.text(longTitle)}` : "";
  return `${literal(`${ready.file.split("/").at(-1)}:`)} || ${ready.line}${title}`;
}

/** Few names have anything in brackets after them: one look for a bracket spares the others the pattern. */
function isoOf(system: System, code: string): string {
  if (system !== "name") return `iso3_of_${system}(${code})`;
  return `iso3_of_name(lower(case when contains(${code}, '(') then regexp_replace(${code}, ' *\\([^)]*\\)$', '') else ${code} end))`;
}

/** What is odd where a condition holds; null stands for what `own_flags` says. */
interface Odd {
  readonly flag: Flag | null;
  readonly when: string;
}

/** Most rows have nothing odd: one condition tells that before anything is listed. */
function listed(odd: readonly Odd[]): string {
  if (odd.length === 0) return "cast(null as varchar)";
  const own = odd.some(({ flag }) => flag === null) ? ["own_flags"] : [];
  const named = odd.flatMap(({ flag, when }) => (flag ? [`case when ${when} then '${flag}' end`] : []));
  return `case when ${odd.map(({ when }) => `(${when})`).join(" or ")} then concat_ws(',', ${[...own, ...named].join(", ")}) end`;
}

/** Column and reason of the first key number that is none; null where all are. */
function unreadable(told: Told, columns: Columns): string {
  const checks = (told.wholes ?? []).filter((name) => columns.has(name));
  if (checks.length === 0) return "cast(null as varchar)";
  const cases = checks.map((name) => {
    const text = columns.text(name);
    return `when ${text} is not null and ${whole(text)} is null then '${columns.index(name)}|${name} is not a whole number: ' || ${text}`;
  });
  return `case ${cases.join(" ")} end`;
}

/** 03/04/2021: nobody says which number is the month. */
const yearLast = "^\\s*\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}";

function missing(told: Told, columns: Columns, day: string): string {
  const noId = told.id ? `when own is null then '1|it has no identifier' ` : "";
  const at = `${columns.index(told.dated)}|${told.dated}`;
  const none = `case when nullif(trim(told_text), '') is null then ${literal(`${at} holds no day`)}
    when regexp_matches(told_text, ${literal(yearLast)}) then ${literal(`${at} writes its year last, and a day in figures is read year first, as 2021-04-03: `)} || told_text
    else ${literal(`${at} holds no day that can be read: `)} || told_text end`;
  return `case ${noId}when ${day} is null then ${none} end`;
}

function oddNumbers(told: Told, columns: Columns): Odd[] {
  const checks = (told.reals ?? []).filter((name) => columns.has(name)).map((name) => columns.text(name));
  if (checks.length === 0) return [];
  return [{ flag: "bad-number", when: checks.map((text) => `(${text} is not null and ${real(text)} is null)`).join(" or ") }];
}

/** `read_csv` over a table whose records are known to be whole. */
export function csv(
  path: string,
  columns: readonly string[],
  options: { delimiter: string; quoted: boolean; parallel: boolean; missing: readonly string[] },
): string {
  const mark = options.quoted ? "'\"'" : "''";
  const names = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
  const gone = ["", ...options.missing].map(literal).join(", ");
  return `read_csv(${literal(path)}, delim = ${literal(options.delimiter)}, quote = ${mark}, escape = ${mark}, header = false, auto_detect = false, columns = {${names}}, nullstr = [${gone}], max_line_size = 4194304, new_line = '\\n', parallel = ${options.parallel})`;
}
