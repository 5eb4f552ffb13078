-- one row per slice and undirected dyad: the acts of either on the other (a table of the stage's own)
with day_of as (
  select d.since, s.id as slice, s.until
  from (select distinct since from act) d
  join slice s on d.since >= s.since and d.since <= s.until
)
select s.slice, least(a.actor, a.target) as a, greatest(a.actor, a.target) as b, cast(count(*) as bigint) as rows
from act a
join day_of s on s.since = a.since and a.until <= s.until
left join slice_source c on c.slice = s.slice and c.a = least(a.actor, a.target) and c.b = greatest(a.actor, a.target) and c.dataset = a.dataset and not c.counts
where a.goldstein is not null and c.slice is null
group by s.slice, least(a.actor, a.target), greatest(a.actor, a.target)
