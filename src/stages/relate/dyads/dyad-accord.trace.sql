-- the acts between two actors in one slice, either way: ? a, ? b, ? slice
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
where least(act.actor, act.target) = ? and greatest(act.actor, act.target) = ? and slice.id = ? and act.goldstein is not null
order by act.day, act.id
