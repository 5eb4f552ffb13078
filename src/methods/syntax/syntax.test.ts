import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadSyntax, readSentences, type Sentence, type Syntax } from "./syntax.js";

let syntax: Syntax;
beforeAll(() => {
  syntax = loadSyntax(readFileSync(new URL("./weights.bin", import.meta.url)));
});

const read = (text: string): Sentence[] => readSentences(text, syntax);
const exact = (text: string, start: number, stop: number): string => [...text].slice(start, stop).join("");
const arcs = (sentence: Sentence): string[] =>
  sentence.tokens.map((token) => `${token.text} ${token.relation} ${token.head < 0 ? "ROOT" : (sentence.tokens[token.head]?.text ?? "?")}`);

describe("readSentences", () => {
  it("finds subject, object and agent, active and passive", () => {
    const [active] = read("Pakistan attacked the militants in Khost.");
    expect(arcs(active as Sentence)).toEqual(
      expect.arrayContaining(["Pakistan nsubj attacked", "attacked root ROOT", "militants obj attacked"]),
    );
    const [passive] = read("The militants were attacked by Pakistan on Sunday.");
    expect(arcs(passive as Sentence)).toEqual(
      expect.arrayContaining(["militants nsubj:pass attacked", "were aux:pass attacked", "Pakistan obl:agent attacked"]),
    );
  });

  it("gives lemmas and universal parts of speech", () => {
    const [sentence] = read("Troops killed two men's children, and the ministries denied it.");
    expect(sentence?.tokens.map((token) => token.lemma)).toEqual(
      ["troops", "kill", "two", "man", "'s", "child", ",", "and", "the", "ministry", "deny", "it", "."].map((each, index) =>
        index === 0 ? expect.stringMatching(/^troops?$/) : each,
      ),
    );
    expect(sentence?.tokens.slice(0, 2).map((token) => token.upos)).toEqual(["NOUN", "VERB"]);
  });

  it.each([
    ["The army (which had left the border on Sunday) returned to its posts.", "(", ")"],
    ["“The truce has ended,” the minister said.", "“", "”"],
    ['The minister said "the truce has ended" on Monday.', '"', '"'],
  ])("gives the marks of a pair one head: %s", (text, open, close) => {
    const tokens = read(text)[0]?.tokens ?? [];
    const pair = tokens.filter((token) => token.text === open || token.text === close);
    expect(pair).toHaveLength(2);
    expect(pair[0]?.head).toBe(pair[1]?.head);
  });

  it("parts headline, dateline and sentences", () => {
    const text =
      "Two soldiers killed in border clash\n\nKABUL, Afghanistan (AP) — Gen. A. K. Dar of the U.S. Army met Mr. Khan at 5 p.m. He left. “We agree,” he said. Then they went.";
    expect(read(text).map((each) => exact(text, each.start, each.end))).toEqual([
      "Two soldiers killed in border clash",
      "KABUL, Afghanistan (AP) — Gen. A. K. Dar of the U.S. Army met Mr. Khan at 5 p.m.",
      "He left.",
      "“We agree,” he said.",
      "Then they went.",
    ]);
  });

  it.each([
    ["reference marks", "He joined the ministry in 1971. [1] He left it in 2014. [2] [3] They kept his post.", 3],
    ["the credit of a picture", "Soldiers at the border crossing Image: Reuters.", 2],
    ["the number of a figure", "Figure 2.3 The refugees who crossed in each month of the year.", 2],
    ["an hour before its day", "The curfew lasted until 8 a.m. Monday in the city.", 1],
    ["an address", "The full text is at https://example.org/text The ministry published it on Monday.", 2],
    ["a question and its answer in quotations", "“Who fired first?” he asked. “We do not know.”", 2],
  ])("splits at %s", (_, text, count) => {
    expect(read(text)).toHaveLength(count);
  });

  it("reads lines cut at a width as one text, and short lines as sentences of their own", () => {
    const wrapped =
      "The Government of Pakistan has said that it will not\nallow its territory to be used against any of the other\ncountries of the region. It asked the neighbours for the\nsame in a letter to the Council.";
    expect(read(wrapped)).toHaveLength(2);
    expect(read("Kabul rejects claim\nPakistan says border is closed")).toHaveLength(2);
  });

  it("is not misled by a headline in capitals", () => {
    const [sentence] = read("PAKISTAN ATTACKED THE MILITANTS IN KHOST");
    expect(sentence?.tokens[1]?.tag).toMatch(/^VB/);
    expect(sentence?.tokens[1]?.relation).toBe("root");
  });

  it("makes a tree of every sentence and finds every token at its place, whatever the text", () => {
    const unit = fc.oneof(
      fc.constantFrom(
        " ",
        "\n",
        "\n\n",
        ".",
        "?",
        "“",
        "”",
        "\u200f",
        "\ud83d",
        "\ude00",
        "😀",
        "’s",
        "n't",
        "كابل",
        "北京",
        "12,000",
        "U.S.",
        "The army",
        "killed",
        "said that",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const points = [...text];
        let last = 0;
        for (const sentence of read(text)) {
          expect(sentence.tokens.filter((token) => token.head === -1)).toHaveLength(1);
          sentence.tokens.forEach((token, index) => {
            expect(points.slice(token.start, token.end).join("")).toBe(token.text);
            expect(points.slice(last, token.start).join("")).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
            last = token.end;
            let up = index;
            for (let step = 0; step <= sentence.tokens.length && up >= 0; step++) up = sentence.tokens[up]?.head ?? -1;
            expect(up).toBe(-1);
          });
        }
        expect(points.slice(last).join("")).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["a word without end", "a"],
    ["no stop", "the men and "],
    ["stops", ". "],
    ["faces", "😀"],
    ["halves of pairs", "\ud83d"],
  ])("reads 60,000 characters of %s in bounded pieces", (_, piece) => {
    const text = piece.repeat(60_000 / piece.length);
    const sentences = read(text);
    expect(Math.max(...sentences.map((each) => each.tokens.length))).toBeLessThanOrEqual(400);
    const end = sentences.at(-1)?.end ?? 0;
    expect(end).toBe([...text.trimEnd()].length);
  });

  it("refuses what is no weight file", () => {
    expect(() => loadSyntax(new Uint8Array([255, 255, 255, 255]))).toThrow("no weight file");
  });
});
