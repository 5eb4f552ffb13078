import { type DuckDBConnection, DuckDBInstance, StatementType } from "@duckdb/node-api";
import { literal } from "../../domain/writing/sql.js";
import type { Value } from "../engine.js";
import { plain } from "../plain.js";
import { prelude } from "../prelude.js";
import { type Judged, judge, Refused, sentence, type Tree } from "./judge.js";
import { type AskOptions, type DoorAnswer, type DoorTable, type Fault, type Kind, type Looked, limits } from "./limits.js";

/** Why a query gave no answer. */
class Failed extends Error {
  readonly kind: Kind;
  constructor(kind: Kind, says: string) {
    super(says);
    this.kind = kind;
  }
}

/** The locked engine of the queries: it knows these tables and can open no other file, nor load, set or install anything. */
export interface Room {
  readonly connection: DuckDBConnection;
  judge(queries: readonly string[]): Promise<(Looked | Fault)[]>;
  /** The text of a tree of the parser; null where it is none. */
  write(trees: readonly string[]): Promise<(string | null)[]>;
  ask(query: string, options: AskOptions): Promise<DoorAnswer>;
  close(): void;
}

/** Above this many bytes a table stays in its file, however often it is asked. */
const small = 4 << 20;

export async function openRoom(tables: readonly DoorTable[], elsewhere: readonly string[]): Promise<Room> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    memory_limit: `${limits.engine}MB`,
    temp_directory: "",
    // Two would add numbers in another order each time, and hand out in any order the rows that an `order by` leaves even.
    threads: "1",
  });
  const connection = await instance.connect();
  const files = tables.flatMap(({ file }) => (file === null ? [] : [file]));
  const views = tables.map(({ name, file, ddl }) =>
    file === null ? ddl : `create view "${name}" as select * from read_parquet(${literal(file)})`,
  );
  await connection.run(
    [
      prelude,
      `set allowed_paths = [${files.map(literal).join(", ")}]`,
      "set enable_external_access = false",
      ...views,
      "set lock_configuration = true",
    ].join(";\n"),
  );
  const offered = { here: new Set(tables.map(({ name }) => name)), elsewhere: new Set(elsewhere) };
  const asked = new Map<string, number>();

  const looked = async (query: string): Promise<Judged & { text: string }> => {
    if (query.length > limits.query) throw new Failed("large", `The query has ${query.length} letters; the most is ${limits.query}.`);
    const reader = await connection.runAndReadAll("select cast(json_serialize_sql(cast($1 as varchar)) as varchar)", [query]);
    const text = String(reader.getRows()[0]?.[0] ?? "{}");
    return { ...judge(parsed(text), offered), text };
  };

  /** Takes a small table into memory when it is asked for the second time. */
  const hold = async (name: string): Promise<void> => {
    const times = (asked.get(name) ?? 0) + 1;
    asked.set(name, times);
    const table = tables.find((each) => each.name === name);
    if (times !== 2 || !table?.file || table.bytes > small) return;
    await connection.run(`drop view "${name}"; create table "${name}" as select * from read_parquet(${literal(table.file)})`);
  };

  const ask = async (
    query: string,
    { rows = Number.POSITIVE_INFINITY, columns, sorted, counted = true }: AskOptions,
  ): Promise<DoorAnswer> => {
    const bare = bareOf(query);
    const { ordered, reads } = await looked(bare);
    for (const each of reads) await hold(each);
    const whole = `select ${columns ?? "*"} from (\n${bare}\n) as asked`;
    const width = await widthOf(whole);
    const most = Math.max(1, Math.min(rows, Math.floor(limits.cells / width)));
    const final = `${whole}${sorted && !ordered ? " order by all" : ""} limit ${most + 1}`;
    await again(final);
    const reader = await connection.runAndReadUntil(final, most + 1);
    const found = reader.getRows();
    const taken = withinLetters(found.slice(0, most).map((row) => row.map(plain)));
    const isAll = found.length <= most && taken.length === found.length;
    const total = isAll ? found.length : counted ? await countOf(whole) : taken.length;
    return { columns: reader.deduplicatedColumnNames(), rows: taken, total, reads, types: reader.columnTypes().map(String) };
  };

  /** What runs is judged as it runs: nothing that stood alone may mean another thing inside. */
  const again = async (final: string): Promise<void> => {
    try {
      await looked(final);
    } catch (cause) {
      if (cause instanceof Refused) throw new Refused("Leave out what stands after the select: it must stand in brackets as it is.");
      throw cause;
    }
  };
  const widthOf = async (whole: string): Promise<number> => {
    await again(whole);
    const statements = await connection.extractStatements(whole);
    if (statements.count !== 1) throw new Refused(`One select is needed; this has ${statements.count} statements.`);
    const prepared = await statements.prepare(0);
    try {
      if (prepared.statementType !== StatementType.SELECT) throw new Refused("Only a select can stand here.");
      const width = prepared.columnCount;
      if (width > limits.columns) throw new Failed("large", `The answer has ${width} columns; the most is ${limits.columns}.`);
      return Math.max(1, width);
    } finally {
      prepared.destroySync();
    }
  };
  const countOf = async (whole: string): Promise<number> => {
    const reader = await connection.runAndReadAll(`select count(*) from (${whole}) as counted`);
    return Number(reader.getRows()[0]?.[0] ?? 0);
  };

  return {
    connection,
    judge: (queries) =>
      inTurn(queries, async (query) => {
        try {
          const bare = bareOf(query);
          const { text, reads } = await looked(bare);
          return { query: bare, reads, tree: text };
        } catch (cause) {
          return faultOf(cause);
        }
      }),
    write: (trees) =>
      inTurn(trees, async (tree) => {
        try {
          const reader = await connection.runAndReadAll("select json_deserialize_sql(cast(cast($1 as varchar) as json))", [tree]);
          const text = reader.getRows()[0]?.[0];
          return typeof text === "string" ? text : null;
        } catch {
          return null; // no tree of a query
        }
      }),
    ask,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** What went wrong, for the one who asked. */
export function faultOf(cause: unknown): Fault {
  if (cause instanceof Failed) return { kind: cause.kind, says: cause.message };
  if (cause instanceof Refused) return { kind: "refused", says: cause.message };
  const says = cause instanceof Error ? cause.message : String(cause);
  if (/out of memory/iu.test(says)) return outOfMemory();
  return { kind: "failed", says: sentence(says) };
}

export function outOfMemory(): Fault {
  return { kind: "memory", says: `It needs more than ${limits.engine} MB of memory.` };
}

export function outOfTime(seconds: number): Fault {
  return { kind: "time", says: `It ran longer than ${seconds} seconds of the processor.` };
}

async function inTurn<T, U>(list: readonly T[], make: (each: T) => Promise<U>): Promise<U[]> {
  const made: U[] = [];
  for (const each of list) made.push(await make(each));
  return made;
}

function bareOf(query: string): string {
  return query.trim().replace(/(?<![\s;])[\s;]*;$/u, "");
}

function parsed(text: string): Tree {
  try {
    return JSON.parse(text) as Tree;
  } catch {
    throw new Refused("It holds a number beyond what a query can hold."); // infinity is no word of JSON
  }
}

function withinLetters(rows: Value[][]): Value[][] {
  let letters = 0;
  for (const [index, row] of rows.entries()) {
    for (const cell of row) {
      if (typeof cell !== "string") continue;
      if (cell.length > limits.cell)
        throw new Failed("large", `A cell of the answer has ${cell.length} letters; the most is ${limits.cell}.`);
      letters += cell.length;
    }
    if (letters > limits.letters) return rows.slice(0, index);
  }
  return rows;
}
