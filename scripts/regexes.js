// node scripts/regexes.js [--all]: asks recheck of every regular expression of src whether its time grows with the text. Those that
// were asked before (test/safety/regexes.json) are asked again only with --all, which writes that file anew.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSync } from "recheck";
import ts from "typescript";
import { worstOf } from "./torture/_pumps.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const kept = join(root, "test/safety/regexes.json");

/** Every source file of the program, read. */
function* sources() {
  for (const name of readdirSync(join(root, "src"), { recursive: true })
    .map((each) => each.replaceAll("\\", "/"))
    .sort()) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$|\.d\.ts$|^test-/.test(name)) continue;
    yield { name, file: ts.createSourceFile(name, readFileSync(join(root, "src", name), "utf8"), ts.ScriptTarget.Latest, true) };
  }
}

/**
 * Every regular expression of src, once, with the places where it stands: literals, and those that a module puts together as it is loaded,
 * which the built program is asked for.
 */
export async function regexes() {
  const found = new Map();
  const add = (text, at) => found.set(text, [...(found.get(text) ?? []), at]);
  const loading = [];
  for (const { name, file } of sources()) {
    const walk = (node, isInFunction) => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral)
        add(node.text, `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      if (isMaking(node) && !isInFunction) loading.push(name);
      ts.forEachChild(node, (each) => walk(each, isInFunction || isFunction(node)));
    };
    walk(file, false);
  }
  for (const name of new Set(loading)) for (const text of await puts(name)) add(text, name);
  return [...found].map(([text, at]) => ({ text, at, hash: createHash("sha256").update(text).digest("hex").slice(0, 12) }));
}

/** Every place where a regular expression is put together while the program runs: in which file, and of what. */
export function makings() {
  const found = [];
  for (const { name, file } of sources()) {
    const walk = (node, isInFunction) => {
      if (isMaking(node) && isInFunction) found.push({ at: name, of: (node.arguments?.[0]?.getText() ?? "").replaceAll(/\s+/g, " ") });
      ts.forEachChild(node, (each) => walk(each, isInFunction || isFunction(node)));
    };
    walk(file, false);
  }
  return found;
}

const isMaking = (node) => ts.isNewExpression(node) && node.expression.getText() === "RegExp";
const isFunction = (node) => ts.isFunctionLike(node);

/** The expressions that the built form of a module puts together while it is loaded. */
async function puts(name) {
  const url = new URL(`../dist/${name.replace(/\.tsx?$/, ".js")}`, import.meta.url).href;
  const made = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [source, flags], as) {
      const [, , caller = ""] = (new Error().stack ?? "").split("\n");
      const expression = Reflect.construct(target, [source, flags], as);
      if (caller.includes(url)) made.push(String(expression));
      return expression;
    },
  });
  try {
    await import(`${url}?patterns`);
  } finally {
    globalThis.RegExp = Native;
  }
  return made;
}

/** `linear`, or how the time grows as far as the tool can tell. */
export function growth(text) {
  const [, source, flags] = /^\/([\s\S]*)\/([a-z]*)$/.exec(text);
  const { status, complexity } = checkSync(source, flags, { timeout: 5_000 });
  return status === "safe"
    ? "linear"
    : status === "vulnerable"
      ? [complexity.type, complexity.degree].filter(Boolean).join(" ")
      : "unknown";
}

/** What is known: hashes of those found linear, and those that are not, each with why it may stay. */
export function known() {
  return JSON.parse(readFileSync(kept, "utf8"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = known();
  const linear = [];
  const others = {};
  for (const { text, at, hash } of await regexes()) {
    const asked = process.argv.includes("--all") ? undefined : before.linear.includes(hash) ? "linear" : before.others[text]?.growth;
    const told = asked ?? growth(text);
    if (told === "linear") linear.push(hash);
    else
      others[text] = {
        growth: told,
        at: at.map((each) => each.replace(/:\d+$/, "")),
        why: before.others[text]?.why ?? "",
        worst: before.others[text]?.worst ?? worstOf(text),
      };
  }
  const made = {};
  for (const { at, of } of makings()) made[`${at}: ${of}`] = before.made?.[`${at}: ${of}`] ?? "";
  writeFileSync(kept, `${JSON.stringify({ linear: linear.sort(), others, made }, null, 1)}\n`);
  console.log(
    `${linear.length} linear, ${Object.keys(others).length} others, ${Object.values(others).filter(({ why }) => !why).length} of them without a reason; ${Object.keys(made).length} put together while it runs`,
  );
}
