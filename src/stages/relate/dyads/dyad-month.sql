-- one row per dyad, month and dataset; where the dataset does not say who acted, the two sides stand in the order of their names
-- Rows that span more than a month, or are dated no better than a year, are left out: they stay in event.
with hit as (
  select
    case when undirected then least(actor, target) else actor end as actor,
    case when undirected then greatest(actor, target) else target end as target,
    undirected, date_trunc('month', day) as month, dataset, day, low, best, high, goldstein, quad, source,
    coalesce(events, 1) as events, case when goldstein > 0 then goldstein when goldstein <= 0 then 0 end as friendly
  from event
  where aside is null and actor is not null and target is not null
    and grain in ('event', 'day', 'month')
    and coalesce(precision, 'day') in ('day', 'week', 'month')
    and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
), read as (
  select substr(day, 1, 7) as month, count(*) as documents
  from source_day
  where kind <> 'dataset' and length(day) >= 7
  group by substr(day, 1, 7)
), summed as (
  select
    actor, target, undirected, cast(month as date) as month, dataset, min(day) as first_day,
    cast(count(*) as bigint) as rows,
    cast(sum(events) as bigint) as events,
    cast(sum(low) as bigint) as low,
    cast(sum(best) as bigint) as best,
    cast(sum(high) as bigint) as high,
    cast(sum(goldstein) as decimal(18, 3)) as goldstein,
    cast(count(goldstein) as bigint) as scored,
    cast(sum(events * friendly) as double) / 10 as amity,
    cast(sum(events * (friendly - goldstein)) as double) / 10 as enmity,
    cast(sum(case when quad in (2, 4) then 1 else 0 end) as bigint) as deeds,
    cast(sum(case when quad in (1, 3) then 1 else 0 end) as bigint) as words,
    count(source) as from_documents
  from hit
  group by actor, target, undirected, month, dataset
), roled as (
  select d.actor, d.first_day, min(r.role) as role
  from (
    select actor, first_day from summed where actor in (select actor from role)
    union
    select target as actor, first_day from summed where target in (select actor from role)
  ) d
  join role r on r.actor = d.actor
    and coalesce(r.since, date '0001-01-01') <= d.first_day and d.first_day <= coalesce(r.until, date '9999-12-31')
  group by d.actor, d.first_day
)
select
  s.actor, s.target, s.month, s.dataset, s.undirected, s.rows, s.events, s.low, s.best, s.high,
  s.goldstein, s.scored, s.amity, s.enmity,
  case when s.amity + s.enmity > 0 then s.enmity / (s.amity + s.enmity) end as tension,
  s.deeds, s.words,
  case when s.from_documents = s.rows then cast(coalesce(d.documents, 0) as bigint) end as documents,
  a.role as actor_role, t.role as target_role
from summed s
left join read d on s.from_documents = s.rows and d.month = substr(cast(s.month as varchar), 1, 7)
left join roled a on a.actor = s.actor and a.first_day = s.first_day
left join roled t on t.actor = s.target and t.first_day = s.first_day
