import { join } from "node:path";
import { aboutTo, rename } from "../disk/calls.js";
import { ownPath } from "../disk/own-folder.js";
import { ownName } from "../disk/owner.js";
import { ddl, type Row, type TableName, tableNames, tables } from "../domain/tables.js";
import { literal, quoted } from "../domain/writing/sql.js";
import { type Door, openDoor } from "../engine/door/door.js";
import type { DoorTable } from "../engine/door/limits.js";
import { type DuckDB, openLocked } from "../engine/duckdb.js";
import { hashFile, type Kept, looksOf } from "./state.js";

/** The engine of one build, with the tables made so far: each is a view of its file until somebody holds it. */
export interface Desk {
  /** The engine, with these tables. */
  open(names: readonly TableName[]): Promise<DuckDB>;
  /** A table made so far, in the order of its key. */
  table<T extends TableName>(name: T): Promise<Row<T>[]>;
  contents(): ReadonlyMap<TableName, string>;
  /** The file that a table made so far lies in. */
  fileOf(name: TableName): string | undefined;
  /** The door for the queries of the case, which may read these tables. */
  door(names: readonly TableName[]): Door;
  /** Starts the process of the door ahead of the first query. */
  warm(): void;
  /** Where the engine may read and write beside the case: a folder that whoever needs it makes and removes. */
  readonly scratch: string;
  close(): void;
}

/** Up to this many rows a table may be held in memory. */
const small = 200_000;

/** `gathered` are the files of the case that SQL of ours reads where they lie; the engine reaches nothing else but `derived/` and the scratch folder. */
export function deskOf(folder: string, current: ReadonlyMap<TableName, Kept>, gathered: readonly string[]): Desk {
  const scratch = ownPath("import");
  let engine: DuckDB | undefined;
  const seen = new Set<TableName>();
  const read = new Map<TableName, readonly object[]>();
  let door: Door | undefined;
  const open = async (names: readonly TableName[]): Promise<DuckDB> => {
    engine ??= await openLocked({ files: gathered, folders: [join(folder, "derived"), scratch] }, { builds: true });
    const views = names.flatMap((name) => {
      const kept = current.get(name);
      if (!kept || seen.has(name)) return [];
      seen.add(name);
      return [view(name, join(folder, kept.path))];
    });
    if (views.length) await engine.run(views.join(";"));
    return engine;
  };
  return {
    open,
    scratch,
    table: async <T extends TableName>(name: T) => {
      const known = read.get(name) ?? (await (await open([name])).rows(`select * from ${name} order by ${order(name)}`));
      if (known.length <= small) read.set(name, known);
      return known.map((each) => ({ ...each })) as Row<T>[];
    },
    contents: () => new Map([...current].map(([name, kept]) => [name, kept.sha256])),
    fileOf: (name) => {
      const kept = current.get(name);
      return kept && join(folder, kept.path);
    },
    door: (names) => {
      door ??= openDoor();
      door.offer(
        names.map((name) => doorTable(folder, name, current.get(name))),
        tableNames,
      );
      return door;
    },
    warm: () => {
      door ??= openDoor();
      door.warm();
    },
    close: () => {
      engine?.close();
      door?.close();
    },
  };
}

/** Writes tables in the order of their keys to files named by their content, and takes them off the desk. */
export async function save(database: DuckDB, folder: string, names: readonly TableName[]): Promise<[TableName, Kept][]> {
  if (!names.length) return [];
  const parts = new Map(names.map((name) => [name, join(folder, "derived", `.${ownName()}.part`)]));
  const partOf = (name: TableName) => parts.get(name) as string;
  const counts = names.map((name) => `(select count(*) from ${name}) as ${name}`);
  const [rows] = await database.rows<Record<string, number>>(`select ${counts.join(", ")}`);
  const copies = names.flatMap((name) => [
    `copy (select * from ${name} order by ${order(name)}) to ${literal(partOf(name))} (format parquet, compression zstd)`,
    `drop table ${name}`,
  ]);
  for (const name of names) aboutTo("engine", partOf(name));
  await database.run(copies.join(";"));
  const saved: [TableName, Kept][] = [];
  for (const name of names) {
    const hash = await hashFile(partOf(name));
    const path = `derived/${name}.${hash.slice(0, 16)}.parquet`;
    rename(partOf(name), join(folder, path));
    saved.push([name, { path, sha256: hash, looks: looksOf(folder, path), rows: rows?.[name] ?? 0 }]);
  }
  return saved;
}

/** A table as the door knows it: one that was not made yet has no rows. */
export function doorTable(folder: string, name: TableName, kept: Kept | undefined): DoorTable {
  return {
    name,
    file: kept ? join(folder, kept.path) : null,
    bytes: kept ? Number(kept.looks.split(" ")[0]) : 0,
    ddl: ddl(name),
  };
}

export function view(name: TableName, file: string): string {
  return `create view ${name} as select * from read_parquet(${literal(file)})`;
}

/** The key of a table, as SQL sorts by it. */
export function order(name: TableName): string {
  return tables[name].key.map((each) => `${quoted(each)} nulls first`).join(", ");
}

export { literal };
