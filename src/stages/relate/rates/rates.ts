import type { Row } from "../../../domain/tables.js";
import { actSigns } from "../../../domain/vocabulary.js";
import { type ActRates, actRates, type Rate } from "../../../methods/counts/act-rates.js";
import type { Ratio } from "../../../methods/counts/interrupted-series.js";
import { partsOf } from "./document-slices.js";

/** Acts of one sign that one document tells of one undirected dyad. */
export interface Told {
  readonly a: string;
  readonly b: string;
  readonly slice: string;
  readonly sign: string;
  readonly source: string;
  readonly acts: number;
}

export interface Rates {
  readonly cells: Row<"dyad_rate">[];
  readonly usual: Row<"usual_rate">[];
  readonly slices: Row<"slice_rate">[];
}

/** Rows of dyad_rate that one case holds; of more dyads those with most acts have their rows. */
const mostRows = 200_000;

/** Acts by documents read, friendly and hostile each in a model of its own, of every dyad that a document tells any act of. */
export function ratesOf(told: readonly Told[], documents: readonly Row<"document_slice">[], slices: readonly Row<"slice">[]): Rates {
  const parts = partsOf(slices);
  const read = parts.map(({ id }) => ({ period: id, documents: documents.filter(({ slice }) => slice === id).length }));
  const acts = new Map<string, number>();
  for (const each of told) acts.set(nameOf(each), (acts.get(nameOf(each)) ?? 0) + each.acts);
  const most = Math.floor(mostRows / actSigns.length / Math.max(1, parts.length));
  const kept = new Set(
    [...acts.keys()].sort((x, y) => (acts.get(y) as number) - (acts.get(x) as number) || (x < y ? -1 : 1)).slice(0, most),
  );
  const rates: Rates = { cells: [], usual: [], slices: [] };
  for (const sign of actSigns) {
    const mine = told
      .filter((each) => each.sign === sign)
      .map((each) => ({ dyad: nameOf(each), period: each.slice, document: each.source, acts: each.acts }));
    const found = actRates(mine, read, { dyads: acts.keys() });
    const lacks = new Map(found.dyads.map((each) => [each.dyad, lackOf(each, found)]));
    const theta = found.model && Number.isFinite(found.model.theta) ? found.model.theta : null;
    for (const { dyad, period, telling, expected, relative, ...rate } of found.cells) {
      if (!kept.has(dyad)) continue;
      const reason = rate.rate === null ? unread : (lacks.get(dyad) ?? (relative ? null : silent));
      rates.cells.push({ ...pairOf(dyad), slice: period, sign, ...countOf(rate), telling, expected, ...relativeOf(relative), reason });
    }
    for (const { dyad, relative, ...rate } of found.dyads) {
      if (!kept.has(dyad)) continue;
      const model = { theta, spread: found.spread, reason: lacks.get(dyad) ?? null };
      rates.usual.push({ ...pairOf(dyad), sign, ...countOf(rate), ...relativeOf(relative), ...model });
    }
    for (const each of found.periods)
      rates.slices.push({ slice: each.period, sign, ...countOf(each), reason: each.rate === null ? unread : null });
  }
  return rates;
}

const unread = "No document is dated in it.";
const silent = "No document of it tells such an act of anybody.";

/** Why nothing of a dyad is relative; null where something is. */
function lackOf({ acts, relative }: ActRates["dyads"][number], { refusal }: ActRates): string | null {
  if (relative) return null;
  if (acts === 0) return "No document tells such an act of the two.";
  return refusal?.message ?? "The model holds the dyads with most acts; this is none of them.";
}

const nameOf = ({ a, b }: { a: string; b: string }) => `${a}\n${b}`;

function pairOf(dyad: string) {
  const [a, b] = dyad.split("\n") as [string, string];
  return { a, b };
}

const countOf = ({ acts, documents, rate, low, high }: Rate) => ({ rows: acts, documents, rate, low, high });

const relativeOf = (relative: Ratio | null) => ({
  relative: relative?.ratio ?? null,
  relative_low: relative?.low ?? null,
  relative_high: relative?.high ?? null,
});
