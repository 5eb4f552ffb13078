import { isInCode } from "../manuscript/code.js";
import type { Cited } from "./citations.js";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const bracketed =
  /\[(?:(?:e\.\s?g\.|see(?: also)?|cf\.?|also|reviewed in),?\s)?(\d{1,3}(?:\s?[,;–—-]\s?\d{1,3})*)(?:,\s*pp?\.[^\]]{1,20})?\]/gu;
const raised = /(?<=[\p{L}\p{N}.,;:!?)”"’])(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,˒⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*)/gu;

/** A note at the foot of a page, behind its figure: `²Only two of them are.` Where most raised figures have one, they cite nothing; works of a list may have such figures too. */
const noteOfPage = /(?<=\s)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=[^\S\n]?[\p{Lu}“"(])/gu;

function digitsOf(signs: string): string {
  return signs.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => String(superscripts.indexOf(sign)));
}

/** Citations by number: `[1]`, `[2–5]`, `[1, 3]`, `[e.g. 4]`, raised figures. One for each work. */
export function findNumericCitations(text: string, from: number, to: number): Cited[] {
  const found: Cited[] = [];
  const signs = { bracketed: new Set<number>(), raised: new Set<number>() };
  for (const [pattern, plain] of [
    [bracketed, (digits: string) => digits],
    [raised, (digits: string) => digitsOf(digits).replace(/⁻/gu, "-")],
  ] as const) {
    for (const match of text.slice(from, to).matchAll(pattern)) {
      const start = from + match.index;
      if (isIndex(text, start, start + match[0].length) || isExponent(text, start, start + match[0].length)) continue;
      for (const label of labelsOf(plain(match[1] ?? ""))) {
        signs[pattern === bracketed ? "bracketed" : "raised"].add(label);
        found.push({
          ...{ form: "numeric", start, end: start + match[0].length, names: [], etAl: false, year: null, label, group: start },
          ...{ comma: null, quoted: false, unclosed: false, through: null, trust: "formed" },
        });
      }
    }
  }
  // Who cites four works in brackets means an exponent by what is raised.
  const inBrackets = signs.bracketed.size > 3 && signs.bracketed.size > signs.raised.size;
  const notes = new Set(Array.from(text.slice(from, to).matchAll(noteOfPage), ([, sign = ""]) => Number(digitsOf(sign))));
  const areNotes = [...signs.raised].filter((label) => notes.has(label)).length * 2 > signs.raised.size;
  return found
    .filter((each) => !areNotes || text[each.start] === "[")
    .filter((each) => !inBrackets || text[each.start] === "[" || /[.,;:!?”"’]/u.test(text[each.start - 1] ?? ""))
    .sort((a, b) => a.start - b.start || (a.label ?? 0) - (b.label ?? 0));
}

/** `tmat[2,3]`, and the places that R prints before values, `[6] "2005-02-18"`. */
function isIndex(text: string, start: number, end: number): boolean {
  if (text[start] !== "[") return false;
  const behind = text.slice(end, end + 12);
  // A vector names a number twice, a listing assigns, output prints a figure with decimals behind.
  const numbers = text.slice(start, end).match(/\d+/gu) ?? [];
  if (new Set(numbers).size < numbers.length || (numbers.length > 2 && /=\s?$/u.test(text.slice(Math.max(0, start - 2), start))))
    return true;
  if (/^\s{1,4}-?\d{1,12}\.\d{2}/u.test(behind)) return true;
  if (/^\s{1,4}["']/u.test(behind) || /^\s?(?:<-|\$|\[)/u.test(behind)) return true;
  const opensLine = /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, start - 12), start));
  if (opensLine && /^\s{1,4}(?:[-+]?[\d.]{1,20}(?:[\se,]|$)|(?:TRUE|FALSE|NA|NULL)\b)/u.test(behind)) return true;
  return /[\p{L}\p{N}_)\]]$/u.test(text.slice(Math.max(0, start - 1), start)) && isInCode(text, start, end);
}

const unit = /(?:^|[\s\d/·(])(?:[kdcmµn]?m|mi|ft|in|yd)$/u;
const powerOfTen = /(?:^|[^\d.,])10$/u;

/** `40 km²` and `10⁶`; `2⁴ = 16`, raised behind a figure or a single letter, with a formula going on behind it. */
function isExponent(text: string, start: number, end: number): boolean {
  if (text[start] === "[") return false;
  const before = text.slice(Math.max(0, start - 4), start);
  if ((/^[²³]$/u.test(text.slice(start, end)) && unit.test(before)) || powerOfTen.test(before)) return true;
  return (
    /(?:\d|(?<![\p{L}\p{M}])\p{L}|[)\]])$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^\s?[-=+−×·*/<>≤≥≈^(]/u.test(text.slice(end, end + 3))
  );
}

function labelsOf(list: string): number[] {
  // `[0, 1]` is a span of numbers.
  if (/^0\b|[^\d]0\b/u.test(list)) return [];
  return list.split(/\s?[,;˒]\s?/u).flatMap((part) => {
    const [first = Number.NaN, last] = part.split(/\s?[–—-]\s?/u).map(Number);
    if (!Number.isInteger(first) || first === 0) return [];
    if (last === undefined) return [first];
    return last >= first && last - first < 60 ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
  });
}
