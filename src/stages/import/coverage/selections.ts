import type { Row } from "../../../domain/tables.js";
import { literal } from "../../../domain/writing/sql.js";
import type { Engine } from "../../../engine/engine.js";

/** Files that hold a part of their dataset, chosen in whatever way. */
export function selectionsOf(coverage: readonly Row<"coverage">[]): ReadonlySet<string> {
  return new Set(coverage.filter(({ basis }) => basis === "selection").map(({ file }) => file));
}

/**
 * The name that a file's rows are summed under: where a dataset has a selection beside files that cover their days whole, the selection is
 * a dataset of its own, so that no sum of any page adds it to what is counted whole. Gives the new names by file.
 */
export async function nameSelections(engine: Engine, coverage: readonly Row<"coverage">[]): Promise<ReadonlyMap<string, string>> {
  const selected = selectionsOf(coverage);
  const whole = new Set(coverage.filter(({ file }) => !selected.has(file)).map(({ dataset }) => dataset));
  const named = new Map(
    coverage.flatMap(({ file, dataset }) =>
      selected.has(file) && whole.has(dataset) ? [[file, `${dataset} (a selection)`] as const] : [],
    ),
  );
  for (const [file, dataset] of named) await engine.run(`update event set dataset = ${literal(dataset)} where file = ${literal(file)}`);
  return named;
}
