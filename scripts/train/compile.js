// Compiles src/methods/syntax for the trainer, apart from dist, so that a build can run beside it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Compiles the folder and returns `load(name)`, which imports one of its files. */
export function compileSyntax() {
  const from = join(root, "src/methods/syntax");
  const to = join(root, "node_modules/.cache/syntax", String(process.pid));
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, "package.json"), '{"type":"module"}');
  for (const name of readdirSync(from, { recursive: true })) {
    if (!name.endsWith(".ts") || name.endsWith(".test.ts")) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(from, name), "utf8"), {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    });
    const file = join(to, name.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(file), { recursive: true });
    // The trainer also calls what the program keeps to its own file.
    writeFileSync(file, outputText.replace(/^(function|const) /gm, "export $1 "));
  }
  return { folder: to, load: (name) => import(pathToFileURL(join(to, `${name}.js`)).href) };
}
