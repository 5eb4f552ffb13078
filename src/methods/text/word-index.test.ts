import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../statistics/random.js";
import { fold } from "./fold.js";
import { type Indexed, wordIndexer } from "./word-index.js";

function indexed(all: readonly Indexed[]) {
  const indexer = wordIndexer();
  for (const each of all) indexer.add(each);
  return indexer.done();
}

/** An index by another's program, of the same settings. */
function oracle(all: readonly Indexed[]) {
  const mini = new MiniSearch<Indexed & { id: number }>({
    fields: ["title", "text"],
    storeFields: ["weight"],
    processTerm: (term) => fold(term),
  });
  mini.addAll(all.map((each, id) => ({ ...each, id })));
  return (asked: string) =>
    mini.search(asked, {
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
      boost: { title: 3, text: 1 },
      boostDocument: (_, __, stored) => Number(stored?.["weight"]),
    });
}

/** Words out of few syllables: many begin alike, or differ in a letter. */
function madeTexts(n: number, seed: number) {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(["ka", "bul", "tor", "kh", "ám", "Da", "esh", "ʿe", "x"])).join("");
  const text = (most: number) => Array.from({ length: Math.floor(random() * most) }, word).join(pick([" ", ", ", ". ", "\n"]));
  const all = Array.from({ length: n }, (): Indexed => ({ title: text(6), text: text(40), weight: pick([0.6, 1, 2]) }));
  return { all, word, random };
}

describe("wordIndexer", () => {
  it.each([1, 2, 3])("finds what another's program finds, in the order of its scores (%i)", (seed) => {
    const { all, word, random } = madeTexts(400, seed);
    const [ours, theirs] = [indexed(all), oracle(all)];
    let hits = 0;
    for (let n = 0; n < 60; n++) {
      const asked = Array.from({ length: 1 + Math.floor(random() * 2) }, word).join(" ");
      const { places: found, wordsIn } = ours.find(asked);
      const expected = theirs(asked);
      expect(
        [...found].sort((a, b) => a - b),
        asked,
      ).toEqual(expected.map(({ id }) => Number(id)).sort((a, b) => a - b));
      const score = new Map(expected.map((each) => [Number(each.id), each.score]));
      for (const [at, place] of found.entries()) {
        const [here, next] = [score.get(place) ?? 0, score.get(found[at + 1] ?? -1) ?? 0];
        expect(here).toBeGreaterThanOrEqual(next - 1e-9 * here);
      }
      const some = new Set(found.slice(0, 3));
      const words = expected.filter(({ id }) => some.has(Number(id))).flatMap(({ match }) => Object.keys(match));
      expect(wordsIn(some)).toEqual([...new Set(words)].sort());
      hits += found.length;
    }
    expect(hits).toBeGreaterThan(1000);
  });

  it("finds a word by its beginning, without its accents, and misspelt", () => {
    const one = (title: string): Indexed => ({ title, text: "", weight: 1 });
    const index = indexed([one("Torkham closed"), one("Dāʿesh in Nangarhar"), one("Kandahar"), one("Torkhan")]);
    const find = (asked: string) => index.find(asked).places;
    expect(find("tork")).toEqual([3, 0]);
    expect(find("daesh")).toEqual([1]);
    expect(find("kandahr")).toEqual([2]);
    expect(find("torkham")).toEqual([0, 3]);
    expect(find("torkham kandahar")).toEqual([]);
    expect([find(""), find("…"), indexed([]).find("a").places]).toEqual([[], [], []]);
  });
});
