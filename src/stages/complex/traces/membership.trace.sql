-- the acts of one slice in which one actor has a part: ? slice, ? actor
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
join slice_source on slice_source.slice = slice.id and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
cross join (select cast(? as varchar) as slice, cast(? as varchar) as actor) asked
where slice.id = asked.slice and asked.actor in (act.actor, act.target) and act.goldstein is not null
order by act.day, act.id
