import { needCounts, Refusal } from "../refusal.js";
import { gammaQuantile } from "../statistics/distributions/quantiles.js";
import type { CountFit } from "./count-model.js";
import { dyadByPeriod, type Levels } from "./dyad-by-period.js";
import type { Ratio } from "./interrupted-series.js";

/** Acts of one kind that one document tells of one dyad. */
export interface ActsTold {
  readonly dyad: string;
  readonly period: string;
  readonly document: string;
  readonly acts: number;
}

/** How many documents of a period were read: those that tell nothing too. */
export interface DocumentsRead {
  readonly period: string;
  readonly documents: number;
}

/** Acts per hundred documents with 95 % interval; all three null where no document was read. */
export interface Rate {
  readonly acts: number;
  readonly documents: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface CellRate extends Rate {
  readonly dyad: string;
  readonly period: string;
  /** Documents that tell at least one of the acts. */
  readonly telling: number;
  /** Acts that the model expects: documents × what is usual of the dyad × what is general in the period. Null without a model. */
  readonly expected: number | null;
  /** Acts over those expected. */
  readonly relative: Ratio | null;
}

interface DyadRate extends Rate {
  readonly dyad: string;
  /** Rate over that of the average dyad of the model (geometric mean), what is general in each period taken out. */
  readonly relative: Ratio | null;
}

interface PeriodRate extends Rate {
  readonly period: string;
}

export interface ActRates {
  readonly cells: readonly CellRate[];
  readonly dyads: readonly DyadRate[];
  /** Of all dyads together. */
  readonly periods: readonly PeriodRate[];
  /** Variance over mean of the acts of a cell, since documents tell several at once; 1 where each act has its own document. */
  readonly spread: number;
  /** Undefined where it was refused: rates are then acts by documents, and nothing is relative. */
  readonly model?: CountFit;
  readonly refusal?: Refusal;
}

export interface ActRatesOptions {
  /** Dyads to answer for besides those that are told of: theirs is a count of zero. */
  readonly dyads?: Iterable<string>;
  /** Dyads and periods that one model holds, 20 dyads at least; of more dyads those with most acts. */
  readonly mostTerms?: number;
}

/**
 * Rates of acts by documents read. Counts N of dyad i in period t are negative binomial with log μ = log V_t + dyad_i + period_t, V_t the
 * documents read: variance μ + μ²/θ (`negativeBinomialRegression`). Unit: acts per hundred documents. A dyad that nothing is told of
 * in a period has N = 0 there as long as V_t > 0; where V_t = 0 there is no rate.
 *
 * Of a dyad: Σ_t μ_it / Σ_t V_t; of a period: Σ_i μ_it / V_t; intervals by the delta method on the logarithm, Student's t, errors
 * widened by √(Pearson χ² / df) where that is above 1. Where θ does not settle: Poisson's model with errors widened so. Of a cell:
 * N / V_t with Garwood's (1936) interval of a Poisson mean on N / φ acts, times φ; φ is the variance of acts over documents by their
 * mean, pooled within cells, at least 1. Of a cell beside what is expected: both intervals on the logarithm, distances squared and added
 * (Zou & Donner 2008). Dyads and periods of zeros alone stand outside the model with such an interval. One V_t for
 * all dyads falls out of what is relative: that hangs on the counts alone. Hilbe (2011), ch. 8; Cameron & Trivedi (2013), 3.3.
 */
export function actRates(told: readonly ActsTold[], read: readonly DocumentsRead[], options: ActRatesOptions = {}): ActRates {
  const documents = documentsOf(read);
  const cells = cellsOf(told, documents);
  const names = [...new Set([...told.map((each) => each.dyad), ...(options.dyads ?? [])])].sort();
  const spread = spreadOf(cells, documents);
  const levels = levelsOf(names, documents, cells, options.mostTerms ?? 240);
  const isFit = !(levels instanceof Refusal);
  const bounds = garwood(spread);
  const plain = (acts: number, behind: number): Rate => ({ acts, documents: behind, ...perHundred(acts, behind, bounds) });
  const actsOf = (dyad: string, period: string) => cells.get(keyOf(dyad, period))?.acts ?? 0;
  const periods = [...documents.keys()];
  const whole = sum(documents.values());
  return {
    cells: names.flatMap((dyad) =>
      periods.map((period): CellRate => {
        const cell = cells.get(keyOf(dyad, period));
        const rate = plain(cell?.acts ?? 0, documents.get(period) as number);
        const expected = isFit ? levels.expected(dyad, period) : null;
        const relative = rate.rate === null || !expected?.acts ? null : over(rate, expected);
        return {
          dyad,
          period,
          ...rate,
          telling: cell?.telling ?? 0,
          expected: rate.rate === null ? null : (expected?.acts ?? null),
          relative,
        };
      }),
    ),
    dyads: names.map((dyad): DyadRate => {
      const acts = sum(periods.map((period) => actsOf(dyad, period)));
      const level = isFit ? levels.dyad(dyad) : null;
      return { dyad, ...plain(acts, whole), ...(level && scaled(level.rate)), relative: level?.relative ?? null };
    }),
    periods: periods.map((period): PeriodRate => {
      const acts = sum(names.map((dyad) => actsOf(dyad, period)));
      const level = isFit && levels.isWhole ? levels.period(period) : null;
      return { period, ...plain(acts, documents.get(period) as number), ...(level && scaled(level)) };
    }),
    spread,
    ...(isFit ? { model: levels.fit } : { refusal: levels }),
  };
}

const leastDyads = 20;

interface Cell {
  readonly period: string;
  readonly dyad: string;
  acts: number;
  /** Σ over documents of their acts squared. */
  squares: number;
  telling: number;
}

const keyOf = (dyad: string, period: string) => `${dyad}\n${period}`;
const sum = (values: Iterable<number>) => [...values].reduce((total, each) => total + each, 0);
const scaled = ({ ratio, low, high }: Ratio) => ({ rate: 100 * ratio, low: 100 * low, high: 100 * high });

function documentsOf(read: readonly DocumentsRead[]): Map<string, number> {
  needCounts(
    read.map((each) => each.documents),
    "the documents read",
  );
  const documents = new Map<string, number>();
  for (const each of read) documents.set(each.period, (documents.get(each.period) ?? 0) + each.documents);
  return new Map([...documents].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function cellsOf(told: readonly ActsTold[], documents: ReadonlyMap<string, number>): Map<string, Cell> {
  needCounts(
    told.map((each) => each.acts),
    "the acts",
  );
  const byDocument = new Map<string, ActsTold>();
  for (const each of told) {
    const key = `${keyOf(each.dyad, each.period)}\n${each.document}`;
    byDocument.set(key, { ...each, acts: (byDocument.get(key)?.acts ?? 0) + each.acts });
  }
  const cells = new Map<string, Cell>();
  for (const { dyad, period, acts } of byDocument.values()) {
    if (acts === 0) continue;
    const cell = cells.get(keyOf(dyad, period)) ?? { dyad, period, acts: 0, squares: 0, telling: 0 };
    cell.acts += acts;
    cell.squares += acts * acts;
    cell.telling++;
    cells.set(keyOf(dyad, period), cell);
  }
  for (const { dyad, period, telling } of cells.values())
    if (telling > (documents.get(period) ?? 0))
      throw new Refusal(
        "out-of-range",
        `${telling} documents of ${period} tell acts of ${dyad}, but ${documents.get(period) ?? 0} were read.`,
        "Count every document that was read, also those that tell nothing.",
      );
  return cells;
}

/** Variance over mean of the sum of V documents, by the documents' own acts, pooled over cells of at least two documents. */
function spreadOf(cells: ReadonlyMap<string, Cell>, documents: ReadonlyMap<string, number>): number {
  let [variance, mean] = [0, 0];
  for (const { period, acts, squares } of [...cells.values()].sort((a, b) =>
    keyOf(a.dyad, a.period) < keyOf(b.dyad, b.period) ? -1 : 1,
  )) {
    const behind = documents.get(period) as number;
    if (behind < 2) continue;
    variance += (behind / (behind - 1)) * (squares - (acts * acts) / behind);
    mean += acts;
  }
  return mean > 0 ? Math.max(1, variance / mean) : 1;
}

function perHundred(acts: number, documents: number, bounds: (acts: number) => readonly [number, number]) {
  if (documents === 0) return { rate: null, low: null, high: null };
  const unit = 100 / documents;
  const [low, high] = bounds(acts);
  return { rate: unit * acts, low: unit * low, high: unit * high };
}

/** Bounds of the mean behind a count, each count worked out once: most cells hold 0. */
function garwood(spread: number): (acts: number) => readonly [number, number] {
  const known = new Map<number, readonly [number, number]>();
  return (acts) => {
    const held = known.get(acts) ?? [
      acts === 0 ? 0 : spread * gammaQuantile(0.025, acts / spread),
      spread * gammaQuantile(0.975, acts / spread + 1),
    ];
    known.set(acts, held);
    return held;
  };
}

/** The ratio to what is expected; both intervals put together on the logarithm, and one on the other where the count is 0. */
function over({ acts, documents, low, high }: Rate, expected: { readonly acts: number; readonly reach: number }): Ratio {
  const unit = documents / 100 / expected.acts;
  const ratio = acts / expected.acts;
  if (acts === 0) return { ratio, low: 0, high: unit * (high as number) * expected.reach };
  const aside = (bound: number) => Math.exp(Math.hypot(Math.log((unit * bound) / ratio), Math.log(expected.reach)));
  return { ratio, low: ratio / aside(low as number), high: ratio * aside(high as number) };
}

function levelsOf(
  names: readonly string[],
  documents: ReadonlyMap<string, number>,
  cells: ReadonlyMap<string, Cell>,
  mostTerms: number,
): Levels | Refusal {
  const acts = new Map<string, number>();
  for (const each of cells.values()) acts.set(each.dyad, (acts.get(each.dyad) ?? 0) + each.acts);
  const spoken = new Set([...cells.values()].map((each) => each.period));
  const periods = [...documents].filter(([period]) => spoken.has(period));
  const told = names.filter((each) => acts.has(each)).sort((a, b) => (acts.get(b) as number) - (acts.get(a) as number) || (a < b ? -1 : 1));
  const kept = told.slice(0, Math.max(leastDyads, mostTerms - periods.length)).sort();
  try {
    return dyadByPeriod(kept, periods, {
      acts: (dyad, period) => cells.get(keyOf(dyad, period))?.acts ?? 0,
      silent: sum([...documents].flatMap(([period, each]) => (spoken.has(period) ? [] : [each]))),
      isWhole: kept.length === told.length,
    });
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
}
