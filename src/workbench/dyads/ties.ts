import { at } from "../../domain/at.js";
import type { Row } from "../../domain/tables.js";
import type { Sign } from "../../pages/page.js";
import { counted } from "../evidence/event-rows.js";
import type { OpenCase } from "../opened/open-case.js";

/** What states a tie: a claim of claims.yaml, or a standing tie of actors.yaml. */
export interface StatedBy {
  readonly id: string;
  readonly kind: Row<"tie">["kind"];
  readonly act: string;
  readonly sign: string;
  readonly denied: boolean;
  /** The first day of a standing tie; null where none is said. */
  readonly since: string | null;
}

/** A tie between two actors as the claims of the case and actors.yaml state it. Undirected; `a` sorts before `b`. */
export interface StatedTie {
  readonly a: string;
  readonly b: string;
  readonly sign: Sign;
  readonly by: readonly StatedBy[];
  /** Nothing of what states it says when: it is listed in every period. */
  readonly isUndated: boolean;
}

/** What is said of days that a period has none of is left out; what has no days always counts. Bind the last day, then the first. */
const heldIn = " where (since is null or since <= ?) and (until is null or until >= ?)";

const lastFirst =
  "partition by least(actor, target), greatest(actor, target), kind order by until desc nulls first, since desc nulls last, id";
/** Claims with evidence that state a tie, and standing ties of actors.yaml, which go before what claims without days say of the pair. */
const statements = (where: string) => `select least(actor, target) as a, greatest(actor, target) as b, id, kind, act, sign, denied,
    since, until, row_number() over (${lastFirst}) as place, first_value(since) over (${lastFirst}) as last_since
  from (
    select c.tie_actor as actor, c.tie_target as target, c.id, 'claim' as kind, coalesce(c.tie_act, '') as act, coalesce(c.tie_sign, 'none') as sign,
      c.flags like '%"denied"%' as denied, c.since, c.until
    from claim c
    left join (select distinct least(actor, target) as a, greatest(actor, target) as b from tie where kind = 'actors') as s
      on s.a = least(c.tie_actor, c.tie_target) and s.b = greatest(c.tie_actor, c.tie_target)
    where c.tie_actor is not null and c.tie_target is not null and c.tie_actor <> c.tie_target and c.documents > 0
      and (s.a is null or c.since is not null or c.until is not null)
    union all
    select actor, target, id, kind, coalesce(because, '') as act, sign, denied, since, until from tie where kind = 'actors'
  ) as said${where}`;

const signsOf = (said: string) => `select a, b, count(*) as claims,
    case when count(case when sign in ('amity', 'enmity') then 1 end) = 0 then 'none'
      when count(distinct case when sign in ('amity', 'enmity') then sign end) > 1
        or count(case when sign in ('amity', 'enmity') and denied then 1 end) > 0 then 'disputed'
      else min(case when sign in ('amity', 'enmity') then sign end) end as sign
  from (${said}) as stated where kind = 'claim' or place = 1 or last_since is null or since >= last_since group by a, b`;
/** One row a pair whose tie is stated; one that is denied, or has both signs, is disputed. Of standing ties the last in time counts: a tie that turned is not disputed. One that does not begin before the last lies within its days, and says otherwise of them. */
export const statedSigns = signsOf(statements(""));
export const signsHeld = signsOf(statements(heldIn));

/** The sign that statements give a pair, by the rule of signsOf; the last of the standing ties comes before the others. */
export function signOf(by: readonly StatedBy[]): Sign {
  const since = (each: StatedBy | undefined) => each?.since ?? "";
  const last = by.find(({ kind }) => kind === "actors");
  const signed = by
    .filter((each) => each.kind === "claim" || since(each) >= since(last))
    .filter(({ sign }) => sign === "amity" || sign === "enmity");
  const [first] = signed;
  if (!first) return "none";
  return signed.some(({ sign, denied }) => denied || sign !== first.sign) ? "disputed" : (first.sign as Sign);
}

/** Ties as the case states them; with days, as what is about them does. */
export async function statedTies(open: OpenCase, days?: readonly [string, string]): Promise<StatedTie[]> {
  const rows = await open.tables.rows<StatedBy & { a: string; b: string; until: string | null; place: number; last_since: string | null }>(
    `${statements(days ? heldIn : "")} order by 1, 2, kind, place, id`,
    days ? [days[1], days[0]] : [],
  );
  const pairs = new Map<string, { a: string; b: string; by: StatedBy[]; isUndated: boolean }>();
  for (const { a, b, place: _, last_since: __, until, ...said } of rows) {
    const key = at("tie", a, b);
    const pair = pairs.get(key) ?? { a, b, by: [], isUndated: true };
    pair.by.push(said);
    pair.isUndated &&= said.since === null && until === null;
    pairs.set(key, pair);
  }
  return [...pairs.values()].map((each) => ({ ...each, sign: signOf(each.by) }));
}

/** Datasets that are a part of another, chosen in whatever way: no superlative is told of their sums while there are others. */
export async function selections(open: OpenCase): Promise<ReadonlySet<string>> {
  const rows = await open.tables.rows<{ dataset: string }>("select distinct dataset from coverage where basis = 'selection'");
  return new Set(rows.map(({ dataset }) => dataset));
}

/** What two have with one another in one year, by one dataset. */
export interface YearSum {
  readonly a: string;
  readonly b: string;
  readonly dataset: string;
  readonly year: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** Rows, those of them that count deaths, and the happenings that they stand for; a yearly sum is none. */
  readonly rows: number;
  readonly deadly: number;
  readonly events: number;
  /** Whether every row is a published sum of the year. */
  readonly yearly: boolean;
}

/** Sums of undirected pairs, of one, or of those of one side, by dataset and year, in the days given, of all rows that count, or those that `where` takes: the rule of `pairRows`. */
export function pairSums(
  open: OpenCase,
  days: readonly [string, string],
  { where = counted, of, side }: { readonly where?: string; readonly of?: readonly [string, string]; readonly side?: string } = {},
): Promise<YearSum[]> {
  const one = of ? " and least(actor, target) = ? and greatest(actor, target) = ?" : side ? " and ? in (actor, target)" : "";
  return open.tables.rows<YearSum>(
    `select least(actor, target) as a, greatest(actor, target) as b, dataset, year(day) as year,
       cast(coalesce(sum(coalesce(low, best)), 0) as bigint) as low, cast(coalesce(sum(best), 0) as bigint) as best,
       cast(coalesce(sum(coalesce(high, best)), 0) as bigint) as high, count(*) as rows, count(best) as deadly,
       cast(sum(case when grain = 'year' then 0 else coalesce(events, 1) end) as bigint) as events, min(case when grain = 'year' then 1 else 0 end) = 1 as yearly
     from event
     where ${where} and actor is not null and target is not null and actor <> target and day between cast(? as date) and cast(? as date)${one}
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [...days, ...(of ?? (side ? [side] : []))],
  );
}
