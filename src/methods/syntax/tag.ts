import { key } from "./hash.js";
import { addScores, type Table } from "./table.js";
import type { Words } from "./words-of-sentence.js";

/** Number of the template that has the tag before alone. */
const tagBefore = 9;

const outside = 0x7ed55d16;
const keys = new Uint32Array(64);

/** Keys of the features of one word, the tags before it known. Returns how many. */
function tagFeatures(words: Words, at: number, into: Uint32Array): number {
  const last = words.count - 1;
  const tag1 = at > 0 ? (words.tag[at - 1] as number) + 1 : 0;
  const tag2 = at > 1 ? (words.tag[at - 2] as number) + 1 : 0;
  const small = words.small[at] as number;
  const before = at > 0 ? (words.small[at - 1] as number) : outside;
  const before2 = at > 1 ? (words.small[at - 2] as number) : outside;
  const after = at < last ? (words.small[at + 1] as number) : outside;
  const after2 = at + 1 < last ? (words.small[at + 2] as number) : outside;
  const usual = words.usual[at] as number;
  const usualBefore = at > 0 ? (words.usual[at - 1] as number) : 1;
  const usualAfter = at < last ? (words.usual[at + 1] as number) : 1;
  const usualAfter2 = at + 1 < last ? (words.usual[at + 2] as number) : 1;
  const shape = words.shape[at] as number;
  const suffix2 = words.suffix2[at] as number;
  const suffix3 = words.suffix3[at] as number;
  const fine = words.fine[at] as number;
  const coarse = words.coarse[at] as number;
  const coarseAfter = at < last ? (words.coarse[at + 1] as number) : 1;
  const coarseBefore = at > 0 ? (words.coarse[at - 1] as number) : 1;
  const suffixAfter = at < last ? (words.suffix3[at + 1] as number) : outside;
  const shapeAfter = at < last ? (words.shape[at + 1] as number) : 1;
  const shapeBefore = at > 0 ? (words.shape[at - 1] as number) : 1;
  let n = 0;
  into[n++] = key(0, words.form[at] as number);
  into[n++] = key(1, small);
  into[n++] = key(2, words.suffix1[at] as number, shape);
  into[n++] = key(3, suffix2);
  into[n++] = key(4, suffix3);
  into[n++] = key(5, words.suffix4[at] as number);
  into[n++] = key(6, words.prefix1[at] as number, shape);
  into[n++] = key(7, words.prefix3[at] as number);
  into[n++] = key(8, shape, tag1);
  into[n++] = key(tagBefore, tag1);
  into[n++] = key(10, tag1, tag2);
  into[n++] = key(11, tag1, small);
  into[n++] = key(12, tag1, suffix2, shape);
  into[n++] = key(13, before);
  into[n++] = key(14, before2);
  into[n++] = key(15, after);
  into[n++] = key(16, after2);
  into[n++] = key(17, before, small);
  into[n++] = key(18, small, after);
  into[n++] = key(19, before, after);
  into[n++] = key(20, tag1, after);
  into[n++] = key(21, usual, usualAfter);
  into[n++] = key(22, usualAfter, usualAfter2, tag1);
  into[n++] = key(23, usual, tag1, tag2);
  into[n++] = key(24, usual, tag1, usualAfter);
  into[n++] = key(25, usualBefore, usual, usualAfter);
  into[n++] = key(26, usual, usualAfter, usualAfter2);
  into[n++] = key(27, tag1, suffix3, usualAfter);
  into[n++] = key(28, suffixAfter, usual);
  into[n++] = key(29, shapeBefore, shape, shapeAfter);
  into[n++] = key(30, small, usualAfter, tag1);
  into[n++] = key(31, small, tag1, tag2);
  into[n++] = key(32, suffix3, shape, words.prefix1[at] as number);
  into[n++] = key(33, before2, before);
  into[n++] = key(34, after, after2);
  into[n++] = key(42, usual, shape, tag1);
  into[n++] = key(43, usual * 256 + shapeBefore, shape, shapeAfter);
  into[n++] = key(44, shape, tag1, usualAfter);
  into[n++] = key(45, shape, shapeAfter, tag1);
  if (fine) {
    into[n++] = key(35, fine, shape);
    into[n++] = key(36, fine, tag1);
    into[n++] = key(37, coarse, suffix2, tag1);
    into[n++] = key(38, coarse, coarseAfter, tag1);
    into[n++] = key(39, coarseBefore, coarse, coarseAfter);
  }
  const fineAfter = at < last ? (words.fine[at + 1] as number) : 1;
  const fineBefore = at > 0 ? (words.fine[at - 1] as number) : 1;
  const coarseAfter2 = at + 1 < last ? (words.coarse[at + 2] as number) : 1;
  into[n++] = key(46, fine, fineAfter);
  into[n++] = key(47, fineBefore, fine);
  into[n++] = key(49, coarse, usualAfter, tag1);
  into[n++] = key(50, suffix3, suffixAfter);
  into[n++] = key(51, tag1, tag2, suffix3);
  into[n++] = key(52, coarseAfter, coarseAfter2, usual);
  into[n++] = key(53, fineBefore, usual, fineAfter);
  into[n++] = key(54, shape, fineAfter, tag1);
  into[n++] = key(40, coarseAfter, tag1, usual);
  into[n++] = key(41, fineAfter, suffix2);
  return n;
}

/** Tags the words from left to right. */
export function tagWords(words: Words, table: Table, scores: Int32Array): void {
  for (let at = 0; at < words.count; at++) {
    scores.fill(0);
    addScores(table, keys, tagFeatures(words, at, keys), scores);
    let best = 0;
    for (let tag = 1; tag < table.classes; tag++) if ((scores[tag] as number) > (scores[best] as number)) best = tag;
    words.tag[at] = best;
  }
}
