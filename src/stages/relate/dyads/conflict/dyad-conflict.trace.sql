-- the rows of one dataset with deaths between two actors in one year: ? a, ? b, ? year, ? dataset
select e.*
from event e
left join counts_as x on x.name = e.actor and e.day between coalesce(x.since, date '0001-01-01') and coalesce(x.until, date '9999-12-31')
left join counts_as y on y.name = e.target and e.day between coalesce(y.since, date '0001-01-01') and coalesce(y.until, date '9999-12-31')
where e.aside is null and e.actor is not null and e.target is not null and e.best is not null and year(e.day) = year(e.last)
  and x.how is distinct from 'nobody' and y.how is distinct from 'nobody'
  and least(coalesce(x.actor, e.actor), coalesce(y.actor, e.target)) = ? and greatest(coalesce(x.actor, e.actor), coalesce(y.actor, e.target)) = ?
  and year(e.day) = ? and e.dataset = ?
order by e.day, e.file, e.line
