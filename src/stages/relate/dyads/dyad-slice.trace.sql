-- the acts behind one dyad, slice and kind: ? actor, ? target, ? slice, ? kind
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
join slice_source on slice_source.slice = slice.id and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
cross join (select cast(? as varchar) as actor, cast(? as varchar) as target, cast(? as varchar) as slice, cast(? as varchar) as kind) asked
where not act.undirected and act.actor = asked.actor and act.target = asked.target and slice.id = asked.slice and asked.kind in ('all', act.kind)
  and act.goldstein is not null
order by act.day, act.id
