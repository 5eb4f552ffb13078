import { sentences } from "../../methods/text/sentences.js";
import { countPoints, type Segment } from "./laid-text.js";

/** One paragraph or sentence of a normalised text: code points, end exclusive. */
export interface Passage {
  readonly kind: "paragraph" | "sentence";
  /** From 0, paragraphs and sentences each for themselves. */
  readonly ordinal: number;
  /** Ordinal of the paragraph that a sentence stands in; of a paragraph, its own. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly exact: string;
}

/** Every paragraph and sentence of a normalised text, in order, with the page on which it begins. */
export function passagesOf(text: string, segments: readonly Segment[]): Passage[] {
  const found: Passage[] = [];
  const pageAt = pages(segments);
  let start = 0;
  let ordinal = 0;
  let sentence = 0;
  for (const paragraph of text ? text.split("\n\n") : []) {
    const end = start + countPoints(paragraph);
    found.push({ kind: "paragraph", ordinal, paragraph: ordinal, start, end, page: pageAt(start), exact: paragraph });
    for (const each of sentences(paragraph, "break")) {
      const place = { start: start + each.start, end: start + each.end };
      found.push({ kind: "sentence", ordinal: sentence++, paragraph: ordinal, ...place, page: pageAt(place.start), exact: each.text });
    }
    start = end + 2;
    ordinal += 1;
  }
  return found;
}

/** Pages of growing offsets. */
function pages(segments: readonly Segment[]): (at: number) => number | null {
  let index = 0;
  return (at) => {
    if (segments[index] && (segments[index] as Segment)[0] > at) index = 0;
    while (segments[index + 1] && (segments[index + 1] as Segment)[0] <= at) index += 1;
    return segments[index]?.[1] ?? null;
  };
}
