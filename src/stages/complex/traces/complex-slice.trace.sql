-- the acts among the members of one complex in one slice: ? slice, ? id
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
join slice_source on slice_source.slice = slice.id and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
join complex_slice on complex_slice.slice = slice.id
where complex_slice.slice = ? and complex_slice.id = ? and act.goldstein is not null
  and act.actor in (select actor from membership where membership.slice = complex_slice.slice and membership.complex = complex_slice.id)
  and act.target in (select actor from membership where membership.slice = complex_slice.slice and membership.complex = complex_slice.id)
order by act.day, act.id
