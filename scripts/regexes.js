// node scripts/regexes.js [--all]: asks recheck of every regular expression of src whether its time grows with the text. Those that
// were asked before (test/safety/regexes.json) are asked again only with --all, which writes that file anew.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSync } from "recheck";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const kept = join(root, "test/safety/regexes.json");

/** Every regular expression that stands in src as a literal, once, with the places where it stands. */
export function regexes() {
  const found = new Map();
  for (const name of readdirSync(join(root, "src"), { recursive: true })
    .map((each) => each.replaceAll("\\", "/"))
    .sort()) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$|\.d\.ts$|^(web|reference)\//.test(name)) continue;
    const file = ts.createSourceFile(name, readFileSync(join(root, "src", name), "utf8"), ts.ScriptTarget.Latest, true);
    const walk = (node) => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
        const at = `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
        found.set(node.text, [...(found.get(node.text) ?? []), at]);
      }
      ts.forEachChild(node, walk);
    };
    walk(file);
  }
  return [...found].map(([text, at]) => ({ text, at, hash: createHash("sha256").update(text).digest("hex").slice(0, 12) }));
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
  for (const { text, at, hash } of regexes()) {
    const asked = process.argv.includes("--all") ? undefined : before.linear.includes(hash) ? "linear" : before.others[text]?.growth;
    const told = asked ?? growth(text);
    if (told === "linear") linear.push(hash);
    else others[text] = { growth: told, at: at.map((each) => each.replace(/:\d+$/, "")), why: before.others[text]?.why ?? "" };
  }
  writeFileSync(kept, `${JSON.stringify({ linear: linear.sort(), others }, null, 1)}\n`);
  console.log(
    `${linear.length} linear, ${Object.keys(others).length} others, ${Object.values(others).filter(({ why }) => !why).length} of them without a reason`,
  );
}
