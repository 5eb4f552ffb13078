-- the codings that fill one slot of a dimension in one slice: ? slice, ? dimension, ? value
with asked as (select cast(? as varchar) as slice, cast(? as varchar) as dimension, cast(? as varchar) as value)
select w.*
from wording w
join slice s on w.since >= s.since and w.until <= s.until
join asked on asked.slice = s.id and w.slot = 'rsct/' || asked.value and asked.dimension in ('sector', 'level')
order by w.since, w.id
