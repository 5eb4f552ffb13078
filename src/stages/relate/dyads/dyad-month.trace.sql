-- the rows of event behind one row of dyad_month: ? actor, ? target, ? month, ? dataset, ? undirected
select event.*
from event
cross join (
  select cast(? as varchar) as actor, cast(? as varchar) as target, cast(? as date) as month, cast(? as varchar) as dataset,
    cast(? as boolean) as undirected
) asked
where event.aside is null and event.actor is not null and event.target is not null and event.undirected = asked.undirected
  and case when event.undirected then least(event.actor, event.target) else event.actor end = asked.actor
  and case when event.undirected then greatest(event.actor, event.target) else event.target end = asked.target
  and cast(date_trunc('month', day) as date) = asked.month
  and event.dataset = asked.dataset
  and grain in ('event', 'day', 'month')
  and coalesce(precision, 'day') in ('day', 'week', 'month')
  and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
order by day, file, line
