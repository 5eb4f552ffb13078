-- one row per slice and layer of interdependence: its rows, pairs, and how much of the slice the data that would tell of it cover; sums of countries name no pair and tell of none
with asked as (
  select s.id as slice, s.since, s.until, l.layer
  from slice s cross join (select 'violence' as layer union all select 'practice' as layer union all select 'moves' as layer) l
), told as (
  select s.id as slice, layer_of(a.cameo, a.goldstein) as layer, least(a.actor, a.target) as a, greatest(a.actor, a.target) as b
  from act a
  join slice s on a.since >= s.since and a.until <= s.until
  join slice_source c on c.slice = s.id and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and c.counts
  where a.goldstein is not null
  union all
  select s.id as slice, 'moves' as layer, case when m.threat_actor is not null then least(m.speaker, m.threat_actor) end as a, greatest(m.speaker, m.threat_actor) as b
  from securitising_move m
  join slice s on m.since >= s.since and coalesce(m.until, m.since) <= s.until
), counted as (
  select slice, layer, count(*) as rows, count(distinct case when a is not null then a || ' ' || b end) as pairs from told where layer is not null group by slice, layer
), watching as (
  select distinct dataset, 'violence' as layer from coverage where deaths and (grain = 'event' or dataset in (select dataset from act))
  union
  select distinct dataset, 'practice' as layer from act where layer_of(cameo, goldstein) = 'practice'
), covered as (
  select d.slice, w.layer, max(d.covered) as covered from slice_dataset d join watching w on w.dataset = d.dataset where d.counts group by d.slice, w.layer
)
select
  q.slice, q.layer, cast(coalesce(n.rows, 0) as bigint) as rows, cast(coalesce(n.pairs, 0) as bigint) as pairs,
  case when q.layer <> 'moves' then coalesce(v.covered, 0) end as covered
from asked q
left join counted n on n.slice = q.slice and n.layer = q.layer
left join covered v on v.slice = q.slice and v.layer = q.layer
