import { InputError, problem } from "../domain/problem.js";
import { codeOf } from "./calls.js";

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ["the disk is full", "Make room on the disk, then do it again."],
  EDQUOT: ["your share of the disk is full", "Make room on the disk, then do it again."],
  EIO: ["the disk reports a fault", "Look after the disk; keep a copy of the case elsewhere, then do it again."],
  EMFILE: ["too many files are open", "Close other programs, then do it again."],
  ENFILE: ["too many files are open", "Close other programs, then do it again."],
  EACCES: ["you may not write there", "Change the rights of the file or folder, then do it again."],
  EPERM: ["you may not write there", "Change the rights of the file or folder, then do it again."],
  EROFS: ["the disk can only be read", "Copy the case to a disk that can be written to."],
  EFBIG: ["the file would be larger than this disk allows", "Make it smaller, or move the case to another disk."],
};

/** What a person is told where something could not be written; nothing was changed. */
export function notWritten(file: string, cause: unknown): InputError {
  if (cause instanceof InputError) return cause;
  const code = codeOf(cause);
  if (!code) throw cause;
  const [why, mend] = reasons[code] ?? [`the system refused it (${code})`, "Do it again; if it keeps failing, start Amity again."];
  return new InputError([problem("case/not-written", { file, line: 1, column: 1 }, `${file} was not written: ${why}.`, mend)]);
}

/** What the system says where it failed us and nobody told why; undefined for a fault of ours. Whether anything was written is not known. */
export function systemSays(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !("syscall" in cause)) return undefined;
  const [why, mend] = reasons[codeOf(cause)] ?? [];
  if (why === undefined) return undefined;
  return `The system refused it: ${why}. ${mend?.replace(/,? then do it again\.$/u, ".")} Look whether what you did is there before you do it again.`;
}

/** The renaming is done, and the disk did not say that it lasts. */
export function notConfirmed(file: string, cause: unknown): InputError {
  const says = `the disk did not confirm that ${file} was written (${codeOf(cause)}); it may be as it was after a loss of power.`;
  return new InputError([problem("case/not-written", { file, line: 1, column: 1 }, says, "Look at the file, and after the disk.")]);
}

/** Why nothing was written, in one text; rethrows what is no such reason. */
export function whyNot(cause: unknown): string {
  if (!(cause instanceof InputError)) throw cause;
  return cause.problems.map(({ says, mend }) => `${asSentence(says)} ${mend}`).join(" ");
}

/** With a capital, but for the name of a file. */
function asSentence(says: string): string {
  return /^\S*[./]\S/u.test(says) ? says : `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
}
