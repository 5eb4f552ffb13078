-- the acts between one power and the members of one complex in one slice: ? slice, ? complex, ? power
select act.*
from act
join slice on act.since >= slice.since and act.until <= slice.until
join slice_source on slice_source.slice = slice.id and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
join penetration on penetration.slice = slice.id
join membership on membership.slice = slice.id and membership.complex = penetration.complex
where penetration.slice = ? and penetration.complex = ? and penetration.power = ? and act.goldstein is not null
  and ((act.actor = penetration.power and act.target = membership.actor) or (act.target = penetration.power and act.actor = membership.actor))
order by act.day, act.id
