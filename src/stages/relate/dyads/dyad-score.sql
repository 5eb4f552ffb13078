-- one row per directed dyad and month with an act: its standing on the last day of the month, each act halving in 90 days
-- Happenings are brought to the last day T of their month; sums times 2^(T / h) run along the months, and 2^(-T / h) brings them to the end of
-- each. The interval is the Bayesian bootstrap's over happenings, its variance in closed form (docs/methods/dyad-score.md).
with happening as (
  select
    act.actor, act.target, cast(date_trunc('month', until) as date) as month,
    min(date_diff('day', cast(date_trunc('month', until) + interval '1' month as date), day)) + 1 as t,
    count(*) as rows,
    sum(on_grid(times)) as w, sum(on_grid(times * times)) as ww,
    sum(on_grid(times * goldstein)) as x, sum(on_grid(times * greatest(goldstein, 0))) as friendly,
    sum(on_grid(times * quad)) as q, sum(on_grid(times * deaths)) as d,
    min(case when violence_only then 1 else 0 end) as violent
  from act
  join slice_source c on c.slice = '' and c.a = least(act.actor, act.target) and c.b = greatest(act.actor, act.target) and c.dataset = act.dataset and c.counts
  where goldstein is not null and not undirected and date_trunc('month', since) = date_trunc('month', until)
  group by act.actor, act.target, cast(date_trunc('month', until) as date), cluster
), monthly as (
  select
    actor, target, month, date_diff('day', date '1990-01-01', cast(month + interval '1' month as date)) - 1 as t,
    sum(rows) as rows, min(violent) as violent,
    sum(on_grid(w * power(2, t / 90.0))) as w, sum(on_grid(ww * power(2, t / 45.0))) as ww,
    sum(on_grid(x * power(2, t / 90.0))) as x, sum(on_grid(friendly * power(2, t / 90.0))) as friendly,
    sum(on_grid(q * power(2, t / 90.0))) as q, sum(on_grid(d * power(2, t / 90.0))) as d,
    sum(on_grid(w * w * power(2, t / 45.0))) as mm, sum(on_grid(x * w * power(2, t / 45.0))) as xm, sum(on_grid(x * x * power(2, t / 45.0))) as xx,
    sum(on_grid(w * power(2, t / 30.0))) as w30, sum(on_grid(x * power(2, t / 30.0))) as x30,
    sum(on_grid(w * power(2, t / 365.0))) as w365, sum(on_grid(x * power(2, t / 365.0))) as x365
  from happening
  group by actor, target, month
), running as (
  select
    actor, target, month, t, sum(rows) over upto as rows, min(violent) over upto as violent,
    sum(w * power(2, t / 90.0)) over upto as w, sum(x * power(2, t / 90.0)) over upto as x,
    sum(friendly * power(2, t / 90.0)) over upto as friendly, sum(q * power(2, t / 90.0)) over upto as q,
    sum(d * power(2, t / 90.0)) over upto as d, sum(ww * power(2, t / 45.0)) over upto as ww,
    sum(mm * power(2, t / 45.0)) over upto as mm, sum(xm * power(2, t / 45.0)) over upto as xm,
    sum(xx * power(2, t / 45.0)) over upto as xx,
    sum(w30 * power(2, t / 30.0)) over upto as w30, sum(x30 * power(2, t / 30.0)) over upto as x30,
    sum(w365 * power(2, t / 365.0)) over upto as w365, sum(x365 * power(2, t / 365.0)) over upto as x365
  from monthly
  window upto as (partition by actor, target order by month rows between unbounded preceding and current row)
), now as (
  select
    actor, target, month, rows, violent,
    w * power(2, -t / 90.0) as w, x * power(2, -t / 90.0) as x, friendly * power(2, -t / 90.0) as friendly,
    q * power(2, -t / 90.0) as q, d * power(2, -t / 90.0) as d,
    mm * power(2, -t / 45.0) as mm, xm * power(2, -t / 45.0) as xm, xx * power(2, -t / 45.0) as xx,
    w30 * power(2, -t / 30.0) as w30, x30 * power(2, -t / 30.0) as x30, w365 * power(2, -t / 365.0) as w365, x365 * power(2, -t / 365.0) as x365,
    w * w / ww as n_eff, greatest(w * w / mm, 1) as c
  from running
), scored as (
  select
    *, x / (w + 1) as score, greatest(c - 1, 1) as df,
    score_error(w, x, c, mm, xm, xx) as se
  from now
), judged as (
  select
    *,
    se * t_975(df) as half, se * t_90(df) as sure
  from scored
)
select
  actor, target, month, cast(rows as bigint) as rows,
  friendly as amity, friendly - x as enmity,
  case when 2 * friendly - x > 0 then (friendly - x) / (2 * friendly - x) end as tension,
  case when violent = 0 then score end as score,
  case when violent = 0 and c > 1.5 and se > 0.0001 then greatest(score - half, -1) end as low,
  case when violent = 0 and c > 1.5 and se > 0.0001 then least(score + half, 1) end as high,
  n_eff, c as happenings,
  case when violent = 0 and n_eff >= 5 and c >= 5 then sign_of(score, sure) end as sign,
  case when violent = 1 then 'violence only' when n_eff < 5 or c < 5 then 'insufficient' end as reason,
  case when violent = 0 then x30 / (w30 + 1) end as score_30,
  case when violent = 0 then x365 / (w365 + 1) end as score_365,
  case when violent = 0 then q / (w + 1) end as score_quad,
  case when violent = 0 then d / (w + 1) end as score_deaths,
  violent = 0 and n_eff >= 5 and c >= 5 and (least(score, q / (w + 1), d / (w + 1)) < -0.05 and greatest(score, q / (w + 1), d / (w + 1)) > 0.05) as flips
from judged
