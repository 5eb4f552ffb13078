import { at } from "../../domain/at.js";
import { monthsCovered, yearsCovered } from "../../domain/days/covered.js";
import { monthsOf as wholeMonths } from "../../domain/days/period.js";
import { count, read, sumOf } from "../../domain/provenance.js";
import type { Row } from "../../domain/tables.js";
import type { DyadPage } from "../../pages/dyad.js";
import type { ClaimLine, ClaimSaid, Lead, Period, Sign, Triad } from "../../pages/page.js";
import type { HappeningsPart } from "../../pages/timeline.js";
import { claimLines, inPeriod } from "../claims/claims.js";
import { eventColumns, isTold, pairRows } from "../evidence/event-rows.js";
import { datasetsBehind, daysOf, type OpenCase } from "../opened/open-case.js";
import { stretchesOf } from "../overview/coverage.js";
import { happenings } from "../timeline/timeline.js";
import { course, leadOf, noRow, phrase, plural, told, yearsListed } from "../words.js";
import { signsOf } from "./pair-signs.js";
import { pairSums, selections, statedTies } from "./ties.js";
import { wordsBetween } from "./words.js";

/** Months with events that make a drawing; fewer are told one by one. */
const enough = 12;

/** How do these two stand to each other: deeds and words. `null` where nothing of the case knows the pair. */
export async function dyad(open: OpenCase, one: string, other: string, period: Period): Promise<DyadPage | null> {
  const [a, b] = [one, other].sort() as [string, string];
  const days = daysOf(period);
  const years = await yearsOf(open, a, b, days);
  const months = await monthsOf(open, a, b, daysOf(wholeMonths(period)));
  const tie = (await statedTies(open, days)).find((each) => each.a === a && each.b === b);
  const about = await claimsOf(open, a, b);
  const said = about
    .filter((each) => inPeriod(each, period))
    .map(({ since: _, until: __, ...each }) => each)
    .sort((x, y) => Number(x.day === null) - Number(y.day === null));
  const words = await wordsBetween(open, a, b, period);
  const known = await open.tables.rows<{ id: string }>("select id from actor where id in (?, ?)", [a, b]);
  const toldOf = await open.tables.rows<{ n: number }>(
    "select 1 as n from event where aside is null and least(actor, target) = ? and greatest(actor, target) = ? limit 1",
    [a, b],
  );
  if (a === b || (!years.length && !toldOf.length && !tie && !about.length && !words.total && known.length < 2)) return null;
  return {
    a,
    b,
    sign: (await signsOf(open, period)).get(at("dyad", a, b)) ?? "none",
    lead: await lead(open, a, b, years, days),
    conflicts: await conflictsOf(open, a, b, days),
    years,
    months,
    happenings: await dyadHappenings(open, a, b, period),
    standing: await standingOf(open, a, b, days),
    claims: said,
    moreClaims: about.length - said.length,
    words,
    triads: await triadsOf(open, a, b),
    neighbours: await neighboursOf(open, a, b, days),
    rests: await datasetsBehind(
      open,
      "e.aside is null and least(e.actor, e.target) = ? and greatest(e.actor, e.target) = ? and e.day between cast(? as date) and cast(? as date)",
      [a, b, ...days],
    ),
  };
}

/** What is told of a pair, whoever acted, in the order of the days, from a place on. */
export function dyadHappenings(open: OpenCase, one: string, other: string, period: Period, from = 0): Promise<HappeningsPart> {
  const where = `${isTold} and least(e.actor, e.target) = ? and greatest(e.actor, e.target) = ?`;
  return happenings(open, where, [...daysOf(period), ...[one, other].sort()], { from });
}

/** Years of deaths between the two in the days given that reach a threshold of UCDP, of the dataset that counts most; and the most of any year. */
async function conflictsOf(open: OpenCase, a: string, b: string, days: readonly [string, string]): Promise<DyadPage["conflicts"]> {
  const rows = await open.tables.rows<{ a: string; b: string; year: number; dataset: string; best: number; level: string | null }>(
    `select c.a, c.b, c.year, c.dataset, c.best, c.level
     from (select *, row_number() over (partition by a, b, year order by best desc, dataset) as place from dyad_conflict) c
     left join counts_as x on x.name = ? and x.until is null
     left join counts_as y on y.name = ? and y.until is null
     where place = 1 and c.a = least(coalesce(x.actor, ?), coalesce(y.actor, ?)) and c.b = greatest(coalesce(x.actor, ?), coalesce(y.actor, ?))
       and c.since <= cast(? as date) and c.until >= cast(? as date)
     order by c.year`,
    [a, b, a, b, a, b, days[1], days[0]],
  );
  return rows.map(({ a: one, b: other, year, dataset, best, level }) => ({
    year,
    dataset,
    deaths: best,
    level,
    at: at("derived", "dyad_conflict", one, other, year, dataset),
  }));
}

async function yearsOf(open: OpenCase, a: string, b: string, days: readonly [string, string]): Promise<DyadPage["years"]> {
  const sums = (await pairSums(open, days, { of: [a, b] })).filter(({ deadly }) => deadly > 0);
  const covered = await stretchesOf(open);
  const floors = await open.tables.rows<{ dataset: string; least: number }>(
    "select dataset, min(least) as least from coverage where least is not null group by dataset",
  );
  return [...new Set(sums.map(({ dataset }) => dataset))].map((dataset) => {
    const mine = sums.filter((each) => each.dataset === dataset);
    return {
      dataset,
      measure: "deaths a year",
      points: mine.map(({ year, low, best, high }) => ({ year, low, best, high, at: yearAt(a, b, dataset, year, days) })),
      covered: yearsCovered(covered.get(dataset) ?? []),
      least: floors.find((each) => each.dataset === dataset)?.least ?? null,
    };
  });
}

/** Days of a year that are within the days given. */
function within(year: number, [first, last]: readonly [string, string]): [string, string] {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return [from < first ? first : from, to > last ? last : to];
}

function yearAt(a: string, b: string, dataset: string, year: number, days: readonly [string, string]): string {
  const [from, to] = within(year, days);
  const isWhole = from.endsWith("-01-01") && to.endsWith("-12-31");
  return isWhole ? at("dyad-year", a, b, dataset, year) : at("dyad-sum", a, b, dataset, from, to);
}

async function monthsOf(open: OpenCase, a: string, b: string, days: readonly [string, string]): Promise<DyadPage["months"]> {
  const rows = await open.tables.rows<{ dataset: string; month: string; events: number; best: number }>(
    `select dataset, substr(cast(month as varchar), 1, 7) as month, cast(sum(events) as bigint) as events,
       cast(sum(coalesce(best, 0)) as bigint) as best
     from dyad_month
     where least(actor, target) = ? and greatest(actor, target) = ? and month between cast(? as date) and cast(? as date)
     group by 1, 2 order by 1, 2`,
    [a, b, ...days],
  );
  const covered = await stretchesOf(open);
  const drawn = [...new Set(rows.map(({ dataset }) => dataset))].filter(
    (dataset) => rows.filter((each) => each.dataset === dataset).length >= enough,
  );
  return drawn.map((dataset) => {
    return {
      dataset,
      covered: monthsCovered(covered.get(dataset) ?? []),
      points: rows
        .filter((each) => each.dataset === dataset)
        .map(({ month, events, best }) => ({ month, events, best, at: at("dyad-month", a, b, dataset, month) })),
    };
  });
}

/** Claims that are about the tie, or name both. */
async function claimsOf(open: OpenCase, a: string, b: string): Promise<(ClaimSaid & Pick<ClaimLine, "since" | "until">)[]> {
  const ties = await open.tables.rows<{ id: string; sign: Sign | null }>(
    "select id, tie_sign as sign from claim where least(tie_actor, tie_target) = ? and greatest(tie_actor, tie_target) = ?",
    [a, b],
  );
  const signs = new Map(ties.map(({ id, sign }) => [id, sign ?? "none"]));
  const all = await claimLines(open);
  return all
    .filter(({ id, actors }) => signs.has(id) || (actors.includes(a) && actors.includes(b)))
    .map(({ id, says, since, until, speaker, carried, credence }) => ({
      since,
      until,
      at: at("claim", id),
      id,
      says,
      day: since ?? (until === null ? null : `../${until}`),
      speaker,
      sign: signs.get(id) ?? "none",
      carried,
      credence,
    }));
}

/** Standing ties of actors.yaml between the two that hold on one of the days given. */
async function standingOf(open: OpenCase, a: string, b: string, days: readonly [string, string]): Promise<DyadPage["standing"]> {
  const rows = await open.tables.rows<Pick<Row<"tie">, "id" | "sign" | "since" | "until" | "claims"> & { because: string }>(
    `select id, sign, since, until, coalesce(because, '') as because, claims from tie
     where kind = 'actors' and least(actor, target) = ? and greatest(actor, target) = ?
       and (since is null or since <= ?) and (until is null or until >= ?)
     order by since nulls first, id`,
    [a, b, days[1], days[0]],
  );
  return rows.map((row) => ({ ...row, claims: JSON.parse(row.claims) as string[], at: at("tie", a, b) }));
}

async function triadsOf(open: OpenCase, one: string, other: string): Promise<Triad[]> {
  const rows = await open.tables.rows<{ a: string; b: string; c: string; ab: Sign; bc: Sign; ac: Sign; balanced: boolean; claims: number }>(
    "select a, b, c, ab, bc, ac, balanced, claims from triad where ? in (a, b, c) and ? in (a, b, c) order by a, b, c",
    [one, other],
  );
  const turns = await open.tables.rows<{ triad: string; says: string }>("select triad, says from scenario order by triad, turns");
  return rows.map(({ a, b, c, ab, bc, ac, balanced, claims }) => ({
    at: at("triad", a, b, c),
    actors: [a, b, c],
    signs: [ab, bc, ac],
    balanced,
    claims,
    turns: turns.filter(({ triad }) => triad === `${a}–${b}–${c}`).map(({ says }) => says),
  }));
}

/** Other pairs that either side has most deaths or events with. */
function neighboursOf(open: OpenCase, a: string, b: string, days: readonly [string, string]): Promise<DyadPage["neighbours"][number][]> {
  return open.tables.rows<{ a: string; b: string }>(
    `select least(actor, target) as a, greatest(actor, target) as b from event
     where aside is null and actor is not null and target is not null and actor <> target and (actor in (?, ?) or target in (?, ?))
       and not (least(actor, target) = ? and greatest(actor, target) = ?) and day between cast(? as date) and cast(? as date)
       and actor in (select id from actor) and target in (select id from actor)
     group by 1, 2 order by max(coalesce(best, 0)) desc, count(*) desc, 1, 2 limit 5`,
    [a, b, a, b, a, b, ...days],
  );
}

async function lead(open: OpenCase, a: string, b: string, years: DyadPage["years"], days: readonly [string, string]): Promise<Lead | null> {
  const inside = years.map((each) => ({ ...each, points: each.points.filter(({ year }) => each.covered.includes(year)) }));
  const main = inside.sort((x, y) => y.points.length - x.points.length)[0];
  if (!main) return null;
  if (main.points.length < 2) return barely(open, a, b, years, days);
  const points = [];
  for (const { year, at: key } of main.points) {
    const { best } = await read(
      open.tables,
      `select ${eventColumns} from event where ${pairRows} and best is not null order by best desc, file, line`,
      [a, b, main.dataset, ...within(year, days)],
      { best: sumOf("best") },
    );
    points.push({ year, value: best, at: key });
  }
  const [from, to] = days.map((day) => Number(day.slice(0, 4))) as [number, number];
  const covered = main.covered.filter((year) => year >= from && year <= to);
  const phrases = course("Deaths a year", points, { covered, least: main.least });
  return phrases.length ? leadOf(phrases) : null;
}

/** The other years that the dataset covers, without a row of the two. */
function silent({ covered, least }: DyadPage["years"][number], year: number, days: readonly [string, string]): string {
  const others = covered.filter((each) => each !== year && `${each}-01-01` >= days[0] && `${each}-12-31` <= days[1]);
  return others.length ? ` The other years that it covers, ${yearsListed(others)}: ${noRow(least)}.` : "";
}

/** Deaths of the dataset that tells most of a pair, where it covers no two years whole: no course is told of what is known in parts. */
async function barely(
  open: OpenCase,
  a: string,
  b: string,
  years: DyadPage["years"],
  days: readonly [string, string],
): Promise<Lead | null> {
  const sum = (each: DyadPage["years"][number]) => each.points.reduce((all, { best }) => all + best, 0);
  const selected = await selections(open);
  const isPart = ({ dataset }: DyadPage["years"][number]) => Number(selected.has(dataset));
  const main = years.toSorted((x, y) => isPart(x) - isPart(y) || sum(y) - sum(x))[0];
  const [first, last] = [main?.points[0]?.year, main?.points.at(-1)?.year];
  if (!main || first === undefined || last === undefined) return null;
  const { best, rows } = await read(
    open.tables,
    `select ${eventColumns} from event where ${pairRows} and best is not null order by day, file, line`,
    [a, b, main.dataset, within(first, days)[0], within(last, days)[1]],
    { best: sumOf("best"), rows: count },
  );
  return leadOf([
    phrase(`${main.dataset} tells of `),
    told(best, (n) => plural(n, "death")),
    phrase(" in "),
    told(rows, (n) => plural(n, "row")),
    phrase(
      first === last && main.covered.includes(first)
        ? `, all in ${first}.${silent(main, first, days)}`
        : `, ${first === last ? first : `${first} to ${last}`}. ${main.points.some(({ year }) => main.covered.includes(year)) ? "It covers one of these years whole" : "It covers no year whole"}, so no course is told.`,
    ),
  ]);
}
