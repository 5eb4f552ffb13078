import { cellOf, count, type Ran, type ReadingOf, read, run, type Standing, sumOf, type Traced } from "../../domain/provenance.js";
import { type Cell, type Evidence, evidenceOf, type RowsShown, type SourceShown } from "../../domain/report/report.js";
import { asideReasons } from "../../domain/vocabulary.js";
import { countryName } from "../../domain/world/country.js";
import { filled } from "../../domain/writing/sql.js";
import { QueryError } from "../../engine/door/door.js";
import type { Value } from "../../engine/engine.js";
import type { Shown } from "../../pages/page.js";
import { formatNumber } from "../../views/format-number.js";
import { type OpenCase, reportOf } from "../opened/open-case.js";
import { figure, monthName, plural } from "../words.js";
import { counted, eventColumns, monthRows, pairRows } from "./event-rows.js";
import { type Maker, shown } from "./piece.js";
import { firstRows } from "./rows-page.js";

/** Rows that the panel shows of those there are. */
const most = 20;

/** Rows of event behind a key, with the query that anyone can run again; columns that say nothing are left out. */
export async function eventRows(open: OpenCase, where: string, bind: readonly Value[]): Promise<RowsShown> {
  const query = `select ${eventColumns} from event e where ${where} order by day, file, line`;
  return rowsOf(open, query, bind);
}

export async function rowsOf(open: OpenCase, sql: string, bind: readonly Value[] = []): Promise<RowsShown> {
  return shownOf(open, filled(sql, bind));
}

/** Rows of a query of our own as the panel shows them. */
export async function shownOf(open: OpenCase, sql: string): Promise<RowsShown> {
  return asShown(open, await run(sql, (query) => firstRows(open, query, most)));
}

/** Rows as the panel shows them, with the files that they stand in. */
async function asShown(open: OpenCase, { query, columns, rows, total, ...rest }: Ran): Promise<RowsShown> {
  const files =
    columns.includes("file") && columns.includes("line") && total > 0
      ? await open.tables.rows<NonNullable<RowsShown["files"]>[number]>(
          `select file, count(*) as rows, min(line) as first, max(line) as last from (\n${query.replace(/;\s*$/u, "")}\n) as cited
           where file is not null group by file order by rows desc, file`,
        )
      : [];
  return { ...rest, query, columns, rows, total, ...(files.length && { files }), unit: null, digits: null, stance: null, note: null };
}

async function datasetSources(open: OpenCase, where: string, bind: readonly Value[]): Promise<SourceShown[]> {
  const rows = await open.tables.rows<{ id: string; dataset: string; version: string | null; licence: string | null }>(
    `select d.file as id, d.dataset, d.version, d.licence from dataset d
     where d.file in (select file from event e where ${where}) order by d.dataset, d.file`,
    bind,
  );
  return rows.map(({ id, dataset: name, version, licence }) => ({
    id,
    kind: "dataset",
    title: version && !name.includes(version) ? `${name} ${version}` : name,
    day: null,
    grade: null,
    licence,
  }));
}

interface Names {
  readonly [id: string]: string;
}
export async function namesOf(open: OpenCase): Promise<Names> {
  const rows = await open.tables.rows<{ id: string; name: string }>("select id, name from actor");
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

type Sums = Readonly<Record<"low" | "best" | "high" | "events" | "rows", Traced<number>>>;

/** What rows of event sum up to, with what stands for them. */
export async function fromEvents(
  open: OpenCase,
  says: (sums: string) => string,
  where: string,
  bind: readonly Value[],
  links: Shown["links"] = [],
): Promise<Shown | null> {
  const rows = await eventRows(open, where, bind);
  if (!rows.total) return null;
  const values = await read(open.tables, rows.query, [], {
    low: sumOf("low", "best"),
    best: sumOf("best"),
    high: sumOf("high", "best"),
    events: sumOf("events", 1),
    rows: count,
  });
  const { known } = await read(open.tables, `select * from (\n${rows.query}\n) as cited where best is not null`, [], { known: count });
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says: says(sumWords(values, known.value > 0)),
      values: { ...values },
      rows: [rows],
      sources: await datasetSources(open, where, bind),
    }),
    { links },
  );
}

function sumWords({ low, best, high, events }: Sums, hasDeaths: boolean): string {
  if (!hasDeaths) return plural(events.value, "event");
  const range = low.value !== high.value ? ` (${figure(low.value)} to ${figure(high.value)})` : "";
  return `${plural(best.value, "death")}${range}`;
}

export const dyadYear: Maker = async (open, _, [a = "", b = "", dataset = "", year = "0"]) => {
  const names = await namesOf(open);
  const says = (sums: string) => `${names[a] ?? a} and ${names[b] ?? b}, ${year}: ${sums}`;
  return /^\d{4}$/.test(year)
    ? fromEvents(open, says, `${pairRows} and best is not null`, [a, b, dataset, `${year}-01-01`, `${year}-12-31`], [dyadLink(a, b)])
    : null;
};

export const dyadMonth: Maker = async (open, _, [a = "", b = "", dataset = "", month = ""]) => {
  if (!/^\d{4}-\d{2}$/.test(month)) return null;
  const names = await namesOf(open);
  const says = (sums: string) => `${names[a] ?? a} and ${names[b] ?? b}, ${monthName(`${month}-01`)}: ${sums}`;
  return fromEvents(open, says, monthRows, [a, b, dataset, `${month}-01`], [dyadLink(a, b)]);
};

/** All rows of a pair of one dataset in some days that the list of dyads adds up. */
export const dyadSum: Maker = async (open, _, [a = "", b = "", dataset = "", from = "", to = ""]) => {
  if (![from, to].every((each) => /^\d{4}-\d{2}-\d{2}$/.test(each))) return null;
  const names = await namesOf(open);
  const says = (sums: string) => `${names[a] ?? a} and ${names[b] ?? b}, ${monthName(from)} to ${monthName(to)}: ${sums}`;
  const bind = [a, b, dataset, from, to];
  const made = await fromEvents(open, says, pairRows, bind, [dyadLink(a, b)]);
  if (!made) return null;
  /** A yearly sum is no event. */
  const { events } = await read(
    open.tables,
    `select case when grain = 'year' then 0 else coalesce(events, 1) end as events, day, file, line from event where ${pairRows}`,
    bind,
    { events: sumOf("events") },
  );
  return { ...made, evidence: { ...made.evidence, values: { ...made.evidence.values, events } } };
};

/** Rows that name somebody on either side, as the data write the name. */
export const named: Maker = (open, _, [name = ""]) =>
  fromEvents(
    open,
    (sums) => `${name}: ${sums}`,
    "aside is null and (actor = ? or target = ?)",
    [name, name],
    [{ says: "Open the page of this name", href: `/actors/${encodeURIComponent(name)}` }],
  );

export const countryYears: Maker = async (open, _, [dataset = "", country = "", from = "0", to = "0"]) => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(from)) {
    const where = `${counted} and dataset = ? and country = ? and best is not null and day between cast(? as date) and cast(? as date)`;
    const says = `${countryName(country)}, ${monthName(from)}${from.slice(0, 7) === to.slice(0, 7) ? "" : ` to ${monthName(to)}`}`;
    return fromEvents(open, (sums) => `${says}: ${sums}`, where, [dataset, country, from, to]);
  }
  const where = "aside is null and grain <> 'period' and dataset = ? and country = ? and best is not null and year(day) between ? and ?";
  const span = from === to ? from : `${from}–${to}`;
  return fromEvents(open, (sums) => `${countryName(country)}, ${span}: ${sums}`, where, [dataset, country, Number(from), Number(to)]);
};

/** What anything on a page cites: `rows:QUERY|count`, `rows:QUERY|sum|COLUMN`, `rows:QUERY|cell|COLUMN`. */
export const cited: Maker = async (open, _, [query = "", as = "count", of = "", or]) => {
  const rows = await asked(open, query);
  if ("says" in rows) return shown(evidenceOf({ kind: "rows", standing: "coded", says: "This query cannot run.", faults: [rows] }));
  const reading: ReadingOf<Cell> =
    as === "sum" ? sumOf(of, or !== undefined && /^\d+$/.test(or) ? Number(or) : or) : as === "cell" ? cellOf<Cell>(of) : count;
  const { value } = await read(open.tables, query, [], { value: reading });
  const told = typeof value.value === "number" ? figure(value.value) : String(value.value);
  const says = as === "count" ? plural(rows.total, "row") : `${of}${as === "sum" ? " in all" : ""}: ${told}`;
  return shown(evidenceOf({ kind: "rows", standing: "coded", says, values: { value }, rows: [rows] }));
};

export const event: Maker = async (open, id) => {
  const [row] = await open.tables.rows<{
    title: string | null;
    day: string;
    last: string;
    source: string | null;
    reference: string | null;
    note: string | null;
    url: string | null;
    dataset: string;
    file: string;
    line: number;
    precision: string | null;
  }>("select title, day, last, source, reference, note, url, dataset, file, line, precision from event where id = ?", [id]);
  if (!row) return null;
  const texts = await open.tables.rows<SourceShown>(
    `select id, 'source' as kind, title, day, grade, cast(null as varchar) as licence from source where id = ?
     union all select id, 'reference', apa, cast(year as varchar), null, null from reference where id = ?`,
    [row.source ?? "", row.reference ?? ""],
  );
  return shown(
    evidenceOf({
      kind: "rows",
      standing: row.source || row.reference ? "reported" : "coded",
      says: row.title ?? `${row.dataset}, ${row.day}`,
      notes: [row.note ?? "", row.precision && row.precision !== "day" ? `dated to the ${row.precision}` : ""].filter(Boolean),
      rows: [await eventRows(open, "id = ?", [id])],
      sources: [...texts, ...(texts.length ? [] : await datasetSources(open, "id = ?", [id]))],
      more: row.url && /^https?:/.test(row.url) ? { page: "web", id: row.url, label: "Open the report" } : null,
      at: { file: row.file, line: row.line, column: 1 },
    }),
  );
};

/** Why rows stand aside, and how many of a whole dataset, over all its files, count and do not. */
const countedOf = `select cast(sum(counted) as bigint) as all_counted, ${asideReasons
  .map((each) => `cast(sum(cast(json_extract_scalar(aside, '$.${each}') as bigint)) as bigint) as ${each}`)
  .join(", ")} from dataset where dataset = ?`;

export const dataset: Maker = async (open, file) => {
  const [row] = await open.tables.rows<{
    dataset: string;
    version: string | null;
    format: string;
    rows: number;
    good: number;
    flagged: number;
    bad: number;
    licence: string | null;
    citation: string | null;
    line: number;
  }>("select dataset, version, format, rows, good, flagged, bad, licence, citation, line from dataset where file = ?", [file]);
  if (!row) return null;
  const flagged = await eventRows(open, "file = ? and flags is not null", [file]);
  const rejected = await rowsOf(open, "select line, col, reason, raw from rejected where file = ? order by line, col", [file]);
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says: `${row.dataset}${row.version ? ` ${row.version}` : ""}: ${plural(row.rows, "row")}, ${figure(row.flagged)} flagged, ${figure(row.bad)} set aside`,
      values: {
        ...(await cellsOf(open, "select * from dataset where file = ?", [file], ["rows", "good", "flagged", "bad", "counted"])),
        ...(await cellsOf(open, countedOf, [row.dataset], ["all_counted", ...asideReasons])),
      },
      notes: [
        await countedWords(open, file),
        `read as ${row.format}`,
        row.licence ? `licence ${row.licence}` : "no licence is stated",
        row.citation ?? "",
      ].filter(Boolean),
      rows: [
        ...(rejected.total ? [{ ...rejected, note: "Rows set aside" }] : []),
        ...(flagged.total ? [{ ...flagged, note: "Flagged rows" }] : []),
        ...(flagged.total || rejected.total ? [] : [{ ...(await eventRows(open, "file = ?", [file])), note: "First rows" }]),
      ],
      at: { file, line: row.line, column: 1 },
    }),
    {
      problems: open.problems
        .filter((each) => each.at[0]?.file === file)
        .slice(0, 20)
        .map((each, n) => ({ ...each, key: `${file} ${n}` })),
    },
  );
};

/** “288 rows of events count; 864 do not (column aside): part 864” */
async function countedWords(open: OpenCase, file: string): Promise<string> {
  const [row] = await open.tables.rows<{ counted: number; aside: string }>("select counted, aside from dataset where file = ?", [file]);
  const aside = Object.entries(JSON.parse(row?.aside ?? "{}") as Record<string, number>);
  if (!row || !aside.length) return "";
  return `${plural(row.counted, "row")} of events count for the case; not ${aside.map(([reason, n]) => `${figure(n)} (${reason})`).join(", ")}`;
}

/** The first rows of a query that the case holds, or why it gives none. */
export async function asked(open: OpenCase, query: string): Promise<RowsShown | Evidence["faults"][number]> {
  try {
    const found = await run(query, (sql) => open.tables.door.ask(sql, { rows: most, sorted: true }));
    return await asShown(open, found);
  } catch (cause) {
    if (!(cause instanceof QueryError)) throw cause;
    return { query, says: cause.message };
  }
}

/** Cells of the one row of a query, by the names of their columns. */
export async function cellsOf(
  open: OpenCase,
  sql: string,
  bind: readonly Value[],
  columns: readonly string[],
  standing: Standing = "coded",
): Promise<Record<string, Traced<Cell>>> {
  return { ...(await read(open.tables, sql, bind, Object.fromEntries(columns.map((each) => [each, cellOf<Cell>(each)])), standing)) };
}

/** A figure: as the report tells it, with the rows that its query reads; else its query and what that gives. */
export const figureRows: Maker = async (open, id) => {
  const told = reportOf(open)?.evidence[`figure:${id}`];
  if (told) return shown(told);
  const [row] = await open.tables.rows<{
    says: string;
    unit: string | null;
    query: string;
    number: number | null;
    standing: Standing;
    file: string;
    line: number;
  }>("select says, unit, query, number, standing, file, line from figure where id = ?", [id]);
  if (!row) return null;
  const given = await asked(open, row.query);
  return shown(
    evidenceOf({
      kind: "figure",
      standing: row.standing,
      says: row.number === null ? row.says : `${row.says}: ${formatNumber(row.number, { unit: row.unit })}`,
      ...("says" in given ? { faults: [given] } : { rows: [{ ...given, unit: row.unit }] }),
      at: { file: row.file, line: row.line, column: 1 },
    }),
  );
};

export function dyadLink(a: string, b: string): { says: string; href: string } {
  return { says: "Open the dyad", href: `/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}` };
}
