import fc from "fast-check";
import { expect, it } from "vitest";
import { asWritten, exactly } from "./exactly.js";

const text = fc
  .array(fc.tuple(fc.constantFrom("", "a", "b c", "é"), fc.constantFrom("\n", "\r\n", "\r", "")), { maxLength: 8 })
  .map((parts) => parts.map(([words, end]) => words + end).join(""));

it("gives a file that nobody changed back letter by letter", () => {
  fc.assert(
    fc.property(text, fc.boolean(), (words, marked) => {
      const file = (marked ? "\ufeff" : "") + words;
      expect(exactly(file, asWritten(file))).toBe(file);
    }),
  );
});

it("writes what was written, whatever the file had", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(asWritten(exactly(before, asWritten(after)))).toBe(asWritten(after));
    }),
  );
});

it("ends untouched lines as they did, and new ones as most do", () => {
  expect(exactly("a\r\nb\r\nc\n", "a\nnew\nb\nc\n")).toBe("a\r\nnew\r\nb\r\nc\n");
  expect(exactly("a\n", "a\nb\n")).toBe("a\nb\n");
  expect(asWritten(exactly("a\rb c\n", "a\n\n"))).toBe("a\n\n"); // no end of one line with that of the next
  expect(exactly("a\r\nb", "a\nB!")).toBe("a\r\nB!");
});
