import { type TableName, tables } from "../../domain/tables.js";
import { type Door, QueryError } from "../../engine/door/door.js";
import type { Node } from "../../engine/door/judge.js";
import type { Answer } from "./figure-query.js";

/** Rows of a table that a query reads, as the query that gives them, and the first of them. */
export interface RowsRead extends Pick<Answer, "columns" | "rows" | "total"> {
  readonly query: string;
}

const shown = 20;
const mostParts = 4;

/** What of a table a reader wants to see; of others their key. */
const telling: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  event: ["file", "line", "day", "last", "country", "actor_name", "target_name", "type", "events", "low", "best", "high"],
  tally: ["file", "line", "counter", "measure", "start", "stop", "place", "value", "unit", "definition"],
  claim: ["file", "line", "id", "says"],
  commitment: ["file", "line", "id", "says", "status"],
  series_month: ["series", "month", "value"],
  effect: ["series", "turning_point", "months", "before", "after", "ratio", "rows"],
  dyad_month: ["actor", "target", "month", "dataset", "events", "best"],
  interdependence: ["a", "b", "since", "until", "dataset", "share"],
};

/**
 * The rows behind a query: for each `select` in it over one table, the rows that its conditions leave, with their file and line.
 * Selects over joins or that hang on an outer query are left out.
 */
export async function rowsBehind(door: Door, json: string): Promise<RowsRead[]> {
  const tree = (JSON.parse(json) as { statements: { node: Node }[] }).statements[0]?.node;
  if (!tree) return [];
  const selects: { node: Node; table: TableName }[] = [];
  collect(tree, selects, namesOfCommon(tree));
  const made = selects.map(({ node, table }) => ({ table, json: JSON.stringify(plainSelect(node, columnsOf(table))) }));
  const parts = [...new Map(made.map((each) => [each.json, each])).values()].slice(0, mostParts);
  const found: RowsRead[] = [];
  for (const query of await door.write(parts.map((each) => each.json))) {
    if (query === null) continue;
    try {
      found.push(await read(door, query));
    } catch (cause) {
      // Where it hangs on the query around it, its rows cannot be read by themselves.
      if (!(cause instanceof QueryError)) throw cause;
    }
  }
  return found;
}

async function read(door: Door, query: string): Promise<RowsRead> {
  const { columns: names, rows, total } = await door.ask(query, { rows: shown, sorted: true });
  const kept = names.flatMap((_, index) => (rows.some((row) => row[index] !== null) ? [index] : []));
  return {
    query,
    columns: kept.map((index) => names[index] ?? ""),
    rows: rows.map((row) => kept.map((index) => row[index] ?? null)),
    total,
  };
}

function columnsOf(table: TableName): readonly string[] {
  const { key, columns } = tables[table];
  return telling[table] ?? ["file", "line", ...key].filter((each) => each in columns);
}

function collect(node: unknown, found: { node: Node; table: TableName }[], common: ReadonlySet<string>): void {
  if (Array.isArray(node)) for (const each of node) collect(each, found, common);
  else if (node !== null && typeof node === "object") {
    const each = node as Node;
    const from = each["from_table"] as Node | undefined;
    const table = String(from?.["table_name"] ?? "");
    if (each["type"] === "SELECT_NODE" && from?.["type"] === "BASE_TABLE" && table in tables && !common.has(table))
      found.push({ node: each, table: table as TableName });
    for (const child of Object.values(each)) collect(child, found, common);
  }
}

function namesOfCommon(node: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const each of node) namesOfCommon(each, names);
  else if (node !== null && typeof node === "object") {
    const map = ((node as Node)["cte_map"] as Node | undefined)?.["map"];
    if (Array.isArray(map)) for (const { key } of map as Node[]) names.add(String(key));
    for (const child of Object.values(node)) namesOfCommon(child, names);
  }
  return names;
}

/** The select without its sums, groups and order. */
function plainSelect(node: Node, columns: readonly string[]) {
  const list = columns.map((name) => ({ class: "COLUMN_REF", type: "COLUMN_REF", alias: "", column_names: [name] }));
  const made = { ...node, modifiers: [], group_expressions: [], group_sets: [], having: null, qualify: null, select_list: list };
  return { error: false, statements: [{ node: withoutPlaces(made), named_param_map: [] }] };
}

/** Places in the text are 64-bit numbers that JSON here would round. */
function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPlaces);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "query_location")
      .map(([key, value]) => [key, withoutPlaces(value)]),
  );
}
