-- one row per directed dyad, slice and kind of act, of acts that are known to be one's on the other: means over the acts that lie wholly in the slice
with kinds as (
  select 'all' as kind union all select 'deeds' as kind union all select 'words' as kind
), happening as (
  select
    a.actor, a.target, s.id as slice, k.kind, count(*) as rows,
    sum(on_grid(a.times)) as w, sum(on_grid(a.times * a.times)) as ww, sum(on_grid(a.times * a.goldstein)) as x, sum(on_grid(a.times * a.quad)) as q, sum(on_grid(a.times * a.deaths)) as d,
    min(case when a.violence_only then 1 else 0 end) as violent
  from act a
  join slice s on a.since >= s.since and a.until <= s.until
  join slice_source c on c.slice = s.id and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and c.counts
  join kinds k on k.kind = 'all' or k.kind = a.kind
  where a.goldstein is not null and not a.undirected
  group by a.actor, a.target, s.id, k.kind, a.cluster
), summed as (
  select
    actor, target, slice, kind, sum(rows) as rows, count(*) as happenings, min(violent) as violent,
    sum(w) as w, sum(w) * sum(w) / sum(ww) as n_eff, sum(w) * sum(w) / sum(on_grid(w * w)) as c, sum(on_grid(w * w)) as mm,
    sum(x) as x, sum(on_grid(x * w)) as xm, sum(on_grid(x * x)) as xx,
    sum(q) as q, sum(on_grid(q * w)) as qm, sum(on_grid(q * q)) as qq,
    sum(d) as d, sum(on_grid(d * w)) as dm, sum(on_grid(d * d)) as dd
  from happening
  group by actor, target, slice, kind
), weighed as (
  select actor, target, slice, kind, rows, happenings, violent, n_eff, c, w, mm, 'goldstein' as weighting, x, xm, xx from summed
  union all
  select actor, target, slice, kind, rows, happenings, violent, n_eff, c, w, mm, 'quad' as weighting, q as x, qm as xm, qq as xx from summed
  union all
  select actor, target, slice, kind, rows, happenings, violent, n_eff, c, w, mm, 'deaths' as weighting, d as x, dm as xm, dd as xx from summed
), scored as (
  select
    *, x / (w + 1) as score, greatest(c - 1, 1) as df,
    score_error(w, x, c, mm, xm, xx) as se
  from weighed
), judged as (
  select
    *,
    se * t_975(df) as half, se * t_90(df) as sure
  from scored
), signed as (
  select
    actor, target, slice, kind, weighting, rows, happenings, n_eff, violent,
    case when violent = 0 then score end as score,
    case when violent = 0 and c > 1.5 and se > 0.0001 then greatest(score - half, -1) end as low,
    case when violent = 0 and c > 1.5 and se > 0.0001 then least(score + half, 1) end as high,
    case when violent = 1 or n_eff < 5 or c < 5 then 'insufficient' else sign_of(score, sure) end as sign
  from judged
), wide as (
  select
    actor, target, slice, kind,
    max(rows) as rows, max(happenings) as happenings, max(n_eff) as n_eff, max(violent) as violent,
    max(case when weighting = 'goldstein' then score end) as score,
    max(case when weighting = 'goldstein' then low end) as low,
    max(case when weighting = 'goldstein' then high end) as high,
    max(case when weighting = 'goldstein' then sign end) as sign,
    max(case when weighting = 'quad' then score end) as quad,
    max(case when weighting = 'quad' then low end) as quad_low,
    max(case when weighting = 'quad' then high end) as quad_high,
    max(case when weighting = 'quad' then sign end) as quad_sign,
    max(case when weighting = 'deaths' then score end) as deaths,
    max(case when weighting = 'deaths' then low end) as deaths_low,
    max(case when weighting = 'deaths' then high end) as deaths_high,
    max(case when weighting = 'deaths' then sign end) as deaths_sign
  from signed
  group by actor, target, slice, kind
)
select
  actor, target, slice, kind, cast(rows as bigint) as rows, cast(happenings as bigint) as happenings, n_eff,
  score, low, high, sign, quad, quad_low, quad_high, quad_sign, deaths, deaths_low, deaths_high, deaths_sign,
  case
    when 'amity' in (sign, quad_sign, deaths_sign) and 'enmity' in (sign, quad_sign, deaths_sign) then 'flips'
    when 'insufficient' in (sign, quad_sign, deaths_sign) then 'insufficient'
    when sign = quad_sign and sign = deaths_sign then sign
    else 'neutral'
  end as agreed,
  case when violent = 1 then 'violence only' when sign = 'insufficient' then 'insufficient' end as reason
from wide
