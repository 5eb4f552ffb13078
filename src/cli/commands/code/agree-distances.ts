import { InputError, type Problem, problem } from "../../../domain/problem.js";
import type { Difference } from "../../../methods/agreement/alpha/krippendorff-alpha.js";
import type { Value } from "../../../methods/agreement/ratings.js";
import { recordsOf, textOf } from "./agree-read.js";

/**
 * Reads how far values are apart from a square table: values in the first row and in the first column, in a cell the difference as α takes it
 * (the square, where values are steps). Half a table does: a cell that is empty is that across the diagonal, and the diagonal is 0. Refuses a
 * value of the data that the table does not hold.
 */
export function readDistances(file: string, categories: readonly Value[]): Difference {
  const [head, ...body] = recordsOf(file, textOf(file));
  const names = (head?.cells ?? []).slice(1).map((each) => each.trim());
  const problems: Problem[] = [];
  const fault = (line: number, says: string, mend: string) => {
    problems.push({ ...problem("data/odd-value", { file, line, column: 1 }, says, mend), severity: "error" });
  };
  if (new Set(names).size !== names.length || names.includes("") || !names.length)
    fault(1, "the first row should name each value once, after an empty cell.", "Write the values there, and again in the first column.");
  const apart = new Map<string, { readonly distance: number; readonly line: number }>();
  const seen = new Set<string>();
  for (const { cells, line } of body) {
    const own = (cells[0] ?? "").trim();
    if (!names.includes(own) || seen.has(own)) {
      fault(
        line,
        `the row ${own || "without a name"} ${seen.has(own) ? "stands twice" : "has no column"}.`,
        "Give each value one row and one column.",
      );
      continue;
    }
    seen.add(own);
    for (const [at, other] of names.entries()) {
      const cell = (cells[at + 1] ?? "").trim();
      if (cell === "") continue;
      const distance = Number(cell);
      if (!(distance >= 0 && Number.isFinite(distance))) {
        fault(line, `${own} and ${other} are ${cell} apart.`, "Write a number from 0.");
        continue;
      }
      if (own === other && distance !== 0) fault(line, `${own} is ${cell} apart from itself.`, "Write 0.");
      const across = apart.get(JSON.stringify([other, own]));
      if (across && across.distance !== distance)
        fault(
          line,
          `${own} and ${other} are ${cell} apart here and ${across.distance} in line ${across.line}.`,
          "Write the same both times, or only once.",
        );
      apart.set(JSON.stringify([own, other]), { distance, line });
    }
  }
  const of = (a: string, b: string) => (a === b ? 0 : (apart.get(JSON.stringify([a, b])) ?? apart.get(JSON.stringify([b, a])))?.distance);
  const known = categories.map(String);
  if (!problems.length)
    for (const [at, a] of known.entries())
      for (const b of known.slice(at + 1))
        if (of(a, b) === undefined) fault(1, `it does not say how far ${a} and ${b} are apart.`, "Add the cell: the data hold both.");
  if (problems.length) throw new InputError(problems);
  return { name: "distances given", of: (a, b) => of(String(a), String(b)) as number };
}
