import { type Choice, ink, Mark, px, Words } from "../drawing/svg-parts.js";
import { cutText, textWidth } from "../drawing/text-width.js";
import type { TurningPoint } from "../figures/figure.js";
import { momentSpan, momentWords } from "./moment.js";

const size = 11.5;
const rowHeight = 15;
/** A name cut to less than this says nothing. */
const leastRoom = 60;

export interface PlacedTurn {
  readonly point: TurningPoint;
  readonly x: number;
  /** The name, or as much of it as the drawing has room for. */
  readonly words: string;
  readonly row: number;
  readonly anchor: "start" | "end";
  readonly x0: number;
  readonly x1: number;
}

/**
 * Names of turning points over the plot, in as few rows as keep names from names and from the rules of others. Points outside the axis are
 * left out.
 */
export function placeTurns(
  points: readonly TurningPoint[] | undefined,
  toX: (at: number) => number,
  from: number,
  to: number,
  width: number,
): { turns: PlacedTurn[]; rows: number } {
  const inside = (points ?? [])
    .flatMap((point) => {
      const span = momentSpan(point.day);
      return span && span.mid >= from && span.mid <= to ? [{ point, x: toX(span.unit === "year" ? span.from : span.mid) }] : [];
    })
    .sort((a, b) => a.x - b.x);
  const rowsOf = (turns: readonly PlacedTurn[]) => Math.max(0, ...turns.map((turn) => turn.row + 1));
  const tries = [laid(inside, width, "end"), laid([...inside].reverse(), width, "end"), laid([...inside].reverse(), width, "start")];
  const cost = ({ turns, forced }: Laid) => rowsOf(turns) + forced * 20;
  const { turns } = tries.reduce((best, each) => (cost(each) < cost(best) ? each : best));
  return { turns, rows: rowsOf(turns) };
}

interface Laid {
  readonly turns: PlacedTurn[];
  /** Names that found no free place, and a tenth of those that were cut to find one. */
  readonly forced: number;
}

/** `first` is the side of the rule that a name takes where a later one is near. */
function laid(order: readonly { point: TurningPoint; x: number }[], width: number, first: "start" | "end"): Laid {
  const turns: PlacedTurn[] = [];
  let forced = 0;
  for (const { point, x } of order) {
    const side = (anchor: "start" | "end") => {
      const words = cutText(point.name, size, Math.max(0, (anchor === "end" ? x : width - x) - 5), true);
      const length = textWidth(words, size, true) + 5;
      return { anchor, words, x0: anchor === "end" ? x - length : x, x1: anchor === "end" ? x : x + length };
    };
    const [left, right] = [side("end"), side("start")];
    const length = textWidth(point.name, size, true) + 5;
    const isCrowded = order.some((other) => other.x > x && other.x < x + length + 10);
    const inOrder = isCrowded === (first === "end") ? [left, right] : [right, left];
    const whole = inOrder.filter((each) => each.words === point.name);
    const cut = inOrder.filter((each) => each.words !== point.name && each.x1 - each.x0 >= leastRoom);
    const sides = [...whole, ...cut];
    const fallback = x > width / 2 ? left : right;
    let set: PlacedTurn | undefined;
    for (let row = 0; row < 8 && !set; row++) {
      const free = sides.find((each) => turns.every((turn) => isApart({ ...each, x, row }, turn)));
      if (free) set = { point, x, row, ...free };
    }
    if (!set) forced++;
    else if (set.words !== point.name) forced += 0.1;
    turns.push(set ?? { point, x, row: emptyAt({ ...fallback, x }, turns), ...fallback });
  }
  return { turns, forced };
}

/** The first row in which no other name is in the way, though rules may pass. */
function emptyAt(one: Omit<Taken, "row">, turns: readonly PlacedTurn[]): number {
  let row = 0;
  while (turns.some((turn) => turn.row === row && !isApart({ ...one, row }, turn))) row++;
  return row;
}

type Taken = Pick<PlacedTurn, "x" | "x0" | "x1" | "row">;

/** A rule starts at the row of its name and goes down, so it may pass under a name of a row above. */
function isApart(a: Taken, b: Taken): boolean {
  if (a.row === b.row) return a.x1 + 8 <= b.x0 || b.x1 + 8 <= a.x0;
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  return upper.x <= lower.x0 - 3 || upper.x >= lower.x1 + 3;
}

/** Thin rules behind the marks. */
export function TurnRules({ turns, top, bottom }: { turns: readonly PlacedTurn[]; top: number; bottom: number }) {
  return turns.map((turn) => (
    <path
      key={`${turn.point.name}${turn.point.day}`}
      d={`M${px(turn.x)} ${px(top + turn.row * rowHeight)}V${px(bottom)}`}
      stroke={ink("ink")}
      strokeWidth={1}
    />
  ));
}

/** Their names, at the top. */
export function TurnNames({ turns, top, choice }: { turns: readonly PlacedTurn[]; top: number; choice: Choice }) {
  return turns.map((turn) => (
    <Mark
      key={`${turn.point.name}${turn.point.day}`}
      evidence={turn.point.evidence}
      says={`${turn.point.name}, ${momentWords(turn.point.day)}`}
      choice={choice}
      text={
        <Words
          x={turn.x + (turn.anchor === "start" ? 5 : -5)}
          y={top + 10 + turn.row * rowHeight}
          anchor={turn.anchor}
          size={size}
          isBold
          halo="halo"
        >
          {turn.words}
        </Words>
      }
    >
      <rect
        className="reach"
        x={px(turn.x0)}
        y={top + turn.row * rowHeight - 2}
        width={px(turn.x1 - turn.x0)}
        height={rowHeight}
        fill="transparent"
      />
    </Mark>
  ));
}
