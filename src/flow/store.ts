import { createHash } from "node:crypto";
import { join } from "node:path";
import { serialize } from "node:v8";
import { type LaidName, laidDdl } from "../domain/tables/laid.js";
import { ddl, type TableName, tableNames } from "../domain/tables.js";
import type { DuckDB } from "../engine/duckdb.js";
import { type Far, farTables } from "../engine/trino/far.js";
import { type Desk, literal, order, save } from "./desk.js";
import type { Stage, Store } from "./stage.js";
import type { Kept, State } from "./state.js";

/** Above this many rows a table goes to the engine while it is written. */
const most = 20_000;

/**
 * What one run of a stage may touch. Tables that were written row by row, with the rows that they had after the last
 * build, need not be made again: `finish` gives them as they lie on the disk. Where there is a far engine, what is worth a journey is filled there.
 */
export async function storeOf(each: Stage<TableName, TableName>, desk: Desk, folder: string, last: State, far?: Far) {
  const database = await desk.open(each.reads);
  // Rows of tables that the engine does not know yet: a table comes to be there when SQL has a part in it.
  const waiting = new Map<TableName, object[]>(each.writes.map((name) => [name, []]));

  const flush = async (names: readonly TableName[] = [...waiting.keys()]): Promise<void> => {
    const fresh = names.filter((name) => waiting.has(name));
    if (fresh.length) await database.run(fresh.map(ddl).join(";"));
    for (const name of fresh) {
      const rows = waiting.get(name) as never[];
      waiting.delete(name);
      await database.write(name, rows);
      far?.changed(name);
    }
  };
  const mine = (name: string): TableName => {
    if (!each.writes.includes(name as TableName)) throw new Error(`stage ${each.name} writes ${name}, which it does not declare`);
    return name as TableName;
  };
  const check = checkOf(each, database);
  // What is carried over in one table counts on what is carried over in the others.
  const isWhole = each.writes.every((name) => last.tables[name]);
  const flushed = async (sql: string): Promise<string> => {
    await flush([...waiting.keys()].filter((name) => new RegExp(`\\b${name}\\b`, "iu").test(sql)));
    return sql;
  };

  let madeFrom: unknown;
  const laid = new Set<LaidName>();
  const clear = async (name: LaidName) => {
    await database.run(`drop table if exists ${name}`);
    await database.run(laidDdl(name));
    far?.changed(name);
    laid.add(name);
  };

  const store: Store<TableName, TableName> = {
    rows: async (sql, bind) => database.rows(await flushed(check(sql)), bind),
    pieces: async function* <T extends object>(sql: string, least: number) {
      yield* database.pieces<T>(await flushed(check(sql)), least);
    },
    table: (name) => {
      if (!each.reads.includes(name)) throw new Error(`stage ${each.name} reads ${name}, which it does not declare`);
      return desk.table(name);
    },
    write: async (name, rows) => {
      const rest = waiting.get(mine(name));
      if (!rest) {
        if (!far) return database.write(name, rows);
        const list = [...rows];
        far.added(name, list);
        return database.write(name, list);
      }
      for (const row of rows) rest.push(row);
      if (rest.length > most) await flush([name]);
    },
    fill: async (name, select, bind) => {
      await flush([mine(name)]);
      const sql = await flushed(check(select));
      if (far && farTables.includes(name)) {
        const file = (read: string) => (each.reads.includes(read as TableName) ? desk.fileOf(read as TableName) : undefined);
        return far.fill(database, name, sql, bind, { file, scratch: desk.scratch });
      }
      await database.run(`insert into ${name} by name ${sql}`, bind);
      far?.changed(name);
    },
    lay: async (name, rows) => {
      await clear(name);
      await database.write(name, rows as never);
    },
    layFrom: async (name, select, bind) => {
      await clear(name);
      await database.run(`insert into ${name} by name ${await flushed(check(select))}`, bind);
    },
    carry: async (name, where, bind) => {
      await flush([mine(name)]);
      const kept = last.tables[name];
      if (!kept || !isWhole) return 0;
      const file = literal(join(folder, kept.path));
      const sql = `insert into ${name} by name select * from read_parquet(${file}) where ${where}`;
      const [row] = await database.rows<{ Count: number }>(sql, bind);
      return row?.Count ?? 0;
    },
    last: async (name, where = "true", bind) => {
      const kept = last.tables[mine(name)];
      if (!kept || !isWhole) return [];
      const file = literal(join(folder, kept.path));
      return database.rows(`select * from read_parquet(${file}) where ${where} order by ${order(name)}`, bind);
    },
    lastMadeFrom: isWhole ? last.stages[each.name]?.madeFrom : undefined,
    madeFrom: (what) => {
      madeFrom = what;
    },
    contents: desk.contents(),
    scratch: desk.scratch,
    get door() {
      return desk.door(each.reads);
    },
    engine: {
      ...database,
      run: async (sql, bind) => {
        await flush();
        await database.run(sql, bind);
      },
      rows: async (sql, bind) => database.rows(await flushed(sql), bind),
    } as DuckDB,
  };
  const finish = async (): Promise<{ readonly made: [TableName, Kept][]; readonly madeFrom: unknown }> => {
    for (const name of laid) await database.run(`drop table ${name}`);
    const same: [TableName, Kept][] = [];
    const written = new Map<TableName, string>();
    for (const [name, rows] of [...waiting]) {
      const hash = createHash("sha256").update(serialize(rows)).digest("hex");
      const kept = last.tables[name];
      if (kept?.written === hash) {
        same.push([name, kept]);
        waiting.delete(name);
      } else written.set(name, hash);
    }
    await flush();
    const unsaved = each.writes.filter((name) => !same.some(([other]) => other === name));
    const saved = await save(database, folder, unsaved);
    const made = [...same, ...saved.map(([name, kept]): [TableName, Kept] => [name, withHash(kept, written.get(name))])];
    return { made, madeFrom };
  };
  return { store, finish };
}

function withHash(kept: Kept, written: string | undefined): Kept {
  return written === undefined ? kept : { ...kept, written };
}

/** Refuses SQL that touches a table which the stage does not declare. */
function checkOf(each: Stage<TableName, TableName>, database: DuckDB): (sql: string) => string {
  const known = new Set<string>([...each.reads, ...each.writes]);
  const others = tableNames.filter((name) => !known.has(name)).join("|");
  const undeclared = new RegExp(`\\b(?:${others || "(?!)"})\\b|\\b(?:from|join)[\\s(]*['"]`, "iu");
  return (sql) => {
    if (!undeclared.test(sql)) return sql; // most need not be parsed twice
    for (const name of database.connection.getTableNames(sql, false)) {
      if (/[^\w]/.test(name)) throw new Error(`“${name}” is no table of the case`);
      if (!known.has(name) && tableNames.includes(name as TableName))
        throw new Error(`stage ${each.name} touches ${name}, which it does not declare`);
    }
    return sql;
  };
}
