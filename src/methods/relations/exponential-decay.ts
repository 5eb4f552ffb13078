export interface Act {
  /** Day number; any zero, one unit a day. */
  readonly day: number;
  /** Weight of the act, −scale to scale: Goldstein's value with scale 10. */
  readonly weight: number;
  /** The coder's confidence, 0–1; 1 where missing. */
  readonly confidence?: number;
}

export interface Decay {
  /** Days after which an act counts half. */
  readonly halfLife: number;
  readonly scale?: number;
  /** Acts of weight 0 that are added, so that thin dyads stay near 0. */
  readonly priorMass?: number;
}

/** State of one directed dyad on one day, all acts up to and with that day. */
export interface Standing {
  readonly day: number;
  /** Sum of w = confidence × 2^(−days / half-life). */
  readonly mass: number;
  readonly amity: number;
  readonly enmity: number;
  /** Amity less enmity. */
  readonly net: number;
  /** net / mass; null before the first act. */
  readonly mean: number | null;
  /** net / (mass + prior mass), −1 to 1; 0 before the first act. */
  readonly shrunk: number;
  /** (Σw)² / Σw². */
  readonly n_eff: number;
  /** Weighted variance of the scaled weights; null before the first act. */
  readonly var_w: number | null;
  /** √(var_w / n_eff). */
  readonly se_mean: number | null;
}

/**
 * Amity and enmity of one directed dyad on the asked days, each act halving every half-life. One pass over acts and days, in any
 * order given; answers in the order of the days. METHODS §1a.
 */
export function exponentialDecay(
  acts: readonly Act[],
  days: readonly number[],
  { halfLife, scale = 10, priorMass = 1 }: Decay,
): Standing[] {
  if (!(halfLife > 0)) throw new RangeError(`a half-life is above 0 days, not ${halfLife}`);
  if (!(scale > 0) || !(priorMass >= 0)) throw new RangeError(`scale ${scale} must be above 0 and prior mass ${priorMass} at least 0`);
  for (const { day, weight, confidence = 1 } of acts) {
    if (!Number.isFinite(day) || !Number.isFinite(weight) || !(confidence >= 0) || !(confidence <= 1)) {
      throw new RangeError(`an act needs a day, a weight and a confidence from 0 to 1, not ${day}, ${weight} and ${confidence}`);
    }
    if (Math.abs(weight) > scale) throw new RangeError(`an act weighs from −${scale} to ${scale}, the scale, not ${weight}`);
  }
  const inOrder = [...acts].sort((a, b) => a.day - b.day);
  const asked = days.map((day, at) => ({ day, at })).sort((a, b) => a.day - b.day);
  const answers = new Array<Standing>(days.length);
  let mass = 0;
  let squares = 0;
  let amity = 0;
  let enmity = 0;
  let mean = 0;
  let spread = 0;
  let last = Number.NEGATIVE_INFINITY;
  let next = 0;
  const fade = (to: number) => {
    const factor = last === Number.NEGATIVE_INFINITY ? 0 : 2 ** ((last - to) / halfLife);
    mass *= factor;
    squares *= factor * factor;
    amity *= factor;
    enmity *= factor;
    spread *= factor;
    last = to;
  };
  for (const { day, at } of asked) {
    for (let act = inOrder[next]; act && act.day <= day; act = inOrder[++next]) {
      const w = act.confidence ?? 1;
      if (w === 0) continue;
      fade(act.day);
      const g = act.weight / scale;
      mass += w;
      squares += w * w;
      amity += w * Math.max(g, 0);
      enmity += w * Math.max(-g, 0);
      const away = g - mean;
      mean = mass === w ? g : mean + (w / mass) * away;
      spread = mass === w ? 0 : spread + w * away * (g - mean);
    }
    if (mass > 0) fade(day);
    const net = amity - enmity;
    if (mass < 1e-300) {
      answers[at] = { day, mass: 0, amity: 0, enmity: 0, net: 0, mean: null, shrunk: 0, n_eff: 0, var_w: null, se_mean: null };
      continue;
    }
    const n_eff = squares > 0 ? Math.max(1, (mass * mass) / squares) : 1;
    const var_w = Math.max(0, spread / mass);
    const se_mean = Math.sqrt(var_w / n_eff);
    answers[at] = { day, mass, amity, enmity, net, mean: net / mass, shrunk: net / (mass + priorMass), n_eff, var_w, se_mean };
  }
  return answers;
}
