import type { Words } from "../words-of-sentence.js";
import { packed } from "./kernel.js";
import { readFirst, readLater } from "./layers.js";
import type { Network } from "./network.js";
import { addRows } from "./rows.js";
import { bestTree } from "./tree.js";
import { laterGates, outs, widths } from "./widths.js";

const { first, later, arc, label, steps } = widths;

/** Gives each word its head and relation: the best tree over what the network scores each pair of words. */
export function parseWords(words: Words, network: Network, root: number): void {
  const { count } = words;
  const even = (count + 3) & ~3;
  const { kernel, lower, upper, sums, products } = network;
  addRows(words, network);
  readFirst(network, count);
  kernel.multiply(lower, even, first, network.two, laterGates / 16, sums);
  readLater(network, count, network.twoBias, false);
  kernel.multiply(upper, even, later, network.three, laterGates / 16, sums);
  readLater(network, count, network.threeBias, true);
  kernel.multiply(upper, even, later, network.out, outs / 16, products);
  project(network, count);
  const width = scoreArcs(network, count, even);
  const scores = network.long.subarray(products / 4, products / 4 + count * width);
  bestTree(scores, width, count, words.head);
  relate(words, network, even, root);
}

const clip = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** What each word says as dependent and as head, for arcs (11 and 10 bits behind the point) and for labels (10). */
function project(network: Network, count: number): void {
  const { short, long, products, outBias, gates, lower, heads, root } = network;
  for (let each = 0; each < arc; each++) short[heads / 2 + packed(each, 0, arc)] = root[each] as number;
  for (let each = 0; each < label; each++) short[lower / 2 + label + each] = root[arc + each] as number;
  for (let word = 0; word < count; word++) {
    const from = products / 4 + word * outs;
    for (let each = 0; each < arc; each++) {
      short[gates / 2 + word * arc + each] = clip(((long[from + each] as number) >> 12) + (outBias[each] as number) * 2, 0, 16384);
      const value = ((long[from + arc + each] as number) >> 13) + (outBias[arc + each] as number);
      short[heads / 2 + packed(each, word + 1, arc)] = clip(value, 0, 8192);
    }
    // The dependents' parts of a word stand beside its part as a head; the root's come first.
    const into = lower / 2 + (word + 1) * 2 * label;
    for (let each = 0; each < 2 * label; each++) {
      const value = ((long[from + 2 * arc + each] as number) >> 13) + (outBias[2 * arc + each] as number);
      short[into + each] = clip(value, -32768, 32767);
    }
  }
}

/** Scores of all arcs, 19 bits behind the point, in `products`; returns how many numbers a word has there. */
function scoreArcs(network: Network, count: number, even: number): number {
  const { kernel, short, long, gates, pair, far, sums, asked, heads, products, headBias, farBias } = network;
  kernel.multiply(gates, even, arc / 2, pair, arc / 16, sums);
  for (let word = 0; word < count; word++) {
    for (let each = 0; each < arc; each++) {
      const value = ((long[sums / 4 + word * arc + each] as number) >> 13) + (headBias[each] as number);
      short[asked / 2 + word * arc + each] = clip(value, -4096, 4096);
    }
  }
  const blocks = (count + 16) >> 4;
  kernel.multiply(asked, even, arc / 2, heads, blocks, products);
  kernel.multiply(gates, even, arc / 2, far, 2, sums);
  const width = blocks * 16;
  for (let word = 0; word < count; word++) {
    const into = products / 4 + word * width;
    const from = sums / 4 + word * 32;
    long[into] = (long[into] as number) + ((farBias[steps] as number) << 9);
    for (let head = 0; head < count; head++) {
      const step = stepOf(head - word);
      long[into + head + 1] = (long[into + head + 1] as number) + ((long[from + step] as number) >> 3) + ((farBias[step] as number) << 9);
    }
  }
  return width;
}

const stepsOf = Uint8Array.from({ length: 41 }, (_, size) =>
  size < 8 ? Math.max(0, size - 1) : size < 9 ? 6 : size < 12 ? 7 : size < 16 ? 8 : size < 24 ? 9 : size < 40 ? 10 : 11,
);
/** Distance to the head in twelve steps a side. */
function stepOf(distance: number): number {
  return distance < 0 ? (stepsOf[Math.min(40, -distance)] as number) : (stepsOf[Math.min(40, distance)] as number) + 12;
}

/** The best relation of each arc; the word under the root is the root. */
function relate(words: Words, network: Network, even: number, root: number): void {
  const { kernel, short, long, lower, asked, sums, labelFar, labelBias, relations } = network;
  const { count, head, relation } = words;
  for (let word = 0; word < count; word++) {
    const above = head[word] as number;
    const step = above < 0 ? steps : stepOf(above - word);
    const own = lower / 2 + (word + 1) * 2 * label;
    const other = lower / 2 + (above + 1) * 2 * label + label;
    for (let each = 0; each < label; each++) {
      const value = (short[own + each] as number) + (short[other + each] as number) + (labelFar[step * label + each] as number);
      short[asked / 2 + word * label + each] = clip(value, 0, 8192);
    }
  }
  const blocks = (relations + 15) >> 4;
  kernel.multiply(asked, even, label / 2, network.label, blocks, sums);
  for (let word = 0; word < count; word++) {
    const from = sums / 4 + word * blocks * 16;
    let best = -1;
    let score = Number.NEGATIVE_INFINITY;
    for (let each = 0; each < relations; each++) {
      const here = (long[from + each] as number) + ((labelBias[each] as number) << 11);
      if (here <= score || each === root) continue;
      best = each;
      score = here;
    }
    relation[word] = (head[word] as number) < 0 ? root : best;
  }
}
