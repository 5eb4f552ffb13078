import { at } from "../../domain/at.js";
import { holdsAll, periodBetween } from "../../domain/days/period.js";
import { cellOf, read } from "../../domain/provenance.js";
import type { CompiledReport, Sentence } from "../../domain/report/report.js";
import type { BeforeAfter, EffectLine, Lead, Overview, Period, Phrase, RestsOn, Turning } from "../../pages/page.js";
import { toConfirm } from "../confirm/to-confirm.js";
import { counted } from "../evidence/event-rows.js";
import { datasetsBehind, daysOf, listOf, type OpenCase, reportOf, rested, seriesOf, turningOf } from "../opened/open-case.js";
import { figure, leadOf, monthName, phrase, plural, told } from "../words.js";
import { stretchesOf } from "./coverage.js";
import { firstLead } from "./first-lead.js";
import { health } from "./health.js";
import { mainData } from "./main-data.js";
import { isCovered, network } from "./network.js";
import { spanWords } from "./span-words.js";

/** What is this complex, what changed, how sound is the case. */
export async function overview(open: OpenCase, period: Period): Promise<Overview> {
  const effects = await effectLines(open, period);
  const report = reportOf(open);
  const [first] = await seriesOf(open);
  const main = mainTurning(open, effects, period, first?.id);
  const map = main ? await beforeAfter(open, period, main) : await wholePeriod(open, period);
  return {
    lead: (report && firstSaid(report)) ?? (await effectLead(open, effects, main)) ?? (await firstLead(open, period)),
    title: report?.title ?? null,
    map,
    lacksMap: map ? null : await lacksMap(open, period),
    network: await network(open, period),
    effects,
    health: await health(open),
    confirm: report && firstSaid(report) ? null : await toConfirm(open),
    rests: await restsOn(open, period),
  };
}

/** Whether the whole case would have a map where a period has none. */
async function lacksMap(open: OpenCase, period: Period): Promise<NonNullable<Overview["lacksMap"]>> {
  const whole = periodBetween(open.case.says.case.period.from, open.case.says.case.period.to);
  const has = (await mainData(open, period)).some(({ deaths }) => deaths) ? "countries" : "data";
  if (!whole || holdsAll(period, whole)) return has;
  const [first] = await seriesOf(open);
  const main = mainTurning(open, await effectLines(open, whole), whole, first?.id);
  return (await (main ? beforeAfter(open, whole, main) : wholePeriod(open, whole))) ? "period" : has;
}

/** The first sentences of the report that evidence carries, as many as fit a headline. */
function firstSaid(report: CompiledReport): Lead | null {
  const paragraph = report.blocks.find((block) => block.kind === "paragraph" && block.sentences.some(({ carried }) => carried));
  if (paragraph?.kind !== "paragraph") return null;
  const sentences: Sentence[] = [];
  let length = 0;
  for (const sentence of paragraph.sentences) {
    if (sentences.length && (!sentence.carried || length + sentence.text.length > 190)) break;
    if (!sentence.carried) continue;
    sentences.push(sentence);
    length += sentence.text.length;
  }
  const [first] = sentences;
  if (!first || first.text.length > 320) return null;
  const phrases = sentences.flatMap((sentence, index): Phrase[] => {
    const linked = sentence.runs.some(({ evidence }) => evidence?.startsWith("claim:"));
    const runs = sentence.runs.map(({ text, evidence }) => phrase(text, evidence));
    const words = linked || sentence.runs.some(({ evidence }) => evidence) ? runs : [phrase(sentence.text, `sentence:${sentence.id}`)];
    return index ? [phrase(" "), ...words] : words;
  });
  return { phrases, carried: first.carried };
}

/** The widest window of the first series at the main turning point: of a case's series the later ones are parts of the first. */
export function lineOfLead(effects: readonly EffectLine[], main: Turning | null): EffectLine | undefined {
  const mine = effects.filter(({ turning }) => turning.id === main?.id);
  const some = mine.length ? mine : effects;
  return some.findLast(({ series }) => series === some[0]?.series);
}

/** Whether months that depend on one another would make such a change by themselves. */
async function mayBeChance(open: OpenCase, { series, turning, months }: EffectLine): Promise<boolean> {
  const [wide] = await open.tables.rows<{ low: number | null; high: number | null }>(
    "select low, high from effect_interval where series = ? and turning_point = ? and months = ? and law = 'lasting'",
    [series, turning.id, months],
  );
  return wide !== undefined && wide.low !== null && wide.high !== null && wide.low <= 1 && wide.high >= 1;
}

/** “After Kabul falls (Aug 2021): deaths a month went from 28.8 to 84.5, ×2.93 over 36 months each side.” */
async function effectLead(open: OpenCase, effects: readonly EffectLine[], main: Turning | null): Promise<Lead | null> {
  const line = lineOfLead(effects, main);
  if (!line) return null;
  const { before, after, ratio } = await read(
    open.tables,
    "select * from effect where series = ? and turning_point = ? and months = ?",
    [line.series, line.turning.id, line.months],
    { before: cellOf<number>("before_monthly"), after: cellOf<number>("after_monthly"), ratio: cellOf<number | null>("ratio") },
  );
  const chance = await mayBeChance(open, line);
  return leadOf([
    phrase(`${line.turning.name}, ${monthName(line.turning.day)}: from `),
    told(before, figure, line.at),
    phrase(" to "),
    told(after, figure, line.at),
    phrase(" a month"),
    ...(ratio.value === null ? [] : [phrase(", "), told(ratio, (value) => `×${value?.toFixed(2)}`, line.at)]),
    phrase(
      ` in the ${plural(line.months, "month")} on each side${chance ? ", no more than months that depend on one another make by themselves" : ""}. `,
    ),
    phrase(`${line.says}.`),
  ]);
}

async function effectLines(open: OpenCase, period: Period): Promise<EffectLine[]> {
  const [from, to] = daysOf(period);
  const turning = new Map(turningOf(open).map((each) => [each.id, each]));
  const series = await seriesOf(open);
  const says = new Map(series.map((each) => [each.id, each.says]));
  const order = series.map((each) => each.id);
  const rows = await open.tables.rows<{
    series: string;
    turning_point: string;
    months: number;
    before_monthly: number;
    after_monthly: number;
    ratio: number | null;
    rows: number;
  }>("select series, turning_point, months, before_monthly, after_monthly, ratio, rows from effect order by series, turning_point, months");
  return rows
    .flatMap((row): EffectLine[] => {
      const point = turning.get(row.turning_point);
      if (!point || point.day < from || point.day > to) return [];
      return [
        {
          at: at("effect", row.series, row.turning_point, row.months),
          series: row.series,
          says: says.get(row.series) ?? row.series,
          turning: point,
          months: row.months,
          before: row.before_monthly,
          after: row.after_monthly,
          ratio: row.ratio,
          rows: row.rows,
        },
      ];
    })
    .sort((a, b) => order.indexOf(a.series) - order.indexOf(b.series) || a.turning.day.localeCompare(b.turning.day) || a.months - b.months);
}

/** The turning point in the period at which the first series changed most; without effects, the last in the period. */
function mainTurning(open: OpenCase, effects: readonly EffectLine[], period: Period, first: string | undefined): Turning | null {
  const sizes = effects.filter(({ series, ratio }) => series === first && ratio !== null && ratio > 0);
  const most = Math.max(0, ...sizes.map(({ months }) => months));
  const [largest] = sizes
    .filter(({ months }) => months === most)
    .sort((a, b) => Math.abs(Math.log(b.ratio ?? 1)) - Math.abs(Math.log(a.ratio ?? 1)));
  const [from, to] = daysOf(period);
  return largest?.turning ?? turningOf(open).findLast(({ day }) => day >= from && day <= to) ?? null;
}

/** Published sums by country, of the dataset that knows most countries, for as many years on each side as the period holds. */
async function beforeAfter(open: OpenCase, period: Period, turning: Turning): Promise<BeforeAfter | null> {
  const middle = Number(turning.day.slice(0, 4));
  const years = await open.tables.rows<{ dataset: string; year: number; countries: number; rows: number; paired: number }>(
    `select dataset, year(day) as year, count(distinct country) as countries, count(*) as rows, count(actor) as paired from event
     where aside is null and grain <> 'period' and country is not null and best is not null and day between cast(? as date) and cast(? as date)
     group by 1, 2 order by 1, 2`,
    daysOf(period),
  );
  const covered = await stretchesOf(open);
  const choice = [...new Set(years.map(({ dataset }) => dataset))]
    .map((dataset) => {
      const mine = years.filter((each) => each.dataset === dataset && isCovered(covered.get(dataset) ?? [], each.year));
      const before = mine.filter(({ year }) => year < middle).length;
      const after = mine.filter(({ year }) => year > middle).length;
      const total = (name: "rows" | "countries" | "paired") => mine.reduce((sum, each) => sum + each[name], 0);
      return {
        dataset,
        span: Math.min(before, after),
        countries: Math.max(...mine.map(({ countries }) => countries)),
        /** A dataset of countries has one row a country and year, and no actors. */
        isOfPairs: total("paired") > 0,
        crowding: total("rows") / total("countries"),
      };
    })
    .filter(({ span }) => span > 0)
    .sort(
      (a, b) => Number(a.isOfPairs) - Number(b.isOfPairs) || a.crowding - b.crowding || b.countries - a.countries || b.span - a.span,
    )[0];
  if (!choice) return null;
  const spans = [
    [middle - choice.span, middle - 1],
    [middle + 1, middle + choice.span],
  ] as const;
  let rows = 0;
  const panels: BeforeAfter["panels"][number][] = [];
  for (const [from, to] of spans) {
    const sums = await open.tables.rows<{ country: string; low: number; best: number; high: number; n: number }>(
      `select country, cast(sum(coalesce(low, best)) as bigint) as low, cast(sum(best) as bigint) as best,
         cast(sum(coalesce(high, best)) as bigint) as high, count(*) as n
       from event where aside is null and grain <> 'period' and dataset = ? and country is not null and best is not null and year(day) between ? and ?
       group by country order by best desc, country`,
      [choice.dataset, from, to],
    );
    const [several] = await open.tables.rows<{ best: number | null }>(
      "select cast(sum(best) as bigint) as best from event where aside is null and grain <> 'period' and dataset = ? and country is null and year(day) between ? and ?",
      [choice.dataset, from, to],
    );
    rows += sums.reduce((sum, { n }) => sum + n, 0);
    panels.push({
      label: from === to ? `${from}` : `${from}–${String(to).slice(2)}`,
      sums: sums.map(({ n: _, ...sum }) => ({ ...sum, at: at("country", choice.dataset, sum.country, from, to) })),
      several: several?.best ?? 0,
    });
  }
  return { dataset: choice.dataset, turning, panels, rows, leftOut: String(middle), lacks: await lacksOf(open, choice.dataset) };
}

/** Countries of the region that a dataset has no row of. */
async function lacksOf(open: OpenCase, dataset: string): Promise<string[]> {
  const rows = await open.tables.rows<{ places: string }>("select places from coverage where dataset = ? and basis <> 'selection'", [
    dataset,
  ]);
  const places = new Set(rows.flatMap((each) => listOf(each.places)));
  return places.size ? open.case.says.case.region.filter((each) => !places.has(each)) : [];
}

/** Share of all deaths from which on they are drawn by country: those of rows that lie in several are nobody's, and no small part stands for all. */
const leastPlaced = 0.9;

/** Deaths by country in the whole period, of the dataset that looks at most of the region; for a case without a turning point. */
async function wholePeriod(open: OpenCase, period: Period): Promise<BeforeAfter | null> {
  if ((await seriesOf(open)).some(({ dataset }) => dataset === null)) return null;
  const all = await mainData(open, period);
  const [first] = all;
  for (const main of all) {
    if (!first || !main.deaths) return null;
    const sums = await open.tables.rows<{ country: string; low: number; best: number; high: number; n: number }>(
      `select country, cast(sum(coalesce(low, best)) as bigint) as low, cast(sum(best) as bigint) as best,
         cast(sum(coalesce(high, best)) as bigint) as high, count(*) as n
       from event where ${counted} and dataset = ? and country is not null and best is not null and day between cast(? as date) and cast(? as date)
       group by country order by best desc, country`,
      [main.dataset, ...main.days],
    );
    const placed = sums.reduce((sum, { best }) => sum + best, 0);
    if (placed === 0 || placed < leastPlaced * first.sum) continue;
    const [several] = await open.tables.rows<{ best: number | null }>(
      `select cast(sum(best) as bigint) as best from event where ${counted} and dataset = ? and country is null and day between cast(? as date) and cast(? as date)`,
      [main.dataset, ...main.days],
    );
    return {
      dataset: main.dataset,
      turning: null,
      panels: [
        {
          label: spanWords(main).replace(" to ", " – "),
          sums: sums.map(({ n: _, ...sum }) => ({ ...sum, at: at("country", main.dataset, sum.country, ...main.days) })),
          several: several?.best ?? 0,
        },
      ],
      rows: sums.reduce((sum, { n }) => sum + n, 0),
      leftOut: null,
      lacks: main.lacks,
    };
  }
  return null;
}

async function restsOn(open: OpenCase, period: Period): Promise<RestsOn[]> {
  const behind = await datasetsBehind(open, "e.aside is null and e.day between cast(? as date) and cast(? as date)", daysOf(period));
  const rest = await rested(open, [
    { kind: "report", says: "Published totals and counts of the case", sql: "select * from tally order by file, line" },
    {
      kind: "note",
      says: "Documents",
      sql: "select s.id, s.title, s.day, s.grade, s.file, s.line from document d join source s on s.id = d.source where s.id not in (select source from same_document) order by s.id",
    },
    { kind: "journal", says: "Works in the bibliography", sql: "select id, apa, file, line from reference order by id" },
    { kind: "policy", says: "Claims", sql: "select id, says, speaker, credibility, file, line from claim order by id" },
  ]);
  return [...behind, ...rest];
}
