import fc from "fast-check";
import { expect, it } from "vitest";
import { nearCopies } from "./near-copies.js";
import { nearStretches, stretchesOf } from "./near-stretches.js";
import { addWords, wordStore } from "./shingles.js";

it("finds the pairs that near copies find among the stretches, but for those within one text", () => {
  const word = fc.constantFrom(..."abcdefghij");
  const texts = fc.array(fc.array(word, { maxLength: 450 }), { maxLength: 8 });
  const reprints = fc.record({ story: fc.array(word, { minLength: 20, maxLength: 60 }), times: fc.integer({ min: 100, max: 160 }) });
  fc.assert(
    fc.property(texts, fc.option(reprints), (written, many) => {
      const all = [...written, ...(many ? Array.from({ length: many.times }, (_, n) => [...many.story, `n${n}`]) : [])];
      const store = wordStore();
      const from = new Uint32Array(all.length + 1);
      for (const [index, each] of all.entries()) {
        addWords(store, each.join(" "));
        from[index + 1] = store.count;
      }
      const hash = store.hash.subarray(0, store.count);
      const stretches = stretchesOf(from);
      const found: string[] = [];
      nearStretches(hash, from, stretches, (a, b) => found.push(`${a} ${b}`));
      const edges = [0];
      const words: number[] = [];
      for (const [index, start] of stretches.start.entries()) {
        words.push(...hash.subarray(start, stretches.end[index]));
        edges.push(words.length);
      }
      const corpus = { hash: Uint32Array.from(words), from: Uint32Array.from(edges) };
      const expected = nearCopies(corpus, { size: 4, cap: 128, shingles: 4, containment: 0 })
        .filter(({ a, b }) => stretches.text[a] !== stretches.text[b])
        .map(({ a, b }) => `${a} ${b}`);
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 60 },
  );
});
