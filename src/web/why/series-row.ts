import type { Cell } from "../../domain/report/report.js";
import { freeId } from "../../domain/writing/free-id.js";
import { dayWords } from "../naming/months.js";
import { type Row, rowOf } from "../parts/written/typed-row.js";

/** A new series as case.yaml has it: its id first. */
export function madeSeries({ says, sql, ...others }: Row, id: string): Row {
  return { id, says, sql, ...others };
}

/** Asks how many rows a series would have, and of how many months. */
export function monthsQuery(sql: string): string {
  const bare = sql.trim().replace(/;\s*$/u, "");
  return `select count(*) as n, count(distinct date_trunc('month', cast(month as date))) as months from (\n${bare}\n) as series where cast(value as double) is not null`;
}

/** What is wrong with what that query answers. */
export function monthsFault([n, months]: readonly Cell[]): string | null {
  if (!Number(n)) return "The query gives no month with a value.";
  return Number(n) === Number(months)
    ? null
    : `The query gives ${n} rows for ${months} ${Number(months) === 1 ? "month" : "months"}. Let it give one row a month.`;
}

/** Why a series cannot be dropped: another is compared with it, or a forecast draws on it. */
export function heldSeries(row: Row, others: readonly unknown[], scenarios: unknown): string | null {
  const id = String(row["id"]);
  const compared = others.map((each) => rowOf(each)).find((each) => each["control"] === id);
  if (compared) return `“${String(compared["says"])}” is compared with it. Change that first.`;
  return JSON.stringify(scenarios ?? null).includes(`"series":${JSON.stringify(id)}`)
    ? "A forecast in judgements/scenarios.yaml draws on it. Change that first."
    : null;
}

/** A new spell as case.yaml has it: its id first. */
export function madeSpell(row: Row, others: readonly unknown[]): Row {
  return { id: freeId(String(row["says"] ?? ""), others), ...row };
}

interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** What is wrong with a spell: a day that lies in it twice would count twice. */
export function spellFault(row: Row): string | null {
  const days = (Array.isArray(row["days"]) ? (row["days"] as readonly Stretch[]) : []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const twice = days.find(({ from }, at) => at > 0 && from <= (days[at - 1]?.to ?? ""));
  return twice ? `${dayWords(twice.from)} lies in two of its stretches. Join them, or end one earlier.` : null;
}
