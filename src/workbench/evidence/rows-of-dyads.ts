import { read, sumOf } from "../../domain/provenance.js";
import { monthName } from "../words.js";
import { monthRows, pairRows } from "./event-rows.js";
import type { Maker } from "./piece.js";
import { dyadLink, fromEvents, namesOf } from "./rows.js";

/** The events of a pair in a year, of one dataset. */
export const dyadYear: Maker = async (open, _, [a = "", b = "", dataset = "", year = "0"]) => {
  const names = await namesOf(open);
  const says = (sums: string) => `${names[a] ?? a} and ${names[b] ?? b}, ${year}: ${sums}`;
  return /^\d{4}$/.test(year)
    ? fromEvents(open, says, `${pairRows} and best is not null`, [a, b, dataset, `${year}-01-01`, `${year}-12-31`], [dyadLink(a, b)])
    : null;
};

/** The events of a pair in a month, of one dataset. */
export const dyadMonth: Maker = async (open, _, [a = "", b = "", dataset = "", month = ""]) => {
  if (!/^\d{4}-\d{2}$/.test(month)) return null;
  const names = await namesOf(open);
  const says = (sums: string) => `${names[a] ?? a} and ${names[b] ?? b}, ${monthName(`${month}-01`)}: ${sums}`;
  return fromEvents(open, says, monthRows, [a, b, dataset, `${month}-01`], [dyadLink(a, b)]);
};

/** All rows of a pair of one dataset in some days that the list of dyads adds up. */
export const dyadSum: Maker = async (open, _, [a = "", b = "", dataset = "", from = "", to = ""]) => {
  if (![from, to].every((each) => /^\d{4}-\d{2}-\d{2}$/.test(each))) return null;
  const names = await namesOf(open);
  const says = (sums: string) => `${names[a] ?? a} and ${names[b] ?? b}, ${monthName(from)} to ${monthName(to)}: ${sums}`;
  const bind = [a, b, dataset, from, to];
  const made = await fromEvents(open, says, pairRows, bind, [dyadLink(a, b)]);
  if (!made) return null;
  /** A yearly sum is no event. */
  const { events } = await read(
    open.tables,
    `select case when grain = 'year' then 0 else coalesce(events, 1) end as events, day, file, line from event where ${pairRows}`,
    bind,
    { events: sumOf("events") },
  );
  return { ...made, evidence: { ...made.evidence, values: { ...made.evidence.values, events } } };
};
