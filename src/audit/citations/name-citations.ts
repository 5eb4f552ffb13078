import { openers } from "../words.js";
import { brackets } from "./brackets.js";
import type { Cited } from "./citations.js";
import { namesInBracket } from "./cited-names.js";
import type { Known } from "./known.js";
import { sameFamily } from "./resolve.js";

const pages =
  /[\s,]*(?:(?:pp?\.|pages?|pars?\.|paras?\.|ch\.|chs\.|chap\.|sec\.|bk\.|vol\.|act|line|lines|n\.|S\.|s\.)\s?)?(?:(?<!\p{L})\d{1,4}|(?<!\p{L})[ivxlc]{1,6})(?:\s?[-–—:.]\s?(?:\d{1,4}|[ivxlc]{1,6}))?(?:,\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?){0,6}(?:n\d{0,3}|ff?\.?)?$/u;
const lead = /^(?:see(?: also)?|cf\.?|but see|also|e\.g\.,?|qtd\.? in|quoted in|cited in|compare)\s+/iu;
const onlyPages = /^(?:pp?\.\s?)?(?:\d{1,3}|1[0-3]\d\d)(?:\s?[-–—]\s?\d{1,4})?(?:,\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?){0,6}$/u;
const title = /,\s+(?=[“"‘«*_]|\p{Lu})/u;

/** Citations by name, or name and page (MLA): `(Bush 213)`, `(Kelley and Simmons; Heiss, “Stability” 12)`, and `(213)` behind who is named. */
export function findNameCitations(text: string, from: number, to: number, lists: Known): Cited[] {
  const found: Cited[] = namedTogether(text, from, to, lists);
  for (const { open, close } of brackets(text, from, to)) {
    if (text[open] !== "(" || close - open > 320) continue;
    const content = text.slice(open + 1, close);
    if (onlyPages.test(content.trim()) && (/\d\d/u.test(content) || /[”"’]\s*$/u.test(text.slice(open - 4, open)))) {
      const name = nearest(text.slice(Math.max(from, open - 400), open), lists);
      if (name !== undefined) found.push(cited([name], open, close + 1, open, "known", ""));
      continue;
    }
    let at = open + 1;
    const works: Cited[] = [];
    for (const piece of content.split(";")) {
      const start = at + piece.length - piece.trimStart().length;
      const work = pieceOf(piece.trim(), start, at + piece.trimEnd().length, open, lists);
      if (work) works.push(work);
      at += piece.length + 1;
    }
    if (works.some((each) => each.trust === "known"))
      found.push(...works.filter((each) => !found.some((other) => other.start < each.end && other.end > each.start)));
    else
      found.push(...works.filter((each) => pages.test(text.slice(each.start, each.end)) && /\d$/u.test(text.slice(each.start, each.end))));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `Cooley and Ron` in running text, where the list has a work of both; of three and more, also where it says “et al.”. */
function namedTogether(text: string, from: number, to: number, lists: Known): Cited[] {
  const pair =
    /(?<![\p{L}’'-])(\p{Lu}[\p{L}\p{M}’'-]{1,30})((?:, \p{Lu}[\p{L}\p{M}’'-]{1,30}){0,3}),? (?:and|&) (?:\p{Lu}[\p{L}.]{0,20} ){0,2}(\p{Lu}[\p{L}\p{M}’'-]{1,30})(?:[’']s?)?/gu;
  return [...text.slice(from, to).matchAll(pair)].flatMap((match) => {
    const between = match[2]?.split(", ").slice(1) ?? [];
    const [first = "", second = ""] = [match[1], between[0] ?? match[3]?.replace(/[’']s?$/u, "")];
    const isListed = lists
      .by(first)
      .some(
        (entry) => (entry.authors[1] !== undefined && sameFamily(entry.authors[1].family, second)) || (between.length > 0 && entry.others),
      );
    const start = from + match.index;
    const isBracketed = /\((?:[^()]{0,200};\s)?(?:see |cf\. )?$/u.test(text.slice(Math.max(from, start - 220), start));
    return isListed && !isBracketed
      ? [{ ...cited([first, second], start, start + match[0].length, start, "known", ""), form: "narrative" as const }]
      : [];
  });
}

function pieceOf(piece: string, start: number, end: number, group: number, lists: Known): Cited | undefined {
  const words = piece.replace(lead, "");
  const bare = words.replace(pages, "");
  if (!bare || /\d{4}/u.test(bare) || bare.length > 160) return undefined;
  const whole = namesInBracket(bare, 0, "", lists);
  if (whole?.trust === "known" && !whole.prefixed) return cited(whole.names, start, end, group, "known", "", whole.etAl);
  const cut = title.exec(bare);
  if (cut) {
    const names = namesInBracket(bare.slice(0, cut.index), 0, "", lists);
    if (names?.trust === "known" && !names.prefixed)
      return cited(names.names, start, end, group, "known", bare.slice(cut.index + cut[0].length), names.etAl);
  }
  const isName = /^\p{Lu}[\p{L}’'-]+(?:\s(?:and|&)\s\p{Lu}[\p{L}’'-]+|\set al\.)?$/u.test(bare) && bare !== words;
  const first = bare.split(/\s/u)[0] ?? "";
  if (!isName || openers.has(first.toLowerCase()) || notNames.test(first)) return undefined;
  return cited(bare.replace(/\set al\.$/u, "").split(/\s(?:and|&)\s/u), start, end, group, "formed", "", / et al\.$/u.test(bare));
}

const notNames =
  /^(?:fig|figs|figure|figures|table|tables|chapter|section|appendix|note|notes|page|pages|part|article|vol|volume|no|box|map|equation|eq|step|item|question|model|hypothesis|act|scene|version|january|february|march|april|may|june|july|august|september|october|november|december|age|aged|group|class|grade|level|phase|day|week|year|line|column|row)s?$/iu;

/** The last name before a place that the list has. */
function nearest(before: string, lists: Known): string | undefined {
  const sentence = before.slice(Math.max(before.lastIndexOf("\n\n"), before.search(/[.!?]["”’)]*\s+(?=\p{Lu}[^.!?]*$)/u) + 1, 0));
  for (const word of [...sentence.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+/gu)].reverse()) {
    const name = word[0].replace(/[’']s?$/u, "");
    if (!openers.has(name.toLowerCase()) && lists.by(name).length > 0) return name;
  }
  return undefined;
}

function cited(
  names: readonly string[],
  start: number,
  end: number,
  group: number,
  trust: Cited["trust"],
  hint: string,
  etAl = false,
): Cited {
  return {
    ...{ form: "parenthetical", start, end, names, etAl, year: null, label: null, group, comma: null, quoted: false },
    ...{ unclosed: false, through: null, trust, ...(hint ? { hint } : {}) },
  };
}
