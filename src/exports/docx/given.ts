import { InputError, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { readMade } from "../../flow/made.js";
import type { Built } from "../exported.js";

/** What a document is made of: plain data, so that it can be made in a thread. */
export interface ReportGiven {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** dist/report.json. */
  readonly report: string;
  readonly references: readonly Row<"reference">[];
  readonly drawings: readonly Pick<Row<"drawing">, "id" | "markup">[];
}

/** What the last build has for a document of its report. */
export async function reportGiven({ folder, name, tables }: Built): Promise<ReportGiven> {
  const bytes = readMade(folder, "dist/report.json");
  if (!bytes) {
    const at = { file: "report.md", line: 1, column: 1 };
    throw new InputError([problem("case/missing-file", at, "the last build made no report.", "Write report.md, and build the case.")]);
  }
  return {
    name,
    report: bytes.toString("utf8"),
    references: await tables.rows<Row<"reference">>("select * from reference order by id"),
    drawings: await tables.rows<Pick<Row<"drawing">, "id" | "markup">>("select id, markup from drawing order by id"),
  };
}
