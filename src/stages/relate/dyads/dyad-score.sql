-- one row per directed dyad and month with an act: its score on the last day of the month: ? shortest, ? middle, ? longest half-life in days
-- Happenings are brought to the last day T of their month; sums times 2^(T / h) run along the months, and 2^(-T / h) brings them to the end of
-- each; T counts from the middle of the dyad's own span, so that no power leaves the doubles. The interval is the Bayesian bootstrap's over
-- crises, its variance in closed form (docs/methods/dyad-score.md): what a crisis adds to a square is the square of its sum so far, less that before.
with half as (
  select cast(? as double) as short, cast(? as double) as middle, cast(? as double) as long
), happening as (
  select
    act.actor, act.target, cast(date_trunc('month', until) as date) as month, r.crisis,
    min(date_diff('day', cast(date_trunc('month', until) + interval '1' month as date), act.day)) + 1 as t,
    count(*) as rows,
    sum(on_grid(times)) as w, sum(on_grid(times * times)) as ww,
    sum(on_grid(times * goldstein)) as x, sum(on_grid(times * greatest(goldstein, 0))) as friendly,
    sum(on_grid(times * quad)) as q, sum(on_grid(times * deaths)) as d,
    min(case when violence_only then 1 else 0 end) as violent
  from act
  join slice_source c on c.slice = '' and c.a = least(act.actor, act.target) and c.b = greatest(act.actor, act.target) and c.dataset = act.dataset and c.counts
  join crisis_day r on r.a = c.a and r.b = c.b and r.day = act.since
  where goldstein is not null and not undirected and date_trunc('month', since) = date_trunc('month', until)
  group by act.actor, act.target, cast(date_trunc('month', until) as date), cluster, r.crisis
), monthly as (
  select
    actor, target, month, crisis, date_diff('day', date '1990-01-01', cast(month + interval '1' month as date)) - 1 as t,
    sum(rows) as rows, min(violent) as violent,
    sum(on_grid(w * power(2, t / middle))) as w, sum(on_grid(ww * power(2, 2 * t / middle))) as ww, sum(on_grid(w * w * power(2, 2 * t / middle))) as hh,
    sum(on_grid(x * power(2, t / middle))) as x, sum(on_grid(friendly * power(2, t / middle))) as friendly,
    sum(on_grid(q * power(2, t / middle))) as q, sum(on_grid(d * power(2, t / middle))) as d,
    sum(on_grid(w * power(2, t / short))) as w_short, sum(on_grid(x * power(2, t / short))) as x_short,
    sum(on_grid(w * power(2, t / long))) as w_long, sum(on_grid(x * power(2, t / long))) as x_long
  from happening
  cross join half
  group by actor, target, month, crisis
), centred as (
  select
    actor, target, month, crisis, rows, violent, w, ww, hh, x, friendly, q, d, w_short, x_short, w_long, x_long, short, middle, long,
    t - (min(t) over (partition by actor, target) + max(t) over (partition by actor, target)) / 2 as t
  from monthly
  cross join half
), alike as (
  select
    actor, target, month, crisis, t, short, middle, long, rows, violent, w * power(2, t / middle) as w, x * power(2, t / middle) as x,
    friendly * power(2, t / middle) as friendly, q * power(2, t / middle) as q, d * power(2, t / middle) as d, ww * power(2, 2 * t / middle) as ww,
    hh * power(2, 2 * t / middle) as hh, w_short * power(2, t / short) as w_short, x_short * power(2, t / short) as x_short,
    w_long * power(2, t / long) as w_long, x_long * power(2, t / long) as x_long,
    sum(w * power(2, t / middle)) over sofar as crisis_w, sum(x * power(2, t / middle)) over sofar as crisis_x
  from centred
  window sofar as (partition by actor, target, crisis order by month rows between unbounded preceding and current row)
), running as (
  select
    actor, target, month, t, short, middle, long, sum(rows) over upto as rows, min(violent) over upto as violent,
    sum(w) over upto as w, sum(x) over upto as x, sum(friendly) over upto as friendly, sum(q) over upto as q, sum(d) over upto as d,
    sum(ww) over upto as ww, sum(hh) over upto as hh,
    sum(crisis_w * crisis_w - (crisis_w - w) * (crisis_w - w)) over upto as mm,
    sum(crisis_x * crisis_w - (crisis_x - x) * (crisis_w - w)) over upto as xm,
    sum(crisis_x * crisis_x - (crisis_x - x) * (crisis_x - x)) over upto as xx,
    sum(w_short) over upto as w_short, sum(x_short) over upto as x_short, sum(w_long) over upto as w_long, sum(x_long) over upto as x_long,
    lead(month) over (partition by actor, target order by month, crisis) as next
  from alike
  window upto as (partition by actor, target order by month, crisis rows between unbounded preceding and current row)
), now as (
  select
    actor, target, month, rows, violent, middle,
    w * power(2, -t / middle) as w, x * power(2, -t / middle) as x, friendly * power(2, -t / middle) as friendly,
    q * power(2, -t / middle) as q, d * power(2, -t / middle) as d,
    mm * power(2, -2 * t / middle) as mm, xm * power(2, -2 * t / middle) as xm, xx * power(2, -2 * t / middle) as xx,
    w_short * power(2, -t / short) as w_short, x_short * power(2, -t / short) as x_short, w_long * power(2, -t / long) as w_long, x_long * power(2, -t / long) as x_long,
    coalesce(w * w / nullif(ww, 0), 0) as n_eff, coalesce(greatest(w * w / nullif(hh, 0), 1), 1) as happenings,
    coalesce(greatest(w * w / nullif(mm, 0), 1), 1) as c
  from running
  where next is null or next <> month
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
  actor, target, month, cast(rows as bigint) as rows, middle as half_life,
  friendly as amity, friendly - x as enmity,
  case when 2 * friendly - x > 0 then (friendly - x) / (2 * friendly - x) end as tension,
  case when violent = 0 then score end as score,
  case when violent = 0 and c > 1.5 and se > 0.0001 then greatest(score - half, -1) end as low,
  case when violent = 0 and c > 1.5 and se > 0.0001 then least(score + half, 1) end as high,
  n_eff, happenings, c as crises,
  case when violent = 0 and n_eff >= 5 and happenings >= 5 then nullif(sign_of(score, sure, c), 'insufficient') end as sign,
  case when violent = 1 then 'violence only' when n_eff < 5 or happenings < 5 or c <= 1.5 then 'insufficient' end as reason,
  case when violent = 0 then x_short / (w_short + 1) end as score_short,
  case when violent = 0 then x_long / (w_long + 1) end as score_long,
  case when violent = 0 then q / (w + 1) end as score_quad,
  case when violent = 0 then d / (w + 1) end as score_deaths,
  violent = 0 and n_eff >= 5 and happenings >= 5 and c > 1.5 and (least(score, q / (w + 1), d / (w + 1)) < -0.05 and greatest(score, q / (w + 1), d / (w + 1)) > 0.05) as flips
from judged
