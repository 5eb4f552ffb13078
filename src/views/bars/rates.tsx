import { Canvas, hatch, ink, Mark, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth } from "../drawing/text-width.js";
import { sound } from "../figures/estimate.js";
import type { Estimate, FigureHead, TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { formatNumber, formatRange } from "../format-number.js";
import { axisRoom, ValueAxis, type ValueScale, valueScale } from "../series/value-axis.js";

/** One count of one period, by what was read. */
interface RateMark extends Estimate {
  readonly count: number;
  /** Rate that a model expects. */
  readonly expected?: number | null | undefined;
}

export interface RatesProps extends FigureHead {
  readonly periods: readonly {
    readonly name: string;
    /** Documents, or what else was read. */
    readonly read: number;
  }[];
  /** One row of marks, a mark for each period. */
  readonly rows: readonly { readonly name: string; readonly tone: "amity" | "enmity"; readonly marks: readonly RateMark[] }[];
  /** What a mark counts, and what was read: `acts`, `documents`. */
  readonly counted: string;
  readonly reading: string;
}

/** Rates by what was read, kind under kind over one time axis and on one scale, each with its interval; what was read in figures below. */
export function Rates(props: RatesProps) {
  const isExpected = props.rows.some(({ marks }) => marks.some(({ expected }) => typeof expected === "number"));
  const isUnread = props.rows.some(({ marks }) => marks.some(({ value }) => value === null));
  const notes = [
    "bar: 95 % interval",
    isExpected ? "grey stroke: expected" : undefined,
    isUnread ? "hatched: none read, or too few to say" : undefined,
  ];
  return <FigureFrame head={props} draw={(width) => <RatesDrawing {...props} width={width} />} table={ratesTable(props)} notes={notes} />;
}

const rowHeight = 118;
const gap = 22;
const per = (reading: string) => `per hundred ${reading}`;

function RatesDrawing(given: RatesProps & { readonly width: number }) {
  const { periods, width, reading } = given;
  const rows = given.rows.map((row) => ({ ...row, marks: row.marks.map(sound) }));
  const values = rows.flatMap(({ marks }) => marks.flatMap(({ value, high, expected }) => [value, high, expected])).filter(isNumber);
  const room = roomFor(rows.flatMap(({ marks }) => marks.map(({ value }) => value)).filter(isNumber), values);
  const scaleAt = (top: number) => valueScale([room], top + 20, top + rowHeight);
  const most = scaleAt(0).domain[1];
  const left = Math.max(axisRoom(scaleAt(0), {}), textWidth(reading, 11) + 10);
  const bottom = rows.length * rowHeight + (rows.length - 1) * gap;
  const widest = Math.max(0, ...periods.map(({ name, read }) => Math.max(textWidth(name, 11), textWidth(String(read), 11))));
  const count = Math.max(1, periods.length);
  const right = width - Math.max(4, (widest - (width - left) / count) / 2 + 4);
  const step = (right - left) / count;
  const every = Math.max(1, Math.ceil((widest + 8) / step));
  const middle = (index: number) => left + (index + 0.5) * step;
  const isLive = rows.some(({ marks }) => marks.some(({ evidence }) => evidence));
  return (
    <Canvas width={width} height={bottom + 42} label={given.description ?? ratesWords(given)} isLive={isLive}>
      {rows.map((row, at) => {
        const top = at * (rowHeight + gap);
        const scale = scaleAt(top);
        return (
          <g key={row.name}>
            <ValueAxis scale={scale} measure={{}} x0={left} x1={right} />
            {row.marks.map((mark, index) => (
              <RateAt
                key={periods[index]?.name}
                mark={mark}
                says={markWords(given, row.name, mark, index)}
                place={{ x: middle(index), step, top: top + 20, scale, most }}
                tone={row.tone}
                choice={given}
              />
            ))}
            <Words x={0} y={top + 11} isBold halo="halo">
              {row.name}
            </Words>
          </g>
        );
      })}
      {periods.map(({ name, read }, index) =>
        (periods.length - 1 - index) % every === 0 ? (
          <g key={name}>
            <Words x={middle(index)} y={bottom + 17} anchor="middle" size={11} tone="ink-3">
              {cutText(name, 11, step * every - 4)}
            </Words>
            <Words x={middle(index)} y={bottom + 34} anchor="middle" size={11}>
              {formatNumber(read)}
            </Words>
          </g>
        ) : null,
      )}
      <Words x={0} y={bottom + 34} size={11} tone="ink-3">
        {reading}
      </Words>
    </Canvas>
  );
}

interface Place {
  readonly x: number;
  readonly step: number;
  readonly top: number;
  readonly scale: ValueScale;
  readonly most: number;
}

function RateAt({
  mark,
  says,
  place,
  tone,
  choice,
}: {
  mark: RateMark;
  says: string;
  place: Place;
  tone: "amity" | "enmity";
  choice: RatesProps;
}) {
  const { x, step, top, scale, most } = place;
  const base = scale.toY(0);
  const foot = Math.min(4, step / 4);
  if (mark.value === null)
    return (
      <g>
        <title>{says}</title>
        <path d={hatch(x - step / 2, top, step, base - top)} stroke={ink("line-2")} strokeWidth={0.8} fill="none" />
      </g>
    );
  const y = scale.toY(mark.value);
  const isCut = isNumber(mark.high) && mark.high > most;
  const end = isNumber(mark.high) ? scale.toY(Math.min(mark.high, most)) : y;
  const head = isCut ? `m${px(-foot)} 4l${px(foot)} -4l${px(foot)} 4` : `m${px(-foot)} 0h${px(2 * foot)}`;
  const reach = Math.min(9, step * 0.36);
  const said = formatNumber(mark.value, { digits: mark.value > 0 && mark.value < 10 ? 1 : 0 });
  const hasRoom = step > 2 * textWidth(said, 11, true) + 20;
  return (
    <Mark
      evidence={mark.evidence}
      says={says}
      choice={choice}
      text={
        hasRoom && (
          <Words x={x + 8} y={Math.min(y + 4, base - 3)} size={11} isBold halo="halo">
            {said}
          </Words>
        )
      }
    >
      <rect className="reach" x={px(x - step / 2)} y={px(top)} width={px(step)} height={px(base - top)} fill="transparent" />
      {isNumber(mark.expected) && (
        <path
          d={`M${px(x - reach)} ${px(scale.toY(Math.min(mark.expected, most)))}h${px(2 * reach)}`}
          stroke={ink("context")}
          strokeWidth={2}
        />
      )}
      {isNumber(mark.low) && (
        <path
          d={`M${px(x - foot)} ${px(scale.toY(mark.low))}h${px(2 * foot)}m${px(-foot)} 0V${px(end)}${head}`}
          stroke={ink(tone)}
          strokeWidth={1.3}
          fill="none"
        />
      )}
      <circle className="dot" cx={px(x)} cy={px(y)} r={px(Math.min(4, Math.max(1.8, step / 4)))} fill={ink(tone)} />
    </Mark>
  );
}

const isNumber = (value: number | null | undefined): value is number => typeof value === "number";

/** The highest that is drawn: bounds of periods with hardly anything read do not flatten the rates, they end in an arrow. */
function roomFor(rates: readonly number[], values: readonly number[]): number {
  const whole = Math.max(0, ...values);
  const rate = Math.max(0, ...rates);
  return rate > 0 ? Math.min(whole, 5 * rate) : whole || 1;
}

function markWords({ periods, counted, reading }: RatesProps, kind: string, mark: RateMark, index: number): string {
  const { name, read } = periods[index] ?? { name: "", read: 0 };
  if (mark.value === null) return `${kind}, ${name}: no ${reading} read`;
  const interval = isNumber(mark.low) && isNumber(mark.high) ? `, ${formatRange(mark.low, mark.high, { digits: 0 })}` : "";
  const told = `${formatNumber(mark.count)} ${counted} in ${formatNumber(read)} ${reading}`;
  const expected = isNumber(mark.expected) ? `; ${formatNumber(mark.expected, { digits: 1 })} expected` : "";
  return `${kind}, ${name}: ${told}, ${formatNumber(mark.value, { digits: 1 })}${interval} ${per(reading)}${expected}`;
}

function ratesWords(props: RatesProps): string {
  const said = props.rows.map(({ name, marks }) => {
    const count = marks.reduce((sum, mark) => sum + mark.count, 0);
    const top = marks.reduce((best, mark, at) => ((mark.value ?? -1) > (marks[best]?.value ?? -1) ? at : best), 0);
    return count
      ? `${name}: ${formatNumber(count)} in all; highest: ${markWords(props, name, marks[top] as RateMark, top)}`
      : `${name}: none`;
  });
  return `${props.title}. ${said.join(". ")}.`;
}

/** Every mark in a row: kind, period, what was read, count, rate, low, high, expected. */
function ratesTable({ periods, rows, counted, reading }: RatesProps): TableRows {
  const measure = { kind: "number" as const, digits: 1 };
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return {
    columns: [
      { name: "Kind" },
      { name: "When" },
      { name: capital(reading), kind: "number" },
      { name: capital(counted), kind: "number" },
      { name: capital(per(reading)), ...measure },
      { name: "Low", ...measure },
      { name: "High", ...measure },
      { name: "Expected", ...measure },
    ],
    rows: rows.flatMap(({ name, marks }) =>
      marks.map(({ count, value, low, high, expected }, index) => [
        name,
        periods[index]?.name ?? "",
        periods[index]?.read ?? 0,
        count,
        value,
        low ?? null,
        high ?? null,
        expected ?? null,
      ]),
    ),
    evidence: rows.flatMap(({ marks }) => marks.map(({ evidence }) => evidence)),
  };
}
