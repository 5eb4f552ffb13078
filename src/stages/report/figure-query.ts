import { type TableName, tableNames } from "../../domain/tables.js";
import { type DuckDB, plain } from "../../engine/duckdb.js";
import type { Engine, Value } from "../../engine/engine.js";

/** What a query of the analyst gave. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** All rows there are. */
  readonly total: number;
  /** Tables it reads. */
  readonly reads: readonly TableName[];
}

/** The most rows that a drawing holds. */
export const mostRows = 5000;
const mostSeconds = 20;

/** Table functions that make rows out of nothing but their arguments. */
const harmless = new Set(["unnest", "range", "generate_series", "sequence", "json_each", "json_tree"]);
/** Answers of these change from run to run. */
const fickle = new Set(
  "now random uuid gen_random_uuid uuidv4 uuidv7 today current_date current_time current_timestamp localtime localtimestamp get_current_time get_current_timestamp transaction_timestamp txid_current setseed nextval currval version current_user current_setting getenv getvariable".split(
    " ",
  ),
);
const sources = new Set(["BASE_TABLE", "SUBQUERY", "JOIN", "EMPTY", "TABLE_FUNCTION", "EXPRESSION_LIST", "PIVOT"]);
/** Tables of the report itself are not there yet when its figures are made. */
const ownTables = new Set<TableName>(["figure", "drawing", "finding", "evidence"]);

/** A query that may run: nothing in it reads a file, the clock or chance. */
export interface Allowed {
  readonly query: string;
  readonly reads: readonly TableName[];
  readonly ordered: boolean;
  /** The query as the engine's parser has it. */
  readonly tree: Node;
}

/** Reads the rows of one `select` over the tables of the case; throws an Error that says what is wrong with the query. */
export async function answer(engine: Engine, sql: string): Promise<Answer> {
  const [allowed] = await allow(engine, [sql]);
  if (!allowed || allowed instanceof Error) throw allowed ?? new Error("There is no query.");
  return ask(engine, allowed);
}

/** Looks at queries without running them: which may run, and what is wrong with the others. */
export async function allow(engine: Engine, queries: readonly string[]): Promise<(Allowed | Error)[]> {
  if (queries.length === 0) return [];
  const bare = queries.map((each) => each.trim().replace(/;\s*$/u, ""));
  const values = bare.map((_, index) => `(${index}, cast(? as varchar))`).join(", ");
  const rows = await engine.rows<{ tree: string }>(
    `select cast(json_serialize_sql(query) as varchar) as tree from (values ${values}) as asked(place, query) order by place`,
    bare,
  );
  return bare.map((query, index) => {
    try {
      const tree = JSON.parse(rows[index]?.tree ?? "{}") as Tree;
      return { query, ...judge(tree, () => (engine as DuckDB).connection.getTableNames(query, false)) };
    } catch (cause) {
      return cause instanceof Error ? cause : new Error(String(cause));
    }
  });
}

/**
 * Runs a query. Rows come in the order that it states, else sorted by all their columns, so that two builds give one answer.
 * Throws an Error that says what the engine said.
 */
export async function ask(engine: Engine, { query, reads, ordered }: Allowed): Promise<Answer> {
  const { connection } = engine as DuckDB;
  const timer = setTimeout(() => connection.interrupt(), mostSeconds * 1000);
  try {
    const order = ordered ? "" : "order by all";
    const reader = await connection.runAndReadAll(`select * from (\n${query}\n) ${order} limit ${mostRows + 1}`);
    const found = reader.getRows().map((row) => row.map(plain));
    const total = found.length > mostRows ? await count(engine, query) : found.length;
    return { columns: reader.deduplicatedColumnNames(), rows: found.slice(0, mostRows), total, reads };
  } catch (cause) {
    throw new Error(short(cause));
  } finally {
    clearTimeout(timer);
  }
}

async function count(engine: Engine, query: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(`select count(*) as n from (\n${query}\n)`);
  return row?.n ?? 0;
}

interface Tree {
  readonly error?: boolean;
  readonly error_message?: string;
  readonly statements?: readonly { readonly node: Node }[];
}
/** A node of the parser's tree. */
export interface Node {
  readonly [key: string]: unknown;
}

function judge(tree: Tree, namesOf: () => readonly string[]): Pick<Allowed, "reads" | "ordered" | "tree"> {
  if (tree.error)
    throw new Error(
      /only select/iu.test(tree.error_message ?? "")
        ? "Only a select can stand here."
        : capital(tree.error_message ?? "It cannot be parsed."),
    );
  const [statement, ...others] = tree.statements ?? [];
  if (!statement || others.length > 0) throw new Error(`One select is needed; this has ${others.length + (statement ? 1 : 0)} statements.`);
  const found = { tables: new Set<string>(), common: new Set<string>() };
  visit(statement.node, found);
  // A name may be that of a subquery in one place and of a file in another: the engine knows which.
  const named = found.common.size > 0 ? namesOf() : [];
  for (const each of named) found.tables.add(each);
  const reads: TableName[] = [];
  for (const name of found.tables) {
    if (found.common.has(name) && !named.includes(name)) continue;
    if (!tableNames.includes(name as TableName)) throw new Error(`“${name}” is no table of the case.`);
    if (ownTables.has(name as TableName))
      throw new Error(`The table ${name} is made from the report, so no figure of the report can read it.`);
    reads.push(name as TableName);
  }
  const modifiers = (statement.node["modifiers"] ?? []) as readonly Node[];
  return { reads: reads.sort(), ordered: modifiers.some((each) => each["type"] === "ORDER_MODIFIER"), tree: statement.node };
}

function visit(node: unknown, found: { tables: Set<string>; common: Set<string> }): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, found);
    return;
  }
  if (node === null || typeof node !== "object") return;
  const each = node as Node;
  const functionName = typeof each["function_name"] === "string" ? each["function_name"].toLowerCase() : "";
  if (each["type"] === "TABLE_FUNCTION") {
    const name = String((each["function"] as Node | undefined)?.["function_name"] ?? "").toLowerCase();
    if (!harmless.has(name)) throw new Error(`${name}() reads outside the tables of the case.`);
  }
  if (fickle.has(functionName)) throw new Error(`${functionName}() gives another answer with every build.`);
  if (each["class"] === "COLUMN_REF" && Array.isArray(each["column_names"]) && each["column_names"].length === 1) {
    const name = String(each["column_names"][0]).toLowerCase();
    if (fickle.has(name) && name.startsWith("current_")) throw new Error(`${name} gives another answer with every build.`);
  }
  if (each["type"] === "BASE_TABLE") {
    const name = [each["catalog_name"], each["schema_name"], each["table_name"]].filter(Boolean).join(".");
    found.tables.add(name);
  }
  if ("from_table" in each) {
    const type = String((each["from_table"] as Node | null)?.["type"] ?? "EMPTY");
    if (!sources.has(type)) throw new Error("It reads from something that is no table of the case.");
  }
  if (each["sample"]) throw new Error("A sample gives other rows with every build.");
  if ("cte_map" in each) {
    const map = ((each["cte_map"] as Node)["map"] ?? []) as readonly Node[];
    for (const { key } of map) found.common.add(String(key));
  }
  for (const child of Object.values(each)) visit(child, found);
}

/** The first line of what the engine says, without its class. */
function short(cause: unknown): string {
  const message = cause instanceof Error ? cause.message.replace(/^duckdb:\s*/u, "") : String(cause);
  if (/interrupt/iu.test(message)) return `It ran longer than ${mostSeconds} seconds.`;
  return capital(message.split("\n")[0]?.replace(/^\w+ Error:\s*/u, "") ?? "It cannot run.");
}

function capital(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/u.test(first) ? first : `${first.replace(/!$/u, "")}.`;
}
