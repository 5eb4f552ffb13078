import { expect, test } from "vitest";
import { growth, known, regexes } from "../../scripts/regexes.js";

interface Found {
  readonly text: string;
  readonly at: readonly string[];
  readonly hash: string;
}
const { linear, others } = known() as { linear: string[]; others: Record<string, { growth: string; why: string }> };

test("no regular expression of src takes more time than its text has letters, but for those that say why they may", () => {
  const fresh = (regexes() as Found[]).filter(({ hash, text }) => !linear.includes(hash) && !(text in others));
  const found = fresh.map(({ text, at }) => ({ text, at, growth: growth(text) as string })).filter((each) => each.growth !== "linear");
  expect(found).toEqual([]);
});

test("each that is left says why", () => {
  const named = Object.entries(others).filter(([, { why }]) => why.length < 10);
  expect(named.map(([text]) => text)).toEqual([]);
});
