-- the acts, or the coded moves, of one layer in one slice: ? slice, ? layer
with asked as (select cast(? as varchar) as slice, cast(? as varchar) as layer)
select a.id, a.actor, a.target, a.dataset, a.since, a.until
from act a
join slice s on a.since >= s.since and a.until <= s.until
join slice_source c on c.slice = s.id and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and c.counts
join asked on asked.slice = s.id and asked.layer = layer_of(a.cameo, a.goldstein)
where a.goldstein is not null
union all
select m.id, m.speaker as actor, m.threat as target, m.source as dataset, m.since, m.until
from securitising_move m
join slice s on m.since >= s.since and coalesce(m.until, m.since) <= s.until
join asked on asked.slice = s.id and asked.layer = 'moves'
order by 5, 1
