import { Canvas, NoRows, PlacedWords, Words } from "../drawing/svg-parts.js";
import { textWidth } from "../drawing/text-width.js";
import type { Cell, SeriesProps, TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { formatNumber } from "../format-number.js";
import { momentSpan, momentWords, timeTicks } from "./moment.js";
import { Inset, magnified } from "./series-inset.js";
import { lineNames, pointLabels } from "./series-labels.js";
import { type DatedLine, type DatedPoint, datedLines, hasInterval, skipped } from "./series-lines.js";
import { Lines, type Plot } from "./series-marks.js";
import { placeTurns, TurnNames, TurnRules } from "./turning-points.js";
import { axisRoom, ValueAxis, valueScale } from "./value-axis.js";

/** Lines over time: low to high as a band, subject in ink, first, last, low and peak labelled. */
export function Series(props: SeriesProps) {
  const { dated, undated } = datedLines(props.lines);
  const points = dated.flatMap(({ points: each }) => each);
  const below = props.scale === "log" ? points.filter(({ point }) => point.value !== null && point.value <= 0).length : 0;
  const notes = [
    points.some(({ point }) => hasInterval(point)) ? "band: low to high" : undefined,
    points.some(({ point }) => point.value !== null && !hasInterval(point)) && points.some(({ point }) => hasInterval(point))
      ? "hollow: no interval in the data"
      : undefined,
    undated ? `${formatNumber(undated)} ${undated === 1 ? "row has" : "rows have"} no date that can be drawn` : undefined,
    below ? `${formatNumber(below)} at or below zero, which a ratio scale cannot show` : undefined,
  ];
  return <FigureFrame head={props} draw={(width) => <SeriesDrawing {...props} width={width} />} table={seriesTable(props)} notes={notes} />;
}

export function SeriesDrawing(props: SeriesProps & { readonly width: number }) {
  const { width, lines, gaps = [], unit, digits } = props;
  const measure = { unit, digits };
  const isWide = width >= 480;
  const height = props.height ?? (isWide ? 264 : 232);
  const { dated } = datedLines(lines);
  const all = dated.flatMap(({ points }) => points);
  const spans = [
    ...all.map(({ span }) => span),
    ...gaps.flatMap((gap) => [momentSpan(gap.from), momentSpan(gap.to)]).filter((span) => span !== undefined),
  ];
  if (spans.length === 0) return <EmptyDrawing width={width} label={props.title} />;
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const isMany = lines.length > 1;
  const nameWidth = Math.min(isWide ? 150 : 96, Math.max(0, ...lines.map((line) => textWidth(line.name, 12, true))) + 4);
  const right = width - (isMany ? nameWidth + 12 : 16);
  const values = all.flatMap(({ point }) => [point.value, point.low, point.high]).filter((value) => typeof value === "number");
  const bottom = height - 24;
  const left = axisRoom(valueScale(values, 40, bottom, props.scale), measure);
  const toX = (at: number) => left + ((at - from) / Math.max(to - from, 1e-9)) * (right - left);
  const { turns, rows } = placeTurns(props.turningPoints, toX, from, to, width);
  const top = 18 + rows * 15;
  const scale = valueScale(values, top, bottom, props.scale);
  const plot: Plot = { toX, scale, box: { x0: left, x1: right, y0: top, y1: bottom } };
  const inset = magnified(props, dated, plot);
  const labels = pointLabels(dated, plot, width, isMany, measure, inset?.box);
  const names = isMany ? lineNames(dated, plot, nameWidth, measure) : [];
  const isDense = (right - left) / Math.max(1, ...dated.map(({ points }) => points.length)) < 9;

  return (
    <Canvas width={width} height={height} label={props.description ?? seriesWords(props)} isLive={all.some(({ point }) => point.evidence)}>
      {isSkipped(dated).map((gap) => (
        <NoRows
          key={`skipped ${gap.from}`}
          x={toX(gap.from)}
          y={top}
          width={toX(gap.to) - toX(gap.from)}
          height={bottom - top}
          says="no rows"
        />
      ))}
      {gaps.map((gap) => {
        const [first, last] = [momentSpan(gap.from), momentSpan(gap.to)];
        if (!first || !last) return null;
        return (
          <NoRows
            key={`${gap.from}${gap.to}`}
            x={toX(first.from)}
            y={top}
            width={toX(last.to) - toX(first.from)}
            height={bottom - top}
            says={gap.says ?? "no rows"}
          />
        );
      })}
      <ValueAxis scale={scale} measure={measure} x0={left} x1={right} />
      {timeTicks(from, to, right - left).map((tick) => (
        <Words key={tick.at} x={toX(tick.at)} y={height - 7} anchor="middle" size={11} tone="ink-3">
          {tick.words}
        </Words>
      ))}
      <TurnRules turns={turns} top={2} bottom={bottom} />
      <Lines
        dated={dated}
        plot={plot}
        isDense={isDense}
        told={new Set(labels.map((label) => label.key))}
        choice={props}
        measure={measure}
      />
      {labels.map((label) => (
        <PlacedWords key={label.key} label={label} {...(label.key === "no change" && { tone: "ink-3" as const })} />
      ))}
      {names.map((name) => (
        <PlacedWords key={name.key} label={name} tone={name.isSubject ? "ink" : "ink-2"} />
      ))}
      {inset && <Inset {...inset} dated={dated} measure={measure} choice={props} />}
      <TurnNames turns={turns} top={2} choice={props} />
    </Canvas>
  );
}

/** Stretches of time for which no line has a point. */
function isSkipped(dated: readonly DatedLine[]): { from: number; to: number }[] {
  const [first, ...others] = dated.map(({ points }) => points.filter(({ point }) => point.value !== null));
  return skipped(first ?? []).filter(({ from, to }) =>
    others.every((points) => points.every(({ span }) => span.mid < from || span.mid > to)),
  );
}

function EmptyDrawing({ width, label }: { width: number; label: string }) {
  return (
    <Canvas width={width} height={120} label={`${label}: no rows`} isLive={false}>
      <NoRows x={0.5} y={0.5} width={width - 1} height={119} says="no rows" />
    </Canvas>
  );
}

/** The drawing in a sentence for each line. */
function seriesWords(props: SeriesProps): string {
  const { dated } = datedLines(props.lines);
  const said = dated.flatMap(({ line, points }) => {
    const known = points.filter(({ point }) => point.value !== null);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return [`${line.name}: no rows`];
    const most = known.reduce((a, b) => ((b.point.value as number) > (a.point.value as number) ? b : a));
    const least = known.reduce((a, b) => ((b.point.value as number) < (a.point.value as number) ? b : a));
    const tell = ({ point }: DatedPoint) => `${formatNumber(point.value, props)} in ${momentWords(point.at)}`;
    return [`${line.name}: first ${tell(first)}, highest ${tell(most)}, lowest ${tell(least)}, last ${tell(last)}`];
  });
  return `${props.title}. ${said.join(". ")}.`;
}

/** Every point in a row: line, moment, value, low, high. */
export function seriesTable({ lines, unit, digits }: SeriesProps): TableRows {
  const rows: Cell[][] = [];
  const evidence: (string | undefined)[] = [];
  const isMany = lines.length > 1;
  const hasBand = lines.some(({ points }) => points.some(hasInterval));
  for (const line of lines) {
    for (const point of line.points) {
      const start: Cell[] = isMany ? [line.name, point.at] : [point.at];
      rows.push([...start, point.value, ...(hasBand ? [point.low ?? null, point.high ?? null] : [])]);
      evidence.push(point.evidence);
    }
  }
  const measure = { kind: "number" as const, unit, digits };
  const name = unit && unit !== "%" && unit !== "×" ? unit : "Value";
  return {
    columns: [
      ...(isMany ? [{ name: "Series" }] : []),
      { name: "When", kind: "year" as const },
      { name: name.charAt(0).toUpperCase() + name.slice(1), ...measure },
      ...(hasBand
        ? [
            { name: "Low", ...measure },
            { name: "High", ...measure },
          ]
        : []),
    ],
    rows,
    evidence,
  };
}
