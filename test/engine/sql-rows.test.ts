import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DuckDB } from "../../src/engine/duckdb.js";
import { emptyTables } from "../../src/test-tables.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rooms = /^src\/(?:workbench|stages|exports|cli)\//;
/** Words of one engine only, which .sql files may not use either (ADR 2). */
const notShared = /\bqualify\b|\bgroup\s+by\s+all\b|::|\bignore\s+nulls\b/iu;

interface Asked {
  readonly at: string;
  readonly sql: string | null;
  readonly columns: ReadonlyMap<string, string>;
  readonly isShared: boolean;
}

/** Every call of `rows<SHAPE>(SQL)` in the rooms that ask tables: the SQL where it can be read off the program, and what the shape asserts. */
function asked(): Asked[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.node.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true, composite: false, incremental: false });
  const checker = program.getTypeChecker();
  const found: Asked[] = [];
  for (const file of program.getSourceFiles()) {
    const name = relative(root, file.fileName).replaceAll("\\", "/");
    if (!rooms.test(name)) continue;
    const visit = (node: ts.Node): void => {
      const isRows = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "rows";
      if (isRows && node.typeArguments?.[0] && node.arguments[0]) {
        const type = checker.getTypeFromTypeNode(node.typeArguments[0]);
        found.push({
          at: `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
          sql: textOf(node.arguments[0], checker, 0),
          columns: new Map(
            checker
              .getPropertiesOfType(type)
              .filter((each) => !(each.flags & ts.SymbolFlags.Optional))
              .map((each) => [each.name, kindOf(checker.getTypeOfSymbolAtLocation(each, node), checker)]),
          ),
          isShared: !/^\/\/ DuckDB's own SQL/m.test(file.text),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** The text of an expression where it is known before the program runs; null where it hangs on what it is given. */
function textOf(node: ts.Expression, checker: ts.TypeChecker, depth: number): string | null {
  if (depth > 8) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    let text = node.head.text;
    for (const { expression, literal } of node.templateSpans) {
      const inner = textOf(expression, checker, depth + 1);
      if (inner === null) return null;
      text += inner + literal.text;
    }
    return text;
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "sql" && node.arguments[1]) {
    const path = textOf(node.arguments[1], checker, depth + 1);
    const file = path === null ? null : resolve(dirname(node.getSourceFile().fileName), path);
    return file !== null && existsSync(file) ? readFileSync(file, "utf8") : null;
  }
  if (ts.isConditionalExpression(node)) return textOf(node.whenTrue, checker, depth + 1);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left, checker, depth + 1), textOf(node.right, checker, depth + 1)];
    return left === null || right === null ? null : left + right;
  }
  if (ts.isCallExpression(node) && /=> "\?"\)\.join\(/u.test(node.getText())) return "?";
  const type = checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return type.value;
  if (ts.isIdentifier(node)) {
    let symbol = checker.getSymbolAtLocation(node);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    const made = symbol?.valueDeclaration;
    const isFixed = made && ts.isVariableDeclaration(made) && (ts.getCombinedNodeFlags(made) & ts.NodeFlags.Const) !== 0;
    return isFixed && made.initializer ? textOf(made.initializer, checker, depth + 1) : null;
  }
  return null;
}

/** string, number or boolean, where that is all that a value may be but null. */
function kindOf(type: ts.Type, checker: ts.TypeChecker): string {
  const kinds = new Set(
    (type.isUnion() ? type.types : [type])
      .filter((each) => !(each.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)))
      .map((each) => {
        const base = checker.getBaseTypeOfLiteralType(each);
        return base.flags & ts.TypeFlags.StringLike
          ? "string"
          : base.flags & ts.TypeFlags.NumberLike
            ? "number"
            : base.flags & ts.TypeFlags.BooleanLike
              ? "boolean"
              : "any";
      }),
  );
  return kinds.size === 1 ? ([...kinds][0] as string) : "any";
}

const given = (type: string): string =>
  /INT|DOUBLE|FLOAT|DECIMAL/u.test(type)
    ? "number"
    : type === "BOOLEAN"
      ? "boolean"
      : /VARCHAR|DATE|TIME|\[\]|ENUM/u.test(type)
        ? "string"
        : "any";

let engine: DuckDB;
beforeAll(async () => {
  engine = await emptyTables();
});
afterAll(() => engine.close());

it("asserts of each row of inline SQL the columns that DuckDB binds", { timeout: 240_000 }, async () => {
  const all = asked();
  const wrong: string[] = [];
  const unread: string[] = [];
  for (const { at, sql, columns, isShared } of all) {
    if (sql === null) {
      unread.push(at.replace(/:\d+$/, ""));
      continue;
    }
    if (isShared && notShared.test(sql.replaceAll(/'(?:[^']|'')*'|--[^\n]*/g, ""))) wrong.push(`${at}: words that Trino has not`);
    try {
      const prepared = await engine.connection.prepare(sql);
      const bound = new Map(
        Array.from({ length: prepared.columnCount }, (_, index) => [prepared.columnName(index), given(String(prepared.columnType(index)))]),
      );
      prepared.destroySync();
      for (const [column, kind] of columns) {
        const is = bound.get(column);
        if (is === undefined) wrong.push(`${at}: no column ${column}`);
        else if (is !== "any" && kind !== "any" && is !== kind) wrong.push(`${at}: ${column} is ${is}, not ${kind}`);
      }
    } catch (cause) {
      const missing = /Table with name (\w+) does not exist/.exec(String(cause))?.[1] ?? "";
      if (scratch.has(missing)) unread.push(at.replace(/:\d+$/, ""));
      else wrong.push(`${at}: ${String(cause).split("\n")[0]}`);
    }
  }
  expect(all.length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
  // SQL that hangs on what it is given: conditions by what a page asks, a table by name, the files and scratch tables of the import.
  expect(unread.length, unread.join("\n")).toBeLessThanOrEqual(50);
});

/** Tables that the stage import makes for itself while it reads. */
const scratch: ReadonlySet<string> = new Set(["known_wide", "incoming_tally", "repeat"]);
