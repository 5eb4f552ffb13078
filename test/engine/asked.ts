import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const rooms = /^src\/(?:workbench|stages|exports|cli)\//;

export interface Asked {
  readonly at: string;
  readonly sql: readonly string[] | null;
  readonly columns: ReadonlyMap<string, string>;
  readonly isShared: boolean;
}

/** Every call of `rows<SHAPE>(SQL)` in the rooms that ask tables: the SQL where it can be read off the program, and what the shape asserts. */
export function asked(): Asked[] {
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
          sql: textsOf(node.arguments[0], checker, new Map()),
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

/** What the parameters of a function stand for where it is called. */
type Given = ReadonlyMap<ts.Symbol, readonly string[]>;

/**
 * The texts that an expression may have, one for each way through its choices; null where they hang on what it is given. Two things are not
 * known and need not be, since no column depends on them: a number stands for any other, and `true` for a condition that a caller gives.
 */
function textsOf(node: ts.Expression, checker: ts.TypeChecker, given: Given, depth = 0): readonly string[] | null {
  const of = (each: ts.Expression, within = given) => textsOf(each, checker, within, depth + 1);
  if (depth > 12) return null;
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return of(node.expression);
  if (ts.isTemplateExpression(node)) {
    let texts: readonly string[] = [node.head.text];
    for (const { expression, literal } of node.templateSpans) {
      const isCondition = texts.every((each) => condition.test(each));
      const inner = of(expression) ?? (isCondition ? ["true"] : null);
      if (inner === null) return null;
      texts = texts.flatMap((each) => inner.map((part) => each + part + literal.text)).slice(0, 16);
    }
    return texts;
  }
  if (ts.isConditionalExpression(node)) {
    const [one, other] = [of(node.whenTrue), of(node.whenFalse)];
    return one && other ? [...new Set([...one, ...other])] : null;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [of(node.left), of(node.right)];
    return left && right ? left.flatMap((each) => right.map((part) => each + part)) : null;
  }
  if (ts.isCallExpression(node)) return textsOfCall(node, checker, of, given);
  const type = checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return [type.value];
  if (type.isUnion() && type.types.every((each) => each.isStringLiteral())) return type.types.map((each) => each.value as string);
  if (type.flags & ts.TypeFlags.NumberLike) return ["1"];
  if (!ts.isIdentifier(node)) return null;
  let symbol = checker.getSymbolAtLocation(node);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const known = symbol && given.get(symbol);
  if (known) return known;
  const made = symbol?.valueDeclaration;
  const isFixed = made && ts.isVariableDeclaration(made) && (ts.getCombinedNodeFlags(made) & ts.NodeFlags.Const) !== 0;
  return isFixed && made.initializer ? of(made.initializer) : null;
}
/** Words after which a condition stands. */
const condition = /\b(?:where|and|or|not|when)\s+\(*$/iu;

/** `sql(import.meta.url, "./x.sql")` is its file; a function that returns one expression is that, with what it is called with. */
function textsOfCall(
  node: ts.CallExpression,
  checker: ts.TypeChecker,
  of: (each: ts.Expression, within?: Given) => readonly string[] | null,
  given: Given,
): readonly string[] | null {
  if (/=> "\?"\)\.join\(/u.test(node.getText())) return ["?"];
  if (!ts.isIdentifier(node.expression)) return null;
  if (node.expression.text === "literal") return ["'x'"];
  if (node.expression.text === "sql" && node.arguments[1]) {
    const [path] = of(node.arguments[1]) ?? [];
    const file = path === undefined ? null : resolve(dirname(node.getSourceFile().fileName), path);
    return file !== null && existsSync(file) ? [readFileSync(file, "utf8")] : null;
  }
  let symbol = checker.getSymbolAtLocation(node.expression);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const made = symbol?.valueDeclaration;
  const called = made && ts.isVariableDeclaration(made) ? made.initializer : made;
  if (!called || !(ts.isArrowFunction(called) || ts.isFunctionDeclaration(called)) || !called.body) return null;
  const returned = ts.isBlock(called.body) ? called.body.statements.at(-1) : called.body;
  const expression = returned && ts.isReturnStatement(returned) ? returned.expression : returned;
  if (!expression || (ts.isBlock(called.body) && called.body.statements.length > 1)) return null;
  const within = new Map(given);
  for (const [index, parameter] of called.parameters.entries()) {
    const argument = node.arguments[index] ?? parameter.initializer;
    const name = ts.isIdentifier(parameter.name) ? checker.getSymbolAtLocation(parameter.name) : undefined;
    const texts = argument && of(argument);
    if (name && texts) within.set(name, texts);
  }
  return of(expression as ts.Expression, within);
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
