-- the two counts of one ratio: ? question, ? ordinal
select question, ordinal, says, value, exposure, file, line
from baseline
where question = ? and ordinal in (1, cast(? as bigint))
order by ordinal
