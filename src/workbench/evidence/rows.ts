import { cellOf, count, type Ran, type ReadingOf, read, run, type Standing, sumOf, type Traced } from "../../domain/provenance.js";
import { type Cell, type Evidence, evidenceOf, type RowsShown, type SourceShown } from "../../domain/report/report.js";
import { filled } from "../../domain/writing/sql.js";
import { QueryError } from "../../engine/door/door.js";
import type { Value } from "../../engine/engine.js";
import type { Shown } from "../../pages/page.js";
import { formatNumber } from "../../views/format-number.js";
import { type OpenCase, reportOf } from "../opened/open-case.js";
import { figure, plural } from "../words.js";
import { eventColumns } from "./event-rows.js";
import { type Maker, shown } from "./piece.js";
import { firstRows } from "./rows-page.js";

/** Rows that the panel shows of those there are. */
const most = 20;

/** Rows of event behind a key, with the query that anyone can run again; columns that say nothing are left out. */
export async function eventRows(open: OpenCase, where: string, bind: readonly Value[]): Promise<RowsShown> {
  const query = `select ${eventColumns} from event e where ${where} order by day, file, line`;
  return rowsOf(open, query, bind);
}

/** The rows of a query, first of all, with how many there are. */
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

/** Names of actors by id. */
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

/** Rows that name somebody on either side, as the data write the name. */
export const named: Maker = (open, _, [name = ""]) =>
  fromEvents(
    open,
    (sums) => `${name}: ${sums}`,
    "aside is null and (actor = ? or target = ?)",
    [name, name],
    [{ says: "Open the page of this name", href: `/actors/${encodeURIComponent(name)}` }],
  );

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

/** One event: its row, where it was written, and the words that it was read off. */
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

/** A link to the page of a pair. */
export function dyadLink(a: string, b: string): { says: string; href: string } {
  return { says: "Open the dyad", href: `/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}` };
}
