import { scaleLinear } from "d3-scale";
import { Canvas, hatch, ink, Mark, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth, wrapText } from "../drawing/text-width.js";
import { sound } from "../figures/estimate.js";
import type { BarsProps, TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import { formatOnMark } from "../format-number.js";
import { lengthDomain } from "../series/value-axis.js";
import { barWords, hasWhisker } from "./bar-words.js";
import { VerticalBars } from "./bars-vertical.js";

/** Bars with their values on them and low to high as whiskers; a bar without a row is hatched. */
export function Bars(props: BarsProps) {
  const notes = [props.bars.some(hasWhisker) ? "whiskers: low to high" : undefined];
  return <FigureFrame head={props} draw={(width) => <BarsDrawing {...props} width={width} />} table={barsTable(props)} notes={notes} />;
}

function BarsDrawing(given: BarsProps & { readonly width: number }) {
  const props = { ...given, bars: given.bars.map(sound) };
  return (props.direction ?? fittingDirection(props)) === "vertical" ? (
    <VerticalBars {...props} label={barsWords(props)} />
  ) : (
    <HorizontalBars {...props} />
  );
}

const fittingDirection = ({ bars }: BarsProps) =>
  bars.every((bar) => bar.name.length <= 5 && bar.group === undefined) ? "vertical" : "horizontal";

/** Room for the name of a group above its first bar. */
const groupRoom = 26;

const rowHeight = (lines: readonly string[]) => 10 + 15 * Math.max(1, lines.length);

/** At most two lines, the second cut where more would follow. */
function nameLines(name: string, width: number, isBold: boolean): string[] {
  const [first = "", ...rest] = wrapText(name, 12, width, isBold);
  return rest.length ? [first, cutText(rest.join(" "), 12, width, isBold)] : [first];
}

function HorizontalBars(props: BarsProps & { readonly width: number }) {
  const { bars, width, unit, digits } = props;
  const measure = { unit, digits };
  const isGrouped = bars.some(({ group }) => group !== undefined);
  const indent = isGrouped ? 12 : 0;
  const nameRoom = indent + Math.min(width * 0.42, Math.max(0, ...bars.map((bar) => textWidth(bar.name, 12, bar.role !== "context")))) + 10;
  const rows = bars.map((bar) => nameLines(bar.name, nameRoom - 8 - indent, bar.role !== "context"));
  const opens = bars.map(({ group }, index) => group !== undefined && group !== bars[index - 1]?.group);
  const heights = rows.map((lines, index) => rowHeight(lines) + (opens[index] ? groupRoom : 0));
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, each) => sum + each, opens[index] ? 2 + groupRoom : 2));
  const height = heights.reduce((sum, each) => sum + each, 4);
  const values = bars.flatMap((bar) => [bar.value, bar.low, bar.high]).filter((value) => typeof value === "number");
  const valueRoom = Math.max(24, ...bars.map((bar) => textWidth(formatOnMark(bar.value, measure), 12, true))) + 8;
  const isBelow = values.some((value) => value < 0);
  const scale = scaleLinear()
    .domain(lengthDomain(values))
    .range([nameRoom + (isBelow ? valueRoom : 0), width - valueRoom]);
  return (
    <Canvas width={width} height={height} label={props.description ?? barsWords(props)} isLive={bars.some((bar) => bar.evidence)}>
      <path d={`M${px(scale(0))} 0V${height}`} stroke={ink("line-2")} />
      {bars.map((bar, index) => {
        const lines = rows[index] ?? [];
        const row = rowHeight(lines);
        const top = tops[index] ?? 0;
        const y = top + (row - 25) / 2;
        const tone = bar.role === "context" ? "context" : "ink";
        const [x0, x1] = [scale(0), scale(bar.value ?? 0)];
        const end = hasWhisker(bar) ? Math.max(x1, scale(bar.high)) : x1;
        const isNegative = (bar.value ?? 0) < 0;
        const text = (
          <>
            {opens[index] && (
              <Words x={0} y={top - 6} isBold halo="halo">
                {cutText(bar.group ?? "", 12, width - 8, true)}
              </Words>
            )}
            {lines.map((line, at) => (
              <Words key={line} x={indent} y={top + 16 + at * 15} isBold={bar.role !== "context" && !isGrouped}>
                {line}
              </Words>
            ))}
            {bar.value === null ? (
              <Words x={x0 + 40} y={y + 16} size={11} tone="ink-3">
                {cutText(bar.reason ?? "no row", 11, width - x0 - 44)}
              </Words>
            ) : (
              <Words
                x={isNegative ? Math.min(x1, hasWhisker(bar) ? scale(bar.low) : x1) - 6 : end + 6}
                y={y + 16}
                anchor={isNegative ? "end" : "start"}
                isBold
              >
                {formatOnMark(bar.value, measure)}
              </Words>
            )}
          </>
        );
        return (
          <Mark key={`${bar.group ?? ""} ${bar.name}`} evidence={bar.evidence} says={barWords(bar, measure)} choice={props} text={text}>
            <rect className="reach" x={0} y={top} width={width} height={row - 1} fill="transparent" />
            {bar.value === null ? (
              <path d={hatch(x0 + 1, y + 4, 32, 16, 6)} stroke={ink("line-2")} strokeWidth={0.8} fill="none" />
            ) : (
              <>
                <rect className="solid" x={px(Math.min(x0, x1))} y={y + 5} width={px(Math.abs(x1 - x0))} height={14} fill={ink(tone)} />
                {hasWhisker(bar) && <LyingWhisker y={y + 12} low={scale(bar.low)} high={scale(bar.high)} bar={Math.max(x0, x1)} />}
              </>
            )}
          </Mark>
        );
      })}
    </Canvas>
  );
}

/** The part of the whisker inside the bar is drawn in the colour of the ground, so that low can be read. */
function LyingWhisker({ y, low, high, bar }: { y: number; low: number; high: number; bar: number }) {
  const inside = Math.min(bar, high);
  return (
    <>
      {low < inside && (
        <path d={`M${px(low)} ${y - 3}v6M${px(low)} ${y}H${px(inside)}`} stroke={ink("halo")} strokeWidth={1.2} fill="none" />
      )}
      {high > bar && (
        <path d={`M${px(Math.max(low, bar))} ${y}H${px(high)}M${px(high)} ${y - 3}v6`} stroke={ink("ink")} strokeWidth={1.2} fill="none" />
      )}
    </>
  );
}

function barsWords(props: BarsProps): string {
  return `${props.title}. ${props.bars.map((bar) => barWords(bar, props)).join("; ")}.`;
}

/** One row per bar: its group where there are any, name, value, low, high. */
export function barsTable({ bars, unit, digits }: BarsProps): TableRows {
  const hasAny = bars.some(hasWhisker);
  const isGrouped = bars.some(({ group }) => group !== undefined);
  const measure = { kind: "number" as const, unit, digits };
  const name = unit && unit !== "%" && unit !== "×" ? unit : "Value";
  return {
    columns: [
      ...(isGrouped ? [{ name: "Group" }] : []),
      { name: "Name" },
      { name: name.charAt(0).toUpperCase() + name.slice(1), ...measure },
      ...(hasAny
        ? [
            { name: "Low", ...measure },
            { name: "High", ...measure },
          ]
        : []),
    ],
    rows: bars.map((bar) => [
      ...(isGrouped ? [bar.group ?? null] : []),
      bar.name,
      bar.value,
      ...(hasAny ? [bar.low ?? null, bar.high ?? null] : []),
    ]),
    evidence: bars.map((bar) => bar.evidence),
  };
}
