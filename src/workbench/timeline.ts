import type { CommitmentLine, Lead, Period, TimelineEvent, TimelinePage } from "../pages/page.js";
import { datasetsBehind, daysOf, type OpenCase } from "./open-case.js";
import { counted, phrase, plural } from "./words.js";

/** Happenings that one page holds. */
const most = 1_500;
const told = "e.grain = 'event' and e.title is not null and e.last >= cast(? as date) and e.day <= cast(? as date)";

/** What happened when, and what was promised. */
export async function timeline(open: OpenCase, period: Period): Promise<TimelinePage> {
  const days = daysOf(period);
  const events = await happenings(open, told, days);
  const [all] = await open.tables.rows<{ n: number }>(`select count(*) as n from event e where ${told}`, days);
  const commitments = await commitmentLines(open);
  return {
    lead: lead(events.length, commitments),
    events,
    commitments: commitments.filter(({ made, due, moved }) => {
      const [first, last] = [made ?? due ?? moved, moved ?? due ?? made];
      return !first || !last || (last >= days[0] && first <= days[1]);
    }),
    more: (all?.n ?? 0) - events.length,
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
    place: string | null;
    note: string | null;
  }>(
    `select e.id, e.day, e.last, e.precision, e.title, coalesce(e.actor, e.actor_name) as actor, coalesce(e.target, e.target_name) as target,
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

function lead(events: number, commitments: readonly CommitmentLine[]): Lead | null {
  if (!events && !commitments.length) return null;
  const count = (status: string) => commitments.filter((each) => each.status === status).length;
  const fates = (["kept", "broken", "contested", "open", "overdue"] as const)
    .flatMap((status) => (count(status) ? [`${count(status)} ${status}`] : []))
    .join(", ");
  const promises = commitments.length ? `${plural(commitments.length, "promise")}: ${fates}` : "no promise entered";
  const words = phrase(`${plural(events, "happening")}, and ${promises}.`);
  return counted([words], "select id from event where title is not null union all select id from commitment", events + commitments.length);
}
