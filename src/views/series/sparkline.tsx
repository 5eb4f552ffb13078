import { px } from "../drawing/svg-parts.js";
import type { SparklineProps } from "../figures/figure.js";
import { stretches } from "./series-lines.js";

/** A line, or bars, the size of a word; from zero, broken where values are missing. */
export function Sparkline({ values, label, width = 84, height = 20, kind = "line" }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const most = Math.max(0, ...known);
  const least = Math.min(0, ...known);
  const step = width / Math.max(1, kind === "bars" ? values.length : values.length - 1);
  const toY = (value: number) => 2 + (1 - (value - least) / (most - least || 1)) * (height - 4);
  const points = values.map((value, index) => ({ value, x: index * step }));
  const last = points.findLast(({ value }) => value !== null);
  return (
    <svg className="sparkline" viewBox={`-3 0 ${width + 6} ${height}`} width={width + 6} height={height} role="img" aria-label={label}>
      <path d={`M0 ${px(toY(0))}H${width}`} stroke="var(--line-2)" strokeWidth={1} />
      {kind === "bars"
        ? points.map(({ value, x }) =>
            value === null ? null : (
              <rect
                key={x}
                x={px(x + step * 0.1)}
                width={px(step * 0.8)}
                y={px(Math.min(toY(value), toY(0)))}
                height={px(Math.abs(toY(value) - toY(0)))}
                fill="var(--context)"
              />
            ),
          )
        : stretches(points, ({ value }) => value !== null).map((run) =>
            run.length === 1 ? (
              <circle key={run[0]?.x} cx={px(run[0]?.x ?? 0)} cy={px(toY(run[0]?.value as number))} r={1.2} fill="var(--ink)" />
            ) : (
              <polyline
                key={run[0]?.x}
                points={run.map(({ value, x }) => `${px(x)},${px(toY(value as number))}`).join(" ")}
                fill="none"
                stroke="var(--ink)"
                strokeWidth={1.3}
                strokeLinejoin="round"
              />
            ),
          )}
      {kind === "line" && last && <circle cx={px(last.x)} cy={px(toY(last.value as number))} r={2.2} fill="var(--ink)" />}
    </svg>
  );
}
