import { scaleLog } from "d3-scale";
import { Canvas, ink, Mark, NoRows, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth } from "../drawing/text-width.js";
import { sound } from "../figures/estimate.js";
import type { TableRows } from "../figures/figure.js";
import { FigureFrame } from "../figures/figure-frame.js";
import type { IntervalMark, IntervalsProps } from "../figures/figure-why.js";
import { formatNumber } from "../format-number.js";

/** Ratios with their intervals under one another on one ratio scale; “no change” is a rule. */
export function Intervals(props: IntervalsProps) {
  const isHollow = props.marks.some((mark) => mark.value !== null && !hasInterval(mark));
  return (
    <FigureFrame
      head={props}
      draw={(width) => <IntervalsDrawing {...props} width={width} />}
      table={tableOf(props)}
      notes={["bar: 95 % interval", isHollow ? "hollow: no interval in the data" : undefined]}
    />
  );
}

const hasInterval = (mark: IntervalMark): boolean => typeof mark.low === "number" && typeof mark.high === "number";
const row = 24;
/** Height of a line of words, in px. */
const lineOfName = 16;
const words = (value: number) => (value < 0.1 ? formatNumber(value, { digits: 3 }) : formatNumber(value, { digits: 2 }));

function IntervalsDrawing(given: IntervalsProps & { readonly width: number }) {
  const { width } = given;
  const marks = given.marks.map(sound);
  const isWide = width >= 480;
  const values = marks
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((each) => typeof each === "number" && each > 0) as number[];
  if (!values.length) {
    return (
      <Canvas width={width} height={60} label={`${given.title}: no ratios`} isLive={false}>
        <NoRows x={0.5} y={0.5} width={width - 1} height={59} says="no ratios" />
      </Canvas>
    );
  }
  const least = Math.max(1 / 64, Math.min(0.9, ...values) / 1.1);
  const most = Math.min(64, Math.max(1.1, ...values) * 1.1);
  const nameRoom = isWide ? Math.min(250, Math.max(...marks.map(({ name }) => textWidth(name, 12))) + 14) : 0;
  const saidOf = ({ value, low, high, says }: IntervalMark) =>
    `${value === null ? "–" : `×${words(value)}`}${typeof low === "number" && typeof high === "number" ? ` (${words(low)}–${words(high)})` : ""}${says ? `  ${says}` : ""}`;
  const valueRoom = isWide ? Math.max(...marks.map((mark) => textWidth(saidOf(mark), 12))) + 14 : 0;
  const [left, right] = [nameRoom + 4, width - valueRoom - 8];
  const scale = scaleLog().domain([least, most]).range([left, right]).clamp(true);
  const step = isWide ? row : row + 18;
  /** A name that has no room beside its numbers stands above them, whole. */
  const hasOwnLine = (mark: IntervalMark) => !isWide && textWidth(mark.name, 12) + textWidth(saidOf(mark), 12) > width - 14;
  let y = 20;
  const placed = marks.map((mark, index) => {
    const isFirst = mark.group !== undefined && mark.group !== marks[index - 1]?.group;
    if (isFirst) y += 24;
    const top = y;
    y += step + (hasOwnLine(mark) ? lineOfName : 0);
    return { mark, top, isFirst };
  });
  const ticks = [1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32].filter((tick) => tick >= least && tick <= most);
  return (
    <Canvas width={width} height={y + 8} label={given.description ?? told(given)} isLive={marks.some(({ evidence }) => evidence)}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${px(scale(tick))} 18V${px(y)}`} stroke={ink(tick === 1 ? "ink-3" : "line")} />
          <Words
            x={Math.max(0, scale(tick) - (scale(tick) < 30 ? scale(tick) : 0))}
            y={12}
            anchor={scale(tick) < 30 ? "start" : "middle"}
            size={11}
            tone="ink-3"
          >
            {tick < 1 ? `1/${1 / tick}` : tick === 1 ? "no change" : `×${tick}`}
          </Words>
        </g>
      ))}
      {placed.map(({ mark, top, isFirst }, index) => {
        const said = saidOf(mark);
        const down = hasOwnLine(mark) ? lineOfName : 0;
        const middle = top + down + (isWide ? row / 2 : row / 2 + 16);
        const ends = typeof mark.low === "number" && typeof mark.high === "number" ? ([mark.low, mark.high] as const) : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one figure never move
          <g key={index}>
            {isFirst && (
              <Words x={0} y={top - 6} isBold halo="halo">
                {cutText(mark.group ?? "", 12, width - 8, true)}
              </Words>
            )}
            <Mark
              evidence={mark.evidence}
              says={`${mark.name}: ${said}`}
              choice={given}
              text={
                <>
                  <Words x={0} y={top + (isWide ? row / 2 + 4 : 13)} halo="halo">
                    {cutText(mark.name, 12, isWide ? nameRoom - 6 : down ? width : width - textWidth(said, 12) - 14)}
                  </Words>
                  <Words x={width} y={top + down + (isWide ? row / 2 + 4 : 13)} anchor="end" tone="ink" halo="halo">
                    {said}
                  </Words>
                </>
              }
            >
              <rect className="reach" x={0} y={px(top)} width={px(width)} height={px(step + down)} fill="transparent" />
              {ends && (
                <path
                  d={`M${px(scale(Math.max(ends[0], least)))} ${px(middle)}H${px(scale(Math.min(ends[1], most)))}`}
                  stroke={ink("ink")}
                  strokeWidth={1.6}
                />
              )}
              {ends?.map((end) => (
                <path
                  key={end}
                  d={`M${px(scale(Math.min(most, Math.max(end, least))))} ${px(middle - 4)}v8`}
                  stroke={ink("ink")}
                  strokeWidth={1.2}
                />
              ))}
              {mark.value !== null && mark.value > 0 && (
                <circle
                  cx={px(scale(mark.value))}
                  cy={px(middle)}
                  r={4}
                  fill={ink(ends ? "ink" : "halo")}
                  stroke={ink("ink")}
                  strokeWidth={1.4}
                />
              )}
            </Mark>
          </g>
        );
      })}
    </Canvas>
  );
}

function told({ title, marks }: IntervalsProps): string {
  return `${title}. ${marks.map(({ name, value, low, high }) => `${name}: ${formatNumber(value, { digits: 2 })}${typeof low === "number" && typeof high === "number" ? `, ${words(low)} to ${words(high)}` : ""}`).join("; ")}`;
}

function tableOf({ marks }: IntervalsProps): TableRows {
  return {
    columns: [
      { name: "of" },
      { name: "interval" },
      { name: "ratio", kind: "number", digits: 3 },
      { name: "low", kind: "number", digits: 3 },
      { name: "high", kind: "number", digits: 3 },
    ],
    rows: marks.map(({ group, name, value, low, high }) => [group ?? "", name, value, low ?? null, high ?? null]),
    evidence: marks.map(({ evidence }) => evidence),
  };
}
