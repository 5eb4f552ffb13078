-- one row per directed dyad, month and dataset
-- Rows that span more than a month, or are dated no better than a year, are left out: they stay in event.
with hit as (
  select actor, target, cast(date_trunc('month', day) as date) as month, dataset, day, events, low, best, high, goldstein
  from event
  where actor is not null and target is not null
    and grain in ('event', 'day', 'month')
    and coalesce(precision, 'day') in ('day', 'week', 'month')
    and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
), summed as (
  select
    actor, target, month, dataset, min(day) as first_day,
    cast(count(*) as bigint) as rows,
    cast(sum(coalesce(events, 1)) as bigint) as events,
    cast(sum(low) as bigint) as low,
    cast(sum(best) as bigint) as best,
    cast(sum(high) as bigint) as high,
    cast(sum(goldstein) as decimal(18, 3)) as goldstein,
    cast(count(goldstein) as bigint) as scored
  from hit
  group by actor, target, month, dataset
)
select
  summed.actor, summed.target, summed.month, summed.dataset, summed.rows, summed.events, summed.low, summed.best, summed.high,
  summed.goldstein, summed.scored, min(a.role) as actor_role, min(t.role) as target_role
from summed
left join role a on a.actor = summed.actor
  and coalesce(a.since, date '0001-01-01') <= summed.first_day and summed.first_day <= coalesce(a.until, date '9999-12-31')
left join role t on t.actor = summed.target
  and coalesce(t.since, date '0001-01-01') <= summed.first_day and summed.first_day <= coalesce(t.until, date '9999-12-31')
group by summed.actor, summed.target, summed.month, summed.dataset, summed.rows, summed.events, summed.low, summed.best, summed.high,
  summed.goldstein, summed.scored
