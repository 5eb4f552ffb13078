import { knownDisjoint } from "../../domain/measures/disjoint.js";
import { cellOf, count, read, sumOf, type Traced } from "../../domain/provenance.js";
import { countryName } from "../../domain/world/country.js";
import { nobodies } from "../../domain/world/strangers.js";
import type { Lead, Period, Phrase } from "../../pages/page.js";
import { counted, eventColumns } from "../evidence/event-rows.js";
import { daysOf, type OpenCase, seriesOf } from "../opened/open-case.js";
import { figure, leadOf, listed, noRegion, phrase, plural, told } from "../words.js";
import { type MainData, mainData } from "./main-data.js";
import { spanWords } from "./span-words.js";
import { type YearCount, yearWithMost } from "./year-with-most.js";

const organised = `actor is not null and target is not null
  and actor not in (${nobodies}) and target not in (${nobodies})`;

/** Countries that one sentence names. */
const mostNamed = 3;

/**
 * How many died, where most, when most and between whom most, by the dataset that looks at most of the region for most of the period; what it
 * does not look at, and what datasets that count other deaths have beside it. Null where a person wrote the series, since they know what they
 * ask, or where no dataset tells a sum.
 */
export async function firstLead(open: OpenCase, period: Period): Promise<Lead | null> {
  const series = await seriesOf(open);
  if (series.some(({ dataset }) => dataset === null)) return null;
  const all = await mainData(open, period);
  const [main] = all;
  if (!main) return selectionLead(open, period);
  const [one, many] = main.deaths ? (["death", "deaths"] as const) : (["event", "events"] as const);
  const value = main.deaths ? "best" : "events";
  const bind = [main.dataset, ...main.days];
  const where = `${counted} and dataset = ? and day between cast(? as date) and cast(? as date)`;
  const sum = async (more = "", name: readonly string[] = []): Promise<Traced<number>> => {
    const query = `select ${eventColumns} from event where ${where}${more} and ${value} is not null order by day, file, line`;
    return (await read(open.tables, query, [...bind, ...name], { n: sumOf(value) })).n;
  };
  /** The one with most; a country only where it has most wherever the rows that name none may lie. */
  const most = async (column: string, bare: string): Promise<{ name: string; n: Traced<number> } | null> => {
    const [top, next] = await open.tables.rows<{ name: string; n: number }>(
      `select ${column} as name, cast(sum(coalesce(${value}, 0)) as bigint) as n from event where ${where} and ${bare}
       group by 1 order by n desc, 1 limit 2`,
      bind,
    );
    const [rest] = await open.tables.rows<{ n: number }>(
      `select cast(coalesce(sum(${value}), 0) as bigint) as n from event where ${where} and not (${bare})`,
      bind,
    );
    if (!top?.n || !next || top.n <= next.n + (column === "country" ? (rest?.n ?? 0) : 0)) return null;
    return { name: top.name, n: await sum(` and ${bare} and ${column} = ?`, [top.name]) };
  };
  const whole = await sum();
  const opening: Phrase[] = [
    ...noRegion(open),
    phrase(`${main.dataset} counts `),
    told(whole, (n) => plural(n, one, many)),
    phrase(`, ${spanWords(main)}${lookedAt(main)}${await ofOneKind(open, where, bind)}`),
  ];
  const country = await most("country", "country is not null");
  const year = yearWithMost(
    main,
    await open.tables.rows<YearCount>(
      `select cast(year(day) as bigint) as year, cast(sum(coalesce(${value}, 0)) as bigint) as n from event where ${where} group by 1 order by 1`,
      bind,
    ),
  );
  const pair = await most("concat(least(actor, target), ' – ', greatest(actor, target))", `${organised} and actor <> target`);
  const names = new Map(
    (await open.tables.rows<{ id: string; name: string }>("select id, name from actor")).map((each) => [each.id, each.name]),
  );
  const parts: Phrase[][] = [];
  /** “most in 2013 (1,234)”, and “all in China” where there is nothing beside. */
  const share = (n: Traced<number>, where: string): Phrase[] =>
    n.value === whole.value ? [told(n, () => `all${where}`)] : [phrase(`most${where} (`), told(n, figure), phrase(")")];
  if (country) parts.push(share(country.n, ` in ${countryName(country.name)}`));
  if (year) {
    const n = await sum(" and year(day) = cast(? as bigint)", [String(year.year)]);
    parts.push(share(n, ` in ${year.year}${year.ofWhole && n.value !== whole.value ? " of the years covered whole" : ""}`));
  }
  if (pair) {
    const [a = "", b = ""] = pair.name.split(" – ");
    parts.push(share(pair.n, ` between ${names.get(a) ?? a} and ${names.get(b) ?? b}`));
  }
  return leadOf([
    ...opening,
    ...parts.flatMap((words, index) => [phrase(index === 0 ? ": " : index === parts.length - 1 ? ", and " : ", "), ...words]),
    phrase("."),
    ...(main.counts ? [phrase(" It counts "), told(await countsOf(open, main.dataset), (says) => says), phrase(".")] : []),
    ...(await besideWords(open, main, all)),
  ]);
}

/** Of which countries of the region it has rows, where that is not all of them. */
function lookedAt({ places, lacks: unplaced, shared }: MainData): string {
  const [only, more] = [...places, ...shared];
  const lacks = unplaced.filter((each) => !shared.includes(each));
  if (!lacks.length || only === undefined) return "";
  if (more === undefined) return `, with rows of ${countryName(only)} alone among the countries of the region`;
  const named = lacks.slice(0, mostNamed).map(countryName);
  return `, with no row of ${listed(lacks.length > named.length ? [...named, "others of the region"] : named)}`;
}

/** Of which kind its single events are, where all are of one: somebody may have chosen them, and others may have happened. */
async function ofOneKind(open: OpenCase, where: string, bind: readonly string[]): Promise<string> {
  const [found] = await open.tables.rows<{ first: string | null; last: string | null; bare: number; sums: number }>(
    `select min(type) as first, max(type) as last, count(case when type is null then 1 end) as bare, count(case when grain <> 'event' then 1 end) as sums
     from event where ${where}`,
    bind,
  );
  const { first = null, last = null, bare = 0, sums = 0 } = found ?? {};
  return first !== null && first === last && !bare && !sums ? `, with rows of one kind alone (${first.toLowerCase()})` : "";
}

/** What a dataset counts, as its publisher says. */
async function countsOf(open: OpenCase, dataset: string): Promise<Traced<string>> {
  const query = "select distinct dataset, counts from coverage where dataset = ? and least is not null and counts is not null";
  return (await read(open.tables, query, [dataset], { counts: cellOf<string>("counts") })).counts;
}

/** What datasets count in the same days that count other deaths by their definition. */
async function besideWords(open: OpenCase, main: MainData, all: readonly MainData[]): Promise<Phrase[]> {
  const group = [...knownDisjoint, ...open.case.says.case.disjoint].find((each) => each.includes(main.dataset)) ?? [];
  const parts: Phrase[][] = [];
  for (const each of all.filter(({ dataset, sum }) => dataset !== main.dataset && group.includes(dataset) && sum > 0)) {
    const { best } = await read(
      open.tables,
      `select ${eventColumns} from event where ${counted} and dataset = ? and best is not null and day between cast(? as date) and cast(? as date) order by day, file, line`,
      [each.dataset, ...each.days],
      { best: sumOf("best") },
    );
    parts.push([phrase(`${each.dataset} counts `), told(best, figure)]);
  }
  if (!parts.length) return [];
  const joined = parts.flatMap((each, at) => [...(at ? [phrase(at === parts.length - 1 ? " and " : ", ")] : []), ...each]);
  return [phrase(" Beside it, "), ...joined, phrase(".")];
}

/** Where there is nothing but selections: how many rows, and that they tell no sum. */
async function selectionLead(open: OpenCase, period: Period): Promise<Lead | null> {
  const { rows } = await read(
    open.tables,
    `select ${eventColumns} from event where ${counted} and dataset in (select dataset from coverage where basis = 'selection')
       and day between cast(? as date) and cast(? as date) order by day, file, line`,
    daysOf(period),
    { rows: count },
  );
  if (!rows.value) return null;
  return leadOf([
    told(rows, (n) => plural(n, "row")),
    phrase(" of a selection: they tell of single happenings, and of no sum, since nobody says what was left out."),
  ]);
}
