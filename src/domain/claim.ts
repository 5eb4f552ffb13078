/** How a piece of evidence stands to a claim. */
const stances = ["asserts", "denies", "silent"] as const;
export type Stance = (typeof stances)[number];

/** What a person may say of two sources: one has it from the other, or they are apart. */
export const linkKinds = ["copy", "citation", "reliance", "apart"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Whether two pieces of evidence are of one origin; what is between sure and not waits for a person. */
const linkStates = ["one origin", "may depend", "apart"] as const;
export type LinkState = (typeof linkStates)[number];

const claimKinds = ["factual", "analytic", "attributed", "denial", "quantity"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What a reader must know of a claim before trusting it; kept as a JSON list in `claim.flags`. */
const claimFlags = ["single-origin", "single-bloc", "denied", "contested"] as const;
export type ClaimFlag = (typeof claimFlags)[number];

/** Believed, contested, refuted and unknown add to one. Conventions, never probabilities. */
export interface Credence {
  readonly believed: number;
  readonly contested: number;
  readonly refuted: number;
  readonly unknown: number;
}

/** The JSON list in `claim.flags`, without words that are no flag. */
export function flagsOf(json: string): ClaimFlag[] {
  const list = JSON.parse(json) as unknown;
  return Array.isArray(list) ? claimFlags.filter((each) => list.includes(each)) : [];
}
