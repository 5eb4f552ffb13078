import type { ActorName } from "../../../pages/page.js";
import { type Field, type Row, typedOf } from "./typed-row.js";

/** What was opened as `item` and somebody else changed since: the entry of its id, or what stands in its place where entries have none. */
export function overtakenBy(list: readonly unknown[], item: unknown, seen: number): unknown {
  const idOf = (each: unknown) => (each as { readonly id?: unknown } | null)?.id;
  const now = list[seen];
  return idOf(item) === idOf(now) ? now : undefined;
}

/** What a row that is written here says elsewhere by now, and what can be done. */
export function overtakenSays(fields: readonly Field[], was: Row, now: Row, actors: readonly ActorName[]): string {
  const [before, after] = [typedOf(fields, was, actors), typedOf(fields, now, actors)];
  const changed = fields.filter(({ key }) => before[key] !== after[key]).map(({ key, label }) => `${label}: ${said(after[key])}`);
  const what = changed.length ? ` In the file stands ${changed.join("; ")}.` : "";
  return `It was changed elsewhere meanwhile.${what} Write it once more to put what stands here in its place, or leave it.`;
}

const said = (typed: string | undefined) => (typed ? `“${typed}”` : "nothing");
