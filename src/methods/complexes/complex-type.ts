import { type Matrix, square } from "./interdependence.js";

export type ComplexType = "conflict formation" | "security regime" | "security community" | "unclear";

/** ā = Σ D a / Σ D over the pairs of a complex, −1 to 1; null where the pairs share nothing. METHODS §2, step 10. */
export function meanInternalAmity(d: Matrix, amity: Matrix, n: number, members: readonly number[]): number | null {
  square(d, n);
  square(amity, n);
  let sum = 0;
  let whole = 0;
  for (const [at, i] of members.entries()) {
    for (const j of members.slice(at + 1)) {
      sum += (d[i * n + j] as number) * (amity[i * n + j] as number);
      whole += d[i * n + j] as number;
    }
  }
  return whole > 0 ? sum / whole : null;
}

/**
 * Type of a complex from the interval of its mean amity: below −.2 a conflict formation, above .2 and without organised violence a
 * security community, between them a regime; “unclear” where the interval reaches over a threshold. Thresholds fixed beforehand.
 */
export function complexType(ci95: readonly [number, number] | null, hasViolence: boolean): ComplexType {
  if (!ci95) return "unclear";
  const typeOf = (mean: number): ComplexType =>
    mean < -0.2 ? "conflict formation" : mean > 0.2 && !hasViolence ? "security community" : "security regime";
  const [low, high] = ci95.map(typeOf) as [ComplexType, ComplexType];
  return low === high ? low : "unclear";
}
