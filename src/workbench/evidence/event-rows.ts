/** What of a row of event a reader wants to see. */
export const eventColumns = `day, case when last <> day then last end as last, coalesce(actor, actor_name) as actor,
  coalesce(target, target_name) as target, case when undirected then 'two sides' end as order_of_sides, type, title, low, best, high, events, place, country, flags, aside,
  file, line`;

/** Sums of one undirected pair, dataset and year: bind both sides in the order of the alphabet, the dataset and the year. */
export const yearRows =
  "aside is null and grain <> 'period' and least(actor, target) = ? and greatest(actor, target) = ? and dataset = ? and year(day) = ? and best is not null";

/** Rows of one undirected pair and dataset that one month of dyad_month adds up: bind both sides, the dataset and the month's first day. */
export const monthRows = `aside is null and least(actor, target) = ? and greatest(actor, target) = ? and dataset = ? and grain in ('event', 'day', 'month')
  and coalesce(precision, 'day') in ('day', 'week', 'month') and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
  and cast(date_trunc('month', day) as date) = cast(? as date)`;

/** Rows of one undirected pair and dataset that the list of dyads adds up: bind both sides, the dataset and first and last day, twice. */
export const sumRows = `aside is null and least(actor, target) = ? and greatest(actor, target) = ? and dataset = ? and (
  (grain in ('event', 'day', 'month') and coalesce(precision, 'day') in ('day', 'week', 'month')
    and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
    and cast(date_trunc('month', day) as date) between cast(? as date) and cast(? as date))
  or (grain = 'year' and best is not null and day between cast(? as date) and cast(? as date)))`;

/** Rows whose deaths or events are added up by country and year: all that count, of a year or less. */
export const counted = "aside is null and grain <> 'period'";
/** Those of them that have a month of their own. */
export const monthWise = "aside is null and grain in ('event', 'day', 'month') and coalesce(precision, 'day') in ('day', 'week', 'month')";
