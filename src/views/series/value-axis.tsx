import { tickStep } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { ink, px, Words } from "../drawing/svg-parts.js";
import { textWidth } from "../drawing/text-width.js";
import type { Measure } from "../figures/figure.js";
import { formatOnMark } from "../format-number.js";

export interface ValueScale {
  readonly toY: (value: number) => number;
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
  readonly isLog: boolean;
}

/** A linear scale holds zero; a log scale holds 1, where nothing changes, and leaves out what is not above zero. */
export function valueScale(given: readonly number[], top: number, bottom: number, kind: "linear" | "log" = "linear"): ValueScale {
  const values = given.map(drawable);
  const steps = Math.max(2, Math.min(6, Math.floor((bottom - top) / 42)));
  if (kind === "log") {
    const above = values.filter((value) => value > 0);
    const least = Math.min(1, ...above) / 1.15;
    const most = Math.max(1, ...above) * 1.15;
    const scale = scaleLog().domain([least, most]).range([bottom, top]);
    return { toY: (value) => scale(Math.max(value, least)), ticks: logTicks(least, most, steps), domain: [least, most], isLog: true };
  }
  const [low, high] = [
    Math.min(0, ...values.map((value) => value * 1.12)),
    Math.max(0, ...values) || (values.some((value) => value < 0) ? 0 : 1),
  ];
  const step = tickStep(low, high, steps);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  const domain: [number, number] = [first * step, last * step];
  const scale = scaleLinear().domain(domain).range([bottom, top]);
  return { toY: (value) => scale(drawable(value)), ticks, domain, isLog: false };
}

/** What is too small for any step between ticks is drawn as nothing. */
const drawable = (value: number) => (Math.abs(value) < 1e-200 ? 0 : value);

/** From zero to the longest bar, on either side; 0–1 where all are nothing. */
export function lengthDomain(values: readonly number[]): [number, number] {
  const drawn = values.map(drawable);
  return [Math.min(0, ...drawn), Math.max(0, ...drawn) || 1];
}

/** Without the last binary digits, as 0.30000000000000004. */
const rounded = (value: number) => Number(value.toPrecision(12));

function logTicks(least: number, most: number, steps: number): number[] {
  const halves: number[] = [];
  const doubles = Math.log2(most / least);
  const base = doubles <= 2 * steps ? 2 : 10;
  const from = Math.ceil(Math.log(least) / Math.log(base) - 1e-9);
  const to = Math.floor(Math.log(most) / Math.log(base) + 1e-9);
  const skip = Math.max(1, Math.ceil((to - from + 1) / (steps + 2)));
  for (let power = from; power <= to; power++) if (power % skip === 0) halves.push(base ** power);
  return halves;
}

export function tickWords(value: number, scale: ValueScale, measure: Measure): string {
  if (!scale.isLog) return formatOnMark(value, { unit: measure.unit === "%" ? "%" : null });
  if (value === 1) return "1";
  return value < 1 && Number.isInteger(1 / value) && value >= 0.125 ? `1/${1 / value}` : formatOnMark(value);
}

/** Room that the labels of the axis take to the left. */
export function axisRoom(scale: ValueScale, measure: Measure): number {
  return Math.ceil(Math.max(0, ...scale.ticks.map((tick) => textWidth(tickWords(tick, scale, measure), 11)))) + 10;
}

/** Rules with their values; the one of zero, or of no change, is darker. */
export function ValueAxis({ scale, measure, x0, x1 }: { scale: ValueScale; measure: Measure; x0: number; x1: number }) {
  const base = scale.isLog ? 1 : 0;
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${px(x0)} ${px(scale.toY(tick))}H${px(x1)}`}
            stroke={ink(tick === base ? (scale.isLog ? "ink-3" : "line-2") : "line")}
            strokeWidth={1}
          />
          <Words x={x0 - 7} y={scale.toY(tick) + 4} anchor="end" size={11} tone="ink-3">
            {tickWords(tick, scale, measure)}
          </Words>
        </g>
      ))}
    </g>
  );
}
