import { isDeepStrictEqual } from "node:util";
import type { Step } from "../yaml/edit-yaml.js";
import type { Path } from "../yaml/located-yaml.js";

type Value = unknown;
type Key = string | number;

/**
 * Steps that were made for what a file said, as they are to be for what it says now: items of lists are found again by their
 * id or file, or as the only ones that are as they were. Undefined where what a step changes was itself changed, moved out or
 * cannot be told apart: a person has to look.
 */
export function rebaseSteps(base: Value, now: Value, steps: readonly Step[]): Step[] | undefined {
  const [from, to] = [{ root: structuredClone(base ?? {}) }, { root: structuredClone(now ?? {}) }];
  const rebased: Step[] = [];
  for (const step of steps) {
    const found = rebasedStep(from.root, to.root, step);
    if (!found || !take(from, step) || !take(to, found)) return undefined;
    rebased.push(found);
  }
  return rebased;
}

function rebasedStep(base: Value, now: Value, step: Step): Step | undefined {
  if ("add" in step) {
    const path = pathNow(base, now, step.add);
    if (!path) return undefined;
    const [was, is] = [at(base, step.add), at(now, path)];
    if (!isListOrNothing(was) || !isListOrNothing(is)) return undefined;
    if (step.before === undefined) return { add: path, value: step.value };
    if (step.before === (was?.length ?? 0)) return { add: path, value: step.value, before: is?.length ?? 0 };
    const before = indexNow(was ?? [], is ?? [], step.before);
    return before === undefined ? undefined : { add: path, value: step.value, before };
  }
  const path = pathNow(base, now, "set" in step ? step.set : step.remove);
  if (!path) return undefined;
  const same = isDeepStrictEqual(at(base, "set" in step ? step.set : step.remove), at(now, path));
  if (!same) return undefined;
  return "set" in step ? { set: path, value: step.value } : { remove: path };
}

/** A path in what the file says now that leads to what the path led to before. */
function pathNow(base: Value, now: Value, path: Path): Key[] | undefined {
  const found: Key[] = [];
  let [was, is] = [base, now];
  for (const key of path) {
    if (Array.isArray(was) !== Array.isArray(is) || (was === undefined) !== (is === undefined)) return undefined;
    const next = Array.isArray(was) ? indexNow(was, is as Value[], Number(key)) : (key as Key);
    if (next === undefined) return undefined;
    found.push(next);
    was = at(was, [key as Key]);
    is = at(is, [next]);
  }
  return found;
}

function indexNow(was: readonly Value[], is: readonly Value[], index: number): number | undefined {
  const item = was[index];
  if (item === undefined) return undefined;
  const name = nameOf(item);
  const alike = (each: Value) => (name === undefined ? isDeepStrictEqual(each, item) : nameOf(each) === name);
  if (was.filter(alike).length !== 1 || is.filter(alike).length !== 1) return undefined;
  return is.findIndex(alike);
}

function nameOf(item: Value): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { id, file } = item as { id?: unknown; file?: unknown };
  return id !== undefined ? `id ${String(id)}` : file !== undefined ? `file ${String(file)}` : undefined;
}

function isListOrNothing(value: Value): value is Value[] | undefined | null {
  return value === undefined || value === null || Array.isArray(value);
}

function at(value: Value, path: Path): Value {
  const own = (here: Value, key: Key) =>
    typeof here === "object" && here !== null && Object.hasOwn(here, key) ? (here as Record<Key, Value>)[key] : undefined;
  return path.reduce<Value>(own, value);
}

/** What is said after a step; false where its place is not there. */
function take(says: { root: Value }, step: Step): boolean {
  const path: Path = "set" in step ? step.set : "add" in step ? step.add : step.remove;
  const all: Path = ["root", ...path];
  const parent = at(says, all.slice(0, -1)) as Record<Key, Value> | null | undefined;
  const last = all.at(-1) as Key;
  if (typeof parent !== "object" || parent === null || last === "__proto__") return false;
  if ("set" in step) parent[last] = step.value;
  else if ("remove" in step) Array.isArray(parent) ? parent.splice(Number(last), 1) : delete parent[last];
  else {
    const list = (parent[last] ?? []) as Value[];
    parent[last] = list;
    list.splice(step.before ?? list.length, 0, step.value);
  }
  return true;
}
