import { at } from "../../domain/at.js";
import { daysOf, monthsOf } from "../../domain/days/period.js";
import type { Period, Sign } from "../../pages/page.js";
import { counted } from "../evidence/event-rows.js";
import type { OpenCase } from "../opened/open-case.js";

/** A tie between two actors as the claims of the case state it. Undirected; `a` sorts before `b`. */
export interface StatedTie {
  readonly a: string;
  readonly b: string;
  readonly sign: Sign;
  readonly claims: readonly { readonly id: string; readonly act: string; readonly sign: string; readonly denied: boolean }[];
}

/** Claims about days that a period has none of are left out; those without days always count. Bind the last day, then the first. */
const heldIn = "(since is null or since <= ?) and (until is null or until >= ?)";

const claimsOf = (
  where: string,
) => `select least(tie_actor, tie_target) as a, greatest(tie_actor, tie_target) as b, id, coalesce(tie_act, '') as act,
    coalesce(tie_sign, 'none') as sign, origins_against > 0 as denied
  from claim
  where tie_actor is not null and tie_target is not null and tie_actor <> tie_target and documents > 0${where}`;
const claimsHeld = claimsOf(` and ${heldIn}`);

const signsOf = (claims: string) => `select a, b, count(*) as claims,
    case when count(case when sign in ('amity', 'enmity') then 1 end) = 0 then 'none'
      when count(distinct case when sign in ('amity', 'enmity') then sign end) > 1
        or count(case when sign in ('amity', 'enmity') and denied then 1 end) > 0 then 'disputed'
      else min(case when sign in ('amity', 'enmity') then sign end) end as sign
  from (${claims}) as stated_claim group by a, b`;
/** One row a pair that claims with evidence state a tie of; one that is denied, or has claims of both signs, is disputed. */
export const statedSigns = signsOf(claimsOf(""));
const signsHeld = signsOf(claimsHeld);

/** Ties as the claims of the case state them; with days, as those state them that are about them. */
export async function statedTies(open: OpenCase, days?: readonly [string, string]): Promise<StatedTie[]> {
  const bind = days ? [days[1], days[0]] : [];
  const rows = await open.tables.rows<{ a: string; b: string; id: string; act: string; sign: string; denied: boolean }>(
    `${days ? claimsHeld : claimsOf("")} order by 1, 2, id`,
    bind,
  );
  const signs = await open.tables.rows<{ a: string; b: string; sign: Sign }>(`${days ? signsHeld : statedSigns} order by a, b`, bind);
  const claims = new Map<string, StatedTie["claims"][number][]>();
  for (const { a, b, ...claim } of rows) {
    const key = at("tie", a, b);
    claims.set(key, [...(claims.get(key) ?? []), claim]);
  }
  return signs.map(({ a, b, sign }) => ({ a, b, sign, claims: claims.get(at("tie", a, b)) ?? [] }));
}

/**
 * One row a pair that rows of the days bound (by pairDays) or claims about them know, with its sign: a fight is enmity; where claims call it a friendship
 * it is disputed; without a fight it is what claims say. Deaths are those of the dataset that counts most: none is added to another.
 */
export const pairSigns = `select p.a, p.b, cast(max(p.best) as bigint) as deaths,
    case when max(p.best) > 0 then case when t.sign = 'amity' then 'disputed' else 'enmity' end else coalesce(t.sign, 'none') end as sign
  from (
    select a, b, sum(best) as best from (
      select least(actor, target) as a, greatest(actor, target) as b, dataset, coalesce(best, 0) as best from dyad_month
      where actor <> target and month between cast(? as date) and cast(? as date)
      union all
      select least(actor, target), greatest(actor, target), dataset, best from event
      where aside is null and grain = 'year' and actor is not null and target is not null and actor <> target and best is not null
        and day between cast(? as date) and cast(? as date)
    ) as counted group by a, b, dataset
    union all
    select a, b, 0 from (${signsHeld}) as stated
  ) as p left join (${signsHeld}) as t on t.a = p.a and t.b = p.b
  group by p.a, p.b, t.sign`;

/** What pairSigns binds: months are taken whole. */
export function pairDays(period: Period): string[] {
  const [first, last] = daysOf(period);
  return [...daysOf(monthsOf(period)), first, last, last, first, last, first];
}

export interface YearSum {
  readonly a: string;
  readonly b: string;
  readonly dataset: string;
  readonly year: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly rows: number;
}

/** Published sums a year of undirected pairs, in the days given. */
export function yearSums(open: OpenCase, days: readonly [string, string]): Promise<YearSum[]> {
  return open.tables.rows<YearSum>(
    `select least(actor, target) as a, greatest(actor, target) as b, dataset, year(day) as year,
       cast(sum(coalesce(low, best)) as bigint) as low, cast(sum(best) as bigint) as best, cast(sum(coalesce(high, best)) as bigint) as high,
       count(*) as rows
     from event
     where aside is null and grain = 'year' and actor is not null and target is not null and actor <> target and best is not null
       and day between cast(? as date) and cast(? as date)
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    days,
  );
}

/** Sums of undirected pairs by dataset and year, in the days given, of all rows that count, or those that `where` takes. */
export function pairSums(open: OpenCase, days: readonly [string, string], where = counted): Promise<YearSum[]> {
  return open.tables.rows<YearSum>(
    `select least(actor, target) as a, greatest(actor, target) as b, dataset, year(day) as year,
       cast(sum(coalesce(low, best)) as bigint) as low, cast(sum(best) as bigint) as best, cast(sum(coalesce(high, best)) as bigint) as high,
       count(*) as rows
     from event
     where ${where} and actor is not null and target is not null and actor <> target and best is not null
       and day between cast(? as date) and cast(? as date)
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    days,
  );
}
