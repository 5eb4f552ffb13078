import { isNumeric } from "./item.js";
import type { Node } from "./node.js";
import { type Locale, ordinalEnding, termOf } from "./terms.js";

/** 3rd, 11th, as the language has it for a noun of this gender. */
export const ordinalOf = (n: number, locale: Locale, gender?: string): string => `${n}${ordinalEnding(n, locale, gender)}`;

/** A number variable in the form of a style; words stay as they are. */
export function numberText(text: string, node: Node, locale: Locale): string {
  if (!isNumeric(text)) return text;
  const form = node.is["form"] ?? "numeric";
  const gender = locale.genders.get(node.is["variable"] ?? "");
  return text
    .trim()
    .replace(/ ?([-–]) ?/gu, "–")
    .replace(/ ?, ?/gu, ", ")
    .replace(/ ?& ?/gu, " & ")
    .replace(/(?<![\p{L}\d])\d+(?:st|nd|rd|th)?(?![\p{L}\d])/gu, (found) => {
      const n = Number.parseInt(found, 10);
      if (!Number.isSafeInteger(n)) return found;
      if (form === "roman") return romanOf(n);
      if (form === "ordinal") return ordinalOf(n, locale, gender);
      if (form === "long-ordinal") return termOf(locale, `long-ordinal-${String(n).padStart(2, "0")}`) ?? ordinalOf(n, locale, gender);
      return found;
    });
}

function romanOf(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const steps: [number, string][] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = n;
  return steps
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join("");
}

/** Pages from–to in the format that a style asks for: `321–328`, `321–28`, `321–8`. */
export function pageRanges(text: string, format: string | undefined, locale: Locale): string {
  const dash = termOf(locale, "page-range-delimiter") ?? "–";
  return text.replace(
    /(?<![\p{L}\d.-])([\p{L}]*)(\d+)\s*[-–—]\s*([\p{L}]*)(\d+)(?![\p{L}\d-])/gu,
    (whole, a: string, from: string, b: string, to: string) => {
      if (b !== "" && a !== b) return whole.replace(/ ?[-–—] ?/u, dash);
      const full = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
      if (format === undefined) return `${a}${from}${dash}${b}${to}`;
      return `${a}${from}${dash}${format === "expanded" ? a : ""}${shortened(from, full, format)}`;
    },
  );
}

function shortened(from: string, to: string, format: string): string {
  if (format === "expanded" || from.length !== to.length || Number(from) > Number(to)) return to;
  let same = 0;
  while (same < to.length - 1 && from[same] === to[same]) same++;
  if (format === "minimal") return to.slice(same);
  if (format === "minimal-two") return to.slice(Math.min(same, Math.max(0, to.length - 2)));
  // The Chicago manual, 15th edition unless the style says the 16th (9.61): all digits below 100 and at hundreds; the changed part alone at x01 to x09; two digits or more else.
  const n = Number(from);
  if (n < 100 || n % 100 === 0) return to;
  if (n % 100 < 10) return to.slice(same);
  const least = Math.min(same, to.length - 2);
  return format !== "chicago-16" && from.length === 4 && to.length - same >= 3 ? to : to.slice(least);
}
