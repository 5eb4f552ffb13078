-- the traits of two actors: ? a, ? b
select * from trait where actor in (?, ?) order by trait, actor, value
