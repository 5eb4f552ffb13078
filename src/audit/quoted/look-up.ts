import { plainLetters } from "../../domain/writing/plain-letters.js";
import { piecesOf } from "./quoted-pieces.js";
import { type SourceIndex, type Word, wordsOf } from "./source-index.js";

/** What a source says where a manuscript quotes it. UTF-16 indexes of the source's text. */
export type LookedUp =
  | { readonly kind: "same"; readonly end?: number }
  /** It reads otherwise: the passage, and each place where words differ. */
  | { readonly kind: "differs"; readonly start: number; readonly end: number; readonly changes: readonly Change[] }
  /** All its pieces stand there, `first` only before `second`, which the quotation has the other way round. */
  | { readonly kind: "swapped"; readonly start: number; readonly first: string; readonly second: string }
  /** No passage comes near; `isLikeIt` where its words are words of the source at all. */
  | { readonly kind: "absent"; readonly isLikeIt: boolean };

/** Words of the quotation and those that the source has in their place; empty where one of them has none. */
export interface Change {
  readonly quoted: string;
  readonly reads: string;
}

/** Share of the words of a quotation that must stand in a passage in their order, for it to be what was quoted. */
const least = 0.7;
/** Share of different words that the source must have, for the quotation to be in its language. */
const leastKnown = 0.6;

/**
 * Looks a quotation up in its source. Ellipses, words in square brackets, spaces, hyphens at line ends, marks, capitals, accents, final
 * punctuation, note numbers within, and British or American spelling may differ.
 */
export function lookUp(source: SourceIndex, quotation: string): LookedUp {
  const missing: LookedUp[] = [];
  let swapped: LookedUp | undefined;
  let before = "";
  let from = 0;
  for (const words of piecesOf(quotation)) {
    const wanted = plainLetters(words);
    const at = source.letters.indexOf(wanted, from);
    const place = at < 0 ? source.letters.indexOf(wanted) : at;
    const found = place < 0 ? nearest(source, wordsOf(words), words) : undefined;
    if (found && found.kind !== "same") missing.push(found);
    else if (found)
      from = Math.max(
        from,
        source.from.findIndex((unit) => unit >= (found.end ?? 0)),
      );
    else if (at >= 0) from = at + wanted.length;
    else swapped ??= { kind: "swapped", start: source.from[place] as number, first: words, second: before };
    before = words;
  }
  return missing.find((each) => each.kind === "differs") ?? missing[0] ?? swapped ?? { kind: "same" };
}

function nearest(source: SourceIndex, wanted: readonly Word[], words: string): LookedUp {
  const distinct = new Set(wanted.map((each) => each.letters));
  const known = [...distinct].filter((each) => source.places.has(each)).length;
  const absent = { kind: "absent", isLikeIt: known >= distinct.size * leastKnown } as const;
  if (wanted.length < 4) return absent;
  const begins = candidates(source, wanted);
  let best: { pairs: (readonly [number, number])[]; from: number } | undefined;
  for (const from of begins) {
    const window = source.words.slice(from, from + wanted.length + 12);
    const pairs = aligned(wanted, window);
    if (!best || pairs.length > best.pairs.length) best = { pairs, from };
  }
  if (!best || best.pairs.length < wanted.length * least) return absent;
  const changes = changesOf(source, wanted, words, best);
  const [first, last] = [best.pairs[0], best.pairs.at(-1)].map((pair) => source.words[best.from + (pair?.[1] ?? 0)] as Word) as [
    Word,
    Word,
  ];
  if (changes.length === 0) return { kind: "same", end: last.end };
  return { kind: "differs", start: first.start, end: last.end, changes };
}

/** Where windows of the source begin that hold the rarer words of the quotation at their distances; the best few. */
function candidates(source: SourceIndex, wanted: readonly Word[]): number[] {
  const votes = new Map<number, number>();
  for (const [at, { letters }] of wanted.entries()) {
    const places = source.places.get(letters) ?? [];
    if (places.length > 400) continue;
    for (const place of places) {
      const begin = Math.floor(Math.max(0, place - at) / 4);
      votes.set(begin, (votes.get(begin) ?? 0) + 1 / Math.sqrt(places.length));
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([begin]) => Math.max(0, begin * 4 - 4));
}

/** Longest common sequence of words, as pairs of indexes. */
function aligned(a: readonly Word[], b: readonly Word[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const cell = (x: number, y: number) => best[x * width + y] as number;
  for (let x = a.length - 1; x >= 0; x -= 1)
    for (let y = b.length - 1; y >= 0; y -= 1)
      best[x * width + y] = isSame(a[x] as Word, b[y] as Word) ? cell(x + 1, y + 1) + 1 : Math.max(cell(x + 1, y), cell(x, y + 1));
  const pairs: [number, number][] = [];
  for (let [x, y] = [0, 0]; x < a.length && y < b.length; ) {
    if (isSame(a[x] as Word, b[y] as Word) && cell(x, y) === cell(x + 1, y + 1) + 1) pairs.push([x++, y++]);
    else if (cell(x + 1, y) >= cell(x, y + 1)) x += 1;
    else y += 1;
  }
  for (let at = pairs.length - 2; at >= 0; at -= 1) {
    const [pair, next] = [pairs[at] as [number, number], pairs[at + 1] as [number, number]];
    // “the … the villagers”: the word beside its neighbour is the one that was quoted
    if (next[0] === pair[0] + 1 && next[1] > pair[1] + 1 && isSame(a[pair[0]] as Word, b[next[1] - 1] as Word)) pair[1] = next[1] - 1;
  }
  return pairs;
}

/** The same letters, also where the source's font lost its ligatures. */
function isSame(a: Word, b: Word): boolean {
  return a.letters === b.letters || bare(a.letters) === bare(b.letters);
}

function bare(letters: string): string {
  return letters.length < 5 ? letters : letters.replace(/ff[il]?|f[il]/gu, "");
}

/** Stretches between the words that both have, but for note and page numbers that only the source has and words that are cut or joined otherwise. */
function changesOf(
  source: SourceIndex,
  wanted: readonly Word[],
  words: string,
  { pairs, from }: { readonly pairs: readonly (readonly [number, number])[]; readonly from: number },
): Change[] {
  const changes: Change[] = [];
  const first = pairs[0] as readonly [number, number];
  let [x, y] = [0, Math.max(0, first[1] - first[0])];
  const end: readonly [number, number] = [wanted.length, -1];
  for (const [toX, toY] of [...pairs, end]) {
    const left = wanted.slice(x, toX);
    const stop = toY < 0 ? y + left.length : toY;
    const right = source.words.slice(from + y, from + stop).filter((each) => !/^\d{1,3}$/u.test(each.letters) || left.length > 0);
    const joined = (list: readonly Word[]) => list.map((each) => each.letters).join("");
    if ((left.length > 0 || right.length > 0) && joined(left) !== joined(right) && (toY >= 0 || left.length > 0))
      changes.push({ quoted: stretch(words, left), reads: stretch(source.text, right) });
    [x, y] = [toX + 1, toY + 1];
  }
  return changes;
}

function stretch(text: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? text.slice(first.start, last.end).replace(/\s+/gu, " ") : "";
}
