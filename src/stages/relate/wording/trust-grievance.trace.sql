-- the coded words of one side in one slice: ? side, ? slice
select wording.*
from wording
join slice on wording.since >= slice.since and wording.until <= slice.until
where wording.side = ? and slice.id = ?
order by wording.source, wording.id
