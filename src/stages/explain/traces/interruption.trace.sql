-- the months that one segmented model was fitted on: ? series, ? turning_point, ? answer, ? law
with one as (
  select series, since, until from interruption where series = ? and turning_point = ? and answer = ? and law = ?
)
select s.series, s.month, s.value
from series_month s
join one on one.series = s.series and s.month between one.since and one.until
order by s.month
