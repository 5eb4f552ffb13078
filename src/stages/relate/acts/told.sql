-- one row per undirected dyad, slice, sign and document that tells acts of it: how many
select
  least(act.actor, act.target) as a, greatest(act.actor, act.target) as b, document_slice.slice,
  case when act.goldstein > 0 then 'amity' else 'enmity' end as sign,
  act.source, cast(count(*) as bigint) as acts
from act
join document_slice on document_slice.source = act.source
where document_slice.slice is not null and act.goldstein <> 0
group by
  least(act.actor, act.target), greatest(act.actor, act.target), document_slice.slice,
  case when act.goldstein > 0 then 'amity' else 'enmity' end, act.source
order by 1, 2, 3, 4, 5
