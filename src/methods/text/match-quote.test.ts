import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchQuote, quotable } from "./match-quote.js";

describe("matchQuote", () => {
  it("finds any span of a text at its own place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const document = quotable(text);
        const start = a % document.at.length;
        const end = start + 1 + (b % (document.at.length - start));
        const found = matchQuote(document, document.at.slice(start, end), start);
        expect(found).toMatchObject({ start, end, exact: document.at.slice(start, end) });
      }),
    );
  });

  it("looks past line breaks, curly quotes, dashes and case, and gives the words as they stand", () => {
    const document = quotable("He said:  “No\nsafe haven – none.” 😀 End");
    expect(matchQuote(document, '"no safe haven - none."')?.exact).toBe("“No\nsafe haven – none.”");
  });

  it("takes the occurrence nearest to the hint and says how many there are", () => {
    const document = quotable("the line, the line, the line");
    expect(matchQuote(document, "the line", 12)).toMatchObject({ start: 10, times: 3 });
  });

  it("does not move a quotation to words that merely look alike", () => {
    expect(matchQuote(quotable("271 attacks against 151"), "271 attacks against 152")).toBeUndefined();
  });
});
