// What the comments in src/domain/tables say of each column, as data: the words that a reader of an exported table needs stand once, beside the column.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** @typedef {Record<string, string>} Columns What is said of each column, by its name. */

/** `{table: {column: words}}` of all files of a folder; a column without a comment is left out. */
export function describeTables(folder) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.Latest, true));
  const groups = new Map(files.flatMap(constants));
  return Object.fromEntries(files.flatMap((file) => tablesIn(file, groups)));
}

/** Columns that several tables share stand as a constant and are spread into them. */
function constants(file) {
  const found = [];
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const value = literalOf(node.initializer);
      if (value) found.push([node.name.text, value]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function tablesIn(file, groups) {
  const found = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const columns = literalOf(node.initializer)?.properties.find((each) => each.name?.getText() === "columns");
      if (columns) found.push([node.name.text, wordsOf(literalOf(columns.initializer), groups)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @returns {Columns} */
function wordsOf(literal, groups) {
  const words = {};
  for (const each of literal?.properties ?? []) {
    if (ts.isSpreadAssignment(each)) {
      const group = groups.get(each.expression.getText());
      if (group) Object.assign(words, wordsOf(group, groups));
      continue;
    }
    const said = ts
      .getJSDocCommentsAndTags(each)
      .map(({ comment }) => (typeof comment === "string" ? comment : ts.getTextOfJSDocComment(comment)))
      .filter(Boolean)
      .join(" ");
    const name = each.name?.getText().replaceAll(/["']/g, "");
    if (said && name) words[name] = said.replaceAll(/\s+/g, " ").trim();
  }
  return words;
}

function literalOf(node) {
  let inner = node;
  while (inner && (ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner))) inner = inner.expression;
  return inner && ts.isObjectLiteralExpression(inner) ? inner : undefined;
}
