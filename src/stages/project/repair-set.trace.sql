-- the claims behind one tie of a repair: ? ordinal, ? a, ? b
with one as (
  select a, b from repair_set where ordinal = cast(? as bigint) and a = ? and b = ?
)
select claim.*
from claim
join one on least(claim.tie_actor, claim.tie_target) = one.a and greatest(claim.tie_actor, claim.tie_target) = one.b
where claim.tie_sign in ('amity', 'enmity')
order by claim.id
