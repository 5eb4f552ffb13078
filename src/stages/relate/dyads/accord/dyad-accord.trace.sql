-- the acts between two actors in one slice, either way: ? a, ? b, ? slice
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
join slice_source on slice_source.slice = slice.id and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
where least(act.actor, act.target) = ? and greatest(act.actor, act.target) = ? and slice.id = ? and act.goldstein is not null
order by act.day, act.id
