import { cholesky, solveCholesky } from "../statistics/linear/matrix.js";
import type { Course } from "./baseline.js";
import type { EventTimes } from "./event-times.js";

/**
 * What each event of a kind sees, row after row: the parts of the background, then by cause the fading sum β Σ e^(−β Δt) over what came
 * before; and for slopes by β the sums of Δt e^(−β Δt) and Δt² e^(−β Δt).
 */
export interface Seen {
  readonly rows: readonly Float64Array[];
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
  /** By cause: Σ (1 − e^(−β (T − t))), its first and second derivative by β. */
  readonly mass: number[];
  readonly massFirst: number[];
  readonly massSecond: number[];
}

/** Rows with the background filled in; `see` fills in the rest for a β. */
export function emptySeen({ times, kinds }: EventTimes, causes: number, course: Course): Seen {
  const columns = course.columns(times);
  const width = columns.length + causes;
  const counts = new Int32Array(causes);
  for (let i = 0; i < times.length; i++) counts[kinds[i] as number] = (counts[kinds[i] as number] as number) + 1;
  const rows = Array.from(counts, (count) => new Float64Array(count * width));
  const place = new Int32Array(causes);
  for (let i = 0; i < times.length; i++) {
    const kind = kinds[i] as number;
    for (const [j, column] of columns.entries()) (rows[kind] as Float64Array)[(place[kind] as number) * width + j] = column[i] as number;
    place[kind] = (place[kind] as number) + 1;
  }
  const zeros = () => new Array<number>(causes).fill(0);
  const slopes = () => Array.from(counts, (count) => new Float64Array(count * causes));
  return { rows, first: slopes(), second: slopes(), mass: zeros(), massFirst: zeros(), massSecond: zeros() };
}

export function see({ times, kinds, end }: EventTimes, seen: Seen, rate: number, withSlopes = false): void {
  const causes = seen.mass.length;
  const width = (seen.rows.find((each) => each.length)?.length ?? 0) / ((seen.first.find((each) => each.length)?.length ?? 1) / causes);
  const base = width - causes;
  const [s, f, q] = [new Float64Array(causes), new Float64Array(causes), new Float64Array(causes)];
  const place = new Int32Array(causes);
  seen.mass.fill(0);
  seen.massFirst.fill(0);
  seen.massSecond.fill(0);
  let from = 0;
  let last = times[0] as number;
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    const kind = kinds[i] as number;
    if (time > last) {
      for (; from < i; from++) s[kinds[from] as number] = (s[kinds[from] as number] as number) + 1;
      const gap = time - last;
      const fade = Math.exp(-rate * gap);
      for (let c = 0; c < causes; c++) {
        const [a, b, d] = [s[c] as number, f[c] as number, q[c] as number];
        s[c] = fade * a;
        if (!withSlopes) continue;
        f[c] = fade * (b + gap * a);
        q[c] = fade * (d + 2 * gap * b + gap * gap * a);
      }
      last = time;
    }
    const row = place[kind] as number;
    const rows = seen.rows[kind] as Float64Array;
    for (let c = 0; c < causes; c++) {
      rows[row * width + base + c] = rate * (s[c] as number);
      if (!withSlopes) continue;
      (seen.first[kind] as Float64Array)[row * causes + c] = f[c] as number;
      (seen.second[kind] as Float64Array)[row * causes + c] = q[c] as number;
    }
    place[kind] = row + 1;
    const rest = end - time;
    const left = rate * rest > 700 ? 0 : Math.exp(-rate * rest);
    seen.mass[kind] = (seen.mass[kind] as number) + 1 - left;
    seen.massFirst[kind] = (seen.massFirst[kind] as number) + rest * left;
    seen.massSecond[kind] = (seen.massSecond[kind] as number) - rest * rest * left;
  }
}

/**
 * Slope of the likelihood by β and observed information of all entries away from the boundary, β last; `bend` is what of the information
 * on β the others leave. Rates are linear in the others, so only pairs with β need second derivatives.
 */
export function information(seen: Seen, rate: number, thetas: readonly (readonly number[])[]) {
  const causes = seen.mass.length;
  const width = thetas[0]?.length ?? 0;
  const base = width - causes;
  const names: string[] = [];
  const where = thetas.map((theta, kind) =>
    theta.map((each, j) => {
      if (!(each > 1e-10)) return -1;
      names.push(`${kind} ${j}`);
      return names.length - 1;
    }),
  );
  const k = names.length;
  const matrix = Array.from({ length: k + 1 }, () => new Array<number>(k + 1).fill(0));
  const add = (a: number, b: number, value: number) => {
    if (a < 0 || b < 0) return;
    const row = matrix[a] as number[];
    row[b] = (row[b] as number) + value;
  };
  let slope = 0;
  let own = 0;
  for (const [kind, rows] of seen.rows.entries()) {
    const theta = Float64Array.from(thetas[kind] as readonly number[]);
    const [first, second] = [seen.first[kind] as Float64Array, seen.second[kind] as Float64Array];
    const pairs = new Float64Array(width * width);
    const cross = new Float64Array(width);
    for (let i = 0; i < rows.length / width; i++) {
      let [value, one, two] = [0, 0, 0];
      for (let j = 0; j < width; j++) {
        const x = rows[i * width + j] as number;
        value += (theta[j] as number) * x;
        if (j < base) continue;
        const f = first[i * causes + j - base] as number;
        one += (theta[j] as number) * (x / rate - rate * f);
        two += (theta[j] as number) * (rate * (second[i * causes + j - base] as number) - 2 * f);
      }
      const ratio = one / value;
      slope += ratio;
      own += ratio * ratio - two / value;
      for (let a = 0; a < width; a++) {
        const x = (rows[i * width + a] as number) / value;
        const step = a < base ? 0 : x / rate - (rate * (first[i * causes + a - base] as number)) / value;
        cross[a] = (cross[a] as number) + x * ratio - step;
        for (let b = 0; b <= a; b++)
          pairs[a * width + b] = (pairs[a * width + b] as number) + (x * (rows[i * width + b] as number)) / value;
      }
    }
    const places = where[kind] as readonly number[];
    for (let a = 0; a < width; a++) {
      const lost = a < base ? 0 : (seen.massFirst[a - base] as number);
      if (a >= base) {
        slope -= (theta[a] as number) * lost;
        own += (theta[a] as number) * (seen.massSecond[a - base] as number);
      }
      const ia = places[a] as number;
      add(ia, k, (cross[a] as number) + lost);
      if (ia >= 0) add(k, ia, (cross[a] as number) + lost);
      for (let b = 0; b <= a; b++) {
        add(ia, places[b] as number, pairs[a * width + b] as number);
        if (a !== b) add(places[b] as number, ia, pairs[a * width + b] as number);
      }
    }
  }
  add(k, k, own);
  const inner = matrix.slice(0, k).map((row) => row.slice(0, k));
  const lower = cholesky(inner);
  const edge = (matrix[k] as number[]).slice(0, k);
  const taken = lower ? solveCholesky(lower, edge).reduce((sum, each, j) => sum + each * (edge[j] as number), 0) : 0;
  const bend = own - taken;
  return { slope, bend, names: bend > 0 ? [...names, "decay"] : names, matrix: bend > 0 ? matrix : inner };
}
