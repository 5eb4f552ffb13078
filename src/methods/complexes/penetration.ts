import { type Matrix, square } from "./interdependence.js";

export interface Penetration {
  /** Σ_i I_gi / (Σ_{i<j} I_ij + Σ_i I_gi), 0–1; null where the complex has no ties at all. */
  readonly value: number | null;
  /** The part of it by ties of amity and of enmity; the rest is neutral. */
  readonly amity: number | null;
  readonly enmity: number | null;
}

/** How much of a complex's interdependence an outside power g has. METHODS §2, step 8; after Buzan & Wæver (2003). */
export function penetration(interdependence: Matrix, amity: Matrix, n: number, members: readonly number[], power: number): Penetration {
  square(interdependence, n);
  square(amity, n);
  const inside = internalInterdependence(
    interdependence,
    n,
    members.filter((i) => i !== power),
  );
  let outside = 0;
  let friendly = 0;
  let hostile = 0;
  for (const i of members) {
    if (i === power) continue;
    const tie = interdependence[power * n + i] as number;
    outside += tie;
    if ((amity[power * n + i] as number) > 0) friendly += tie;
    if ((amity[power * n + i] as number) < 0) hostile += tie;
  }
  const whole = inside + outside;
  if (!(whole > 0)) return { value: null, amity: null, enmity: null };
  return { value: outside / whole, amity: friendly / whole, enmity: hostile / whole };
}

/** Σ_{i<j} I_ij over the members. */
function internalInterdependence(interdependence: Matrix, n: number, members: readonly number[]): number {
  let sum = 0;
  for (const [at, i] of members.entries()) for (const j of members.slice(at + 1)) sum += interdependence[i * n + j] as number;
  return sum;
}

export interface OverlayFacts {
  /** Internal interdependence now and its long-run median. */
  readonly internal: number;
  readonly usual: number;
  /** Share of the days on which the power had bases or troops among the members, by coded or given facts; null without such a fact. */
  readonly stationed: number | null;
  /** Share of the members that stand in amity with the power; null where no sign is known. */
  readonly aligned: number | null;
}

export interface Overlay {
  /** Pen × max(0, 1 − internal / usual), 0–1; null without facts on bases, or without a past to compare with. */
  readonly value: number | null;
  readonly isOverlay: boolean;
  /** What is missing for a verdict, in words; null where nothing is. */
  readonly lacks: string | null;
}

/**
 * Whether an outside power's presence has put the region's own pattern to rest. Without a fact on its bases or troops there is no magnitude.
 * Called overlay with most of the members' interdependence, present on most days, most members aligned with it, and the complex's own
 * interdependence below half of its usual. Buzan & Wæver (2003), 61–62 and 490.
 */
export function overlay({ value }: Pick<Penetration, "value">, { internal, usual, stationed, aligned }: OverlayFacts): Overlay {
  const lacks = [
    ...(stationed === null ? ["a fact on bases or troops among the members"] : []),
    ...(aligned === null ? ["a member's stand toward it"] : []),
    ...(usual > 0 ? [] : ["other spans to compare the complex's own ties with"]),
  ];
  const told = lacks.length ? `${lacks.join("; ")}` : null;
  if (value === null || stationed === null || !(usual > 0)) return { value: null, isOverlay: false, lacks: told };
  const rest = Math.max(0, 1 - internal / usual);
  return {
    value: value * rest,
    isOverlay: value > 0.5 && stationed >= 0.5 && (aligned ?? 0) > 0.5 && rest > 0.5,
    lacks: told,
  };
}
