import { existsSync, statSync } from "node:fs";
import { readCoder } from "../../case/codings/coder-log.js";
import { inCase } from "../../case/in-case.js";
import { consensus } from "../../domain/coding/coding.js";
import { type Cluster, clusters } from "../../methods/agreement/disagreements.js";
import { type CodingLog, emptyLog } from "../../methods/coding/log/state.js";
import type { Coded } from "../coding/coded.js";
import { unnoted } from "../opened/noted.js";
import type { OpenCase } from "../opened/open-case.js";

/** Changes whenever the file of the consensus coder does. */
export function decidedNow(folder: string): string {
  const found = statSync(inCase(folder, consensusPath), { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : "";
}

/** What the consensus coder decided, by the file as it stands now: later than the tables of the last build. */
export async function decisions({ case: caseFile }: Pick<OpenCase, "case">): Promise<CodingLog> {
  const path = consensusPath;
  // Pages that show what was decided are kept by `decidedNow` beside what they read.
  const file = inCase(
    unnoted(() => caseFile.folder),
    path,
  );
  return existsSync(file) ? (await readCoder(file, path)).log : emptyLog();
}

export const consensusPath = `judgements/codings/${consensus}.jsonl`;

/** Codings of the coders who are compared. */
export interface Compared {
  readonly coded: Coded;
  readonly chosen: readonly string[];
  /** Chosen coders of each source that counts. */
  readonly codersOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Disagreements that nobody decided, and how many were. */
export interface Undecided {
  readonly open: readonly Cluster[];
  readonly decided: number;
  /** Agreed to the letter, and not yet with the consensus. */
  readonly agreed: number;
  readonly toTake: readonly Cluster[];
  openOf(categories: ReadonlySet<string>): number;
  openIn(source: string): number;
}

export function undecidedOf({ coded, chosen, codersOf }: Compared, log: CodingLog): Undecided {
  const nobody: ReadonlySet<string> = new Set();
  const own = new Set(chosen.filter((each) => each !== consensus));
  const among = new Map([...codersOf].map(([source, coders]) => [source, new Set([...coders].filter((each) => own.has(each)))]));
  const all = clusters(
    coded.codings.filter((each) => own.has(each.coder)),
    (source) => among.get(source) ?? nobody,
  );
  const held = new Map<string, { start: number; end: number }[]>();
  // What was decided in a copy of a document is decided where its words stand in that.
  const moved = coded.codings.filter(
    ({ coder, id, source }) => coder === consensus && log.codings.has(id) && log.codings.get(id)?.source !== source,
  );
  for (const { source, category, start, end } of [...log.codings.values(), ...moved]) {
    if (category === null || start === null || end === null) continue;
    const key = keyOf(source, category);
    const list = held.get(key);
    if (list) list.push({ start, end });
    else held.set(key, [{ start, end }]);
  }
  const isDecided = (each: Cluster) =>
    (held.get(keyOf(each.source, each.category)) ?? []).some(({ start, end }) => start < each.end && end > each.start) ||
    each.codings.every(({ coder, id }) => log.rejected.has(`${coder}/${id}`));
  const differing = all.filter((each) => each.kind !== "agreed");
  const open = differing.filter((each) => !isDecided(each));
  const toTake = all.filter((each) => each.kind === "agreed" && !isDecided(each));
  const byCategory = counted(open, (each) => each.category);
  const bySource = counted(open, (each) => each.source);
  return {
    open,
    toTake,
    decided: differing.length - open.length,
    agreed: toTake.length,
    openOf: (categories) => [...categories].reduce((sum, each) => sum + (byCategory.get(each) ?? 0), 0),
    openIn: (source) => bySource.get(source) ?? 0,
  };
}

function counted(list: readonly Cluster[], key: (each: Cluster) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  return counts;
}

function keyOf(source: string, category: string): string {
  return JSON.stringify([source, category]);
}
