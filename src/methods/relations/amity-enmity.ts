import type { DyadSign } from "../../domain/vocabulary.js";
import { interval } from "../agreement/bootstrap.js";
import { tQuantile } from "../statistics/distributions/quantiles.js";
import { type Act, type Decay, exponentialDecay, type Standing } from "./exponential-decay.js";

export interface ClusteredAct extends Act {
  /** Acts of one happening (same day, dyad, place) that stand or fall together; each act its own where missing. */
  readonly cluster?: string | number;
  /** Whether it comes from a set that records violence alone, such as UCDP GED. */
  readonly recordsOnlyViolence?: boolean;
}

export interface AmityEnmity extends Standing {
  /** Shrunk score, −1 to 1; null where it would be −1 by construction or there is no act. */
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
  /** Share of the draws above τ and below −τ. */
  readonly p_amity: number | null;
  readonly p_enmity: number | null;
  readonly sign: DyadSign;
  readonly clusters: number;
  /** (Σm)² / Σm² over the masses of the clusters: a happening told ten times counts once. */
  readonly clusters_eff: number;
  readonly undefined_because?: string;
}

export interface AmityOptions extends Decay {
  readonly random: () => number;
  readonly draws?: number;
  /** A score counts as a sign only beyond this. */
  readonly tau?: number;
  /** Below this effective number of acts, or of clusters, there is no sign. */
  readonly leastEffective?: number;
}

/** How sure a sign must be. */
const sure = 0.9;

/**
 * Score of one directed dyad on one day with its interval by Bayesian bootstrap over clusters of acts (Rubin 1981), widened by Student's
 * t for few clusters, and its sign. No interval from fewer than two clusters. “insufficient” where n_eff is below 5, of acts or clusters; neutral is a value, not missing. METHODS §1a. What the interval holds: docs/methods/amity-enmity.md.
 */
export function amityEnmity(acts: readonly ClusteredAct[], day: number, options: AmityOptions): AmityEnmity {
  const { random, draws = 2000, tau = 0.05, leastEffective = 5, scale = 10, priorMass = 1 } = options;
  const past = acts.filter((act) => act.day <= day && (act.confidence ?? 1) > 0);
  const standing = exponentialDecay(past, [day], options)[0] as Standing;
  const none = { score: null, ci95: null, p_amity: null, p_enmity: null, sign: "insufficient" } as const;
  if (standing.mass === 0) return { ...standing, ...none, clusters: 0, clusters_eff: 0, undefined_because: "no act up to this day" };

  const places = new Map<string | number | Act, number>();
  const mass: number[] = [];
  const net: number[] = [];
  for (const act of past) {
    const key = act.cluster ?? act;
    const at = places.get(key) ?? places.size;
    places.set(key, at);
    const w = (act.confidence ?? 1) * 2 ** ((act.day - day) / options.halfLife);
    mass[at] = (mass[at] ?? 0) + w;
    net[at] = (net[at] ?? 0) + (w * act.weight) / scale;
  }
  const clusters = places.size;
  const sum = mass.reduce((total, each) => total + each, 0);
  const squares = mass.reduce((total, each) => total + each * each, 0);
  const clusters_eff = squares > 0 ? (sum * sum) / squares : 1;
  if (past.every((act) => act.recordsOnlyViolence)) {
    return {
      ...standing,
      ...none,
      clusters,
      clusters_eff,
      undefined_because: "all acts come from sets that record only violence: −1 by construction",
    };
  }
  if (clusters < 2 || clusters_eff < 1 + 1e-9) return { ...standing, ...none, score: standing.shrunk, clusters, clusters_eff };
  const few = smallSample(clusters_eff);
  const scores = new Float64Array(draws);
  const shares = new Float64Array(clusters);
  let above = 0;
  let below = 0;
  for (let draw = 0; draw < draws; draw++) {
    let whole = 0;
    for (let at = 0; at < clusters; at++) {
      const share = -Math.log(1 - random());
      shares[at] = share;
      whole += share;
    }
    let drawnMass = 0;
    let drawnNet = 0;
    for (let at = 0; at < clusters; at++) {
      const times = ((shares[at] as number) * clusters) / whole;
      drawnMass += times * (mass[at] as number);
      drawnNet += times * (net[at] as number);
    }
    const drawn = drawnNet / (drawnMass + priorMass);
    const score = Math.min(1, Math.max(-1, standing.shrunk + few * (drawn - standing.shrunk)));
    scores[draw] = score;
    if (score > tau) above++;
    if (score < -tau) below++;
  }
  const bounds = interval(scores, draws);
  const p_amity = above / draws;
  const p_enmity = below / draws;
  const sign =
    Math.min(standing.n_eff, clusters_eff) < leastEffective
      ? "insufficient"
      : p_amity >= sure
        ? "amity"
        : p_enmity >= sure
          ? "enmity"
          : "neutral";
  return {
    ...standing,
    score: standing.shrunk,
    ci95: bounds && [bounds.low, bounds.high],
    p_amity,
    p_enmity,
    sign,
    clusters,
    clusters_eff,
  };
}

/** By how much draws are spread: Student's t by the normal quantile, and √((c + 1) / (c − 1)), since Dirichlet weights vary too little. */
function smallSample(clusters: number): number {
  const t = tQuantile(0.975, Math.max(1, clusters - 1));
  return (t / 1.959963984540054) * Math.sqrt((clusters + 1) / (Math.max(clusters, 2) - 1));
}

/** The sign that all weightings share, or that it flips: then there is no conclusion. */
export function agreedSign(signs: readonly DyadSign[]): DyadSign | "flips" {
  const stated = new Set(signs.filter((sign) => sign === "amity" || sign === "enmity"));
  if (stated.size > 1) return "flips";
  if (signs.includes("insufficient") || !signs.length) return "insufficient";
  const [first] = stated;
  return first && signs.every((sign) => sign === first) ? first : "neutral";
}
