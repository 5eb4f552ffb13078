import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { laidDdl, laidNames } from "../../src/domain/tables/laid.js";
import { ddl, type Row, type TableName, tableNames, tables } from "../../src/domain/tables.js";
import { type Door, openDoor } from "../../src/engine/door/door.js";
import { type DuckDB, openDuckDB } from "../../src/engine/duckdb.js";

/** An engine with every table, and those that stages lay out for themselves, empty. */
export async function emptyTables(): Promise<DuckDB> {
  const engine = await openDuckDB();
  for (const name of tableNames) await engine.run(ddl(name));
  for (const name of laidNames) await engine.run(laidDdl(name));
  return engine;
}

/** A row with what is given; the rest is null where that is allowed, else nothing much. */
export function rowOf<T extends TableName>(name: T, given: Partial<Row<T>>): Row<T> {
  const blank = Object.entries(tables[name].columns).map(([column, { type, optional }]) => {
    if (optional) return [column, null];
    if (type === "varchar") return [column, ""];
    if (type === "date") return [column, "2000-01-01"];
    return [column, type === "boolean" ? false : 0];
  });
  return { ...Object.fromEntries(blank), ...given } as Row<T>;
}

/** A door over the tables of an engine as they are now. `end` takes its files away. */
export async function doorOver(
  engine: DuckDB,
  names: readonly TableName[] = tableNames,
): Promise<{ door: Door; folder: string; end(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "amity-door-"));
  const offered = [];
  for (const name of names) {
    const file = join(folder, `${name}.parquet`);
    await engine.run(`copy ${name} to '${file}' (format parquet)`);
    offered.push({ name, file, bytes: statSync(file).size, ddl: ddl(name) });
  }
  const door = openDoor();
  door.offer(offered, tableNames);
  return {
    door,
    folder,
    end: () => {
      door.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
