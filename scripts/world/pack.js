// npm run names: looks every table of names through and packs it into the program. Exits 1 and changes nothing where a line is wrong.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { complaints, packed, readTables, world } from "./tables.js";

const tables = readTables();
const wrong = tables.flatMap(complaints);
for (const { file, line, says, mend } of wrong) console.error(`${file}:${line}  ${says}. ${mend}`);
if (wrong.length) process.exit(1);
mkdirSync(join(world, "packed"), { recursive: true });
for (const table of tables) writeFileSync(join(world, "packed", `${table.name}.ts`), packed(table));
console.log(`${tables.length} tables, ${tables.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0)} lines.`);
