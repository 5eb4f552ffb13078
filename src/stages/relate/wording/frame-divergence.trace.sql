-- the coded words of two sides: ? a, ? b
select * from wording where side in (?, ?) order by side, source, id
