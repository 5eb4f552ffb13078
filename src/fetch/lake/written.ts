import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { openFile } from "../../disk/calls.js";
import { ownFolder } from "../../disk/own-folder.js";
import { literal, quoted } from "../../domain/writing/sql.js";
import { openDuckDB } from "../../engine/duckdb.js";
import type { TrinoClient } from "../../engine/trino/client.js";
import { filesOf, tablesLike } from "../../engine/trino/shared-folder.js";

/** A column as it is brought: its name, and SQL and type of its value. */
interface Brought {
  readonly name: string;
  readonly sql: string;
  readonly type: string;
}

/**
 * The rows of a table as one Parquet file, in an order of their own, so that the same rows are the same bytes. They come as files where the
 * server and this machine see the same folder, else by the protocol. Gives how many.
 */
export async function written(
  folder: string,
  client: TrinoClient,
  from: string,
  columns: readonly Brought[],
  part: string,
  told: (rows: number) => void,
): Promise<number> {
  const select = (sqlOf: (each: Brought) => string) =>
    `select ${columns.map((each, at) => `${sqlOf(each)} as c${at}`).join(", ")} from ${from}`;
  const copied = (source: string) => copyTo(part, source, columns);
  const rows = client.address.shared
    ? await byFiles(
        folder,
        client,
        select(({ sql }) => sql),
        copied,
      )
    : undefined;
  return rows ?? byLines(client, select(asText), columns, copied, told);
}

/** JSON has no whole numbers above 2^53, and ids that are hashes lie beyond: two of them would become one. */
const asText = ({ sql, type }: Brought) => (type === "bigint" ? `cast(${sql} as varchar)` : sql);

/** Through a table that the server makes, whose files are read; undefined where they do not lie in the folder. */
async function byFiles(
  folder: string,
  client: TrinoClient,
  select: string,
  copied: (source: string) => Promise<number>,
): Promise<number | undefined> {
  // One fetch at a time in a case: what is there of it was left by one that was killed.
  const table = `amity_part_${createHash("sha256").update(`${hostname()} ${folder}`).digest("hex").slice(0, 12)}`;
  const drop = async () => {
    for (const name of await tablesLike(client, table)) await client.run(`drop table if exists ${quoted(name)}`);
  };
  await drop();
  await client.run(`create table ${table} with (format = 'PARQUET') as ${select}`);
  try {
    const files = await filesOf(client, table);
    return files && (await copied(files.length ? `read_parquet([${files.map(literal).join(", ")}])` : ""));
  } finally {
    await drop();
  }
}

/** By the protocol, through a file of lines, so that no more rows are in memory than one page has. */
async function byLines(
  client: TrinoClient,
  select: string,
  columns: readonly Brought[],
  copied: (source: string) => Promise<number>,
  told: (rows: number) => void,
): Promise<number> {
  const scratch = await ownFolder("lake");
  const lines = join(scratch, "rows.jsonl");
  let rows = 0;
  try {
    const file = await openFile(lines, "wx");
    try {
      for await (const page of client.pages(select)) {
        await file.appendFile(
          page.map((row) => `${JSON.stringify(Object.fromEntries(row.map((each, at) => [`c${at}`, each])))}\n`).join(""),
        );
        rows += page.length;
        told(rows);
      }
    } finally {
      await file.close();
    }
    const types = columns.map(({ type }, at) => `c${at}: ${literal(type)}`).join(", ");
    return await copied(rows ? `read_json(${literal(lines)}, format = 'newline_delimited', columns = {${types}})` : "");
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Writes what a source gives, nothing where there is none, and counts it. */
async function copyTo(part: string, source: string, columns: readonly Brought[]): Promise<number> {
  const list = columns.map(({ name, type }, at) => `cast(c${at} as ${type}) as ${quoted(name)}`).join(", ");
  const none = `(select ${columns.map((_, at) => `null as c${at}`).join(", ")} where false)`;
  await rm(part, { force: true });
  const engine = await openDuckDB({ builds: true });
  try {
    await engine.run(`copy (select ${list} from ${source || none} order by all) to ${literal(part)} (format parquet, compression zstd)`);
    const [found] = await engine.rows<{ n: number }>(`select count(*) as n from read_parquet(${literal(part)})`);
    return found?.n ?? 0;
  } finally {
    engine.close();
  }
}
