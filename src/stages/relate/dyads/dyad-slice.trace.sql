-- the acts behind one dyad, slice and kind: ? actor, ? target, ? slice, ? kind
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
cross join (select cast(? as varchar) as actor, cast(? as varchar) as target, cast(? as varchar) as slice, cast(? as varchar) as kind) asked
where act.actor = asked.actor and act.target = asked.target and slice.id = asked.slice and asked.kind in ('all', act.kind)
  and act.goldstein is not null
order by act.day, act.id
