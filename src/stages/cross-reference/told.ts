import type { LinkState } from "../../domain/claim.js";
import type { Row } from "../../domain/tables.js";
import { type Attribution, attributionsIn } from "../../methods/claims/attribution.js";
import { quotable } from "../../methods/text/match-quote.js";
import { aroundSpan, type Surroundings } from "../../methods/text-reuse/around-span.js";
import { shinglesOf, wordsOf } from "../../methods/text-reuse/shingles.js";
import type { Shelf } from "./evidence.js";
import { type Aliases, bornNames } from "./names.js";

type Support = Row<"claim_evidence">;
type Link = Row<"link">;

/** A piece of evidence that counts, with the words around it. */
export interface Told {
  readonly support: Support;
  readonly day: string;
  /** A person said whose word it is. */
  readonly isNamed: boolean;
  readonly text?: string;
  readonly around?: Surroundings;
  readonly shingles?: Uint32Array;
  /** The words around the span. */
  readonly window?: string;
  readonly attributions: readonly Attribution[];
  readonly names: ReadonlySet<string>;
}

/** A piece with its words looked at: what stands around it, whom it names. */
export function toldOf(
  support: Support,
  isNamed: (support: Support) => boolean,
  dayOf: (support: Support) => string,
  shelf: Shelf,
  aliases: Aliases,
): Told {
  const base = { support, day: dayOf(support), isNamed: isNamed(support), attributions: [], names: bornNames(support, shelf, aliases) };
  const document = support.source && support.start !== null ? shelf.documents.get(support.source) : undefined;
  if (!document || support.start === null || support.end === null) return base;
  document.quotable ??= quotable(document.text);
  const { text } = document;
  const around = aroundSpan(text, document.quotable.at.units(support.start), document.quotable.at.units(support.end));
  const [from, to] = around.own;
  const words = wordsOf(text.slice(around.start, around.end));
  return {
    ...base,
    text,
    around,
    window: text.slice(around.start, around.end),
    shingles: shinglesOf(words.hash, 0, words.count, 3),
    attributions: attributionsIn(text.slice(from, to)).map((each) => ({ ...each, start: each.start + from, end: each.end + from })),
  };
}

/** The sentences that a piece stands in. */
export function pointOf({ text = "", around }: Told): string {
  return around ? text.slice(...around.own) : "";
}

/** The link of a later piece to the earlier one from which it has its words, before anybody decided on it. */
export function linkTo(later: Told, earlier: Told, kind: Link["kind"], state: LinkState, because: string): Link {
  const { claim, file, line, ordinal } = later.support;
  const spans = { later_start: null, later_end: null, earlier_start: null, earlier_end: null };
  return {
    claim,
    later: ordinal,
    earlier: earlier.support.ordinal,
    file,
    line,
    kind,
    state,
    containment: null,
    shingles: null,
    ...spans,
    because,
    decided: null,
    day: null,
  };
}

/** Where in the document of a piece its words stand, as columns of a link; none where the document is not here. */
export function spanOf({ support }: Told, [start, end]: readonly [number, number], shelf: Shelf, side: "later" | "earlier"): Partial<Link> {
  const at = shelf.documents.get(support.source ?? "")?.quotable?.at;
  if (!at) return {};
  return side === "later"
    ? { later_start: at.points(start), later_end: at.points(end) }
    : { earlier_start: at.points(start), earlier_end: at.points(end) };
}
