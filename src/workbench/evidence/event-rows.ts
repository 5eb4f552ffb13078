/** What of a row of event a reader wants to see. */
export const eventColumns = `day, case when last <> day then last end as last, coalesce(actor, actor_name) as actor,
  coalesce(target, target_name) as target, case when undirected then 'two sides' end as order_of_sides, type, title, low, best, high, events, place, country, flags, aside,
  file, line`;

/** Rows whose deaths or events are added up: all that count, of a year or less. */
export const counted = "aside is null and grain <> 'period'";

/** The one rule of what two have with one another by one dataset: bind both sides in the order of the alphabet, the dataset, and first and last day. */
export const pairRows = `${counted} and actor <> target and least(actor, target) = ? and greatest(actor, target) = ? and dataset = ?
  and day between cast(? as date) and cast(? as date)`;

/** Rows of one undirected pair and dataset that one month of dyad_month adds up: bind both sides, the dataset and the month's first day. */
export const monthRows = `aside is null and least(actor, target) = ? and greatest(actor, target) = ? and dataset = ? and grain in ('event', 'day', 'month')
  and coalesce(precision, 'day') in ('day', 'week', 'month') and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
  and cast(date_trunc('month', day) as date) = cast(? as date)`;

/** Those that count and have a month of their own. */
export const monthWise = "aside is null and grain in ('event', 'day', 'month') and coalesce(precision, 'day') in ('day', 'week', 'month')";

/** Rows of `event e` that a title tells of and that reach into the days bound. */
export const isTold = `e.aside is null and e.grain = 'event' and e.title is not null and e.last >= cast(? as date) and e.day <= cast(? as date)`;
