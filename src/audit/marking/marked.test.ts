import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "../audit.js";
import { markedBlocks } from "./marked.js";

const text = `# 🔴 The border

*Trade* fell (Lund, 2019) and rose the the next year (Quill, 2020).

## References

Lund, A. (2019). *On borders*. Clarion Press.
`;

describe("a marked-up manuscript", () => {
  const found = audit({ path: "a.md", text });
  const blocks = markedBlocks(found, text);
  const words = blocks.map((block) => block.pieces.map((each) => each.text).join(""));

  it("sets the marks of Markdown instead of showing them", () => {
    expect(words).toEqual([
      "🔴 The border",
      "Trade fell (Lund, 2019) and rose the the next year (Quill, 2020).",
      "References",
      "Lund, A. (2019). On borders. Clarion Press.",
    ]);
    expect(blocks.map((each) => each.kind)).toEqual(["heading", "paragraph", "heading", "paragraph"]);
    expect(blocks.flatMap((each) => each.pieces.filter((piece) => piece.isItalic).map((piece) => piece.text))).toEqual([
      "Trade",
      "On borders",
    ]);
  });

  it("marks each finding on its own words, and tells each once", () => {
    for (const [index, { at, code }] of found.problems.entries()) {
      const number = index + 1;
      const marked = blocks.flatMap((each) => each.pieces.filter((piece) => piece.findings.includes(number)).map((piece) => piece.text));
      expect(marked.join(""), code).toBe(at.map((each) => each.snippet?.replaceAll("*", "")).join(""));
    }
    expect(blocks.flatMap((each) => each.findings).sort((a, b) => a - b)).toEqual(found.problems.map((_, index) => index + 1));
  });

  it("leads a citation to its entry", () => {
    const cited = blocks.flatMap((each) => each.pieces.filter((piece) => piece.reference !== null));
    expect(cited.map((each) => [each.text, each.reference])).toEqual([["(Lund, 2019)", "lund2019"]]);
    expect(blocks.map((each) => each.reference)).toEqual([null, null, null, "lund2019"]);
  });

  it("loses no word of any text", () => {
    const piece = fc.constantFrom("a", "b ", "*", "_", "\n", "\n\n", "# ", "🔴", "\\", "(Lund, 2019)", "- ", " ", "é");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const given = pieces.join("");
        const shown = markedBlocks(audit({ path: "a.md", text: given }), given);
        const plain = (each: string) => each.replace(/[\s*_\\#]/gu, "");
        expect(plain(shown.flatMap((block) => block.pieces.map((each) => each.text)).join(""))).toBe(plain(given));
      }),
    );
  });
});
