import { literal } from "../../domain/writing/sql.js";
import type { Value } from "../engine.js";
import { prelude } from "../prelude.js";

/** The words of our own that SQL of the project calls, each as a function that stands before a select: the body of DuckDB's macro. */
const functions = [...prelude.matchAll(/^-- on Trino: (.+)\ncreate macro (\w+)\([^)]*\) as\s+([^;]+)/gmu)].map(
  ([, takes = "", name = "", body = ""]) => ({ name, text: `function ${name}${takes} return ${body.trim()}` }),
);

/**
 * A select as Trino takes it: functions of our own that it calls before it, values in place of its question marks, and its tables, each of which
 * stands under another name there. `columns`, where they are given, are taken from it.
 */
export function forTrino(sql: string, bind: readonly Value[], tables: ReadonlyMap<string, string>, columns?: string): string {
  let at = 0;
  const text = sql
    .replaceAll(/--[^\n]*/gu, "")
    .replaceAll(/'(?:[^']|'')*'|\?/gu, (token) => (token === "?" ? trinoLiteral(bind[at++] ?? null) : token))
    .trim();
  const views = [...tables].map(([name, there]) => `${name} as (select * from ${there})`).join(", ");
  const select = !views ? text : /^with\b/iu.test(text) ? text.replace(/^with\b/iu, () => `with ${views},`) : `with ${views} ${text}`;
  const own = functions.filter(({ name }) => new RegExp(`\\b${name}\\s*\\(`, "u").test(text)).map((each) => each.text);
  // Functions stand before the outermost select only.
  const whole = columns === undefined ? select : `select ${columns} from (${select})`;
  return own.length ? `with ${own.join(", ")} ${whole}` : whole;
}

/** A value as Trino writes it: a number with an exponent is a double there, one with a point a decimal. */
export function trinoLiteral(value: Value): string {
  if (typeof value === "number" && !Number.isInteger(value)) return value.toExponential().toUpperCase();
  return literal(value);
}
