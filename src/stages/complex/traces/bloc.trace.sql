-- the signed ties of one actor in one slice: ? slice, ? actor
select dyad_accord.*
from dyad_accord
cross join (select cast(? as varchar) as slice, cast(? as varchar) as actor) asked
where dyad_accord.slice = asked.slice and asked.actor in (dyad_accord.a, dyad_accord.b) and dyad_accord.sign in ('amity', 'enmity')
order by dyad_accord.a, dyad_accord.b
