-- the months that one scenario of counts learnt from: ? id
with one as (
  select series, since, until from forecast where id = ?
)
select s.series, s.month, s.value
from series_month s
join one on one.series = s.series and s.month between one.since and one.until
order by s.month
