import { nowCalled, withTodaysNames } from "../../domain/tables/former-names.js";
import { tableNames, tables } from "../../domain/tables.js";
import { openTables } from "../../flow/run.js";
import { csvOf } from "../../views/figures/csv.js";
import { mustBeBuilt } from "../built.js";
import { printJson, say, UsageError } from "../print.js";

/** `amity query`: one select over the tables of the last build; CSV on standard output, or `{columns, rows}` as JSON. */
export async function queryCommand(folder: string, sql: string, limit: number, asJson: boolean): Promise<void> {
  mustBeBuilt(folder);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError("--limit takes a whole number above zero.");
  const today = withTodaysNames(sql);
  if (today.renamed.length) say(`Former names are still read: ${nowCalled(today.renamed)}.`);
  const engine = await openTables(folder);
  try {
    const answer = /^\s*select\s+\*\s+from\s+tables\s*;?\s*$/i.test(sql) ? listing() : await engine.door.ask(today.sql, { rows: limit });
    if (asJson) printJson({ columns: answer.columns, rows: answer.rows });
    else process.stdout.write(csvOf(answer.columns, answer.rows, "\n"));
    if (answer.total > answer.rows.length) say(`${answer.rows.length} of ${answer.total} rows; --limit takes more.`);
  } finally {
    engine.close();
  }
}

function listing() {
  const rows = tableNames.map((name) => [name, tables[name].grain, Object.keys(tables[name].columns).join(" ")]);
  return { columns: ["table", "one row for each", "columns"], rows, total: rows.length };
}
