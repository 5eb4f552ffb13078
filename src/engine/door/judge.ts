import { bareWords, fickle, functions, namedTypes, tableFunctions } from "./allowed.js";

/** A node of the parser's tree. */
export interface Node {
  readonly [key: string]: unknown;
}

/** What the engine's own parser says of a text (`json_serialize_sql`). */
export interface Tree {
  readonly error?: boolean;
  readonly error_message?: string;
  readonly statements?: readonly { readonly node: Node; readonly named_param_map?: unknown }[];
}

/** A query that may run: one select that reads these tables and calls nothing that reaches outside them. */
export interface Judged {
  readonly tree: Node;
  readonly reads: readonly string[];
  /** It states the order of its rows. */
  readonly ordered: boolean;
}

/** The tables that a query may read, and those that the case has beside them. */
export interface Offered {
  readonly here: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

/** Why a query may not run, in a sentence. */
export class Refused extends Error {
  override readonly name = "Refused";
}

const kinds = {
  query: new Set(["SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE"]),
  table: new Set(["BASE_TABLE", "SUBQUERY", "JOIN", "EMPTY", "EMPTY_FROM", "TABLE_FUNCTION", "EXPRESSION_LIST", "PIVOT"]),
  expression: new Set([
    "COLUMN_REF",
    "CONSTANT",
    "FUNCTION",
    "OPERATOR",
    "COMPARISON",
    "CONJUNCTION",
    "BETWEEN",
    "CASE",
    "CAST",
    "COLLATE",
    "LAMBDA",
    "LAMBDA_REF",
    "POSITIONAL_REFERENCE",
    "STAR",
    "SUBQUERY",
    "WINDOW",
    "TYPE",
  ]),
  rest: /^(?:ORDER_MODIFIER|LIMIT_MODIFIER|LIMIT_PERCENT_MODIFIER|DISTINCT_MODIFIER|ORDER_DEFAULT|ASCENDING|DESCENDING|[A-Z_]+_TYPE_INFO)$/u,
};

/**
 * Judges a text by the tree that the engine's parser made of it; nothing is read off the text itself. Throws `Refused`.
 */
export function judge(tree: Tree, offered: Offered): Judged {
  if (tree.error) {
    const says = tree.error_message ?? "";
    throw new Refused(/only select/iu.test(says) ? "Only a select can stand here." : sentence(says || "It cannot be parsed"));
  }
  const [statement, ...others] = tree.statements ?? [];
  if (!statement || others.length > 0)
    throw new Refused(`One select is needed; this has ${others.length + (statement ? 1 : 0)} statements.`);
  if (!kinds.query.has(String(statement.node["type"]))) throw new Refused("Only a select can stand here.");
  const names = new Set<string>();
  visit(statement.node, new Set(), names);
  for (const name of names) {
    if (offered.here.has(name)) continue;
    if (offered.elsewhere.has(name)) throw new Refused(`The table ${name} is made after this query is asked, so it cannot be read here.`);
    throw new Refused(`“${short(name)}” is no table of the case.`);
  }
  const modifiers = (statement.node["modifiers"] ?? []) as readonly Node[];
  return { tree: statement.node, reads: [...names].sort(), ordered: modifiers.some((each) => each["type"] === "ORDER_MODIFIER") };
}

/** Names of the parts (`with x as …`) that stand where a node stands. */
type Scope = ReadonlySet<string>;

function visit(node: unknown, scope: Scope, tables: Set<string>): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, scope, tables);
    return;
  }
  if (!isNode(node)) return;
  look(node);
  if (node["class"] === undefined && node["type"] === "BASE_TABLE") {
    const name = nameOf(node);
    if (!scope.has(name)) tables.add(name);
  }
  const inner = isNode(node["cte_map"]) ? visitParts(node["cte_map"], scope, tables) : scope;
  for (const [key, child] of Object.entries(node)) {
    if (key === "cte_map") continue;
    if (node["type"] === "TABLE_FUNCTION" && key === "function") {
      lookTableFunction(child);
      visit(Object.values(child as Node), inner, tables);
    } else if (node["type"] === "RECURSIVE_CTE_NODE" && key === "right")
      visit(child, new Set([...inner, partOf(node["cte_name"])]), tables);
    // Written values are what they are: only their type is looked at.
    else if (node["class"] === "CONSTANT" && key === "value") visit((child as Node | null)?.["type"], inner, tables);
    else visit(child, inner, tables);
  }
}

/** Each part may read those before it. */
function visitParts(map: Node, scope: Scope, tables: Set<string>): Scope {
  const inner = new Set(scope);
  for (const { key, value } of (map["map"] ?? []) as readonly Node[]) {
    const name = partOf(key);
    visit(value, new Set(inner), tables);
    inner.add(name);
  }
  return inner;
}

function partOf(name: unknown): string {
  const text = String(name).toLowerCase();
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(text))
    throw new Refused(`“${short(text)}” is no name for a part of a query: use letters, numbers and _.`);
  if (/^(?:duckdb|pragma|pg|sqlite|information_schema)/u.test(text))
    throw new Refused(`“${short(text)}” is a name that the engine keeps for itself.`);
  return text;
}

function look(each: Node): void {
  const type = each["type"];
  if (typeof each["class"] === "string") lookExpression(each);
  else if (typeof type === "string" && !kinds.query.has(type) && !kinds.table.has(type) && !kinds.rest.test(type))
    throw new Refused(
      type === "SHOW_REF"
        ? "Only a select can stand here; it cannot describe or show."
        : "It reads from something that is no table of the case.",
    );
  if (type === "UNBOUND_TYPE_INFO") lookType(each);
  if (each["pivot_enum"]) throw new Refused("A pivot here names its values: on … in (…).");
  if (each["sample"]) throw new Refused("A sample gives other rows with every build.");
  if (each["at_clause"]) throw new Refused("A table of the case has one version: leave “at” out.");
}

function lookExpression(each: Node): void {
  const kind = String(each["class"]);
  if (kind === "PARAMETER") throw new Refused("A query of a case has no parameters: write the values.");
  if (!kinds.expression.has(kind)) throw new Refused(`It holds what no query of a case may hold (${kind.toLowerCase()}).`);
  if (kind === "FUNCTION" || kind === "WINDOW") lookFunction(each, functions);
  if (kind === "COLUMN_REF") {
    const names = each["column_names"];
    const [name, ...deeper] = Array.isArray(names) ? names.map((one) => String(one).toLowerCase()) : [];
    if (name !== undefined && deeper.length === 0 && bareWords.has(name))
      throw new Refused(`${name} gives another answer with every build or on every machine.`);
  }
}

function lookFunction(each: Node, allowed: ReadonlySet<string>): void {
  const name = String(each["function_name"] ?? "").toLowerCase();
  if (fickle.has(name)) throw new Refused(`${name}() gives another answer with every build or on every machine.`);
  const schema = String(each["schema"] ?? "");
  const catalog = String(each["catalog"] ?? "");
  if (!allowed.has(name)) throw new Refused(`${short(name)}() is not among the functions that a query of a case may call.`);
  if (!["", "main"].includes(schema) || catalog !== "") throw new Refused(`${short(name)}() is called by its bare name.`);
}

function lookTableFunction(each: unknown): void {
  if (!isNode(each)) throw new Refused("It reads from something that is no table of the case.");
  const name = String(each["function_name"] ?? "").toLowerCase();
  if (!tableFunctions.has(name)) throw new Refused(`${short(name)}() reads outside the tables of the case.`);
  lookFunction(each, tableFunctions);
}

function nameOf(table: Node): string {
  return [table["catalog_name"], table["schema_name"], table["table_name"]]
    .filter((part) => typeof part === "string" && part !== "")
    .join(".")
    .toLowerCase();
}

function lookType(each: Node): void {
  const name = String(each["name"] ?? "").toLowerCase();
  if (!namedTypes.has(name) || each["schema"] || each["catalog"])
    throw new Refused(`“${short(name)}” is no type that a query of a case may name.`);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

/** The first line of what an engine says, as a sentence. */
export function sentence(says: string): string {
  const [line = ""] = says.replace(/^(?:duckdb: )?(?:[A-Z]\w*(?: \w+)? Error: )?/u, "").split("\n");
  const text = line.length > 300 ? `${line.slice(0, 300)}…` : line;
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?…]$/u.test(first) ? first : `${first.replace(/!$/u, "")}.`;
}
