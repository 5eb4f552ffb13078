-- the rows of event behind one row of interdependence: ? a, ? b, ? year, ? dataset
select *
from event
where aside is null and least(actor, target) = ? and greatest(actor, target) = ? and actor <> target
  and year(day) = ? and year(day) = year(last)
  and dataset = ?
order by day, file, line
