-- the triad that one repair would balance: ? slice, ? a, ? b, ? c, ? turns
select triad_slice.*
from triad_slice
join repair on repair.slice = triad_slice.slice and repair.a = triad_slice.a and repair.b = triad_slice.b and repair.c = triad_slice.c
where triad_slice.slice = ? and triad_slice.a = ? and triad_slice.b = ? and triad_slice.c = ? and repair.turns = ?
