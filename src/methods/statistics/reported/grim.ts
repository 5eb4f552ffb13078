/**
 * Whether a mean of whole numbers can be what is printed: GRIM (Brown & Heathers 2017). Of n answers on `items` scales the sum is whole, so
 * that the mean is a multiple of 1 / (n · items); it may have been rounded up or down at 5. Undefined where every mean is possible.
 */
export function meanIsPossible(mean: string, n: number, items = 1): boolean | undefined {
  const digits = mean.split(".")[1]?.length ?? 0;
  const grains = n * items;
  if (!Number.isInteger(grains) || grains < 1 || grains >= 10 ** digits) return undefined;
  const [value, half] = [Math.abs(Number(mean)), 0.5 * 10 ** -digits];
  const slack = 1e-9;
  return Math.floor((value + half) * grains + slack) / grains >= value - half - slack;
}

/** Whether a percentage of n can be what is printed, by the same reckoning: `35 %` of 40 is 14, `36 %` is nothing. */
export function shareIsPossible(percentage: string, n: number): boolean | undefined {
  const digits = percentage.split(".")[1]?.length ?? 0;
  if (!Number.isInteger(n) || n < 1 || n >= 10 ** (digits + 2)) return undefined;
  const [value, half] = [Number(percentage), 0.5 * 10 ** -digits];
  const slack = 1e-9;
  return (Math.floor(((value + half) * n) / 100 + slack) / n) * 100 >= value - half - slack;
}

/** Whether a printed percentage is that of a count, rounded to its digits up or down. */
export function isShareOf(percentage: string, count: number, total: number): boolean {
  const digits = percentage.split(".")[1]?.length ?? 0;
  return Math.abs((100 * count) / total - Number(percentage)) <= 0.5 * 10 ** -digits + 1e-9;
}
