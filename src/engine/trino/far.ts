import { createHash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { aboutTo, codeOf, remove } from "../../disk/calls.js";
import { laid } from "../../domain/tables/laid.js";
import { type TableName, tables } from "../../domain/tables.js";
import { literal, quoted } from "../../domain/writing/sql.js";
import type { DuckDB } from "../duckdb.js";
import { EngineError, type Value } from "../engine.js";
import type { TrinoClient } from "./client.js";
import { columnsOf, insertsOf, listOf, type NamedColumns, rowsDown, typeOf } from "./rows.js";
import { filesOf, placeIn, tablesLike } from "./shared-folder.js";
import { forTrino } from "./words.js";

/** The tables whose SQL is worth a journey: what is added up over all events. */
export const farTables: readonly TableName[] = ["dyad_month", "act", "dyad_score", "dyad_slice"];

/** What a table that is filled far away needs of here. */
interface Here {
  /** The Parquet file that a table of `near` is a view of. */
  readonly file?: (name: string) => string | undefined;
  /** A folder that `near` may read and write in, which need not be there. */
  readonly scratch: string;
}

/** Where some tables of a build are filled beside DuckDB. What is filled there stands here as well. */
export interface Far {
  /** The engine and its version, as a run tells them. */
  readonly engine: string;
  readonly queries: readonly string[];
  /** Fills a table of `near` by SQL that is run far away; the tables that it reads go up unless they are there as they stand here. */
  fill(near: DuckDB, name: TableName, select: string, bind: readonly Value[] | undefined, here: Here): Promise<void>;
  /** Rows came to a table here, beside those that stand there. */
  added(name: string, rows: readonly object[]): void;
  /** A table here is another one: what is known of it there is old. */
  changed(name: string): void;
  /** Takes away what was laid there. */
  clear(): Promise<void>;
}

/** Rows that are objects at once. */
const piece = 20_000;

/** A table as it stands there. */
interface There {
  readonly remote: string;
  /** Rows that came since; none are put into a table over a file. */
  readonly rest: Record<string, Value>[];
  readonly isFile: boolean;
}

/** The name that a case has on this machine among all that lie on a server or in its folder. */
export const markOf = (folder: string): string =>
  `amity_${createHash("sha256").update(`${hostname()} ${folder}`).digest("hex").slice(0, 12)}`;

/**
 * Tables of one case on a Trino: in the schema of the address, under names that begin with `amity_` and a mark of the case and this machine: a
 * schema may be shared. Large tables go and come as Parquet where the address names a folder that both see, else as rows of the protocol. What
 * an earlier build that was killed left behind is taken away before the first table goes up: only then is this build alone in the case.
 */
export async function openFar(client: TrinoClient, folder: string): Promise<Far> {
  const mark = markOf(folder);
  const run = randomBytes(4).toString("hex");
  const { shared } = client.address;
  const place = shared && placeIn(shared, mark, run);
  const [row] = await client.rows("select node_version from system.runtime.nodes where coordinator limit 1");
  const there = new Map<string, There>();
  const filled = new Set<string>();
  let laidOut = 0;

  const drop = async (isOurs: (name: string) => boolean) => {
    for (const name of await tablesLike(client, `${mark}_`)) if (isOurs(name)) await client.run(`drop table if exists ${quoted(name)}`);
  };
  const isMine = (name: string) => name.startsWith(`${mark}_${run}_`);
  let ready: Promise<void> | undefined;
  const begin = async () => {
    await drop((name) => !isMine(name));
    place?.clearOthers();
  };

  const lay = (name: string) => `${name}_${++laidOut}`;

  /** A table over a file in the folder that both see. */
  const upAsFile = async (near: DuckDB, name: string, columns: NamedColumns, { file, scratch }: Here): Promise<There> => {
    if (!place) throw new Error("no folder");
    const called = lay(name);
    const remote = `${mark}_${run}_${called}`;
    const copy = join(scratch, `${called}.parquet`);
    const own = file?.(name);
    if (own === undefined) {
      aboutTo("engine", copy);
      await near.run(`copy (select * from ${name}) to ${literal(copy)} (format parquet, compression zstd)`);
    }
    const location = await place.put(own ?? copy, called);
    if (own === undefined) remove(copy);
    const create = `create table ${remote} (${listOf(columns)}) with (external_location = ${literal(location)}, format = 'PARQUET')`;
    const unseen = (says: string) =>
      new EngineError("trino", create, new Error(`The server does not see ${shared?.folder} as ${shared?.location}: ${says}`));
    try {
      await client.run(create);
    } catch (cause) {
      throw unseen(cause instanceof Error ? cause.message : String(cause));
    }
    const [sent] = await near.rows<{ n: number }>(`select count(*) as n from ${name}`);
    const [[come] = []] = await client.rows(`select count(*) from ${remote}`);
    if (Number(come) !== sent?.n) throw unseen(`of ${sent?.n} rows of ${name} it finds ${come}.`);
    return { remote, rest: [], isFile: true };
  };

  const upAsRows = async (near: DuckDB, name: string, columns: NamedColumns): Promise<There> => {
    const remote = `${mark}_${run}_${lay(name)}`;
    await client.run(`create table ${remote} (${listOf(columns)})`);
    for await (const rows of near.pieces<Record<string, Value>>(`select * from ${name}`, piece))
      for (const each of insertsOf(remote, columns, rows)) await client.run(each);
    return { remote, rest: [], isFile: false };
  };

  const up = async (near: DuckDB, name: string, here: Here): Promise<string> => {
    const columns = columnsOf(name);
    let known = there.get(name);
    if (!known) {
      known = place ? await upAsFile(near, name, columns, here) : await upAsRows(near, name, columns);
      there.set(name, known);
    }
    for (const each of insertsOf(known.remote, columns, known.rest)) await client.run(each);
    known.rest.length = 0;
    return known.remote;
  };

  const down = async (near: DuckDB, name: TableName, remote: string, columns: NamedColumns, scratch: string): Promise<void> => {
    const list = columns.map(([each]) => quoted(each)).join(", ");
    const files = await filesOf(client, remote);
    if (!files) {
      for await (const rows of client.pages(`select ${list} from ${remote}`)) await near.write(name, rowsDown(rows, columns) as never);
      return;
    }
    const copies = files.map((_, index) => join(scratch, `${remote}-${index}.parquet`));
    try {
      for (const [index, file] of files.entries()) await copyFile(file, copies[index] as string);
      if (copies.length)
        await near.run(`insert into ${name} by name select ${list} from read_parquet([${copies.map(literal).join(", ")}])`);
    } finally {
      for (const each of copies) remove(each);
    }
  };

  return {
    engine: `trino ${row?.[0] ?? "of an unknown version"}`,
    queries: client.queries,
    fill: async (near, name, select, bind = [], here) => {
      ready ??= begin();
      await ready;
      const isOurs = place !== undefined && (await madeFolder(here.scratch));
      try {
        const names = new Map<string, string>();
        for (const each of tablesIn(select)) names.set(each, await up(near, each, here));
        const columns = columnsOf(name);
        const remote = `${mark}_${run}_${lay(name)}`;
        const cast = columns.map(([each, column]) => `cast(${quoted(each)} as ${typeOf(column)}) as ${quoted(each)}`).join(", ");
        const format = place ? " with (format = 'PARQUET')" : "";
        await client.run(`create table ${remote}${format} as ${forTrino(select, bind, names, cast)}`);
        await down(near, name, remote, columns, here.scratch);
        // A table that is filled in several turns is read here only.
        if (filled.has(name)) there.delete(name);
        else there.set(name, { remote, rest: [], isFile: false });
        filled.add(name);
      } finally {
        if (isOurs) rmSync(here.scratch, { recursive: true, force: true });
      }
    },
    added: (name, rows) => {
      const known = there.get(name);
      if (known?.isFile) there.delete(name);
      else if (known) for (const row of rows) known.rest.push(row as Record<string, Value>);
    },
    changed: (name) => void there.delete(name),
    clear: async () => {
      place?.clear();
      await drop(isMine);
    },
  };
}

/** Makes a folder; false where it is there. */
async function madeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false;
    throw cause;
  }
}

/** The tables that SQL of ours reads: names after `from` or `join` that are not named within it. */
export function tablesIn(select: string): string[] {
  const text = select.replaceAll(/--[^\n]*|'(?:[^']|'')*'/gu, " ");
  const within = new Set([...text.matchAll(/\b([a-z_]\w*) as \(/giu)].map(([, name]) => name));
  const named = [...text.matchAll(/\b(?:from|join)\s+([a-z_]\w*)/giu)].flatMap(([, name]) => (name && !within.has(name) ? [name] : []));
  return [...new Set(named)].filter((name) => name in tables || name in laid);
}
