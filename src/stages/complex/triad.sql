-- one row per three actors with signed, undisputed ties among all of them, each on a claim that is at least possibly true; balanced where the product of signs is positive
with tie as (
  select least(tie_actor, tie_target) as a, greatest(tie_actor, tie_target) as b, min(tie_sign) as sign, count(*) as claims
  from claim
  where tie_sign in ('amity', 'enmity') and tie_actor <> tie_target and credibility <= 3
  group by least(tie_actor, tie_target), greatest(tie_actor, tie_target)
  having count(distinct tie_sign) = 1
)
select
  x.a as a, x.b as b, y.b as c, x.sign as ab, y.sign as bc, z.sign as ac,
  mod(
    case when x.sign = 'enmity' then 1 else 0 end + case when y.sign = 'enmity' then 1 else 0 end + case when z.sign = 'enmity' then 1 else 0 end, 2
  ) = 0 as balanced,
  cast(x.claims + y.claims + z.claims as bigint) as claims
from tie x
join tie y on y.a = x.b
join tie z on z.a = x.a and z.b = y.b
