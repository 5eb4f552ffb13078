import { describe, expect, it } from "vitest";
import { edgeMoved, extended, moved, type Stretch, trimmed, unitAt } from "./reading-units.js";

const text = "A first line\n\nThe guns fell. Nobody — not one — believed it. 😀 Then, U.S. envoys left.\n\nThe end.";
const of = (words: string, from = 0): Stretch => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const words = (stretch: Stretch | undefined) => stretch && text.slice(stretch.start, stretch.end);

describe("moving through a text by keys", () => {
  it("goes from word to word, over signs and paragraphs, each way", () => {
    const seen: string[] = [];
    for (let at: Stretch | undefined = unitAt(text, 0, "word"); at; at = moved(text, at, "word", 1)) seen.push(words(at) as string);
    expect(seen).toEqual("A first line The guns fell Nobody not one believed it Then U.S envoys left The end".split(" "));
    const back: string[] = [];
    for (let at: Stretch | undefined = of("end"); at; at = moved(text, at, "word", -1)) back.push(words(at) as string);
    expect(back).toEqual(seen.reverse());
  });
  it("goes from sentence to sentence and from paragraph to paragraph", () => {
    const first = moved(text, null, "sentence", 1) as Stretch;
    expect(words(first)).toBe("A first line");
    const second = moved(text, first, "sentence", 1) as Stretch;
    expect(words(second)).toBe("The guns fell.");
    expect(words(moved(text, of("fell"), "sentence", 1))).toBe("The guns fell.");
    expect(words(moved(text, second, "sentence", -1))).toBe("A first line");
    expect(words(moved(text, of("The guns fell. Nobody"), "word", 1))).toBe("The");
    expect(words(moved(text, of("The guns fell. Nobody"), "word", -1))).toBe("Nobody");
    const paragraph = moved(text, second, "paragraph", 1) as Stretch;
    expect(words(paragraph)).toMatch(/^The guns.*left\.$/);
    expect(words(moved(text, paragraph, "paragraph", 1))).toBe("The end.");
    expect(moved(text, of("The end."), "paragraph", 1)).toBeUndefined();
  });
  it("extends and takes back by units", () => {
    let at = extended(text, of("guns"), "word", 1) as Stretch;
    expect(words(at)).toBe("guns fell");
    at = extended(text, at, "word", 1) as Stretch;
    expect(words(at)).toBe("guns fell. Nobody");
    at = extended(text, at, "word", -1) as Stretch;
    expect(words(at)).toMatch(/^guns fell/);
    expect(words(extended(text, of("guns"), "word", -1))).toBe("The guns");
    expect(words(extended(text, of("guns"), "sentence", 1))).toBe("guns fell.");
  });
  it("moves edges by words and letters, never to nothing", () => {
    expect(words(edgeMoved(text, of("guns"), "start", "word", -1))).toBe("The guns");
    expect(words(edgeMoved(text, of("guns fell"), "start", "word", 1))).toBe("fell");
    expect(words(edgeMoved(text, of("guns fell"), "end", "word", -1))).toBe("guns");
    expect(words(edgeMoved(text, of("guns"), "end", "word", 1))).toBe("guns fell");
    expect(words(edgeMoved(text, of("guns"), "end", "letter", -1))).toBe("gun");
    expect(words(edgeMoved(text, of("it. "), "end", "letter", 1))).toBe("it. 😀");
    expect(edgeMoved(text, of("guns"), "start", "word", 1)).toBeUndefined();
    expect(edgeMoved(text, of("A"), "end", "letter", -1)).toBeUndefined();
  });
  it("leaves white space outside", () => {
    expect(words(trimmed(text, of("line\n\nThe ")))).toBe("line\n\nThe");
    expect(trimmed(text, of("\n\n"))).toBeUndefined();
  });
});
