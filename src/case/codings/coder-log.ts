import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { CodingAct } from "../../domain/coding/coding.js";
import { type Problem, problem } from "../../domain/problem.js";
import { applyAct } from "../../methods/coding/log/apply-act.js";
import { type CodingLog, emptyLog } from "../../methods/coding/log/state.js";
import { type CodingLine, codingLines } from "./lines.js";

/** One coder's file, folded: what stands in it now, and what is wrong with it. */
export interface CoderLog {
  readonly coder: string;
  /** Path from the case folder. */
  readonly path: string;
  readonly log: CodingLog;
  /** Line on which each event stands; a coding stands on the line that made it. */
  readonly lines: ReadonlyMap<string, number>;
  readonly acts: readonly CodingAct[];
  readonly problems: readonly Problem[];
}

export function coderOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".jsonl".length);
}

/** Lines that are folded at a stretch; the app answers others in between. */
const breath = 5000;

/** Folds the lines of one coder's file. A line that cannot be taken is left out and said; those after it still count. */
export async function foldLines(path: string, read: readonly CodingLine[]): Promise<CoderLog> {
  const log = emptyLog();
  const lines = new Map<string, number>();
  const acts: CodingAct[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, CodingAct>();
  for (const [index, { line, at, act, faults }] of read.entries()) {
    if (index % breath === breath - 1) await setImmediate();
    problems.push(...faults);
    if (!act) continue;
    const before = seen.get(act.id);
    if (before && JSON.stringify(before) === JSON.stringify(act)) continue; // a merge may bring one line twice
    const fault = applyAct(log, act);
    if (fault === null) {
      seen.set(act.id, act);
      lines.set(act.id, line);
      acts.push(act);
    } else if (before) {
      problems.push(problem("case/duplicate-id", at, `${act.act === "code" ? "Coding " : ""}${fault}`, "Give one of the two another id."));
    } else problems.push(problem("code/act-lost", at, fault, "Remove the line, or bring back what it is about."));
  }
  return { coder: coderOf(path), path, log, lines, acts, problems };
}

/** Reads and folds one coder's file. */
export async function readCoder(file: string, path: string): Promise<CoderLog> {
  return foldLines(path, await codingLines(readFileSync(file, "utf8"), path));
}
