import { InputError, problem } from "../domain/problem.js";
import { reasons } from "../domain/writing/system-says.js";
import { codeOf } from "./calls.js";

/** What a person is told where something could not be written; nothing was changed. */
export function notWritten(file: string, cause: unknown): InputError {
  if (cause instanceof InputError) return cause;
  const code = codeOf(cause);
  if (!code) throw cause;
  const [why, mend] = reasons[code] ?? [`the system refused it (${code})`, "Do it again; if it keeps failing, start Amity again."];
  return new InputError([problem("case/not-written", { file, line: 1, column: 1 }, `${file} was not written: ${why}.`, mend)]);
}

/** The renaming is done, and the disk did not say that it lasts. */
export function notConfirmed(file: string, cause: unknown): InputError {
  const says = `the disk did not confirm that ${file} was written (${codeOf(cause)}); it may be as it was after a loss of power.`;
  return new InputError([problem("case/not-written", { file, line: 1, column: 1 }, says, "Look at the file, and after the disk.")]);
}

/** Why nothing was written, in one text; rethrows what is no such reason. */
export function whyNot(cause: unknown): string {
  if (!(cause instanceof InputError)) throw cause;
  const { problems } = cause;
  const told = problems.slice(0, mostTold).map(({ says, mend }) => `${asSentence(says)} ${mend}`);
  return [...told, ...(problems.length > mostTold ? [`There are ${problems.length - mostTold} more.`] : [])].join(" ");
}
/** Of the faults of a long list; `amity check` tells all. */
const mostTold = 5;

/** With a capital, but for the name of a file. */
function asSentence(says: string): string {
  return /^\S*[./]\S/u.test(says) ? says : `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
}
