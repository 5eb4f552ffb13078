// DuckDB's own SQL: only DuckDB reads files.

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { quoted } from "../../domain/writing/sql.js";
import { type Engine, EngineError } from "../../engine/engine.js";
import { countryMonths, countryMonthsDataset, countryMonthsMapping } from "../../formats/events/country-months.js";
import { type Columns, columnsOf, type EventFormat, literal, type Told } from "../../formats/events/format.js";
import {
  longTitle,
  longValue,
  type Mapping,
  type MappingFault,
  mappedFormat,
  mappingFaults,
  wideColumns,
} from "../../formats/events/mapped.js";
import { mostColumns, notEvents, type Refused, recogniseEvents, type Table, tableOf, tooWide } from "../../formats/events/recognise.js";
import { knowWideNames } from "./names/known.js";
import { broken, type Opened, openTable } from "./reading/container.js";
import { linesOf, newlines } from "./reading/lines.js";
import { mostRejected, type Rejected, type Tidied, tidy } from "./reading/tidy.js";
import { badMark, csv, eventSelect, type Ready } from "./select.js";
import { tallySelect } from "./tally.js";

const unnamedMonths =
  "Numbers by month and country; the name of the file does not say that they are deaths. Call it so (deaths), or map its columns.";

/** One file to import, with what case.yaml says of it. */
export interface Input {
  /** Path from the case folder. */
  readonly file: string;
  /** Path on the disk. */
  readonly path: string;
  readonly dataset?: string | undefined;
  readonly version?: string | undefined;
  readonly mapping?: { readonly columns: Mapping; readonly as: "event" | "tally"; readonly grain: EventFormat["grain"] } | undefined;
  /** The actors have names to be looked up. */
  readonly named: boolean;
}

export interface Loaded {
  readonly format: EventFormat;
  readonly dataset: string;
  readonly version: string | null;
  /** Rows of the file: good, flagged and bad add up to them. */
  readonly rows: number;
  readonly flagged: number;
  readonly bad: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly flags: readonly { readonly flag: string; readonly n: number; readonly lines: readonly number[] }[];
  /** Rows set aside by reason, most first. */
  readonly reasons: readonly { readonly reason: string; readonly n: number; readonly first: Rejected }[];
  readonly hxl: boolean;
  readonly recoded: number;
  readonly recodedLine: number;
}
export interface Faulty {
  readonly faults: readonly MappingFault[];
}

/** Files larger than this that stand plain and without quotation marks are read where they lie. */
const readInPlace = 64 * 1_048_576;

interface Source {
  readonly from: string;
  readonly line: string;
  readonly columns: Columns;
  readonly tidied: Tidied;
  /** Line of the first row, where lines are filled in after the fact. */
  readonly firstLine?: number;
  readonly hxl: boolean;
  /** A row of the file gives several of ours. */
  readonly long?: boolean;
}

/** Imports one file into `event` (or `tally`) and `rejected`; a sentence says why where it is no event data. */
export async function loadFile(
  engine: Engine,
  input: Input,
  scratch: string,
  { inPlaceAbove = readInPlace, signal }: { readonly inPlaceAbove?: number; readonly signal?: AbortSignal } = {},
): Promise<Loaded | Refused | Faulty> {
  const opened = await openTable(input.path);
  if ("refused" in opened) return opened;
  const found = opened.parquet ? await parquetTable(engine, input.path) : recognised(opened, input);
  if ("refused" in found) return found;
  const isWide = !input.mapping && found.format === countryMonths;
  const dataset = isWide ? (input.dataset ?? countryMonthsDataset(input.file)) : undefined;
  if (isWide && dataset === undefined) return { refused: unnamedMonths };
  const { mapping } = input;
  if (mapping) {
    const faults = mappingFaults(mapping.columns, mapping.as, columnsOf(found.table.columns));
    if (faults.length) return { faults };
  }
  const format = mapping ? mappedFormat(mapping.columns, input.dataset ?? stem(input.file), mapping.grain) : found.format;
  if (!format) return { refused: notEvents(found.table.columns) };
  const copy = join(scratch, "table");
  try {
    const inPlace =
      opened.plain && !found.table.dialect.quoted && opened.bytes > inPlaceAbove && !opened.parquet && mapping?.as !== "tally";
    if (inPlace) {
      const loaded = await loadInPlace(engine, input, opened, found.table, format);
      if (loaded) return loaded;
    }
    const whole = found.from
      ? { from: found.from, line: "amity_line", columns: columnsOf(found.table.columns), tidied: nothingTidied, hxl: false }
      : await tidySource(opened, copy, found.table, format, signal);
    const spread = mapping?.columns ?? (isWide ? countryMonthsMapping : undefined);
    const source = spread ? long(whole, spread, found.table) : whole;
    return await (mapping?.as === "tally"
      ? loadTally(engine, input, format, source, opened)
      : loadEvents(engine, dataset === undefined ? input : { ...input, dataset }, format, source, opened));
  } catch (cause) {
    if (cause instanceof EngineError && !/CSV Error|Invalid Input|Parquet/.test(cause.message)) throw cause;
    if (cause instanceof TypeError || cause instanceof RangeError) throw cause;
    return broken(cause instanceof EngineError ? first(cause) : cause);
  } finally {
    await rm(copy, { force: true });
  }
}

/** A wide table made long: a row for each column that the mapping does not name. */
function long(source: Source, mapping: Mapping, table: Table): Source {
  const wide = wideColumns(mapping, table.columns);
  if (wide.length === 0) return source;
  const kept = table.columns.filter((name) => !wide.includes(name));
  const titles = wide.map((name) => {
    const title = table.titles[table.columns.indexOf(name)] ?? "";
    return title === "" || kept.includes(title) ? name : title;
  });
  const selected = [...kept.map(quoted), ...wide.map((name, index) => `${quoted(name)} as ${quoted(titles[index] ?? name)}`)];
  const from = `(select * from (select amity_line, ${selected.join(", ")} from ${source.from})
    unpivot (${longValue} for ${longTitle} in (${titles.map(quoted).join(", ")})))`;
  return { ...source, from, columns: columnsOf([...kept, longTitle, longValue]), long: true };
}

const nothingTidied: Tidied = { rows: 0, rejected: [], rejectedRows: 0, recoded: 0, recodedLine: 0, folded: false };

function recognised(opened: Opened, input: Input): { table: Table; format?: EventFormat; from?: string } | Refused {
  const head = opened.head.toString("utf8");
  if (input.mapping) {
    const table = tableOf(head);
    return "refused" in table ? table : { table };
  }
  const found = recogniseEvents(head);
  return "refused" in found ? found : { table: found, format: found.format };
}

/** A Parquet file as a table of text, its rows numbered from 1 in place of lines. */
async function parquetTable(engine: Engine, path: string): Promise<{ table: Table; format?: EventFormat; from: string } | Refused> {
  let names: string[];
  try {
    names = (await engine.rows<{ column_name: string }>(`describe select * from read_parquet(${literal(path)})`)).map(
      (each) => each.column_name,
    );
  } catch (cause) {
    return { refused: `The Parquet file cannot be read: ${first(cause)}` };
  }
  if (names.length > mostColumns) return { refused: tooWide(names.length) };
  const head = names.map((name) => quoted(name)).join(",");
  const found = recogniseEvents(`${head}\n`);
  const table = "refused" in found ? tableOf(`${head}\n`) : found;
  if ("refused" in table) return table;
  const columns = names.map((name, index) => `cast(${quoted(name)} as varchar) as "${table.columns[index]}"`);
  const from = `(select file_row_number + 1 as amity_line, ${columns.join(", ")} from read_parquet(${literal(path)}, file_row_number = true))`;
  return { table, from, ...("format" in found ? { format: found.format } : {}) };
}

async function tidySource(
  opened: Opened,
  copy: string,
  table: Table,
  format: EventFormat,
  signal: AbortSignal | undefined,
): Promise<Source> {
  const stream = await opened.stream();
  signal?.addEventListener("abort", () => stream.destroy(signal.reason));
  const tidied = await tidy(stream, copy, table);
  const { delimiter, quoted } = table.dialect;
  const from = csv(copy, ["amity_line", ...table.columns], { delimiter, quoted, parallel: !tidied.folded, missing: format.missing ?? [] });
  return { from, line: "cast(amity_line as bigint)", columns: columnsOf(table.columns), tidied, hxl: table.hxl };
}

/**
 * Reads a large table where it lies, without a copy: lines are told by the order of rows. Undefined, with nothing
 * imported, where DuckDB finds any fault or the rows are not as many as the lines: then the careful way finds out which.
 */
async function loadInPlace(engine: Engine, input: Input, opened: Opened, table: Table, format: EventFormat): Promise<Loaded | undefined> {
  const width = opened.head.toString("utf8").split("\n", 1)[0]?.split("\t").length ?? 0;
  const skip = (table.header ? 1 : 0) + (table.hxl ? 1 : 0);
  const names = table.columns.slice(0, width);
  if (!table.widths.includes(width) || !format.told(columnsOf(names)).id) return undefined;
  const read = csv(input.path, names, { delimiter: table.dialect.delimiter, quoted: false, parallel: true, missing: format.missing ?? [] });
  const from = skip ? read.replace("header = false", `header = false, skip = ${skip}`) : read;
  const source: Source = { from, line: "0", columns: columnsOf(names), tidied: nothingTidied, firstLine: skip + 1, hxl: table.hxl };
  const before = await nextRow(engine);
  const counted = newlines(await opened.stream());
  try {
    const loaded = await loadEvents(engine, input, format, source, opened, async () => {
      const { lines, clean } = await counted;
      return clean ? lines - skip : -1;
    });
    if (loaded) return loaded;
  } catch (cause) {
    await counted.catch(() => undefined);
    if (!/CSV|csv|unicode|UTF-8/.test(String(cause))) throw cause;
  }
  await engine.run(`delete from event where rowid >= ${before}`);
  return undefined;
}

async function loadEvents(engine: Engine, input: Input, format: EventFormat, source: Source, opened: Opened): Promise<Loaded>;
async function loadEvents(
  engine: Engine,
  input: Input,
  format: EventFormat,
  source: Source,
  opened: Opened,
  expected: () => Promise<number>,
): Promise<Loaded | undefined>;
async function loadEvents(
  engine: Engine,
  input: Input,
  format: EventFormat,
  source: Source,
  opened: Opened,
  expected?: () => Promise<number>,
): Promise<Loaded | undefined> {
  const told: Told = format.told(source.columns);
  const dataset = input.dataset ?? format.dataset;
  const version = input.version ?? versionIn(input.file, format);
  const ready: Ready = {
    from: source.from,
    line: source.line,
    file: input.file,
    dataset,
    version,
    grain: format.grain,
  };
  const before = await nextRow(engine);
  await engine.run(`insert into event by name ${eventSelect(told, source.columns, ready)}`);
  const mine = `rowid >= ${before}`;
  if (expected) {
    const rows = await expected();
    const [count] = await engine.rows<{ n: number; last: number | null }>(
      `select count(*) as n, max(rowid) as last from event where ${mine}`,
    );
    if (count?.n !== rows || count.last !== before + rows - 1) return undefined;
    await engine.run(`update event set line = rowid - ${before - (source.firstLine ?? 1)} where ${mine}`);
  }
  if (input.named) {
    await knowWideNames(engine, mine);
    for (const party of ["actor", "target"])
      await engine.run(`update event set ${party} = known.actor from known_name as known
        where event.${mine} and known.name = lower(event.${party}_name) and event.day between known.since and known.until`);
  }
  const each = told.several || source.long ? "count(distinct line)" : "count(*)";
  const bad = `starts_with(flags, '${badMark}')`;
  const [sum] = await engine.rows<Sum>(
    `select ${each} as n, ${each} filter (where flags is not null and not ${bad}) as flagged, ${each} filter (where ${bad}) as bad,
       min(day) filter (where flags is null or not ${bad}) as since, max(last) filter (where flags is null or not ${bad}) as until, max(version) as version
     from event where ${mine}`,
  );
  const flags = await flagsOf(engine, `${mine} and flags is not null and not ${bad}`);
  const aside = sum?.bad
    ? await engine.rows<Aside>(`select distinct line, flags from event where ${mine} and ${bad} order by line limit ${mostRejected}`)
    : [];
  if (sum?.bad) await engine.run(`delete from event where ${mine} and ${bad}`);
  const rejected = await withText(aside, opened, badMark.length);
  const rows = (sum?.n ?? 0) + source.tidied.rejectedRows;
  return {
    format,
    dataset,
    version: sum?.version ?? version,
    rows,
    flagged: sum?.flagged ?? 0,
    bad: (sum?.bad ?? 0) + source.tidied.rejectedRows,
    since: sum?.since ?? null,
    until: sum?.until ?? null,
    flags,
    hxl: source.hxl,
    recoded: source.tidied.recoded,
    recodedLine: source.tidied.recodedLine,
    reasons: await keepRejected(engine, input, [...source.tidied.rejected, ...rejected], source.tidied.rejectedRows + (sum?.bad ?? 0)),
  };
}

async function loadTally(engine: Engine, input: Input, format: EventFormat, source: Source, opened: Opened): Promise<Loaded> {
  const dataset = input.dataset ?? format.dataset;
  const ready: Ready = {
    from: source.from,
    line: source.line,
    file: input.file,
    dataset,
    version: input.version ?? null,
    grain: format.grain,
  };
  const select = tallySelect(input.mapping?.columns ?? {}, source.columns, ready);
  await engine.run(`create or replace temp table incoming_tally as ${select}`);
  await engine.run("insert into tally by name select * exclude (unreadable) from incoming_tally where unreadable is null");
  const [sum] = await engine.rows<Sum>(
    "select count(distinct line) as n, 0 as flagged, count(distinct case when unreadable is not null then line end) as bad, min(since) as since, max(until) as until, null as version from incoming_tally",
  );
  const aside = await engine.rows<Aside>(
    `select line, unreadable as flags from incoming_tally where unreadable is not null order by line limit ${mostRejected}`,
  );
  await engine.run("drop table incoming_tally");
  const rejected = await withText(aside, opened, 0);
  const bad = (sum?.bad ?? 0) + source.tidied.rejectedRows;
  return {
    format,
    dataset,
    version: input.version ?? null,
    rows: (sum?.n ?? 0) + source.tidied.rejectedRows,
    flagged: 0,
    bad,
    since: sum?.since ?? null,
    until: sum?.until ?? null,
    flags: [],
    hxl: source.hxl,
    recoded: source.tidied.recoded,
    recodedLine: source.tidied.recodedLine,
    reasons: await keepRejected(engine, input, [...source.tidied.rejected, ...rejected], bad),
  };
}

interface Sum {
  readonly n: number;
  readonly flagged: number;
  readonly bad: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly version: string | null;
}
interface Aside {
  readonly line: number;
  readonly flags: string;
}

async function nextRow(engine: Engine): Promise<number> {
  const [row] = await engine.rows<{ n: number }>("select coalesce(max(rowid) + 1, 0) as n from event");
  return row?.n ?? 0;
}

/** How often each flag is set, with the first lines. */
export async function flagsOf(engine: Engine, where: string): Promise<{ flag: string; n: number; lines: number[] }[]> {
  const rows = await engine.rows<{ flag: string; n: number; lines: string }>(
    `select flag, count(*) as n, array_to_string(list_slice(list(line order by line), 1, 5), ',') as lines
     from (select distinct line, unnest(string_split(flags, ',')) as flag from event where ${where}) as each_flag group by flag order by flag`,
  );
  return rows.map((each) => ({ ...each, lines: each.lines.split(",").map(Number) }));
}

async function withText(aside: readonly Aside[], opened: Opened, skip: number): Promise<Rejected[]> {
  if (aside.length === 0) return [];
  const texts = opened.parquet ? new Map<number, string>() : await linesOf(await opened.stream(), new Set(aside.map((each) => each.line)));
  return aside.map(({ line, flags }) => {
    const [col = "1", ...reason] = flags.slice(skip).split("|");
    return { line, col: Number(col), reason: reason.join("|"), raw: texts.get(line) ?? "" };
  });
}

async function keepRejected(engine: Engine, input: Input, found: readonly Rejected[], all: number): Promise<Loaded["reasons"]> {
  const sorted = [...found].sort((a, b) => a.line - b.line).slice(0, mostRejected);
  await engine.write(
    "rejected",
    sorted.map((each) => ({ file: input.file, ...each })),
  );
  const groups = new Map<string, { n: number; first: Rejected }>();
  for (const each of sorted) {
    const reason = each.reason.replace(/: .*$/su, "").replace(/^\d+ columns?/, "another number of columns");
    const group = groups.get(reason);
    if (group) group.n += 1;
    else groups.set(reason, { n: 1, first: each });
  }
  if (all > sorted.length && sorted[0]) groups.set("not listed one by one", { n: all - sorted.length, first: sorted[0] });
  return [...groups].map(([reason, group]) => ({ reason, ...group })).sort((a, b) => b.n - a.n);
}

function versionIn(file: string, format: EventFormat): string | null {
  if (!format.name.startsWith("ucdp") && format !== countryMonths) return null;
  const name = file.split("/").at(-1) ?? file;
  const written = name.match(/v(\d{2}(?:[._]\d{1,2}){1,3})(?!\d)/i)?.[1];
  if (written) return written.replaceAll("_", ".");
  const packed = name.match(/^ged(\d{2})(\d)(?!\d)/i);
  return packed ? `${packed[1]}.${packed[2]}` : null;
}

function stem(file: string): string {
  return (file.split("/").at(-1) ?? file).replace(/\..*$/, "");
}

function first(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
}
