-- the rows of event behind one row of dyad_month: ? actor, ? target, ? month, ? dataset
select *
from event
where actor = ? and target = ?
  and cast(date_trunc('month', day) as date) = cast(? as date)
  and dataset = ?
  and grain in ('event', 'day', 'month')
  and coalesce(precision, 'day') in ('day', 'week', 'month')
  and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
order by day, file, line
