-- the counts behind the numbers of one question of spillover: ? question
select question, place, period, value, file, line
from neighbour_count
where question = ?
order by period, place
