-- the acts between the members of two complexes in one slice: ? slice, ? a, ? b
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
join slice_source on slice_source.slice = slice.id and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
join supercomplex on supercomplex.slice = slice.id
join membership x on x.slice = slice.id and x.actor = act.actor
join membership y on y.slice = slice.id and y.actor = act.target
where supercomplex.slice = ? and supercomplex.a = ? and supercomplex.b = ? and act.goldstein is not null
  and ((x.complex = supercomplex.a and y.complex = supercomplex.b) or (x.complex = supercomplex.b and y.complex = supercomplex.a))
order by act.day, act.id
