import { describe, expect, it } from "vitest";
import { sharedPassages } from "./shared-passages.js";

const own = (name: string, words: number) => Array.from({ length: words }, (_, at) => `${name}${at}`).join(" ");
const lent = "Gunmen fired on a convoy of the border force near Torkham before dawn and killed four soldiers of the third battalion";

describe("shared passages", () => {
  it("finds a sentence lent between two long texts, wherever it stands", () => {
    for (const [before, after] of [
      [0, 900],
      [450, 450],
      [95, 1305],
      [900, 0],
    ] as const) {
      const texts = [`${own("a", 700)} ${lent}. ${own("b", 700)}`, `${own("c", before)} ${lent}; ${own("d", after)}`];
      const { passages } = sharedPassages(texts);
      expect(passages).toHaveLength(1);
      const [{ earlier, later, a, b }] = passages as [(typeof passages)[number]];
      expect([earlier, later]).toEqual([0, 1]);
      expect(texts[0]?.slice(...a)).toBe(lent);
      expect(texts[1]?.slice(...b)).toBe(lent);
    }
  });

  it("tells a phrase that many texts have, and a story that was reprinted many times, apart", () => {
    const phrase = "we know this work by its entry in the list and have not read it ourselves";
    const notes = Array.from({ length: 6 }, (_, n) => `${own(`n${n}x`, 80)} ${phrase} ${own(`m${n}x`, 80)}`);
    const found = sharedPassages(notes);
    expect(found.passages).toEqual([]);
    expect(found.stock.map((each) => [notes[each.document]?.slice(each.start, each.end), each.documents])).toEqual([[phrase, 6]]);
    const story = own("s", 60);
    const reprints = sharedPassages(Array.from({ length: 6 }, (_, n) => `${own(`p${n}x`, 10)} ${story}`));
    expect(reprints.stock).toEqual([]);
    expect(reprints.passages).toHaveLength(15);
  });
});
