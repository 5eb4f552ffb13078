import type { EditStep } from "../../../pages/edit.js";
import { listAt, type Row, rowOf, rowSteps } from "./typed-row.js";

/** How the entries of a record read as rows: what the key is called in a row, and what stands under it. */
export interface RecordShape {
  readonly key: string;
  readonly value: string;
}
type Path = readonly (string | number)[];

/** The entries at a path of what a file says: items of a list, or of a record each key with what stands under it. */
export function itemsAt(says: unknown, path: Path, record?: RecordShape): readonly unknown[] {
  if (!record) return listAt(says, path);
  const found = path.reduce<unknown>((here, key) => (here as Row | null | undefined)?.[key], says);
  if (found === null || typeof found !== "object" || Array.isArray(found)) return [];
  return Object.entries(found).map(([key, value]) => ({ [record.key]: key, [record.value]: value }));
}

/** The steps that make the entry at a place say what a row says. */
export function changeSteps(says: unknown, path: Path, place: number, row: Row, plain?: string, record?: RecordShape): EditStep[] {
  const item = itemsAt(says, path, record)[place];
  if (!record) return rowSteps([...path, place], item, row, plain);
  const was = rowOf(item);
  const [before, after] = [String(was[record.key]), String(row[record.key])];
  const set = { set: [...path, after], value: row[record.value] };
  if (before !== after) return [{ remove: [...path, before] }, set];
  return JSON.stringify(was[record.value]) === JSON.stringify(row[record.value]) ? [] : [set];
}

/** The steps that add an entry; a record, or what a list stands in, that is not there yet begins with it. */
export function addSteps(says: unknown, path: Path, row: Row, plain?: string, record?: RecordShape): EditStep[] {
  if (record) {
    const [key, value] = [String(row[record.key]), row[record.value]];
    return itemsAt(says, path, record).length ? [{ set: [...path, key], value }] : [{ set: path, value: { [key]: value } }];
  }
  const [only, ...others] = Object.keys(row);
  const value = only !== undefined && only === plain && others.length === 0 ? row[only] : row;
  const missing = firstMissing(says, path.slice(0, -1));
  if (missing < 0) return [{ add: path, value }];
  const inner = path.slice(missing + 1).reduceRight<unknown>((within, key) => ({ [key]: within }), [value]);
  return [{ set: path.slice(0, missing + 1), value: inner }];
}

/** The place of the first key of a path under which the file says nothing yet; -1 where it says something all the way. */
function firstMissing(says: unknown, path: Path): number {
  let here = says;
  for (const [at, key] of path.entries()) {
    here = (here as Row | null | undefined)?.[key];
    if (here === undefined || here === null) return at;
  }
  return -1;
}

/** The steps that take the entry at a place out; a record that would be empty goes with its last one. */
export function dropSteps(says: unknown, path: Path, place: number, record?: RecordShape): EditStep[] {
  if (!record) return [{ remove: [...path, place] }];
  const items = itemsAt(says, path, record);
  return [{ remove: items.length === 1 ? path : [...path, String(rowOf(items[place])[record.key])] }];
}
