export interface Polarity {
  /** 1 / Σp²: how many equal powers would be as concentrated. Laakso & Taagepera (1979). */
  readonly n_eff: number;
  /** Σp². */
  readonly hhi: number;
  /** √((Σp² − 1/n) / (1 − 1/n)), 0 equal to 1 all in one; null for a single member. Ray & Singer (1973). */
  readonly con: number | null;
  /** Members with at least half of the leader's share. */
  readonly poles: number;
  readonly label: "unipolar" | "bipolar" | "tripolar" | "multipolar";
}

/** Distribution of capabilities in a complex; null without any. METHODS §2, step 9. */
export function polarity(capabilities: readonly number[]): Polarity | null {
  for (const each of capabilities)
    if (!(each >= 0) || each === Infinity) throw new RangeError(`a capability is a number from 0, not ${each}`);
  const whole = capabilities.reduce((sum, each) => sum + each, 0);
  const n = capabilities.length;
  if (!(whole > 0)) return null;
  const shares = capabilities.map((each) => each / whole);
  const hhi = shares.reduce((sum, share) => sum + share * share, 0);
  const leader = Math.max(...shares);
  const poles = shares.filter((share) => share >= leader / 2).length;
  const label = poles === 1 ? "unipolar" : poles === 2 ? "bipolar" : poles === 3 ? "tripolar" : "multipolar";
  return { n_eff: 1 / hhi, hhi, con: n > 1 ? Math.sqrt(Math.max(0, (hhi - 1 / n) / (1 - 1 / n))) : null, poles, label };
}

export interface Concentration {
  /** 1 / Σp²: how many equal members would be as concentrated. */
  readonly n_eff: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How far the ties of a complex gather in few members, with the 95 % interval of redrawn sums. Drawing adds unevenness, so that draws lie
 * below the value; they are moved by as much as their mean is off (Efron & Tibshirani 1993, ch. 10), and the value lies within. It says
 * nothing of power: that is polarity. Null without ties.
 */
export function concentration(sums: readonly number[], draws: readonly (readonly number[])[]): Concentration | null {
  const found = polarity(sums);
  if (!found) return null;
  const drawn = draws.flatMap((each) => polarity(each)?.n_eff ?? []).sort((a, b) => a - b);
  if (!drawn.length) return { n_eff: found.n_eff, low: 1, high: sums.length };
  const bias = drawn.reduce((sum, each) => sum + each, 0) / drawn.length - found.n_eff;
  const at = (share: number) => (drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] as number) - bias;
  return {
    n_eff: found.n_eff,
    low: Math.max(1, Math.min(found.n_eff, at(0.025))),
    high: Math.min(sums.length, Math.max(found.n_eff, at(0.975))),
  };
}
