-- the months behind what one model expects of one month: ? series, ? turning_point, ? month
with one as (
  select c.series, min(i.since) as since, max(i.until) as until
  from counterfactual c
  join interruption i on i.series = c.series and i.turning_point = c.turning_point and i.answer = 'level'
  where c.series = ? and c.turning_point = ? and c.month = cast(? as date)
  group by c.series
)
select s.series, s.month, s.value
from series_month s
join one on one.series = s.series and s.month between one.since and one.until
order by s.month
