-- the triad behind one scenario: ? triad
select * from triad where a || '–' || b || '–' || c = ?
