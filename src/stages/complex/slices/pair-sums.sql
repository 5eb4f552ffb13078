-- one row per slice and undirected dyad of those taken: how much their acts bind the two, each act halving in so many days before the slice ends: ? half-life
with day_of as (
  select d.since, s.id as slice, s.until
  from (select distinct since from act) d
  join slice s on d.since >= s.since and d.since <= s.until
), happening as (
  select
    s.slice, least(a.actor, a.target) as a, greatest(a.actor, a.target) as b, count(*) as rows,
    sum(case when a.violence_only then 1 else 0 end) as violent,
    sum(case when layer_of(a.cameo, a.goldstein) = 'violence' then 1 else 0 end) as violence,
    sum(case when layer_of(a.cameo, a.goldstein) = 'practice' then 1 else 0 end) as practice,
    sum(case when substr(a.cameo, 1, 3) in ('057', '087') then 1 else 0 end) as rules,
    sum(on_grid(a.times * abs(a.goldstein) * a.salience * power(2, -date_diff('day', a.day, s.until) / cast(? as double)))) as w
  from act a
  join taken x on x.actor = a.actor
  join taken y on y.actor = a.target
  join day_of s on s.since = a.since and a.until <= s.until
  left join slice_source c on c.slice = s.slice and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and not c.counts
  where a.goldstein is not null and c.slice is null
  group by s.slice, least(a.actor, a.target), greatest(a.actor, a.target), a.cluster
)
select slice, a, b, cast(sum(rows) as bigint) as rows, cast(sum(violent) as bigint) as violent,
  cast(sum(violence) as bigint) as violence, cast(sum(practice) as bigint) as practice, cast(sum(rules) as bigint) as rules, sum(w) as w, sum(on_grid(w * w)) as ww
from happening
group by slice, a, b
order by slice, a, b
