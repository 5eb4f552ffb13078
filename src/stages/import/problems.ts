import { type Code, type Place, type Problem, problem } from "../../domain/problem.js";
import { type Flag, flags } from "../../formats/events/format.js";
import type { Loaded } from "./loaded.js";

/** What is odd about an imported file: one problem for each kind of oddity, with its count and the first lines. */
export function problemsOf(file: string, loaded: Loaded): Problem[] {
  const found: Problem[] = [];
  for (const { flag, n, lines } of loaded.flags) found.push(flagged(file, flag, n, lines));
  for (const { reason, n, first } of loaded.reasons) {
    const says =
      n === 1
        ? `A row cannot be read and was set aside: ${first.reason}.`
        : `${count(n)} rows cannot be read and were set aside: ${reason}.`;
    found.push(
      problem(
        "data/bad-row",
        [{ ...at(file, first.line), column: first.col }],
        says,
        "Mend the rows, or leave them out of the file; the table rejected has them all.",
      ),
    );
  }
  if (loaded.hxl)
    found.push(problem("data/lossy", [at(file, 2)], "The second line holds HXL tags, not data, and was skipped.", "Nothing to do."));
  if (loaded.recoded)
    found.push(
      problem(
        "data/encoding",
        [at(file, loaded.recodedLine)],
        `${loaded.recoded === 1 ? "A row is" : `${count(loaded.recoded)} rows are`} not UTF-8 and ${loaded.recoded === 1 ? "was" : "were"} read as Windows-1252.`,
        "Save the file as UTF-8 where names look wrong.",
      ),
    );
  return found;
}

/** One kind of oddity of a file's rows, which are kept. */
export function flagged(file: string, flag: string, n: number, lines: readonly number[]): Problem {
  const [code, says] = flags[flag as Flag] as readonly [Code, string];
  return problem(
    code,
    lines.map((line) => at(file, line)),
    `${n === 1 ? "In one row" : `In ${count(n)} rows`} ${says}.`,
    `The ${n === 1 ? "row is" : "rows are"} kept, with ${flag} in the column flags: leave ${n === 1 ? "it" : "them"} out of a query with that, or mend the file.`,
  );
}

const at = (file: string, line: number): Place => ({ file, line, column: 1 });
const count = (n: number) => n.toLocaleString("en-US");
