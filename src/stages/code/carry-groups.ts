import type { Store } from "../../flow/stage.js";
import type { ReadFile, TakenIn } from "./taken-in.js";

export type CodedTables = Pick<
  Store<never, "coding" | "statement" | "placement">,
  "write" | "carry" | "last" | "lastMadeFrom" | "madeFrom"
>;

/** What came of one coder's file, and the name of all that it was made from. */
export interface Before {
  readonly name: string;
  readonly was: TakenIn;
}

export const nothingCarried = (_path: string, _source: string): boolean => false;

const listed = `from_json(?, '["VARCHAR"]')`;
const ofFiles = `file in (select unnest(${listed}))`;
const again = `(file, source) in (select (each.path, each.source) from (select unnest(from_json(?, '[{"path": "VARCHAR", "source": "VARCHAR"}]')) as each))`;
const isMet = `id in (select unnest(${listed})) or (starts_with(id, coder || ':') and substr(id, length(coder) + 2) in (select unnest(${listed})))`;

/**
 * Carries over the rows of groups that are the same: all of a file that was not opened again, and of the others those with the fingerprint of
 * the last build. Tells which these are. None is carried where an id that comes, goes or is placed again stands in one of them too:
 * which of two ids bears the name of its coder hangs on both.
 */
export async function carryGroups(store: CodedTables, before: ReadonlyMap<string, Before>, opened: ReadonlyMap<string, ReadFile>) {
  const same = new Map<string, ReadonlySet<string>>();
  const others: { readonly path: string; readonly source: string }[] = [];
  const ids = new Set<string>();
  for (const [path, file] of opened) {
    const { groups, open } = (before.get(path) as Before).was;
    const isOpen = new Set(open);
    const kept = new Set(groups.flatMap(([source, was]) => (!isOpen.has(source) && file.groups.get(source) === was ? [source] : [])));
    same.set(path, kept);
    for (const [source] of groups) if (!kept.has(source)) others.push({ path, source });
    for (const { coding } of file.codings) if (!kept.has(coding.source)) ids.add(coding.id);
  }
  const bind = [JSON.stringify([...before.keys()]), JSON.stringify(others)];
  for (const name of ["coding", "statement"] as const)
    for (const { id, coder } of await store.last(name, `${ofFiles} and ${again}`, bind))
      ids.add(id).add(id.startsWith(`${coder}:`) ? id.slice(coder.length + 1) : id);
  const kept = `${ofFiles} and not ${again}`;
  const met = JSON.stringify([...ids]);
  for (const name of ["coding", "statement"] as const)
    if ((await store.last(name, `${kept} and (${isMet})`, [...bind, met, met])).length) return nothingCarried;
  for (const name of ["coding", "statement", "placement"] as const) await store.carry(name, kept, bind);
  return (path: string, source: string): boolean => same.get(path)?.has(source) ?? true;
}
