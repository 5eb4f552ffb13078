-- the acts behind one standing: ? actor, ? target, ? month
select *
from act
where actor = ? and target = ? and goldstein is not null
  and date_trunc('month', since) = date_trunc('month', until)
  and until < cast(cast(? as date) + interval '1' month as date)
order by day, id
