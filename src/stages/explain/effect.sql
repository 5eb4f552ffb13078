-- one row per series, turning point and window (? series, ? months); the month of the turning point is left out
-- A window that the series does not fill with a value for each month gives no row.
with point as (
  select id, cast(date_trunc('month', day) as date) as month from turning_point
), side as (
  select
    point.id as turning_point,
    case when s.month < point.month then 'before' else 'after' end as side,
    s.month, s.value
  from series_month s
  join point on s.month <> point.month
    and date_diff('month', point.month, s.month) between -cast(? as bigint) and cast(? as bigint)
  where s.series = ?
), summed as (
  select
    turning_point,
    sum(case when side = 'before' then on_grid(value) else 0 end) as before,
    sum(case when side = 'after' then on_grid(value) else 0 end) as after,
    min(case when side = 'before' then month end) as before_since, max(case when side = 'before' then month end) as before_until,
    min(case when side = 'after' then month end) as after_since, max(case when side = 'after' then month end) as after_until,
    count(case when side = 'before' then 1 end) as n_before, count(case when side = 'after' then 1 end) as n_after
  from side
  group by turning_point
)
select
  cast(? as varchar) as series, turning_point, cast(n_before as bigint) as months, before_since, before_until, after_since, after_until,
  before, after, before / n_before as before_monthly, after / n_after as after_monthly,
  case when before > 0 then after / before end as ratio,
  cast(n_before + n_after as bigint) as rows
from summed
where n_before = ? and n_after = ?
