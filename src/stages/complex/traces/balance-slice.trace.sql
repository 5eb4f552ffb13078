-- the signed ties of one slice: ? slice
select * from dyad_accord where slice = ? and sign in ('amity', 'enmity') order by a, b
