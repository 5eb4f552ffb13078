-- one row per undirected dyad and slice with one act and nothing beside it: no sign and no interval, whatever the act; what accords.ts says of it
select
  o.a, o.b, o.slice, o.rows, o.violent,
  case when o.violent = 0 and o.m > 0 and o.mm > 0 then o.x / (o.m + 1) end as score,
  case when k.kind = 'deeds' and k.violent = 0 and k.m > 0 and k.mm > 0 then k.x / (k.m + 1) end as deeds, 'insufficient' as deeds_sign,
  case when k.kind = 'words' and k.violent = 0 and k.m > 0 and k.mm > 0 then k.x / (k.m + 1) end as words, 'insufficient' as words_sign,
  '[]' as ties, cast(0 as bigint) as agree, cast(0 as bigint) as compared,
  case
    when o.violent = 1
      then 'Every act comes from a set that records only violence, and no year of it reaches the 25 deaths of an armed conflict: it has no sign and no score'
    else 'One act is too few for a sign'
  end
    || case when k.kind = 'words' then '; no deed of one toward the other has a code' else '; no word of one on the other has a code' end
    || '; no claim states a tie.' as lacks
from accord_sum o
join accord_sum k on k.slice = o.slice and k.a = o.a and k.b = o.b and k.kind <> 'all'
left join beside n on n.a = o.a and n.b = o.b
where o.kind = 'all' and o.rows = 1 and n.a is null
