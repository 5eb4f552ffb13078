/** A sparse linear model: for each known feature a few classes with their weights. */
export interface Table {
  readonly classes: number;
  /** Open addressing: key, then where its row begins. A key of 0 is an empty slot. */
  readonly slots: Uint32Array;
  readonly mask: number;
  /** Rows one after another: how many cells follow, then class × 256 + weight + 128. */
  readonly cells: Uint16Array;
}

const places = new Uint32Array(256);
const found = new Uint32Array(256);

/**
 * Adds the weights of all features to the scores. In passes over all features, each of which reads memory at places that do not hang
 * on one another: the processor then waits for many of them at once, not for each in turn.
 */
export function addScores(table: Table, keys: Uint32Array, count: number, scores: Int32Array): void {
  const { slots, mask, cells } = table;
  for (let index = 0; index < count; index++) {
    const place = ((Math.imul(keys[index] as number, 0x9e3779b1) >>> 7) & mask) * 2;
    places[index] = place;
    found[index] = slots[place] as number;
  }
  let rows = 0;
  for (let index = 0; index < count; index++) {
    const wanted = keys[index] as number;
    let place = places[index] as number;
    let seen = found[index] as number;
    while (seen !== 0 && seen !== wanted) {
      place = (place + 2) & (mask * 2 + 1);
      seen = slots[place] as number;
    }
    if (seen !== 0) places[rows++] = slots[place + 1] as number;
  }
  for (let row = 0; row < rows; row++) found[row] = cells[places[row] as number] as number;
  for (let row = 0; row < rows; row++) {
    const first = (places[row] as number) + 1;
    const last = first + (found[row] as number);
    for (let cell = first; cell < last; cell++) {
      const value = cells[cell] as number;
      scores[value >>> 8] = (scores[value >>> 8] as number) + (value & 255) - 128;
    }
  }
}

/** Builds the table from its keys and rows as they stand in the file. */
export function makeTable(classes: number, keys: Uint32Array, counts: Uint8Array, values: Uint16Array): Table {
  let size = 64;
  while (size < keys.length * 1.6) size *= 2;
  const slots = new Uint32Array(size * 2);
  const cells = new Uint16Array(keys.length + values.length);
  const mask = size - 1;
  let cell = 0;
  let from = 0;
  for (let row = 0; row < keys.length; row++) {
    const wanted = keys[row] as number;
    let slot = (Math.imul(wanted, 0x9e3779b1) >>> 7) & mask;
    while (slots[slot * 2]) slot = (slot + 1) & mask;
    slots[slot * 2] = wanted;
    slots[slot * 2 + 1] = cell;
    const count = counts[row] as number;
    cells[cell++] = count;
    for (let index = 0; index < count; index++) cells[cell++] = values[from++] as number;
  }
  return { classes, slots, mask, cells };
}

/** A small dictionary of the file: key → value. */
export interface Lexicon {
  readonly slots: Uint32Array;
  readonly mask: number;
}

export function makeLexicon(keys: Uint32Array, values: Uint32Array): Lexicon {
  let size = 64;
  while (size < keys.length * 1.6) size *= 2;
  const slots = new Uint32Array(size * 2);
  const mask = size - 1;
  for (let row = 0; row < keys.length; row++) {
    const wanted = keys[row] as number;
    let slot = (Math.imul(wanted, 0x9e3779b1) >>> 7) & mask;
    while (slots[slot * 2] && slots[slot * 2] !== wanted) slot = (slot + 1) & mask;
    slots[slot * 2] = wanted;
    slots[slot * 2 + 1] = values[row] as number;
  }
  return { slots, mask };
}

/** Value of a key; 0 where it is not known. */
export function entryOf(lexicon: Lexicon, wanted: number): number {
  const { slots, mask } = lexicon;
  let slot = (Math.imul(wanted, 0x9e3779b1) >>> 7) & mask;
  for (;;) {
    const found = slots[slot * 2] as number;
    if (found === wanted) return slots[slot * 2 + 1] as number;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
}
