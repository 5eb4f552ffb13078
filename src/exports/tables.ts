import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../case/write.js";
import { tables as specs, tableNames } from "../domain/tables.js";
import { gone } from "../flow/made.js";
import { readState } from "../flow/state.js";
import { csvOf } from "../views/figures/csv.js";
import { dataPackage, type PackagedTable } from "./data-package.js";
import type { Built, Exported } from "./exported.js";

/** Every table as a CSV file (RFC 4180, UTF-8), and `tables.csv` and `datapackage.json` with what one row of each is. Missing values are empty. */
export async function csvTables({ name: caseName, tables }: Built): Promise<Exported> {
  const files: { path: string; bytes: string }[] = [];
  let rows = 0;
  for (const name of tableNames) {
    const columns = Object.keys(specs[name].columns);
    const found = await tables.rows<Record<string, string | number | boolean | null>>(
      `select * from ${name} order by ${specs[name].key.map((each) => `"${each}"`).join(", ")}`,
    );
    rows += found.length;
    const cells = found.map((row) => columns.map((each) => cellOf(row[each])));
    files.push({ path: `${name}.csv`, bytes: csvOf(columns, cells) });
  }
  files.push(
    ...about(
      caseName,
      tableNames.map((table) => ({ table, path: `${table}.csv` })),
    ),
  );
  return {
    files,
    rows,
    losses: [
      "CSV has no types: days and lists are text, an empty text and a missing value look alike. datapackage.json says what each column is.",
      "A text that a spreadsheet would read as a formula has one more ' before it.",
    ],
  };
}

/** Every table as the Parquet file of the last build, byte for byte. */
export async function parquetTables({ name: caseName, folder }: Built): Promise<Exported> {
  const made = readState(folder).tables;
  const files: { path: string; bytes: string | Uint8Array }[] = [];
  const packaged: PackagedTable[] = [];
  let rows = 0;
  for (const name of tableNames) {
    const kept = made[name];
    if (!kept) continue;
    const bytes = readFileSync(join(folder, kept.path));
    if (sha256(bytes) !== kept.sha256) throw gone(kept.path);
    files.push({ path: `${name}.parquet`, bytes });
    packaged.push({ table: name, path: `${name}.parquet` });
    rows += kept.rows;
  }
  files.push(...about(caseName, packaged));
  return { files, rows, losses: [] };
}

/** What the files of a folder are: one page for people, one for programs. */
function about(name: string, packaged: readonly PackagedTable[]) {
  return [
    { path: "tables.csv", bytes: listing() },
    { path: "datapackage.json", bytes: dataPackage(name, packaged) },
  ];
}

function listing(): string {
  const rows = tableNames.map((name) => [name, specs[name].grain, specs[name].key.join(" "), Object.keys(specs[name].columns).join(" ")]);
  return csvOf(["table", "one row for each", "key", "columns"], rows);
}

function cellOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  return typeof value === "bigint" ? Number(value) : (value as string | number | boolean);
}
