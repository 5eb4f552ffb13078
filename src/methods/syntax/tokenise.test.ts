import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "./tokenise.js";

const cut = (text: string): string[] => {
  const { count, starts, stops } = tokenise(text);
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], stops[index]));
};

describe("tokenise", () => {
  it.each([
    ["Pakistan's envoy won't go.", "Pakistan | 's | envoy | wo | n't | go | ."],
    ["They cannot, they’re late", "They | can | not | , | they | ’re | late"],
    [
      "KABUL, Afghanistan (AP) — Gen. A. K. Dar of the U.S. Army",
      "KABUL | , | Afghanistan | ( | AP | ) | — | Gen. | A. | K. | Dar | of | the | U.S. | Army",
    ],
    ["a well-known non-state group", "a | well | - | known | non-state | group"],
    ["$4.5bn or 1,200 men (10%) by 10am", "$ | 4.5 | bn | or | 1,200 | men | ( | 10 | % | ) | by | 10 | am"],
    ["wounds 12,13 and 2001-2005, call 201-224-7900", "wounds | 12 | , | 13 | and | 2001 | - | 2005 | , | call | 201-224-7900"],
    ["“Yes...” he said; 'no'!", "“ | Yes | ... | ” | he | said | ; | ' | no | ' | !"],
    ["see https://example.org/a?b=c, or mail a.b@example.org.", "see | https://example.org/a?b=c | , | or | mail | a.b@example.org | ."],
    ["It ended.Then it began", "It | ended | . | Then | it | began"],
    ["batting .265, (.5) in 24 games. 7 left", "batting | .265 | , | ( | .5 | ) | in | 24 | games | . | 7 | left"],
    ["AT&T and R&D/I in the 1980s", "AT&T | and | R&D | / | I | in | the | 1980s"],
  ])("cuts %s", (text, wanted) => {
    expect(cut(text).join(" | ")).toBe(wanted);
  });

  it("loses nothing, whatever the text: only white space, control and format characters stand between tokens", () => {
    const unit = fc.oneof(
      fc.constantFrom(
        " ",
        "\n",
        "\u200f",
        "\u202e",
        "\ud83d",
        "\ude00",
        "😀",
        "👩‍👩‍👧",
        "'",
        "’",
        ".",
        "-",
        "@",
        "://",
        "www.",
        "كابل",
        "काबुल",
        "北京",
        "e\u0301",
        "U.S",
        "n't",
        "12,000",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const { count, starts, stops } = tokenise(text);
        let last = 0;
        for (let token = 0; token < count; token++) {
          const start = starts[token] as number;
          const stop = stops[token] as number;
          expect(stop).toBeGreaterThan(start);
          expect(text.slice(last, start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          last = stop;
        }
        expect(text.slice(last)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["letters", "a"],
    ["stops", "."],
    ["mail signs", "a@"],
    ["digits and commas", "1,"],
    ["hyphens", "a-"],
    ["quotations", "“"],
    ["apostrophes", "n't"],
    ["right-to-left words", "ك\u200f"],
  ])("cuts a megabyte of %s without a space into pieces of bounded length", (_, piece) => {
    const { count, stops, starts } = tokenise(piece.repeat(1_000_000 / piece.length));
    let longest = 0;
    for (let token = 0; token < count; token++) longest = Math.max(longest, (stops[token] as number) - (starts[token] as number));
    expect(stops[count - 1]).toBeLessThanOrEqual(1_000_000);
    expect(longest).toBeLessThanOrEqual(402);
  });
});
