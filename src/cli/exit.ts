import { InputError, type Problem } from "../domain/problem.js";
import { EngineError } from "../engine/engine.js";
import { printJson, printProblems, say, UsageError } from "./print.js";

/** Exit codes: the contract of docs/cli.md. */
export const exit = { done: 0, problems: 1, usage: 2, outside: 3, bug: 70 } as const;

/** How a command ends: with problems that it found, of which an error fails it, or with a code of its own. */
export interface Ends {
  readonly found: (problems: readonly Pick<Problem, "severity">[]) => void;
  readonly ended: (code: number) => void;
}

/** The exit code of problems that were found. */
export function codeOf(problems: readonly Pick<Problem, "severity">[]): number {
  return problems.some((each) => each.severity === "error") ? exit.problems : exit.done;
}

/** The exit code of what went wrong, which is told. */
export function exitOf(cause: unknown, asJson: boolean): number {
  if (cause instanceof UsageError) {
    say(cause.message);
    return exit.usage;
  }
  if (cause instanceof InputError) {
    if (asJson) printJson({ problems: cause.problems });
    else printProblems(cause.problems);
    return exit.problems;
  }
  if (cause instanceof EngineError || isOutside(cause)) {
    say(cause instanceof EngineError ? cause.message : inWords(cause as NodeJS.ErrnoException));
    return exit.outside;
  }
  if (isRefused(cause))
    say(`A build may not reach ${cause.resource || "this"}; it was refused, and nothing was lost. This is a fault of ours.`);
  say(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return exit.bug;
}

/** What the machine refused, and where. */
function inWords({ code = "", path, message }: NodeJS.ErrnoException): string {
  const says: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file or folder. Check its name.",
    EACCES: "this may not be read or written here. Check the rights.",
    EPERM: "this may not be read or written here. Check the rights.",
    EROFS: "this disk cannot be written to. Copy the case to one that can.",
    ENOSPC: "the disk is full. Make room, and run it again.",
    EISDIR: "this is a folder. Name a file.",
    ENOTDIR: "a part of this path is a file. Check it.",
    EADDRINUSE: "another program listens on this port. Leave --port out to take a free one.",
  };
  const known = says[code];
  if (!known) return message;
  return path === undefined ? `${known.charAt(0).toUpperCase()}${known.slice(1)}` : `${path}: ${known}`;
}

/** An error of the file system or the network. */
function isOutside(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && /^E[A-Z]+$/.test(String(cause.code));
}

/** What the permissions of a process refused. */
function isRefused(cause: unknown): cause is Error & { readonly resource?: string } {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_ACCESS_DENIED";
}
