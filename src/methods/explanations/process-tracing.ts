import { needNumbers, needPoints, Refusal } from "../refusal.js";

export interface Evidence {
  /** P(this evidence | hypothesis), one a hypothesis, above 0. */
  readonly likelihoods: readonly number[];
  /** Evidence of one chain of sources bears one name and counts once together: as the mean of its pieces, each by how much it tells apart. */
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
 * Bayes over rival hypotheses that exclude each other and leave nothing out. Pieces of a group count once together (`sharesOfGroups`);
 * without a piece, its group is weighed anew. Fairfield & Charman (2017); Bennett (2015).
 */
export function processTracing(priors: readonly number[], evidence: readonly Evidence[]): ProcessTracing {
  needPoints(priors.length, 2, "A comparison of hypotheses");
  const faults = coherence(priors);
  if (faults.length) throw new Refusal("out-of-range", faults.join(" "), "Mend the priors.");
  for (const [at, { likelihoods }] of evidence.entries()) {
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
  }
  const logs = weighted(evidence);
  const decibels = logs.map((row) => row.map((each) => (10 * (each - (row[0] as number))) / Math.LN10));
  const base = priors.map(Math.log);
  const posterior = (rows: readonly (readonly number[])[]) =>
    normalised(base.map((each, h) => rows.reduce((sum, row) => sum + (row[h] as number), each)));
  return {
    posterior: posterior(logs),
    decibels,
    totals: priors.map((_, h) => decibels.reduce((sum, row) => sum + (row[h] as number), 0)),
    without: evidence.map((_, out) => posterior(weighted(evidence.filter((_unused, at) => at !== out)))),
    diagnosticity: decibels.map((row) => Math.max(...row) - Math.min(...row)),
  };
}

/**
 * How much of each piece counts, 0 to 1: all of it where it stands alone; in a group its share of what the pieces tell apart, so that
 * m alike count as one, and one that tells nothing apart takes nothing from the others.
 */
export function sharesOfGroups(evidence: readonly Evidence[]): number[] {
  const told = evidence.map(({ likelihoods }) => Math.log(Math.max(...likelihoods) / Math.min(...likelihoods)));
  const sums = new Map<string, number>();
  for (const [at, { group }] of evidence.entries()) if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + (told[at] as number));
  return evidence.map(({ group }, at) => {
    const sum = group === undefined ? undefined : (sums.get(group) as number);
    return sum === undefined ? 1 : sum > 0 ? (told[at] as number) / sum : 0;
  });
}

function weighted(evidence: readonly Evidence[]): number[][] {
  const shares = sharesOfGroups(evidence);
  return evidence.map(({ likelihoods }, at) => likelihoods.map((each) => Math.log(each) * (shares[at] as number)));
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
