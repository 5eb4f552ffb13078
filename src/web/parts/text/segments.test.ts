import fc from "fast-check";
import { expect, it } from "vitest";
import { segments } from "./segments.js";

it("cuts at every border and loses nothing, in code points", () => {
  const paragraph = { start: 10, exact: "One 😀 two three" };
  const pieces = segments(paragraph, [
    { id: "a", start: 14, end: 15 },
    { id: "b", start: 12, end: 19 },
  ]);
  expect(pieces.map(({ text, spans }) => [text, spans.map(({ id }) => id)])).toEqual([
    ["On", []],
    ["e ", ["b"]],
    ["😀", ["b", "a"]],
    [" two", ["b"]],
    [" three", []],
  ]);
});

it("joins to the paragraph whatever the spans are", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
      fc.nat(100),
      fc.array(fc.tuple(fc.nat(160), fc.nat(60)), { maxLength: 6 }),
      (exact, start, raw) => {
        const spans = raw.map(([from, length]) => ({ start: from, end: from + length }));
        const pieces = segments({ start, exact }, spans);
        expect(pieces.map(({ text }) => text).join("")).toBe(exact);
        for (const piece of pieces) for (const span of piece.spans) expect(span.start <= piece.start && span.end > piece.start).toBe(true);
      },
    ),
  );
});
