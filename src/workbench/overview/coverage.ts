import { at } from "../../domain/at.js";
import { type Days, joined, uncovered } from "../../domain/days/covered.js";
import type { Row } from "../../domain/tables.js";
import { countryName } from "../../domain/world/country.js";
import type { CoverageLine, Disagreements } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";

/** Pairs of datasets that one page lists. */
const most = 40;

/** Stretches of days that each dataset covers, joined over its files. */
export async function stretchesOf(open: OpenCase): Promise<ReadonlyMap<string, readonly Days[]>> {
  const rows = await open.tables.rows<Days & { dataset: string }>(
    "select dataset, cast(since as varchar) as since, cast(until as varchar) as until from coverage where basis <> 'selection' order by dataset, since",
  );
  const found = new Map<string, Days[]>();
  for (const { dataset, since, until } of rows) found.set(dataset, [...(found.get(dataset) ?? []), { since, until }]);
  return new Map([...found].map(([dataset, stretches]) => [dataset, joined(stretches)]));
}

/** What each dataset covers of the case's period, what of it is not covered, and how many of its rows count. */
export async function coverageLines(open: OpenCase): Promise<CoverageLine[]> {
  const { period } = open.case.says.case;
  const span = { since: period.from, until: period.to };
  const rows = await open.tables.rows<Row<"coverage">>("select * from coverage order by dataset, since, file");
  const files = await open.tables.rows<Row<"dataset">>("select * from dataset order by dataset, file");
  return [...new Set(rows.map(({ dataset }) => dataset))].map((dataset) => {
    const mine = rows.filter((each) => each.dataset === dataset);
    const whole = mine.filter(({ basis }) => basis !== "selection");
    const own = files.filter((each) => each.dataset === dataset);
    const aside: Record<string, number> = {};
    for (const each of own)
      for (const [reason, n] of Object.entries(JSON.parse(each.aside) as Record<string, number>)) aside[reason] = (aside[reason] ?? 0) + n;
    const [first] = own;
    return {
      at: first ? at("dataset", first.file) : null,
      dataset,
      covered: joined(whole).map(({ since, until }) => ({ since, until })),
      gaps: uncovered(whole, span),
      counted: own.reduce((sum, each) => sum + each.counted, 0),
      aside,
      counts: mine.find((each) => each.counts !== null)?.counts ?? null,
      least: mine.find((each) => each.least !== null)?.least ?? null,
    };
  });
}

/** Where datasets part on countries or dyads and years, the widest first. */
export async function disagreements(open: OpenCase): Promise<Disagreements> {
  const [sum] = await open.tables.rows<{ all: number; apart: number }>(
    `select count(*) as "all", coalesce(sum(case when apart then 1 else 0 end), 0) as apart from reconciled`,
  );
  const rows = await open.tables.rows<Row<"reconciled">>(
    `select * from reconciled where apart order by case when reason = 'kinds' then 1 else 0 end, abs(one_best - two_best) desc, scope, a, b, year, one, two limit ${most}`,
  );
  return {
    compared: Number(sum?.all ?? 0),
    apart: Number(sum?.apart ?? 0),
    lines: rows.map((row) => ({
      at: at("derived", "reconciled", row.scope, row.a, row.b, row.year, row.one, row.two),
      of: row.scope === "country" ? [countryName(row.a)] : [row.a, row.b],
      isCountry: row.scope === "country",
      year: row.year,
      one: row.one,
      two: row.two,
      oneBest: row.one_best,
      twoBest: row.two_best,
      why: row.why,
    })),
  };
}
