-- the three ties of one triad in one slice: ? slice, ? a, ? b, ? c
select dyad_accord.*
from dyad_accord
cross join (select cast(? as varchar) as slice, cast(? as varchar) as a, cast(? as varchar) as b, cast(? as varchar) as c) asked
where dyad_accord.slice = asked.slice
  and dyad_accord.a in (asked.a, asked.b, asked.c) and dyad_accord.b in (asked.a, asked.b, asked.c)
order by dyad_accord.a, dyad_accord.b
