import { createHash } from "node:crypto";
import { hostname } from "node:os";
import type { Column } from "../../domain/tables/column.js";
import { laid } from "../../domain/tables/laid.js";
import { type TableName, tables } from "../../domain/tables.js";
import { quoted } from "../../domain/writing/sql.js";
import type { DuckDB } from "../duckdb.js";
import type { Value } from "../engine.js";
import type { TrinoClient, TrinoValue } from "./client.js";
import { forTrino } from "./words.js";

/** The tables whose SQL is worth a journey: what is added up over all events. */
export const farTables: readonly TableName[] = ["dyad_month", "act", "dyad_score", "dyad_slice"];

/** Where some tables of a build are filled beside DuckDB. What is filled there stands here as well. */
export interface Far {
  /** The engine and its version, as a run tells them. */
  readonly engine: string;
  readonly queries: readonly string[];
  /** Fills a table of `near` by SQL that is run far away; the tables that it reads go up unless they are there as they stand here. */
  fill(near: DuckDB, name: TableName, select: string, bind?: readonly Value[]): Promise<void>;
  /** Rows came to a table here, beside those that stand there. */
  added(name: string, rows: readonly object[]): void;
  /** A table here is another one: what is known of it there is old. */
  changed(name: string): void;
  /** Takes away what was laid there. */
  clear(): Promise<void>;
}

/** Letters of a statement, far below what a server takes at once (a million). */
const mostLetters = 400_000;
/** Rows that are objects at once. */
const piece = 20_000;

const typeOf = ({ type }: Column<unknown>) => (type === "decimal(18,3)" ? "decimal(18, 3)" : type);
const columnsOf = (name: string): readonly (readonly [string, Column<unknown>])[] =>
  Object.entries((laid as Record<string, Readonly<Record<string, Column<unknown>>>>)[name] ?? tables[name as TableName].columns);

/**
 * Tables of one case on a Trino: in the schema of the address, under names that begin with `amity_` and a mark of the case and this machine: a
 * schema may be shared. What an earlier build that was killed left behind is taken away first.
 */
export async function openFar(client: TrinoClient, folder: string): Promise<Far> {
  const mark = `amity_${createHash("sha256").update(`${hostname()} ${folder}`).digest("hex").slice(0, 12)}_`;
  const { catalog, schema } = client.address;
  const [row] = await client.rows("select node_version from system.runtime.nodes where coordinator limit 1");
  /** Tables as they stand there, with the rows that came since. */
  const there = new Map<string, { readonly remote: string; readonly rest: Record<string, Value>[] }>();
  const filled = new Set<string>();
  let laidOut = 0;

  const drop = async () => {
    const found = await client.rows(
      `select table_name from ${catalog}.information_schema.tables where table_schema = '${schema}' and table_name like '${mark.replaceAll("_", "\\_")}%' escape '\\'`,
    );
    for (const [name] of found) await client.run(`drop table ${quoted(String(name))}`);
  };
  await drop();

  const lay = (name: string) => `${mark}${name}_${++laidOut}`;

  const up = async (near: DuckDB, name: string): Promise<string> => {
    const columns = columnsOf(name);
    const known = there.get(name);
    if (known) {
      for (const some of inLetters(known.rest, columns)) await client.run(insertOf(known.remote, columns, some));
      known.rest.length = 0;
      return known.remote;
    }
    const remote = lay(name);
    await client.run(`create table ${remote} (${columns.map(([each, column]) => `${quoted(each)} ${typeOf(column)}`).join(", ")})`);
    for await (const rows of near.pieces<Record<string, Value>>(`select * from ${name}`, piece))
      for (const some of inLetters(rows, columns)) await client.run(insertOf(remote, columns, some));
    there.set(name, { remote, rest: [] });
    return remote;
  };

  return {
    engine: `trino ${row?.[0] ?? "of an unknown version"}`,
    queries: client.queries,
    fill: async (near, name, select, bind = []) => {
      const names = new Map<string, string>();
      for (const each of tablesIn(select)) names.set(each, await up(near, each));
      const columns = columnsOf(name);
      const remote = lay(name);
      const cast = columns.map(([each, column]) => `cast(${quoted(each)} as ${typeOf(column)}) as ${quoted(each)}`).join(", ");
      await client.run(`create table ${remote} as ${forTrino(select, bind, names, cast)}`);
      const list = columns.map(([each]) => quoted(each)).join(", ");
      for await (const rows of client.pages(`select ${list} from ${remote}`)) await near.write(name, down(rows, columns) as never);
      // A table that is filled in several turns is read here only.
      if (filled.has(name)) there.delete(name);
      else there.set(name, { remote, rest: [] });
      filled.add(name);
    },
    added: (name, rows) => {
      const rest = there.get(name)?.rest;
      if (rest) for (const row of rows) rest.push(row as Record<string, Value>);
    },
    changed: (name) => void there.delete(name),
    clear: drop,
  };
}

/** The tables that SQL of ours reads: names after `from` or `join` that are not named within it. */
export function tablesIn(select: string): string[] {
  const text = select.replaceAll(/--[^\n]*|'(?:[^']|'')*'/gu, " ");
  const within = new Set([...text.matchAll(/\b([a-z_]\w*) as \(/giu)].map(([, name]) => name));
  const named = [...text.matchAll(/\b(?:from|join)\s+([a-z_]\w*)/giu)].flatMap(([, name]) => (name && !within.has(name) ? [name] : []));
  return [...new Set(named)].filter((name) => name in tables || name in laid);
}

/** Rows in groups, each of which fits into one statement. */
function* inLetters(rows: readonly Record<string, Value>[], columns: readonly (readonly [string, Column<unknown>])[]): Generator<string> {
  let group: string[] = [];
  let letters = 0;
  for (const row of rows) {
    const text = JSON.stringify(
      columns.map(([name, { type }]) => (type.startsWith("decimal") && row[name] !== null ? String(row[name]) : row[name])),
    );
    if (letters + text.length > mostLetters && group.length) {
      yield `[${group.join(",")}]`;
      group = [];
      letters = 0;
    }
    group.push(text);
    letters += text.length;
  }
  if (group.length) yield `[${group.join(",")}]`;
}

/** One literal for many rows: a server reads it in a fraction of the time that as many rows of values take. */
function insertOf(table: string, columns: readonly (readonly [string, Column<unknown>])[], json: string): string {
  const sent = (column: Column<unknown>) => (/^(?:date|decimal)/u.test(column.type) ? "varchar" : column.type);
  const fields = columns.map(([name, column]) => `${quoted(name)} ${sent(column)}`).join(", ");
  const names = columns.map(([name]) => quoted(name)).join(", ");
  const cast = columns
    .map(([name, column]) => (sent(column) === column.type ? quoted(name) : `cast(${quoted(name)} as ${typeOf(column)})`))
    .join(", ");
  return `insert into ${table} select ${cast} from unnest(cast(json_parse('${json.replaceAll("'", "''")}') as array(row(${fields})))) as u(${names})`;
}

function* down(rows: readonly (readonly TrinoValue[])[], columns: readonly (readonly [string, Column<unknown>])[]): Generator<object> {
  for (const row of rows) yield Object.fromEntries(columns.map(([name, { type }], index) => [name, numberOf(type, row[index] ?? null)]));
}

/** Decimals come as text, and so do the numbers that are none. */
function numberOf(type: string, value: TrinoValue): TrinoValue {
  if (value === null || typeof value !== "string") return value;
  if (type === "double" || type.startsWith("decimal")) return Number(value);
  return value;
}
