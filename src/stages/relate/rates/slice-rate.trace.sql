-- the acts that the documents of one slice tell, of all dyads: ? slice, ? sign
select act.*
from act
join document_slice on document_slice.source = act.source
where document_slice.slice = ? and case when act.goldstein > 0 then 'amity' when act.goldstein < 0 then 'enmity' end = ?
order by act.day, act.id
