import { fold } from "../../../methods/text/fold.js";
import type { Span } from "../text/spans.js";
import type { TextParts } from "../text/text-parts.js";

/** Words as the index of the search cuts them: what stands between spaces and punctuation. */
const word = /[^\n\r\p{Z}\p{P}]+/gu;

/** Where words of a passage are among those that a search met, in code points of the source. */
export function foundWords({ at }: Pick<TextParts, "at">, passage: Span, terms: readonly string[]): Span[] {
  const met = new Set(terms);
  const from = at.units(passage.start);
  return [...at.slice(passage.start, passage.end).matchAll(word)]
    .filter(([each]) => met.has(fold(each)))
    .map((match) => ({ start: at.points(from + match.index), end: at.points(from + match.index + match[0].length) }));
}
