-- the acts that the documents of one slice tell of two actors, either way: ? a, ? b, ? slice, ? sign
select act.*
from act
join document_slice on document_slice.source = act.source
where least(act.actor, act.target) = ? and greatest(act.actor, act.target) = ? and document_slice.slice = ?
  and case when act.goldstein > 0 then 'amity' when act.goldstein < 0 then 'enmity' end = ?
order by act.day, act.id
