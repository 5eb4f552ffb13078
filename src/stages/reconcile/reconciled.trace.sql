-- the rows of event that two datasets have on one country or dyad and year: ? scope, ? a, ? b, ? year, ? one, ? two
select event.*
from event
cross join (
  select cast(? as varchar) as scope, cast(? as varchar) as a, cast(? as varchar) as b, cast(? as bigint) as year, cast(? as varchar) as one,
    cast(? as varchar) as two
) asked
where event.aside is null and event.best is not null and year(event.day) = asked.year and year(event.last) = asked.year
  and event.dataset in (asked.one, asked.two)
  and case when asked.scope = 'country' then event.country = asked.a
    else least(event.actor, event.target) = asked.a and greatest(event.actor, event.target) = asked.b end
order by event.dataset, event.day, event.file, event.line
