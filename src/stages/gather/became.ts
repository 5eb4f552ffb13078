import { inCase } from "../../case/in-case.js";
import { sha256 } from "../../case/write.js";
import type { Reference } from "../../domain/bibliography/reference.js";
import {
  type Retraction,
  retractionMend,
  retractionOf,
  retractionSays,
  retractionSeverity,
  saysRetracted,
} from "../../domain/bibliography/retraction.js";
import { InputError, problem } from "../../domain/problem.js";
import type { Work } from "../../flow/stage.js";
import { retractionsIn } from "../../formats/bibliography/retractions-limited.js";
import { bytesOf } from "../../formats/documents/read-limited.js";
import { Refusal } from "../../formats/refusal.js";

/** An entry of a bibliography with the file in which it stands. */
export interface Kept {
  readonly reference: Reference;
  readonly file: string;
}

/** By id, what the list of retractions that the case names says of its works; each is told, but for one whose own title says it. */
export async function becameOf(kept: readonly Kept[], work: Work): Promise<ReadonlyMap<string, Retraction>> {
  const became = new Map<string, Retraction>();
  const rows = await rowsFor(kept, work);
  if (rows.length === 0) return became;
  for (const { reference, file } of kept) {
    const { id, line, doi = null, title, year = null } = reference;
    const found = retractionOf({ doi, title, year }, rows);
    if (!found) continue;
    const { row, by } = found;
    became.set(id, row);
    if (saysRetracted(title, row.title)) continue;
    const says = retractionSays(id, row) + (by === "title" ? " It was found by title and year: see that it is this work." : "");
    const told = problem("cite/retracted", { file, line, column: 1 }, says, retractionMend(row));
    work.problem({ ...told, severity: retractionSeverity(row, by) });
  }
  return became;
}

async function rowsFor(kept: readonly Kept[], work: Work): Promise<readonly Retraction[]> {
  const path = work.case.says.case.retractions;
  if (path === undefined || kept.length === 0) return [];
  const gathered = work.case.files.find((each) => each.path === path);
  if (!gathered) {
    const at = work.case.at("case", "retractions");
    work.problem(problem("case/missing-file", at, `there is no file ${path}.`, "Put the list there, or take the key out."));
    return [];
  }
  const words = kept.map(({ reference: { doi = "", title } }) => `${doi} ${title}`).join("\n");
  const read = await work.remember(`retractions ${gathered.sha256} ${sha256(words)}`, async () => {
    const bytes = await bytesOf(inCase(work.case.folder, path));
    if (bytes instanceof Refusal)
      return { rows: [], problems: [problem(bytes.code, { file: path, line: 1, column: 1 }, bytes.message, bytes.mend)] };
    return await retractionsIn(bytes, path, words).catch((cause: unknown) => {
      if (cause instanceof InputError) return { rows: [], problems: cause.problems };
      throw cause;
    });
  });
  for (const each of read.problems) work.problem(each);
  return read.rows;
}
