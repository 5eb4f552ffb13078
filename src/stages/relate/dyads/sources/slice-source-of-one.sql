-- one row per slice (with one of all days), undirected dyad and dataset with acts of the two: whether its acts count there
-- What slice-source.sql gives where all records are of one unit, of which none stands behind another: nothing is ranked.
with span_of as (
  select id, since, until from slice
  union all
  select '' as id, date '0001-01-01' as since, date '9999-12-31' as until
), day_of as (
  select d.since, s.id as slice, s.until
  from (select distinct since from act) d
  join span_of s on d.since >= s.since and d.since <= s.until
), told as (
  select s.slice, least(a.actor, a.target) as a, greatest(a.actor, a.target) as b, a.dataset, count(*) as rows
  from act a
  join day_of s on s.since = a.since and a.until <= s.until
  where a.goldstein is not null
  group by s.slice, least(a.actor, a.target), greatest(a.actor, a.target), a.dataset
)
select
  t.slice, t.a, t.b, t.dataset, cast(t.rows as bigint) as rows, coalesce(d.counts, true) as counts,
  case when not coalesce(d.counts, true) then d.why end as why
from told t
left join slice_dataset d on d.slice = t.slice and d.dataset = t.dataset
