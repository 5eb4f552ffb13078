-- one row per undirected dyad and slice with fewer than five acts and nothing beside it: no sign, whatever the acts; what accords.ts says of it
with scored as (
  select
    s.a, s.b, s.slice, s.kind, s.rows, s.violent,
    case when s.violent < s.rows and s.m > 0 and s.mm > 0 then s.x / (s.m + 1) end as score,
    case when s.violent < s.rows and s.m > 0 and s.mm > 0 then greatest(s.m * s.m / s.mm, 1) end as c,
    s.m, s.mm, s.x, s.xm, s.xx
  from accord_sum s
  join accord_sum o on o.slice = s.slice and o.a = s.a and o.b = s.b and o.kind = 'all' and o.rows < 5
  left join beside n on n.a = s.a and n.b = s.b
  where n.a is null
), reaching as (
  select
    k.a, k.b, k.slice, k.kind, k.rows, k.violent, k.score,
    case when k.c > 1.5E0 then score_error(k.m, k.x, k.c, k.mm, k.xm, k.xx) * q.t end as half,
    k.c > 1.5E0 and score_error(k.m, k.x, k.c, k.mm, k.xm, k.xx) > 1E-4 as has_interval
  from scored k
  left join student q on k.c is not null and q.df = cast(round(greatest(k.c - 1, 1) * 10000) as bigint)
), bounded as (
  select
    a, b, slice, kind, rows, violent, score,
    case when has_interval then greatest(score - half, -1) end as low, case when has_interval then least(score + half, 1) end as high
  from reaching
)
select
  o.a, o.b, o.slice, o.rows, o.violent, o.score, o.low, o.high,
  d.score as deeds, d.low as deeds_low, d.high as deeds_high, 'insufficient' as deeds_sign,
  w.score as words, w.low as words_low, w.high as words_high, 'insufficient' as words_sign,
  '[]' as ties, cast(0 as bigint) as agree, cast(0 as bigint) as compared,
  case
    when o.violent = o.rows
      then 'Every act comes from a set that records only violence, and no year of it reaches the 25 deaths of an armed conflict: it has no sign and no score'
    when o.rows = 1 then 'One act is too few for a sign'
    else cast(o.rows as varchar) || ' acts are too few for a sign'
  end
    || case when o.violent > 0 and o.violent < o.rows
      then '; ' || cast(o.violent as varchar) || ' of ' || cast(o.rows as varchar) || ' acts come from sets that record only violence, which draws the score down'
      else '' end
    || case when w.a is null then '; no word of one on the other has a code' else '' end
    || case when d.a is null then '; no deed of one toward the other has a code' else '' end
    || '; no claim states a tie.' as lacks
from bounded o
left join bounded d on d.slice = o.slice and d.a = o.a and d.b = o.b and d.kind = 'deeds'
left join bounded w on w.slice = o.slice and w.a = o.a and w.b = o.b and w.kind = 'words'
where o.kind = 'all'
