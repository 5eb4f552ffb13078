import { betaQuantile } from "../statistics/distributions/quantiles.js";

interface SectorShare {
  readonly sector: string;
  readonly count: number;
  /** Share of the coded speech acts; null where there are none. */
  readonly share: number | null;
  /** Mean of the Dirichlet posterior, with its 95 % interval. */
  readonly posterior: number;
  readonly ci95: readonly [number, number];
  /** Speech acts per 1,000 documents read; null where none was read. */
  readonly rate: number | null;
}

export interface SectorMix {
  readonly sectors: readonly SectorShare[];
  /** Entropy of the shares in nats, 0 where one sector has all; null without speech acts. */
  readonly entropy: number | null;
  /** Entropy by its largest value, 0–1; null without speech acts or with a single sector. */
  readonly evenness: number | null;
}

/**
 * Shares of existential-threat speech acts by sector, one actor and time. The prior is Jeffreys' Dirichlet(½), so that a sector
 * not seen keeps a small share. METHODS §2, step 11; sectors after Buzan, Wæver & de Wilde (1998).
 */
export function sectorShares(counts: Readonly<Record<string, number>>, documents: number, prior = 0.5): SectorMix {
  const entries = Object.entries(counts);
  if (!entries.length) throw new RangeError("sector shares need at least one sector");
  for (const [sector, count] of entries)
    if (!(count >= 0) || count === Infinity) throw new RangeError(`${sector} has ${count} speech acts`);
  if (!(prior > 0)) throw new RangeError(`a Dirichlet prior is above 0, not ${prior}`);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  const whole = total + prior * entries.length;
  const sectors = entries.map(([sector, count]): SectorShare => {
    const a = count + prior;
    const isAlone = entries.length === 1;
    return {
      sector,
      count,
      share: total > 0 ? count / total : null,
      posterior: a / whole,
      ci95: isAlone ? [1, 1] : [betaQuantile(0.025, a, whole - a), betaQuantile(0.975, a, whole - a)],
      rate: documents > 0 ? (1000 * count) / documents : null,
    };
  });
  if (total === 0) return { sectors, entropy: null, evenness: null };
  const entropy = sectors.reduce((sum, { share }) => (share ? sum - share * Math.log(share) : sum), 0);
  return { sectors, entropy, evenness: entries.length > 1 ? entropy / Math.log(entries.length) : null };
}
