import { scaleLinear } from "d3-scale";
import { Canvas, hatch, ink, Mark, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth, wrapText } from "../drawing/text-width.js";
import { sound } from "../figures/estimate.js";
import type { ComparedFigure, CompareProps, Measure, TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { formatNumber, formatOnMark, formatRange } from "../format-number.js";
import { lengthDomain } from "../series/value-axis.js";

/** What several sources say of one thing, on one axis for each unit: drawn together, never averaged. */
export function Compare(props: CompareProps) {
  const { figures } = props;
  const notes = [
    figures.some(hasInterval) ? "bar: low to high" : undefined,
    figures.some((figure) => figure.value !== null && !hasInterval(figure)) ? "hollow: no interval given" : undefined,
  ];
  return (
    <FigureFrame head={props} draw={(width) => <CompareDrawing {...props} width={width} />} table={compareTable(props)} notes={notes} />
  );
}

const hasInterval = (figure: ComparedFigure): figure is ComparedFigure & { low: number; high: number } =>
  typeof figure.low === "number" && typeof figure.high === "number";

interface Row {
  readonly figure: ComparedFigure;
  readonly said: readonly string[];
  readonly top: number;
  readonly height: number;
}

interface Group {
  readonly unit: string;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly Row[];
}

function grouped(props: CompareProps, textRoom: number, isWide: boolean): { groups: Group[]; height: number } {
  const units = [...new Set(props.figures.map((figure) => figure.unit ?? props.unit ?? ""))];
  let y = 0;
  const groups = units.map((unit) => {
    const top = y;
    y += 20;
    const rows = props.figures
      .filter((figure) => (figure.unit ?? props.unit ?? "") === unit)
      .map((figure) => {
        const said = wrapText([figure.period, figure.definition].filter(Boolean).join(" · "), 11, textRoom).slice(0, 3);
        const text = 17 + said.length * 14;
        const height = isWide ? Math.max(30, text + 10) : text + 31;
        const row = { figure, said, top: y, height };
        y += height;
        return row;
      });
    const group = { unit, top, bottom: y, rows };
    y += 14;
    return group;
  });
  return { groups, height: Math.max(40, y - 10) };
}

function CompareDrawing(given: CompareProps & { readonly width: number }) {
  const props = { ...given, figures: given.figures.map(sound) };
  const { width, figures } = props;
  const isWide = width >= 480;
  const textRoom = isWide ? Math.min(280, width * 0.4) : width;
  const measureOf = (figure: ComparedFigure): Measure => ({ unit: figure.unit ?? props.unit, digits: props.digits });
  const valueRoom = Math.max(30, ...figures.map((figure) => textWidth(formatOnMark(figure.value, measureOf(figure)), 12, true))) + 10;
  const { groups, height } = grouped(props, textRoom - 14, isWide);
  const left = isWide ? textRoom + 6 : 6;
  const right = width - valueRoom - 6;
  return (
    <Canvas
      width={width}
      height={height}
      label={props.description ?? compareWords(props)}
      isLive={figures.some((figure) => figure.evidence)}
    >
      {groups.map((group) => (
        <CompareGroup
          key={group.unit}
          group={group}
          props={props}
          left={left}
          right={right}
          width={width}
          isWide={isWide}
          measureOf={measureOf}
        />
      ))}
    </Canvas>
  );
}

interface GroupProps {
  readonly group: Group;
  readonly props: CompareProps;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly isWide: boolean;
  readonly measureOf: (figure: ComparedFigure) => Measure;
}

function CompareGroup({ group, props, left, right, width, isWide, measureOf }: GroupProps) {
  const values = group.rows.flatMap(({ figure }) => [figure.value, figure.low, figure.high]).filter((value) => typeof value === "number");
  const scale = scaleLinear().domain(lengthDomain(values)).nice(4).range([left, right]);
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / 70)));
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${px(scale(tick))} ${group.top + 16}V${group.bottom}`} stroke={ink(tick === 0 ? "line-2" : "line")} />
          {(isWide || scale(tick) + 20 < width - textWidth(group.unit, 11)) && (
            <Words x={scale(tick)} y={group.top + 11} anchor={tick === 0 && !isWide ? "start" : "middle"} size={11} tone="ink-3">
              {formatOnMark(tick, { unit: group.unit === "%" ? "%" : null })}
            </Words>
          )}
        </g>
      ))}
      <Words x={isWide ? 0 : width} y={group.top + 11} anchor={isWide ? "start" : "end"} size={11} tone="ink-3">
        {group.unit}
      </Words>
      {group.rows.map((row) => (
        <CompareRow
          key={row.top}
          row={row}
          toX={scale}
          textRoom={isWide ? left - 20 : width - 4}
          plotY={isWide ? row.top + row.height / 2 : row.top + row.height - 13}
          left={left}
          width={width}
          measure={measureOf(row.figure)}
          choice={props}
        />
      ))}
    </g>
  );
}

interface RowProps {
  readonly row: Row;
  readonly toX: (value: number) => number;
  readonly textRoom: number;
  readonly plotY: number;
  readonly left: number;
  readonly width: number;
  readonly measure: Measure;
  readonly choice: CompareProps;
}

function CompareRow({ row, toX, textRoom, plotY, left, width, measure, choice }: RowProps) {
  const { figure, said, top, height } = row;
  const tone = figure.role === "context" ? "context" : "ink";
  const text = (
    <>
      <Words x={0} y={top + 18} isBold>
        {cutText(figure.source, 12, textRoom, true)}
      </Words>
      {said.map((line, index) => (
        <Words key={line} x={0} y={top + 33 + index * 14} size={11} tone="ink-2">
          {line}
        </Words>
      ))}
      {figure.value === null ? (
        <Words x={(left + width) / 2} y={plotY + 4} anchor="middle" size={11} tone="ink-3" halo="halo">
          {cutText(figure.reason ?? "no figure", 11, width - left - 12)}
        </Words>
      ) : (
        <Words x={width} y={plotY + 4} anchor="end" isBold>
          {formatOnMark(figure.value, measure)}
        </Words>
      )}
    </>
  );
  return (
    <Mark evidence={figure.evidence} says={figureWords(figure, measure)} choice={choice} text={text}>
      <rect className="reach" x={0} y={top} width={width} height={height} fill="transparent" />
      <path d={`M0 ${px(top)}H${width}`} stroke={ink("line")} />
      {figure.value === null ? (
        <>
          <rect x={px(left)} y={px(plotY - 9)} width={px(width - left)} height={18} fill={ink("halo")} />
          <path d={hatch(left, plotY - 9, width - left, 18)} stroke={ink("line-2")} strokeWidth={0.8} fill="none" />
        </>
      ) : (
        <>
          {hasInterval(figure) && (
            <rect
              x={px(toX(figure.low))}
              y={px(plotY - 2.5)}
              width={px(Math.max(1, toX(figure.high) - toX(figure.low)))}
              height={5}
              fill={ink("context")}
            />
          )}
          <circle
            className="dot"
            cx={px(toX(figure.value))}
            cy={px(plotY)}
            r={4.5}
            {...(hasInterval(figure) ? { fill: ink(tone) } : { fill: ink("halo"), stroke: ink(tone), strokeWidth: 1.5 })}
          />
        </>
      )}
    </Mark>
  );
}

function figureWords(figure: ComparedFigure, measure: Measure): string {
  const value = figure.value === null ? (figure.reason ?? "no figure") : formatNumber(figure.value, measure);
  const interval = hasInterval(figure) ? `${formatRange(figure.low, figure.high, measure)}` : undefined;
  return `${figure.source}: ${[value, interval, figure.period, figure.definition].filter(Boolean).join(", ")}`;
}

function compareWords(props: CompareProps): string {
  const said = props.figures.map((figure) => figureWords(figure, { unit: figure.unit ?? props.unit, digits: props.digits }));
  return `${props.title}. ${said.join("; ")}.`;
}

/** One row per source: source, period, what it counts, unit, value, low, high. */
function compareTable({ figures, unit, digits }: CompareProps): TableRows {
  const measure = { kind: "number" as const, digits };
  return {
    columns: [
      { name: "Source" },
      { name: "Period" },
      { name: "Counts" },
      { name: "Unit" },
      { name: "Value", ...measure },
      { name: "Low", ...measure },
      { name: "High", ...measure },
    ],
    rows: figures.map((figure) => [
      figure.source,
      figure.period ?? null,
      figure.definition ?? null,
      figure.unit ?? unit ?? null,
      figure.value,
      figure.low ?? null,
      figure.high ?? null,
    ]),
    evidence: figures.map((figure) => figure.evidence),
  };
}
