import { aligner, gap } from "./align-passages.js";
import { type Words, wordsOf } from "./shingles.js";

export interface Sameness {
  /** Share of the shorter text's words that stand in the other too, in the same order. */
  readonly share: number;
  /** Words of the shorter text as a share of the longer one's. */
  readonly length: number;
}

/** A copy has nine tenths of the shorter text, and is no part of a text a quarter longer. */
export const copyFrom = { share: 0.9, length: 0.8, words: 40 };
/** A head and an ending are the first and the last tenth. */
const edge = 0.1;
/** The least shingles of a passage that moved. */
const movedFrom = 6;
/** A word whose change changes what is said. */
const number =
  /^(?:\d[\d\p{L}]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|first|second|third)$/iu;
const negation = /^(?:not|no|never|nor|neither|without|cannot|denies|denied|refuses|refused)$/iu;
/** To whom a letter is, and who signs it. */
const letter =
  /^[ \t]*(?:dear|to:?|attn:?|excellenc(?:y|ies)|your excellenc(?:y|ies)|(?:yours )?(?:sincerely|faithfully)|(?:kind |best )?regards|signed)\b/imu;
/** What a page's own furniture may change in a thousand words: a heading set otherwise, a number run together with its note. */
const changesIn = 1000;

type Side = readonly [from: number, to: number];

interface Text {
  readonly text: string;
  readonly words: Words;
}

/**
 * Whether two texts are one document under two names: read from two formats, or with another head line or ending. They are where nine tenths
 * of the shorter stand in the other, both are about as long, and no name, number or denial differs in between. A text that quotes another, a
 * yearly report on a form, and a letter of which only name and day are filled in differ by that; where it is not sure, it says no.
 */
export function sameDocument(first: string, second: string): Sameness | null {
  const [a, b] = [first, second].map((text): Text => ({ text, words: wordsOf(text) })) as [Text, Text];
  const [fewer, more] = [Math.min(a.words.count, b.words.count), Math.max(a.words.count, b.words.count)];
  const length = fewer / Math.max(1, more);
  if (fewer < copyFrom.words || length < copyFrom.length) return null;
  const { equal, changes } = difference(a, b);
  const share = equal / fewer;
  if (share < copyFrom.share) return null;
  const isOther = isEnglish(a) && isEnglish(b) ? isOtherFact : isOtherText;
  const inside = changes.filter(([x, y]) => {
    const [head, ending] = [
      x[0] < a.words.count * edge && y[0] < b.words.count * edge,
      x[1] > a.words.count * (1 - edge) && y[1] > b.words.count * (1 - edge),
    ];
    if (!head && !ending) return isOther(wordsIn(a, x), wordsIn(b, y));
    return isOtherLetter(said(a, x), said(b, y)) || (isWord(x) && isWord(y) && isOther(wordsIn(a, x), wordsIn(b, y)));
  });
  return inside.length <= Math.floor(fewer / changesIn) ? { share, length } : null;
}

type Passage = ReturnType<ReturnType<typeof aligner>["passages"]>[number];

/** Equal words in the order of both texts, and what stands between them, the head first and the ending last. */
function difference(a: Text, b: Text): { equal: number; changes: (readonly [Side, Side])[] } {
  const [left, right] = [a.words.hash, b.words.hash];
  const align = aligner(3, 1);
  align.against(left, 0, a.words.count);
  const all = align.passages(right, 0, b.words.count);
  const passages = inOrder(all);
  const changes: (readonly [Side, Side])[] = [];
  let [equal, i, j] = [0, 0, 0];
  for (const passage of passages) {
    if (passage.a[0] > i || passage.b[0] > j)
      changes.push([
        [i, passage.a[0]],
        [j, passage.b[0]],
      ]);
    [i, j] = [passage.a[0], passage.b[0]];
    while (i < passage.a[1] && j < passage.b[1]) {
      if (left[i] === right[j]) {
        [equal, i, j] = [equal + 1, i + 1, j + 1];
        continue;
      }
      const [x, y] = nextEqual(left, [i, passage.a[1]], right, [j, passage.b[1]]);
      changes.push([
        [i, x],
        [j, y],
      ]);
      [i, j] = [x, y];
    }
  }
  if (i < a.words.count || j < b.words.count)
    changes.push([
      [i, a.words.count],
      [j, b.words.count],
    ]);
  return { equal: equal + moved(all, passages), changes };
}

/** Words of passages that stand elsewhere in the other text: notes at the foot of a page, and at the end. */
function moved(all: readonly Passage[], inOrder: readonly Passage[]): number {
  const taken = [...inOrder];
  let words = 0;
  for (const each of all) {
    const isTaken = taken.some((other) =>
      (["a", "b"] as const).some((side) => other[side][0] < each[side][1] && each[side][0] < other[side][1]),
    );
    if (isTaken || each.shingles < movedFrom) continue;
    taken.push(each);
    words += each.shingles + 2;
  }
  return words;
}

/** Of passages in the order of one text, those that follow one another in the other too, with the most words together. */
function inOrder(passages: readonly Passage[]): Passage[] {
  const best: { readonly sum: number; readonly before: number }[] = [];
  let last = -1;
  for (const [index, each] of passages.entries()) {
    let [sum, before] = [0, -1];
    for (let at = 0; at < index; at++) {
      const [other, known] = [passages[at] as Passage, best[at] as (typeof best)[number]];
      if (other.a[1] <= each.a[0] && known.sum > sum) [sum, before] = [known.sum, at];
    }
    best.push({ sum: sum + each.shingles, before });
    if (last < 0 || (best[last] as { sum: number }).sum < sum + each.shingles) last = index;
  }
  const found: Passage[] = [];
  for (let at = last; at >= 0; at = (best[at] as { before: number }).before) found.unshift(passages[at] as Passage);
  return found;
}

/** The nearest place at which three words, or all that are left, are equal again. */
function nextEqual(a: Uint32Array, [i, aEnd]: Side, b: Uint32Array, [j, bEnd]: Side): readonly [number, number] {
  for (let both = 1; both <= 2 * (gap + 3); both++)
    for (let x = Math.max(0, both - (bEnd - j)); x <= both && i + x < aEnd; x++) {
      const [from, to] = [i + x, j + both - x];
      const run = Math.min(3, aEnd - from, bEnd - to);
      let same = 0;
      while (same < run && a[from + same] === b[to + same]) same++;
      if (run > 0 && same === run) return [from, to];
    }
  return [aEnd, bEnd];
}

function wordsIn({ text, words }: Text, [from, to]: Side): string[] {
  return Array.from({ length: to - from }, (_, n) => text.slice(words.start[from + n], words.end[from + n]));
}

/** The text between the words before and after. */
function said({ text, words }: Text, [from, to]: Side): string {
  return text.slice(from === 0 ? 0 : words.end[from - 1], to === words.count ? text.length : words.start[to]);
}

/** One word in eight of English is one of these; of other languages hardly any is. */
const common = /^(?:the|of|and|to|in|a|that|is|for|on|with|was)$/iu;

/** Numbers in words and denials are known of English alone. */
function isEnglish({ text, words }: Text): boolean {
  const some = wordsIn({ text, words }, [0, Math.min(words.count, 2000)]);
  return some.filter((each) => common.test(each)).length >= some.length / 8;
}

/** Any other word, where nobody here knows which ones change what is said; but for a few with a number, put in as at the foot of a page. */
function isOtherText(a: readonly string[], b: readonly string[]): boolean {
  const [put] = a.length === 0 ? [b] : b.length === 0 ? [a] : [];
  if (put && put.length <= 5 && put.some((each) => /\d/u.test(each))) return false;
  return plain(a) !== plain(b);
}

/** Other names or other numbers in the same place, or a denial on one side alone. A word that a line's end divides is no other word. */
function isOtherFact(a: readonly string[], b: readonly string[]): boolean {
  if (plain(a) === plain(b)) return false;
  if (a.length + b.length <= 3 && a.some((each) => negation.test(each)) !== b.some((each) => negation.test(each))) return true;
  return areOther(a, b, (each) => number.test(each)) || areOther(a, b, (each) => /^\p{Lu}/u.test(each));
}

/** Whether it is a word or two in a line that is else the same: the number or the day of an issue, and not another line. */
function isWord([from, to]: Side): boolean {
  return to - from > 0 && to - from <= 3;
}

function isOtherLetter(a: string, b: string): boolean {
  return letter.test(a) && letter.test(b) && plain([a]) !== plain([b]);
}

/** Whether both sides have such words, and neither has all of the other's. */
function areOther(a: readonly string[], b: readonly string[], is: (word: string) => boolean): boolean {
  const [x, y] = [a, b].map(
    (all) => new Set(all.filter(is).map((each) => each.toLowerCase().replace(/(?<=\p{L})\d+$|(?<=\d)(?:st|nd|rd|th)$/u, ""))),
  ) as [Set<string>, Set<string>];
  const lacks = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].some((each) => !all.has(each));
  return lacks(x, y) && lacks(y, x);
}

function plain(words: readonly string[]): string {
  return words
    .join("")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
