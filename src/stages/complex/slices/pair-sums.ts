/** Sums of one slice and undirected dyad of those taken. */
export interface PairSum {
  readonly slice: string;
  readonly a: string;
  readonly b: string;
  readonly rows: number;
  readonly violent: number;
  /** Rows of violence, and of security practice; agreements among them. */
  readonly violence: number;
  readonly practice: number;
  readonly rules: number;
  /** How much their acts bind the two under each half-life, and the sum of its squares by crisis. */
  readonly w: readonly number[];
  readonly ww: readonly number[];
}

/**
 * One row per slice and undirected dyad of those taken, each act halving in so many days before the slice ends: a ? for each half-life. All
 * half-lives in one pass: the acts are joined with their slices once. Acts of one crisis stand or fall together, so that squares are of crises.
 */
export const pairSums = (halfLives: number) => `
with day_of as (
  select d.since, s.id as slice, s.until
  from (select distinct since from act) d
  join slice s on d.since >= s.since and d.since <= s.until
), crises as (
  select
    s.slice, least(a.actor, a.target) as a, greatest(a.actor, a.target) as b, count(*) as rows,
    sum(case when a.violence_only then 1 else 0 end) as violent,
    sum(case when layer_of(a.cameo, a.goldstein) = 'violence' then 1 else 0 end) as violence,
    sum(case when layer_of(a.cameo, a.goldstein) = 'practice' then 1 else 0 end) as practice,
    sum(case when substr(a.cameo, 1, 3) in ('057', '087') then 1 else 0 end) as rules,
    ${each(halfLives, (n) => `sum(on_grid(a.times * abs(a.goldstein) * a.salience * power(2, -date_diff('day', a.day, s.until) / cast(? as double)))) as w${n}`)}
  from act a
  join taken x on x.actor = a.actor
  join taken y on y.actor = a.target
  join day_of s on s.since = a.since and a.until <= s.until
  join crisis_day r on r.a = least(a.actor, a.target) and r.b = greatest(a.actor, a.target) and r.day = a.since
  left join slice_source c on c.slice = s.slice and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and not c.counts
  where a.goldstein is not null and c.slice is null
  group by s.slice, least(a.actor, a.target), greatest(a.actor, a.target), r.crisis
)
select slice, a, b, cast(sum(rows) as bigint) as rows, cast(sum(violent) as bigint) as violent,
  cast(sum(violence) as bigint) as violence, cast(sum(practice) as bigint) as practice, cast(sum(rules) as bigint) as rules,
  ${each(halfLives, (n) => `sum(w${n}) as w${n}, sum(on_grid(w${n} * w${n})) as ww${n}`)}
from crises
group by slice, a, b
order by slice, a, b`;

const each = (count: number, says: (n: number) => string) => Array.from({ length: count }, (_, n) => says(n)).join(",\n    ");

type Told = Omit<PairSum, "w" | "ww"> & Readonly<Record<string, number>>;

/** A row of it, with a list where it has columns. */
export function pairSum(row: Told, halfLives: number): PairSum {
  const { slice, a, b, rows, violent, violence, practice, rules } = row;
  const list = (name: string) => Array.from({ length: halfLives }, (_, n) => row[`${name}${n}`] as number);
  return { slice, a, b, rows, violent, violence, practice, rules, w: list("w"), ww: list("ww") };
}
