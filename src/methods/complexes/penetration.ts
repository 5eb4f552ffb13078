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

export interface OverlaySigns {
  /** Internal interdependence now and its long-run median. */
  readonly internal: number;
  readonly usual: number;
  /** Whether the power has bases in the complex. */
  readonly hasBases: boolean;
  /** Share of the variance of internal amity that alignment with the power explains; null where unknown. */
  readonly explained: number | null;
}

export interface Overlay {
  /** Pen × max(0, 1 − internal / usual), 0–1; null where it cannot be told. */
  readonly value: number | null;
  /** Called overlay only where penetration is above .5, there are bases, and alignment explains more than .8. */
  readonly isOverlay: boolean;
}

/** Whether an outside power's presence has put the region's own dynamics to rest. METHODS §2, step 8. */
export function overlay({ value }: Penetration, { internal, usual, hasBases, explained }: OverlaySigns): Overlay {
  if (value === null || !(usual > 0)) return { value: null, isOverlay: false };
  return { value: value * Math.max(0, 1 - internal / usual), isOverlay: value > 0.5 && hasBases && (explained ?? 0) > 0.8 };
}
