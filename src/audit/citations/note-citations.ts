import type { Entry } from "../references/reference-list.js";
import { bare, folded } from "../words.js";
import type { Cited } from "./citations.js";
import type { Note } from "./notes.js";
import type { Candidate, Resolved } from "./resolve.js";

/** A work cited in a note, with the words that cite it. */
export type NoteCitation = Omit<Resolved, "id"> & { readonly note: readonly [number, number] };

const lead =
  /^[\s“"(]*(?:(?:see(?: also| especially| for (?:example|instance))?|but see|cf\.?|compare|for (?:example|instance|an overview|a discussion)|quoted in|cited in|as (?:quoted|cited) in|citing|on (?:this|which)|also|and|e\.\s?g\.?|i\.\s?e\.?|ver|veja|vgl\.?|siehe|voir|apud)[\s,:]+)+/iu;
const ibid = /^\s*(?:ibid(?:em)?\b|id\.|idem\b|ebd\.|ebenda\b)/iu;
const year = /\b((?:1[5-9]|20)\d\d)[a-z]?\b/u;
/** Place and publisher, or volume, with a year in brackets: what only a whole citation has. */
const whole = /\((?:[^()]{2,90}[:,]\s*)?(?:[^()]{0,60}\s)?(?:1[5-9]|20)\d\d\)/u;
const small = new Set(
  "the a an of and in on for to from with by at as its into after before between about der die das und von des les la le et de do da dos das e o os el los y en em".split(
    " ",
  ),
);

/**
 * Works that notes cite, whole, in short or by *ibid.* (Chicago, notes and bibliography), each set beside the entry of the list that has its
 * author and its title or year. A note that cites nothing which the list has, and has no form of a whole citation, cites nothing.
 */
export function citationsInNotes(text: string, notes: readonly Note[], entries: readonly Entry[]): NoteCitation[] {
  const works = entries.map(workOf);
  const found: NoteCitation[] = [];
  for (const note of notes) {
    for (const [start, end] of segments(text, note)) {
      const words = text.slice(start, end);
      if (ibid.test(words)) {
        const last = found.at(-1);
        if (last) found.push({ ...cited(note, start, end, last.names), entry: last.entry, near: last.near });
        continue;
      }
      const back = referred(words, note, found);
      if (back) {
        found.push({ ...cited(note, start, end, back.names), entry: back.entry, near: back.near });
        continue;
      }
      const lower = ` ${folded(words)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()} `;
      const fits = works.map((work) => ({ work, score: scoreOf(work, lower, words) })).filter((each) => each.score > 0);
      const best = fits.sort((a, b) => b.score - a.score)[0];
      if (best) {
        const { entry } = best.work;
        found.push({
          ...cited(
            note,
            start,
            end,
            entry.authors.slice(0, 3).map((each) => each.family),
          ),
          entry,
        });
      } else if (whole.test(words) && /^\p{Lu}/u.test(words.replace(lead, ""))) {
        const near = works.filter((each) => each.names.some((name) => lower.includes(` ${name} `))).slice(0, 3);
        found.push({
          ...cited(note, start, end, namesIn(words)),
          near: near.map(({ entry }): Candidate => ({ entry, differs: ["year"] })),
        });
      }
    }
  }
  return found;
}

/** `(n 8)`, `supra note 12`: the work of an earlier note, by the name that stands before where several are cited there. */
function referred(words: string, note: Note, found: readonly NoteCitation[]): NoteCitation | undefined {
  const label = /(?:\(n\.?\s?|\bsupra (?:note|n\.)\s?|\babove,? n(?:ote|\.)\s?|\bnote\s)(\d{1,3})\b/iu.exec(words)?.[1];
  if (label === undefined || words.length > 160 || Number(label) >= Number(note.label)) return undefined;
  const there = found.filter((each) => each.label === Number(label));
  const lower = folded(words);
  return there.find((each) => each.names.some((name) => lower.includes(folded(name)))) ?? there[0];
}

function cited(note: Note, start: number, end: number, names: readonly string[]): NoteCitation {
  const [from, to] = note.mark ?? [start, end];
  const plain: Cited = {
    ...{ form: "note", start: from, end: to, names, etAl: false, year: null, label: Number(note.label) || null, group: note.start },
    ...{ comma: null, quoted: false, unclosed: false, through: null, trust: "perhaps" },
  };
  return { ...plain, entry: null, rivals: [], near: [], note: [start, end] };
}

/** A note in the works that it cites: cut at semicolons that stand in no bracket and no quotation. */
function segments(text: string, { body, end }: Note): [number, number][] {
  const found: [number, number][] = [];
  let depth = 0;
  let quoted = false;
  let from = body;
  for (let at = body; at <= end; at++) {
    const sign = text[at];
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
    else if (sign === "“") quoted = true;
    else if (sign === "”") quoted = false;
    const isCut = at === end || (sign === ";" && depth === 0 && !quoted);
    if (!isCut) continue;
    const words = text.slice(from, at);
    const start = from + words.length - words.trimStart().length;
    if (words.trim()) found.push([start, from + words.trimEnd().length]);
    from = at + 1;
  }
  return found;
}

interface Work {
  readonly entry: Entry;
  /** Family names, folded, with and without particles. */
  readonly names: readonly string[];
  readonly title: readonly string[];
  /** Its title up to a colon, folded, where that is long enough to be known by. */
  readonly opens: string;
}

const leadWords = /^ (?:see |also |cf |compare |and |in |quoted |cited )*/u;

function workOf(entry: Entry): Work {
  const first = entry.authors[0];
  const name = first
    ? folded(first.literal ?? first.family)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : "";
  const title = folded(entry.title.text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !small.has(word));
  const opens = folded(entry.title.text.split(/[:?]/u)[0] ?? "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const isKnown = opens.length > 8 && opens.includes(" ");
  return { entry, names: [...new Set([name, bare(name)])].filter(Boolean), title: title.slice(0, 12), opens: isKnown ? opens : "" };
}

/** How well a work fits the words of a note; 0 where it does not. Its author must stand there, and its title, or its year. */
function scoreOf({ entry, names, title, opens }: Work, lower: string, words: string): number {
  const isNamed = names.some((name) => lower.includes(` ${name} `));
  if (!isNamed && names.length)
    return opens !== "" && lower.replace(leadWords, " ").startsWith(` ${opens} `) ? 0.3 + opens.length / 200 : 0;
  const hits = title.filter((word) => lower.includes(` ${word} `)).length;
  const opening = title.slice(0, 2).every((word) => lower.includes(` ${word} `)) && title.length > 0;
  const years = entry.year !== null && year.test(words) && words.includes(entry.year.slice(0, 4));
  if (!names.length) return opening && hits >= Math.min(3, title.length) ? hits / title.length : 0;
  const isTitled = opening || hits >= Math.min(2, title.length);
  if (!isTitled && !years) return 0;
  const others = entry.authors.slice(1).filter((each) => lower.includes(` ${folded(each.family)} `)).length;
  return 0.1 + hits / Math.max(1, title.length) + (years ? 0.5 : 0) + others * 0.2;
}

function namesIn(words: string): string[] {
  const opening = words.replace(lead, "").split(/,\s*[“"‘*_]|[“"]|,(?=\s*\p{Lu}[^,]*\()/u)[0] ?? "";
  return opening
    .split(/,\s*|(?<!\s)\s+(?:and|&|e|y|und|et)\s+/u)
    .map(
      (name) =>
        name
          .trim()
          .replace(/\s(?:[JS]r\.?|II+)$/u, "")
          .split(/\s+/u)
          .at(-1) ?? "",
    )
    .filter((name) => /^\p{Lu}/u.test(name))
    .slice(0, 3);
}
