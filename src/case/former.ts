import { type Renamed, withTodaysNames } from "../domain/tables/former-names.js";
import type { Path } from "./yaml/located-yaml.js";

/** A query of a case that uses former names of tables. */
export interface Former {
  readonly path: Path;
  readonly sql: string;
  readonly renamed: readonly Renamed[];
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
