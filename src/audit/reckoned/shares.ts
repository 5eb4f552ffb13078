import { isShareOf } from "../../methods/statistics/reported/grim.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

const count = "(\\d{1,3}(?:[, ]\\d{3})+|\\d{1,6})";
const share = "(\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(?:%|per ?cent)";
const things = "(?:\\s\\p{Ll}[\\p{Ll}-]{1,20}){0,4}";
/** `12 of 40 respondents (35 %)`, `35 % (12 of 40)`, `12/40 (35 %)`. */
const forms: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}.,/–-])${count}(?:${things})?\\s(?:out )?of (?:the |all |these |those |our |a total of )?${count}${things}\\s?[([]\\s?${share}\\s?[)\\]]`,
      "gu",
    ),
    [1, 2, 3],
  ],
  [new RegExp(`(?<![\\p{L}\\p{N}.,/–-])${count}\\s?/\\s?${count}\\s?[([]\\s?${share}\\s?[)\\]]`, "gu"), [1, 2, 3]],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}.,/–-])${share}${things}\\s?[([]\\s?${count}\\s?(?:/|(?:out )?of(?: the| all)?\\s)\\s?${count}${things}\\s?[)\\]]`,
      "gu",
    ),
    [2, 3, 1],
  ],
];

/** Percentages that their count and total, printed beside them, do not give. Rounded to their digits, up or down. */
export function shares({ text, outline, spot }: Manuscript): Finding[] {
  const body = text.slice(outline.bodyStart, outline.bodyEnd);
  return forms.flatMap(([form, [counted, whole, percentage]]) =>
    [...body.matchAll(form)].flatMap((match) => {
      const [n, of] = [numberOf(match[counted] ?? ""), numberOf(match[whole] ?? "")];
      const said = (match[percentage] ?? "").replace(",", ".");
      if (of < 2 || n > of || isYear(n) || (isYear(of) && n < 32) || Number(said) > 100) return [];
      if (isShareOf(said, n, of) || isShareOf(said, of - n, of)) return [];
      if (Math.abs((100 * n) / of - Number(said)) < 1 && !said.includes(".")) return [];
      const from = outline.bodyStart + match.index;
      return [
        finding(
          "figure/share-differs",
          spot(from, from + match[0].length),
          `${match[counted]} of ${match[whole]} is ${((100 * n) / of).toFixed(1)} %, not ${match[percentage]} %.`,
          "Look up count, total and share: one of the three differs.",
        ),
      ];
    }),
  );
}

function numberOf(printed: string): number {
  return Number(printed.replace(/[, ]/gu, ""));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
