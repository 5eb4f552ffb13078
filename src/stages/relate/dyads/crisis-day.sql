-- one row per undirected dyad and day on which an act between the two begins: the crisis that the day belongs to
-- A crisis is a run of such days with gaps of at most 14; a run that lasts is cut every 60 days (docs/methods/dyad-score.md).
with told as (
  select least(actor, target) as a, greatest(actor, target) as b, since as day, count(*) as rows
  from act
  where goldstein is not null
  group by least(actor, target), greatest(actor, target), since
), apart as (
  select a, b, day, rows, case when date_diff('day', lag(day) over (partition by a, b order by day), day) <= 14 then 0 else 1 end as begins
  from told
), begun as (
  select
    a, b, day, rows,
    max(case when begins = 1 then day end) over (partition by a, b order by day rows between unbounded preceding and current row) as first
  from apart
)
select a, b, day, cast(first + date_diff('day', first, day) / 60 * 60 * interval '1' day as date) as crisis, cast(rows as bigint) as rows
from begun
