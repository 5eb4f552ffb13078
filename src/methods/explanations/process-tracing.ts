import { needNumbers, needPoints, Refusal } from "../refusal.js";

export interface Evidence {
  /** P(this evidence | hypothesis), one a hypothesis, above 0. */
  readonly likelihoods: readonly number[];
  /** Evidence of one chain of sources bears one name and counts once together. */
  readonly group?: string;
}

export interface ProcessTracing {
  readonly posterior: number[];
  /** 10 log₁₀ P(E | H) / P(E | H₁) of each piece of evidence as it counts here, against the first hypothesis. */
  readonly decibels: number[][];
  /** Their sums; priors are not in them. */
  readonly totals: number[];
  /** The posterior without each piece of evidence. */
  readonly without: number[][];
  /** For each piece: its largest weight between two hypotheses, in decibels. 0 tells nothing apart. */
  readonly diagnosticity: number[];
}

/**
 * Bayes over rival hypotheses that exclude each other and leave nothing out. In a group of m pieces each likelihood is raised to 1/m.
 * Fairfield & Charman (2017); Bennett (2015).
 */
export function processTracing(priors: readonly number[], evidence: readonly Evidence[]): ProcessTracing {
  needPoints(priors.length, 2, "A comparison of hypotheses");
  const faults = coherence(priors);
  if (faults.length) throw new Refusal("out-of-range", faults.join(" "), "Mend the priors.");
  const sizes = new Map<string, number>();
  for (const { group } of evidence) if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const logs = evidence.map(({ likelihoods, group }, at) => {
    if (likelihoods.length !== priors.length)
      throw new Refusal(
        "lengths-differ",
        `Evidence ${at + 1} has ${likelihoods.length} likelihoods for ${priors.length} hypotheses.`,
        "Give one for each.",
      );
    needNumbers(likelihoods, `evidence ${at + 1}`);
    if (!likelihoods.every((each) => each > 0 && each <= 1))
      throw new Refusal(
        "out-of-range",
        `Evidence ${at + 1} has a likelihood outside 0 to 1, or 0.`,
        "Nothing is impossible: use 0.001 rather than 0.",
      );
    return likelihoods.map((each) => Math.log(each) / (group === undefined ? 1 : (sizes.get(group) as number)));
  });
  const decibels = logs.map((row) => row.map((each) => (10 * (each - (row[0] as number))) / Math.LN10));
  const base = priors.map(Math.log);
  const sums = base.map((_, h) => logs.reduce((sum, row) => sum + (row[h] as number), 0));
  return {
    posterior: normalised(base.map((each, h) => each + (sums[h] as number))),
    decibels,
    totals: priors.map((_, h) => decibels.reduce((sum, row) => sum + (row[h] as number), 0)),
    without: logs.map((row) => normalised(base.map((each, h) => each + (sums[h] as number) - (row[h] as number)))),
    diagnosticity: decibels.map((row) => Math.max(...row) - Math.min(...row)),
  };
}

/** What is incoherent about probabilities of hypotheses that exclude each other and leave nothing out; empty where nothing is. */
export function coherence(probabilities: readonly number[]): string[] {
  const outside = probabilities.flatMap((each, at) =>
    each > 0 && each < 1 ? [] : [`Probability ${at + 1} is ${each}, not between 0 and 1.`],
  );
  const sum = probabilities.reduce((all, each) => all + each, 0);
  return Math.abs(sum - 1) < 1e-6 ? outside : [...outside, `The probabilities add up to ${Number(sum.toFixed(4))}, not 1.`];
}

/** What is incoherent about a hypothesis and its parts judged apart: the parts should add up to it. Tversky & Koehler (1994). */
export function unpacking(whole: number, parts: readonly number[], slack = 0.02): string | undefined {
  const sum = parts.reduce((all, each) => all + each, 0);
  if (Math.abs(sum - whole) <= slack) return undefined;
  return `The parts add up to ${Number(sum.toFixed(4))}, the whole is judged ${whole}: ${sum > whole ? "unpacked, it seems likelier" : "together, it seems likelier"}.`;
}

function normalised(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const weights = logs.map((each) => Math.exp(each - most));
  const all = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / all);
}
