// DuckDB's own SQL: only DuckDB reads files.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, EngineError } from "../../engine/engine.js";
import { countryMonths, countryMonthsDataset, countryMonthsMapping } from "../../formats/events/country-months.js";
import { columnsOf, type EventFormat } from "../../formats/events/format.js";
import { type Mapping, mappedFormat, mappingFaults } from "../../formats/events/mapped.js";
import { notEvents, type Refused, recogniseEvents, type Table, tableOf } from "../../formats/events/recognise.js";
import { countEvents, dropUnreadable, insertEvents, nextRow } from "./load-events.js";
import { loadTally } from "./load-tally.js";
import type { Faulty, Input, Loaded } from "./loaded.js";
import { broken, type Opened, openTable } from "./reading/container.js";
import { newlines } from "./reading/lines.js";
import { writeRejected } from "./reading/rejected.js";
import {
  firstLineOf,
  isOfTheFile,
  keptOf,
  long,
  nothingTidied,
  parquetTable,
  type Source,
  sourceInPlace,
  tidySource,
} from "./reading/source.js";
import type { Rejected } from "./reading/tidy.js";

const unnamedMonths =
  "Numbers by month and country; the name of the file does not say that they are deaths. Call it so (deaths), or map its columns.";

/** Files larger than this that stand plain and without quotation marks are read where they lie. */
const readInPlace = 64 * 1_048_576;

export interface Ways {
  readonly inPlaceAbove?: number | undefined;
  readonly signal?: AbortSignal;
  /**
   * For files of which much may not count: what decides that, of every row, stands in `incoming` while it runs, and it says whether only
   * the lines of `kept_line` come into `event`.
   */
  readonly decide?: { readonly above: number; readonly run: (engine: Engine, loaded: Loaded) => Promise<boolean> } | undefined;
}

/** Imports one file into `event` (or `tally`) and `rejected`; a sentence says why where it is no event data. */
export async function loadFile(
  engine: Engine,
  input: Input,
  scratch: string,
  { inPlaceAbove = readInPlace, signal, decide }: Ways = {},
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
  const spread = mapping?.columns ?? (isWide ? countryMonthsMapping : undefined);
  const file: File = {
    input: dataset === undefined ? input : { ...input, dataset },
    opened,
    table: found.table,
    format,
    copy,
    spread,
    decide,
  };
  try {
    const inPlace =
      opened.plain && !found.table.dialect.quoted && opened.bytes > inPlaceAbove && !opened.parquet && mapping?.as !== "tally";
    if (inPlace) {
      const loaded = await loadInPlace(engine, file);
      if (loaded) return loaded;
    }
    const whole = found.from
      ? { from: found.from, line: "amity_line", columns: columnsOf(found.table.columns), tidied: nothingTidied, hxl: false }
      : await tidySource(opened, copy, found.table, format, signal);
    if (mapping?.as === "tally") return await loadTally(engine, input, format, spread ? long(whole, spread, found.table) : whole, opened);
    return (await loadEvents(engine, file, whole)) as Loaded;
  } catch (cause) {
    if (!isOfTheFile(cause)) throw cause;
    return broken(cause instanceof EngineError ? firstLineOf(cause) : cause);
  } finally {
    await rm(copy, { force: true });
  }
}

/** A file that was looked at and will be read. */
interface File {
  readonly input: Input;
  readonly opened: Opened;
  readonly table: Table;
  readonly format: EventFormat;
  /** Where a copy of it may stand. */
  readonly copy: string;
  /** What a wide table is made long by. */
  readonly spread: Mapping | undefined;
  readonly decide: Ways["decide"];
}

function recognised(opened: Opened, input: Input): { table: Table; format?: EventFormat; from?: string } | Refused {
  const head = opened.head.toString("utf8");
  if (input.mapping) {
    const table = tableOf(head);
    return "refused" in table ? table : { table };
  }
  const found = recogniseEvents(head);
  return "refused" in found ? found : { table: found, format: found.format };
}

/**
 * Reads a large table where it lies, without a copy: lines are told by the order of rows. Undefined, with nothing
 * imported, where DuckDB finds any fault or the rows are not as many as the lines: then the careful way finds out which.
 */
async function loadInPlace(engine: Engine, file: File): Promise<Loaded | undefined> {
  const { input, opened, table, format } = file;
  const source = sourceInPlace(input.path, opened, table, format);
  if (!source) return undefined;
  const before = await nextRow(engine, "event");
  const counted = newlines(await opened.stream());
  try {
    const loaded = await loadEvents(engine, file, source, async () => {
      const { lines, clean } = await counted;
      return clean ? lines - (source.firstLine ?? 1) + 1 : -1;
    });
    if (loaded) return loaded;
  } catch (cause) {
    await counted.catch(() => undefined);
    if (!/CSV|csv|unicode|UTF-8/.test(String(cause))) throw cause;
  }
  await engine.run(`delete from event where rowid >= ${before}`);
  return undefined;
}

/** Undefined where `expected` says another number of rows. */
async function loadEvents(engine: Engine, file: File, source: Source, expected?: () => Promise<number>): Promise<Loaded | undefined> {
  const { input, opened, table, format, spread, decide } = file;
  const made = (each: Source) => (spread ? long(each, spread, table) : each);
  const whole = made(source);
  const how = expected ? { expected } : {};
  const tell = async ({ loaded, rejected }: { readonly loaded: Loaded; readonly rejected: readonly Rejected[] }) => {
    await writeRejected(engine, input.file, rejected);
    return loaded;
  };
  if (decide && (await rowsOf(engine, source, opened)) > decide.above) {
    const all = await insertEvents(engine, input, format, whole, { ...how, into: "incoming" });
    if (!all) return undefined;
    const counted = await countEvents(engine, all, format, whole, opened, "incoming");
    const isPart = await decide.run(engine, counted.loaded);
    await engine.run("drop table incoming");
    if (isPart) {
      const kept = await insertEvents(engine, input, format, made(await keptOf(engine, source, file)));
      if (kept) await dropUnreadable(engine, kept);
      return await tell(counted);
    }
  }
  const inserted = await insertEvents(engine, input, format, whole, how);
  return inserted && (await tell(await countEvents(engine, inserted, format, whole, opened)));
}

/** Records of a source; of a table that is read in place nobody has counted them yet. */
async function rowsOf(engine: Engine, { tidied, firstLine, from }: Source, opened: Opened): Promise<number> {
  if (firstLine !== undefined) return Number.POSITIVE_INFINITY;
  if (!opened.parquet) return tidied.rows;
  const [count] = await engine.rows<{ n: number }>(`select count(*) as n from ${from}`);
  return count?.n ?? 0;
}

function stem(file: string): string {
  return (file.split("/").at(-1) ?? file).replace(/\..*$/, "");
}
