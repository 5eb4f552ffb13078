-- the months of two series, one of which may tell the other: ? cause, ? effect, ? method
with one as (
  select cause, effect, since, until from precedence where cause = ? and effect = ? and method = ?
)
select s.series, s.month, s.value
from series_month s
join one on s.series in (one.cause, one.effect) and s.month between one.since and one.until
order by s.month, s.series
