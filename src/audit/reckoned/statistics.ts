import { holdAgainst, type Test } from "../../methods/statistics/reported/p-value.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

const reported = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<t>t)|(?<f>F)|(?<r>r)|(?<z>[zZ])|(?<c>[χΧ]\\s?(?:²|2|\\^2)|[Cc]hi-?(?:square|²|2)))\\s?` +
    `(?:[([]\\s?(?<df>\\d{1,5}(?:\\.\\d{1,3})?)(?:\\s?[,;]\\s?(?:[Nn]\\s?=\\s?\\d{1,3}(?:[, ]?\\d{3})*|(?<two>\\d{1,6}(?:\\.\\d{1,3})?)))?\\s?[)\\]])?\\s?` +
    `=\\s?(?<value>[-–−]?\\s?\\d{0,5}[.,]?\\d{1,6})\\s?[,;]\\s?(?:two-tailed |one-tailed )?[pP]\\s?(?<sign>[=<>])\\s?(?<p>[01]?[.,]\\d{1,6})(?!\\d)`,
  "gu",
);

/** Statistics whose p is none that they give. Where a text speaks of one-sided tests, half of it will do. */
export function statistics({ text, outline, spot }: Manuscript): Finding[] {
  const body = text.slice(outline.bodyStart, outline.bodyEnd);
  const isOneSided = /\b(?:one[- ](?:tailed|sided)|directional (?:test|hypothes))/iu.test(text);
  return [...body.matchAll(reported)].flatMap((match) => {
    const { t, f, r, z, df, two, value = "", sign = "=", p = "" } = match.groups ?? {};
    const test: Test = t ? "t" : f ? "F" : r ? "r" : z ? "z" : "χ²";
    if ((test === "F") !== (two !== undefined) || (test === "z") !== (df === undefined)) return [];
    const held = holdAgainst({
      ...{ test, value: plain(value), sign: sign as "=" | "<" | ">", p: plain(p) },
      df: [df, two].flatMap((each) => (each === undefined ? [] : [Number(each)])),
    });
    if (held?.fits !== "no" && !(held?.fits === "one-sided" && !isOneSided)) return [];
    const from = outline.bodyStart + match.index;
    const half = held.fits === "one-sided";
    return [
      finding(
        "figure/p-differs",
        spot(from, from + match[0].length),
        `${plain(match[0].split(/[,;]\s?(?:two-tailed |one-tailed )?[pP]\s?[=<>]/u)[0] ?? "")} gives p ${told(held.low, held.high)}${half ? ", half of it one-sided" : ""}; printed is p ${sign} ${p}${held.turns ? ", on the other side of .05" : ""}.`,
        half ? "Say that the test is one-sided, or print the p of both sides." : "Look up statistic, degrees of freedom and p.",
        half ? { severity: "note" } : {},
      ),
    ];
  });
}

function plain(printed: string): string {
  return printed
    .replace(/[–−]/gu, "-")
    .replace(/(?<=\d|^|-),(?=\d)/gu, ".")
    .replace(/\s+/gu, " ")
    .replace(/^-\s/u, "-");
}

function told(low: number, high: number): string {
  const digits = (p: number) => (p < 0.001 ? "< .001" : p.toFixed(Math.abs(p - 0.05) < 0.001 ? 4 : 3).replace(/^0/u, ""));
  return digits(low) === digits(high) ? digits(high).replace(/^\./u, "= .") : `between ${digits(low)} and ${digits(high)}`;
}
