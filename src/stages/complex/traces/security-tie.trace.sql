-- the acts between two actors in one slice, either way: ? slice, ? a, ? b
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
where slice.id = ? and least(act.actor, act.target) = ? and greatest(act.actor, act.target) = ? and act.goldstein is not null
order by act.day, act.id
