import { at } from "../../domain/at.js";
import { count, read } from "../../domain/provenance.js";
import type { Row } from "../../domain/tables.js";
import type {
  BaselineLine,
  BreakLine,
  ControlAlarms,
  EffectsPage,
  IntervalLine,
  PlaceboLine,
  RefusalLine,
  SegmentedModel,
  SpreadLine,
  WindowEffect,
} from "../../pages/explanations.js";
import { datasetsBehind, type OpenCase, seriesOf, turningOf } from "../opened/open-case.js";
import { coverageLines } from "../overview/coverage.js";
import { effectsLead } from "./effects-lead.js";

/** What changed, when, by how much with every interval beside the other, and what spreads. */
export async function effectsPage(open: OpenCase): Promise<EffectsPage> {
  const says = open.case.says.case;
  const effects = await windows(open);
  const breaks = await breakLines(open);
  const baselines = await baselineLines(open);
  const spread = await spreadLines(open);
  return {
    lead: await effectsLead(open, effects, breaks),
    series: await seriesPoints(open),
    turning: turningOf(open),
    period: { from: says.period.from.slice(0, 7), to: says.period.to.slice(0, 7) },
    breaks,
    effects,
    models: await models(open),
    placebos: await placebos(open),
    controls: await controlAlarms(open),
    baselines,
    precedence: await precedence(open),
    spread,
    refusals: await refusals(open),
    lacks: lacksOf(open, spread.length > 0, (await seriesOf(open)).length),
    coverage: await coverageLines(open),
    rests: await datasetsBehind(open, "e.aside is null and e.grain in ('month', 'day', 'event')", []),
  };
}

/** What the case has no data for. */
function lacksOf(open: OpenCase, hasSpread: boolean, series: number): string[] {
  const { baselines, spillover } = open.case.says.case;
  return [
    ...(series
      ? []
      : [
          "No dataset has deaths or events by months, and no series is named, so nothing can be searched for breaks. case.yaml takes series.",
        ]),
    ...(baselines.length ? [] : ["No count is held against its baselines. case.yaml takes such questions under baselines."]),
    ...(spillover.places.length || hasSpread
      ? []
      : ["No counts by place and period, so spillover between places was not asked. case.yaml takes them under spillover, places."]),
    ...(spillover.days.length
      ? []
      : ["No counts by kind and day, so self- and cross-excitation was not asked. case.yaml takes them under spillover, days."]),
  ];
}

export async function seriesPoints(open: OpenCase): Promise<EffectsPage["series"]> {
  const rows = await open.tables.rows<Row<"series_month">>("select * from series_month order by series, month");
  return (await seriesOf(open)).map(({ id, says, dataset }) => ({
    id,
    says,
    dataset,
    points: rows.filter((row) => row.series === id).map(({ month, value }) => ({ month: month.slice(0, 7), value })),
  }));
}

export async function breakLines(open: OpenCase): Promise<BreakLine[]> {
  const rows = await open.tables.rows<Row<"breakpoint">>("select * from breakpoint order by series, searched, method, ordinal");
  return rows.map((row) => ({
    at: at("derived", "breakpoint", row.series, row.method, row.ordinal),
    series: row.series,
    method: row.method,
    searched: row.searched,
    turning: row.turning_point,
    month: row.month,
    low: row.low,
    high: row.high,
    statistic: row.statistic,
    p: row.p,
    probability: row.probability,
    before: row.before,
    after: row.after,
    nearest: row.nearest,
    monthsOff: row.months_off,
    note: row.note,
  }));
}

const laws = ["lasting", "exact", "poisson", "quasi-poisson", "negative-binomial", "control"];
const inOrder = (a: { readonly law: string }, b: { readonly law: string }) => laws.indexOf(a.law) - laws.indexOf(b.law);

async function windows(open: OpenCase): Promise<WindowEffect[]> {
  const effects = await open.tables.rows<Row<"effect">>("select * from effect order by series, turning_point, months");
  const intervals = await open.tables.rows<Row<"effect_interval">>("select * from effect_interval");
  return effects.map((row) => {
    const mine = intervals.filter(
      (each) => each.series === row.series && each.turning_point === row.turning_point && each.months === row.months,
    );
    const place = mine.find(({ law }) => law === "placebo");
    return {
      at: at("effect", row.series, row.turning_point, row.months),
      series: row.series,
      turning: row.turning_point,
      months: row.months,
      before: row.before_monthly,
      after: row.after_monthly,
      ratio: row.ratio,
      intervals: mine
        .filter(({ law }) => law !== "placebo")
        .sort(inOrder)
        .map((each) => intervalOf(each, at("derived", "effect_interval", row.series, row.turning_point, row.months, each.law))),
      placebo: place?.place && place.dates && place.p !== null ? { place: place.place, dates: place.dates, p: place.p } : null,
    };
  });
}

type Ratio = Pick<Row<"effect_interval">, "ratio" | "low" | "high" | "p"> & { readonly law: string; readonly dispersion: number | null };
function intervalOf({ law, ratio, low, high, p, dispersion }: Ratio, key: string): IntervalLine {
  return { at: key, law, ratio, low, high, p, dispersion };
}

async function models(open: OpenCase): Promise<SegmentedModel[]> {
  const rows = await open.tables.rows<Row<"interruption">>("select * from interruption order by series, turning_point");
  const months = await open.tables.rows<Row<"counterfactual">>("select * from counterfactual order by month");
  const keys = [...new Set(rows.map((row) => JSON.stringify([row.series, row.turning_point])))];
  const spells = new Map(
    open.case.says.case.series.flatMap((each) => each.spells.map(({ id, says }) => [`${each.id} ${id}`, says] as const)),
  );
  return keys.flatMap((key) => {
    const [series, turning] = JSON.parse(key) as [string, string];
    const mine = rows.filter((row) => row.series === series && row.turning_point === turning);
    const shown = mine.find(({ law }) => law === "negative-binomial") ?? mine[0];
    if (!shown) return [];
    const answers = ["level", "slope", "after", "control"].flatMap((answer) => {
      const own = mine.filter((row) => row.answer === answer).sort(inOrder);
      if (!own.length) return [];
      return [
        {
          answer,
          control: own[0]?.control ?? null,
          intervals: own.map((row) => intervalOf(row, at("derived", "interruption", series, turning, answer, row.law))),
        },
      ];
    });
    return [
      {
        series,
        turning,
        since: shown.since,
        until: shown.until,
        columns: shown.columns.split(", ").map((column) => spells.get(`${series} ${column}`) ?? column),
        dispersion: mine.find(({ law }) => law === "poisson")?.dispersion ?? shown.dispersion,
        leftOver: shown.left_over,
        neighbours: mine.find(({ law }) => law === "lasting")?.neighbours ?? null,
        answers,
        months: months
          .filter((row) => row.series === series && row.turning_point === turning)
          .map(({ month, counted: value, expected, low, high }) => ({
            at: at("derived", "counterfactual", series, turning, month),
            month: month.slice(0, 7),
            counted: value,
            expected,
            low,
            high,
          })),
      },
    ];
  });
}

async function placebos(open: OpenCase): Promise<PlaceboLine[]> {
  const rows = await open.tables.rows<Row<"placebo">>("select * from placebo order by series, months, month");
  const keys = [...new Set(rows.map((row) => JSON.stringify([row.series, row.months])))];
  return keys.map((key) => {
    const [series, months] = JSON.parse(key) as [string, number];
    return {
      series,
      months,
      dates: rows
        .filter((row) => row.series === series && row.months === months)
        .map(({ month, ratio, turning_point: turning }) => ({
          at: at("derived", "placebo", series, months, month),
          month: month.slice(0, 7),
          ratio,
          turning,
        })),
    };
  });
}

/** Each control series, which no turning point should have touched: in how many of its windows the turning point stands out all the same. */
async function controlAlarms(open: OpenCase): Promise<ControlAlarms[]> {
  const series = await seriesOf(open);
  const controls = [...new Set(open.case.says.case.series.flatMap(({ control }) => control ?? []))];
  const placed = "select * from effect_interval where series = ? and law = 'placebo' and p is not null";
  const found: ControlAlarms[] = [];
  for (const id of controls) {
    const { windows } = await read(open.tables, `${placed} order by turning_point, months`, [id], { windows: count }, "estimated");
    const { alarms } = await read(
      open.tables,
      `${placed} and p <= 0.05 order by turning_point, months`,
      [id],
      { alarms: count },
      "estimated",
    );
    if (windows.value > 0) found.push({ series: id, says: series.find((each) => each.id === id)?.says ?? id, windows, alarms });
  }
  return found;
}

async function baselineLines(open: OpenCase): Promise<BaselineLine[]> {
  const counts = await open.tables.rows<Row<"baseline">>("select * from baseline order by question, ordinal");
  const ratios = await open.tables.rows<Row<"baseline_ratio">>("select * from baseline_ratio order by question, ordinal, dispersion");
  return open.case.says.case.baselines.map(({ id, says, because = null }) => ({
    id,
    says,
    because,
    counts: counts.filter((row) => row.question === id).map(({ ordinal, says, value, exposure }) => ({ ordinal, says, value, exposure })),
    ratios: ratios
      .filter((row) => row.question === id)
      .map((row) => ({ ...intervalOf(row, at("derived", "baseline_ratio", id, row.ordinal, row.law)), ordinal: row.ordinal })),
  }));
}

async function precedence(open: OpenCase): Promise<EffectsPage["precedence"]> {
  const rows = await open.tables.rows<Row<"precedence">>("select * from precedence order by method, q, cause, effect");
  return rows.map(({ cause, effect, method, lags, p, q, pairs, left_over: leftOver }) => ({
    at: at("derived", "precedence", cause, effect, method),
    cause,
    effect,
    method,
    lags,
    p,
    q,
    pairs,
    leftOver,
  }));
}

async function spreadLines(open: OpenCase): Promise<SpreadLine[]> {
  const rows = await open.tables.rows<Row<"spillover">>("select * from spillover order by question, value is null, term");
  const { places, days } = open.case.says.case.spillover;
  return [...places, ...days].flatMap(({ id, says }) => {
    const mine = rows.filter((row) => row.question === id);
    if (!mine.length) return [];
    return [
      {
        question: id,
        says,
        method: mine[0]?.method ?? "",
        terms: mine.map(({ term, value, low, high, p, q, note, method }) => ({
          at: at("derived", "spillover", id, method, term),
          term,
          value,
          low,
          high,
          p,
          q,
          note,
        })),
      },
    ];
  });
}

async function refusals(open: OpenCase): Promise<RefusalLine[]> {
  const rows = await open.tables.rows<Row<"refusal">>("select * from refusal order by subject, method, about");
  return rows.map(({ subject, method, about, says, mend }) => ({ subject, method, about, says, mend }));
}
