import type { Words } from "../words-of-sentence.js";
import { packed } from "./kernel.js";
import { readFirst, readLater } from "./layers.js";
import type { Network } from "./network.js";
import { addRows } from "./rows.js";
import { bestTree } from "./tree.js";
import { laterGates, outs, said, widths } from "./widths.js";

const { first, later, arc, label, steps } = widths;

/** Gives each word its head and relation: the best tree over what the network scores each pair of words. */
export function parseWords(words: Words, network: Network, root: number): void {
  const { count } = words;
  const fours = (count + 3) & ~3;
  const { kernel, lower, upper, sums, products } = network;
  addRows(words, network);
  readFirst(network, count);
  kernel.multiply(lower, fours, first, network.two, laterGates / 16, sums);
  readLater(network, count, network.twoBias, false);
  kernel.multiply(upper, fours, later, network.three, laterGates / 16, sums);
  readLater(network, count, network.threeBias, true);
  project(network, count, fours);
  const width = scoreArcs(network, count, fours);
  bestTree(network.long.subarray(products / 4, products / 4 + count * width), width, count, words.head);
  relate(words, network, fours, root);
}

/**
 * What each word says as dependent (to `gates`), and as head and for labels (to `lower`), 10 bits behind the point. The heads' side is
 * also laid out as the matrix that the dependents are multiplied with, the root first.
 */
function project(network: Network, count: number, fours: number): void {
  const { kernel, long, sums, products, out, outBias, outLeast, outMost, gates, lower, upper, heads, root } = network;
  const blocks = arc / 16;
  kernel.multiply(upper, fours, later, out, blocks, sums);
  kernel.narrowRows(sums, gates, fours, arc, 13, outBias, outLeast, outMost);
  kernel.multiply(upper, fours, later, out + blocks * later * 64, outs / 16 - blocks, products);
  kernel.narrowRows(products, lower, fours, said, 13, outBias + arc * 4, outLeast + arc * 4, outMost + arc * 4);
  for (let column = 0; column <= count; column++) {
    const from = (column ? lower + (column - 1) * said * 2 : root) / 4;
    const to = heads / 4 + packed(0, column, arc) / 2;
    for (let pair = 0; pair < arc / 2; pair++) long[to + pair * 16] = long[from + pair] as number;
  }
}

/** Scores of all arcs, 19 bits behind the point, in `products`; returns how many numbers a word has there. */
function scoreArcs(network: Network, count: number, fours: number): number {
  const { kernel, long, gates, pair, far, sums, asked, heads, products, headBias, headLeast, headMost, farBias } = network;
  kernel.multiply(gates, fours, arc / 2, pair, arc / 16, sums);
  kernel.narrowRows(sums, asked, fours, arc, 12, headBias, headLeast, headMost);
  const blocks = (count + 16) >> 4;
  kernel.multiply(asked, fours, arc / 2, heads, blocks, products);
  kernel.multiply(gates, fours, arc / 2, far, 2, sums);
  const width = blocks * 16;
  for (let word = 0; word < count; word++) {
    const into = products / 4 + word * width;
    const from = sums / 4 + word * 32;
    long[into] = (long[into] as number) + ((farBias[steps] as number) << 9);
    for (let head = 0; head < count; head++) {
      const step = stepOf(head - word);
      long[into + head + 1] = (long[into + head + 1] as number) + ((long[from + step] as number) >> 2) + ((farBias[step] as number) << 9);
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
function relate(words: Words, network: Network, fours: number, root: number): void {
  const { kernel, long, list, lower, asked, sums, labelFar, labelBias, relations } = network;
  const { count, head, relation } = words;
  const own = arc * 2;
  const other = own + label * 2;
  for (let word = 0; word < count; word++) {
    const above = head[word] as number;
    const step = above < 0 ? steps : stepOf(above - word);
    long[list / 4] = lower + word * said * 2 + own;
    long[list / 4 + 1] = (above < 0 ? network.root : lower + above * said * 2) + other;
    long[list / 4 + 2] = labelFar + step * label * 2;
    kernel.addRows(list, 3, asked + word * label * 2, label * 2);
  }
  kernel.clip(asked, count * label * 2, 8192);
  const blocks = (relations + 15) >> 4;
  kernel.multiply(asked, fours, label / 2, network.label, blocks, sums);
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
