-- the months in which one method looked for a break: ? series, ? method, ? ordinal
with one as (
  select series, since, until from breakpoint where series = ? and method = ? and ordinal = cast(? as bigint)
)
select s.series, s.month, s.value
from series_month s
join one on one.series = s.series and s.month between one.since and one.until
order by s.month
