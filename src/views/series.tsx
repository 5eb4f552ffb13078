import type { Cell, SeriesPoint, SeriesProps, TableRows } from "./figure.js";
import { FigureFrame } from "./figure-frame.js";
import { formatNumber, formatOnMark, formatRange } from "./format-number.js";
import { dwarfedFrom, freeField } from "./magnify.js";
import { momentSpan, momentWords, timeTicks } from "./moment.js";
import { type Box, type PlacedLabel, placeLabels, type Segment, spotsAround, type WantedLabel } from "./place-labels.js";
import { bandPath, type DatedLine, type DatedPoint, datedLines, hasInterval, linePath, tellingPoints } from "./series-lines.js";
import { Canvas, type Choice, ink, Mark, NoRows, PlacedWords, placeTurns, px, TurnNames, TurnRules, Words } from "./svg-parts.js";
import { textWidth, wrapText } from "./text-width.js";
import { axisRoom, ValueAxis, type ValueScale, valueScale } from "./value-axis.js";

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

interface Plot {
  readonly toX: (at: number) => number;
  readonly scale: ValueScale;
  readonly box: Box;
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
      {scale.isLog && (
        <Words x={left + 4} y={scale.toY(1) - 4} size={11} tone="ink-3" halo="halo">
          no change
        </Words>
      )}
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
        <PlacedWords key={label.key} label={label} />
      ))}
      {names.map((name) => (
        <PlacedWords key={name.key} label={name} bold={name.isSubject ? undefined : "last"} tone={name.isSubject ? "ink" : "ink-2"} />
      ))}
      {inset && <Inset {...inset} dated={dated} measure={measure} choice={props} />}
      <TurnNames turns={turns} top={2} choice={props} />
    </Canvas>
  );
}

function EmptyDrawing({ width, label }: { width: number; label: string }) {
  return (
    <Canvas width={width} height={120} label={`${label}: no rows`} isLive={false}>
      <NoRows x={0.5} y={0.5} width={width - 1} height={119} says="no rows" />
    </Canvas>
  );
}

interface LinesProps {
  readonly dated: readonly DatedLine[];
  readonly plot: Plot;
  readonly isDense: boolean;
  readonly told: ReadonlySet<string>;
  readonly choice: Choice;
  readonly measure: { unit?: string | null | undefined; digits?: number | null | undefined };
}

const pointKey = (line: string, point: SeriesPoint) => `${line} ${point.at}`;

function Lines({ dated, plot, isDense, told, choice, measure }: LinesProps) {
  const { toX, scale } = plot;
  const back = [...dated].sort((a, b) => Number(a.line.role !== "context") - Number(b.line.role !== "context"));
  const isOne = dated.length === 1;
  return (
    <>
      {back.map(({ line, points }) => (
        <path key={line.id} d={bandPath(points, toX, scale.toY)} fill={ink("band")} fillOpacity={line.role === "context" ? 0.45 : 0.75} />
      ))}
      {back.map(({ line, points }) => (
        <path
          key={line.id}
          d={linePath(points, toX, scale.toY)}
          fill="none"
          stroke={ink(line.role === "context" ? "context" : "ink")}
          strokeWidth={line.role === "context" ? 1.5 : isDense ? 1.4 : 1.8}
          strokeLinejoin="round"
          strokeLinecap="round"
          {...(line.standing === "projected" && { strokeDasharray: "5 4" })}
        />
      ))}
      {back.map(({ line, points }) =>
        points.map(({ point, span }, index) => {
          if (point.value === null) return null;
          const isTold = told.has(pointKey(line.id, point));
          const isAlone = (points[index - 1]?.point.value ?? null) === null && (points[index + 1]?.point.value ?? null) === null;
          if (isDense && !isTold && !isAlone && !point.evidence) return null;
          const x = toX(span.mid);
          const y = scale.toY(point.value);
          const isShown = !isDense || isTold || isAlone;
          return (
            <Mark key={pointKey(line.id, point)} evidence={point.evidence} says={pointWords(line.name, point, measure)} choice={choice}>
              {isOne && point.evidence ? (
                <rect
                  className="reach"
                  x={px(toX(span.mid) - Math.max(2, (toX(span.to) - toX(span.from)) / 2))}
                  y={px(plot.box.y0)}
                  width={px(Math.max(4, toX(span.to) - toX(span.from)))}
                  height={px(plot.box.y1 - plot.box.y0)}
                  fill="transparent"
                />
              ) : (
                point.evidence && <circle className="reach" cx={px(x)} cy={px(y)} r={7} fill="transparent" />
              )}
              <circle
                className="dot"
                cx={px(x)}
                cy={px(y)}
                r={isShown ? (isTold ? 3.4 : 2.6) : 0}
                {...(hasInterval(point)
                  ? { fill: ink(line.role === "context" ? "context" : "ink") }
                  : { fill: ink("halo"), stroke: ink(line.role === "context" ? "context" : "ink"), strokeWidth: 1.3 })}
              />
            </Mark>
          );
        }),
      )}
    </>
  );
}

function lineSegments(dated: readonly DatedLine[], plot: Plot): Segment[] {
  return dated.flatMap(({ points }) =>
    points.slice(1).flatMap(({ point, span }, index) => {
      const before = points[index];
      if (!before || before.point.value === null || point.value === null) return [];
      return [
        {
          x0: plot.toX(before.span.mid),
          y0: plot.scale.toY(before.point.value),
          x1: plot.toX(span.mid),
          y1: plot.scale.toY(point.value),
        },
      ];
    }),
  );
}

function pointLabels(
  dated: readonly DatedLine[],
  plot: Plot,
  width: number,
  isMany: boolean,
  measure: LinesProps["measure"],
  inset: Box | undefined,
): PlacedLabel[] {
  const wanted: WantedLabel[] = dated
    .filter(({ line }) => line.role !== "context")
    .flatMap(({ line, points }) => {
      const told = tellingPoints(points);
      return told.flatMap(({ point, span }, rank) => {
        const value = point.value as number;
        if (isMany && rank === 0) return [];
        const [right, above, left, below, ...corners] = spotsAround(plot.toX(span.mid), plot.scale.toY(value), 3, 12);
        return [
          {
            key: pointKey(line.id, point),
            lines: [formatOnMark(value, measure)],
            size: 12,
            isBold: true,
            spots: [above, below, ...corners, right, left].filter((spot) => spot !== undefined),
            weight: 10 - rank,
          },
        ];
      });
    });
  const dots = dated.flatMap(({ points }) =>
    points.flatMap(({ point, span }) => {
      if (point.value === null) return [];
      const [x, y] = [plot.toX(span.mid), plot.scale.toY(point.value)];
      return [{ x0: x - 3, x1: x + 3, y0: y - 3, y1: y + 3 }];
    }),
  );
  const bounds = { x0: 0, x1: isMany ? plot.box.x1 + 4 : width, y0: plot.box.y0 - 14, y1: plot.box.y1 + 2 };
  const boxes = inset ? [...dots, inset] : dots;
  return placeLabels(wanted, { bounds, boxes, segments: lineSegments(dated, plot) });
}

/** Names at the ends of the lines with their last values, pushed apart. */
function lineNames(dated: readonly DatedLine[], plot: Plot, nameWidth: number, measure: LinesProps["measure"]) {
  const size = 12;
  const names = dated.flatMap(({ line, points }) => {
    const last = points.findLast(({ point }) => point.value !== null);
    if (!last) return [];
    const value = formatOnMark(last.point.value, measure);
    const isSubject = line.role !== "context";
    const joined = `${line.name} ${value}`;
    const lines = textWidth(joined, size, true) <= nameWidth ? [joined] : [...wrapText(line.name, size, nameWidth, true), value];
    return [
      {
        line,
        lines,
        isSubject,
        x: plot.toX(last.span.mid) + 9,
        y: plot.scale.toY(last.point.value as number),
        height: lines.length * 14.4,
      },
    ];
  });
  names.sort((a, b) => a.y - b.y || (a.line.name < b.line.name ? -1 : 1));
  const tops: number[] = [];
  names.forEach((name, index) => {
    const before = index > 0 ? (tops[index - 1] ?? 0) + (names[index - 1]?.height ?? 0) + 2 : plot.box.y0 - 10;
    tops.push(Math.max(before, name.y - name.height / 2));
  });
  for (let index = names.length - 1, floor = plot.box.y1 + 8; index >= 0; index--) {
    const name = names[index];
    if (!name) continue;
    tops[index] = Math.min(tops[index] ?? 0, floor - name.height);
    floor = (tops[index] ?? 0) - 2;
  }
  return names.map((name, index) => {
    const y = (tops[index] ?? 0) + 11;
    return {
      key: name.line.id,
      lines: name.lines,
      size,
      isBold: name.isSubject,
      isSubject: name.isSubject,
      anchor: "start" as const,
      x: Math.max(name.x, plot.box.x1 + 6),
      y,
      box: { x0: 0, x1: 0, y0: 0, y1: 0 },
    };
  });
}

interface InsetPlace {
  readonly box: Box;
  readonly from: number;
  readonly to: number;
  readonly says: string;
}

function magnified(props: SeriesProps, dated: readonly DatedLine[], plot: Plot): InsetPlace | undefined {
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

function Inset({
  box,
  from,
  to,
  says,
  dated,
  measure,
  choice,
}: InsetPlace & { dated: readonly DatedLine[]; measure: LinesProps["measure"]; choice: Choice }) {
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

function pointWords(name: string, point: SeriesPoint, measure: LinesProps["measure"]): string {
  const interval = hasInterval(point) ? `, ${formatRange(point.low, point.high, measure)}` : "";
  return `${name}, ${momentWords(point.at)}: ${formatNumber(point.value, measure)}${interval}`;
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
