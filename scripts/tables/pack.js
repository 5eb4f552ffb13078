// npm run tables: looks every table that the program carries through and packs it. Exits 1 and changes nothing where a line is wrong.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { complaints, packed, readTables, root } from "./columns.js";

const tables = readTables();
const wrong = tables.flatMap(complaints);
for (const { file, line, says, mend } of wrong) console.error(`${file}:${line}  ${says}. ${mend}`);
if (wrong.length) process.exit(1);
for (const table of tables) {
  const to = join(root, table.packed);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, packed(table));
}
console.log(`${tables.length} tables, ${tables.reduce((sum, { text }) => sum + text.split("\n").length - 1, 0)} lines.`);
