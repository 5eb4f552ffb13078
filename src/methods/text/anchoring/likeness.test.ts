import fc from "fast-check";
import { expect, it } from "vitest";
import { likeness } from "./likeness.js";

/** The table of edits as every textbook has it. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1), (row[j] as number) + 1, (next[j - 1] as number) + 1);
    row = next;
  }
  return row[b.length] as number;
}

it("counts edits as the table does, over several blocks of 32 letters", () => {
  const words = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 140 });
  fc.assert(
    fc.property(fc.oneof(words("ab"), words("abcdefgh é")), fc.oneof(words("ab"), words("abcdefgh é")), (a, b) => {
      const longer = Math.max(a.length, b.length);
      expect(likeness(a, b)).toBeCloseTo(longer ? 1 - edits(a, b) / longer : 1, 12);
    }),
    { numRuns: 300 },
  );
});
