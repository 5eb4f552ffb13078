import type { ConflictLevel } from "../../domain/vocabulary.js";

/** Deaths in fighting between two sides in one calendar year from which UCDP speaks of an armed conflict, and of a war. */
export const conflictThresholds = { "armed conflict": 25, war: 1000 } as const;

/**
 * What the deaths between two sides in one calendar year make of their relation by the thresholds of UCDP (Gleditsch et al. 2002): null
 * below 25, which is no peace, since data count what they know.
 */
export function conflictLevel(deaths: number): ConflictLevel | null {
  if (!(deaths >= 0)) throw new RangeError(`deaths are a number from 0, not ${deaths}`);
  return deaths >= conflictThresholds.war ? "war" : deaths >= conflictThresholds["armed conflict"] ? "armed conflict" : null;
}
