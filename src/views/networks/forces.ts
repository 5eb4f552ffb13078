/** A body that forces move, unless its place is kept. */
export interface Moved {
  x: number;
  y: number;
  readonly isKept: boolean;
}

export interface Rest {
  /** How long a tie is at rest. */
  readonly distance: number;
  /** How near two bodies may come. */
  readonly apart: number;
}

const repulsion = 0.018;
/** Nearer than this, two bodies push each other no harder. */
const nearest = 0.02;
const pull = 0.35;
const inward = 0.06;
/** What is left of a velocity after a step. */
const drag = 0.6;
/** By so much the forces sink from step to step: to a thousandth in 300. */
const cooling = 1 - 0.001 ** (1 / 300);

/**
 * Moves bodies until ties are about their length and nobody stands on another (Verlet steps as in d3-force, but with every pair weighed
 * exactly: the few dozen bodies that a drawing holds are settled sooner without a tree). Nothing is random.
 */
export function settleForces(bodies: readonly Moved[], ties: readonly (readonly [number, number])[], rest: Rest, steps: number): void {
  const n = bodies.length;
  const x = Float64Array.from(bodies, (body) => body.x);
  const y = Float64Array.from(bodies, (body) => body.y);
  const [vx, vy] = [new Float64Array(n), new Float64Array(n)];
  const degree = new Float64Array(n);
  for (const ends of ties) for (const end of ends) degree[end] = at(degree, end) + 1;
  const state = { x, y, vx, vy };
  let heat = 1;
  for (let step = 0; step < steps; step++) {
    heat -= heat * cooling;
    repel(state, heat);
    for (const [from, to] of ties)
      pullTogether(state, from, to, at(degree, from) / (at(degree, from) + at(degree, to)), heat, rest.distance);
    keepApart(state, rest.apart);
    bodies.forEach(({ isKept }, i) => {
      if (isKept) {
        vx[i] = 0;
        vy[i] = 0;
        return;
      }
      vx[i] = (at(vx, i) + (0.5 - at(x, i)) * inward * heat) * drag;
      vy[i] = (at(vy, i) + (0.5 - at(y, i)) * inward * heat) * drag;
      x[i] = at(x, i) + at(vx, i);
      y[i] = at(y, i) + at(vy, i);
    });
  }
  bodies.forEach((body, i) => {
    body.x = at(x, i);
    body.y = at(y, i);
  });
}

interface State {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
}

const at = (values: Float64Array, index: number): number => values[index] as number;

/** Two bodies on one spot, or as good as on one, are told apart by their order. */
const apartBy = (distance: number, i: number, j: number): number => (Math.abs(distance) < 1e-9 ? (i - j) * 1e-6 : distance);

function repel({ x, y, vx, vy }: State, heat: number): void {
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      const dx = apartBy(at(x, j) - at(x, i), i, j);
      const dy = apartBy(at(y, j) - at(y, i), j, i);
      const far = dx * dx + dy * dy;
      const force = (repulsion * heat) / (far < nearest * nearest ? nearest * Math.sqrt(far) : far);
      vx[i] = at(vx, i) - dx * force;
      vy[i] = at(vy, i) - dy * force;
      vx[j] = at(vx, j) + dx * force;
      vy[j] = at(vy, j) + dy * force;
    }
  }
}

/** The body with more ties moves less: `share` is how much of the move the other end takes. */
function pullTogether({ x, y, vx, vy }: State, from: number, to: number, share: number, heat: number, distance: number): void {
  const dx = apartBy(at(x, to) + at(vx, to) - at(x, from) - at(vx, from), from, to);
  const dy = apartBy(at(y, to) + at(vy, to) - at(y, from) - at(vy, from), to, from);
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const by = ((length - distance) / length) * heat * pull;
  vx[to] = at(vx, to) - dx * by * share;
  vy[to] = at(vy, to) - dy * by * share;
  vx[from] = at(vx, from) + dx * by * (1 - share);
  vy[from] = at(vy, from) + dy * by * (1 - share);
}

function keepApart({ x, y, vx, vy }: State, apart: number): void {
  for (let i = 0; i < x.length; i++) {
    const [xi, yi] = [at(x, i) + at(vx, i), at(y, i) + at(vy, i)];
    for (let j = i + 1; j < x.length; j++) {
      const dx = xi - at(x, j) - at(vx, j);
      const dy = yi - at(y, j) - at(vy, j);
      const far = dx * dx + dy * dy;
      if (far >= apart * apart) continue;
      const [wide, high] = [apartBy(dx, i, j), apartBy(dy, j, i)];
      const length = Math.sqrt(wide * wide + high * high);
      const by = (apart - length) / length / 2;
      vx[i] = at(vx, i) + wide * by;
      vy[i] = at(vy, i) + high * by;
      vx[j] = at(vx, j) - wide * by;
      vy[j] = at(vy, j) - high * by;
    }
  }
}
