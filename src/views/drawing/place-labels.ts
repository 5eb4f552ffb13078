import { textWidth } from "./text-width.js";

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

type TextAnchor = "start" | "middle" | "end";

/** A place for a label: the baseline of its first line. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: TextAnchor;
}

export interface WantedLabel {
  readonly key: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly isBold?: boolean;
  /** Best first. */
  readonly spots: readonly Spot[];
  /** Higher is set first. */
  readonly weight: number;
  /** Set even where it touches another label. */
  readonly isNeeded?: boolean;
  /** The line that it belongs to and may lie on. */
  readonly own?: Segment;
}

export interface PlacedLabel extends Spot {
  readonly key: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly isBold: boolean;
  readonly box: Box;
}

export const lineHeight = 1.2;

/** Box of lines of text whose first baseline is at the spot. */
export function labelBox(lines: readonly string[], size: number, isBold: boolean, spot: Spot): Box {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size, isBold)));
  const x0 = spot.anchor === "start" ? spot.x : spot.anchor === "end" ? spot.x - width : spot.x - width / 2;
  return { x0, x1: x0 + width, y0: spot.y - size * 0.8, y1: spot.y + size * (0.24 + lineHeight * (lines.length - 1)) };
}

/**
 * Sets labels so that none covers another, and few cover marks or lines: the heaviest first, each at the best of its spots.
 * A label that fits nowhere is left out, unless it is needed.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  around: { readonly bounds: Box; readonly boxes?: readonly Box[]; readonly segments?: readonly Segment[] },
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const order = wanted.map((label, index) => ({ label, index })).sort((a, b) => b.label.weight - a.label.weight || a.index - b.index);
  for (const { label } of order) {
    const isBold = label.isBold ?? false;
    let best: { spot: Spot; box: Box; cost: number; isClear: boolean } | undefined;
    label.spots.forEach((wished, rank) => {
      const meant = labelBox(label.lines, label.size, isBold, wished);
      const by = label.isNeeded ? sideways(meant, around.bounds) : 0;
      const spot = by ? { ...wished, x: wished.x + by } : wished;
      const box = by ? { ...meant, x0: meant.x0 + by, x1: meant.x1 + by } : meant;
      const onLabels = placed.reduce((sum, other) => sum + overlap({ ...grow(box, 2), x0: box.x0 - 5, x1: box.x1 + 5 }, other.box), 0);
      const outside = beyond(box, around.bounds);
      const onBoxes = (around.boxes ?? []).reduce((sum, other) => sum + overlap(box, other), 0);
      const onLines = (around.segments ?? []).reduce((sum, line) => (line === label.own ? sum : sum + lengthInside(line, grow(box, 1))), 0);
      const cost = onLabels * 20 + outside * 60 + onBoxes * 1.2 + onLines * 2.5 + Math.abs(by) + rank * 1.5;
      if (!best || cost < best.cost) best = { spot, box, cost, isClear: onLabels === 0 && outside < 1.5 };
    });
    if (best && (best.isClear || label.isNeeded))
      placed.push({ ...best.spot, key: label.key, lines: label.lines, size: label.size, isBold, box: best.box });
  }
  return placed;
}

/** Spots around a mark of radius `r`, for a label of so many lines: right, above, left, below, then the corners. */
export function spotsAround(x: number, y: number, r: number, size: number, lines = 1): Spot[] {
  const up = y - r - 4 - size * lineHeight * (lines - 1);
  const down = y + r + size * 0.8 + 3;
  const level = y + size * 0.35 - (size * lineHeight * (lines - 1)) / 2;
  const side = r + 5;
  const slant = r * 0.7 + 3;
  return [
    { x: x + side, y: level, anchor: "start" },
    { x, y: up, anchor: "middle" },
    { x: x - side, y: level, anchor: "end" },
    { x, y: down, anchor: "middle" },
    { x: x + slant, y: y - slant, anchor: "start" },
    { x: x - slant, y: y - slant, anchor: "end" },
    { x: x + slant, y: y + slant + size * 0.8, anchor: "start" },
    { x: x - slant, y: y + slant + size * 0.8, anchor: "end" },
  ];
}

function grow(box: Box, by: number): Box {
  return { x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by };
}

/** Area in common, in square px. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return width > 0 && height > 0 ? width * height : 0;
}

function beyond(box: Box, bounds: Box): number {
  return (
    Math.max(0, bounds.x0 - box.x0) + Math.max(0, box.x1 - bounds.x1) + Math.max(0, bounds.y0 - box.y0) + Math.max(0, box.y1 - bounds.y1)
  );
}

/** How far a label moves to lie between the edges, in px; none where it is wider than they are apart. */
function sideways(box: Box, bounds: Box): number {
  if (box.x1 - box.x0 > bounds.x1 - bounds.x0) return 0;
  return Math.max(0, bounds.x0 - box.x0) - Math.max(0, box.x1 - bounds.x1);
}

/** Length of the segment that lies in the box (Liang and Barsky 1984). */
export function lengthInside({ x0, y0, x1, y1 }: Segment, box: Box): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  let enter = 0;
  let leave = 1;
  for (const [p, q] of [
    [-dx, x0 - box.x0],
    [dx, box.x1 - x0],
    [-dy, y0 - box.y0],
    [dy, box.y1 - y0],
  ] as const) {
    if (p === 0) {
      if (q < 0) return 0;
    } else if (p < 0) enter = Math.max(enter, q / p);
    else leave = Math.min(leave, q / p);
  }
  return enter < leave ? (leave - enter) * Math.hypot(dx, dy) : 0;
}
