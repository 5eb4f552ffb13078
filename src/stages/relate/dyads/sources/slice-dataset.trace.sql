-- the stretches that one dataset covers: ? slice, ? dataset
select coverage.*
from coverage
cross join (select cast(? as varchar) as slice, cast(? as varchar) as dataset) asked
where coverage.dataset = asked.dataset and asked.slice is not null
order by coverage.file, coverage.since
