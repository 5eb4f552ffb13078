-- the acts behind one score, and how much of each is left on the last day of the month: ? actor, ? target, ? month
select act.*, power(2, -(date_diff('day', act.day, cast(s.month + interval '1' month as date)) - 1) / s.half_life) as fades
from act
join dyad_score s on s.actor = act.actor and s.target = act.target
join slice_source on slice_source.slice = '' and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
where s.actor = ? and s.target = ? and s.month = cast(? as date)
  and not act.undirected and act.goldstein is not null
  and date_trunc('month', act.since) = date_trunc('month', act.until)
  and act.until < cast(s.month + interval '1' month as date)
order by act.day, act.id
