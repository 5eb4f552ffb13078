import { chiSquareTails } from "../statistics/distributions/tails.js";

/**
 * P(sup F > x): F along the logarithm of the odds of the date is a squared radial Ornstein–Uhlenbeck process of k dimensions, watched
 * for `span` = ln(λ₂(1 − λ₁) / (λ₁(1 − λ₂))). The chance that it stays below x solves u_s = (w u′)′ / 2w, w = r^(k−1) e^(−r²/2), u = 0
 * at √x. Crank–Nicolson on 400 cells; a grid refined eightfold moves p by some 1e−5. Estrella (2003); Andrews (1993).
 */
export function supFTail(x: number, k: number, span: number): number {
  if (!(x > 0)) return 1;
  if (span === 0) return chiSquareTails(x, k).upper;
  if (x > 60 + 4 * k) return Math.min(1, farTail(x, k, span));
  const cells = 400;
  const steps = Math.max(100, Math.ceil(50 * span));
  const edge = Math.sqrt(x);
  const h = edge / cells;
  const d = span / steps;
  const weight = (r: number) => r ** (k - 1) * Math.exp((-r * r) / 2);
  const centre = Float64Array.from({ length: cells }, (_, i) => weight((i + 0.5) * h));
  const face = Float64Array.from({ length: cells + 1 }, (_, i) => (i === 0 ? 0 : weight(i * h)));
  const up = centre.map((w, i) => ((i === cells - 1 ? 2 : 1) * (face[i + 1] as number)) / (2 * w * h * h));
  const down = centre.map((w, i) => (face[i] as number) / (2 * w * h * h));
  let u = new Float64Array(cells).fill(1);
  for (let step = 0; step < steps; step++) {
    // Two steps of implicit Euler first, halved: the start jumps at the edge.
    const part = step < 2 ? 1 : 0.5;
    for (let half = 0; half < (step < 2 ? 2 : 1); half++) u = advance(u, up, down, step < 2 ? d / 2 : d, part);
  }
  let stay = 0;
  let mass = 0;
  for (let i = 0; i < cells; i++) {
    stay += (u[i] as number) * (centre[i] as number);
    mass += centre[i] as number;
  }
  const inside = chiSquareTails(x, k);
  return Math.min(1, Math.max(0, inside.upper + (inside.lower * (mass - stay)) / mass));
}

function advance(u: Float64Array, up: Float64Array, down: Float64Array, d: number, implicit: number): Float64Array<ArrayBuffer> {
  const n = u.length;
  const right = new Float64Array(n);
  const upper = new Float64Array(n);
  const explicit = 1 - implicit;
  for (let i = 0; i < n; i++) {
    const own = u[i] as number;
    const [a, b] = [down[i] as number, up[i] as number];
    const flow = b * ((i + 1 < n ? (u[i + 1] as number) : 0) - own) - a * (own - (i > 0 ? (u[i - 1] as number) : own));
    const diagonal = 1 + implicit * d * (a + b);
    const lower = i > 0 ? -implicit * d * a : 0;
    const pivot = diagonal - lower * (i > 0 ? (upper[i - 1] as number) : 0);
    upper[i] = (-implicit * d * b) / pivot;
    right[i] = (own + explicit * d * flow - lower * (i > 0 ? (right[i - 1] as number) : 0)) / pivot;
  }
  for (let i = n - 2; i >= 0; i--) right[i] = (right[i] as number) - (upper[i] as number) * (right[i + 1] as number);
  return right;
}

/** Far out: density of χ² at x times the rate of crossings. DeLong (1981). */
function farTail(x: number, k: number, span: number): number {
  const { upper } = chiSquareTails(x, k);
  return upper * (1 + ((x - k) / 2) * span);
}

/** P of expF and aveF by 4,000 drawn paths; beyond the largest hundredth the tail goes on as e^(−x) and, for the mean, at its own pace. */
export function meanFTails(expF: number, aveF: number, k: number, from: number, to: number, random: () => number) {
  const paths = 4000;
  const points = 200;
  const start = Math.log(from / (1 - from));
  const step = (Math.log(to / (1 - to)) - start) / (points - 1);
  const keep = Math.exp(-step / 2);
  const fresh = Math.sqrt(1 - keep * keep);
  const share = Float64Array.from({ length: points }, (_, i) => 1 / (2 + Math.exp(start + i * step) + Math.exp(-start - i * step)));
  const total = share.reduce((sum, each) => sum + each, 0);
  const exps = new Float64Array(paths);
  const aves = new Float64Array(paths);
  for (let path = 0; path < paths; path++) {
    const at = Array.from({ length: k }, () => normal(random));
    let [exp, ave] = [0, 0];
    for (let i = 0; i < points; i++) {
      const f = at.reduce((sum, each) => sum + each * each, 0);
      exp += ((share[i] as number) / total) * Math.exp(f / 2);
      ave += ((share[i] as number) / total) * f;
      for (let j = 0; j < k; j++) at[j] = keep * (at[j] as number) + fresh * normal(random);
    }
    exps[path] = Math.log(exp);
    aves[path] = ave;
  }
  return { expP: tail(exps.sort(), expF, 1), aveP: tail(aves.sort(), aveF) };
}

function tail(sorted: Float64Array, x: number, pace?: number): number {
  const n = sorted.length;
  const cut = sorted[Math.floor(0.99 * n)] as number;
  if (x <= cut) return sorted.reduce((sum, each) => sum + (each >= x ? 1 : 0), 0) / n;
  const middle = sorted[Math.floor(0.9 * n)] as number;
  return 0.01 * Math.exp(-(pace ?? Math.log(10) / (cut - middle)) * (x - cut));
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
