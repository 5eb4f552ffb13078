import { clipped, type Days, monthsCovered, stretchesIn, uncovered, within } from "../../domain/days/covered.js";
import type { Row } from "../../domain/tables.js";
import { iso3 } from "../../domain/world/country.js";
import type { Period } from "../../pages/page.js";
import { counted } from "../evidence/event-rows.js";
import { daysOf, type OpenCase } from "../opened/open-case.js";

/** What one dataset can tell of a period as a whole. */
export interface MainData {
  readonly dataset: string;
  /** Deaths are summed, else events. */
  readonly deaths: boolean;
  /** First and last day of the whole months or years that it covers in the period; of days, where it covers no month whole. */
  readonly days: readonly [string, string];
  readonly unit: "month" | "year" | "day";
  /** What lies between them and is not covered. */
  readonly gaps: readonly Days[];
  /** Countries of the region that it has rows of, and those that it has none of; none are named where it tells no country, or no region is set. */
  readonly places: readonly string[];
  readonly lacks: readonly string[];
  /** Those of the region that it names only in rows that lie in several countries. */
  readonly shared: readonly string[];
  /** What it counts, as its publisher says, where that is not all deaths; else null. */
  readonly counts: string | null;
  readonly sum: number;
}

/** How much less of the region a finer dataset may look at and still come before one of years. */
const nearly = 0.85;
const units = ["month", "year", "day"] as const;

/**
 * The datasets that count deaths (events, where none counts deaths) in a period, in the order in which a page should tell them: first the one
 * that looks at most countries of the region for most of the time. Selections tell no sum and are none of them.
 */
export async function mainData(open: OpenCase, period: Period): Promise<MainData[]> {
  const days = daysOf(period);
  const { region, period: bounds } = open.case.says.case;
  const coverage = await open.tables.rows<Row<"coverage">>("select * from coverage where basis <> 'selection' order by dataset, since");
  const sums = await open.tables.rows<{ dataset: string; deaths: number | null; events: number; yearly: boolean; placed: number }>(
    `select dataset, cast(sum(best) as bigint) as deaths, cast(sum(coalesce(events, 1)) as bigint) as events,
       min(case when grain = 'year' then 1 else 0 end) = 1 as yearly, count(country) as placed
     from event where ${counted} and day between cast(? as date) and cast(? as date) group by dataset order by dataset`,
    days,
  );
  const named = await countriesNamed(open, days);
  const found = sums.flatMap(({ dataset, deaths, events, yearly, placed }): MainData[] => {
    const mine = coverage.filter((each) => each.dataset === dataset);
    const stretches = clipped(mine, within({ since: days[0], until: days[1] }, { since: bounds.from, until: bounds.to }));
    const span = spanOf(stretches, yearly);
    if (!span) return [];
    const isPlaced = placed > 0 && region.length > 0;
    const places = isPlaced ? region.filter((each) => mine.some((one) => lists(one, each))) : [];
    return [
      {
        dataset,
        deaths: deaths !== null,
        ...span,
        gaps: uncovered(stretches, { since: span.days[0], until: span.days[1] }),
        places,
        shared: region.filter((each) => !places.includes(each) && named.get(dataset)?.has(each)),
        lacks: isPlaced ? region.filter((each) => !places.includes(each)) : [],
        counts: mine.find(({ least }) => least !== null)?.counts ?? null,
        sum: deaths ?? events,
      },
    ];
  });
  const kept = found.filter(({ deaths }) => deaths === found.some((each) => each.deaths));
  /** What lists nothing below a threshold looks at all of the region, whatever it has rows of. */
  const looksAt = ({ places, counts }: MainData) => (counts === null ? Math.max(1, places.length) : Math.max(1, region.length));
  const reach = (each: MainData) => looksAt(each) * ((Date.parse(each.days[1]) - Date.parse(each.days[0])) / 86_400_000 + 1);
  const farthest = Math.max(0, ...kept.map(reach));
  const isFar = (each: MainData) => (reach(each) >= nearly * farthest ? 0 : 1);
  return kept.sort(
    (a, b) =>
      isFar(a) - isFar(b) ||
      (isFar(a) ? reach(b) - reach(a) : 0) ||
      units.indexOf(a.unit) - units.indexOf(b.unit) ||
      b.sum - a.sum ||
      (a.dataset < b.dataset ? -1 : 1),
  );
}

/** By dataset, the countries that rows name which lie in several: they are in no country's sum, and yet of each of these. */
async function countriesNamed(open: OpenCase, days: readonly [string, string]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await open.tables.rows<{ dataset: string; place: string }>(
    `select distinct dataset, place from event where ${counted} and country is null and place is not null and (place like '%,%' or place like '%;%')
       and day between cast(? as date) and cast(? as date)`,
    days,
  );
  const found = new Map<string, Set<string>>();
  for (const { dataset, place } of rows)
    for (const each of place.split(/[,;]/u)) {
      const country = iso3("name", each);
      if (country) found.set(dataset, (found.get(dataset) ?? new Set()).add(country));
    }
  return found;
}

/** Whether a file has rows of a country, by name. */
function lists(stretch: Row<"coverage">, country: string): boolean {
  return (JSON.parse(stretch.places) as string[]).includes(country) && stretchesIn([stretch], country).length > 0;
}

/** The whole years, or months, of some stretches, from the first to the last; their days, where no month is whole. */
function spanOf(stretches: readonly Days[], yearly: boolean): Pick<MainData, "days" | "unit"> | undefined {
  if (yearly) {
    const years = stretches.flatMap(({ since, until }) => {
      const from = Number(since.slice(0, 4)) + (since.endsWith("-01-01") ? 0 : 1);
      const to = Number(until.slice(0, 4)) - (until.endsWith("-12-31") ? 0 : 1);
      return from <= to ? [from, to] : [];
    });
    return years.length ? { days: [`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`], unit: "year" } : undefined;
  }
  const months = monthsCovered(stretches);
  const [first, last] = [months[0], months.at(-1)];
  if (first && last) return { days: daysOf({ from: first, to: last }), unit: "month" };
  const [one, other] = [stretches[0], stretches.at(-1)];
  return one && other ? { days: [one.since, other.until], unit: "day" } : undefined;
}
