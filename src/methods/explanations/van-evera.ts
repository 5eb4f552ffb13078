import { Refusal } from "../refusal.js";

const testKinds = ["straw-in-the-wind", "hoop", "smoking-gun", "doubly-decisive"] as const;
export type TestKind = (typeof testKinds)[number];

export interface VanEvera {
  readonly kind: TestKind;
  /** Decibels for the hypothesis where the evidence is found, and where it is looked for and not found. */
  readonly found: number;
  readonly missing: number;
  readonly posteriorFound: number;
  readonly posteriorMissing: number;
}

/**
 * What a piece of evidence can do for a hypothesis, from its chances under it and under its rival: finding it decides where its weight
 * reaches `decisive` decibels, missing it likewise. The label follows from the likelihoods, it is not asserted. Van Evera (1997); Bennett (2015).
 */
export function vanEvera(prior: number, ifTrue: number, ifFalse: number, decisive = 7): VanEvera {
  for (const [name, each] of Object.entries({ prior, "chance under the hypothesis": ifTrue, "chance under its rival": ifFalse }))
    if (!(each > 0 && each < 1)) throw new Refusal("out-of-range", `The ${name} is ${each}.`, "It lies between 0 and 1, neither included.");
  const found = 10 * Math.log10(ifTrue / ifFalse);
  const missing = 10 * Math.log10((1 - ifTrue) / (1 - ifFalse));
  const [confirms, eliminates] = [Math.abs(found) >= decisive, Math.abs(missing) >= decisive];
  return {
    kind: confirms ? (eliminates ? "doubly-decisive" : "smoking-gun") : eliminates ? "hoop" : "straw-in-the-wind",
    found,
    missing,
    posteriorFound: updated(prior, ifTrue, ifFalse),
    posteriorMissing: updated(prior, 1 - ifTrue, 1 - ifFalse),
  };
}

/** Bayes' rule for one hypothesis and its negation. */
export function updated(prior: number, ifTrue: number, ifFalse: number): number {
  return (prior * ifTrue) / (prior * ifTrue + (1 - prior) * ifFalse);
}
