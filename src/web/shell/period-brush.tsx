import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Period } from "../../pages/page.js";
import { useAddress, useCase } from "../addresses/address.js";
import { monthAt, monthIndex, monthWords } from "../naming/months.js";
import { PeriodWords } from "./period-words.js";

interface Span {
  readonly first: number;
  /** One after the last month. */
  readonly end: number;
}

/** The one period, over the case's main series: drag the grips or the window, or use the arrow keys on them. */
export function PeriodBrush() {
  const shell = useCase();
  const { period, isWholePeriod, set } = useAddress();
  const series = shell.series.find(({ points }) => points.length > 0);
  const bounds = useMemo(() => boundsOf(shell.period, series?.points.map(({ month }) => month) ?? []), [shell.period, series]);
  const [dragged, setDragged] = useState<Span | null>(null);
  const shown = dragged ?? { first: monthIndex(period.from), end: monthIndex(period.to) + 1 };
  const first = clamp(shown.first, bounds.first, bounds.end - 1);
  const span = { first, end: clamp(shown.end, first + 1, bounds.end) };
  const commit = ({ first, end }: Span) => {
    const from = first === monthIndex(period.from) ? period.from : monthAt(first);
    const to = end - 1 === monthIndex(period.to) ? period.to : monthAt(end - 1);
    const isCase = from === shell.period.from && to === shell.period.to;
    set({ from: isCase ? null : from, to: isCase ? null : to });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was dragged ends when the address has it
  useEffect(() => setDragged(null), [period.from, period.to]);
  const track = useRef<HTMLDivElement>(null);
  const length = bounds.end - bounds.first;
  const percent = (month: number) => `${((month - bounds.first) / length) * 100}%`;
  const drag = (part: "first" | "end" | "window") => (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    const width = track.current?.getBoundingClientRect().width ?? 1;
    const from = event.clientX;
    let last: Span = span;
    const move = (now: globalThis.PointerEvent) => {
      last = moved(span, part, Math.round(((now.clientX - from) / width) * length), bounds);
      setDragged(last);
    };
    const end = () => {
      grip.removeEventListener("pointermove", move);
      grip.removeEventListener("pointerup", end);
      grip.removeEventListener("pointercancel", end);
      if (last !== span) commit(last);
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", end);
    grip.addEventListener("pointercancel", end);
  };
  const press = (part: "first" | "end") => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -length, End: length }[
      event.key
    ];
    if (by === undefined) return;
    event.preventDefault();
    commit(moved(span, part, by, bounds));
  };
  return (
    <section className="period" data-whole={isWholePeriod} aria-label="Period">
      <PeriodWords shown={dragged ? { from: monthAt(span.first), to: monthAt(span.end - 1) } : period} />
      <div className="brush" ref={track}>
        <BrushBars points={series?.points ?? []} bounds={bounds} />
        <YearMarks bounds={bounds} percent={percent} />
        <div
          className="brush-window"
          style={{ left: percent(span.first), right: `calc(100% - ${percent(span.end)})` }}
          onPointerDown={drag("window")}
          aria-hidden="true"
        />
        {shell.turning
          .filter(({ day }) => monthIndex(day) >= bounds.first && monthIndex(day) < bounds.end)
          .map(({ id, name, day }, index, all) => {
            const x = (monthIndex(day) - bounds.first) / length;
            const [before, next] = [all[index - 1], all[index + 1]];
            const isLeft = x > 0.86 || (next !== undefined && (monthIndex(next.day) - monthIndex(day)) / length < 0.16);
            const room = x - (before ? (monthIndex(before.day) - bounds.first) / length : 0);
            const side = !isLeft ? "" : room > 0.5 ? " to-left has-room" : " to-left";
            return (
              <span key={id} className={`brush-turn${side}`} style={{ left: percent(monthIndex(day) + 0.5) }} title={`${name}, ${day}`}>
                <span>{name}</span>
              </span>
            );
          })}
        {(["first", "end"] as const).map((part) => (
          <button
            key={part}
            type="button"
            role="slider"
            className="brush-grip"
            style={{ left: percent(span[part]) }}
            aria-label={part === "first" ? "First month of the period" : "Last month of the period"}
            aria-valuemin={bounds.first}
            aria-valuemax={bounds.end - 1}
            aria-valuenow={part === "first" ? span.first : span.end - 1}
            aria-valuetext={monthWords(monthAt(part === "first" ? span.first : span.end - 1))}
            onPointerDown={drag(part)}
            onKeyDown={press(part)}
          />
        ))}
      </div>
      <span className="period-what" title={series?.says}>
        {series?.says ?? "no series by months yet"}
      </span>
    </section>
  );
}

function BrushBars({ points, bounds }: { points: readonly { month: string; value: number }[]; bounds: Span }) {
  const length = bounds.end - bounds.first;
  const most = Math.max(1, ...points.map(({ value }) => value));
  return (
    <svg className="brush-bars" viewBox={`0 0 ${length} 100`} preserveAspectRatio="none" aria-hidden="true">
      {points.map(({ month, value }) => {
        const height = (Math.max(0, value) / most) * 100;
        return <rect key={month} x={monthIndex(month) - bounds.first} y={100 - height} width={1} height={height} />;
      })}
    </svg>
  );
}

function YearMarks({ bounds, percent }: { bounds: Span; percent: (month: number) => string }) {
  const years: number[] = [];
  const [first, last] = [Math.ceil(bounds.first / 12), Math.floor((bounds.end - 1) / 12)];
  const step = last - first > 60 ? 10 : last - first > 24 ? 5 : 1;
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years.map((year, index) => (
    <span
      key={year}
      className={index % 2 ? "brush-year odd" : "brush-year"}
      style={{ left: percent(year * 12 + (step === 1 ? 6 : 0)) }}
      aria-hidden="true"
    >
      {year}
    </span>
  ));
}

function boundsOf(period: Period, months: readonly string[]): Span {
  const all = [period.from, period.to, ...months].map(monthIndex);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return { first: Math.floor(first / 12) * 12, end: Math.ceil((last + 1) / 12) * 12 };
}

function moved(span: Span, part: "first" | "end" | "window", by: number, bounds: Span): Span {
  if (part === "first") return { ...span, first: clamp(span.first + by, bounds.first, span.end - 1) };
  if (part === "end") return { ...span, end: clamp(span.end + by, span.first + 1, bounds.end) };
  const shift = clamp(by, bounds.first - span.first, bounds.end - span.end);
  return { first: span.first + shift, end: span.end + shift };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
