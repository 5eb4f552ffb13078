-- the acts of one dataset between two actors in one slice: ? slice, ? a, ? b, ? dataset
select act.*
from act
cross join (select cast(? as varchar) as slice, cast(? as varchar) as a, cast(? as varchar) as b, cast(? as varchar) as dataset) asked
left join slice on slice.id = asked.slice
where least(act.actor, act.target) = asked.a and greatest(act.actor, act.target) = asked.b and act.dataset = asked.dataset
  and (asked.slice = '' or (act.since >= slice.since and act.until <= slice.until)) and act.goldstein is not null
order by act.day, act.id
