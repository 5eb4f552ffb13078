import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { audit } from "../audit.js";

const codes = ["figure/p-differs", "figure/share-differs", "figure/parts-differ", "figure/mean-impossible"] as const;
const told = (words: string) =>
  audit({ path: "a.txt", text: `A paper\n\nIntroduction\n\nIt begins here. ${words} It ends there.\n` })
    .problems.filter((each) => codes.some((code) => code === each.code))
    .map((each) => `${each.code} ${each.severity} ${each.at[0]?.snippet}`);

it.each([
  ["The effect was large (t(100) = 1, p < 0.001).", "figure/p-differs warning t(100) = 1, p < 0.001"],
  ["Groups differed, F(2, 60) = 1.20, p = .03.", "figure/p-differs warning F(2, 60) = 1.20, p = .03"],
  ["Towns differed, χ²(1, N = 226) = 6.90, p = .09.", "figure/p-differs warning χ²(1, N = 226) = 6.90, p = .09"],
  ["It was seen by z = −1.20, p = .03.", "figure/p-differs warning z = −1.20, p = .03"],
  ["Both go together, r(28) = .15, p < .05.", "figure/p-differs warning r(28) = .15, p < .05"],
  ["Trust was higher, t(28) = 1.75, p = .045, by a one-tailed test.", undefined],
  ["Trust was higher, t(28) = 1.75, p = .045.", "figure/p-differs note t(28) = 1.75, p = .045"],
  ["Trust was higher, t(28) = 2.20, p = .036.", undefined],
  ["A survey had 12 of 40 respondents (35%) who left.", "figure/share-differs warning 12 of 40 respondents (35%)"],
  ["A survey had 14 of 40 respondents (35%) who left.", undefined],
  ["A survey had 26 of 40 respondents (35%) who stayed.", undefined],
  ["Of the towns, 45% (21 of 40) were held.", "figure/share-differs warning 45% (21 of 40)"],
  ["Most came back: 1,204 of 2,408 families (50%).", undefined],
  ["Most came back: 31/40 (72.5%).", "figure/share-differs warning 31/40 (72.5%)"],
  ["He wrote on 4 of 10 May (50%).", undefined],
  [
    "The raid killed 48 people (30 civilians, 10 soldiers and 6 policemen).",
    "figure/parts-differ warning 48 people (30 civilians, 10 soldiers and 6 policemen)",
  ],
  ["The raid killed 46 people (30 civilians, 10 soldiers and 6 policemen).", undefined],
  ["The raid killed 48 people, including 30 civilians, 10 soldiers and 6 policemen.", undefined],
  ["The raid killed at least 48 people (30 civilians, 10 soldiers and 6 policemen).", undefined],
  ["Trust on a seven-point scale was low (M = 5.19, SD = 1.20, n = 28).", "figure/mean-impossible note M = 5.19, SD = 1.20, n = 28"],
  ["Trust on a seven-point scale was low (M = 5.18, SD = 1.20, n = 28).", undefined],
  ["Trust, averaged over four items on a seven-point scale, was low (M = 5.19, n = 28).", undefined],
])("reckons %s", (words, expected) => {
  expect(told(words)).toEqual(expected === undefined ? [] : [expected]);
});

it.each(codes)("finds the bad example of %s, and nothing in the good one", (code) => {
  const page = readFileSync(new URL(`../../../docs/checks/${code.replace("/", "-")}.md`, import.meta.url), "utf8");
  const [bad = "", good = ""] = [...page.matchAll(/(?:Bad|Good):\n\n```text\n([\s\S]*?)```/gu)].map((match) => match[1]);
  expect(told(bad)).toHaveLength(1);
  expect(told(bad)[0]).toContain(code);
  expect(told(good)).toEqual([]);
});
