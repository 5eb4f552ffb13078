-- one row per slice and undirected dyad that killed in it: the highest threshold that a year of theirs reaches, and the most deaths in such a year
with fight as (
  select distinct
    s.id as slice, least(coalesce(x.actor, e.actor), coalesce(y.actor, e.target)) as a,
    greatest(coalesce(x.actor, e.actor), coalesce(y.actor, e.target)) as b, year(e.day) as year, e.dataset
  from event e
  join slice s on e.day >= s.since and e.last <= s.until
  left join slice_dataset d on d.slice = s.id and d.dataset = e.dataset
  left join counts_as x on x.name = e.actor and e.day between coalesce(x.since, date '0001-01-01') and coalesce(x.until, date '9999-12-31')
  left join counts_as y on y.name = e.target and e.day between coalesce(y.since, date '0001-01-01') and coalesce(y.until, date '9999-12-31')
  where e.aside is null and e.actor is not null and e.target is not null and e.best > 0 and year(e.day) = year(e.last) and coalesce(d.counts, true)
), placed as (
  select
    f.slice, c.a, c.b, c.year, c.dataset, c.best, c.level,
    row_number() over (partition by f.slice, c.a, c.b order by c.best desc, c.year, c.dataset) as place
  from fight f
  join dyad_conflict c on c.a = f.a and c.b = f.b and c.year = f.year and c.dataset = f.dataset
)
select slice, a, b, year, dataset, best as deaths, level from placed where place = 1 order by slice, a, b
