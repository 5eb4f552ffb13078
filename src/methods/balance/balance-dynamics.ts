import { symmetricEigen } from "./symmetric-eigen.js";

export interface BalanceDynamics {
  /** Largest eigenvalue of X0; null for no actor. */
  readonly largest: number | null;
  /** Time at which ties grow without bound: 1 / largest; null where it is not above 0, and ties fade instead. */
  readonly blowUp: number | null;
  /** X(t) row by row; null from the blow-up on. */
  readonly at: (time: number) => Float64Array | null;
  /** Signs at the blow-up, v vᵀ of the leading eigenvector: at most two camps. Null where there is no blow-up, or two leading eigenvalues. */
  readonly finalSigns: Int8Array | null;
}

/**
 * dX/dt = X²: a tie grows where two actors agree about third ones. X(t) = X0 (I − X0 t)⁻¹ for symmetric X0, n × n row by row.
 * Marvel, Kleinberg, Kleinberg & Strogatz (2011). A limiting story, not a forecast.
 */
export function balanceDynamics(x0: ArrayLike<number>, n: number): BalanceDynamics {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs((x0[i * n + j] as number) - (x0[j * n + i] as number)) > 1e-9)
        throw new RangeError("the ties must be the same both ways");
    }
  }
  const { values, vectors } = symmetricEigen(x0, n);
  const largest = n ? (values[n - 1] as number) : null;
  const blowUp = largest !== null && largest > 1e-12 ? 1 / largest : null;
  const at = (time: number) => {
    if (!(time >= 0)) throw new RangeError(`time runs from 0, not ${time}`);
    if (blowUp !== null && time >= blowUp) return null;
    const x = new Float64Array(n * n);
    for (let k = 0; k < n; k++) {
      const value = (values[k] as number) / (1 - (values[k] as number) * time);
      for (let i = 0; i < n; i++) {
        const left = value * (vectors[i * n + k] as number);
        for (let j = 0; j < n; j++) x[i * n + j] = (x[i * n + j] as number) + left * (vectors[j * n + k] as number);
      }
    }
    return x;
  };
  if (blowUp === null) return { largest, blowUp, at, finalSigns: null };
  const isShared = n > 1 && (values[n - 1] as number) - (values[n - 2] as number) < 1e-9 * Math.abs(largest as number);
  if (isShared) return { largest, blowUp, at, finalSigns: null };
  const signs = new Int8Array(n * n);
  const sign = (i: number) => (Math.abs(vectors[i * n + n - 1] as number) < 1e-9 ? 0 : Math.sign(vectors[i * n + n - 1] as number));
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) signs[i * n + j] = sign(i) * sign(j);
  return { largest, blowUp, at, finalSigns: signs };
}
