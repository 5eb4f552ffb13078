import type { Anchor, Said } from "../../domain/coding/coding.js";
import { contextOf } from "../../methods/text/anchoring/place-anchor.js";
import type { ActAsked, CategoryLine, FoundHit, PlacedCoding } from "../../pages/coding.js";
import { newId } from "./ask-coding.js";
import type { Span } from "./text/spans.js";
import type { TextParts } from "./text/text-parts.js";

/** The words of a span with all that finds them again. */
export function anchorOn({ text, at, hash }: TextParts, { start, end: stop }: Span): Anchor {
  const [from, to] = [at.units(start), at.units(stop)];
  return { text: hash, start, end: stop, exact: text.slice(from, to), ...contextOf(text, from, to) };
}

interface Coded {
  readonly acts: readonly ActAsked[];
  readonly touched: readonly PlacedCoding[];
}

/** Codes a span with a category, or gives it a memo alone. */
export function codeSpan(
  parts: TextParts,
  span: Span,
  coder: string,
  category: string | null,
  memo: string | null = null,
  statement: Said | null = null,
): Coded {
  const id = newId();
  const anchor = anchorOn(parts, span);
  const { source } = parts;
  return {
    acts: [codeAct(id, source, anchor, category, memo, statement)],
    touched: [
      {
        key: id,
        id,
        coder,
        source,
        start: span.start,
        end: span.end,
        exact: anchor.exact,
        category,
        memo,
        statement,
        proposed: false,
        how: "same",
      },
    ],
  };
}

/** Codes every place that was found, as one act. */
export function codeHits(hits: readonly FoundHit[], category: CategoryLine | null): ActAsked[] {
  const group = newId();
  return hits.map((each) => ({ ...codeAct(newId(), each.source, each, each.category ?? category?.id ?? null, null), with: group }));
}

function codeAct(
  id: string,
  source: string,
  { text, start, end, exact, prefix, suffix }: Anchor,
  category: string | null,
  memo: string | null,
  statement: Said | null = null,
): ActAsked {
  const anchor = { text, start, end, exact, prefix, suffix };
  return { id, act: "code", coding: { ...anchor, id, source, category, statement, memo, at: null, machine: false, accepted: true } };
}
