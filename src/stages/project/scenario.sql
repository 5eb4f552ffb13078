-- one row per unbalanced triad and tie: turning that one tie would balance it
with turned as (
  select a, b, c, a as one, b as other, ab as was from triad where not balanced
  union all
  select a, b, c, b as one, c as other, bc as was from triad where not balanced
  union all
  select a, b, c, a as one, c as other, ac as was from triad where not balanced
)
select
  a || '–' || b || '–' || c as triad,
  one || '–' || other as turns,
  was,
  case when was = 'amity' then 'enmity' else 'amity' end as becomes,
  coalesce(x.short, one) || ' and ' || coalesce(y.short, other) || case when was = 'amity' then ' fall out' else ' come to terms' end as says
from turned
left join actor x on x.id = one
left join actor y on y.id = other
