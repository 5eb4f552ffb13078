import { at } from "../../domain/at.js";
import type { Sign } from "../../pages/page.js";
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
    coalesce(tie_sign, 'none') as sign, flags like '%"denied"%' as denied
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
export const signsHeld = signsOf(claimsHeld);

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
