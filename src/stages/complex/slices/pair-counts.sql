-- one row per slice and undirected dyad: the acts of either on the other that count there (a table of the stage's own)
select slice, a, b, cast(sum(rows) as bigint) as rows
from slice_source
where counts and slice <> ''
group by slice, a, b
