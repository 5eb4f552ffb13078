import { basename, join, resolve } from "node:path";
import { inCase } from "../../../case/in-case.js";
import { writeWhole } from "../../../case/write.js";
import { exportFormats } from "../../../exports/formats.js";
import { openTables } from "../../../flow/run.js";
import { mustBeBuilt } from "../../built.js";
import { printJson, say, UsageError } from "../../print.js";

/** `amity export`: the last build of a case in another program's format; `{path, rows, losses}` as JSON. */
export async function exportCommand(folder: string, to: string, out: string | undefined, asJson: boolean): Promise<void> {
  const format = Object.hasOwn(exportFormats, to) ? exportFormats[to] : undefined;
  if (!format) {
    const known = Object.entries(exportFormats).map(([name, { says }]) => `  ${name.padEnd(16)}${says}`);
    throw new UsageError(`${to} is no format to export to. There are:\n${known.join("\n")}`);
  }
  mustBeBuilt(folder);
  const tables = await openTables(folder);
  try {
    const made = await format.write({ folder: resolve(folder), name: basename(resolve(folder)), tables });
    const first = made.files[0];
    const own = `dist/${format.folder || !first ? to : first.path}`;
    const target = out ?? inCase(resolve(folder), own);
    for (const file of made.files) await writeWhole(format.folder ? join(target, file.path) : target, file.bytes);
    const path = out ?? join(folder, own);
    if (asJson) return printJson({ path, rows: made.rows, losses: made.losses });
    say(`Wrote ${path}: ${made.rows.toLocaleString("en-GB")} rows.`);
    for (const loss of made.losses) say(`Left out: ${loss}`);
  } finally {
    tables.close();
  }
}
