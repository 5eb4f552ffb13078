import type { Engine } from "../../../engine/engine.js";
import type { Loaded } from "../loaded.js";
import type { Opened } from "./container.js";
import { linesOf } from "./lines.js";
import { mostRejected, type Rejected } from "./tidy.js";

/** A row to be set aside: its line, and after a mark column and reason. */
export interface Marked {
  readonly line: number;
  readonly flags: string;
}

/** Rows to be set aside with their text in the file. */
export async function withText(marked: readonly Marked[], opened: Opened, skip: number): Promise<Rejected[]> {
  if (marked.length === 0) return [];
  const texts = opened.parquet ? new Map<number, string>() : await linesOf(await opened.stream(), new Set(marked.map((each) => each.line)));
  return marked.map(({ line, flags }) => {
    const [col = "1", ...reason] = flags.slice(skip).split("|");
    return { line, col: Number(col), reason: reason.join("|"), raw: texts.get(line) ?? "" };
  });
}

/** The first of the rejected rows, by line. */
export const listed = (found: readonly Rejected[]): Rejected[] => [...found].sort((a, b) => a.line - b.line).slice(0, mostRejected);

export async function writeRejected(engine: Engine, file: string, rejected: readonly Rejected[]): Promise<void> {
  await engine.write(
    "rejected",
    rejected.map((each) => ({ file, ...each })),
  );
}

/** Rejected rows by reason, most first. */
export function reasonsOf(rejected: readonly Rejected[], all: number): Loaded["reasons"] {
  const groups = new Map<string, { n: number; first: Rejected }>();
  for (const each of rejected) {
    const reason = each.reason.replace(/: .*$/su, "").replace(/^\d+ columns?/, "another number of columns");
    const group = groups.get(reason);
    if (group) group.n += 1;
    else groups.set(reason, { n: 1, first: each });
  }
  if (all > rejected.length && rejected[0]) groups.set("not listed one by one", { n: all - rejected.length, first: rejected[0] });
  return [...groups].map(([reason, group]) => ({ reason, ...group })).sort((a, b) => b.n - a.n);
}
