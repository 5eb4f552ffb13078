import { dwarfedFrom, freeField } from "../drawing/magnify.js";
import { type Box, placeLabels, type WantedLabel } from "../drawing/place-labels.js";
import { Canvas, type Choice, hatch, ink, Mark, PlacedWords, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth } from "../drawing/text-width.js";
import type { Bar, BarsProps, Measure } from "../figures/figure.js";
import { formatOnMark } from "../format-number.js";
import { momentSpan } from "../series/moment.js";
import { placeTurns, TurnNames, TurnRules } from "../series/turning-points.js";
import { axisRoom, ValueAxis, type ValueScale, valueScale } from "../series/value-axis.js";
import { barWords, hasWhisker } from "./bar-words.js";

interface Columns {
  readonly box: Box;
  readonly scale: ValueScale;
  readonly step: number;
  readonly middle: (index: number) => number;
}

/** Upright bars, as for years. */
export function VerticalBars(props: BarsProps & { readonly width: number; readonly label: string }) {
  const { bars, width, unit, digits } = props;
  const measure = { unit, digits };
  const height = props.height ?? (width >= 480 ? 264 : 224);
  const bottom = height - 24;
  const values = bars.flatMap((bar) => [bar.value, bar.low, bar.high]).filter((value) => typeof value === "number");
  const left = axisRoom(valueScale(values, 40, bottom), measure);
  const step = (width - 4 - left) / Math.max(1, bars.length);
  const middle = (index: number) => left + (index + 0.5) * step;
  const spans = bars.map((bar) => momentSpan(bar.name));
  const [first, last] = [spans[0], spans.at(-1)];
  const isTime = spans.every((span) => span !== undefined);
  const toX = (at: number) => {
    const index = spans.findIndex((span) => span && at >= span.from && at < span.to);
    const span = spans[index];
    return span ? left + (index + (at - span.from) / (span.to - span.from)) * step : left;
  };
  const { turns, rows } =
    isTime && first && last ? placeTurns(props.turningPoints, toX, first.from, last.to - 1e-9, width) : { turns: [], rows: 0 };
  const top = 18 + rows * 15;
  const scale = valueScale(values, top, bottom);
  const columns: Columns = { box: { x0: left, x1: width - 4, y0: top, y1: bottom }, scale, step, middle };
  const inset = magnifiedBars(props, columns);
  return (
    <Canvas width={width} height={height} label={props.description ?? props.label} isLive={bars.some((bar) => bar.evidence)}>
      <ValueAxis scale={scale} measure={measure} x0={left} x1={width - 4} />
      <TurnRules turns={turns} top={2} bottom={bottom} />
      <Columns bars={bars} columns={columns} measure={measure} choice={props} avoid={inset?.box} />
      {inset && <MagnifiedBars bars={bars.slice(inset.from, inset.to + 1)} box={inset.box} measure={measure} choice={props} />}
      <TurnNames turns={turns} top={2} choice={props} />
    </Canvas>
  );
}

function Columns({
  bars,
  columns,
  measure,
  choice,
  avoid,
  size = 12,
}: {
  bars: readonly Bar[];
  columns: Columns;
  measure: Measure;
  choice: Choice;
  avoid?: Box | undefined;
  size?: number;
}) {
  const { scale, step, middle, box } = columns;
  const thick = Math.max(1, Math.min(44, step * 0.72));
  const base = scale.toY(0);
  const marks = bars.map((bar, index) => {
    const end = scale.toY(bar.value ?? 0);
    const top = hasWhisker(bar) ? Math.min(end, scale.toY(bar.high)) : end;
    return { bar, x: middle(index), end, top: Math.min(top, base), isBelow: (bar.value ?? 0) < 0 };
  });
  const most = Math.max(...bars.map((bar) => bar.value ?? Number.NEGATIVE_INFINITY));
  const least = Math.min(...bars.map((bar) => bar.value ?? Number.POSITIVE_INFINITY));
  const wanted: WantedLabel[] = marks.flatMap(({ bar, x, top, end, isBelow }, index) => {
    if (bar.value === null) return [];
    const under = hasWhisker(bar) ? Math.max(end, scale.toY(bar.low)) : end;
    return [
      {
        key: bar.name,
        lines: [formatOnMark(bar.value, measure)],
        size,
        isBold: bar.role !== "context",
        spots: [
          { x, y: isBelow ? under + size + 2 : top - 5, anchor: "middle" as const },
          { x: box.x1 + 2, y: isBelow ? under + size + 2 : top - 5, anchor: "end" as const },
        ].slice(0, index === bars.length - 1 ? 2 : 1),
        weight: index === bars.length - 1 ? 9 : bar.value === most ? 8 : index === 0 ? 7 : bar.value === least ? 6 : 1,
      },
    ];
  });
  const bounds = { x0: box.x0 - 30, x1: box.x1 + 4, y0: 0, y1: box.y1 + 16 };
  const labels = placeLabels(wanted, { bounds, boxes: avoid ? [avoid] : [] }).filter(
    (label) =>
      (!avoid || !touches(label.box, avoid)) &&
      marks.every(
        ({ bar, x, top, end }) =>
          bar.name === label.key ||
          bar.value === null ||
          !touches(label.box, { x0: x - thick / 2, x1: x + thick / 2, y0: Math.min(top, end, base), y1: Math.max(end, base) }),
      ),
  );
  const widest = Math.max(0, ...bars.map((bar) => textWidth(bar.name, 11)));
  const every = widest + 8 <= step ? 1 : spacing(bars.length, (widest + 10) / step);
  return (
    <>
      {marks.map(({ bar, x, end, isBelow }) => (
        <Mark key={bar.name} evidence={bar.evidence} says={barWords(bar, measure)} choice={choice}>
          <rect className="reach" x={px(x - step / 2)} y={px(box.y0)} width={px(step)} height={px(box.y1 - box.y0)} fill="transparent" />
          {bar.value === null ? (
            <path d={hatch(x - step / 2, box.y0, step, base - box.y0, 7)} stroke={ink("line-2")} strokeWidth={0.8} fill="none" />
          ) : (
            <rect
              className="solid"
              x={px(x - thick / 2)}
              y={px(isBelow ? base : end)}
              width={px(thick)}
              height={px(Math.abs(end - base))}
              fill={ink(bar.role === "context" ? "context" : "ink")}
            />
          )}
          {hasWhisker(bar) && (
            <StandingWhisker
              x={x}
              low={scale.toY(bar.low)}
              high={scale.toY(bar.high)}
              end={end}
              isBelow={isBelow}
              foot={Math.min(4, thick / 4)}
            />
          )}
        </Mark>
      ))}
      {marks.map(({ bar, x }, index) =>
        (bars.length - 1 - index) % every === 0 ? (
          <Words key={bar.name} x={x} y={box.y1 + 17} anchor="middle" size={11} tone="ink-3">
            {cutText(bar.name, 11, step * every - 4)}
          </Words>
        ) : null,
      )}
      {labels.map((label) => (
        <PlacedWords key={label.key} label={label} />
      ))}
    </>
  );
}

const touches = (a: Box, b: Box) => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;

function spacing(count: number, least: number): number {
  return [2, 3, 4, 5, 6, 10, 12, 20, 24, 50, 60, 120].find((every) => every >= least) ?? count;
}

/** Inside the bar in the colour of the ground, beyond it in ink. */
function StandingWhisker({
  x,
  low,
  high,
  end,
  isBelow,
  foot,
}: {
  x: number;
  low: number;
  high: number;
  end: number;
  isBelow: boolean;
  foot: number;
}) {
  const inner = isBelow ? Math.max(high, 0) : low;
  const outer = isBelow ? low : high;
  const hasInside = isBelow ? inner < end : inner > end;
  const hasOutside = isBelow ? outer > end : outer < end;
  return (
    <>
      {hasInside && Math.abs(inner - end) > 3 && (
        <path
          d={`M${px(x)} ${px(end)}V${px(inner)}M${px(x - foot)} ${px(inner)}h${px(foot * 2)}`}
          stroke={ink("halo")}
          strokeWidth={1.1}
          fill="none"
        />
      )}
      {hasOutside && (
        <path
          d={`M${px(x)} ${px(end)}V${px(outer)}M${px(x - foot)} ${px(outer)}h${px(foot * 2)}`}
          stroke={ink("ink")}
          strokeWidth={1.2}
          fill="none"
        />
      )}
    </>
  );
}

function magnifiedBars(props: BarsProps, { box, scale, middle, step }: Columns) {
  const { bars, inset } = props;
  if (!inset) return undefined;
  const sizes = bars.map((bar) => Math.max(bar.value ?? 0, bar.high ?? 0));
  const from = inset === "auto" ? dwarfedFrom(sizes) : bars.findIndex((bar) => bar.name === inset.from);
  const to = inset === "auto" ? bars.findLastIndex((bar) => bar.value !== null) : bars.findIndex((bar) => bar.name === inset.to);
  if (from === undefined || from < 0 || to <= from) return undefined;
  const marks = bars.map((_, index) => ({ x: middle(index), top: scale.toY(sizes[index] ?? 0) - 14 }));
  const place = freeField(marks, { x0: middle(from) - step / 2, x1: middle(to) + step / 2 }, box);
  return place && { box: place, from, to };
}

function MagnifiedBars({ bars, box, measure, choice }: { bars: readonly Bar[]; box: Box; measure: Measure; choice: Choice }) {
  const bottom = box.y1 - 22;
  const values = bars.flatMap((bar) => [bar.value, bar.high]).filter((value) => typeof value === "number");
  const scale = valueScale(values, box.y0 + 38, bottom);
  const left = box.x0 + axisRoom(scale, measure) + 2;
  const right = box.x1 - 8;
  const step = (right - left) / bars.length;
  const columns = {
    box: { x0: left, x1: right, y0: box.y0 + 24, y1: bottom },
    scale,
    step,
    middle: (index: number) => left + (index + 0.5) * step,
  };
  const bare = bars.map((bar) => ({ ...bar, evidence: undefined }));
  return (
    <g>
      <rect
        x={px(box.x0)}
        y={px(box.y0)}
        width={px(box.x1 - box.x0)}
        height={px(box.y1 - box.y0)}
        fill={ink("halo")}
        stroke={ink("line-2")}
      />
      <Words x={box.x0 + 8} y={box.y0 + 15} size={11}>
        {`${bars[0]?.name}–${bars.at(-1)?.name}, magnified`}
      </Words>
      <ValueAxis scale={{ ...scale, ticks: scale.ticks.filter((_, index) => index % 2 === 0) }} measure={measure} x0={left} x1={right} />
      <Columns bars={bare} columns={columns} measure={measure} choice={choice} size={11} />
    </g>
  );
}
