-- the acts that words and deeds of one dyad are read off: ? actor, ? target
select * from act
where actor = ? and target = ? and goldstein is not null and date_trunc('month', since) = date_trunc('month', until)
order by day, id
