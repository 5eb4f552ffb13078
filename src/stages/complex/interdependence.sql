-- one row per undirected dyad, year and dataset: the mutual share of security concerns, D = ½(w/s_a + w/s_b)
with hit as (
  select least(actor, target) as a, greatest(actor, target) as b, year(day) as year, dataset, events, best
  from event
  where aside is null and actor is not null and target is not null and actor <> target and year(day) = year(last)
), pair as (
  select
    a, b, year, dataset,
    cast(count(*) as bigint) as rows,
    cast(sum(coalesce(events, 1)) as bigint) as events,
    cast(sum(best) as bigint) as best
  from hit
  group by a, b, year, dataset
), weighed as (
  select *, cast(coalesce(best, events) as double) as w from pair
), concern as (
  select actor, year, dataset, sum(w) as s
  from (
    select a as actor, year, dataset, w from weighed
    union all
    select b as actor, year, dataset, w from weighed
  ) side
  group by actor, year, dataset
)
select
  p.a, p.b, cast(p.year as bigint) as year, p.dataset, p.rows, p.events, p.best,
  case when p.w = 0 then cast(0 as double) else (p.w / x.s + p.w / y.s) / 2 end as share
from weighed p
join concern x on x.actor = p.a and x.year = p.year and x.dataset = p.dataset
join concern y on y.actor = p.b and y.year = p.year and y.dataset = p.dataset
