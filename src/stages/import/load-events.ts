// DuckDB's own SQL: only DuckDB reads files. What sums events up elsewhere keeps to the grammar that Trino shares.
import { tables } from "../../domain/tables.js";
import type { Engine } from "../../engine/engine.js";
import { countryMonths } from "../../formats/events/country-months.js";
import { type EventFormat, literal, type Told } from "../../formats/events/format.js";
import type { Input, Loaded } from "./loaded.js";
import { knowWideNames } from "./names/known.js";
import type { Opened } from "./reading/container.js";
import { listed, type Marked, reasonsOf, withText } from "./reading/rejected.js";
import type { Source } from "./reading/source.js";
import { mostRejected, type Rejected } from "./reading/tidy.js";
import { badMark, eventSelect, type Ready, versionColumn } from "./select.js";

/** Where rows go: whole into `event`, or only what decides whether they count into `incoming`. */
export type Into = "event" | "incoming";

export interface Inserted {
  readonly told: Told;
  readonly dataset: string;
  readonly version: string | null;
  /** The rows that came in, as a condition. */
  readonly mine: string;
}

/** Puts the rows of a source into a table; undefined where `expected` says another number of them. */
export async function insertEvents(
  engine: Engine,
  input: Input,
  format: EventFormat,
  source: Source,
  { into = "event", expected }: { readonly into?: Into; readonly expected?: () => Promise<number> } = {},
): Promise<Inserted | undefined> {
  const told: Told = format.told(source.columns);
  const dataset = input.dataset ?? format.dataset;
  const version = input.version ?? versionIn(input.file, format);
  const ready: Ready = { from: source.from, line: source.line, file: input.file, dataset, version, grain: format.grain };
  const select = eventSelect(told, source.columns, ready);
  const chosen = into === "incoming" ? await layIncoming(engine, told, source, ready) : "*";
  const before = await nextRow(engine, into);
  await engine.run(`insert into ${into} by name select ${chosen} from (${select})`);
  const mine = `rowid >= ${before}`;
  if (expected) {
    const rows = await expected();
    const [count] = await engine.rows<{ n: number; last: number | null }>(
      `select count(*) as n, max(rowid) as last from ${into} where ${mine}`,
    );
    if (count?.n !== rows || count.last !== before + rows - 1) return undefined;
    await engine.run(`update ${into} set line = rowid - ${before - (source.firstLine ?? 1)} where ${mine}`);
  }
  if (input.named) {
    await knowWideNames(engine, mine, into);
    for (const party of ["actor", "target"])
      await engine.run(`update ${into} set ${party} = known.actor from known_name as known
        where ${into}.${mine} and known.name = lower(${into}.${party}_name) and ${into}.day between known.since and known.until`);
  }
  return { told, dataset, version, mine };
}

/** What tells of a row what it holds and whether it counts. Only a list of places says more of where it lies than its country. */
const deciding: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["line", "day", "last", "actor", "target", "actor_name", "target_name", "country", "flags"].map((each) => [each, each]),
  ),
  place: "case when country is null and (place like '%,%' or place like '%;%') then place end",
};

/** Makes `incoming` with the columns that decide. What is the same in all rows is not stored with each. Gives the columns to be filled. */
async function layIncoming(engine: Engine, told: Told, source: Source, ready: Ready): Promise<string> {
  const given = [told.columns, ...(told.several ?? []).map(({ columns }) => columns)];
  const varying = ["type", "best", "part"].filter((name) => given.some((each) => name in each));
  const filled = {
    ...deciding,
    ...Object.fromEntries([...varying, ...(versionColumn(source.columns) ? ["version"] : [])].map((each) => [each, each])),
  };
  const alike = {
    file: ready.file,
    dataset: ready.dataset,
    grain: ready.grain,
    version: ready.version,
    type: null,
    best: null,
    part: null,
  };
  const columns = Object.entries(tables.event.columns).flatMap(([name, { type }]) => {
    if (name in filled) return [`"${name}" ${type}`];
    if (!(name in alike)) return [];
    const value = alike[name as keyof typeof alike];
    return [`"${name}" ${type} generated always as (cast(${value === null ? "null" : literal(value)} as ${type})) virtual`];
  });
  await engine.run(`create or replace temp table incoming (${columns.join(", ")})`);
  return Object.entries(filled)
    .map(([name, sql]) => `${sql} as "${name}"`)
    .join(", ");
}

interface Sum {
  readonly n: number;
  readonly flagged: number;
  readonly bad: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly version: string | null;
}

/** Counts the rows that came in and takes those out that cannot be read, which come back with their text. */
export async function countEvents(
  engine: Engine,
  { told, dataset, version, mine }: Inserted,
  format: EventFormat,
  source: Source,
  opened: Opened,
  into: Into = "event",
): Promise<{ readonly loaded: Loaded; readonly rejected: readonly Rejected[] }> {
  const each = told.several || source.long ? "count(distinct line)" : "count(*)";
  const bad = `starts_with(flags, '${badMark}')`;
  const isDated = `flags is null or not (${bad} or contains(flags, 'impossible-date'))`;
  const [sum] = await engine.rows<Sum>(
    `select ${each} as n, ${each} filter (where flags is not null and not ${bad}) as flagged, ${each} filter (where ${bad}) as bad,
       min(day) filter (where ${isDated}) as since, max(last) filter (where ${isDated}) as until, max(version) as version
     from ${into} where ${mine}`,
  );
  const flags = sum?.flagged ? await flagsOf(engine, `${mine} and flags is not null and not ${bad}`, into) : [];
  const marked = sum?.bad
    ? await engine.rows<Marked>(`select distinct line, flags from ${into} where ${mine} and ${bad} order by line limit ${mostRejected}`)
    : [];
  if (sum?.bad) await engine.run(`delete from ${into} where ${mine} and ${bad}`);
  const rejected = listed([...source.tidied.rejected, ...(await withText(marked, opened, badMark.length))]);
  const allBad = (sum?.bad ?? 0) + source.tidied.rejectedRows;
  const loaded = {
    format,
    dataset,
    version: sum?.version ?? version,
    rows: (sum?.n ?? 0) + source.tidied.rejectedRows,
    flagged: sum?.flagged ?? 0,
    bad: allBad,
    since: sum?.since ?? null,
    until: sum?.until ?? null,
    flags,
    hxl: source.hxl,
    recoded: source.tidied.recoded,
    recodedLine: source.tidied.recodedLine,
    reasons: reasonsOf(rejected, allBad),
  };
  return { loaded, rejected };
}

/** Takes out of `event` what came in and cannot be read. */
export async function dropUnreadable(engine: Engine, { mine }: Inserted): Promise<void> {
  await engine.run(`delete from event where ${mine} and starts_with(flags, '${badMark}')`);
}

export async function nextRow(engine: Engine, table: Into): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(`select coalesce(max(rowid) + 1, 0) as n from ${table}`);
  return row?.n ?? 0;
}

/** How often each flag is set, with the first lines. */
export async function flagsOf(
  engine: Engine,
  where: string,
  table: Into = "event",
): Promise<{ flag: string; n: number; lines: number[] }[]> {
  const rows = await engine.rows<{ flag: string; n: number; lines: string }>(
    `select flag, count(*) as n, array_to_string(list_slice(list(line order by line), 1, 5), ',') as lines
     from (select distinct line, unnest(string_split(flags, ',')) as flag from ${table} where ${where}) as each_flag group by flag order by flag`,
  );
  return rows.map((each) => ({ ...each, lines: each.lines.split(",").map(Number) }));
}

function versionIn(file: string, format: EventFormat): string | null {
  if (!format.name.startsWith("ucdp") && format !== countryMonths) return null;
  const name = file.split("/").at(-1) ?? file;
  const written = name.match(/v(\d{2}(?:[._]\d{1,2}){1,3})(?!\d)/i)?.[1];
  if (written) return written.replaceAll("_", ".");
  const packed = name.match(/^ged(\d{2})(\d)(?!\d)/i);
  return packed ? `${packed[1]}.${packed[2]}` : null;
}
