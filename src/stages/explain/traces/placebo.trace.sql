-- the months on both sides of one date, its own left out: ? series, ? months, ? month
with one as (
  select series, months, month from placebo where series = ? and months = ? and month = cast(? as date)
)
select s.series, s.month, s.value, case when s.month < one.month then 'before' else 'after' end as side
from series_month s
join one on one.series = s.series and s.month <> one.month
  and date_diff('month', one.month, s.month) between -one.months and one.months
order by s.month
