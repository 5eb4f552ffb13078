-- one row per slice and undirected dyad: how much their acts bind the two, each act halving in so many days before the slice ends: ? half-life
with happening as (
  select
    s.id as slice, least(a.actor, a.target) as a, greatest(a.actor, a.target) as b, count(*) as rows,
    sum(case when a.violence_only then 1 else 0 end) as violent,
    sum(case when layer_of(a.cameo, a.goldstein) = 'violence' then 1 else 0 end) as violence,
    sum(case when layer_of(a.cameo, a.goldstein) = 'practice' then 1 else 0 end) as practice,
    sum(case when substr(a.cameo, 1, 3) in ('057', '087') then 1 else 0 end) as rules,
    sum(on_grid(a.times * abs(a.goldstein) * a.salience * power(2, -date_diff('day', a.day, s.until) / cast(? as double)))) as w
  from act a
  join slice s on a.since >= s.since and a.until <= s.until
  join slice_source c on c.slice = s.id and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and c.counts
  where a.goldstein is not null
  group by s.id, least(a.actor, a.target), greatest(a.actor, a.target), a.cluster
)
select slice, a, b, cast(sum(rows) as bigint) as rows, cast(sum(violent) as bigint) as violent,
  cast(sum(violence) as bigint) as violence, cast(sum(practice) as bigint) as practice, cast(sum(rules) as bigint) as rules, sum(w) as w, sum(on_grid(w * w)) as ww
from happening
group by slice, a, b
order by slice, a, b
