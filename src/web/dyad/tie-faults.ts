import { listAt, type Row, rowOf } from "../parts/written/typed-row.js";
import { overlap } from "./span-words.js";

/** Why a trait cannot stand beside the others. */
export function traitFault(row: Row, others: readonly unknown[]): string | null {
  const same = others.some((each) => rowOf(each)["trait"] === row["trait"]);
  return same ? `“${String(row["trait"])}” is said already. Change what it is there.` : null;
}

/** Why a tie cannot stand: nobody has that name, it is with itself, or another tie with the same actor says otherwise on the same days. */
export function tieFault(row: Row, id: string, actors: readonly unknown[], others: readonly unknown[]): string | null {
  const to = String(row["to"]);
  if (to === id) return "A tie is with another actor.";
  const other = actors.map((each) => rowOf(each)).find((each) => each["id"] === to);
  if (!other) return `actors.yaml has no actor “${to}”. Open its page and write it down there first.`;
  const sign = (each: Row) => each["sign"] ?? "amity";
  const meetsAmong = (ties: readonly unknown[], whom: string) =>
    ties.map((each) => rowOf(each)).some((each) => each["to"] === whom && sign(each) !== sign(row) && overlap(each, row));
  if (meetsAmong(listAt(other, ["ties"]), id))
    return `A tie that stands with ${String(other["name"])} has another sign on the same days. Change it on that page first.`;
  return meetsAmong(others, to) ? `Another tie with ${String(other["name"])} has another sign on the same days. Give each its own.` : null;
}
