import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

const count = "(\\d{1,3}(?:,\\d{3})+|\\d{1,6})";
const part = `\\d[\\d,]{0,8} (?!(?:per|to|or|of)\\b)[^\\d()[\\];:]{2,40}?`;
/** `48 people (30 civilians, 10 soldiers and 6 policemen)`, `48 people: 30 civilians, 10 soldiers and 6 policemen.` */
const form = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-])${count}((?: \\p{L}[\\p{L}-]{1,20}){1,4})(?:\\s?\\(|: |, (?:including|comprising|namely|that is,?) )((?:${part}(?:, ?(?:and )?| and )){1,6}${part})(?:\\)|\\.(?=\\s|$))`,
  "gu",
);

/** Parts that a sentence lists in full and that do not make the whole before them. */
export function sums({ text, outline, spot }: Manuscript): Finding[] {
  const body = text.slice(outline.bodyStart, outline.bodyEnd);
  return [...body.matchAll(form)].flatMap((match) => {
    const [whole, noun = "", list = ""] = [numberOf(match[1] ?? ""), match[2], match[3]];
    const isOpen =
      /, including /u.test(match[0]) ||
      /\b(?:others?|among (?:them|others)|at least|about|around|some|nearly|over|more than|up to|e\.g|such as|each|average|%|per ?cent|years?|days?|months?|weeks?|hours?|km|metres?|meters?|miles?|dollars?|USD|aged?)\b|[$€£]/iu.test(
        `${body.slice(Math.max(0, match.index - 30), match.index)}${noun}${list}`,
      );
    const parts = [...list.matchAll(/(?<![\p{L}\d.,-])\d[\d,]{0,8}(?![\d.%]|\s?%)/gu)].map(([each]) => numberOf(each.replace(/,$/u, "")));
    const sum = parts.reduce((total, each) => total + each, 0);
    if (isOpen || parts.length < 2 || parts.some((each) => each > whole || (each > 1_900 && each < 2_100)) || whole < 3 || sum === whole)
      return [];
    if (sum < whole * 0.8 || sum > whole * 1.25) return [];
    const from = outline.bodyStart + match.index;
    return [
      finding(
        "figure/parts-differ",
        spot(from, from + match[0].length),
        `The parts ${parts.join(" + ")} make ${sum}, not ${match[1]}.`,
        "Look up whole and parts, or say that the parts are not all.",
      ),
    ];
  });
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(",", ""));
}
