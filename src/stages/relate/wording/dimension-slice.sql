-- one row per slice and slot of the dimensions of the theory, sectors and levels: how many codings of a side's words fill it, empty ones too
with slot as (
  select 'sector' as dimension, 'military' as value union all select 'sector', 'political' union all select 'sector', 'economic'
  union all select 'sector', 'societal' union all select 'sector', 'environmental'
  union all select 'level', 'domestic' union all select 'level', 'bilateral' union all select 'level', 'regional'
  union all select 'level', 'interregional' union all select 'level', 'global'
), coded as (
  select s.id as slice, w.slot, count(*) as rows
  from wording w
  join slice s on w.since >= s.since and w.until <= s.until
  where w.slot is not null
  group by s.id, w.slot
)
select s.id as slice, o.dimension, o.value, cast(coalesce(c.rows, 0) as bigint) as rows
from slice s
cross join slot o
left join coded c on c.slice = s.id and c.slot = 'rsct/' || o.value
