/** Words and word shingles of a text as hashes: equal words have equal hashes whatever their case; what stands between words is passed over. */

/** Words of one text: a hash of each, and where it stands in UTF-16 indexes, end exclusive. */
export interface Words {
  readonly count: number;
  readonly hash: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** What a UTF-16 unit is; 0 where nobody asked yet. */
const between = 1;
const inWord = 2;
/** Scripts written without spaces: each sign is a word of its own. */
const alone = 3;
const kinds = new Uint8Array(65_536);
const lower = new Uint16Array(65_536);
const word = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  const isSurrogate = unit >= 0xd800 && unit < 0xe000;
  const kind = isSurrogate ? inWord : unspaced.test(sign) ? alone : word.test(sign) ? inWord : between;
  const small = sign.toLowerCase();
  lower[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
  kinds[unit] = kind;
  return kind;
}

/** Where words go one after another, text by text; grows as it must. */
export interface WordStore {
  count: number;
  hash: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
}

export function wordStore(room = 1024): WordStore {
  return { count: 0, hash: new Uint32Array(room), start: new Uint32Array(room), end: new Uint32Array(room) };
}

/** Adds the words of a text to a store, those of some stretches left out, and returns how many there are. */
export function addWords(store: WordStore, text: string, without: readonly (readonly [number, number])[] = []): number {
  const before = store.count;
  let from = 0;
  for (const [start, end] of without) {
    addStretch(store, text, from, start);
    from = end;
  }
  addStretch(store, text, from, text.length);
  return store.count - before;
}

function addStretch(store: WordStore, text: string, first: number, length: number): void {
  reserve(store, store.count + ((length - first) >> 1) + 1);
  const { hash, start, end } = store;
  let at = store.count;
  let from = -1;
  let sum = 0;
  for (let index = first; index < length; index++) {
    const unit = text.charCodeAt(index);
    const kind = kinds[unit] || learn(unit);
    if (kind === inWord) {
      if (from < 0) {
        from = index;
        sum = 0x811c9dc5;
      }
      sum = Math.imul(sum ^ (lower[unit] as number), 0x01000193);
      continue;
    }
    if (from >= 0) {
      hash[at] = mixed(sum);
      start[at] = from;
      end[at++] = index;
      from = -1;
    }
    if (kind === alone) {
      hash[at] = mixed(Math.imul(0x811c9dc5 ^ unit, 0x01000193));
      start[at] = index;
      end[at++] = index + 1;
    }
  }
  if (from >= 0) {
    hash[at] = mixed(sum);
    start[at] = from;
    end[at++] = length;
  }
  store.count = at;
}

export function wordsOf(text: string, without: readonly (readonly [number, number])[] = []): Words {
  const store = wordStore((text.length >> 1) + 1);
  addWords(store, text, without);
  const { count, hash, start, end } = store;
  return { count, hash: hash.subarray(0, count), start: start.subarray(0, count), end: end.subarray(0, count) };
}

/** Hash of the `size` words from `at` on. */
export function shingleAt(hash: Uint32Array, at: number, size: number): number {
  let sum = 0;
  for (let index = at; index < at + size; index++) sum = Math.imul(sum, 0x9e3779b1) + (hash[index] as number);
  return mixed(sum);
}

/** The shingle of three words at each word of some texts, one after another; those that run from one text into the next mean nothing. */
export function shinglesAt(hash: Uint32Array, count: number): Uint32Array {
  const found = new Uint32Array(count);
  for (let at = 0; at + 3 <= count; at++) found[at] = shingleAt(hash, at, 3);
  return found;
}

/** 1 where a shingle is one of some. */
export function marked(shingles: Uint32Array, some: ReadonlySet<number>): Uint8Array {
  const found = new Uint8Array(shingles.length);
  const maybe = new Uint8Array(1 << 20);
  for (const each of some) maybe[each & 0xfffff] = 1;
  for (let at = 0; at < shingles.length; at++) {
    const each = shingles[at] as number;
    if (maybe[each & 0xfffff] === 1 && some.has(each)) found[at] = 1;
  }
  return found;
}

/** The distinct shingles of a stretch of words, sorted. */
export function shinglesOf(hash: Uint32Array, from: number, to: number, size: number): Uint32Array {
  const all = new Uint32Array(Math.max(0, to - from - size + 1));
  for (let index = 0; index < all.length; index++) all[index] = shingleAt(hash, from + index, size);
  all.sort();
  let kept = 0;
  for (let index = 0; index < all.length; index++) if (index === 0 || all[index] !== all[index - 1]) all[kept++] = all[index] as number;
  return all.subarray(0, kept);
}

/** How many shingles two sorted lists have in common. */
export function inCommon(a: Uint32Array, b: Uint32Array): number {
  let found = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) found++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return found;
}

function reserve(store: WordStore, wanted: number): void {
  if (wanted <= store.hash.length) return;
  const room = Math.max(wanted, Math.ceil(store.hash.length * 1.5));
  for (const name of ["hash", "start", "end"] as const) {
    const wider = new Uint32Array(room);
    wider.set(store[name].subarray(0, store.count));
    store[name] = wider;
  }
}

function mixed(sum: number): number {
  let each = sum;
  each = Math.imul(each ^ (each >>> 16), 0x85ebca6b);
  each = Math.imul(each ^ (each >>> 13), 0xc2b2ae35);
  return (each ^ (each >>> 16)) >>> 0;
}
