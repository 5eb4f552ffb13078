import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyIndex } from "./copy-index.js";
import { nearCopies } from "./near-copies.js";
import { addWords, inCommon, shinglesOf, wordStore, wordsOf } from "./shingles.js";

const limits = { size: 3, cap: 64, shingles: 2, containment: 0.3 };
const word = fc.constantFrom("kabul", "fell", "in", "the", "of", "august", "border", "guns", "talks", "truce", "Doha", "army");
const text = fc.array(word, { maxLength: 30 }).map((each) => each.join(" "));

function corpusOf(texts: readonly string[]) {
  const store = wordStore(8);
  const from = [0];
  for (const each of texts) from.push((from.at(-1) as number) + addWords(store, each));
  return { hash: store.hash.subarray(0, store.count), from: Uint32Array.from(from) };
}

const setOf = (each: string): Set<string> => {
  const words = each.toLowerCase().split(" ").filter(Boolean);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(" ")));
};

/** The same in ten plain lines: sets of strings, every pair. */
function oracle(texts: readonly string[]) {
  const sets = texts.map(setOf);
  return sets.flatMap((b, second) =>
    sets.slice(0, second).flatMap((a, first) => {
      const shared = [...a].filter((each) => b.has(each)).length;
      const containment = shared / Math.min(a.size, b.size);
      return shared >= 2 && containment >= 0.3 ? [{ a: first, b: second, shared, containment }] : [];
    }),
  );
}

describe("shingles", () => {
  it("reads words of any script, without regard to case, and where they stand", () => {
    const { count, start, end, hash } = wordsOf("Kabul, كابل — KABUL 喀布尔");
    expect(count).toBe(6);
    expect([start[1], end[1]]).toEqual([7, 11]);
    expect(hash[0]).toBe(hash[2]);
    expect(new Set(hash).size).toBe(5);
  });

  it("leaves stretches out", () => {
    expect(wordsOf("one two three four", [[4, 13]]).hash).toEqual(wordsOf("one four").hash);
  });

  it("counts what two texts have in common", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const of = (each: string) => {
          const { hash, count } = wordsOf(each);
          return shinglesOf(hash, 0, count, 3);
        };
        expect(inCommon(of(a), of(b))).toBe([...setOf(a)].filter((each) => setOf(b).has(each)).length);
      }),
    );
  });
});

describe("near copies", () => {
  it("finds exactly the pairs that sets of strings find", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const order = (x: { a: number; b: number }, y: { a: number; b: number }) => x.b - y.b || x.a - y.a;
        expect(nearCopies(corpusOf(texts), limits).sort(order)).toEqual(oracle(texts).sort(order));
      }),
    );
  });

  it("takes a phrase in more documents than the cap for stock, and yet finds the hundredth reprint", () => {
    const own = (n: number) => Array.from({ length: 12 }, (_, at) => `word${n}x${at}`).join(" ");
    const stock = Array.from({ length: 100 }, (_, n) => `${own(n)} the opinions here are those of the author alone`);
    expect(nearCopies(corpusOf(stock), limits)).toEqual([]);
    const reprints = Array.from({ length: 100 }, () => own(1));
    const partners = new Set(nearCopies(corpusOf(reprints), limits).flatMap(({ a, b }) => [a, b]));
    expect(partners.size).toBe(100);
  });

  it("is the same where documents come one by one", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 10 }), (texts) => {
        const index = copyIndex(limits);
        const kin = texts.map((each, at) => index.add(String(at), each).map(({ id, shared }) => `${id} ${at} ${shared}`));
        expect(kin.flat().sort()).toEqual(
          oracle(texts)
            .map(({ a, b, shared }) => `${a} ${b} ${shared}`)
            .sort(),
        );
      }),
    );
  });

  it("grows past its first table", () => {
    const index = copyIndex(limits);
    const make = (n: number) => Array.from({ length: 600 }, (_, at) => `w${n}v${at}`).join(" ");
    for (let n = 0; n < 150; n++) index.add(`d${n}`, make(n));
    expect(index.add("again", make(3)).map((each) => each.id)).toEqual(["d3"]);
    expect(index.add("late", make(149)).map((each) => each.id)).toEqual(["d149"]);
  });
});
