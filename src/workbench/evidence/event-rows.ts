/** What of a row of event a reader wants to see. */
export const eventColumns = `day, case when last <> day then last end as last, coalesce(actor, actor_name) as actor,
  coalesce(target, target_name) as target, case when undirected then 'two sides' end as order_of_sides, type, title, low, best, high, events, place, country, flags, aside,
  file, line`;

/**
 * The dataset that a row is summed with. Rows of a file that is named a sample stand by themselves where the dataset has other files: no sum
 * adds a selection to what is covered whole.
 */
export const summedWith = `case when file in (select file from coverage where basis = 'selection')
  and dataset in (select dataset from coverage where basis <> 'selection') then dataset || ' (a selection)' else dataset end`;

/** Rows whose deaths or events are added up: all that count, of a year or less. */
export const counted = "aside is null and grain <> 'period'";

/** The one rule of what two have with one another by one dataset: bind both sides in the order of the alphabet, the dataset, and first and last day. */
export const pairRows = `${counted} and actor <> target and least(actor, target) = ? and greatest(actor, target) = ? and ${summedWith} = ?
  and day between cast(? as date) and cast(? as date)`;

/** Rows of one undirected pair and dataset that one month of dyad_month adds up: bind both sides, the dataset and the month's first day. */
export const monthRows = `aside is null and least(actor, target) = ? and greatest(actor, target) = ? and dataset = ? and grain in ('event', 'day', 'month')
  and coalesce(precision, 'day') in ('day', 'week', 'month') and (grain = 'event' or date_trunc('month', day) = date_trunc('month', last))
  and cast(date_trunc('month', day) as date) = cast(? as date)`;

/** Those that count and have a month of their own. */
export const monthWise = "aside is null and grain in ('event', 'day', 'month') and coalesce(precision, 'day') in ('day', 'week', 'month')";
