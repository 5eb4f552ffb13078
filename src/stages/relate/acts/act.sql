-- one row per event between two actors that has a code, or deaths to say what it was
with coded as (
  select
    e.id, coalesce(x.actor, e.actor) as actor, coalesce(y.actor, e.target) as target, e.source, e.dataset,
    e.day as since, e.last as until, e.grain, e.events, e.best, e.undirected,
    coalesce(e.place, e.country, '') as place,
    coalesce(e.cameo, c.cameo) as cameo,
    coalesce(cast(e.goldstein as double), c.goldstein) as goldstein,
    coalesce(e.quad, c.quad) as quad,
    c.role
  from event e
  left join act_code c on c.word = lower(trim(e.type))
  left join counts_as x on x.name = e.actor and e.day between coalesce(x.since, date '0001-01-01') and coalesce(x.until, date '9999-12-31')
  left join counts_as y on y.name = e.target and e.day between coalesce(y.since, date '0001-01-01') and coalesce(y.until, date '9999-12-31')
  where e.aside is null and e.actor is not null and e.target is not null and x.how is distinct from 'nobody' and y.how is distinct from 'nobody'
    and coalesce(x.actor, e.actor) <> coalesce(y.actor, e.target)
), friendly as (
  select dataset, cast(sum(case when quad <= 2 or goldstein > 0 then 1 else 0 end) as bigint) as rows from coded group by dataset
), told as (
  select * from coded where goldstein is not null or quad is not null or best is not null
)
select
  t.id, 'event' as made_of, t.source, t.actor, t.target, t.dataset,
  cast(t.since + (date_diff('day', t.since, t.until) / 2) * interval '1' day as date) as day, t.since, t.until,
  t.cameo,
  case when t.quad in (1, 3) then 'words' else 'deeds' end as kind,
  case
    when t.events is not null then cast(t.events as double)
    when t.grain in ('event', 'day') or t.best is null then cast(1 as double)
    else 1 + ln(1 + greatest(t.best, 0))
  end as times,
  case
    when t.goldstein is not null then t.goldstein / 10
    when t.quad is not null then case when t.quad <= 2 then cast(0.5 as double) else cast(-0.5 as double) end
    else cast(-1 as double)
  end as goldstein,
  case
    when t.quad is not null then case when t.quad <= 2 then cast(1 as double) else cast(-1 as double) end
    when t.goldstein is not null then case when t.goldstein > 0 then cast(1 as double) when t.goldstein < 0 then cast(-1 as double) else cast(0 as double) end
    else cast(-1 as double)
  end as quad,
  (case when t.quad is null and t.goldstein is null then -1 when coalesce(t.quad, 0) in (1, 2) or (t.quad is null and t.goldstein > 0) then 1 else -1 end)
    * (1 + least(ln(1001), ln(1 + greatest(coalesce(t.best, 0), 0)))) / (1 + ln(1001)) as deaths,
  case
    when t.cameo in (
      '0211', '0213', '0231', '0233', '0243', '0311', '0313', '0331', '0333', '0343', '061', '063', '071', '073', '075', '0811', '0812', '0813',
      '0833', '0841', '0842', '085', '0863', '1011', '1013', '1031', '1033', '1043', '1054', '1211', '1213', '1221', '1223', '1621', '1623', '1663'
    ) then cast(0.25 as double)
    else cast(1 as double)
  end as salience,
  coalesce(t.role, case
    when t.cameo in ('039', '045') then 'mediating'
    when t.cameo = '043' then 'hosting'
    when t.cameo in ('072', '0332') then 'arming'
    when t.cameo = '075' then 'sheltering'
    when t.cameo in ('164', '165', '196') then 'spoiling'
    when substr(t.cameo, 1, 2) in ('10', '13') or t.cameo in ('161', '162', '1621', '1622', '163', '172') then 'pressing'
  end) as role,
  f.rows = 0 as violence_only,
  t.undirected,
  cast(t.since as varchar) || ' ' || t.place as cluster
from told t
join friendly f on f.dataset = t.dataset
