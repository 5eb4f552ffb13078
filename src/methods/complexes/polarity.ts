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
