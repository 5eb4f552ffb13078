-- one row per undirected dyad, slice and kind of act: sums over happenings, for the score with its interval
with kinds as (
  select 'all' as kind union all select 'deeds' as kind union all select 'words' as kind
), happening as (
  select
    least(a.actor, a.target) as a, greatest(a.actor, a.target) as b, s.id as slice, k.kind, count(*) as rows,
    sum(on_grid(a.times)) as w, sum(on_grid(a.times * a.times)) as ww, sum(on_grid(a.times * a.goldstein)) as x,
    sum(on_grid(a.times * a.quad)) as q, sum(on_grid(a.times * a.deaths)) as d,
    sum(case when a.violence_only then 1 else 0 end) as violent
  from act a
  join slice s on a.since >= s.since and a.until <= s.until
  join slice_source c on c.slice = s.id and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and c.counts
  join kinds k on k.kind = 'all' or k.kind = a.kind
  where a.goldstein is not null
  group by least(a.actor, a.target), greatest(a.actor, a.target), s.id, k.kind, a.cluster
)
select
  a, b, slice, kind, cast(sum(rows) as bigint) as rows, cast(sum(violent) as bigint) as violent,
  sum(w) as m, sum(w) * sum(w) / sum(ww) as n_eff, sum(on_grid(w * w)) as mm, sum(x) as x, sum(on_grid(x * w)) as xm, sum(on_grid(x * x)) as xx,
  sum(q) as q, sum(on_grid(q * w)) as qm, sum(on_grid(q * q)) as qq, sum(d) as d, sum(on_grid(d * w)) as dm, sum(on_grid(d * d)) as dd
from happening
group by a, b, slice, kind
order by slice, a, b, kind
