import { sourceKinds } from "../../../domain/source.js";
import type { EditStep } from "../../../pages/edit.js";
import type { SourceTableRow } from "../../../pages/sources.js";
import { afterSteps } from "../../ask/case-file.js";
import { type Entries, entryOf, isProposed, setValue } from "../../sources/source-steps.js";

/** Kinds that a document may have, in the order of their keys 1, 2, 3. */
export const kinds = sourceKinds.filter((each) => each !== "dataset");

/** What nobody said of a document, or accepted: its kind, its day. */
export interface Unsure {
  readonly row: SourceTableRow;
  readonly kind: boolean;
  readonly day: boolean;
}

/** Documents of which nobody said or accepted the kind or the day; of a file of many records that differ, each says its own. */
export function unsureOf(rows: readonly SourceTableRow[], entries: Entries): Unsure[] {
  return rows.flatMap((row) => {
    const entry = entryOf(entries, row.file);
    const kind = row.values["kind"] !== null && isProposed(row, entry, "kind");
    const date = entry?.["date" as keyof typeof entry] ?? row.values["date"];
    const day = date !== null && (date === undefined || date === "" || isProposed(row, entry, "date"));
    return kind || day ? [{ row, kind, day }] : [];
  });
}

/** The steps that write a value of each of some files, one after the other. */
export function valuesSteps(
  says: unknown,
  values: readonly (readonly [file: string, column: "kind" | "date", value: string])[],
): EditStep[] {
  const steps: EditStep[] = [];
  let now = says;
  for (const [file, column, value] of values) {
    const more = setValue(now, file, column, value);
    now = afterSteps(now, more);
    steps.push(...more);
  }
  return steps;
}
