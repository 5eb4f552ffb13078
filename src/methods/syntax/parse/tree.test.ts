import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestProjective, hasCrossing } from "./projective.js";
import { bestCrossing, bestTree } from "./tree.js";

/** The highest sum of all trees with one word under the root, tried one by one. */
function highest(scores: Int32Array, width: number, count: number, isWanted = (_: Int32Array): boolean => true): number {
  let best = Number.NEGATIVE_INFINITY;
  const head = new Array<number>(count).fill(-1);
  const place = (word: number): void => {
    if (word === count) {
      if (isTree(head) && isWanted(Int32Array.from(head))) best = Math.max(best, total(scores, width, head));
      return;
    }
    for (let above = -1; above < count; above++) {
      if (above === word) continue;
      head[word] = above;
      place(word + 1);
    }
  };
  place(0);
  return best;
}
function isTree(head: readonly number[]): boolean {
  if (head.filter((each) => each < 0).length !== 1) return false;
  return head.every((_, word) => {
    let up = word;
    for (let step = 0; up >= 0 && step <= head.length; step++) up = head[up] as number;
    return up < 0;
  });
}
const total = (scores: Int32Array, width: number, head: readonly number[]): number =>
  head.reduce((sum, above, word) => sum + (scores[word * width + above + 1] as number), 0);

const made = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    scores: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count * 8, maxLength: count * 8 }),
  }),
);

describe("bestProjective", () => {
  it("finds a tree without crossing arcs that no other such exceeds", () => {
    fc.assert(
      fc.property(made, ({ count, scores }) => {
        const head = new Int32Array(count);
        bestProjective(Int32Array.from(scores), 8, count, head);
        expect(isTree([...head])).toBe(true);
        expect(hasCrossing(head, count)).toBe(false);
        const wanted = highest(Int32Array.from(scores), 8, count, (each) => !hasCrossing(each, count));
        expect(total(Int32Array.from(scores), 8, [...head])).toBe(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("sees an arc that crosses another", () => {
    expect(hasCrossing(Int32Array.of(2, 3, -1, 2), 4)).toBe(true);
    expect(hasCrossing(Int32Array.of(1, 2, -1, 2), 4)).toBe(false);
  });
});

describe("bestCrossing", () => {
  it("finds a tree that no other exceeds, whatever the scores", () => {
    fc.assert(
      fc.property(made, ({ count, scores }) => {
        const head = new Int32Array(count);
        bestCrossing(Int32Array.from(scores), 8, count, head);
        expect(isTree([...head])).toBe(true);
        expect(total(Int32Array.from(scores), 8, [...head])).toBe(highest(Int32Array.from(scores), 8, count));
      }),
      { numRuns: 300 },
    );
  });

  it("opens circles within circles", () => {
    // 0 and 1 want each other, 2 and 3 too, and each pair wants the other; only 3 has a way to the root that costs little.
    const count = 4;
    const scores = new Int32Array(count * 5).fill(-100);
    const set = (word: number, above: number, score: number): void => {
      scores[word * 5 + above + 1] = score;
    };
    set(0, 1, 10);
    set(1, 0, 10);
    set(2, 3, 10);
    set(3, 2, 10);
    set(0, 3, 5);
    set(2, 1, 5);
    set(3, -1, 2);
    const head = new Int32Array(count);
    bestCrossing(scores, 5, count, head);
    expect([...head]).toEqual([3, 0, 3, -1]);
  });

  it("is done with four hundred words that all want one another", () => {
    const count = 400;
    const head = new Int32Array(count);
    bestCrossing(new Int32Array(count * 416).fill(5), 416, count, head);
    expect(isTree([...head])).toBe(true);
  });
});

describe("bestTree", () => {
  it("takes the best heads where they are a tree, and mends them where they are not", () => {
    const scores = (rows: readonly (readonly number[])[]): Int32Array => Int32Array.from(rows.flat());
    const head = new Int32Array(3);
    bestTree(
      scores([
        [0, 0, 9, 0],
        [9, 0, 0, 0],
        [0, 0, 9, 0],
      ]),
      4,
      3,
      head,
    );
    expect([...head]).toEqual([1, -1, 1]);
    bestTree(
      scores([
        [0, 0, 9, 0],
        [1, 9, 0, 0],
        [2, 0, 8, 0],
      ]),
      4,
      3,
      head,
    );
    expect([...head]).toEqual([1, -1, 1]);
  });

  it("is done with as many words as a sentence has", () => {
    const head = new Int32Array(400);
    bestTree(new Int32Array(400 * 416).fill(5), 416, 400, head);
    expect(isTree([...head])).toBe(true);
  });
});
