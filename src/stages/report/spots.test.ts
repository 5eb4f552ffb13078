import fc from "fast-check";
import { expect, it } from "vitest";
import { markdownTree } from "../../formats/documents/plain/markdown-tree.js";
import { readManuscript } from "./manuscript.js";
import readAside from "./manuscript-worker.js";
import { runsOf, withSpots } from "./spots.js";

it("runs say where each letter stands", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), (from) => {
      const runs = runsOf(from);
      const told = from.map((_, index) => {
        const [at, inFile] = runs.findLast(([first]) => first <= index) ?? [0, 0];
        return inFile + index - at;
      });
      expect(told).toEqual(from);
    }),
  );
});

it("a report that went through a thread as plain data tells the same places as one that was read here", () => {
  const source = [
    "# Title *of it*\n\n*Under it*",
    "One [sentence](claim:a) with **words** & `code` [@key, p. 4]. Another 😀 one.",
    "- An item\n  - in an item\n- of a list",
    "> A quotation. Of two.",
    "| a | b |\n|---|---|\n| one *cell* | another |",
    "![Drawn](figure:f)",
    "Note.[^n]\n\n[^n]: What it says.",
  ].join("\n\n");
  const told = JSON.parse(JSON.stringify(readAside({ source, file: "report.md" }))) as ReturnType<typeof readAside>;
  if (!("manuscript" in told)) throw new Error("it is not too deep");
  const far = withSpots(told.manuscript, source);
  const here = readManuscript(source).manuscript;
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  expect(plain(far)).toEqual(plain(here));
  expect(far.sentences.length).toBeGreaterThan(6);
  for (const [index, each] of far.sentences.entries())
    for (let from = 0; from < each.text.length; from += 1) {
      const place = each.spot(from, each.text.length);
      expect(place).toEqual(here.sentences[index]?.spot(from, each.text.length));
      expect(place.line).toBeLessThanOrEqual(source.split("\n").length);
    }
  expect(far.sentences[1]?.spot(0, 3).snippet).toBe("Ano");
  expect(markdownTree(source).children.length).toBe(far.blocks.length + 2);
});
