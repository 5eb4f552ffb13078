import { dwarfedFrom, freeField } from "../drawing/magnify.js";
import type { Box } from "../drawing/place-labels.js";
import { type Choice, ink, PlacedWords, px, Words } from "../drawing/svg-parts.js";
import type { Measure, SeriesProps } from "../figures/figure.js";
import { momentSpan, momentWords, timeTicks } from "./moment.js";
import { pointLabels } from "./series-labels.js";
import type { DatedLine, DatedPoint } from "./series-lines.js";
import { Lines, type Plot } from "./series-marks.js";
import { axisRoom, ValueAxis, valueScale } from "./value-axis.js";

export interface InsetPlace {
  readonly box: Box;
  readonly from: number;
  readonly to: number;
  readonly says: string;
}

/** The part to magnify and the free field for it, where there are both. */
export function magnified(props: SeriesProps, dated: readonly DatedLine[], plot: Plot): InsetPlace | undefined {
  const asked = props.inset;
  if (!asked || props.scale === "log") return undefined;
  const known = dated.flatMap(({ points }) => points.filter(({ point }) => point.value !== null)).sort((a, b) => a.span.mid - b.span.mid);
  const sizeOf = ({ point }: DatedPoint) => Math.max(point.value as number, point.high ?? 0);
  const marks = known.map((each) => ({ x: plot.toX(each.span.mid), top: plot.scale.toY(sizeOf(each)) }));
  let first: DatedPoint | undefined;
  let last = known.at(-1);
  if (asked === "auto") {
    const index = dwarfedFrom(known.map(sizeOf));
    first = index === undefined ? undefined : known[index];
  } else {
    const [start, stop] = [momentSpan(asked.from), momentSpan(asked.to)];
    const inside = known.filter(({ span }) => start && stop && span.mid >= start.from && span.mid <= stop.to);
    first = inside[0];
    last = inside.at(-1);
  }
  if (!first || !last || first === last) return undefined;
  const box = freeField(marks, { x0: plot.toX(first.span.from), x1: plot.toX(last.span.to) }, plot.box);
  const says = `${momentWords(first.point.at)}–${momentWords(last.point.at)}, magnified`;
  return box && { box, from: first.span.from, to: last.span.to, says };
}

export function Inset({
  box,
  from,
  to,
  says,
  dated,
  measure,
  choice,
}: InsetPlace & { dated: readonly DatedLine[]; measure: Measure; choice: Choice }) {
  const inside = dated.map(({ line, points }) => ({
    line,
    points: points.filter(({ span }) => span.from >= from - 1e-9 && span.to <= to + 1e-9),
  }));
  const values = inside
    .flatMap(({ points }) => points.flatMap(({ point }) => [point.value, point.high]))
    .filter((v) => typeof v === "number");
  const bottom = box.y1 - 20;
  const draft = valueScale(values, box.y0 + 40, bottom);
  const left = box.x0 + axisRoom(draft, measure) + 4;
  const right = box.x1 - 12;
  const toX = (at: number) => left + ((at - from) / (to - from)) * (right - left);
  const plot: Plot = { toX, scale: draft, box: { x0: left, x1: right, y0: box.y0 + 30, y1: bottom } };
  const labels = pointLabels(inside, plot, box.x1, false, measure, undefined);
  const bare = inside.map(({ line, points }) => ({
    line,
    points: points.map(({ point, span }) => ({ span, point: { ...point, evidence: undefined } })),
  }));
  const ticks = timeTicks(from, to, right - left, 34);
  return (
    <g>
      <rect
        x={px(box.x0)}
        y={px(box.y0)}
        width={px(box.x1 - box.x0)}
        height={px(box.y1 - box.y0)}
        fill={ink("halo")}
        stroke={ink("line-2")}
        strokeWidth={1}
      />
      <Words x={box.x0 + 8} y={box.y0 + 15} size={11}>
        {says}
      </Words>
      <ValueAxis scale={{ ...draft, ticks: draft.ticks.filter((_, index) => index % 2 === 0) }} measure={measure} x0={left} x1={right} />
      {ticks.map((tick) => (
        <Words key={tick.at} x={toX(tick.at)} y={box.y1 - 6} anchor="middle" size={11} tone="ink-3">
          {tick.words}
        </Words>
      ))}
      <Lines dated={bare} plot={plot} isDense={false} told={new Set()} choice={choice} measure={measure} />
      {labels.map((label) => (
        <PlacedWords key={label.key} label={{ ...label, size: 11 }} />
      ))}
    </g>
  );
}
