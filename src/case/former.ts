import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { type Renamed, withTodaysNames } from "../domain/tables/former-names.js";
import type { CaseFileName } from "./schema/schema.js";
import type { Path } from "./yaml/located-yaml.js";

/** A query of a case that uses former names of tables or columns. */
export interface Former {
  readonly path: Path;
  readonly sql: string;
  readonly renamed: readonly Renamed[];
}

/** A key that was renamed, and where it stands: UTF-16 units of the text that was read. */
export interface FormerKey extends Renamed {
  readonly offset: number;
  readonly path: Path;
}

/** Keys that had other names: in which mappings (`*` is any item of a list), and only where the mapping above says so. */
interface Rename extends Renamed {
  readonly inside: readonly string[];
  readonly where?: (above: YAMLMap) => boolean;
}

const isTally = (above: YAMLMap) => above.get("as") === "tally";
const formerKeys: Partial<Record<CaseFileName, readonly Rename[]>> = {
  hypotheses: [{ inside: [], was: "sought", now: "expected_evidence" }],
  case: [
    { inside: ["events", "*", "columns"], where: isTally, was: "start", now: "since" },
    { inside: ["events", "*", "columns"], where: isTally, was: "stop", now: "until" },
  ],
};

/** A text of a case with the keys of today; every other letter is as it was. A mapping that has the key of today too keeps both. */
export function withTodaysKeys(text: string, name: CaseFileName): { readonly text: string; readonly keys: readonly FormerKey[] } {
  const renames = formerKeys[name] ?? [];
  if (!renames.some(({ was }) => text.includes(was))) return { text, keys: [] };
  const document = parseDocument(text, { logLevel: "error", uniqueKeys: false, prettyErrors: false });
  if (document.errors.length) return { text, keys: [] };
  const keys: FormerKey[] = [];
  const look = (node: unknown, above: YAMLMap | null, path: Path, rename: Rename): void => {
    const [step] = rename.inside.slice(path.length);
    if (step === "*") {
      if (isSeq(node)) for (const [index, each] of node.items.entries()) look(each, isMap(each) ? each : above, [...path, index], rename);
      return;
    }
    if (!isMap(node)) return;
    if (step !== undefined) {
      look(node.get(step, true), node, [...path, step], rename);
      return;
    }
    if ((above && rename.where && !rename.where(above)) || node.has(rename.now)) return;
    for (const { key } of node.items as Pair<Node, Node>[])
      if (isScalar(key) && key.value === rename.was && key.range)
        keys.push({ was: rename.was, now: rename.now, offset: key.range[0], path: [...path, rename.now] });
  };
  for (const each of renames) look(document.contents, null, [], each);
  const sorted = keys.sort((a, b) => a.offset - b.offset);
  const now = sorted.reduceRight((all, { offset, was, now: key }) => {
    const from = all.startsWith(was, offset) ? offset : offset + 1; // in quotation marks
    return `${all.slice(0, from)}${key}${all.slice(from + was.length)}`;
  }, text);
  return { text: now, keys: sorted };
}

/** Keys of the case format that hold a query. */
const queries = new Set(["sql", "rows"]);

/** What a file says with the names of today in its queries, and the queries that had others. */
export function todaysNames<T>(value: T): { readonly value: T; readonly former: readonly Former[] } {
  const former: Former[] = [];
  const walk = (each: unknown, path: Path): unknown => {
    if (Array.isArray(each)) return each.map((item, index) => walk(item, [...path, index]));
    if (typeof each === "object" && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, item]) => [key, walk(item, [...path, key])]));
    if (typeof each !== "string" || !queries.has(String(path.at(-1)))) return each;
    const { sql, renamed } = withTodaysNames(each);
    if (renamed.length) former.push({ path, sql, renamed });
    return sql;
  };
  const now = walk(value, []) as T;
  return former.length ? { value: now, former } : { value, former };
}

/**
 * A text of a case with the names of today in its keys and queries: each query keeps its quotation marks and lines, and every other letter
 * is as it was. Undefined where a query cannot be written so.
 */
export function migrated(text: string, name: CaseFileName, says: (text: string) => unknown): string | undefined {
  const { text: today } = withTodaysKeys(text, name);
  const { value, former } = todaysNames(says(today));
  const document = parseDocument(today, { logLevel: "error", uniqueKeys: false, prettyErrors: false });
  const places = former.flatMap(({ path }) => {
    const node = document.getIn(path, true);
    return isScalar(node) && node.range ? [node.range] : [];
  });
  const now = places
    .sort((a, b) => b[0] - a[0])
    .reduce((all, [from, to]) => `${all.slice(0, from)}${withTodaysNames(all.slice(from, to)).sql}${all.slice(to)}`, today);
  return isDeepStrictEqual(says(now), value) ? now : undefined;
}
