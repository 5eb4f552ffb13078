import type { Box } from "../drawing/place-labels.js";
import { type Choice, ink, Mark, px } from "../drawing/svg-parts.js";
import type { Measure, SeriesPoint } from "../figures/figure.js";
import { formatNumber, formatRange } from "../format-number.js";
import { momentWords } from "./moment.js";
import { bandPath, type DatedLine, hasInterval, linePath } from "./series-lines.js";
import type { ValueScale } from "./value-axis.js";

/** Where a series is drawn. */
export interface Plot {
  readonly toX: (at: number) => number;
  readonly scale: ValueScale;
  readonly box: Box;
}

interface LinesProps {
  readonly dated: readonly DatedLine[];
  readonly plot: Plot;
  readonly isDense: boolean;
  readonly told: ReadonlySet<string>;
  readonly choice: Choice;
  readonly measure: Measure;
}

export const pointKey = (line: string, point: SeriesPoint) => `${line} ${point.at}`;

/** Bands, lines and dots; context behind the subject. */
export function Lines({ dated, plot, isDense, told, choice, measure }: LinesProps) {
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

function pointWords(name: string, point: SeriesPoint, measure: Measure): string {
  const interval = hasInterval(point) ? `, ${formatRange(point.low, point.high, measure)}` : "";
  return `${name}, ${momentWords(point.at)}: ${formatNumber(point.value, measure)}${interval}`;
}
