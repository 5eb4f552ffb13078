import { count, read } from "../domain/provenance.js";
import type { CommitmentLine, Lead, Period, TimelineEvent, TimelinePage } from "../pages/page.js";
import { coverageLines } from "./coverage.js";
import { eventColumns } from "./evidence/event-rows.js";
import { datasetsBehind, daysOf, type OpenCase } from "./open-case.js";
import * as words from "./words.js";

/** Happenings that one page holds. */
const most = 1_500;
const told = "e.aside is null and e.grain = 'event' and e.title is not null and e.last >= cast(? as date) and e.day <= cast(? as date)";

/** What happened when, and what was promised. */
export async function timeline(open: OpenCase, period: Period): Promise<TimelinePage> {
  const days = daysOf(period);
  const events = await happenings(open, told, days);
  const [all] = await open.tables.rows<{ n: number }>(`select count(*) as n from event e where ${told}`, days);
  const commitments = await commitmentLines(open);
  return {
    lead: await lead(open, days),
    events,
    commitments: commitments.filter(({ made, due, moved }) => {
      const [first, last] = [made ?? due ?? moved, moved ?? due ?? made];
      return !first || !last || (last >= days[0] && first <= days[1]);
    }),
    more: (all?.n ?? 0) - events.length,
    coverage: await coverageLines(open),
    rests: await datasetsBehind(open, told, days),
  };
}

/** Rows of event that a title tells, in the order of their days. */
export async function happenings(open: OpenCase, where: string, bind: readonly (string | number)[]): Promise<TimelineEvent[]> {
  const rows = await open.tables.rows<{
    id: string;
    day: string;
    last: string;
    precision: string | null;
    title: string;
    actor: string | null;
    target: string | null;
    undirected: boolean;
    place: string | null;
    note: string | null;
  }>(
    `select e.id, e.day, e.last, e.precision, e.title, e.actor, e.target, e.undirected,
       e.place, e.note
     from event e where ${where} order by e.day, e.id limit ${most}`,
    bind,
  );
  return rows.map(({ id, actor, target, ...rest }) => ({
    ...rest,
    at: `event:${id}`,
    actors: [...new Set([actor, target].flatMap((each) => each ?? []))],
  }));
}

export async function commitmentLines(open: OpenCase): Promise<CommitmentLine[]> {
  const rows = await open.tables.rows<Omit<CommitmentLine, "at">>(
    `select id, says, promiser, promisee, agreement, made, due, moved, status from commitment
     order by coalesce(made, due, moved) nulls last, id`,
  );
  return rows.map((each) => ({ ...each, at: `commitment:${each.id}` }));
}

/** Promises whose first or last known day lies in the days bound, and those without a day. */
const promised = `(coalesce(made, due, moved) is null
  or (coalesce(moved, due, made) >= cast(? as date) and coalesce(made, due, moved) <= cast(? as date)))`;

async function lead(open: OpenCase, days: readonly [string, string]): Promise<Lead | null> {
  const { n: events } = await read(open.tables, `select ${eventColumns} from event e where ${told} order by day, id`, days, { n: count });
  const ofPromises = `select id, says, promiser, promisee, made, due, moved, status, file, line from commitment where ${promised}`;
  const { n: promises } = await read(open.tables, `${ofPromises} order by line`, days, { n: count });
  if (!events.value && !promises.value) return null;
  const fates = [];
  for (const status of ["kept", "broken", "contested", "open", "overdue"]) {
    const { n } = await read(open.tables, `${ofPromises} and status = ? order by line`, [...days, status], { n: count });
    if (n.value) fates.push(words.told(n, (each) => `${each} ${status}`));
  }
  return words.leadOf([
    words.told(events, (n) => words.plural(n, "happening")),
    words.phrase(", and "),
    words.told(promises, (n) => (n ? words.plural(n, "promise") : "no promise entered")),
    ...fates.flatMap((each, index) => [words.phrase(index ? ", " : ": "), each]),
    words.phrase("."),
  ]);
}
