import { at } from "../../domain/at.js";
import { byPlaces, clipped, type Days, joined, uncovered } from "../../domain/days/covered.js";
import type { Row } from "../../domain/tables.js";
import { countryName } from "../../domain/world/country.js";
import type { CoverageLine, Disagreements } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { listed } from "../words.js";

/** Pairs of datasets that one page lists. */
const most = 40;

/** Stretches of the case's days that each dataset covers, joined over its files: of a month that the case has in part, no dataset counts the whole. */
export async function stretchesOf(open: OpenCase): Promise<ReadonlyMap<string, readonly Days[]>> {
  const rows = await open.tables.rows<Days & { dataset: string }>(
    "select dataset, cast(since as varchar) as since, cast(until as varchar) as until from coverage where basis <> 'selection' order by dataset, since",
  );
  const found = new Map<string, Days[]>();
  for (const { dataset, since, until } of rows) found.set(dataset, [...(found.get(dataset) ?? []), { since, until }]);
  const { from, to } = open.case.says.case.period;
  return new Map([...found].map(([dataset, stretches]) => [dataset, clipped(stretches, { since: from, until: to })]));
}

/** What each dataset covers of the case's period, what of it is not covered, and how many of its rows count. */
export async function coverageLines(open: OpenCase): Promise<CoverageLine[]> {
  const { period } = open.case.says.case;
  const span = { since: period.from, until: period.to };
  const rows = await open.tables.rows<Row<"coverage">>("select * from coverage order by dataset, since, file");
  const files = await open.tables.rows<Row<"dataset">>("select * from dataset order by dataset, file");
  return [...new Set(rows.map(({ dataset }) => dataset))].flatMap((dataset): CoverageLine[] => {
    const mine = rows.filter((each) => each.dataset === dataset);
    const whole = mine.filter(({ basis }) => basis !== "selection");
    const own = files.filter((each) => each.dataset === dataset);
    const aside: Record<string, number> = {};
    for (const each of own)
      for (const [reason, n] of Object.entries(JSON.parse(each.aside) as Record<string, number>)) aside[reason] = (aside[reason] ?? 0) + n;
    const [first] = own;
    const line = (where: string | null, stretches: readonly Row<"coverage">[], files: readonly Row<"dataset">[]): CoverageLine => ({
      at: first ? at("dataset", (files[0] ?? first).file) : null,
      dataset,
      where,
      covered: joined(stretches).map(({ since, until }) => ({ since, until })),
      gaps: uncovered(stretches, span),
      counted: files.reduce((sum, each) => sum + each.counted, 0),
      aside: files.length === own.length ? aside : {},
      counts: mine.find((each) => each.counts !== null)?.counts ?? null,
      least: mine.find((each) => each.least !== null)?.least ?? null,
    });
    const parts = partsOf(whole, open.case.says.case.region);
    if (!parts) return [line(null, whole, own)];
    return parts.map(({ places, stretches }) =>
      line(
        placesIn(places),
        stretches,
        own.filter(({ file }) => stretches.some((each) => each.file === file)),
      ),
    );
  });
}

interface Part {
  readonly places: readonly string[];
  readonly stretches: readonly Row<"coverage">[];
}
/**
 * The countries of the region that a dataset of sums looks at by the same files, and those that it does not look at; undefined where it looks
 * at all of them alike, or lists only what happened, so that a country without a row may have had nothing.
 */
function partsOf(whole: readonly Row<"coverage">[], region: readonly string[]): Part[] | undefined {
  const isOfAll = whole.some(({ worldwide, least, grain }) => worldwide || least !== null || grain === "event");
  const placed = whole.filter((each) => placesOf(each).length > 0);
  if (!region.length || isOfAll || placed.length < whole.length || !placed.length) return undefined;
  const parts = byPlaces(placed).map((stretches) => {
    const places = new Set(stretches.flatMap(placesOf));
    return { places: region.filter((each) => places.has(each)), stretches };
  });
  const known = new Set(parts.flatMap(({ places }) => places));
  const unknown = region.filter((each) => !known.has(each));
  const all = [...parts.filter(({ places }) => places.length), ...(unknown.length ? [{ places: unknown, stretches: [] }] : [])];
  return all.length > 1 ? all : undefined;
}

const placesOf = ({ places }: Row<"coverage">) => JSON.parse(places) as string[];

/** “Bangladesh, Myanmar, Nepal and 2 more”. */
function placesIn(places: readonly string[]): string {
  const names = places.slice(0, 3).map(countryName);
  return listed(places.length > names.length ? [...names, `${places.length - names.length} more`] : names);
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
