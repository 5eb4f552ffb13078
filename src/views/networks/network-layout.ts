import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { lengthInside } from "../drawing/place-labels.js";
import type { NetworkNode, NetworkTie, Places } from "../figures/figure.js";

/** Room for names above and below the actors of a drawing, in px. */
export const rimHeight = 30;

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

/** What was laid out last; the one that was asked for longest ago gives way. */
const laidOut = new Map<string, Places>();
const mostLaidOut = 40;

/** The places of layoutNetwork, found once for the same actors and ties. */
export function networkPlaces(nodes: readonly NetworkNode[], ties: readonly NetworkTie[], kept: Places = {}): Places {
  const key = JSON.stringify([nodes.map(({ id }) => id), ties.map(({ from, to }) => [from, to]), kept]);
  const places = laidOut.get(key) ?? layoutNetwork(nodes, ties, kept);
  laidOut.delete(key);
  laidOut.set(key, places);
  if (laidOut.size > mostLaidOut) laidOut.delete(laidOut.keys().next().value as string);
  return places;
}

/** A drawing that costs less has no crossing and no tie through a name: another start would not be seen to be better. */
const clear = 1;

/**
 * Places in a unit square. Nothing is random: bodies start on a circle in the order given, and of several such starts the first that is
 * clear stays, else the one with the fewest crossings. Places that are given are kept.
 */
export function layoutNetwork(nodes: readonly NetworkNode[], ties: readonly NetworkTie[], kept: Places = {}): Places {
  if (nodes.length === 0) return {};
  const free = nodes.filter((node) => !(node.id in kept));
  if (free.length === 0) return kept;
  const starts = nodes.length <= 14 ? 12 : nodes.length <= 40 ? 4 : 1;
  let best: { places: Places; cost: number } | undefined;
  for (let start = 0; start < starts; start++) {
    const places = settle(nodes, ties, kept, start);
    for (const each of free.length === nodes.length ? [places, loosened(places)] : [places]) {
      const cost = tangle(nodes, ties, each) + crowding(each);
      if (!best || cost < best.cost - 1e-6) best = { places: each, cost };
    }
    if (best && best.cost < clear) break;
  }
  return best?.places ?? kept;
}

function settle(nodes: readonly NetworkNode[], ties: readonly NetworkTie[], kept: Places, start: number): Places {
  const count = nodes.length;
  const stride = [1, 2, 3, 5, 7, 11].find((step, index) => index >= start % 6 && gcd(step, count) === 1) ?? 1;
  const bodies: Body[] = nodes.map((node, index) => {
    const angle = ((index * stride + start * 0.37) / count) * 2 * Math.PI;
    const place = kept[node.id];
    const body = { id: node.id, x: 0.5 + 0.4 * Math.cos(angle), y: 0.5 + 0.4 * Math.sin(angle) };
    return place ? { ...body, x: place.x, y: place.y, fx: place.x, fy: place.y } : body;
  });
  const known = new Set(nodes.map((node) => node.id));
  const links = ties.filter((tie) => known.has(tie.from) && known.has(tie.to)).map((tie) => ({ source: tie.from, target: tie.to }));
  const reach = 0.9 / Math.sqrt(count + 1);
  const simulation = forceSimulation(bodies)
    .force("charge", forceManyBody<Body>().strength(-0.018).distanceMin(0.02))
    .force(
      "link",
      forceLink<Body, { source: string | Body; target: string | Body }>(links)
        .id((body) => body.id)
        .distance(reach)
        .strength(0.35),
    )
    .force("collide", forceCollide<Body>(reach * 0.42))
    .force("x", forceX<Body>(0.5).strength(0.06))
    .force("y", forceY<Body>(0.5).strength(0.06))
    .stop();
  simulation.tick(count > 150 ? 120 : 300);
  return fitted(bodies, Object.keys(kept).length > 0);
}

/** Stretched to fill the square; where places are kept, only held inside it. */
function fitted(bodies: readonly Body[], hasKept: boolean): Places {
  const xs = bodies.map((body) => body.x ?? 0.5);
  const ys = bodies.map((body) => body.y ?? 0.5);
  const span = (all: readonly number[]) => ({ from: Math.min(...all), size: Math.max(...all) - Math.min(...all) });
  const [x, y] = [span(xs), span(ys)];
  const stretch = (value: number, { from, size }: { from: number; size: number }) => (size < 1e-6 ? 0.5 : (value - from) / size);
  const hold = (value: number) => Math.min(1, Math.max(0, value));
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return Object.fromEntries(
    bodies.map((body, index) => {
      const [at, down] = [xs[index] ?? 0.5, ys[index] ?? 0.5];
      return [body.id, hasKept ? { x: round(hold(at)), y: round(hold(down)) } : { x: round(stretch(at, x)), y: round(stretch(down, y)) }];
    }),
  );
}

/** Half way to even steps along both axes: one body far out no longer presses all others together. */
function loosened(places: Places): Places {
  const ids = Object.keys(places);
  const last = Math.max(1, ids.length - 1);
  const even = (axis: "x" | "y") => {
    const order = ids.toSorted((a, b) => (places[a]?.[axis] ?? 0) - (places[b]?.[axis] ?? 0) || (a < b ? -1 : 1));
    return new Map(order.map((id, rank) => [id, rank / last]));
  };
  const [x, y] = [even("x"), even("y")];
  const half = (from: number, to: number) => Math.round((from + to) * 5e3) / 1e4;
  return Object.fromEntries(
    ids.map((id) => [id, { x: half(places[id]?.x ?? 0.5, x.get(id) ?? 0.5), y: half(places[id]?.y ?? 0.5, y.get(id) ?? 0.5) }]),
  );
}

/** Bodies so near to each other that their names would not find a place. */
function crowding(places: Places): number {
  const all = Object.values(places);
  const near = 0.17;
  let cost = 0;
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1)) cost += 8 * Math.max(0, near - Math.hypot(a.x - b.x, a.y - b.y));
  return cost;
}

/**
 * A part of a larger drawing, enlarged about its own middle by as much as the square holds, twice at most: who is left keeps the places that
 * readers know from beside each other, without an empty square around.
 */
export function enlarged(places: Places): Places {
  const all = Object.values(places);
  if (all.length === 0) return places;
  const axis = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, size: high - low };
  };
  const [x, y] = [axis(all.map((each) => each.x)), axis(all.map((each) => each.y))];
  const by = Math.max(1, Math.min(2, 1 / Math.max(x.size, y.size, 1e-6)));
  const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
  return Object.fromEntries(
    Object.entries(places).map(([id, at]) => [id, { x: round(0.5 + (at.x - x.middle) * by), y: round(0.5 + (at.y - y.middle) * by) }]),
  );
}

/**
 * Places in a frame no taller than what stands there needs: `height` px less what would be empty above and below. Distances stay, so that an
 * actor moves up or down with its neighbours.
 */
export function cropped(places: Places, height: number): { readonly places: Places; readonly height: number } {
  const downs = Object.values(places).map(({ y }) => y);
  if (downs.length === 0) return { places, height };
  const [low, high] = [Math.min(...downs), Math.max(...downs)];
  const inside = (all: number) => all - 2 * rimHeight;
  const needed = Math.round((high - low) * inside(height)) + 4 * rimHeight;
  const kept = Math.min(height, Math.max(needed, 6 * rimHeight));
  const by = inside(height) / inside(kept);
  const middle = (low + high) / 2;
  const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
  return {
    height: kept,
    places: Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x, y: round(0.5 + (y - middle) * by) }])),
  };
}

/** Crossings of ties, and ties that run through bodies. */
function tangle(nodes: readonly NetworkNode[], ties: readonly NetworkTie[], places: Places): number {
  const lines = ties.flatMap((tie) => {
    const [a, b] = [places[tie.from], places[tie.to]];
    return a && b && tie.from !== tie.to ? [{ tie, x0: a.x, y0: a.y, x1: b.x, y1: b.y }] : [];
  });
  let cost = 0;
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      const isShared = [other.tie.from, other.tie.to].some((id) => id === line.tie.from || id === line.tie.to);
      if (!isShared && crosses(line, other)) cost += 1;
      if (isShared && angleBetween(line, other) < 0.18) cost += 0.6;
    }
    for (const node of nodes) {
      const at = places[node.id];
      if (!at || node.id === line.tie.from || node.id === line.tie.to) continue;
      if (lengthInside(line, { x0: at.x - 0.05, x1: at.x + 0.05, y0: at.y - 0.05, y1: at.y + 0.05 }) > 0) cost += 1.5;
    }
  });
  return cost;
}

interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

function crosses(a: Line, b: Line): boolean {
  const side = (l: Line, x: number, y: number) => Math.sign((l.x1 - l.x0) * (y - l.y0) - (l.y1 - l.y0) * (x - l.x0));
  return side(a, b.x0, b.y0) !== side(a, b.x1, b.y1) && side(b, a.x0, a.y0) !== side(b, a.x1, a.y1);
}

function angleBetween(a: Line, b: Line): number {
  const turn = Math.abs(Math.atan2(a.y1 - a.y0, a.x1 - a.x0) - Math.atan2(b.y1 - b.y0, b.x1 - b.x0)) % Math.PI;
  return Math.min(turn, Math.PI - turn);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
