import { positions } from "../../methods/text/code-points.js";
import { matchQuote, quotable } from "../../methods/text/match-quote.js";
import type { ReadDocument } from "../documents/document.js";
import { decode } from "../encoding.js";
import { type Convention, countedText, counter, isNamed, spanOf } from "./convention.js";
import { laidPlaces } from "./laid-place.js";
import type { RefiSelection, RefiText } from "./project.js";

/** Where a selection stands in the document that the case reads. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly moved: boolean;
}

/** The places of all selections of a text, in their order; null where one has none. */
export function placeSelections(text: RefiText, document: ReadDocument, convention: Convention | null): (Found | null)[] {
  const place = placer(text, document, convention);
  return text.selections.map((each) => place(each) ?? null);
}

/** Finds selections of a text in the document that the case reads from it. A place whose signs differ is refused, never taken. */
function placer(text: RefiText, document: ReadDocument, convention: Convention | null): (selection: RefiSelection) => Found | undefined {
  const raw = text.text ?? "";
  const isSame = document.text === raw;
  const same = positions(raw);
  const isRead = text.bytes !== null && document.format === "text" ? decode(text.bytes).text === raw : document.format === "text";
  const place = isSame || !isRead ? undefined : laidPlaces(raw, document);
  const unitAt = convention ? counter(countedText(text), convention) : undefined;
  let looked: ReturnType<typeof quotable> | undefined;
  const byWords = (words: string, hint?: number): Found | undefined => {
    if (!words.trim()) return undefined;
    looked ??= quotable(document.text);
    const found = matchQuote(looked, words.trim(), hint);
    if (!found || (hint === undefined && found.times > 1)) return undefined;
    return { start: found.start, end: found.end, exact: found.exact, moved: false };
  };
  const areNamed = convention ? namesGiveWords(text, convention) : false;
  return (selection) => {
    if (selection.words !== null) return byWords(selection.words);
    const span = convention && unitAt ? spanOf(selection, unitAt, convention) : undefined;
    if (!span) return areNamed ? withMove(byWords(selection.name)) : undefined;
    const words = raw.slice(span.from, span.to);
    if (areNamed && selection.name.trim() && !isNamed(words, selection.name) && !/(…|\.\.\.)$/u.test(selection.name)) {
      const elsewhere = byWords(selection.name);
      if (elsewhere) return withMove(elsewhere);
    }
    if (isSame) {
      const lead = words.length - words.trimStart().length;
      const from = span.from + lead;
      const exact = words.trim();
      return exact ? { start: same.points(from), end: same.points(from + exact.length), exact, moved: false } : undefined;
    }
    const laid = place?.(span.from, span.to);
    if (laid && signs(laid.exact) === signs(words)) return { ...laid, moved: false };
    return byWords(words, laid?.start ?? same.points(span.from));
  };
}

function withMove(found: Found | undefined): Found | undefined {
  return found && { ...found, moved: true };
}

/** Whether this writer names selections after their words. */
function namesGiveWords(text: RefiText, convention: Convention): boolean {
  const unitAt = counter(countedText(text), convention);
  let [fit, of] = [0, 0];
  for (const each of text.selections) {
    if (!each.name.trim()) continue;
    const span = spanOf(each, unitAt, convention);
    of += 1;
    if (span && isNamed((text.text ?? "").slice(span.from, span.to), each.name)) fit += 1;
  }
  return of > 0 && fit * 2 > of;
}

const unwritten = /[\s\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** The signs of a text that reading keeps. */
function signs(text: string): string {
  return text.replace(unwritten, "").normalize("NFC");
}
