import { type Finding, finding, type Manuscript } from "./manuscript/manuscript.js";
import { folded } from "./words.js";

/** How well a manuscript could be read. Shares from 0 to 1; null where there is nothing to count. */
export interface Reading {
  /** Of the list's entries, those with a name, a time and a title. */
  readonly references: number | null;
  /** Of the citations, those that lead to an entry. */
  readonly citations: number | null;
  /** What is said of citations and references can be relied upon. */
  readonly isSure: boolean;
}

const leastListed = 0.75;
const leastResolved = 0.7;

/** How much of the list and of the citations reads as they should. */
export function readingOf({ entries, citations, style }: Manuscript): Reading {
  if (style === "keys") return { references: null, citations: null, isSure: true };
  const well = entries.filter((each) => isWellRead(each, style));
  const own = citations.filter((each) => !each.quoted && each.trust !== "perhaps");
  const references = entries.length > 0 ? well.length / entries.length : null;
  const resolved = own.length > 0 ? own.filter((each) => each.entry !== null).length / own.length : null;
  const isSure =
    (references === null || entries.length < 4 || references >= leastListed) &&
    (resolved === null || own.length < 6 || entries.length === 0 || resolved >= leastResolved);
  return { references, citations: resolved, isSure };
}

/** A name, a time and a title; physicists list works by number without their titles, `S. Wein, Phys. Rev. 19, 1264 (1967)`. */
function isWellRead({ authors, title, year }: Manuscript["entries"][number], style: Manuscript["style"]): boolean {
  return authors.length + (title.text ? 1 : 0) > 0 && year !== null && (isTitle(title.text) || (style === "numeric" && authors.length > 0));
}

function isTitle(title: string): boolean {
  return folded(title).replace(/[^\p{L}]/gu, "").length >= 4;
}

/** What rests on citations and references being read rightly. */
const resting =
  /^cite\/(?:cited-not-in-references|reference-never-cited|year-mismatch-candidate|et-al-for-single-author|et-al-for-two-authors|coauthor-dropped|coauthor-differs|inconsistent-citation-form|ambiguous-citation|reference-order|incomplete-reference|merged-references|no-citations)$/u;

/**
 * Findings as far as the reading carries them: where little could be set beside each other one note says so, and what rests on it is asked.
 * What was read from a page is never said as an error: lines, columns and broken words are the reader's.
 */
export function weighed(manuscript: Manuscript, reading: Reading, problems: readonly Finding[]): Finding[] {
  const { entries, citations, isReflowed, spot, outline, style } = manuscript;
  const capped = isReflowed ? problems.map(onPage) : [...problems];
  if (reading.isSure) return capped;
  // Where entries themselves are misread, their signs are the reader's.
  const isMisread = isReflowed && entries.length >= 4 && (reading.references ?? 1) < leastListed;
  const kept = isMisread
    ? capped.filter(({ code }) => !/^cite\/(?:malformed-reference|incomplete-reference|no-citations|reference-order)$/u.test(code))
    : capped;
  const well = entries.filter((each) => isWellRead(each, style)).length;
  const resolved = citations.filter((each) => each.entry !== null).length;
  const at = outline.references ? spot(outline.references.heading, outline.references.start) : [];
  return [
    finding(
      "cite/read-in-part",
      at,
      isMisread
        ? `${well} of the ${entries.length} references could be read with a name, a time and a title, and ${resolved} of the ${citations.length} citations be set beside them.`
        : `${resolved} of the ${citations.length} citations could be set beside the ${entries.length} references that were read.`,
      "What follows on citations and references is asked, not said: look at a few before you trust the rest.",
    ),
    ...kept.map((each) => (resting.test(each.code) && each.severity !== "note" ? { ...each, severity: "note" as const } : each)),
  ];
}

/** No error, and a question only of what hangs on where sentences and notes of a page begin. */
function onPage(each: Finding): Finding {
  if (each.code.startsWith("claim/")) return { ...each, severity: "note" };
  return each.severity === "error" ? { ...each, severity: "warning" } : each;
}

const small = /^(?:the|of|and|to|is|der|die|das|und|von|les|des|et|que|los|las|del|os|da|do|di|che|il)$/iu;

/** Whether the letters of a text read from a page are words at all: some fonts do not say which letters they draw. */
function isGarbled(text: string): boolean {
  const tokens = text.slice(0, 60_000).match(/\S+/gu) ?? [];
  if (tokens.length < 40) return false;
  const words = tokens.filter((token) => /^[\p{P}\p{S}]{0,3}\p{L}[\p{L}\p{M}’'-]*[\p{P}\p{S}\d]{0,4}$/u.test(token));
  const latin = words.filter((word) => /^\P{L}*\p{Script=Latin}/u.test(word));
  const sounding = latin.filter((word) => /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüāēīōūăěůąęı]/iu.test(word)).length;
  const numbers = tokens.filter((token) => /^[\p{P}\p{S}]{0,2}\d[\d.,:;%–-]*\P{L}?$/u.test(token)).length;
  // A font that hides its letters writes no “the” and no “und”; a table of contents or a listing of code has them among its signs.
  if (words.filter((word) => small.test(word)).length > Math.max(20, words.length * 0.03)) return false;
  if (words.length < (tokens.length - numbers) * 0.4 && numbers < tokens.length * 0.6) return true;
  return latin.length > 40 && sounding < latin.length * 0.55;
}

/** The one finding on a page whose text cannot be read, by what is wrong with it; undefined where it can. */
export function unreadable(manuscript: Manuscript, pages: number): Finding | undefined {
  if (!manuscript.isReflowed) return undefined;
  const { text, spot } = manuscript;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const at = spot(0, Math.min(text.length, 60));
  if (pages > 1 && words < pages * 25)
    return finding(
      "cite/not-readable",
      at,
      `${pages} pages hold ${words} words: they are pictures of pages.`,
      "Run OCR over the file, and audit the result.",
    );
  if (isGarbled(text))
    return finding(
      "cite/not-readable",
      at,
      "The letters cannot be read: the fonts of this PDF do not say which letters they draw.",
      "Audit the document that it was made from, or run OCR over it.",
    );
  return undefined;
}
