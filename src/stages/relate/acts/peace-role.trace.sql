-- the acts of one actor in one role toward the parties, toward anybody where the case names no party: ? actor, ? role
select *
from act
where actor = ? and role = ?
  and (target in (select actor from party) or not exists (select 1 from party))
order by day, id
