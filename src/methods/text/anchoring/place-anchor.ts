import type { Anchor } from "../../../domain/coding/coding.js";
import { type Positions, positions } from "../code-points.js";
import { type Quotable, quotable } from "../match-quote.js";
import { type Candidate, compared, gramIndex, likelyPlaces, type Wanted } from "./candidates.js";
import { likeness } from "./likeness.js";
import { type TokenMap, tokenMap, tokensOf } from "./token-map.js";

/** A text in which anchors are looked up, prepared once. */
export interface AnchorText {
  readonly quotable: Quotable;
  /** Hash of the text. */
  readonly hash: string;
  grams(): ReturnType<typeof gramIndex>;
}

/** The text in which an anchor was made, where it is still known. */
export interface FormerText {
  readonly text: string;
  readonly at: Positions;
  map(): TokenMap;
}

type How = "same" | "diff" | "quote" | "fuzzy";
/** Where an anchor stands in the text as it is now; code points, end exclusive. */
export interface Placed {
  readonly how: How;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Likeness of words and context, 0–1. */
  readonly score: number;
}
/** No place is sure enough: a person decides. */
export interface Unplaced {
  readonly how: "lost";
  readonly because: string;
  /** Places that a person may choose from, best first. */
  readonly maybe: readonly Placed[];
}

export function anchorText(text: string, hash: string): AnchorText {
  const prepared = quotable(text);
  let grams: ReturnType<typeof gramIndex> | undefined;
  return {
    quotable: prepared,
    hash,
    grams: () => {
      grams ??= gramIndex(prepared.folded().text);
      return grams;
    },
  };
}

export function formerText(text: string, now: AnchorText): FormerText {
  let map: TokenMap | undefined;
  return {
    text,
    at: positions(text),
    map: () => {
      map ??= tokenMap(text, now.quotable.text);
      return map;
    },
  };
}

/**
 * What stands before and after words, kept with them so that they can be told from others that read the same: 40 letters
 * a side, and more where the text has the same words with much of the same around them twice. UTF-16 indexes.
 */
export function contextOf(text: string, start: number, end: number): Pick<Anchor, "prefix" | "suffix"> {
  let alike = isTwice(text, text.slice(start, end)) ? 0.75 * around : 0.5 * around;
  while (alike < farthest && isTwice(text, text.slice(Math.max(0, start - alike), end + alike))) alike += around / 2;
  const reach = 2 * alike;
  return { prefix: whole(text.slice(Math.max(0, start - reach), start)), suffix: whole(text.slice(end, end + reach)) };
}
const around = 40;
const farthest = 200;
/** Letters a side that are looked at, however many somebody wrote into a file: more than `contextOf` keeps. */
const widest = 2 * (farthest + around);

function isTwice(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) >= 0;
}

/** Without half a character at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, "").replace(/[\ud800-\udbff]$/, "");
}

/**
 * Where an anchor stands in a text that may have changed since: the same place, else where the words around it went (diff),
 * else the only place that has its words and its surroundings (quote), else the place most like it by a clear margin (fuzzy).
 * What is not sure is not placed.
 */
export function placeAnchor(anchor: Anchor, now: AnchorText, former?: FormerText): Placed | Unplaced {
  const { quotable: document } = now;
  const same = inPlace(anchor, now);
  if (same) return same;
  if (former && anchor.start !== null && anchor.end !== null) {
    const moved = byDiff(anchor, now, former);
    if (moved) return moved;
  }
  const folded = document.folded();
  const wanted = foldedAnchor(anchor);
  if (!wanted.exact) return { how: "lost", because: "it has no words", maybe: [] };
  const exact = occurrences(folded.text, wanted.exact).map((at) => compared(wanted, folded.text, at, at + wanted.exact.length));
  const known = exact.filter((each) => isOwn(each, anchor, now, former));
  if (anchor.text === null && !wanted.prefix && !wanted.suffix && known.length) return byHand(known, anchor, now);
  const like = apart([...known, ...likelyPlaces(wanted, folded.text, now.grams()).filter((each) => isOwn(each, anchor, now, former))]);
  const [best, second] = like;
  if (best && best.score - (second?.score ?? 0) >= lead && isSure(best, wanted, folded.text))
    return placedAt(best.words === 1 ? best : onWords(best, wanted, folded.text), now, best.words === 1 ? "quote" : "fuzzy");
  const maybe = like.filter(({ score }) => score > 0.4).slice(0, 5);
  return { how: "lost", because: reason(known, like), maybe: maybe.map((each) => placedAt(each, now, "fuzzy")) };
}

/** By so much the best place must be more like than the next one. */
const lead = 0.15;

/** The best of those that overlap, best first. */
function apart(places: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const each of [...places].sort((a, b) => b.score - a.score || b.words - a.words))
    if (!kept.some((better) => each.start < better.end && each.end > better.start)) kept.push(each);
  return kept;
}

function inPlace({ text, start, end, exact }: Anchor, { quotable: document, hash }: AnchorText): Placed | undefined {
  if (start === null || end === null || end > document.at.length || end <= start) return undefined;
  if (document.at.slice(start, end) !== exact) return undefined;
  if (text !== null && text !== hash) return undefined;
  return { how: "same", start, end, exact, score: 1 };
}

/** A quotation that somebody wrote without saying what stands around it: the one nearest to where they saw it, else the first. */
function byHand(known: readonly Candidate[], { start }: Anchor, now: AnchorText): Placed {
  const places = known.map((each) => placedAt(each, now, "quote"));
  if (start === null) return places[0] as Placed;
  return places.reduce((best, each) => (Math.abs(each.start - start) < Math.abs(best.start - start) ? each : best));
}

/** Where the words around the span went, if its words went with them. */
function byDiff(anchor: Anchor, now: AnchorText, former: FormerText): Placed | undefined {
  const map = former.map();
  const [start, end] = [former.at.units(anchor.start as number), former.at.units(anchor.end as number)];
  if (former.text.slice(start, end) !== anchor.exact) return undefined;
  const span = tokensOf(map.old, start, end);
  if (!span) return undefined;
  const [first, last] = span;
  const [a, b] = [map.toNow[first] as number, map.toNow[last] as number];
  if (a < 0 || b < a || b - a > 2 * (last - first) + 8) return undefined;
  let kept = 0;
  for (let index = first; index <= last; index++) {
    const at = map.toNow[index] as number;
    if (at >= a && at <= b) kept++;
  }
  const words = last - first + 1;
  const [outBefore, outAfter] = [run(map, first - 1, a - 1, -1), run(map, last + 1, b + 1, 1)];
  const beside = outBefore + outAfter;
  const holds = (out: number, inward: number) => out > 0 || Math.min(words, inward) >= firm;
  if (!holds(outBefore, run(map, first, a, 1)) || !holds(outAfter, run(map, last, b, -1))) return undefined;
  if (kept < Math.max(words, b - a + 1) * 0.75 || (kept < 6 && beside < 3) || (kept < words && beside < 2)) return undefined;
  const startUnit = (map.now.start[a] as number) + (start - (map.old.start[first] as number));
  const endUnit = (map.now.end[b] as number) - ((map.old.end[last] as number) - end);
  if (endUnit <= startUnit) return undefined;
  const at = now.quotable.at;
  const exact = now.quotable.text.slice(startUnit, endUnit);
  return {
    how: exact === anchor.exact ? "diff" : "fuzzy",
    start: at.points(startUnit),
    end: at.points(endUnit),
    exact,
    score: kept / Math.max(words, b - a + 1),
  };
}

/** Words side by side from an edge inward that hold it, where the word outside it is another. */
const firm = 8;

/** How many words go on side by side from there, as far as it matters. */
function run({ toNow }: TokenMap, old: number, now: number, by: -1 | 1): number {
  let count = 0;
  while (count < firm && old >= 0 && old < toNow.length && now >= 0 && toNow[old] === now) {
    count++;
    old += by;
    now += by;
  }
  return count;
}

/** False where the words came from another place of the former text: they are not the ones that were coded. */
function isOwn(each: Candidate, anchor: Anchor, now: AnchorText, former: FormerText | undefined): boolean {
  if (!former || anchor.start === null || anchor.end === null) return true;
  const map = former.map();
  const { from } = now.quotable.folded();
  const span = tokensOf(map.now, from[each.start] ?? 0, (from[each.end - 1] ?? 0) + 1);
  if (!span) return true;
  const own = tokensOf(map.old, former.at.units(anchor.start), former.at.units(anchor.end));
  if (!own) return true;
  let elsewhere = 0;
  let mine = 0;
  for (let index = span[0]; index <= span[1]; index++) {
    const old = map.toOld[index] as number;
    if (old < 0) continue;
    if (old >= own[0] && old <= own[1]) mine++;
    else elsewhere++;
  }
  return elsewhere <= mine;
}

/** Whether a place is the one that was coded: the very words with some of what was around them, or words like them with more of it. */
function isSure(best: Candidate, { exact, prefix, suffix }: Wanted, text: string): boolean {
  const [weak, strong] = [Math.min(best.before, best.after), Math.max(best.before, best.after)];
  const wasTwice = Math.max(prefix.length, suffix.length) > around * 1.2;
  if (wasTwice && weak < 0.8) return false;
  if (best.words === 1) {
    if (!prefix && !suffix) return exact.length >= 30;
    if (exact.length < 20) return strong >= 0.6 && weak >= 0.5;
    return strong >= 0.6 || exact.length >= 120 || (exact.length >= 40 && weak + strong >= 0.8);
  }
  const placed = text.slice(best.start, best.end);
  const first = likeness(exact.slice(0, edge), placed.slice(0, edge));
  const last = likeness(exact.slice(-edge), placed.slice(-edge));
  if (first < (best.before < 0.5 ? 0.85 : 0.65) || last < (best.after < 0.5 ? 0.85 : 0.65)) return false;
  if (exact.length < 12) return best.words >= 0.6 && weak >= 0.7;
  if (exact.length < 40) return best.words >= 0.75 && strong >= 0.75 && weak >= 0.5;
  return strong >= 0.7 && (best.words >= 0.9 || (best.words >= 0.8 && weak >= 0.5));
}

/** Letters at either end that must be alike, however alike the whole is: else a paragraph that came or went moves an edge. */
const edge = 12;

/** Edges that stood between words stand between words. */
function onWords(each: Candidate, { exact }: Wanted, text: string): Candidate {
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  let { start, end } = each;
  if (isLetter(exact[0])) {
    for (let step = 0; step < 3 && isLetter(text[start - 1]) && isLetter(text[start]); step++) start--;
    for (let step = 0; step < 3 && !isLetter(text[start]) && start < end - 1; step++) start++;
  }
  if (isLetter(exact.at(-1))) {
    for (let step = 0; step < 3 && isLetter(text[end]) && isLetter(text[end - 1]); step++) end++;
    for (let step = 0; step < 3 && !isLetter(text[end - 1]) && end > start + 1; step++) end--;
  }
  return { ...each, start, end };
}

function placedAt({ start, end, score, words }: Candidate, { quotable: document }: AnchorText, how: How): Placed {
  const { from } = document.folded();
  const [a, b] = [from[start] as number, (from[end - 1] as number) + 1];
  return {
    how: how === "quote" && words < 1 ? "fuzzy" : how,
    start: document.at.points(a),
    end: document.at.points(b),
    exact: document.text.slice(a, b),
    score,
  };
}

function foldedAnchor({ exact, prefix, suffix }: Anchor): Wanted {
  const fold = (text: string) => quotable(text).folded().text;
  return { exact: fold(exact).trim(), prefix: fold(prefix.slice(-widest)), suffix: fold(suffix.slice(0, widest)) };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < 500; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function reason(known: readonly Candidate[], like: readonly Candidate[]): string {
  if (known.length > 1) return `its words stand in ${known.length} places, and what is around them does not tell which is meant`;
  if (known.length) return "its words stand in one place, but what is around them is not what was around them";
  return like.length ? "its words are not there any more; some places are like it" : "its words are not there any more";
}
