-- what two sides tell of one event: ? a, ? b, ? event
select * from telling where a = ? and b = ? and event = ? order by side, since, id
