-- the claims behind one triad: ? a, ? b, ? c
with three as (
  select cast(? as varchar) as a, cast(? as varchar) as b, cast(? as varchar) as c
)
select claim.*
from claim, three
where claim.tie_sign in ('amity', 'enmity') and claim.tie_actor <> claim.tie_target and claim.credibility <= 3
  and claim.tie_actor in (three.a, three.b, three.c) and claim.tie_target in (three.a, three.b, three.c)
order by claim.id
