import fc from "fast-check";
import { expect, it } from "vitest";
import { mergedText } from "./merged-text.js";

const base = "# A\n\none\n\ntwo\n\nthree\n";

it("takes the changes of both where they lie apart", () => {
  expect(mergedText(base, base.replace("one", "eins"), base.replace("three", "drei"))).toBe("# A\n\neins\n\ntwo\n\ndrei\n");
  expect(mergedText(base, `${base}\nfour\n`, base.replace("one\n\n", ""))).toBe("# A\n\ntwo\n\nthree\n\nfour\n");
});

it("takes a change once that both made", () => {
  const both = base.replace("two", "zwei");
  expect(mergedText(base, both.replace("one", "eins"), both)).toBe(both.replace("one", "eins"));
});

it("leaves the choice where both changed one place, or places side by side", () => {
  expect(mergedText(base, base.replace("two", "zwei"), base.replace("two", "deux"))).toBeUndefined();
  expect(mergedText("a\nb\n", "A\nb\n", "a\nB\n")).toBeUndefined();
  expect(mergedText(base, `${base}yours\n`, `${base}theirs\n`)).toBeUndefined();
});

const text = fc.array(fc.constantFrom("a\n", "b\n", "\n", "c"), { maxLength: 12 }).map((lines) => lines.join(""));

it("loses no line that somebody wrote: one side alone comes out as it is, and the order of the two says nothing", () => {
  fc.assert(
    fc.property(text, text, text, (base, yours, theirs) => {
      expect(mergedText(base, yours, base)).toBe(yours);
      expect(mergedText(base, base, theirs)).toBe(theirs);
      const merged = mergedText(base, yours, theirs);
      expect(mergedText(base, theirs, yours)).toBe(merged);
      const added = (lines: string) => lines.split("\n").filter((line) => line !== "" && !base.split("\n").includes(line));
      if (merged !== undefined) for (const line of [...added(yours), ...added(theirs)]) expect(merged).toContain(line);
    }),
  );
});
