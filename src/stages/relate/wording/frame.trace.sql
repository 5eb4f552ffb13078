-- the words of one side coded with one frame: ? side, ? category
select * from wording where side = ? and category = ? order by source, id
