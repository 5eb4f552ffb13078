import { severities } from "../../domain/problem.js";
import { bothPlaced } from "../../domain/world/strangers.js";
import type { MonthPoint, MonthSeries, Shell } from "../../pages/page.js";
import { plural } from "../words.js";
import { type OpenCase, seriesOf, turningOf } from "./open-case.js";
import { once } from "./reads.js";

/** What frames every page: name, period, turning points, series, actors and how much there is of each. */
export async function shell(open: OpenCase): Promise<Omit<Shell, "trust">> {
  const says = open.case.says.case;
  const { actors, kinds, counts, series } = await once(open, "shell", () => ofTables(open));
  return {
    name: says.name,
    question: says.question,
    region: says.region,
    period: { from: says.period.from.slice(0, 7), to: says.period.to.slice(0, 7) },
    turning: turningOf(open),
    series,
    actors,
    kinds,
    hash: open.hash,
    problems: Object.fromEntries(
      severities.map((each) => [each, open.problems.filter(({ severity }) => severity === each).length]),
    ) as unknown as Shell["problems"],
    counts,
  };
}

async function ofTables(open: OpenCase): Promise<Pick<Shell, "actors" | "kinds" | "counts" | "series">> {
  const actors = await open.tables.rows<Shell["actors"][number]>("select id, name, short, kind, country, outside from actor order by id");
  const named = await open.tables.rows<{ actor: string; kind: string }>(
    `select actor, min(kind) as kind from counts_as
     where kind is not null and actor is not null and actor not in (select id from actor) group by actor order by actor`,
  );
  const [counts] = await open.tables.rows<Shell["counts"]>(`
    select
      (select count(*) from source) as sources,
      (select count(*) from event where aside is null) as events,
      (select count(*) from claim) as claims,
      (select count(*) from sentence) as sentences,
      (select count(*) from (select distinct least(actor, target), greatest(actor, target) from dyad_month where ${bothPlaced})) as dyads`);
  const series = await monthSeries(open);
  const kinds = Object.fromEntries(named.map(({ actor, kind }) => [actor, kind]));
  return { actors, kinds, counts: counts ?? { sources: 0, events: 0, claims: 0, sentences: 0, dyads: 0 }, series };
}

/** The series of case.yaml, a point a month; one that gave no rows says so. */
async function monthSeries(open: OpenCase): Promise<MonthSeries[]> {
  const rows = await open.tables.rows<MonthPoint & { series: string }>(
    "select series, substr(cast(month as varchar), 1, 7) as month, value from series_month order by series, month",
  );
  const lacking = await inNoMonth(open);
  return (await seriesOf(open)).map(({ id, says, dataset }) => {
    const points = rows.flatMap(({ series, month, value }): MonthPoint[] => (series === id ? [{ month, value }] : []));
    const lacks = (dataset !== null && lacking.get(dataset)) || null;
    return { id, says, dataset, points, fault: points.length ? null : "Its query gave no month.", lacks };
  });
}

/** By dataset, the rows that count and are dated to no month, so that no sum of months has them: few rows, and at times many deaths. */
async function inNoMonth(open: OpenCase): Promise<ReadonlyMap<string, string>> {
  const rows = await open.tables.rows<{ dataset: string; n: number; deaths: number | null }>(
    `select dataset, count(*) as n, cast(sum(best) as bigint) as deaths from event
     where aside is null and grain in ('event', 'day', 'month') and coalesce(precision, 'day') not in ('day', 'week', 'month')
     group by dataset order by dataset`,
  );
  return new Map(
    rows.map(({ dataset, n, deaths }) => [
      dataset,
      `${plural(n, "row")} of ${dataset}${deaths ? `, with ${plural(deaths, "death")},` : ""} ${n === 1 ? "is" : "are"} dated to no month and in none`,
    ]),
  );
}
