import { type Matrix, rowSums, square } from "./interdependence.js";

/** Members of each complex, by place. */
export type Complexes = readonly (readonly number[])[];

/** Of each actor: sums over the members of each complex, the actor itself left out. */
function sumsByComplex(matrix: Matrix, n: number, complexes: Complexes): number[][] {
  square(matrix, n);
  return Array.from({ length: n }, (_, i) =>
    complexes.map((members) => members.reduce((sum, j) => (j === i ? sum : sum + (matrix[i * n + j] as number)), 0)),
  );
}

/** 1 − Σ_C share², over complexes: 0 in one alone, near 1 between many; null where an actor has none. Guimerà & Amaral (2005). */
export function participation(matrix: Matrix, n: number, complexes: Complexes): (number | null)[] {
  return sumsByComplex(matrix, n, complexes).map((sums) => {
    const whole = sums.reduce((total, each) => total + each, 0);
    return whole > 0 ? 1 - sums.reduce((total, each) => total + (each / whole) ** 2, 0) : null;
  });
}

/** e^(−d / λ) of distances in km, the diagonal 0; λ 500 where missing. */
export function proximity(distance: Matrix, n: number, lambda = 500): Float64Array {
  square(distance, n);
  if (!(lambda > 0)) throw new RangeError(`λ must be above 0, not ${lambda}`);
  return Float64Array.from({ length: n * n }, (_, at) =>
    Math.floor(at / n) === at % n ? 0 : Math.exp(-(distance[at] as number) / lambda),
  );
}

/** Att_i = max_C W_iC / s_i: how much of its security ties an actor has with one complex; null without ties. */
export function attachment(w: Matrix, n: number, complexes: Complexes): (number | null)[] {
  const sums = rowSums(w, n);
  return sumsByComplex(w, n, complexes).map((each, i) => ((sums[i] as number) > 0 ? Math.max(0, ...each) / (sums[i] as number) : null));
}

export interface Insulation {
  /** Participation × (1 − attachment), 0–1. */
  readonly score: number;
  /** 1 − Σ_C share² of its ties with complexes: 0 with one alone, near 1 between many. */
  readonly participation: number;
  /** Largest part of all its ties that one complex has. */
  readonly attachment: number;
}

/**
 * How far a state stands between complexes by its observed ties with each (`ties`, of `whole` ties in all): facing several and bound to
 * none. Null with fewer than two that it has ties with: what is not observed is no insulation. That it is a state and belongs to none of
 * them is for the caller to know. Buzan & Wæver (2003), 41 and 490.
 */
export function insulation(ties: readonly number[], whole: number): Insulation | null {
  const met = ties.filter((each) => each > 0);
  if (met.length < 2) return null;
  const sum = met.reduce((total, each) => total + each, 0);
  if (!(whole >= sum * (1 - 1e-9))) throw new RangeError(`all ties are ${whole}, less than the ${sum} with complexes`);
  const participation = 1 - met.reduce((total, each) => total + (each / sum) ** 2, 0);
  const attachment = Math.max(...met) / whole;
  return { score: participation * (1 - attachment), participation, attachment };
}

/**
 * By nearness, for regions without observed ties in mind: Ins_i = PP_i (1 − Att_i): near several complexes and tied to none, as Buzan & Wæver (2003) describe insulators. Null where nothing
 * is near; without ties the attachment is 0. METHODS §2, step 7.
 */
export function insulatorScores(w: Matrix, distance: Matrix, n: number, complexes: Complexes, lambda = 500): (number | null)[] {
  const near = participation(proximity(distance, n, lambda), n, complexes);
  const tied = attachment(w, n, complexes);
  return near.map((each, i) => (each === null ? null : each * (1 - (tied[i] ?? 0))));
}

/**
 * Buf_i = Σ |a_jk| (1 − |a_ij|) (1 − |a_ik|) over the rival pairs j, k (a_jk < −τ) of a complex that i borders both of: between
 * enemies, and close to neither. METHODS §2, step 7.
 */
export function bufferScores(amity: Matrix, isContiguous: Matrix, n: number, complexes: Complexes, tau = 0.05): number[] {
  square(amity, n);
  square(isContiguous, n);
  const scores = new Array<number>(n).fill(0);
  for (const members of complexes) {
    for (const j of members) {
      for (const k of members) {
        if (k <= j || !((amity[j * n + k] as number) < -tau)) continue;
        for (let i = 0; i < n; i++) {
          if (i === j || i === k || !isContiguous[i * n + j] || !isContiguous[i * n + k]) continue;
          const apart = (1 - Math.abs(amity[i * n + j] as number)) * (1 - Math.abs(amity[i * n + k] as number));
          scores[i] = (scores[i] as number) + Math.abs(amity[j * n + k] as number) * apart;
        }
      }
    }
  }
  return scores;
}
