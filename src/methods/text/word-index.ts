import { fold } from "./fold.js";

/** Something to be found by its words. */
export interface Indexed {
  readonly title: string;
  readonly text: string;
  /** How much it counts against others; 1 as a rule. */
  readonly weight: number;
}

/** An inverted index in flat lists: five bytes for a word of a text, where maps of maps take a hundred. */
export interface WordIndex {
  /** What holds all the words, or words that begin so or are spelt nearly so. */
  find(asked: string): Met;
}

interface Met {
  /** Best first, each by its place in the order in which they were added. */
  readonly places: readonly number[];
  /** The folded words that some of these places hold and that were met by what was asked. */
  wordsIn(places: Iterable<number>): string[];
}

/** Words of one field: of each word the texts that hold it, one after another, and how often. */
interface Field {
  readonly from: Int32Array;
  readonly where: Int32Array;
  readonly times: Uint8Array;
  /** Different words of each text. */
  readonly lengths: Uint16Array;
  readonly usual: number;
  readonly boost: number;
}

/** Robertson and Zaragoza 2009 (BM25), with the floor of Lv and Zhai 2011 (BM25+). */
const bm25 = { k: 1.2, b: 0.7, d: 0.5 };
const boosts = { title: 3, text: 1 };
/** What a word counts that only begins so, or is only spelt nearly so. */
const beginning = 0.375;
const misspelt = 0.45;
/** Letters from which on a word may be misspelt: one in five. */
const longEnough = 5;
const share = 0.2;

const between = /[\n\r\p{Z}\p{P}]+/u;

export function wordIndexer() {
  const words = new Map<string, number>();
  /** Words as they are written, so that each spelling is folded once. */
  const spelt = new Map<string, number>();
  const weights: number[] = [];
  const fields = { title: growing(), text: growing() };

  const wordOf = (written: string): number => {
    const known = spelt.get(written);
    if (known !== undefined) return known;
    const word = fold(written);
    const id = word === "" ? -1 : (words.get(word) ?? words.size);
    if (id === words.size) words.set(word, id);
    if (spelt.size > mostSpelt) spelt.clear();
    spelt.set(written, id);
    return id;
  };

  return {
    add({ title, text, weight }: Indexed): void {
      const at = weights.push(weight) - 1;
      for (const [field, value] of [[fields.title, title] as const, [fields.text, text] as const]) {
        const written = value.split(between);
        field.lengths.push(Math.min(new Set(written).size, 65_535));
        const counts = new Map<number, number>();
        for (const each of written) {
          const word = wordOf(each);
          if (word >= 0) counts.set(word, (counts.get(word) ?? 0) + 1);
        }
        for (const [word, times] of counts) field.add(word, at, Math.min(times, 255));
      }
    },
    done(): WordIndex {
      spelt.clear();
      return indexOf(words, weights, [flat(fields.title, words.size, boosts.title), flat(fields.text, words.size, boosts.text)]);
    },
  };
}
const mostSpelt = 500_000;

/** Postings in pieces, as they come: a word and how often it stands there in one number, and the place. */
function growing() {
  const pieces: Uint32Array[] = [];
  let n = pieceLength;
  return {
    lengths: [] as number[],
    add(word: number, at: number, times: number): void {
      if (n === pieceLength) {
        pieces.push(new Uint32Array(2 * pieceLength));
        n = 0;
      }
      const piece = pieces.at(-1) as Uint32Array;
      piece[2 * n] = word * 256 + times;
      piece[2 * n + 1] = at;
      n += 1;
    },
    /** All of them, one after another. */
    each(take: (word: number, at: number, times: number) => void): void {
      for (const [index, piece] of pieces.entries())
        for (let m = 0; m < (index === pieces.length - 1 ? n : pieceLength); m++) {
          const packed = piece[2 * m] as number;
          take(packed >>> 8, piece[2 * m + 1] as number, packed & 255);
        }
    },
  };
}
const pieceLength = 65_536;

/** The same by word, each word's places in their order. */
function flat({ lengths, each }: ReturnType<typeof growing>, words: number, boost: number): Field {
  const from = new Int32Array(words + 1);
  each((word) => add(from, word + 1, 1));
  for (let word = 0; word < words; word++) add(from, word + 1, from[word] as number);
  const next = from.slice(0, words);
  const where = new Int32Array(from[words] as number);
  const times = new Uint8Array(where.length);
  each((word, at, often) => {
    const place = next[word] as number;
    next[word] = place + 1;
    where[place] = at;
    times[place] = often;
  });
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return { from, where, times, lengths: Uint16Array.from(lengths), usual, boost };
}

function add(to: Int32Array, at: number, n: number): void {
  to[at] = (to[at] as number) + n;
}

function indexOf(words: ReadonlyMap<string, number>, weights: readonly number[], fields: readonly Field[]): WordIndex {
  const all = [...words.keys()].sort();
  const ids = Int32Array.from(all, (each) => words.get(each) as number);

  const scored = (word: number, weight: number, scores: Map<number, number>): void => {
    for (const { from, where, times, lengths, usual, boost } of fields) {
      const [first, stop] = [from[word] as number, from[word + 1] as number];
      const rarity = Math.log(1 + (weights.length - (stop - first) + 0.5) / (stop - first + 0.5));
      for (let place = first; place < stop; place++) {
        const at = where[place] as number;
        const often = times[place] as number;
        const length = 1 - bm25.b + (bm25.b * (lengths[at] as number)) / usual;
        const score = rarity * (bm25.d + (often * (bm25.k + 1)) / (often + bm25.k * length));
        scores.set(at, (scores.get(at) ?? 0) + weight * boost * (weights[at] as number) * score);
      }
    }
  };

  const holds = (word: number, among: ReadonlySet<number>): boolean =>
    fields.some(({ from, where }) => where.subarray(from[word], from[word + 1]).some((at) => among.has(at)));

  /** Scores of the places that hold a word, or one like it; `met` gets the words. */
  const found = (word: string, met: Map<string, number>): Map<number, number> => {
    const scores = new Map<number, number>();
    const take = (other: string, id: number, weight: number) => {
      met.set(other, id);
      scored(id, weight, scores);
    };
    const exact = words.get(word);
    if (exact !== undefined) take(word, exact, 1);
    const near = word.length >= longEnough ? Math.min(6, Math.round(word.length * share)) : 0;
    const start = firstFrom(all, word);
    let stop = start;
    if (word.length > 1)
      for (; stop < all.length && (all[stop] as string).startsWith(word); stop++) {
        const other = all[stop] as string;
        const more = other.length - word.length;
        if (more > 0) take(other, ids[stop] as number, (beginning * other.length) / (other.length + 0.3 * more));
      }
    for (let at = 0; near > 0 && at < all.length; at++) {
      if (at >= start && at < stop) continue; // it begins so
      const other = all[at] as string;
      const distance = distanceWithin(word, other, near);
      if (distance > 0 && distance <= near) take(other, ids[at] as number, (misspelt * other.length) / (other.length + distance));
    }
    return scores;
  };

  return {
    find(asked) {
      const met = new Map<string, number>();
      const wanted = [...new Set(asked.split(between).map(fold))].filter((each) => each !== "");
      const [first, ...others] = wanted.map((each) => found(each, met));
      const both = [...(first ?? [])].flatMap(([at, score]): [number, number][] => {
        let sum = score;
        for (const each of others) {
          const more = each.get(at);
          if (more === undefined) return [];
          sum += more;
        }
        return [[at, sum]];
      });
      return {
        places: both.sort(([a, x], [b, y]) => y - x || a - b).map(([at]) => at),
        wordsIn: (places) => {
          const among = new Set(places);
          return [...met].flatMap(([word, id]) => (holds(id, among) ? [word] : [])).sort();
        },
      };
    },
  };
}

/** The first place in a sorted list at which a word could stand. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters to change, put in or leave out (Levenshtein 1966); more than `most` where there are more. */
function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length] as number;
}
