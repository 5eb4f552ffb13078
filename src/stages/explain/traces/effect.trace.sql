-- the months behind one row of effect: ? series, ? turning_point, ? months
with one as (
  select series, before_since, before_until, after_since, after_until from effect where series = ? and turning_point = ? and months = ?
)
select s.series, s.month, s.value, case when s.month <= one.before_until then 'before' else 'after' end as side
from series_month s
join one on one.series = s.series
  and (s.month between one.before_since and one.before_until or s.month between one.after_since and one.after_until)
order by s.month
