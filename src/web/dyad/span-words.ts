import { dayWords } from "../naming/months.js";
import type { Row } from "../parts/written/typed-row.js";

/** The days of a row of a file, in words. */
export function spanWords({ since, until }: Row): string {
  const [from, to] = [since, until].map((each) => (typeof each === "string" ? dayWords(each) : ""));
  if (from && to) return `${from} to ${to}`;
  return from ? `since ${from}` : to ? `until ${to}` : "";
}

/** Whether two rows share a day; an end that is not said is open. */
export function overlap(a: Row, b: Row): boolean {
  const [since, until] = [(each: Row) => String(each["since"] ?? ""), (each: Row) => String(each["until"] ?? "9999")];
  return since(a) <= until(b) && since(b) <= until(a);
}
