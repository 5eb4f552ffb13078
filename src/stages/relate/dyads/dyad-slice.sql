-- one row per directed dyad, slice and kind of act, of acts that are known to be one's on the other: means over the acts that lie wholly in the slice,
-- with intervals over crises. An act that is the only one between the two on its day is a happening already, and is not grouped.
with day_of as (
  select d.since, s.slice, s.until
  from (select distinct since from act) d
  join span s on d.since >= s.since and d.since <= s.until
), kinds as (
  select 'all' as kind union all select 'deeds' as kind union all select 'words' as kind
), deed as (
  select
    a.actor, a.target, s.slice, a.cluster, r.crisis, r.rows = 1 as single, case when a.kind = 'deeds' then 1 else 0 end as deeds,
    case when a.kind = 'words' then 1 else 0 end as words, on_grid(a.times) as w, on_grid(a.times * a.times) as ww, on_grid(a.times * a.goldstein) as x,
    on_grid(a.times * a.quad) as q, on_grid(a.times * a.deaths) as d, case when a.violence_only then 1 else 0 end as violent
  from act a
  join day_of s on s.since = a.since and a.until <= s.until
  join crisis_day r on r.a = least(a.actor, a.target) and r.b = greatest(a.actor, a.target) and r.day = a.since
  left join slice_source c on c.slice = s.slice and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and not c.counts
  where a.goldstein is not null and not a.undirected and c.slice is null
), happening as (
  select
    actor, target, slice, crisis, deeds, words, deeds * w as deeds_w, words * w as words_w, deeds * ww as deeds_ww, words * ww as words_ww,
    deeds * x as deeds_x, words * x as words_x, deeds * q as deeds_q, words * q as words_q, deeds * d as deeds_d, words * d as words_d,
    case when words = 1 then 1 else violent end as deeds_violent, case when deeds = 1 then 1 else violent end as words_violent
  from deed
  where single
  union all
  select
    actor, target, slice, crisis, sum(deeds) as deeds, sum(words) as words, sum(deeds * w) as deeds_w, sum(words * w) as words_w,
    sum(deeds * ww) as deeds_ww, sum(words * ww) as words_ww, sum(deeds * x) as deeds_x, sum(words * x) as words_x, sum(deeds * q) as deeds_q,
    sum(words * q) as words_q, sum(deeds * d) as deeds_d, sum(words * d) as words_d,
    min(case when words = 1 then 1 else violent end) as deeds_violent, min(case when deeds = 1 then 1 else violent end) as words_violent
  from deed
  where not single
  group by actor, target, slice, cluster, crisis
), told as (
  select
    h.actor, h.target, h.slice, h.crisis, k.kind,
    case k.kind when 'deeds' then h.deeds when 'words' then h.words else h.deeds + h.words end as rows,
    case k.kind when 'deeds' then h.deeds_w when 'words' then h.words_w else h.deeds_w + h.words_w end as w,
    case k.kind when 'deeds' then h.deeds_ww when 'words' then h.words_ww else h.deeds_ww + h.words_ww end as ww,
    case k.kind when 'deeds' then h.deeds_x when 'words' then h.words_x else h.deeds_x + h.words_x end as x,
    case k.kind when 'deeds' then h.deeds_q when 'words' then h.words_q else h.deeds_q + h.words_q end as q,
    case k.kind when 'deeds' then h.deeds_d when 'words' then h.words_d else h.deeds_d + h.words_d end as d,
    case k.kind when 'deeds' then h.deeds_violent when 'words' then h.words_violent else least(h.deeds_violent, h.words_violent) end as violent
  from happening h
  join kinds k on k.kind = 'all' or (k.kind = 'deeds' and h.deeds > 0) or (k.kind = 'words' and h.words > 0)
), crises as (
  select
    actor, target, slice, kind, crisis, sum(rows) as rows, count(*) as happenings, min(violent) as violent,
    sum(w) as w, sum(ww) as ww, sum(on_grid(w * w)) as hh, sum(x) as x, sum(q) as q, sum(d) as d
  from told
  group by actor, target, slice, kind, crisis
), summed as (
  select
    actor, target, slice, kind, sum(rows) as rows, sum(happenings) as happenings, count(*) as crises, min(violent) as violent,
    sum(w) as w, coalesce(sum(w) * sum(w) / nullif(sum(ww), 0), 0) as n_eff, coalesce(sum(w) * sum(w) / nullif(sum(hh), 0), 1) as n_happenings,
    coalesce(sum(w) * sum(w) / nullif(sum(on_wide_grid(w * w)), 0), 1) as c, sum(on_wide_grid(w * w)) as mm,
    sum(x) as x, sum(on_wide_grid(x * w)) as xm, sum(on_wide_grid(x * x)) as xx,
    sum(q) as q, sum(on_wide_grid(q * w)) as qm, sum(on_wide_grid(q * q)) as qq,
    sum(d) as d, sum(on_wide_grid(d * w)) as dm, sum(on_wide_grid(d * d)) as dd
  from crises
  group by actor, target, slice, kind
), scored as (
  select
    *, x / (w + 1) as g_score, q / (w + 1) as q_score, d / (w + 1) as d_score, greatest(c - 1, 1) as df,
    score_error(w, x, c, mm, xm, xx) as g_se, score_error(w, q, c, mm, qm, qq) as q_se, score_error(w, d, c, mm, dm, dd) as d_se
  from summed
), judged as (
  select
    *, t_975(df) as wide, t_90(df) as sure, violent = 1 or n_eff < 5 or n_happenings < 5 as few, violent = 0 and c > 1.5 as spread
  from scored
), signed as (
  select
    actor, target, slice, kind, rows, happenings, crises, n_eff, violent, few, spread,
    case when violent = 0 then g_score end as score,
    case when spread and g_se > 0.0001 then greatest(g_score - g_se * wide, -1) end as low,
    case when spread and g_se > 0.0001 then least(g_score + g_se * wide, 1) end as high,
    case when few then 'insufficient' else sign_of(g_score, g_se * sure, c) end as sign,
    case when violent = 0 then q_score end as quad,
    case when spread and q_se > 0.0001 then greatest(q_score - q_se * wide, -1) end as quad_low,
    case when spread and q_se > 0.0001 then least(q_score + q_se * wide, 1) end as quad_high,
    case when few then 'insufficient' else sign_of(q_score, q_se * sure, c) end as quad_sign,
    case when violent = 0 then d_score end as deaths,
    case when spread and d_se > 0.0001 then greatest(d_score - d_se * wide, -1) end as deaths_low,
    case when spread and d_se > 0.0001 then least(d_score + d_se * wide, 1) end as deaths_high,
    case when few then 'insufficient' else sign_of(d_score, d_se * sure, c) end as deaths_sign
  from judged
)
select
  actor, target, slice, kind, cast(rows as bigint) as rows, cast(happenings as bigint) as happenings, cast(crises as bigint) as crises, n_eff,
  score, low, high, sign, quad, quad_low, quad_high, quad_sign, deaths, deaths_low, deaths_high, deaths_sign,
  case
    when 'amity' in (sign, quad_sign, deaths_sign) and 'enmity' in (sign, quad_sign, deaths_sign) then 'flips'
    when 'insufficient' in (sign, quad_sign, deaths_sign) then 'insufficient'
    when sign = quad_sign and sign = deaths_sign then sign
    else 'neutral'
  end as agreed,
  case when violent = 1 then 'violence only' when few or not spread then 'insufficient' end as reason
from signed
