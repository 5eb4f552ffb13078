import { basename } from "node:path";
import { InputError, problem } from "../../domain/problem.js";
import { reportGiven } from "../../exports/docx/given.js";
import type { Exported } from "../../exports/exported.js";
import { readMade } from "../../flow/made.js";
import { runAside, Stopped } from "../../formats/aside/aside.js";
import type { ReportPage } from "../../pages/page.js";
import type { ReportCopy } from "../../pages/writing.js";
import { type OpenCase, reportOf } from "../opened/open-case.js";

/** The compiled report of the last build. */
export async function report(open: OpenCase): Promise<ReportPage> {
  return { report: reportOf(open) };
}

/** A file to take away. */
export interface TakenAway {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The report of the last build as a file: what `amity export` writes, made beside the main thread. Null where there is no report. */
export async function reportCopy(open: OpenCase, as: ReportCopy): Promise<TakenAway | null> {
  const { folder } = open.case;
  const name = basename(folder);
  const page = readMade(folder, "dist/report.html");
  if (!page) return null;
  if (as === "html") return { name: `${name}.html`, bytes: page };
  const told = await runAside<Exported>(worker, await reportGiven({ folder, name, tables: open.tables }), seconds);
  const file = told instanceof Stopped ? undefined : told.files[0];
  if (!file) throw new InputError([stopped(told as Stopped)]);
  return { name: file.path, bytes: file.bytes as Uint8Array };
}

const worker = new URL("../../exports/docx/docx-worker.js", import.meta.url).href;
/** Of the processor; the flagship's nineteen drawings take two or three. */
const seconds = 60;

function stopped({ why, says }: Stopped) {
  const at = { file: "report.md", line: 1, column: 1 };
  const because = why === "broken" ? says : why === "time" ? `it takes more than ${seconds} seconds` : "it takes too much memory";
  return problem(
    why === "broken" ? "data/unreadable" : "data/too-large",
    at,
    `the Word document was not made: ${because}.`,
    "Run amity export CASE --to docx.",
  );
}
