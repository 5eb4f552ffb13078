import { at } from "../../domain/at.js";
import { yearsCovered } from "../../domain/days/covered.js";
import { read, sumOf } from "../../domain/provenance.js";
import { bothPlaced } from "../../domain/world/strangers.js";
import type { DyadLine, DyadsPage, Lead, Period, Phrase, Sign } from "../../pages/page.js";
import { inPeriod } from "../claims/claims.js";
import { counted, eventColumns, pairRows } from "../evidence/event-rows.js";
import { datasetsBehind, daysOf, type OpenCase } from "../opened/open-case.js";
import { stretchesOf } from "../overview/coverage.js";
import { figure, leadOf, noRegion, phrase, plural, told, toldEach } from "../words.js";
import { daysLookedAt } from "./days-looked-at.js";
import { signCounts, signsOf } from "./pair-signs.js";
import { pairSums, type StatedTie, selections, statedTies, type YearSum } from "./ties.js";

/** Pairs that one part of the list holds. */
const most = 400;

/** Every pair that rows or claims know, with signs and sums of each dataset in the period. */
export async function dyads(open: OpenCase, period: Period): Promise<DyadsPage> {
  const days = daysOf(period);
  const lines = await ranked(open, period);
  const { of } = await signCounts(open, period);
  const [apart] = await open.tables.rows<{ n: number }>(
    `select count(*) as n from (select distinct least(actor, target), greatest(actor, target) from event
       where ${counted} and actor is not null and target is not null and actor <> target and not (${bothPlaced})
         and day between cast(? as date) and cast(? as date)) as pair`,
    days,
  );
  return {
    lead: await lead(open, period, lines),
    unplaced: apart?.n ?? 0,
    undated: (await statedTies(open, days)).filter(({ isUndated }) => isUndated).length,
    signs: { enmity: of("enmity").value, amity: of("amity").value, disputed: of("disputed").value, none: of("none").value },
    dyads: lines.slice(0, most),
    more: Math.max(0, lines.length - most),
    rests: await datasetsBehind(
      open,
      "e.aside is null and e.actor is not null and e.target is not null and e.day between cast(? as date) and cast(? as date)",
      days,
    ),
  };
}

/** A part of the list of pairs, from a place on. */
export async function dyadsFrom(open: OpenCase, period: Period, from: number): Promise<DyadLine[]> {
  return (await ranked(open, period)).slice(from, from + most);
}

/** All pairs of actors: those of actors.yaml first, then by deaths, claims and events. */
async function ranked(open: OpenCase, period: Period): Promise<DyadLine[]> {
  const days = daysOf(period);
  const signs = await signsOf(open, period);
  const whole = new Map([...(await stretchesOf(open))].map(([dataset, stretches]) => [dataset, new Set(yearsCovered(stretches))]));
  const lines = linesOf(
    await pairSums(open, days, { where: `${counted} and ${bothPlaced}` }),
    await statedTies(open, days),
    await mentions(open, period),
    signs,
    days,
    ({ dataset, year }) => `${year}-01-01` >= days[0] && `${year}-12-31` <= days[1] && (whole.get(dataset)?.has(year) ?? false),
  );
  const known = new Set(open.case.says.actors.actors.map(({ id }) => id));
  const rank = (line: DyadLine) =>
    (known.has(line.a) ? 1 : 0) * 1e12 +
    (known.has(line.b) ? 1 : 0) * 1e12 +
    Math.max(0, ...line.sums.map(({ best }) => best)) +
    line.claims / 100 +
    Math.max(0, ...line.sums.map(({ events }) => events)) / 1e8;
  return lines.sort((a, b) => rank(b) - rank(a) || (at("dyad", a.a, a.b) < at("dyad", b.a, b.b) ? -1 : 1));
}

function linesOf(
  years: readonly YearSum[],
  ties: readonly StatedTie[],
  said: ReadonlyMap<string, number>,
  signs: ReadonlyMap<string, Sign>,
  days: readonly [string, string],
  /** Whether the dataset looked at the whole year, and the period has it whole: less is no year to draw. */
  isWhole: (row: YearSum) => boolean,
): DyadLine[] {
  type Sums = Map<string, { events: number; isDeadly: boolean; low: number; best: number; high: number }>;
  const pairs = new Map<string, { a: string; b: string; sums: Sums; years: YearSum[] }>();
  const pair = (a: string, b: string) => {
    const key = at("dyad", a, b);
    const found = pairs.get(key) ?? { a, b, sums: new Map() as Sums, years: [] as YearSum[] };
    pairs.set(key, found);
    return found;
  };
  for (const row of years) {
    const { sums, years: mine } = pair(row.a, row.b);
    const { events, isDeadly, low, best, high } = sums.get(row.dataset) ?? { events: 0, isDeadly: false, low: 0, best: 0, high: 0 };
    sums.set(row.dataset, {
      events: events + row.events,
      isDeadly: isDeadly || row.deadly > 0,
      low: low + row.low,
      best: best + row.best,
      high: high + row.high,
    });
    if (row.yearly || (row.deadly > 0 && isWhole(row))) mine.push(row);
  }
  const stated = new Map(ties.map((each) => [at("dyad", each.a, each.b), each]));
  for (const { a, b } of ties) pair(a, b);
  return [...pairs].map(([key, { a, b, sums, years: mine }]) => {
    const list = [...sums]
      .map(([dataset, sum]) => ({ at: at("dyad-sum", a, b, dataset, ...days), dataset, ...sum }))
      .sort((x, y) => y.best - x.best);
    const main = list[0]?.dataset;
    return {
      a,
      b,
      sign: signs.get(key) ?? "none",
      note:
        stated
          .get(key)
          ?.by.map(({ act }) => (act.endsWith(".") ? act.slice(0, -1) : act))
          .join("; ") ?? "",
      sums: list,
      spark: mine.filter(({ dataset }) => dataset === main).map(({ year, best }) => ({ year, value: best })),
      claims: said.get(key) ?? 0,
    };
  });
}

/** How many claims about days of a period, or about none, name both sides of a pair. */
async function mentions(open: OpenCase, period: Period): Promise<Map<string, number>> {
  const rows = await open.tables.rows<{ actors: string; since: string | null; until: string | null }>(
    "select actors, since, until from claim",
  );
  const said = new Map<string, number>();
  for (const { actors } of rows.filter((each) => inPeriod(each, period))) {
    const list = [...new Set(JSON.parse(actors) as string[])].sort();
    for (const [index, a] of list.entries()) {
      for (const b of list.slice(index + 1)) said.set(at("dyad", a, b), (said.get(at("dyad", a, b)) ?? 0) + 1);
    }
  }
  return said;
}

/** The pair with most deaths by one dataset. */
async function deadliest(open: OpenCase, period: Period, lines: readonly DyadLine[]): Promise<Phrase[]> {
  const selected = await selections(open);
  const all = lines.flatMap(({ a, b, sums }) => sums.map(({ dataset, best, at: key }) => ({ a, b, dataset, best, key })));
  const whole = all.filter(({ dataset, best }) => best > 0 && !selected.has(dataset));
  const [top] = (whole.length ? whole : all).sort((x, y) => y.best - x.best);
  if (!top?.best) return [];
  const names = new Map(
    (await open.tables.rows<{ id: string; name: string }>("select id, name from actor")).map((each) => [each.id, each.name]),
  );
  const { best } = await read(
    open.tables,
    `select ${eventColumns} from event where ${pairRows} order by day, file, line`,
    [top.a, top.b, top.dataset, ...daysOf(period)],
    { best: sumOf("best") },
  );
  return [
    phrase(`Deadliest: ${names.get(top.a) ?? top.a} and ${names.get(top.b) ?? top.b}, `),
    told(best, (n) => plural(n, "death"), top.key),
    phrase(` (${top.dataset}${await daysLookedAt(open, period, top.dataset)}). `),
  ];
}

async function lead(open: OpenCase, period: Period, lines: readonly DyadLine[]): Promise<Lead | null> {
  const { all, of } = await signCounts(open, period);
  if (!all.value) return null;
  const parts = [
    told(of("enmity"), (n) => `${figure(n)} ${n === 1 ? "is" : "are"} at enmity`),
    told(of("amity"), (n) => `${figure(n)} ${n === 1 ? "is" : "are"} told as friends`),
    told(of("disputed"), (n) => `${figure(n)} ${n === 1 ? "is" : "are"} disputed`),
  ].filter(({ of }) => of?.value !== 0);
  return leadOf([
    ...noRegion(open),
    ...(await deadliest(open, period, lines)),
    phrase("Of "),
    told(all, (n) => plural(n, "pair")),
    phrase(", "),
    ...(parts.length ? toldEach(parts) : [phrase("none has a sign yet")]),
    phrase("."),
  ]);
}
