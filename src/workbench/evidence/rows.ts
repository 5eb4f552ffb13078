import { at } from "../../domain/at.js";
import { countryName } from "../../domain/country.js";
import type { Standing } from "../../domain/provenance.js";
import { evidenceOf, type RowsShown, type SourceShown } from "../../domain/report.js";
import { QueryError } from "../../engine/door/door.js";
import type { Value } from "../../engine/engine.js";
import type { Period, Shown } from "../../pages/page.js";
import { formatNumber } from "../../views/format-number.js";
import { statedTies } from "../dyads/ties.js";
import { daysOf, type OpenCase, reportOf, turningOf } from "../open-case.js";
import { figure, monthName, plural } from "../words.js";
import { type Maker, shown } from "./piece.js";

/** Rows that the panel shows of those there are. */
const most = 20;

const eventColumns = `day, case when last <> day then last end as last, coalesce(actor, actor_name) as actor, coalesce(target, target_name) as target,
  type, title, low, best, high, events, place, country, flags, file, line`;

/** Rows of event behind a key, with the query that anyone can run again; columns that say nothing are left out. */
async function eventRows(open: OpenCase, where: string, bind: readonly Value[]): Promise<RowsShown> {
  const query = `select ${eventColumns} from event where ${where} order by day, file, line`;
  return rowsOf(open, query, bind);
}

export async function rowsOf(open: OpenCase, query: string, bind: readonly Value[] = [], unit: string | null = null): Promise<RowsShown> {
  const [count] = await open.tables.rows<{ n: number }>(`select count(*) as n from (${query}) counted`, bind);
  const rows = await open.tables.rows<Record<string, Value>>(`${query} limit ${most}`, bind);
  const names = Object.keys(rows[0] ?? {});
  const columns = names.filter((name) => rows.some((row) => row[name] !== null));
  return {
    query: filled(query, bind),
    columns,
    rows: rows.map((row) => columns.map((name) => row[name] ?? null)),
    total: count?.n ?? 0,
    unit,
    digits: null,
    stance: null,
    note: null,
  };
}

/** The query with its values in place, for reading and for `amity query`. */
function filled(query: string, bind: readonly Value[]): string {
  let next = 0;
  return query.replace(/\?/g, () => {
    const value = bind[next++] ?? null;
    return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
  });
}

async function datasetSources(open: OpenCase, where: string, bind: readonly Value[]): Promise<SourceShown[]> {
  const rows = await open.tables.rows<{ id: string; dataset: string; version: string | null; licence: string | null }>(
    `select d.file as id, d.dataset, d.version, d.licence from dataset d
     where d.file in (select file from event where ${where}) order by d.dataset, d.file`,
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

async function fromEvents(
  open: OpenCase,
  finding: string,
  where: string,
  bind: readonly Value[],
  links: Shown["links"] = [],
): Promise<Shown | null> {
  const rows = await eventRows(open, where, bind);
  if (!rows.total) return null;
  return shown(
    evidenceOf({ kind: "rows", standing: "coded", says: finding, rows: [rows], sources: await datasetSources(open, where, bind) }),
    {
      links,
    },
  );
}

async function sumOf(open: OpenCase, where: string, bind: readonly Value[]): Promise<string> {
  const [sum] = await open.tables.rows<{ low: number | null; best: number | null; high: number | null; n: number }>(
    `select cast(sum(coalesce(low, best)) as bigint) as low, cast(sum(best) as bigint) as best, cast(sum(coalesce(high, best)) as bigint) as high,
       cast(sum(coalesce(events, 1)) as bigint) as n from event where ${where}`,
    bind,
  );
  if (!sum || sum.best === null) return plural(sum?.n ?? 0, "event");
  const range = sum.low !== sum.high ? ` (${figure(sum.low ?? 0)} to ${figure(sum.high ?? 0)})` : "";
  return `${plural(sum.best, "death")}${range}`;
}

export const dyadYear: Maker = async (open, _, [a = "", b = "", dataset = "", year = "0"]) => {
  const where =
    "grain = 'year' and least(actor, target) = ? and greatest(actor, target) = ? and dataset = ? and year(day) = ? and best is not null";
  const bind = [a, b, dataset, Number(year)];
  const names = await namesOf(open);
  const finding = `${names[a] ?? a} and ${names[b] ?? b}, ${year}: ${await sumOf(open, where, bind)}`;
  return fromEvents(open, finding, where, bind, [dyadLink(a, b)]);
};

export const dyadMonth: Maker = async (open, _, [a = "", b = "", dataset = "", month = ""]) => {
  if (!/^\d{4}-\d{2}$/.test(month)) return null;
  const where = `least(actor, target) = ? and greatest(actor, target) = ? and dataset = ? and grain in ('event', 'day', 'month')
    and coalesce(precision, 'day') in ('day', 'week', 'month') and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
    and cast(date_trunc('month', day) as date) = cast(? as date)`;
  const bind = [a, b, dataset, `${month}-01`];
  const names = await namesOf(open);
  const finding = `${names[a] ?? a} and ${names[b] ?? b}, ${monthName(`${month}-01`)}: ${await sumOf(open, where, bind)}`;
  return fromEvents(open, finding, where, bind, [dyadLink(a, b)]);
};

export const countryYears: Maker = async (open, _, [dataset = "", country = "", from = "0", to = "0"]) => {
  const where = "grain = 'year' and dataset = ? and country = ? and best is not null and year(day) between ? and ?";
  const bind = [dataset, country, Number(from), Number(to)];
  const span = from === to ? from : `${from}–${to}`;
  return fromEvents(open, `${countryName(country)}, ${span}: ${await sumOf(open, where, bind)}`, where, bind);
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
      notes: [`read as ${row.format}`, row.licence ? `licence ${row.licence}` : "no licence is stated", row.citation ?? ""].filter(Boolean),
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

export const effect: Maker = async (open, _, [series = "", turning = "", months = "0"]) => {
  const [row] = await open.tables.rows<{
    before_since: string;
    before_until: string;
    after_since: string;
    after_until: string;
    before: number;
    after: number;
    before_monthly: number;
    after_monthly: number;
    ratio: number | null;
  }>("select * from effect where series = ? and turning_point = ? and months = ?", [series, turning, Number(months)]);
  const says = open.case.says.case.series.find(({ id }) => id === series);
  const point = turningOf(open).find(({ id }) => id === turning);
  if (!row || !says || !point) return null;
  const query = `select month, value, case when month <= cast(? as date) then 'before' else 'after' end as side
    from series_month
    where series = ? and (month between cast(? as date) and cast(? as date) or month between cast(? as date) and cast(? as date)) order by month`;
  const rows = await rowsOf(open, query, [row.before_until, series, row.before_since, row.before_until, row.after_since, row.after_until]);
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says: `From ${figure(row.before_monthly)} to ${figure(row.after_monthly)} a month${row.ratio === null ? "" : `, ×${row.ratio.toFixed(2)}`}, ${plural(Number(months), "month")} on each side of ${point.name}`,
      notes: [
        says.says,
        `before: ${figure(row.before)} in all, ${monthName(row.before_since)} to ${monthName(row.before_until)}`,
        `after: ${figure(row.after)} in all, ${monthName(row.after_since)} to ${monthName(row.after_until)}`,
        `${monthName(point.day)} itself is left out`,
        "A ratio of sums: it says that the figures changed, not why. Its intervals stand on the page of effects.",
      ],
      rows: [rows, await seriesRows(open, says.sql)],
      at: open.case.at("case", "series", open.case.says.case.series.indexOf(says)),
    }),
  );
};

async function seriesRows(open: OpenCase, sql: string): Promise<RowsShown> {
  const rows = await asked(open, sql);
  return { ...rows, note: rows.note ?? "The series itself" };
}

/** The first rows of a query that the case holds; where it gives none, the note says why. */
export async function asked(open: OpenCase, query: string, unit: string | null = null): Promise<RowsShown> {
  const rest = { query, unit, digits: null, stance: null };
  try {
    const { columns, rows, total } = await open.tables.door.ask(query, { rows: most });
    return { ...rest, columns, rows, total, note: null };
  } catch (cause) {
    if (!(cause instanceof QueryError)) throw cause;
    return { ...rest, columns: [], rows: [], total: 0, note: cause.message };
  }
}

export const seriesMonth: Maker = async (open, _, [series = "", month], period: Period) => {
  const says = open.case.says.case.series.find(({ id }) => id === series);
  if (!says) return null;
  const months = month ? [`${month}-01`, `${month}-01`] : daysOf(period);
  const query =
    "select month, value from series_month where series = ? and month between cast(? as date) and cast(? as date) order by month";
  const rows = await rowsOf(open, query, [series, ...months]);
  const value = month ? rows.rows[0]?.[1] : null;
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says: month ? `${monthName(`${month}-01`)}: ${value === null || value === undefined ? "no row" : figure(Number(value))}` : says.says,
      notes: month ? [says.says] : [],
      rows: [rows, await seriesRows(open, says.sql)],
      at: open.case.at("case", "series", open.case.says.case.series.indexOf(says)),
    }),
  );
};

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
  return shown(
    evidenceOf({
      kind: "figure",
      standing: row.standing,
      says: row.number === null ? row.says : `${row.says}: ${formatNumber(row.number, { unit: row.unit })}`,
      rows: [await asked(open, row.query, row.unit)],
      at: { file: row.file, line: row.line, column: 1 },
    }),
  );
};

/** A tie as claims state it, and what rows say of it. */
export const tie: Maker = async (open, _, [a = "", b = ""], period) => {
  const found = (await statedTies(open)).find((each) => each.a === a && each.b === b);
  if (!found) return null;
  const names = await namesOf(open);
  const rows = await rowsOf(
    open,
    `select id, says, speaker, tie_act as act, tie_sign as sign, origins_for as "for", origins_against as against from claim
     where least(tie_actor, tie_target) = ? and greatest(tie_actor, tie_target) = ? and documents > 0 order by id`,
    [a, b],
  );
  const deeds = await eventRows(
    open,
    "least(actor, target) = ? and greatest(actor, target) = ? and day between cast(? as date) and cast(? as date)",
    [a, b, ...daysOf(period)],
  );
  const word = { amity: "told as friends", enmity: "told as enemies", disputed: "disputed", none: "no sign" }[found.sign];
  return shown(
    evidenceOf({
      kind: "claim",
      standing: "reported",
      says: `${names[a] ?? a} and ${names[b] ?? b}: ${word}`,
      rows: [{ ...rows, note: "Claims on this tie" }, ...(deeds.total ? [{ ...deeds, note: "Rows of this pair in the period" }] : [])],
    }),
    {
      links: [
        dyadLink(a, b),
        ...found.claims.map(({ id }) => ({ says: `Claim ${id}`, href: `/claims?at=${encodeURIComponent(at("claim", id))}` })),
      ],
    },
  );
};

export function dyadLink(a: string, b: string): { says: string; href: string } {
  return { says: "Open the dyad", href: `/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}` };
}
