import { tables } from "../../domain/tables.js";
import { type Columns, type EventFormat, literal, normalised, real, score, type Told, whole, wordyDay } from "./format.js";

/**
 * `column: theirs` or `column: =constant`, from case.yaml. In a wide table, with a column for each country or actor, `*` is
 * the value in every column that the mapping does not name, and `*name` is the title of that column: a row for each.
 */
export type Mapping = Readonly<Record<string, string>>;

/** Columns of a wide table once it is made long: title and value. */
export const longTitle = "amity_title";
export const longValue = "amity_value";

/** The columns that a mapping spreads over rows, none where it names no `*`. */
export function wideColumns(mapping: Mapping, columns: readonly string[]): string[] {
  const theirs = Object.values(mapping);
  if (!theirs.includes("*")) return [];
  const named = new Set(theirs.map(normalised));
  return columns.filter((name) => !named.has(name));
}

function isWide(theirs: string): boolean {
  return theirs === "*" || theirs === "*name";
}

/** What is wrong with a mapping, by the name of our column. */
export interface MappingFault {
  readonly ours: string;
  readonly kind: "unknown" | "missing" | "needed";
  readonly says: string;
}

const made = new Set(["file", "line", "flags", "dataset", "version", "grain", "actor_name", "target_name", "licence", "inside", "aside"]);
const takes = {
  event: Object.keys(tables.event.columns).filter((name) => !made.has(name)),
  tally: Object.keys(tables.tally.columns).filter((name) => !made.has(name)),
};
const needs = { event: ["day"], tally: ["counter", "measure", "value", "unit", "since"] };

/** Checks a mapping against the columns of its file: every fault, not the first. */
export function mappingFaults(mapping: Mapping, into: "event" | "tally", columns: Columns): MappingFault[] {
  const faults: MappingFault[] = [];
  for (const [ours, theirs] of Object.entries(mapping)) {
    if (!takes[into].includes(ours))
      faults.push({ ours, kind: "unknown", says: `The table ${into} has no column ${ours}; it takes ${takes[into].join(", ")}.` });
    else if (!theirs.startsWith("=") && !isWide(theirs) && !columns.has(normalised(theirs)))
      faults.push({
        ours,
        kind: "missing",
        says: `The file has no column ${theirs}, which ${ours} is to come from; it has ${listed(columns.names)}.`,
      });
  }
  for (const ours of needs[into]) {
    if (!(ours in mapping))
      faults.push({ ours, kind: "needed", says: `The mapping says nothing of ${ours}, which the table ${into} needs.` });
  }
  return faults;
}

function listed(names: readonly string[]): string {
  const most = 30;
  return `${names.slice(0, most).join(", ")}${names.length > most ? ` and ${names.length - most} more` : ""}`;
}

/** SQL of what a mapping gives for one of our columns; null where it says nothing. */
export function mappedText(mapping: Mapping, columns: Columns, ours: string): string {
  const theirs = mapping[ours];
  if (theirs === undefined) return "cast(null as varchar)";
  if (isWide(theirs)) return columns.text(theirs === "*" ? longValue : longTitle);
  return theirs.startsWith("=") ? literal(theirs.slice(1)) : columns.text(normalised(theirs));
}

/** First day of what a text tells: 2021-08-15, 20210815, 15 August 2021, 2021-08, 2021. */
export function firstDay(sql: string): string {
  return `cast(case
    when regexp_matches(${sql}, '^\\d{4}$') then try_cast(${sql} || '-01-01' as date)
    when regexp_matches(${sql}, '^\\d{4}-\\d{2}$') then try_cast(${sql} || '-01' as date)
    when regexp_matches(${sql}, '^\\d{8}$') then try_cast(substr(${sql}, 1, 4) || '-' || substr(${sql}, 5, 2) || '-' || substr(${sql}, 7, 2) as date)
    when regexp_matches(${sql}, '^\\d{4}-\\d{2}-\\d{2}') then try_cast(substr(${sql}, 1, 10) as date)
    else ${wordyDay(sql, ["%d %B %Y", "%d %b %Y", "%d-%B-%Y", "%d-%b-%Y", "%B %d, %Y"])} end as date)`;
}

/** Last day of what a text tells: of 2021-08 the 31st. */
export function lastDay(sql: string): string {
  return `cast(case
    when regexp_matches(${sql}, '^\\d{4}$') then try_cast(${sql} || '-12-31' as date)
    when regexp_matches(${sql}, '^\\d{4}-\\d{2}$') then last_day(try_cast(${sql} || '-01' as date))
    else ${firstDay(sql)} end as date)`;
}

/** As the mapping says; else sums of deaths of two sides, which is what fights are published as, have no order. */
function undirectedOf(mapping: Mapping, grain: EventFormat["grain"], text: (ours: string) => string): string {
  if ("undirected" in mapping) return `coalesce(lower(${text("undirected")}) in ('true', 'yes', '1', 'undirected'), false)`;
  const isCoded = ["cameo", "root", "quad", "goldstein"].some((each) => each in mapping);
  return String(grain !== "event" && "best" in mapping && "actor" in mapping && "target" in mapping && !isCoded);
}

/** What the codebook says of a CAMEO code, for the columns that the mapping says nothing of: without it an act has no direction. */
function ofCode(code: string): [string, string][] {
  return ["root", "quad", "goldstein"].map((each) => [each, `(select amity_${each} from cameo_code where amity_code = ${code})`]);
}

/** An event format made of a mapping in case.yaml. */
export function mappedFormat(mapping: Mapping, dataset: string, grain: EventFormat["grain"]): EventFormat {
  return {
    name: "mapped",
    dataset,
    grain,
    licence: "",
    citation: "",
    known: { header: [] },
    missing: ["NA"],
    told: (c): Told => {
      const text = (ours: string) => mappedText(mapping, c, ours);
      const theirs = (ours: string) => {
        const name = mapping[ours];
        if (name === undefined || name.startsWith("=")) return [];
        return [isWide(name) ? (name === "*" ? longValue : longTitle) : normalised(name)];
      };
      const numbers = ["best", "low", "high", "events", "quad", "reports"].filter((each) => each in mapping);
      const reals = ["latitude", "longitude", "goldstein"].filter((each) => each in mapping);
      const words = [
        "cameo",
        "root",
        "type",
        "title",
        "place",
        "admin1",
        "admin2",
        "url",
        "source",
        "reference",
        "note",
        "part",
        "revised",
      ];
      const day = text("day");
      const derived = `case length(${day}) when 4 then 'year' when 7 then 'month' else 'day' end`;
      return {
        ...("id" in mapping ? { id: text("id") } : {}),
        day: firstDay(day),
        last: "last" in mapping ? lastDay(text("last")) : lastDay(day),
        precision: "precision" in mapping ? text("precision") : derived,
        dated: theirs("day")[0] ?? "day",
        wholes: numbers.flatMap(theirs),
        reals: reals.flatMap(theirs),
        actor: text("actor"),
        target: text("target"),
        undirected: undirectedOf(mapping, grain, text),
        ...("country" in mapping
          ? {
              countries: [
                { system: "iso3" as const, code: text("country") },
                { system: "name" as const, code: text("country") },
              ],
            }
          : {}),
        columns: Object.fromEntries([
          ...words.filter((each) => each in mapping).map((each) => [each, text(each)]),
          ...numbers.map((each) => [each, whole(text(each))]),
          ...reals.map((each) => [each, each === "goldstein" ? score(text(each)) : real(text(each))]),
          ...("cameo" in mapping ? ofCode(text("cameo")).filter(([each]) => !(each in mapping)) : []),
          ...("events" in mapping || grain !== "event" ? [] : [["events", "1"]]),
        ]) as Told["columns"],
      };
    },
  };
}
