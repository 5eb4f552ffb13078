import { type Ran, run } from "../../domain/provenance.js";
import { type TableName, tables } from "../../domain/tables.js";
import { quoted } from "../../domain/writing/sql.js";
import { type Door, QueryError } from "../../engine/door/door.js";
import type { Node } from "../../engine/door/judge.js";

/** Rows of a table that a query reads, as the query that gives them, and the first of them. */
export type RowsRead = Ran;

const shown = 20;
const mostParts = 4;

/** What of a table a reader wants to see; of others their key. */
const telling: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  event: ["file", "line", "day", "last", "country", "actor_name", "target_name", "type", "events", "low", "best", "high"],
  tally: [
    ...["file", "line", "counter", "measure", "since", "until", "place", "actor", "target", "value", "unit", "definition"],
    ...["source", "passage", "note"],
  ],
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
  const made = selects.map(({ node, table }) => {
    const columns = columnsOf(table);
    return { order: orderOf(node["select_list"], columns), json: JSON.stringify(plainSelect(node, columns)) };
  });
  const parts = [...new Map(made.map((each) => [each.json, each])).values()].slice(0, mostParts);
  const found: RowsRead[] = [];
  const texts = await door.write(parts.map((each) => each.json));
  for (const [index, query] of texts.entries()) {
    if (query === null) continue;
    try {
      found.push(await run(`${query}${parts[index]?.order ?? ""}`, (whole) => firstRows(door, whole)));
    } catch (cause) {
      // Where it hangs on the query around it, its rows cannot be read by themselves.
      if (!(cause instanceof QueryError)) throw cause;
    }
  }
  return found;
}

async function firstRows(door: Door, query: string): Promise<Pick<Ran, "columns" | "rows" | "total">> {
  const { columns: names, rows, total } = await door.ask(query, { rows: shown, sorted: true });
  const kept = names.flatMap((_, index) => (rows.some((row) => row[index] !== null) ? [index] : []));
  return { columns: kept.map((index) => names[index] ?? ""), rows: rows.map((row) => kept.map((index) => row[index] ?? null)), total };
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

/** The rows that add most first: by the first column of theirs that the select adds up. */
function orderOf(list: unknown, columns: readonly string[]): string {
  let added: string | undefined;
  const look = (node: unknown, isAdded: boolean): void => {
    if (Array.isArray(node)) for (const each of node) look(each, isAdded);
    else if (node !== null && typeof node === "object") {
      const each = node as Node;
      const name = each["class"] === "COLUMN_REF" ? String((each["column_names"] as readonly string[]).at(-1)) : "";
      if (isAdded && columns.includes(name)) added ??= name;
      const value =
        each["type"] === "CASE_EXPR" ? (each["case_checks"] as readonly { then_expr: Node }[]).map((one) => one.then_expr) : each;
      for (const child of Object.values(value)) look(child, isAdded || String(each["function_name"]) === "sum");
    }
  };
  look(list, false);
  const rest = columns.filter((each) => each !== added).slice(0, 3);
  return ` ORDER BY ${[...(added ? [`${quoted(added)} DESC NULLS LAST`] : []), ...rest.map(quoted)].join(", ")}`;
}

/**
 * What rows must fulfil to add to any sum of a select that adds up `case when … then … else 0 end` or has filters; null where some sum
 * takes every row.
 */
function conditionsOf(list: unknown): Node[] | null {
  const sums: (Node[] | null)[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) look(each);
    else if (node !== null && typeof node === "object") {
      const each = node as Node;
      if (each["class"] === "FUNCTION" && adding.has(String(each["function_name"]))) sums.push(conditionOf(each));
      else for (const child of Object.values(each)) look(child);
    }
  };
  look(list);
  return sums.length > 0 && sums.every((each) => each !== null) ? sums.flat() : null;
}
const adding = new Set(["sum", "count", "count_star", "avg", "min", "max"]);

function conditionOf(call: Node): Node[] | null {
  if (call["filter"]) return [call["filter"] as Node];
  const [argument] = (call["children"] ?? []) as Node[];
  if (argument?.["type"] !== "CASE_EXPR") return null;
  const other = argument["else_expr"] as Node | null;
  const value = (other?.["value"] ?? null) as { is_null?: boolean; value?: unknown } | null;
  const isNothing = !other || value?.is_null === true || (call["function_name"] === "sum" && Number(value?.value) === 0);
  return isNothing ? (argument["case_checks"] as { when_expr: Node }[]).map((each) => each.when_expr) : null;
}

const any = (children: readonly Node[]): Node =>
  children.length === 1 ? (children[0] as Node) : { class: "CONJUNCTION", type: "CONJUNCTION_OR", alias: "", children };

/** The select without its sums, groups and order. */
function plainSelect(node: Node, columns: readonly string[]) {
  const list = columns.map((name) => ({ class: "COLUMN_REF", type: "COLUMN_REF", alias: "", column_names: [name] }));
  const counted = conditionsOf(node["select_list"]);
  const where = [node["where_clause"], ...(counted ? [any(counted)] : [])].filter((each) => each !== null && each !== undefined);
  const made = {
    ...node,
    ...{ modifiers: [], group_expressions: [], group_sets: [], having: null, qualify: null, select_list: list },
    where_clause: where.length > 1 ? { class: "CONJUNCTION", type: "CONJUNCTION_AND", alias: "", children: where } : (where[0] ?? null),
  };
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
