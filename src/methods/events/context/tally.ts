import type { Place } from "./gazetteer.js";
import type { CountedAs } from "./outcomes.js";
import type { PlaceMention } from "./places.js";
import type { Quantity } from "./quantities.js";

/**
 * How many a story says were killed, captured and so on at least, sentence by sentence: those of one sentence are added, a later sentence
 * repeats the number unless its words set others apart (`two other insurgents`, `also detained`). `counts` chooses whom to count.
 */
export function tallyAtLeast(
  sentences: readonly (readonly Quantity[])[],
  counted: CountedAs,
  counts: (quantity: Quantity) => boolean = () => true,
): number {
  let total = 0;
  for (const quantities of sentences) {
    const own = quantities.filter((quantity) => quantity.counted === counted && quantity.isActual && counts(quantity));
    if (own.length === 0) continue;
    const more = own.filter(({ isMore }) => isMore).reduce((sum, { low }) => sum + low, 0);
    const all = own.reduce((sum, { low }) => sum + low, 0);
    total = total > 0 && more > 0 ? Math.max(total, all - more) + more : Math.max(total, all);
  }
  return total;
}

/**
 * The place of what a story counts: the province named nearest to what befell somebody, in the first sentence that says so and names one, else in any; datelines do not
 * count. A named province goes before a town or district of the same sentence.
 */
export function placeOfStory(places: readonly (readonly PlaceMention[])[], quantities: readonly (readonly Quantity[])[]): Place | null {
  const befell = places.map((_, index) => quantities[index]?.some(({ by, isActual }) => by !== null && isActual) === true);
  const order = [...places.keys()].sort((a, b) => Number(befell[b]) - Number(befell[a]) || a - b);
  for (const index of order) {
    const own = (places[index] ?? []).filter(({ place, rule }) => place !== null && place.admin1 !== null && !rule.startsWith("dateline"));
    const at = quantities[index]?.find(({ by, isActual }) => by !== null && isActual)?.start ?? 0;
    const near = own.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
    const found = near.find(({ place }) => place?.level === "admin1") ?? near[0];
    if (found?.place) return found.place;
  }
  return null;
}
