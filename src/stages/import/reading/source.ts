// DuckDB's own SQL: only DuckDB reads files.
import { quoted } from "../../../domain/writing/sql.js";
import { type Engine, EngineError } from "../../../engine/engine.js";
import { type Columns, columnsOf, type EventFormat, literal } from "../../../formats/events/format.js";
import { longTitle, longValue, type Mapping, wideColumns } from "../../../formats/events/mapped.js";
import { mostColumns, type Refused, recogniseEvents, type Table, tableOf, tooWide } from "../../../formats/events/recognise.js";
import { csv } from "../select.js";
import type { Opened } from "./container.js";
import { copyLines } from "./lines.js";
import { type Tidied, tidy } from "./tidy.js";

/** A table that DuckDB can read, and how its rows know their line. */
export interface Source {
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

export const nothingTidied: Tidied = { rows: 0, rejected: [], rejectedRows: 0, recoded: 0, recodedLine: 0, folded: false };

/** A wide table made long: a row for each column that the mapping does not name. */
export function long(source: Source, mapping: Mapping, table: Table): Source {
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

/** A Parquet file as a table of text, its rows numbered from 1 in place of lines. */
export async function parquetTable(engine: Engine, path: string): Promise<{ table: Table; format?: EventFormat; from: string } | Refused> {
  let names: string[];
  try {
    names = (await engine.rows<{ column_name: string }>(`describe select * from read_parquet(${literal(path)})`)).map(
      (each) => each.column_name,
    );
  } catch (cause) {
    return { refused: `The Parquet file cannot be read: ${firstLineOf(cause)}` };
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

export async function tidySource(
  opened: Opened,
  copy: string,
  table: Table,
  format: EventFormat,
  signal: AbortSignal | undefined,
): Promise<Source> {
  const stream = await opened.stream();
  signal?.addEventListener("abort", () => stream.destroy(signal.reason));
  const tidied = await tidy(stream, copy, table);
  return { ...copied(copy, table.columns, table, format, !tidied.folded), tidied, hxl: table.hxl };
}

/** A large table where it lies; undefined where it cannot be read so. */
export function sourceInPlace(path: string, opened: Opened, table: Table, format: EventFormat): Source | undefined {
  const width = opened.head.toString("utf8").split("\n", 1)[0]?.split("\t").length ?? 0;
  const skip = (table.header ? 1 : 0) + (table.hxl ? 1 : 0);
  const names = table.columns.slice(0, width);
  if (!table.widths.includes(width) || !format.told(columnsOf(names)).id) return undefined;
  const read = csv(path, names, { delimiter: table.dialect.delimiter, quoted: false, parallel: true, missing: format.missing ?? [] });
  const from = skip ? read.replace("header = false", `header = false, skip = ${skip}`) : read;
  return { from, line: "0", columns: columnsOf(names), tidied: nothingTidied, firstLine: skip + 1, hxl: table.hxl };
}

/** The rows of a source whose lines stand in `kept_line`; of a table that lies in place, a copy of those lines. */
export async function keptOf(
  engine: Engine,
  source: Source,
  { opened, copy, table, format }: { readonly opened: Opened; readonly copy: string; readonly table: Table; readonly format: EventFormat },
): Promise<Source> {
  if (source.firstLine === undefined)
    return {
      ...source,
      from: `(select * from ${source.from} where cast(amity_line as bigint) in (select line from kept_line) order by cast(amity_line as bigint))`,
    };
  await copyLines(await opened.stream(), engine.pieces<{ line: number }>("select line from kept_line order by line", 100_000), copy);
  return { ...copied(copy, source.columns.names, table, format, true), tidied: nothingTidied, hxl: source.hxl };
}

/** A copy before each record of which stands the line that it begins on. */
function copied(copy: string, columns: readonly string[], table: Table, format: EventFormat, parallel: boolean) {
  const { delimiter, quoted } = table.dialect;
  return {
    from: csv(copy, ["amity_line", ...columns], { delimiter, quoted, parallel, missing: format.missing ?? [] }),
    line: "cast(amity_line as bigint)",
    columns: columnsOf(columns),
  };
}

export function firstLineOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
}

/** What a file does to those who read it, and no fault of ours. */
export const isOfTheFile = (cause: unknown): boolean =>
  cause instanceof EngineError
    ? /CSV Error|Invalid Input|Parquet/.test(cause.message)
    : !(cause instanceof TypeError || cause instanceof RangeError);
