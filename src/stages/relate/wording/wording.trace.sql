-- the coding behind one wording: ? id
select * from coding where id = ?
