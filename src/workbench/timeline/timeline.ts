import { count, read } from "../../domain/provenance.js";
import { strangers } from "../../domain/world/strangers.js";
import type { CommitmentLine, Period } from "../../pages/page.js";
import type { HappeningsPart, Stretch, TimelineEvent, TimelineLane, TimelinePage } from "../../pages/timeline.js";
import { eventColumns, isTold } from "../evidence/event-rows.js";
import { datasetsBehind, daysOf, type OpenCase } from "../opened/open-case.js";
import { coverageLines } from "../overview/coverage.js";
import { timelineLead } from "./timeline-lead.js";

/** Happenings that a drawing shows one by one; of more it shows how many. */
const mostSingle = 300;
/** Happenings that one part of the list holds. */
const partLength = 100;
/** Lanes and filters that one drawing holds. */
const mostLanes = 10;
/** Stretches of days that one drawing can tell apart. */
const mostStretches = 96;

type Bind = readonly (string | number)[];

interface Told {
  readonly where: string;
  readonly bind: Bind;
}

function toldOf(period: Period, asked: string | null): Told {
  const days = daysOf(period);
  return asked === null
    ? { where: isTold, bind: days }
    : { where: `${isTold} and (e.actor = ? or e.target = ?)`, bind: [...days, asked, asked] };
}

/** What happened when, and what was promised: how much at the scale of a drawing, each by itself where it holds them. */
export async function timeline(open: OpenCase, period: Period, asked: string | null): Promise<TimelinePage> {
  const days = daysOf(period);
  const told = toldOf(period, asked);
  const { total } = await read(open.tables, `select ${eventColumns} from event e where ${told.where} order by day, id`, told.bind, {
    total: count,
  });
  const stretches = await stretchesOf(open, told, days);
  const { lanes, more } = await lanesOf(open, told, stretches, asked);
  const commitments = await commitmentLines(open);
  return {
    lead: await timelineLead(open, days),
    total,
    stretches,
    lanes,
    moreLanes: more,
    actors: await actorsOf(open, toldOf(period, null)),
    single: total.value <= mostSingle ? (await happenings(open, told.where, told.bind, { most: mostSingle })).events : [],
    first: await happenings(open, told.where, told.bind),
    commitments: commitments.filter(({ made, due, moved, promiser, promisee }) => {
      if (asked !== null && promiser !== asked && promisee !== asked) return false;
      const [first, last] = [made ?? due ?? moved, moved ?? due ?? made];
      return !first || !last || (last >= days[0] && first <= days[1]);
    }),
    coverage: await coverageLines(open),
    rests: await datasetsBehind(open, isTold, days),
  };
}

/** A part of the list of happenings, from a place on. */
export function happeningsFrom(open: OpenCase, period: Period, asked: string | null, from: number): Promise<HappeningsPart> {
  const told = toldOf(period, asked);
  return happenings(open, told.where, told.bind, { from });
}

/** Rows of event that a title tells, in the order of their days, and how many there are. */
export async function happenings(
  open: OpenCase,
  where: string,
  bind: Bind,
  { most = partLength, from = 0 }: { readonly most?: number; readonly from?: number } = {},
): Promise<HappeningsPart> {
  const rows = await open.tables.rows<{
    id: string;
    day: string;
    last: string;
    precision: string | null;
    title: string;
    actor: string | null;
    target: string | null;
    isBetween: boolean;
    place: string | null;
    note: string | null;
  }>(
    `select e.id, e.day, e.last, e.precision, e.title, coalesce(e.actor, e.actor_name) as actor, coalesce(e.target, e.target_name) as target, e.undirected as "isBetween", e.place, e.note
     from event e where ${where} order by e.day, e.id offset ${from} limit ${most}`,
    bind,
  );
  const [all] = await open.tables.rows<{ n: number }>(`select count(*) as n from event e where ${where}`, bind);
  const events = rows.map(
    ({ id, actor, target, ...rest }): TimelineEvent => ({
      ...rest,
      at: `event:${id}`,
      actors: [...new Set([actor, target].flatMap((each) => each ?? []))],
    }),
  );
  return { events, total: all?.n ?? 0 };
}

const dayLength = 86_400_000;
const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);
const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);

/** The days between the first and the last happening of a period, cut into as many equal stretches as a drawing can tell apart. */
async function stretchesOf(open: OpenCase, { where, bind }: Told, [since, until]: readonly [string, string]): Promise<Stretch[]> {
  const [row] = await open.tables.rows<{ since: string | null; until: string | null }>(
    `select cast(greatest(min(e.day), cast(? as date)) as varchar) as since, cast(least(max(e.last), cast(? as date)) as varchar) as until
     from event e where ${where}`,
    [since, until, ...bind],
  );
  if (!row?.since || !row.until) return [];
  const [first, last] = [numberOf(row.since), numberOf(row.until)];
  const length = Math.max(1, Math.ceil((last - first + 1) / mostStretches));
  return Array.from({ length: Math.ceil((last - first + 1) / length) }, (_, index) => ({
    from: dayOf(first + index * length),
    to: dayOf(Math.min(last, first + (index + 1) * length - 1)),
  }));
}

/**
 * Happenings by actor and stretch: each lies where it begins, in the lane of whoever acts, and in both lanes where the dataset does not say
 * who did.
 */
async function lanesOf(
  open: OpenCase,
  { where, bind }: Told,
  stretches: readonly Stretch[],
  asked: string | null,
): Promise<{ lanes: TimelineLane[]; more: number }> {
  const [first] = stretches;
  if (!first) return { lanes: [], more: 0 };
  const length = numberOf(first.to) - numberOf(first.from) + 1;
  const rows = await open.tables.rows<{ who: string; stretch: number; n: number; between: number }>(
    `with told as (
       select e.actor as actor, e.target as target, e.undirected as undirected,
         cast(floor(date_diff('day', cast(? as date), greatest(e.day, cast(? as date))) / cast(? as double)) as integer) as stretch
       from event e where ${where})
     select who, stretch, count(*) as n, count(case when undirected then 1 end) as between
     from (
       select actor as who, stretch, undirected from told where actor is not null
       union all
       select target, stretch, undirected from told where undirected and target is not null and target is distinct from actor
     ) as side group by who, stretch order by who, stretch`,
    [first.from, first.from, length, ...bind],
  );
  const byActor = new Map<string, { n: number; between: number; density: [number, number][] }>();
  for (const { who, stretch, n, between } of rows) {
    const lane = byActor.get(who) ?? { n: 0, between: 0, density: stretches.map((): [number, number] => [0, 0]) };
    byActor.set(who, lane);
    lane.n += n;
    lane.between += between;
    lane.density[stretch] = [n, between];
  }
  const all = [...byActor]
    .map(([id, lane]): TimelineLane => ({ actor: id, ...lane }))
    .sort((a, b) => b.n - a.n || (a.actor < b.actor ? -1 : 1));
  const apart = new Set((await open.tables.rows<{ name: string }>(strangers)).map(({ name }) => name));
  const mine = all.filter((each) => (asked === null ? !apart.has(each.actor) : each.actor === asked));
  return { lanes: mine.slice(0, mostLanes), more: (asked === null ? all : mine).length - Math.min(mine.length, mostLanes) };
}

function actorsOf(open: OpenCase, { where, bind }: Told): Promise<{ actor: string; n: number }[]> {
  return open.tables.rows(
    `with told as (select e.actor as actor, e.target as target from event e where ${where})
     select actor, count(*) as n from (
       select actor from told where actor is not null
       union all select target from told where target is not null and target is distinct from actor
     ) as side where actor not in (${strangers}) group by actor order by 2 desc, 1 limit ${mostLanes}`,
    bind,
  );
}

async function commitmentLines(open: OpenCase): Promise<CommitmentLine[]> {
  const rows = await open.tables.rows<Omit<CommitmentLine, "at">>(
    `select id, says, promiser, promisee, agreement, made, due, moved, status from commitment
     order by coalesce(made, due, moved) nulls last, id`,
  );
  return rows.map((each) => ({ ...each, at: `commitment:${each.id}` }));
}
