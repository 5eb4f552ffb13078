-- the acts behind one standing: ? actor, ? target, ? month
select act.*
from act
join slice_source on slice_source.slice = '' and slice_source.a = least(act.actor, act.target) and slice_source.b = greatest(act.actor, act.target)
  and slice_source.dataset = act.dataset and slice_source.counts
where act.actor = ? and act.target = ? and not act.undirected and goldstein is not null
  and date_trunc('month', since) = date_trunc('month', until)
  and until < cast(cast(? as date) + interval '1' month as date)
order by day, id
