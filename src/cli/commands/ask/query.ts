import { nowCalled, withTodaysNames } from "../../../domain/tables/former-names.js";
import { tableNames, tables } from "../../../domain/tables.js";
import { openTables } from "../../../flow/run.js";
import { csvOf } from "../../../views/figures/csv.js";
import { mustBeBuilt } from "../../built.js";
import { print, printJson, say, UsageError } from "../../print.js";

/** What `amity query --to` writes. */
const forms = ["csv", "json", "arrow"] as const;

/** `amity query`: one select over the tables of the last build; on standard output CSV, `{columns, rows}` as JSON, or an Arrow stream. */
export async function queryCommand(folder: string, sql: string, limit: number, to: string): Promise<void> {
  const form = forms.find((each) => each === to);
  if (!form) throw new UsageError(`--to ${to}: write ${forms.slice(0, -1).join(", ")} or ${forms.at(-1)}.`);
  if (form === "arrow" && process.stdout.isTTY)
    throw new UsageError("An Arrow stream is not for a terminal: send it to a file, > answer.arrows.");
  mustBeBuilt(folder);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError("--limit takes a whole number above zero.");
  const today = withTodaysNames(sql);
  if (today.renamed.length) say(`Former names are still read: ${nowCalled(today.renamed)}.`);
  const engine = await openTables(folder);
  try {
    const answer = /^\s*select\s+\*\s+from\s+tables\s*;?\s*$/i.test(sql) ? listing() : await engine.door.ask(today.sql, { rows: limit });
    if (form === "json") printJson({ columns: answer.columns, rows: answer.rows });
    else if (form === "arrow") process.stdout.write((await import("../../../exports/arrow.js")).arrowOf(answer));
    else print(csvOf(answer.columns, answer.rows, "\n"));
    if (answer.total > answer.rows.length) say(`${answer.rows.length} of ${answer.total} rows; --limit takes more.`);
  } finally {
    engine.close();
  }
}

function listing() {
  const rows = tableNames.map((name) => [name, tables[name].grain, Object.keys(tables[name].columns).join(" ")]);
  return { columns: ["table", "one row for each", "columns"], rows, total: rows.length, types: ["VARCHAR", "VARCHAR", "VARCHAR"] };
}
