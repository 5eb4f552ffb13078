import { Refusal } from "../refusal.js";
import { grangerF } from "./granger.js";

export interface Lead {
  /** Periods by which `words` is best moved to fit `deeds`; above 0 words go before. */
  readonly lag: number;
  readonly correlation: number;
  readonly atOnce: number;
  /** p of Granger's F, two lags: words before deeds, deeds before words; null where the series is too even for it. */
  readonly p_words: number | null;
  readonly p_deeds: number | null;
}

/** Fewest periods in which both series must have something, and fewest periods at all. */
export const leastShared = 8;
export const leastPeriods = 24;

/**
 * Which of two series of one dyad goes before the other: correlation at each lag to ±`most`, and Granger's test both ways. Null where
 * the series are short, even or hardly ever speak. It tells precedence, not cause. Granger (1969).
 */
export function lead(words: ArrayLike<number>, deeds: ArrayLike<number>, most = 6): Lead | null {
  const n = words.length;
  const spoken = (series: ArrayLike<number>) => Array.from(series).filter((each) => each !== 0).length;
  if (n !== deeds.length || n < leastPeriods || spoken(words) < leastShared || spoken(deeds) < leastShared) return null;
  const atOnce = correlate(words, deeds, 0);
  if (atOnce === null) return null;
  let lag = 0;
  let correlation = atOnce;
  for (let each = 1; each <= most; each++)
    for (const moved of [each, -each]) {
      const found = correlate(words, deeds, moved);
      if (found !== null && Math.abs(found) > Math.abs(correlation) + 1e-12) [lag, correlation] = [moved, found];
    }
  return { lag, correlation, atOnce, p_words: granger(words, deeds), p_deeds: granger(deeds, words) };
}

function granger(cause: ArrayLike<number>, effect: ArrayLike<number>): number | null {
  try {
    return grangerF(cause, effect, 2).p;
  } catch (declined) {
    if (declined instanceof Refusal) return null;
    throw declined;
  }
}

/** Pearson's r of words at t − lag with deeds at t; null where either does not vary. */
function correlate(words: ArrayLike<number>, deeds: ArrayLike<number>, lag: number): number | null {
  const from = Math.max(0, lag);
  const until = Math.min(words.length, words.length + lag);
  const n = until - from;
  if (n < 3) return null;
  let sx = 0;
  let sy = 0;
  for (let t = from; t < until; t++) {
    sx += words[t - lag] as number;
    sy += deeds[t] as number;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let t = from; t < until; t++) {
    const x = (words[t - lag] as number) - sx / n;
    const y = (deeds[t] as number) - sy / n;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return xx > 1e-12 && yy > 1e-12 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : null;
}
