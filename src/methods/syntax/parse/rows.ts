import { entryOf } from "../table.js";
import { longestSentence, type Words } from "../words-of-sentence.js";
import type { Network } from "./network.js";
import { firstGates, heldRows, rowBytes, widths } from "./widths.js";

const { row } = widths;
const together = 4;

/**
 * The first layer's rows of some features: the 128 numbers of each (12 bits behind the point) times four matrices, 10 bits behind the
 * point. Four at a time, as the kernel multiplies.
 */
export function makeRows(
  network: Network,
  features: readonly number[],
  valuesOf: (feature: number) => ArrayLike<number>,
  addressOf: (feature: number) => number,
  bias?: Int16Array,
): void {
  const { kernel, short, long, input, one, sums } = network;
  for (let from = 0; from < features.length; from += together) {
    const some = features.slice(from, from + together);
    some.forEach((feature, index) => {
      const values = valuesOf(feature);
      for (let each = 0; each < row; each++)
        short[input / 2 + index * row + each] = Math.max(-32768, Math.min(32767, values[each] as number));
    });
    kernel.multiply(input, together, row / 2, one, (4 * firstGates) / 16, sums);
    some.forEach((feature, index) => {
      const at = addressOf(feature) / 2;
      const sum = sums / 4 + index * 4 * firstGates;
      for (let each = 0; each < 4 * firstGates; each++) {
        const own = bias && each < 2 * firstGates ? (bias[each] as number) : 0;
        short[at + each] = Math.max(-32768, Math.min(32767, (((long[sum + each] as number) + 4096) >> 13) + own));
      }
    });
  }
}

const addresses = new Int32Array(longestSentence + 8);
const vector = new Int32Array(row);
let sentence = 0;

/** Finds the first layer's row of each word; those not held are made, in room of their own where two words want one place. */
function findRows(words: Words, network: Network): void {
  const { held, used, wordRows, vectors, scales, suffixRows } = network;
  sentence = (sentence + 1) & 0x3fffffff;
  const missing: number[] = [];
  const wordOf = (at: number): number => entryOf(network.words, (words.plain[at] as number) >>> 0 || 1);
  const suffixOf = (at: number): number => entryOf(network.suffixes, (words.suffix3[at] as number) >>> 0 || 1);
  for (let at = 0; at < words.count; at++) {
    const number = wordOf(at) || scales.length + suffixOf(at);
    const slot = number & (heldRows - 1);
    const isHeld = held[slot] === number;
    const isTaken = !isHeld && used[slot] === sentence;
    addresses[at] = wordRows + (isTaken ? heldRows + at : slot) * rowBytes;
    if (!isHeld) missing.push(at);
    if (isTaken) continue;
    held[slot] = number;
    used[slot] = sentence;
  }
  const values = (at: number): Int32Array => {
    const word = wordOf(at);
    const suffix = suffixOf(at);
    const scale = scales[word] as number;
    for (let each = 0; each < row; each++) {
      vector[each] = ((Math.imul(vectors[word * row + each] as number, scale) + 32) >> 6) + (suffixRows[suffix * row + each] as number);
    }
    return vector;
  };
  makeRows(network, missing, values, (at) => addresses[at] as number);
}

/** Adds up the first layer's rows: of each word's own features and of those of the word beside it in the direction of reading. */
export function addRows(words: Words, network: Network): void {
  const { kernel, list, long, gates, tagRows, shapeRows, edgeRows } = network;
  const { count } = words;
  const bytes = firstGates * 2;
  const first = list / 4;
  findRows(words, network);
  const add = (at: number, beside: number, side: number): void => {
    const own = side * bytes;
    const other = (2 + side) * bytes;
    long[first] = (addresses[at] as number) + own;
    long[first + 1] = tagRows + ((words.tag[at] as number) + 1) * rowBytes + own;
    long[first + 2] = shapeRows + (shapes[at] as number) * rowBytes + own;
    let rows = 4;
    if (beside < 0 || beside >= count) long[first + 3] = edgeRows + (1 - side) * rowBytes + other;
    else {
      long[first + 3] = (addresses[beside] as number) + other;
      long[first + 4] = tagRows + ((words.tag[beside] as number) + 1) * rowBytes + other;
      long[first + 5] = shapeRows + (shapes[beside] as number) * rowBytes + other;
      rows = 6;
    }
    kernel.addRows(list, rows, gates + at * 2 * bytes + own, bytes);
  };
  for (let at = 0; at < count; at++) shapes[at] = entryOf(network.shapes, (words.shape[at] as number) + 1);
  for (let at = 0; at < count; at++) {
    add(at, at + 1, 0);
    add(at, at - 1, 1);
  }
}

const shapes = new Int32Array(longestSentence + 8);
