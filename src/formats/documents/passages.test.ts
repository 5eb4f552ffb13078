import { expect, it } from "vitest";
import { passagesOf } from "./passages.js";

it("gives paragraphs and sentences with offsets in code points and the page on which they begin", () => {
  const text = "Gen. 𐍈 spoke. He left.\n\nFindings\tnow\n5\t6";
  const found = passagesOf(text, [
    [0, 1, 0],
    [15, 2, 0],
  ]);
  expect(found.map(({ kind, ordinal, paragraph, page }) => [kind, ordinal, paragraph, page])).toEqual([
    ["paragraph", 0, 0, 1],
    ["sentence", 0, 0, 1],
    ["sentence", 1, 0, 1],
    ["paragraph", 1, 1, 2],
    ["sentence", 2, 1, 2],
    ["sentence", 3, 1, 2],
  ]);
  const points = [...text];
  for (const each of found) expect(points.slice(each.start, each.end).join("")).toBe(each.exact);
});

it("gives nothing for no text", () => {
  expect(passagesOf("", [])).toEqual([]);
});
