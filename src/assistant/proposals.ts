import { sha256 } from "../case/write.js";
import type { Coding } from "../domain/coding/coding.js";
import { answerIn, line, listsIn, type Told, words } from "./answer.js";
import { type Piece, quoteIn } from "./pieces.js";

/** A proposal that was not taken, and why. */
export interface RefusedProposal {
  readonly source: string;
  readonly quote: string;
  readonly why: string;
}

/** What a proposal says of its quote: one of these, and nothing beside. */
type Says = Partial<Pick<Coding, "category" | "statement" | "evidence" | "code" | "alias">>;

/** One kind of proposal: the lists of an answer that hold it, and what one of them says, or why it is not taken. */
export interface Kind {
  readonly lists: readonly string[];
  read(each: Told, quote: string): Says | string;
}

/** All lists that some kind has: what stands in one that was not asked for is refused, and counted. */
const allLists = ["codings", "proposals", "statements", "evidence", "codes", "names"] as const;
/** Quotes of one proposal that are looked at. */
const mostQuotes = 6;

/**
 * Proposals of one answer as codings that nobody accepted yet. Refused is what is not verbatim in what was shown, what its kind does not
 * take, and what was not asked for. Ids follow from what is proposed, so that the same proposal is never made twice.
 */
export function proposalsOf(
  answer: string,
  shown: readonly Piece[],
  { takes, at }: { readonly takes: readonly Kind[]; readonly at: string },
): { codings: Coding[]; refused: RefusedProposal[] } {
  const codings: Coding[] = [];
  const refused: RefusedProposal[] = [];
  const source = shown.length === 1 ? (shown[0] as Piece).source : "";
  const refuse = (quote: unknown, why: string, where = source) =>
    void refused.push({ source: where, quote: String(quote ?? "").slice(0, 200), why });
  const found = answerIn(answer);
  if (!found) {
    refuse(answer, "the answer is no JSON object");
    return { codings, refused };
  }
  const first = takes[0]?.lists[0];
  const { list, ...named } = found.said;
  const said = list === undefined || first === undefined ? found.said : { [first]: list, ...named };
  const takeOne = (kind: Kind, each: Told, quote: string) => {
    const says = kind.read(each, quote);
    if (typeof says === "string") return refuse(quote, says);
    const anchor = anchorIn(shown, quote);
    if (!anchor) return refuse(quote, "its words are not in the text");
    const id = idOf(anchor.source, String(anchor.start), anchor.exact, keyOf(says));
    const unsaid = { category: null, statement: null };
    codings.push({ id, ...anchor, ...unsaid, ...says, memo: line(each["because"]), at, machine: true, accepted: false });
  };
  for (const kind of takes)
    for (const each of listsIn(said, kind.lists)) {
      const quotes = quotesOf(each);
      if (!quotes.length) refuse(calledIn(each), "it has no quote");
      for (const quote of quotes) takeOne(kind, each, quote);
    }
  const taken = new Set(takes.flatMap(({ lists }) => lists));
  const others = allLists.filter((name) => !taken.has(name));
  for (const each of listsIn(said, others)) refuse(quotesOf(each)[0] ?? "", "it is not what was asked for");
  if (found.isCut) refuse(answer.slice(-80), "the answer broke off here; what was whole before it was taken");
  return { codings, refused };
}

function anchorIn(shown: readonly Piece[], quote: string) {
  for (const piece of shown) {
    const found = quoteIn(piece, quote);
    if (found) return found;
  }
  return undefined;
}

/** The quotes of a proposal: one under `quote`, or several under `quotes`. */
function quotesOf(each: Told): string[] {
  const several = Array.isArray(each["quotes"]) ? (each["quotes"] as unknown[]) : [];
  return [...new Set([each["quote"], ...several].flatMap((one) => words(one) ?? []))].slice(0, mostQuotes);
}

/** What a proposal without a quote can be told by. */
function calledIn(each: Told): string {
  return [each["quote"], each["name"], each["category"], each["act"], each["claim"]].map(words).find((one) => one !== null) ?? "";
}

function keyOf({ category, ...rest }: Says): string {
  return category ?? JSON.stringify(Object.values(rest)[0]);
}

function idOf(...parts: readonly string[]): string {
  return `p${sha256(JSON.stringify(parts)).slice(0, 20)}`;
}
