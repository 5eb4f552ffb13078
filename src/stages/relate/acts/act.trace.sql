-- the event or statement behind one act: ? id
select told.*
from (
  select id, file, line, cast(day as varchar) as day, actor, target, type as act, dataset as told_by from event
  union all
  select 'said:' || id as id, file, line, day, actor, target, act, speaker as told_by from statement
) told
where told.id = ?
