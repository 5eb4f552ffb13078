-- one row per slice (with one of all days), undirected dyad and dataset with acts of the two: whether its acts count there
-- No sum crosses datasets: of several that record the same pair one counts, that with coded acts first, then single happenings, then most rows.
-- Chronicles and statements are the case's own, and count beside it.
with span_of as (
  select id, since, until from slice
  union all
  select '' as id, date '0001-01-01' as since, date '9999-12-31' as until
), day_of as (
  select d.since, s.id as slice, s.until
  from (select distinct since from act) d
  join span_of s on d.since >= s.since and d.since <= s.until
), told as (
  select
    s.slice, least(a.actor, a.target) as a, greatest(a.actor, a.target) as b, a.dataset,
    count(*) as rows, sum(case when a.violence_only then 0 else 1 end) as coded, sum(case when a.since = a.until then 1 else 0 end) as single
  from act a
  join day_of s on s.since = a.since and a.until <= s.until
  where a.goldstein is not null
  group by s.slice, least(a.actor, a.target), greatest(a.actor, a.target), a.dataset
), placed as (
  select
    t.slice, t.a, t.b, t.dataset, t.rows, t.coded, t.single, coalesce(d.counts, true) as allowed, d.why,
    case when d.dataset is null or d.role = 'chronicle' then 'own' else 'record' end as role, coalesce(d.unit, t.dataset) as unit
  from told t
  left join slice_dataset d on d.slice = t.slice and d.dataset = t.dataset
), united as (
  select
    slice, a, b, unit,
    row_number() over (
      partition by slice, a, b
      order by
        case when sum(coded) >= 5 then 0 else 1 end, case when sum(single) * 2 >= sum(rows) then 0 else 1 end, sum(rows) desc, unit
    ) as place
  from placed
  where role = 'record' and allowed
  group by slice, a, b, unit
)
select
  p.slice, p.a, p.b, p.dataset, cast(p.rows as bigint) as rows,
  p.allowed and (p.role = 'own' or u.place = 1) as counts,
  case when not p.allowed then p.why when p.role = 'record' and u.place > 1 then 'Another dataset tells of the same pair.' end as why
from placed p
left join united u on u.slice = p.slice and u.a = p.a and u.b = p.b and u.unit = p.unit
