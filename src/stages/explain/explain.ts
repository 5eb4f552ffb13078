import { monthsLater } from "../../domain/days/period.js";
import { type Place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { QueryError } from "../../engine/door/door.js";
import { type Store, sql, stage, type Work } from "../../flow/stage.js";
import { baselineRatios } from "./baselines.js";
import { breaksOf } from "./breaks-of-series.js";
import { effectsOf } from "./effects-of-series.js";
import { interruptionsOf } from "./interrupted-of-series.js";
import { type MonthSeries, monthSeries, nameOf } from "./month-series.js";
import type { SumOf } from "./own-series.js";
import { precedenceOf } from "./precedence.js";
import { type Declined, refusalRow, tellRefusals } from "./refused.js";
import { seriesOfData } from "./series-of-data.js";
import { spreadOfDays, spreadOfPlaces } from "./spread.js";
import { withoutUncoveredZeros } from "./uncovered-zeros.js";

const written = [
  "series",
  "series_month",
  "effect",
  "effect_interval",
  "placebo",
  "interruption",
  "counterfactual",
  "breakpoint",
  "baseline",
  "baseline_ratio",
  "precedence",
  "neighbour_count",
  "spillover",
  "refusal",
] as const;
const read = ["event", "tally", "dyad_month", "turning_point", "coverage", "counts_as"] as const;
type ExplainStore = Store<(typeof read)[number], (typeof written)[number]>;
type CaseSeries = Work["case"]["says"]["case"]["series"][number];
/** A series with the place that a fault of it is told at. */
interface Named {
  readonly series: CaseSeries;
  /** The one dataset behind it where the data gave it by themselves. */
  readonly dataset: string | null;
  /** What it sums then. */
  readonly of: SumOf | null;
  readonly at: Place;
  readonly where: Place;
}

/** When each series broke, how much it changed at the turning points that the case fixed beforehand, and what tells what. */
export const explain = stage({
  name: "explain",
  says: "search each series for breaks, measure each turning point with every interval, ask what spreads",
  reads: read,
  writes: written,
  slice: ({ says }) => [says.case.series, says.case.baselines, says.case.spillover, says.case.period],
  run: async (store, work) => {
    const named = await seriesOf(store, work);
    for (const each of named) await fillSeries(store, work, each);
    const rows = await store.rows<Pick<Row<"series_month">, "series" | "month" | "value">>("select series, month, value from series_month");
    const effects = await store.rows<Row<"effect">>("select * from effect order by series, turning_point, months");
    const all = monthSeries(rows);
    await oneByOne(store, work, named, all, effects);
    await together(store, work, [...all.values()], new Map(named.map(({ series: { id }, of }) => [id, of])));
    await baselines(store, work);
    await spillover(store, work);
  },
});

/** The series of case.yaml, else those that the data give by themselves. */
async function seriesOf(store: ExplainStore, work: Work): Promise<Named[]> {
  const { series, period } = work.case.says.case;
  const own = series.length ? [] : await seriesOfData((query) => store.rows(query), await store.table("coverage"), period);
  const named = [
    ...series.map((each, index) => ({
      series: each,
      dataset: null,
      of: null,
      at: work.case.at("case", "series", index, "sql"),
      where: work.case.at("case", "series", index),
    })),
    ...own.map(({ id, of, says, sql: query, dataset, file }) => {
      const at = { file, line: 1, column: 1 };
      return {
        series: { id, says, sql: query, windows: [12, 24, 36], spells: [], variances: "equal" as const },
        dataset,
        of,
        at,
        where: at,
      };
    }),
  ];
  await store.write(
    "series",
    named.map(({ series: { id, says, sql: query, windows }, dataset, where: { file, line } }, ordinal) => ({
      ...{ id, ordinal, says, sql: query, windows: JSON.stringify(windows), dataset, file, line },
    })),
  );
  return named;
}

async function fillSeries(store: ExplainStore, work: Work, { series, at, dataset }: Named): Promise<void> {
  const isFilled = await filled(
    work,
    `series “${series.id}”`,
    at,
    "Give it the columns month (a date) and value, one row a month.",
    async () => {
      const rows = await allRows<{ month: string; value: number }>(
        store,
        series.sql,
        "cast(month as date) as month, cast(value as double) as value",
      );
      need(rows, "month", "value");
      const looked = dataset === null ? withoutUncoveredZeros(series.sql, rows, await store.table("coverage")) : rows;
      if (looked.length < rows.length)
        work.problem(
          problem(
            "data/set-aside",
            at,
            `Series “${series.id}”: zeros in months that no dataset covers are left out (${rows.length - looked.length} of ${rows.length} months), since nobody looked there.`,
            "Let the query give only the months that its dataset covers (table coverage).",
          ),
        );
      await store.write(
        "series_month",
        looked.map(({ month, value }) => ({ series: series.id, month, value, file: at.file, line: at.line })),
      );
    },
  );
  if (!isFilled) return;
  const effect = sql(import.meta.url, "./effect.sql");
  for (const months of series.windows) await store.fill("effect", effect, [months, months, series.id, series.id, months, months]);
}

/** Breaks, intervals and segmented models of each series by itself. */
async function oneByOne(
  store: ExplainStore,
  work: Work,
  named: readonly Named[],
  all: ReadonlyMap<string, MonthSeries>,
  effects: readonly Row<"effect">[],
): Promise<void> {
  const says = work.case.says.case;
  const turning = says.turning_points.map(({ id, name, day }) => ({ id, name, day }));
  for (const [index, { series: said, where }] of named.entries()) {
    const { id, windows, control, spells, variances } = said;
    const series = all.get(id);
    if (!series) continue;
    work.progress(index, named.length, id);
    const mine = effects.filter((each) => each.series === id);
    const beside = control === undefined ? undefined : all.get(control);
    if (control !== undefined && !beside)
      work.problem(
        problem(
          "case/unknown-id",
          work.case.at("case", "series", index, "control"),
          `the control ${control} is no series of case.yaml with rows.`,
          "Name another series of the case.",
        ),
      );
    const reach = Math.max(...windows);
    const breaks = await work.remember(nameOf("breaks", series, turning, reach, variances), () =>
      breaksOf(series, turning, reach, variances),
    );
    const besides = effects.filter((each) => each.series === beside?.id);
    const intervals = await work.remember(nameOf("effects", series, mine, windows, beside ?? null, besides), () =>
      effectsOf(series, mine, windows, beside && { series: beside, effects: besides }),
    );
    const models = await work.remember(nameOf("interrupted", series, turning, reach, spells, beside ?? null), () =>
      interruptionsOf(series, turning, reach, spells, beside),
    );
    await store.write("breakpoint", breaks.breaks);
    await store.write("effect_interval", intervals.intervals);
    await store.write("placebo", intervals.placebos);
    await store.write("interruption", models.interruptions);
    await store.write("counterfactual", models.counterfactuals);
    const unfilled = unfilledWindows(series, turning, windows, mine);
    await refused(store, work, [...unfilled, ...breaks.declined, ...intervals.declined, ...models.declined], where);
  }
}

/** Windows around a turning point that the series does not fill: like would not be compared with like. */
function unfilledWindows(
  series: MonthSeries,
  turning: readonly { readonly id: string; readonly name: string; readonly day: string }[],
  windows: readonly number[],
  effects: readonly Row<"effect">[],
): Declined[] {
  return turning.flatMap(({ id, name, day }) =>
    windows.flatMap((months): Declined[] => {
      if (effects.some((each) => each.turning_point === id && each.months === months)) return [];
      const own = `${day.slice(0, 7)}-01`;
      const count = (from: string, to: string) => series.months.filter((month) => month >= from && month <= to).length;
      const before = count(monthsLater(own, -months), monthsLater(own, -1));
      const after = count(monthsLater(own, 1), monthsLater(own, months));
      return [
        {
          subject: series.id,
          method: "before and after",
          about: `${id}, ${months} months`,
          code: "no-data",
          says: `The series has ${before} of ${months} months before ${name}, and ${after} after it.`,
          mend: "Take a shorter window, or data that cover both sides.",
        },
      ];
    }),
  );
}

/** What of one series tells what of another. Series that the data give by themselves share rows where they sum the same in different ways. */
async function together(
  store: ExplainStore,
  work: Work,
  all: readonly MonthSeries[],
  sums: ReadonlyMap<string, SumOf | null>,
): Promise<void> {
  if (all.length < 2) return;
  const shareRows = (one: string, other: string) => Boolean(sums.get(one) && sums.get(other) && sums.get(one) !== sums.get(other));
  const { precedence, declined } = await work.remember(nameOf("precedence", all, [...sums]), () => precedenceOf(all, shareRows));
  await store.write("precedence", precedence);
  await refused(store, work, declined, work.case.at("case", "series"));
}

async function baselines(store: ExplainStore, work: Work): Promise<void> {
  for (const [index, { id, sql: query, dispersion }] of work.case.says.case.baselines.entries()) {
    const at = work.case.at("case", "baselines", index, "sql");
    const mend = "Give it the columns says and value, first the count that is asked about, then its baselines.";
    let counts: Row<"baseline">[] = [];
    const isRead = await filled(work, `baseline question “${id}”`, at, mend, async () => {
      const rows = await allRows<{ says: string; value: number; exposure?: number }>(store, query);
      counts = rows.map(({ says, value, exposure = 1 }, place) => {
        if (typeof says !== "string" || typeof value !== "number") throw new Unfit("It lacks the column says or value.");
        return { question: id, ordinal: place + 1, says, value, exposure, file: at.file, line: at.line };
      });
      if (counts.length < 2) throw new Unfit(`It gives ${counts.length} of the two rows that are the least.`);
    });
    if (!isRead) continue;
    const { ratios, declined } = baselineRatios(counts, dispersion);
    await refused(store, work, declined, at);
    await store.write(
      "baseline",
      counts.filter(({ value }) => Number.isInteger(value)),
    );
    await store.write("baseline_ratio", ratios);
  }
}

async function spillover(store: ExplainStore, work: Work): Promise<void> {
  const { places, days } = work.case.says.case.spillover;
  for (const [kind, list] of [
    ["places", places],
    ["days", days],
  ] as const)
    for (const [index, each] of list.entries()) {
      const at = work.case.at("case", "spillover", kind, index, "sql");
      const [place, period] = kind === "places" ? ["place", "period"] : ["kind", "day"];
      const isFilled = await filled(
        work,
        `spillover question “${each.id}”`,
        at,
        `Give it the columns ${place}, ${period} and value.`,
        async () => {
          const columns = `cast(${place} as varchar) as place, cast(${period} as date) as period, cast(value as bigint) as value`;
          const rows = await allRows<{ place: string; period: string; value: number }>(store, each.sql, columns);
          need(rows, "place", "period", "value");
          await store.write(
            "neighbour_count",
            rows.map((row) => ({ question: each.id, ...row, file: at.file, line: at.line })),
          );
        },
      );
      if (!isFilled) continue;
      const rows = await store.rows<Pick<Row<"neighbour_count">, "place" | "period" | "value">>(
        "select place, period, value from neighbour_count where question = ? order by period, place",
        [each.id],
      );
      const { numbers, declined } = await work.remember(nameOf("spread", each, rows), () =>
        isPlaces(each) ? spreadOfPlaces(each.id, rows, each.borders, each.year) : spreadOfDays(each.id, rows),
      );
      await store.write("spillover", numbers);
      await refused(store, work, declined, at);
    }
}

type Spillover = Work["case"]["says"]["case"]["spillover"];
function isPlaces(each: Spillover["places"][number] | Spillover["days"][number]): each is Spillover["places"][number] {
  return "borders" in each;
}

async function refused(
  store: ExplainStore,
  work: Work,
  declined: readonly Declined[],
  place: ReturnType<Work["case"]["at"]>,
): Promise<void> {
  const unique = [...new Map(declined.map((each) => [JSON.stringify([each.subject, each.method, each.about ?? ""]), each])).values()];
  await store.write(
    "refusal",
    unique.map((each) => refusalRow(each, place)),
  );
  tellRefusals(work, "explain/refused", unique, place);
}

/** The query of a person gave rows that cannot be taken. */
class Unfit extends Error {}

/** More rows than this are no series. */
const mostRows = 100_000;

/** All rows of a query of the case. */
async function allRows<T extends object>(store: ExplainStore, query: string, columns = "*"): Promise<T[]> {
  const found = await store.door.ask(query, { columns, rows: mostRows });
  if (found.total > found.rows.length)
    throw new Unfit(`It gives ${found.total} rows; ${found.rows.length} are the most that can be taken.`);
  return found.rows.map((row) => Object.fromEntries(row.map((value, index) => [found.columns[index] ?? "", value])) as T);
}

function need(rows: readonly object[], ...columns: readonly string[]): void {
  for (const [index, row] of rows.entries())
    for (const each of columns)
      if ((row as Record<string, unknown>)[each] === null) throw new Unfit(`Its row ${index + 1} has no ${each}.`);
}

/** Runs the query of a person; false where it cannot run, which is told. */
async function filled(
  work: Work,
  what: string,
  at: ReturnType<Work["case"]["at"]>,
  mend: string,
  run: () => Promise<void>,
): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (cause) {
    if (!(cause instanceof QueryError || cause instanceof Unfit)) throw cause;
    const how = cause instanceof QueryError && cause.kind !== "failed" ? cause.mend : mend;
    work.problem(problem("figure/bad-query", at, `The query of ${what} cannot run. ${cause.message}`, how));
    return false;
  }
}
