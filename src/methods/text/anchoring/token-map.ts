/** Words of a text with the UTF-16 indexes at which they stand. */
export interface Tokens {
  readonly word: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Which word of one text became which of the other; −1 where it has no counterpart. Words that were moved keep theirs. */
export interface TokenMap {
  readonly old: Tokens;
  readonly now: Tokens;
  readonly toNow: Int32Array;
  readonly toOld: Int32Array;
}

/** Gaps up to so many words on either side are filled word by word. */
const gap = 400;

/**
 * Maps the words of an old text to those of the new one: runs of words grow from four-word shingles that stand once in
 * both, then what lies between two runs that follow each other is aligned by its longest common subsequence. Linear in
 * the texts but for those gaps.
 */
export function tokenMap(oldText: string, newText: string): TokenMap {
  const ids = new Map<string, number>();
  const old = tokens(oldText, ids);
  const now = tokens(newText, ids);
  const toNow = new Int32Array(old.word.length).fill(-1);
  const toOld = new Int32Array(now.word.length).fill(-1);
  const map = { old, now, toNow, toOld };
  grow(map);
  fill(map);
  return map;
}

function tokens(text: string, ids: Map<string, number>): Tokens {
  const word: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    const letters = match[0].toLowerCase();
    const id = ids.get(letters) ?? ids.size;
    ids.set(letters, id);
    word.push(id);
    start.push(match.index);
    end.push(match.index + match[0].length);
  }
  return { word: Int32Array.from(word), start: Int32Array.from(start), end: Int32Array.from(end) };
}

const shingle = 4;

function once(words: Int32Array): Map<string, number> {
  const at = new Map<string, number>();
  for (let index = 0; index + shingle <= words.length; index++) {
    const key = `${words[index]} ${words[index + 1]} ${words[index + 2]} ${words[index + 3]}`;
    at.set(key, at.has(key) ? -1 : index);
  }
  return at;
}

function grow({ old, now, toNow, toOld }: TokenMap): void {
  const inNow = once(now.word);
  for (const [key, at] of once(old.word)) {
    const other = inNow.get(key) ?? -1;
    if (at < 0 || other < 0 || toNow[at] !== -1 || toOld[other] !== -1) continue;
    for (let step = 0; join(at + step, other + step); step++);
    for (let step = 1; join(at - step, other - step); step++);
  }

  function join(a: number, b: number): boolean {
    if (a < 0 || b < 0 || a >= old.word.length || b >= now.word.length) return false;
    if (toNow[a] !== -1 || toOld[b] !== -1 || old.word[a] !== now.word[b]) return false;
    toNow[a] = b;
    toOld[b] = a;
    return true;
  }
}

function fill(map: TokenMap): void {
  const { old, now, toNow } = map;
  let from = 0;
  while (from < old.word.length) {
    if (toNow[from] !== -1) {
      from++;
      continue;
    }
    let to = from;
    while (to < old.word.length && toNow[to] === -1) to++;
    const before = from ? (toNow[from - 1] as number) : -1;
    const after = to < old.word.length ? (toNow[to] as number) : now.word.length;
    if (after > before && to - from <= gap && after - before - 1 <= gap && isFree(map, before + 1, after))
      align(map, from, to, before + 1, after);
    from = to;
  }
}

function isFree({ toOld }: TokenMap, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (toOld[index] !== -1) return false;
  return true;
}

/** Longest common subsequence of two short stretches. */
function align({ old, now, toNow, toOld }: TokenMap, a0: number, a1: number, b0: number, b1: number): void {
  const width = b1 - b0 + 1;
  const best = new Uint16Array((a1 - a0 + 1) * width);
  for (let a = a1 - 1; a >= a0; a--)
    for (let b = b1 - 1; b >= b0; b--) {
      const at = (a - a0) * width + (b - b0);
      best[at] =
        old.word[a] === now.word[b] ? (best[at + width + 1] as number) + 1 : Math.max(best[at + width] as number, best[at + 1] as number);
    }
  for (let a = a0, b = b0; a < a1 && b < b1; ) {
    const at = (a - a0) * width + (b - b0);
    if (old.word[a] === now.word[b]) {
      toNow[a] = b;
      toOld[b] = a;
      a++;
      b++;
    } else if ((best[at + width] as number) >= (best[at + 1] as number)) a++;
    else b++;
  }
}

/** The first and last word that a span touches; undefined where it touches none. */
export function tokensOf({ start, end }: Tokens, from: number, to: number): readonly [number, number] | undefined {
  let low = 0;
  let high = end.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] as number) <= from) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < start.length && (start[last] as number) < to) last++;
  return last > low ? [low, last - 1] : undefined;
}
