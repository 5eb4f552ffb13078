import { type Box, type PlacedLabel, placeLabels, type Segment, spotsAround, type WantedLabel } from "../drawing/place-labels.js";
import { textWidth, wrapText } from "../drawing/text-width.js";
import type { Measure } from "../figures/figure.js";
import { formatOnMark } from "../format-number.js";
import { type DatedLine, tellingPoints } from "./series-lines.js";
import { type Plot, pointKey } from "./series-marks.js";

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

/** Values of the telling points of the subjects, apart from each other and from the lines. */
export function pointLabels(
  dated: readonly DatedLine[],
  plot: Plot,
  width: number,
  isMany: boolean,
  measure: Measure,
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
  if (plot.scale.isLog) {
    const y = plot.scale.toY(1);
    const spot = (x: number, anchor: "start" | "end") => [y - 5, y + 13].map((each) => ({ x, y: each, anchor }));
    const along = (share: number) => spot(plot.box.x0 + (plot.box.x1 - plot.box.x0) * share, "start");
    const spots = [...spot(plot.box.x1 - 2, "end"), ...spot(plot.box.x0 + 3, "start"), ...[0.5, 0.65, 0.8, 0.35, 0.2].flatMap(along)];
    wanted.push({ key: "no change", lines: ["no change"], size: 11, spots, weight: 0 });
  }
  const bounds = { x0: plot.box.x0 - 5, x1: isMany ? plot.box.x1 + 4 : width, y0: plot.box.y0 - 14, y1: plot.box.y1 + 2 };
  const boxes = inset ? [...dots, inset] : dots;
  return placeLabels(wanted, { bounds, boxes, segments: lineSegments(dated, plot) });
}

/** Names at the ends of the lines with their last values, pushed apart. */
export function lineNames(dated: readonly DatedLine[], plot: Plot, nameWidth: number, measure: Measure) {
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
