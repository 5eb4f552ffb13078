import { read, sumOf, type Traced } from "../../domain/provenance.js";
import { countryName } from "../../domain/world/country.js";
import type { Lead, Period, Phrase } from "../../pages/page.js";
import { counted, eventColumns } from "../evidence/event-rows.js";
import { daysOf, type OpenCase, seriesOf } from "../opened/open-case.js";
import { figure, leadOf, monthName, phrase, plural, told } from "../words.js";

/**
 * How many died, where most, when most and between whom most, by the dataset of the first series, in the months of a period that it covers.
 * Null where a person wrote the series, since they know what they ask, or where the dataset covers no month of the period.
 */
export async function firstLead(open: OpenCase, period: Period): Promise<Lead | null> {
  const [main] = await seriesOf(open);
  if (!main?.dataset) return null;
  const [from, to] = daysOf(period);
  const ofSeries =
    "select month, value from series_month where series = ? and month between cast(? as date) and cast(? as date) order by month";
  const [bounds] = await open.tables.rows<{ since: string | null; until: string | null }>(
    `select cast(min(month) as varchar) as since, cast(max(month) as varchar) as until from (${ofSeries}) as shown`,
    [main.id, from, to],
  );
  if (!bounds?.since || !bounds.until) return null;
  const [one, many] = main.id.startsWith("deaths") ? ["death", "deaths"] : ["event", "events"];
  const value = one === "death" ? "best" : "events";
  const bind = [main.dataset, bounds.since, lastDay(bounds.until)];
  const where = `${counted} and dataset = ? and day between cast(? as date) and cast(? as date)`;
  const { all } = await read(
    open.tables,
    `select ${eventColumns} from event where ${where} and ${value} is not null order by day, file, line`,
    bind,
    { all: sumOf(value) },
  );
  const opening: Phrase[] = [
    phrase(`${main.dataset} counts `),
    told(all, (n) => plural(n, one, many)),
    phrase(`, ${bounds.since === bounds.until ? monthName(bounds.since) : `${monthName(bounds.since)} to ${monthName(bounds.until)}`}`),
  ];
  if (!all.value) return leadOf([...opening, phrase(".")]);
  const most = async (column: string, bare: string): Promise<{ name: string; n: Traced<number> } | null> => {
    const [top] = await open.tables.rows<{ name: string; n: number; all_of_them: number }>(
      `select ${column} as name, cast(sum(coalesce(${value}, 0)) as bigint) as n, count(*) over () as all_of_them from event
       where ${where} and ${bare} group by 1 order by n desc, 1 limit 1`,
      bind,
    );
    if (!top?.n || top.all_of_them < 2) return null;
    const { n } = await read(
      open.tables,
      `select ${eventColumns} from event where ${where} and ${bare} and ${column} = ? and ${value} is not null order by day, file, line`,
      [...bind, top.name],
      { n: sumOf(value) },
    );
    return { name: top.name, n };
  };
  const country = await most("country", "country is not null");
  const year = await most("cast(year(day) as varchar)", "day is not null");
  const pair = await most(
    "concat(least(actor, target), ' – ', greatest(actor, target))",
    "actor is not null and target is not null and actor <> target",
  );
  const names = new Map(
    (await open.tables.rows<{ id: string; name: string }>("select id, name from actor")).map((each) => [each.id, each.name]),
  );
  const parts: Phrase[][] = [];
  if (country) parts.push([phrase(` in ${countryName(country.name)} (`), told(country.n, figure), phrase(")")]);
  if (year) parts.push([phrase(` in ${year.name} (`), told(year.n, figure), phrase(")")]);
  if (pair) {
    const [a = "", b = ""] = pair.name.split(" – ");
    parts.push([phrase(` between ${names.get(a) ?? a} and ${names.get(b) ?? b} (`), told(pair.n, figure), phrase(")")]);
  }
  return leadOf([
    ...opening,
    ...(parts.length ? [phrase(": most")] : []),
    ...parts.flatMap((words, index) => [...(index ? [phrase(index === parts.length - 1 ? ", and most" : ", most")] : []), ...words]),
    phrase("."),
  ]);
}

/** Last day of the month of a day. */
function lastDay(day: string): string {
  const end = new Date(Date.UTC(2000, 0, 1));
  end.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0);
  return end.toISOString().slice(0, 10);
}
