import { Link } from "wouter";
import { isWithin } from "../../domain/days/period.js";
import type { EffectLine, MonthSeries } from "../../pages/page.js";
import { Series } from "../../views/series/series.js";
import { useAddress, useCase } from "../addresses/address.js";
import { drawn, useExport } from "../ask/exports.js";
import { monthIndex, monthWords } from "../naming/months.js";
import { sourceOf } from "../naming/series.js";
import { Empty } from "./states.js";

/** Series that one page holds. */
const most = 4;

/** The series of the case in the period, one under the other over the same axis, since their scales may differ many times. */
export function MonthFigures({ effects, at }: { effects: readonly EffectLine[]; at: string | null }) {
  const { series } = useCase();
  const { href } = useAddress();
  if (series.length === 0)
    return (
      <>
        <h2 className="section-title">No series yet</h2>
        <Empty title="Deaths or events with days fill this.">
          Add event data, or name a query under <code>series</code> that gives a month and a value; it becomes the line under the header
          too.
        </Empty>
      </>
    );
  return (
    <>
      {series.slice(0, most).map((each) => (
        <MonthFigure key={each.id} series={each} effects={effects} at={at} />
      ))}
      {series.length > most && (
        <p className="list-left">
          {`${most} of ${series.length.toLocaleString("en-GB")} series · `}
          <Link href={href("/effects")}>Effects has all</Link>
        </p>
      )}
    </>
  );
}

function MonthFigure({ series, effects, at }: { series: MonthSeries; effects: readonly EffectLine[]; at: string | null }) {
  const { turning } = useCase();
  const { period } = useAddress();
  const onExport = useExport();
  const points = series.points.filter(({ month }) => isWithin(month, period));
  if (points.length === 0)
    return (
      <>
        <h2 className="section-title">{series.says}</h2>
        <Empty title="No month of this period.">{series.fault ?? "The series has none between these months; widen the period."}</Empty>
      </>
    );
  return (
    <Series
      id={`series-${series.id}`}
      {...drawn(onExport)}
      title={titleOf(series, points, effects)}
      subtitle={`${series.says}, ${monthWords(points[0]?.month ?? period.from)} to ${monthWords(points.at(-1)?.month ?? period.to)}`}
      foot={{ source: sourceOf(series), rows: points.length, note: series.lacks ?? undefined }}
      lines={[
        {
          id: series.id,
          name: series.says,
          role: "subject",
          points: points.map(({ month, value }) => ({
            at: month,
            value,
            evidence: `series:${[series.id, month].map(encodeURIComponent).join("|")}`,
          })),
        },
      ]}
      turningPoints={turning.filter(({ day }) => isWithin(day, period))}
      widths={[340, 480, 640]}
      height={190}
      selected={at ?? ""}
    />
  );
}

/** The largest change at a turning point of the period, or the top and the last value. */
function titleOf(series: MonthSeries, points: MonthSeries["points"], effects: readonly EffectLine[]): string {
  const mine = effects.filter((each) => each.series === series.id && each.ratio !== null && each.ratio > 0);
  const longest = Math.max(0, ...mine.map(({ months }) => months));
  const [line] = mine
    .filter(({ months }) => months === longest)
    .toSorted((a, b) => Math.abs(Math.log(b.ratio ?? 1)) - Math.abs(Math.log(a.ratio ?? 1)));
  const figure = (value: number) => (value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(1));
  if (line) return `${line.turning.name}: from ${figure(line.before)} a month to ${figure(line.after)}`;
  const top = points.reduce((a, b) => (b.value > a.value ? b : a));
  const span = points.length ? monthIndex(points.at(-1)?.month ?? "") - monthIndex(points[0]?.month ?? "") + 1 : 0;
  if (top.value === 0) return `None in ${span} months`;
  return `Most in ${monthWords(top.month)}: ${top.value.toLocaleString("en-GB")}, of ${span} months`;
}
