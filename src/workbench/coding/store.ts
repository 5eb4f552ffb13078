import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { appendLines } from "../../case/codings/append.js";
import { foldLines } from "../../case/codings/coder-log.js";
import { codingLines } from "../../case/codings/lines.js";
import { inCase, staysInCase } from "../../case/in-case.js";
import { isLink } from "../../case/inventory/inventory.js";
import { locked } from "../../disk/lock.js";
import { notWritten, whyNot } from "../../disk/not-written.js";
import type { Coding, CodingAct } from "../../domain/coding/coding.js";
import { inTurn } from "../../domain/turns/in-turn.js";
import { applyAct } from "../../methods/coding/log/apply-act.js";
import type { CodingLog } from "../../methods/coding/log/state.js";

/** What one coder's file adds up to. Its single lines are not kept: the log has what they said. */
export interface KeptLog {
  readonly coder: string;
  readonly log: CodingLog;
}

interface Held {
  readonly coder: KeptLog;
  /** Length and time of the file when it was read or written last. */
  readonly looks: string;
  /** Its codings by their source, made when somebody asks; a source that an act touched since is missing. */
  bySource?: Map<string, readonly Coding[]>;
  /** The same by their category, and the categories that acts touched since. */
  byCategory?: Map<string, readonly Coding[]>;
  touched?: Set<string>;
}

function bySourceOf({ log }: KeptLog): Map<string, readonly Coding[]> {
  const found = new Map<string, Coding[]>();
  for (const each of log.codings.values()) {
    const list = found.get(each.source);
    if (list) list.push(each);
    else found.set(each.source, [each]);
  }
  return found;
}

/** The codings of one source; after an act, one look at all of the coder's finds those of the source that it touched. */
function ofSourceIn(one: Held, source: string): readonly Coding[] {
  one.bySource ??= bySourceOf(one.coder);
  const known = one.bySource.get(source);
  if (known) return known;
  const found = [...one.coder.log.codings.values()].filter((each) => each.source === source);
  one.bySource.set(source, found);
  return found;
}

/** The codings of each category; after an act, one look at all of the coder's finds those of the categories that it touched. */
function ofCategoriesIn(one: Held): ReadonlyMap<string, readonly Coding[]> {
  const { byCategory, touched } = one;
  if (byCategory && !touched?.size) return byCategory;
  const found = new Map<string, Coding[]>();
  for (const each of one.coder.log.codings.values()) {
    if (each.category === null || (byCategory && !touched?.has(each.category))) continue;
    const list = found.get(each.category);
    if (list) list.push(each);
    else found.set(each.category, [each]);
  }
  const all = byCategory ?? new Map<string, readonly Coding[]>();
  for (const each of touched ?? []) all.delete(each);
  for (const [category, list] of found) all.set(category, list);
  one.byCategory = all;
  one.touched = new Set();
  return all;
}

/** One coder's codings by category. A list is another one as soon as something in it is. */
export interface CodingsByCategory {
  readonly coder: string;
  readonly byCategory: ReadonlyMap<string, readonly Coding[]>;
}

/** The coders' files of a case, read once and then kept up with: own acts are kept in memory once they are on the disk. */
export interface CodingStore {
  /** Every coder's log as the files are now, by name. */
  all(): Promise<readonly KeptLog[]>;
  of(coder: string): Promise<KeptLog>;
  /** The codings of one source, coder by coder. */
  ofSource(source: string): Promise<readonly { readonly coder: string; readonly codings: readonly Coding[] }[]>;
  /** The codings of every category, coder by coder. */
  byCategory(): Promise<readonly CodingsByCategory[]>;
  /** Adds acts to one coder's file. Returns why one of them cannot be taken or the disk refused them; then none was written. */
  add(coder: string, acts: readonly CodingAct[]): Promise<string | null>;
  /** Changes with every act and every change of the files. */
  version(): number;
}

const place = "judgements/codings";

export function codingStore(folder: string): CodingStore {
  const held = new Map<string, Held>();
  let version = 0;
  /** A read must not fall between the two halves of a write. */
  const turn = inTurn();
  const file = (coder: string) => inCase(folder, `${place}/${coder}.jsonl`);

  async function current(coder: string): Promise<KeptLog> {
    const looks = looksOf(file(coder));
    const known = held.get(coder);
    if (known?.looks === looks) return known.coder;
    const path = `${place}/${coder}.jsonl`;
    const read = looks === "" ? [] : await codingLines(readFileSync(file(coder), "utf8"), path);
    const { log } = await foldLines(path, read);
    const one = { coder, log };
    held.set(coder, { coder: one, looks });
    version++;
    return one;
  }

  function names(): string[] {
    try {
      return readdirSync(join(folder, place))
        .filter((name) => name.endsWith(".jsonl") && !name.startsWith(".") && staysInCase(folder, `${place}/${name}`))
        .map((name) => name.slice(0, -".jsonl".length))
        .sort();
    } catch {
      return [];
    }
  }

  return {
    version: () => version,
    of: (coder) => turn(() => current(coder)),
    ofSource: (source) =>
      turn(async () => {
        const found: { coder: string; codings: readonly Coding[] }[] = [];
        for (const coder of names()) {
          await current(coder);
          const one = held.get(coder);
          if (one) found.push({ coder, codings: ofSourceIn(one, source) });
        }
        return found;
      }),
    byCategory: () =>
      turn(async () => {
        const found: CodingsByCategory[] = [];
        for (const coder of names()) {
          await current(coder);
          const one = held.get(coder);
          if (one) found.push({ coder, byCategory: ofCategoriesIn(one) });
        }
        return found;
      }),
    all: () =>
      turn(async () => {
        const logs: KeptLog[] = [];
        for (const name of names()) logs.push(await current(name));
        return logs;
      }),
    add: (coder, acts) =>
      turn(async () => {
        const path = `${place}/${coder}.jsonl`;
        if (isLink(file(coder)) || isLink(join(folder, place))) return `${path} is a symbolic link; nothing is written through it.`;
        try {
          return await locked(folder, async () => {
            const { log } = await current(coder);
            const left = categoriesOf(log, acts);
            for (const act of acts) {
              const fault = applyAct(log, act);
              if (fault !== null) {
                held.delete(coder); // what was taken of them is forgotten with it
                return fault;
              }
            }
            const kept = held.get(coder);
            for (const source of touchedBy(log, acts)) kept?.bySource?.delete(source);
            if (kept?.byCategory) kept.touched = new Set([...(kept.touched ?? []), ...left, ...categoriesOf(log, acts)]);
            held.delete(coder); // until the disk has them
            const { before } = await appendLines(folder, path, acts);
            if (kept && before === sizeIn(kept.looks)) held.set(coder, { ...kept, looks: looksOf(file(coder)) });
            version++;
            return null;
          });
        } catch (cause) {
          held.delete(coder);
          return whyNot(notWritten(path, cause));
        }
      }),
  };
}

export function codingsIn(act: CodingAct): string[] {
  if (act.act === "code") return [act.coding.id];
  if (act.act === "memo") return act.on.startsWith("coding:") && !act.on.includes("/") ? [act.on.slice(7)] : [];
  return act.act === "uncode" || act.act === "restore" || act.act === "recode" || act.act === "move" ? [act.of] : [];
}

/** The sources whose codings acts made, changed or took away. */
function touchedBy(log: CodingLog, acts: readonly CodingAct[]): Set<string> {
  return new Set(acts.flatMap(codingsIn).flatMap((id) => (log.codings.get(id) ?? log.gone.codings.get(id))?.source ?? []));
}

/** The categories of the codings that acts are about, as they stand in the log. */
function categoriesOf(log: CodingLog, acts: readonly CodingAct[]): string[] {
  return acts.flatMap(codingsIn).flatMap((id) => log.codings.get(id)?.category ?? []);
}

function sizeIn(looks: string): number {
  return Number(looks.split(" ")[0] ?? 0);
}

function looksOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return "";
  }
}
