import { type Code, type Place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import type { Work } from "../../flow/stage.js";
import { Refusal } from "../../methods/refusal.js";

/** What was asked of a method: of which series or question, and of what beside it. */
export interface Asked {
  readonly subject: string;
  readonly method: string;
  readonly about?: string;
}
/** A refusal as plain data, to be remembered with the answers beside it. */
export type Declined = Asked & { readonly code: string; readonly says: string; readonly mend: string };

/** The answer of a method; undefined where it declined, which is kept in `into`. Faults that are no refusal are thrown on. */
export function asking<T>(asked: Asked, into: Declined[], method: () => T): T | undefined {
  try {
    return method();
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const says = cause.message.slice(0, cause.message.length - cause.mend.length).trim();
    into.push({ ...asked, code: cause.code, says, mend: cause.mend });
    return undefined;
  }
}

export function refusalRow({ subject, method, about = "", code, says, mend }: Declined, { file, line }: Place): Row<"refusal"> {
  return { subject, method, about, file, line, code, says, mend };
}

/** One problem for each fault of a subject, however many methods met it. */
export function tellRefusals(work: Work, code: Code, declined: readonly Declined[], place: Place): void {
  const seen = new Map<string, Declined[]>();
  for (const each of declined) {
    if (quiet.has(each.code)) continue;
    const key = JSON.stringify([each.says, each.mend]);
    seen.set(key, [...(seen.get(key) ?? []), each]);
  }
  for (const all of seen.values()) {
    const [first] = all;
    if (!first) continue;
    const methods = [...new Set(all.map((each) => each.method))].join(", ");
    work.problem(problem(code, place, `“${first.subject}” was not answered by ${methods}. ${first.says}`, first.mend));
  }
}

/** Told on the pages only: nobody did anything wrong. */
const quiet: ReadonlySet<string> = new Set(["no-data"]);
