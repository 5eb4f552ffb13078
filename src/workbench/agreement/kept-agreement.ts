import { createHash } from "node:crypto";
import type { CategoryAgreement } from "../../methods/agreement/by-category.js";
import type { CodedUnits } from "../../methods/agreement/unitising/coded-units.js";

/** What was reckoned of spans over units, by the hash of both; the one that was asked for longest ago gives way. */
const kept = new Map<string, CategoryAgreement>();
const most = 500;

/**
 * Reckons how far coders agree on the spans of one category after another, over the same units. After one coding more all other
 * categories have the spans that they had, and a thousand resamples each are not drawn again.
 */
export function keptAgreement(units: CodedUnits, reckon: (own: CodedUnits) => CategoryAgreement) {
  const over = hashOfUnits(units);
  return (own: CodedUnits): CategoryAgreement => {
    const key = createHash("sha256").update(over).update(bytesOf(own.spans)).digest("base64");
    const found = kept.get(key) ?? reckon(own);
    kept.delete(key);
    kept.set(key, found);
    if (kept.size > most) kept.delete(kept.keys().next().value as string);
    return found;
  };
}

function hashOfUnits({ coders, sources }: CodedUnits): Buffer {
  const hash = createHash("sha256").update(JSON.stringify(coders));
  for (const { id, length, starts, stops, coders: own } of sources)
    hash
      .update(JSON.stringify([id, length, starts.length, [...own].sort((a, b) => a - b)]))
      .update(starts)
      .update(stops);
  return hash.digest();
}

/** Categories are no part of it: all spans of a list count as one. */
function bytesOf(spans: CodedUnits["spans"]): Int32Array {
  const all = new Int32Array(4 * spans.length);
  for (const [at, { coder, source, start, end }] of spans.entries()) all.set([coder, source, start, end], 4 * at);
  return all;
}
