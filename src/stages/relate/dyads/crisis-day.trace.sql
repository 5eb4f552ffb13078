-- the acts between two actors that begin on one day: ? a, ? b, ? day
select act.*
from act
where least(actor, target) = ? and greatest(actor, target) = ? and since = cast(? as date) and goldstein is not null
order by id
