/** p values adjusted for their number, in the order given, each at most 1. */
export interface Adjusted {
  readonly bonferroni: readonly number[];
  /** Step down; holds the chance of one false alarm under any dependence. Holm (1979). */
  readonly holm: readonly number[];
  /** Step up; holds the share of false alarms under independence or positive dependence. Benjamini & Hochberg (1995). */
  readonly BH: readonly number[];
  /** As BH, under any dependence. Benjamini & Yekutieli (2001). */
  readonly BY: readonly number[];
}

/** Adjusts p values; the same as R's p.adjust. */
export function adjust(p: readonly number[]): Adjusted {
  for (const each of p) if (!(each >= 0) || !(each <= 1)) throw new RangeError(`${each} is not a p value`);
  const n = p.length;
  const order = p.map((_, at) => at).sort((a, b) => (p[a] as number) - (p[b] as number));
  const harmonic = order.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  const holm = new Array<number>(n);
  const bh = new Array<number>(n);
  const by = new Array<number>(n);
  let most = 0;
  order.forEach((at, rank) => {
    most = Math.max(most, Math.min(1, (n - rank) * (p[at] as number)));
    holm[at] = most;
  });
  let least = 1;
  let leastBy = 1;
  for (let rank = n - 1; rank >= 0; rank--) {
    const at = order[rank] as number;
    const scaled = ((p[at] as number) * n) / (rank + 1);
    least = Math.min(least, scaled);
    leastBy = Math.min(leastBy, scaled * harmonic);
    bh[at] = least;
    by[at] = leastBy;
  }
  return { bonferroni: p.map((each) => Math.min(1, each * n)), holm, BH: bh, BY: by };
}
