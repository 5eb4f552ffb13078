-- one row per undirected dyad, slice and kind of act, of the slices at hand: sums over crises, for the score with its interval (a table of the
-- stage's own). An act that is the only one between the two on its day is a happening already, and is not grouped.
with day_of as (
  select d.since, s.slice, s.until
  from (select distinct since from act) d
  join span s on d.since >= s.since and d.since <= s.until
), kinds as (
  select 'all' as kind union all select 'deeds' as kind union all select 'words' as kind
), deed as (
  select
    least(a.actor, a.target) as a, greatest(a.actor, a.target) as b, s.slice, a.cluster, r.crisis, r.rows = 1 as single,
    case when a.kind = 'deeds' then 1 else 0 end as deeds,
    case when a.kind = 'words' then 1 else 0 end as words, on_grid(a.times) as w, on_grid(a.times * a.times) as ww, on_grid(a.times * a.goldstein) as x,
    on_grid(a.times * a.quad) as q, on_grid(a.times * a.deaths) as d, case when a.violence_only then 1 else 0 end as violent
  from act a
  join day_of s on s.since = a.since and a.until <= s.until
  join crisis_day r on r.a = least(a.actor, a.target) and r.b = greatest(a.actor, a.target) and r.day = a.since
  left join slice_source c on c.slice = s.slice and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and not c.counts
  where a.goldstein is not null and c.slice is null
), happening as (
  select
    a, b, slice, crisis, deeds, words, deeds * w as deeds_w, words * w as words_w, deeds * ww as deeds_ww, words * ww as words_ww,
    deeds * x as deeds_x, words * x as words_x, deeds * q as deeds_q, words * q as words_q, deeds * d as deeds_d, words * d as words_d,
    deeds * violent as deeds_violent, words * violent as words_violent
  from deed
  where single
  union all
  select
    a, b, slice, crisis, sum(deeds) as deeds, sum(words) as words, sum(deeds * w) as deeds_w, sum(words * w) as words_w,
    sum(deeds * ww) as deeds_ww, sum(words * ww) as words_ww, sum(deeds * x) as deeds_x, sum(words * x) as words_x, sum(deeds * q) as deeds_q,
    sum(words * q) as words_q, sum(deeds * d) as deeds_d, sum(words * d) as words_d,
    sum(deeds * violent) as deeds_violent, sum(words * violent) as words_violent
  from deed
  where not single
  group by a, b, slice, cluster, crisis
), told as (
  select
    h.a, h.b, h.slice, h.crisis, k.kind,
    case k.kind when 'deeds' then h.deeds when 'words' then h.words else h.deeds + h.words end as rows,
    case k.kind when 'deeds' then h.deeds_w when 'words' then h.words_w else h.deeds_w + h.words_w end as w,
    case k.kind when 'deeds' then h.deeds_ww when 'words' then h.words_ww else h.deeds_ww + h.words_ww end as ww,
    case k.kind when 'deeds' then h.deeds_x when 'words' then h.words_x else h.deeds_x + h.words_x end as x,
    case k.kind when 'deeds' then h.deeds_q when 'words' then h.words_q else h.deeds_q + h.words_q end as q,
    case k.kind when 'deeds' then h.deeds_d when 'words' then h.words_d else h.deeds_d + h.words_d end as d,
    case k.kind when 'deeds' then h.deeds_violent when 'words' then h.words_violent else h.deeds_violent + h.words_violent end as violent
  from happening h
  join kinds k on k.kind = 'all' or (k.kind = 'deeds' and h.deeds > 0) or (k.kind = 'words' and h.words > 0)
), crises as (
  select
    a, b, slice, kind, crisis, sum(rows) as rows, sum(violent) as violent, sum(w) as w, sum(ww) as ww, sum(on_grid(w * w)) as hh, sum(x) as x, sum(q) as q,
    sum(d) as d
  from told
  group by a, b, slice, kind, crisis
)
select
  a, b, slice, kind, cast(sum(rows) as bigint) as rows, cast(sum(violent) as bigint) as violent,
  sum(w) as m, coalesce(sum(w) * sum(w) / nullif(sum(ww), 0), 0) as n_eff, coalesce(sum(w) * sum(w) / nullif(sum(hh), 0), 0) as happenings,
  sum(on_wide_grid(w * w)) as mm, sum(x) as x, sum(on_wide_grid(x * w)) as xm, sum(on_wide_grid(x * x)) as xx, sum(q) as q, sum(on_wide_grid(q * w)) as qm,
  sum(on_wide_grid(q * q)) as qq, sum(d) as d, sum(on_wide_grid(d * w)) as dm, sum(on_wide_grid(d * d)) as dd
from crises
group by a, b, slice, kind
