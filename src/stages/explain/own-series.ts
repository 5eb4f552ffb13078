import { type Days, monthsCovered, stretchesIn } from "../../domain/days/covered.js";
import type { Row } from "../../domain/tables.js";
import { countryName } from "../../domain/world/country.js";
import { slug } from "../../domain/writing/slug.js";
import { literal } from "../../domain/writing/sql.js";

/** Most countries, and most pairs, that get a series each. */
const mostOf = { countries: 8, pairs: 6 };

/** Rows that count of one dataset by months, summed over the country or over the pair. */
interface Summed {
  readonly dataset: string;
  /** Deaths, or rows where the dataset counts none. */
  readonly n: number;
}
export interface InCountry extends Summed {
  readonly country: string;
}
export interface OfPair extends Summed {
  readonly a: string;
  readonly b: string;
}

/** What a series of a dataset sums: all of it, one country, or one pair. */
export type SumOf = "all" | "country" | "pair";

/** A series that the data give by themselves, with the query that fills it. */
export interface OwnSeries {
  readonly id: string;
  readonly of: SumOf;
  readonly says: string;
  readonly sql: string;
  readonly dataset: string;
  readonly file: string;
}

/**
 * The series of a case that names none: deaths a month (events, where no dataset counts deaths) in the region, by country and by dyad, from
 * one dataset, that which covers most months. A month without a row is zero only where the dataset covers it; elsewhere it has no row.
 */
export function ownSeries(
  coverage: readonly Row<"coverage">[],
  sums: { readonly countries: readonly InCountry[]; readonly pairs: readonly OfPair[] },
  period: { readonly from: string; readonly to: string },
): OwnSeries[] {
  const whole = coverage.filter(({ basis }) => basis !== "selection");
  const of = (dataset: string) => whole.filter((each) => each.dataset === dataset);
  const span = { since: period.from, until: period.to };
  const total = (dataset: string, list: readonly Summed[]) => list.reduce((sum, each) => sum + (each.dataset === dataset ? each.n : 0), 0);
  const best = (list: readonly Summed[]) =>
    [...new Set(list.map(({ dataset }) => dataset))]
      .map((dataset) => ({
        dataset,
        hasDeaths: of(dataset).some(({ deaths }) => deaths),
        months: clipped(of(dataset), span).length,
        n: total(dataset, list),
      }))
      .filter(({ months }) => months > 1)
      .sort((x, y) => Number(y.hasDeaths) - Number(x.hasDeaths) || y.months - x.months || y.n - x.n || (x.dataset < y.dataset ? -1 : 1))[0];
  const found: OwnSeries[] = [];
  const add = (dataset: string, sum: SumOf, id: string, where: string, name: string, stretches: readonly Row<"coverage">[]) => {
    const months = clipped(stretches, span);
    const [first] = stretches;
    if (months.length < 2 || !first) return;
    const hasDeaths = of(dataset).some(({ deaths }) => deaths);
    found.push({
      of: sum,
      id: slug(`${hasDeaths ? "deaths" : "events"} ${id}`),
      says: `${hasDeaths ? "Deaths" : "Events"} a month${name} (${dataset})`,
      sql: monthly(dataset, hasDeaths, where, runsOf(months)),
      dataset,
      file: first.file,
    });
  };
  const main = best(sums.countries) ?? best(sums.pairs);
  if (main) {
    const mine = sums.countries.filter(({ dataset, n }) => dataset === main.dataset && n > 0);
    const everywhere = mine.length > 1 ? coveredBy(of(main.dataset), mine) : of(main.dataset);
    if (mine.length !== 1) add(main.dataset, "all", "all", "", mine.length ? ` in ${mine.length} countries` : "", everywhere);
    for (const { country } of mine.sort((x, y) => y.n - x.n || (x.country < y.country ? -1 : 1)).slice(0, mostOf.countries))
      add(
        main.dataset,
        "country",
        country,
        ` and country = ${literal(country)}`,
        ` in ${countryName(country)}`,
        stretchesIn(of(main.dataset), country),
      );
  }
  const paired = best(sums.pairs);
  if (paired)
    for (const { a, b } of sums.pairs
      .filter(({ dataset, n }) => dataset === paired.dataset && n > 0)
      .sort((x, y) => y.n - x.n || (x.a < y.a ? -1 : 1))
      .slice(0, mostOf.pairs))
      add(
        paired.dataset,
        "pair",
        `${a} ${b}`,
        ` and least(actor, target) = ${literal(a)} and greatest(actor, target) = ${literal(b)}`,
        `, ${a} and ${b}`,
        of(paired.dataset),
      );
  return apart(found);
}

/** Stretches of a sum over several countries: those that look at each of them. */
function coveredBy(stretches: readonly Row<"coverage">[], countries: readonly InCountry[]): Row<"coverage">[] {
  const files = stretches.filter((each) => countries.some(({ country }) => stretchesIn([each], country).length > 0));
  const shared = countries.map(({ country }) => new Set(monthsCovered(stretchesIn(files, country))));
  return files.filter((each) => monthsCovered([each]).every((month) => shared.every((months) => months.has(month))));
}

function clipped(stretches: readonly Days[], span: Days): string[] {
  return monthsCovered(
    stretches.flatMap(({ since, until }) => {
      const from = [since, span.since].sort()[1] as string;
      const to = [until, span.until].sort()[0] as string;
      return from <= to ? [{ since: from, until: to }] : [];
    }),
  );
}

/** Months in a row, first and last of each run. */
function runsOf(months: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  for (const month of months) {
    const last = runs.at(-1);
    if (last && index(month) === index(last[1]) + 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

function monthly(dataset: string, hasDeaths: boolean, where: string, runs: readonly (readonly [string, string])[]): string {
  const covered = runs.map(([from, to]) => `month between date '${from}-01' and date '${to}-01'`).join(" or ");
  const from = runs[0]?.[0] ?? "";
  const to = runs.at(-1)?.[1] ?? "";
  return `-- months that ${dataset.replaceAll("\n", " ")} covers; a covered month without a row is zero
with covered as (
  select month from (
    select cast(concat(cast(1900 + ten * 10 + one as varchar), '-', lpad(cast(number as varchar), 2, '0'), '-01') as date) as month
    from (values ${listOf(0, 19)}) as tens(ten)
    cross join (values ${listOf(0, 9)}) as ones(one)
    cross join (values ${listOf(1, 12)}) as numbers(number)
  ) as every_month
  where month between date '${from}-01' and date '${to}-01' and (${covered})
), counted as (
  select cast(date_trunc('month', day) as date) as month, sum(${hasDeaths ? "coalesce(best, 0)" : "coalesce(events, 1)"}) as value
  from event
  where aside is null and dataset = ${literal(dataset)} and grain in ('event', 'day', 'month')
    and coalesce(precision, 'day') in ('day', 'week', 'month')${where}
  group by 1
)
select covered.month, cast(coalesce(counted.value, 0) as bigint) as value
from covered left join counted on counted.month = covered.month
order by covered.month`;
}

const listOf = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `(${from + n})`).join(", ");

/** The same name twice gets a number. */
function apart(found: readonly OwnSeries[]): OwnSeries[] {
  const seen = new Map<string, number>();
  return found.map((each) => {
    const n = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, n);
    return n > 1 ? { ...each, id: `${each.id}-${n}` } : each;
  });
}
