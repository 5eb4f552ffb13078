-- one row per dataset, year and country, or undirected dyad: deaths of rows that count, each once; a selection is held against nothing
with counted as (
  select dataset, year(day) as year, country, least(actor, target) as a, greatest(actor, target) as b, low, best, high
  from event
  where aside is null and best is not null and year(day) = year(last)
    and dataset not in (select dataset from coverage where basis = 'selection')
)
select
  'country' as scope, dataset, cast(year as bigint) as year, country as a, '' as b, cast(count(*) as bigint) as rows,
  cast(sum(coalesce(low, best)) as bigint) as low, cast(sum(best) as bigint) as best, cast(sum(coalesce(high, best)) as bigint) as high
from counted
where country is not null
group by dataset, year, country
union all
select
  'dyad' as scope, dataset, cast(year as bigint) as year, a, b, cast(count(*) as bigint) as rows,
  cast(sum(coalesce(low, best)) as bigint) as low, cast(sum(best) as bigint) as best, cast(sum(coalesce(high, best)) as bigint) as high
from counted
where a is not null and b is not null and a <> b
group by dataset, year, a, b
order by scope, a, b, year, dataset
