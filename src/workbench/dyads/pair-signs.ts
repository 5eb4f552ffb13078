import { at } from "../../domain/at.js";
import { daysOf, type Period } from "../../domain/days/period.js";
import { rowsBy, type Traced } from "../../domain/provenance.js";
import { bothPlaced } from "../../domain/world/strangers.js";
import type { Sign } from "../../pages/page.js";
import { counted } from "../evidence/event-rows.js";
import type { OpenCase } from "../opened/open-case.js";
import { once } from "../opened/reads.js";
import { signsHeld } from "./ties.js";

/** Pairs of actors that rows of the days bound, or claims held on the days bound, know; deaths are those of the dataset that counts most. */
const pairs = `select a, b, max(best) as best from (
    select a, b, sum(best) as best from (
      select least(actor, target) as a, greatest(actor, target) as b, dataset, coalesce(best, 0) as best from event
      where ${counted} and actor is not null and target is not null and actor <> target and ${bothPlaced} and day between cast(? as date) and cast(? as date)
    ) as counted group by a, b, dataset
    union all
    select a, b, 0 from (${signsHeld}) as stated
  ) as known group by a, b`;

/** Pairs with deaths in the days bound, in a year of deaths that UCDP's thresholds call a conflict. */
const conflicts = `select distinct c.a, c.b from dyad_conflict c
  join event e on e.dataset = c.dataset and e.aside is null and e.best > 0 and year(e.day) = c.year and year(e.last) = c.year
  left join counts_as x on x.name = e.actor and e.day between coalesce(x.since, date '0001-01-01') and coalesce(x.until, date '9999-12-31')
  left join counts_as y on y.name = e.target and e.day between coalesce(y.since, date '0001-01-01') and coalesce(y.until, date '9999-12-31')
  where c.level is not null and c.a = least(coalesce(x.actor, e.actor), coalesce(y.actor, e.target))
    and c.b = greatest(coalesce(x.actor, e.actor), coalesce(y.actor, e.target))
    and e.day >= cast(? as date) and e.last <= cast(? as date)`;

/** The sign that the acts of the days bound give a pair, by all three weightings, as dyad_accord has it of a slice. */
const acted = `select a, b,
    case when min(violent) = 1 then null
      when count(distinct case when sign in ('amity', 'enmity') then sign end) > 1 then null
      else min(case when weighting = 'goldstein' then nullif(sign, 'insufficient') end) end as sign
  from (
    select a, b, weighting, violent, case when n_eff < 5 or happenings < 5 then 'insufficient'
        else sign_of(x / (w + 1), score_error(w, x, c, mm, xm, xx) * t_90(greatest(c - 1, 1)), c) end as sign
    from (
      select a, b, weighting, min(violent) as violent, sum(w) as w, sum(w) * sum(w) / sum(ww) as n_eff, sum(w) * sum(w) / sum(hh) as happenings,
        greatest(sum(w) * sum(w) / sum(on_wide_grid(w * w)), 1) as c, sum(on_wide_grid(w * w)) as mm, sum(x) as x, sum(on_wide_grid(x * w)) as xm,
        sum(on_wide_grid(x * x)) as xx
      from (
        select a, b, weighting, crisis, min(violent) as violent, sum(w) as w, sum(ww) as ww, sum(on_grid(w * w)) as hh, sum(x) as x
        from (
          select r.a, r.b, k.weighting, r.crisis, t.cluster, min(case when t.violence_only then 1 else 0 end) as violent,
            sum(on_grid(t.times)) as w, sum(on_grid(t.times * t.times)) as ww,
            sum(on_grid(t.times * case k.weighting when 'goldstein' then t.goldstein when 'quad' then t.quad else t.deaths end)) as x
          from act t
          join slice_source s on s.slice = '' and s.a = least(t.actor, t.target) and s.b = greatest(t.actor, t.target) and s.dataset = t.dataset and s.counts
          join crisis_day r on r.a = s.a and r.b = s.b and r.day = t.since
          cross join (select 'goldstein' as weighting union all select 'quad' union all select 'deaths') k
          where t.goldstein is not null and t.since >= cast(? as date) and t.until <= cast(? as date)
          group by 1, 2, 3, 4, 5
        ) as happening group by a, b, weighting, crisis
      ) as blocks group by a, b, weighting
    ) as summed
  ) as judged group by a, b`;

/**
 * One row a pair that rows or claims of a period know, with its one sign: the rule of methods/relations/pair-sign.ts. Names of the data
 * count for the actors that counts_as has, as on the page Complex.
 */
export const pairSigns = `select p.a, p.b, cast(p.best as bigint) as deaths,
    case when c.a is not null and (d.sign = 'amity' or t.sign = 'amity') then 'disputed'
      when c.a is not null then 'enmity'
      when d.sign in ('amity', 'enmity') then d.sign
      else coalesce(t.sign, 'none') end as sign
  from (${pairs}) as p
  left join counts_as x on x.name = p.a and x.until is null
  left join counts_as y on y.name = p.b and y.until is null
  left join (${conflicts}) as c on c.a = least(coalesce(x.actor, p.a), coalesce(y.actor, p.b)) and c.b = greatest(coalesce(x.actor, p.a), coalesce(y.actor, p.b))
  left join (${acted}) as d on d.a = least(coalesce(x.actor, p.a), coalesce(y.actor, p.b)) and d.b = greatest(coalesce(x.actor, p.a), coalesce(y.actor, p.b))
  left join (${signsHeld}) as t on t.a = p.a and t.b = p.b`;

/** What pairSigns binds. */
export function pairDays(period: Period): string[] {
  const [first, last] = daysOf(period);
  return [first, last, last, first, first, last, first, last, last, first];
}

interface PairSign {
  readonly a: string;
  readonly b: string;
  readonly deaths: number;
  readonly sign: Sign;
}

/** Every pair that rows of some days or claims know, with its sign, and how many there are of each: one look at all acts for all pages. */
function pairsOf(open: OpenCase, period: Period) {
  const [first, last] = daysOf(period);
  return once(open, `signs of ${first} to ${last}`, () =>
    rowsBy<PairSign>(open.tables, pairSigns, pairDays(period), { by: "sign", order: "deaths desc, a, b" }),
  );
}

/** The sign of every pair that rows of some days or claims know. */
export async function signsOf(open: OpenCase, period: Period): Promise<ReadonlyMap<string, Sign>> {
  const { rows } = await pairsOf(open, period);
  return new Map(rows.map(({ a, b, sign }) => [at("dyad", a, b), sign]));
}

/** How many pairs rows of some days or claims know, and of each sign. */
export async function signCounts(
  open: OpenCase,
  period: Period,
): Promise<{ readonly all: Traced<number>; of(sign: Sign): Traced<number> }> {
  return pairsOf(open, period);
}
