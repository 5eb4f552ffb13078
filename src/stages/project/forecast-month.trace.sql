-- the months that one month ahead was drawn from: ? forecast, ? month
with one as (
  select f.series, f.since, f.until
  from forecast f
  join forecast_month m on m.forecast = f.id
  where m.forecast = ? and m.month = cast(? as date)
)
select s.series, s.month, s.value
from series_month s
join one on one.series = s.series and s.month between one.since and one.until
order by s.month
