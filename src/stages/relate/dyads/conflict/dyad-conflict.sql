-- one row per undirected dyad, calendar year and dataset that counts deaths between the two: their sum, and the threshold of UCDP that it reaches
with fight as (
  select
    least(coalesce(x.actor, e.actor), coalesce(y.actor, e.target)) as a, greatest(coalesce(x.actor, e.actor), coalesce(y.actor, e.target)) as b,
    year(e.day) as year, e.dataset, e.day, e.last, coalesce(e.low, e.best) as low, e.best, coalesce(e.high, e.best) as high
  from event e
  left join counts_as x on x.name = e.actor and e.day between coalesce(x.since, date '0001-01-01') and coalesce(x.until, date '9999-12-31')
  left join counts_as y on y.name = e.target and e.day between coalesce(y.since, date '0001-01-01') and coalesce(y.until, date '9999-12-31')
  where e.aside is null and e.actor is not null and e.target is not null and e.best is not null and year(e.day) = year(e.last)
    and x.how is distinct from 'nobody' and y.how is distinct from 'nobody' and coalesce(x.actor, e.actor) <> coalesce(y.actor, e.target)
)
select
  a, b, cast(year as bigint) as year, dataset, cast(count(*) as bigint) as rows,
  cast(sum(low) as bigint) as low, cast(sum(best) as bigint) as best, cast(sum(high) as bigint) as high,
  case when sum(best) >= 1000 then 'war' when sum(best) >= 25 then 'armed conflict' end as level,
  min(case when best > 0 then day end) as since, max(case when best > 0 then last end) as until
from fight
group by a, b, year, dataset
having sum(best) > 0
