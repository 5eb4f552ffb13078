import pc from "picocolors";
import { type Problem, place } from "../domain/problem.js";
import { turningSigns } from "../domain/writing/turning-signs.js";

/** The command line cannot be understood. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Words of others as a terminal may be given them: without signs that would steer it, or turn the direction of what is read. */
export function forTerminal(text: string): string {
  return text.replaceAll(/(?![\n\t])\p{Cc}+/gu, "\ufffd").replaceAll(turningSigns, "\ufffd");
}

/** Words on standard output: whole in a pipe or file, on a terminal without what would steer it. */
export function print(text: string): void {
  process.stdout.write(process.stdout.isTTY ? forTerminal(text) : text);
}

/** A message to the person, on standard error. */
export function say(text: string): void {
  process.stderr.write(`${forTerminal(text)}\n`);
}

export function printProblems(problems: readonly Problem[]): void {
  for (const each of problems) say(`${place(each.at[0])}  ${each.severity}  ${each.code}  ${each.says} ${each.mend}`);
}

/** How far long work is: one line on a terminal, nothing elsewhere. */
export function progressLine(): { show(text: string): void; end(): void } {
  const isTerminal = process.stderr.isTTY === true;
  let last = 0;
  let shown = false;
  return {
    show: (text) => {
      if (!isTerminal || Date.now() - last < 80) return;
      last = Date.now();
      shown = true;
      process.stderr.write(`\r\u001b[K${forTerminal(text).replaceAll(/[\n\t]+/gu, " ")}`);
    },
    end: () => {
      if (shown) process.stderr.write("\r\u001b[K");
    },
  };
}

/** Colours for standard output: on a terminal only, or where FORCE_COLOR asks for them. A pipe stays plain, in CI too. */
export const colours = pc.createColors(
  !process.env["NO_COLOR"] && (process.env["FORCE_COLOR"] ? process.env["FORCE_COLOR"] !== "0" : process.stdout.isTTY === true),
);
