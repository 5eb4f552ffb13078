import type { Row, TableName } from "../../../domain/tables.js";
import type { Store } from "../../../flow/stage.js";
import { lead, leastPeriods, leastShared } from "../../../methods/series/lead.js";
import { adjust } from "../../../methods/statistics/multiple-testing.js";

/** Sums of one directed dyad, month and kind of act. */
interface MonthSum {
  readonly actor: string;
  readonly target: string;
  readonly month: string;
  readonly words: number;
  readonly deeds: number;
  readonly rows: number;
}

/** Sums of each directed dyad and month: a table of the stage's own. */
const monthSums = `
select act.actor, act.target, cast(date_trunc('month', until) as date) as month,
  sum(case when kind = 'words' then on_grid(times * goldstein) else 0 end) as words,
  sum(case when kind = 'deeds' then on_grid(times * goldstein) else 0 end) as deeds,
  cast(count(*) as bigint) as rows
from act
join slice_source c on c.slice = '' and c.a = least(act.actor, act.target) and c.b = greatest(act.actor, act.target) and c.dataset = act.dataset and c.counts
where goldstein is not null and not undirected and date_trunc('month', since) = date_trunc('month', until)
group by act.actor, act.target, cast(date_trunc('month', until) as date)`;

const dyads = `
select
  actor, target, cast(sum(rows) as bigint) as rows, cast(date_diff('month', min(month), max(month)) + 1 as bigint) as months,
  least(sum(case when words <> 0 then 1 else 0 end), sum(case when deeds <> 0 then 1 else 0 end)) as both_speak
from month_sum
group by actor, target`;
/** Dyads with too few months of words, or of deeds, or in all: they are not asked. */
const unasked = `
select
  actor, target, rows, months, cast(null as bigint) as lag, cast(null as double) as correlation, cast(null as double) as at_once,
  cast(null as double) as p_words, cast(null as double) as p_deeds, cast(null as varchar) as first,
  case when both_speak < ${leastShared} then 'fewer than ${leastShared} months with words, or with deeds'
    else 'fewer than ${leastPeriods} months from the first act to the last' end as reason
from (${dyads}) d
where both_speak > 0 and (both_speak < ${leastShared} or months < ${leastPeriods})`;
/** The months of all others, in one family of tests. */
const asked = `
select m.actor, m.target, m.month, m.words, m.deeds, m.rows
from month_sum m
join (${dyads}) d on d.actor = m.actor and d.target = m.target
where d.both_speak >= ${leastShared} and d.months >= ${leastPeriods}
order by m.actor, m.target, m.month`;

/** Fills dyad_lead: which of words and deeds goes first, of every dyad that has both. */
export async function fillLeads(store: Store<TableName, "dyad_lead">): Promise<void> {
  await store.layFrom("month_sum", monthSums);
  await store.fill("dyad_lead", unasked);
  await store.write("dyad_lead", leadsOf(await store.rows<MonthSum>(asked)));
}

/** Whether words go before deeds, of every dyad that has acts of both kinds. */
function leadsOf(sums: readonly MonthSum[]): Row<"dyad_lead">[] {
  const byDyad = new Map<string, MonthSum[]>();
  for (const each of sums) {
    const key = `${each.actor}→${each.target}`;
    const list = byDyad.get(key);
    if (list) list.push(each);
    else byDyad.set(key, [each]);
  }
  const found = [...byDyad.values()].flatMap((months) => {
    const first = months[0] as MonthSum;
    const speaks = (kind: "words" | "deeds") => months.filter((each) => each[kind] !== 0).length;
    if (!speaks("words") || !speaks("deeds")) return [];
    const from = monthNumber(first.month);
    const length = monthNumber((months.at(-1) as MonthSum).month) - from + 1;
    const series = (kind: "words" | "deeds") => {
      const values = new Float64Array(length);
      for (const each of months) values[monthNumber(each.month) - from] = each[kind];
      return values;
    };
    const few = Math.min(speaks("words"), speaks("deeds")) < leastShared;
    const told = few || length < leastPeriods ? null : lead(series("words"), series("deeds"));
    const rows = months.reduce((sum, each) => sum + each.rows, 0);
    const reason = told
      ? null
      : few
        ? `fewer than ${leastShared} months with words, or with deeds`
        : length < leastPeriods
          ? `fewer than ${leastPeriods} months from the first act to the last`
          : "words or deeds do not vary";
    return [{ actor: first.actor, target: first.target, rows, months: length, told, reason }];
  });
  const tested = found.flatMap(({ told }) => (told && told.p_words !== null && told.p_deeds !== null ? [told.p_words, told.p_deeds] : []));
  const adjusted = adjust(tested).BH;
  let at = 0;
  return found.map(({ told, ...each }): Row<"dyad_lead"> => {
    const isTested = told !== null && told.p_words !== null && told.p_deeds !== null;
    const p_words = isTested ? (adjusted[at++] as number) : null;
    const p_deeds = isTested ? (adjusted[at++] as number) : null;
    const words = (p_words ?? 1) < 0.05;
    const deeds = (p_deeds ?? 1) < 0.05;
    return {
      actor: each.actor,
      target: each.target,
      rows: each.rows,
      months: each.months,
      lag: told?.lag ?? null,
      correlation: told?.correlation ?? null,
      at_once: told?.atOnce ?? null,
      p_words,
      p_deeds,
      first: told ? (words && deeds ? "both" : words ? "words first" : deeds ? "deeds first" : "neither") : null,
      reason: each.reason,
    };
  });
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
