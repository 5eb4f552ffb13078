-- the acts among the members of one part of a complex in one slice: ? slice, ? complex, ? part
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
join slice_source on slice_source.slice = slice.id and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
join subcomplex on subcomplex.slice = slice.id
where subcomplex.slice = ? and subcomplex.complex = ? and subcomplex.part = ? and act.goldstein is not null
  and strpos(subcomplex.members, '"' || act.actor || '"') > 0 and strpos(subcomplex.members, '"' || act.target || '"') > 0
order by act.day, act.id
