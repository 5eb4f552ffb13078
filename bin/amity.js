#!/usr/bin/env node
import { statSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const dist = new URL("../dist/", import.meta.url);
const made = (name) => statSync(new URL(name, dist), { throwIfNoEntry: false })?.mtimeMs ?? 0;
module.enableCompileCache?.(fileURLToPath(new URL(".compiled/", dist)));
// The bundle counts unless the program was compiled again since, which a check of types alone is not.
const { main } = await import(
  made("bundle/main.js") > 0 && made("bundle/main.js") >= made(".build.tsbuildinfo") ? "../dist/bundle/main.js" : "../dist/cli/main.js"
);
process.exitCode = await main(process.argv.slice(2));
