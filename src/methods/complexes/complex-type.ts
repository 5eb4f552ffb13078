import type { ComplexType } from "../../domain/vocabulary.js";
import { type Matrix, square } from "./interdependence.js";

export type { ComplexType };

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

/** A pair of a complex: its part of the interdependence, and its sign; null where it is unknown or disputed. */
export interface SignedShare {
  readonly share: number;
  readonly sign: "amity" | "enmity" | "neutral" | null;
}

export interface MeanSign {
  /** Mean of the known signs (amity 1, neutral 0, enmity −1), weighted by D; null where none is known. */
  readonly value: number | null;
  /** The same over all pairs, were every unknown one enmity, and were every one amity. */
  readonly low: number;
  readonly high: number;
  /** Parts of the interdependence, 0–1, that sum to 1. */
  readonly enmity: number;
  readonly amity: number;
  readonly neutral: number;
  readonly unknown: number;
}

/** How friendly a complex is by the signs of its ties, with bounds for what is unknown; null where the pairs share nothing. */
export function meanSign(pairs: readonly SignedShare[]): MeanSign | null {
  const parts = { enmity: 0, amity: 0, neutral: 0, unknown: 0 };
  for (const { share, sign } of pairs) parts[sign ?? "unknown"] += share;
  const whole = parts.enmity + parts.amity + parts.neutral + parts.unknown;
  if (!(whole > 0)) return null;
  const [enmity, amity, neutral, unknown] = [parts.enmity, parts.amity, parts.neutral, parts.unknown].map((each) => each / whole) as [
    number,
    number,
    number,
    number,
  ];
  const known = enmity + amity + neutral;
  return {
    value: known > 0 ? (amity - enmity) / known : null,
    low: Math.max(-1, amity - enmity - unknown),
    high: Math.min(1, amity - enmity + unknown),
    ...{ enmity, amity, neutral, unknown },
  };
}

export interface TypeEvidence {
  /** Bounds of the mean sign; null where the pairs share nothing. */
  readonly bounds: readonly [number, number] | null;
  /** Whether a member attacked another; null where no data watch for it all the time. */
  readonly violence: boolean | null;
  /** Agreements between members. */
  readonly rules: number;
}

/** Beyond it, on either side, the mean sign tells a type. Fixed beforehand. */
const threshold = 0.2;

/**
 * Type of a complex. Below −.2, whatever the unknown ties are: a conflict formation, shaped by fear of war. Above .2 and without violence
 * among members, in data that would tell of it: a security community. Within ±.2 and with agreements between members: a security regime.
 * Else unclear, with what evidence would tell. Buzan & Wæver (2003), 53–54 and 489–491.
 */
export function complexType({ bounds, violence, rules }: TypeEvidence): { readonly type: ComplexType; readonly needs: string | null } {
  if (!bounds) return { type: "unclear", needs: "ties between its members" };
  const [low, high] = bounds;
  if (high < -threshold) return { type: "conflict formation", needs: null };
  if (low > threshold) {
    if (violence === false) return { type: "security community", needs: null };
    return {
      type: "unclear",
      needs:
        violence === null
          ? "data that cover the whole span and would tell of violence between members"
          : "an end of the violence between members: friends who attack each other are no community",
    };
  }
  if (low >= -threshold && high <= threshold) {
    if (rules > 0) return { type: "security regime", needs: null };
    return { type: "unclear", needs: "an agreement between members that restrains them, as an act or a claim" };
  }
  return { type: "unclear", needs: "the signs of more of its ties" };
}
