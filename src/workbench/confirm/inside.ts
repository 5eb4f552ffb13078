import { count, countEach, read, sumOf, type Traced } from "../../domain/provenance.js";
import type { Beyond, CountryInside, Inside } from "../../pages/confirm.js";
import { counted } from "../evidence/event-rows.js";
import { listOf, type OpenCase } from "../opened/open-case.js";

/** Countries outside the region that the page lists. */
const mostOthers = 8;

const columns = "id, day, last, dataset, country, place, actor_name, target_name, best, file, line";

/** Which countries and days the case counts, and what it would count with others. */
export async function insidePage(open: OpenCase): Promise<Inside> {
  const { region, period } = open.case.says.case;
  const days = [period.from, period.to];
  const here = `select ${columns} from event where ${counted} and country is not null order by id`;
  const there = `select ${columns} from event where aside = 'outside' and country is not null and ${inPeriod} order by id`;
  const [inside, outside] = [
    await countEach(open.tables, here, [], "country"),
    await countEach(open.tables, there, [...days, ...days], "country"),
  ];
  const datasets = await datasetsOf(open);
  const line = (country: string, isInside: boolean, rows: Traced<number>): CountryInside => ({
    ...{ country, isInside, rows },
    datasets: datasets.get(country) ?? [],
  });
  const others = [...outside].flatMap(([country, rows]) =>
    typeof country === "string" && !region.includes(country) ? [line(country, false, rows)] : [],
  );
  const own = await Promise.all(
    region.map(async (country) =>
      line(country, true, inside.get(country) ?? (await rowsOf(open, `${counted} and country = ?`, [country]))),
    ),
  );
  const [span] = await open.tables.rows<{ from: string | null; to: string | null }>(
    `select cast(min(day) as varchar) as "from", cast(max(greatest(day, last)) as varchar) as "to" from event where ${counted}`,
  );
  return {
    region,
    ...{ from: period.from, to: period.to },
    counted: await rowsOf(open, counted, []),
    countries: [...own.sort((a, b) => b.rows.value - a.rows.value), ...others.slice(0, mostOthers)],
    others: others.length,
    before: await beyond(open, "before", period.from),
    after: await beyond(open, "after", period.to),
    span: span?.from && span.to ? { from: span.from, to: span.to } : null,
    across: await rowsOf(open, "aside = 'across'", []),
    unkept: (await read(open.tables, "select file, rows, unkept from dataset where unkept > 0 order by file", [], { n: sumOf("unkept") }))
      .n,
  };
}

/** As the import tells what lies beyond the period: an event that reaches into it counts, a sum only whole. */
const inPeriod = `case when grain = 'event' then greatest(day, last) >= cast(? as date) and day <= cast(? as date)
  else day >= cast(? as date) and greatest(day, last) <= cast(? as date) end`;

async function rowsOf(open: OpenCase, where: string, bind: readonly string[]): Promise<Traced<number>> {
  return (await read(open.tables, `select ${columns} from event where ${where} order by id`, bind, { n: count })).n;
}

const earlier = "day < cast(? as date)";
const later = "greatest(day, last) > cast(? as date)";

/** Rows beyond one end of the period, and the day that lies furthest out. */
async function beyond(open: OpenCase, side: "before" | "after", end: string): Promise<Beyond | null> {
  const rows = await rowsOf(open, `aside = 'beyond' and ${side === "before" ? earlier : later}`, [end]);
  if (!rows.value) return null;
  const [far] =
    side === "before"
      ? await open.tables.rows<{ day: string }>(
          `select cast(min(day) as varchar) as day from event where aside = 'beyond' and ${earlier}`,
          [end],
        )
      : await open.tables.rows<{ day: string }>(
          `select cast(max(greatest(day, last)) as varchar) as day from event where aside = 'beyond' and ${later}`,
          [end],
        );
  return far ? { rows, day: far.day } : null;
}

async function datasetsOf(open: OpenCase): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await open.tables.rows<{ country: string; datasets: string }>(
    `select country, to_json(list(distinct dataset order by dataset)) as datasets from event
     where country is not null and (aside is null or aside = 'outside') group by country`,
  );
  return new Map(rows.map(({ country, datasets }) => [country, listOf(datasets)]));
}
