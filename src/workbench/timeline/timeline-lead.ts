import { shareCovered, within } from "../../domain/days/covered.js";
import { count, read, type Traced } from "../../domain/provenance.js";
import type { Lead, Phrase } from "../../pages/page.js";
import { eventColumns, isTold } from "../evidence/event-rows.js";
import type { OpenCase } from "../opened/open-case.js";
import { stretchesOf } from "../overview/coverage.js";
import { unreadWords } from "../sources/unread.js";
import { figure, leadOf, listed, monthName, noRegion, phrase, plural, told } from "../words.js";

/** Promises whose first or last known day lies in the days bound, and those without a day. */
const promised = `(coalesce(made, due, moved) is null
  or (coalesce(moved, due, made) >= cast(? as date) and coalesce(made, due, moved) <= cast(? as date)))`;
const inDays = "e.last >= cast(? as date) and e.day <= cast(? as date)";
/** Single events without a title, and sums: rows that no lane can show. */
const untitled = `e.aside is null and e.grain = 'event' and e.title is null and ${inDays}`;
const sums = `e.aside is null and e.grain <> 'event' and ${inDays}`;

/** A month has the most happenings where it has so many, and more than any other. */
const leastOfMost = 5;

/**
 * When most happened and what became of the promises, and which rows of data and documents the lanes cannot show; null where there is
 * nothing of either.
 */
export async function timelineLead(open: OpenCase, days: readonly [string, string]): Promise<Lead | null> {
  const { n: events } = await read(open.tables, `select ${eventColumns} from event e where ${isTold} order by day, id`, days, { n: count });
  const ofPromises = `select id, says, promiser, promisee, made, due, moved, status, file, line from commitment where ${promised}`;
  const { n: promises } = await read(open.tables, `${ofPromises} order by line`, days, { n: count });
  const [data, unread] = [await restWords(open, days, events.value > 0), await unreadWords(open)];
  const rest = [...data, ...(data.length && unread.length ? [phrase(" ")] : []), ...unread];
  if (!events.value && !promises.value) return rest.length ? leadOf([...(data.length ? noRegion(open) : []), ...rest]) : null;
  const most = await mostWords(open, days, events.value);
  return leadOf([
    ...noRegion(open),
    ...(most.length ? [...most, told(events, figure), phrase(" happenings")] : [told(events, (n) => plural(n, "happening"))]),
    ...(promises.value ? await fateWords(open, ofPromises, days, promises) : [phrase("; no promise is entered")]),
    phrase("."),
    ...(rest.length ? [phrase(" "), ...rest] : []),
  ]);
}

/** What became of the promises: how many were kept, how many broken; where neither, that nothing has been decided of them. */
async function fateWords(open: OpenCase, ofPromises: string, days: readonly [string, string], promises: Traced<number>): Promise<Phrase[]> {
  const fates: Phrase[] = [];
  for (const status of ["kept", "broken"] as const) {
    const { n } = await read(open.tables, `${ofPromises} and status = ? order by line`, [...days, status], { n: count });
    const verb = fates.length ? "" : n.value === 1 ? "was " : "were ";
    if (n.value) fates.push(told(n, (each) => `${each} ${verb}${status}`));
  }
  const all = told(promises, (n) => plural(n, "promise"));
  if (!fates.length)
    return [phrase("; "), all, phrase(` ${promises.value === 1 ? "is entered, not" : "are entered, none"} told as kept or broken`)];
  return [phrase("; of "), all, phrase(", "), ...fates.flatMap((each, index) => [...(index ? [phrase(" and ")] : []), each])];
}

/** Dated to a month or closer, or to a week that lies in one. */
const inOneMonth = `(coalesce(e.precision, 'day') in ('day', 'month')
  or (e.precision = 'week' and substr(cast(e.day as varchar), 1, 7) = substr(cast(e.last as varchar), 1, 7)))`;

/** The month in which most happenings begin; nothing where none stands out, or all lie in one. Days known to a year lie in no month. */
async function mostWords(open: OpenCase, days: readonly [string, string], all: number): Promise<Phrase[]> {
  const where = `${isTold} and ${inOneMonth}`;
  const [top, next] = await open.tables.rows<{ month: string; n: number }>(
    `select substr(cast(e.day as varchar), 1, 7) as month, count(*) as n from event e where ${where} group by 1 order by 2 desc, 1 limit 2`,
    days,
  );
  if (!top || !next || top.n < leastOfMost || top.n === all || top.n === next.n || !(await looksEverywhere(open, days))) return [];
  const { n } = await read(
    open.tables,
    `select ${eventColumns} from event e where ${where} and substr(cast(e.day as varchar), 1, 7) = ? order by day, id`,
    [...days, top.month],
    { n: count },
  );
  return [phrase(`${monthName(`${top.month}-01`)} saw the most: `), told(n, figure), phrase(" of ")];
}

/** Share of the days that a dataset looks at from which on the month with most of its rows is the one with most happenings. */
const nearlyAll = 0.9;

/** Whether every dataset of happenings looks at these days: what begins in the one month that a file is of tells of the file. */
async function looksEverywhere(open: OpenCase, days: readonly [string, string]): Promise<boolean> {
  const { from, to } = open.case.says.case.period;
  const span = within({ since: days[0], until: days[1] }, { since: from, until: to });
  const sets = await open.tables.rows<{ dataset: string }>(
    `select distinct e.dataset as dataset from event e where ${isTold} and e.dataset in (select dataset from coverage) order by 1`,
    days,
  );
  const stretches = await stretchesOf(open);
  return sets.every(({ dataset }) => shareCovered(stretches.get(dataset) ?? [], span) >= nearlyAll);
}

/** What the data tell without a title: single events, and where there is no happening at all also sums. */
async function restWords(open: OpenCase, days: readonly [string, string], hasEvents: boolean): Promise<Phrase[]> {
  const of = async (where: string) => {
    const { n } = await read(open.tables, `select ${eventColumns} from event e where ${where} order by day, file, line`, days, {
      n: count,
    });
    const sets = await open.tables.rows<{ dataset: string }>(
      `select e.dataset as dataset from event e where ${where} group by 1 order by count(*) desc, 1`,
      days,
    );
    return { n, of: listed([...sets.slice(0, 3).map(({ dataset }) => dataset), ...(sets.length > 3 ? ["others"] : [])]) };
  };
  const [bare, summed] = [await of(untitled), await of(sums)];
  return [
    ...(bare.n.value
      ? [
          told(bare.n, (n) => `${plural(n, hasEvents ? "more single event" : "single event")}`),
          phrase(` of ${bare.of} ${bare.n.value === 1 ? "has" : "have"} no title to show: the pages of their dyads count them.`),
        ]
      : []),
    ...(summed.n.value && !hasEvents
      ? [
          ...(bare.n.value ? [phrase(" ")] : []),
          told(summed.n, (n) => plural(n, "row")),
          phrase(` of ${summed.of} ${summed.n.value === 1 ? "is a sum" : "are sums"} of a month or more, and no happening.`),
        ]
      : []),
  ];
}
