import { sentences } from "../../methods/text/sentences.js";
import type { Cited } from "../citations/citations.js";
import type { Outline, Section } from "./outline.js";

/** One sentence of the prose. UTF-16 indexes of the cleaned text, end exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of its section. */
  readonly section: number;
  /** Words in a paragraph, no caption, table, formula or code. */
  readonly isProse: boolean;
}

/** Where a page break cuts a paragraph: the words before and after. */
interface Break {
  readonly start: number;
  readonly end: number;
}

export interface Prose {
  readonly sentences: readonly Sentence[];
  readonly breaks: readonly Break[];
}

/** Sentences of all sections; paragraphs that a page break cut are put together, and no sentence ends within a citation. */
export function proseOf(text: string, outline: Outline, citations: readonly Cited[]): Prose {
  const found: Sentence[] = [];
  const breaks: Break[] = [];
  for (const [at, section] of outline.sections.entries()) {
    for (const run of runsOf(text, section, breaks)) {
      const whole = text.slice(run.start, run.end).replace(/\r?\n[^\S\n]*(?:\r?\n[^\S\n]*)*/gu, (gap) => " ".repeat(gap.length));
      found.push(...cut(whole, run.start, at, run.isProse));
    }
  }
  return { sentences: unbroken(found, text, citations), breaks };
}

interface Run {
  start: number;
  end: number;
  isProse: boolean;
}

function runsOf(text: string, section: Section, breaks: Break[]): Run[] {
  const runs: Run[] = [];
  for (const block of section.blocks) {
    if (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "caption") continue;
    const last = runs.at(-1);
    const words = text.slice(block.start, block.end);
    const before = last ? text.slice(last.start, last.end) : "";
    const goesOn =
      last?.isProse &&
      block.kind === "paragraph" &&
      /[\p{L}\p{N},–-]$/u.test(before.slice(-2)) &&
      /^\p{Ll}/u.test(words) &&
      before.length > 60;
    if (goesOn && last) {
      const from = last.end - (/(?<!\S)(?:\S+\s+)?\S+$/u.exec(before.slice(-400))?.[0].length ?? 0);
      breaks.push({ start: from, end: block.start + (/^\S+/u.exec(words)?.[0].length ?? 0) });
      last.end = block.end;
    } else runs.push({ start: block.start, end: block.end, isProse: isProse(block.kind, words) });
  }
  return runs;
}

/** A paragraph, also one with a number or a bullet before it, as reports of the United Nations have them. */
function isProse(kind: Section["blocks"][number]["kind"], words: string): boolean {
  if (words.includes("\t")) return false;
  if (kind === "paragraph") return true;
  const sentence = words.slice(0, 4_000).trimEnd();
  return (
    kind === "item" && /[.!?]["”’)]?(?:\[\^?\w{1,6}\])?$/u.test(sentence.slice(-14)) && (sentence.match(/\s\p{L}/gu)?.length ?? 0) >= 8
  );
}

/** Between two sentences where the sign of a note stands behind the full stop: `… in May.[^3] The team …`. */
const behindNote = /(?<=[.!?…]["”’)]{0,2}(?:\[\^[^\]\s]{1,20}\]){1,4})\s{1,8}(?=["“‘(]?\p{Lu})/u;

function cut(whole: string, start: number, section: number, isProse: boolean): Sentence[] {
  let from = 0;
  return sentences(whole)
    .flatMap((each) => each.text.split(behindNote))
    .map((text) => {
      const at = whole.indexOf(text, from);
      from = at + text.length;
      return { start: start + at, end: start + from, text, section, isProse: isProse && isWords(text) };
    });
}

/** Whether a stretch reads as prose: mostly words of small letters, few signs that only code and formulas have. */
export function isWords(text: string): boolean {
  const tokens = text.split(/\s+/u);
  const words = tokens.filter((token) => /^["'“‘([]*\p{L}[\p{L}\p{M}’'.-]*(?:[,;:!?)\]"”][,.;:!?)\]"'”’]*)?$/u.test(token)).length;
  return words >= tokens.length * 0.6 && !/[{}<>=|~]\s|<-|\(\)|::/u.test(text);
}

/** Puts sentences together whose border lies within a citation. */
function unbroken(found: readonly Sentence[], text: string, citations: readonly Cited[]): Sentence[] {
  const kept: Sentence[] = [];
  let next = 0;
  for (const sentence of found) {
    const last = kept.at(-1);
    while (next < citations.length && (citations[next] as Cited).end <= sentence.start) next += 1;
    const within = citations[next];
    if (last && within && within.start < last.end && within.end > sentence.start && last.section === sentence.section)
      kept[kept.length - 1] = { ...last, end: sentence.end, text: text.slice(last.start, sentence.end) };
    else kept.push(sentence);
  }
  return kept;
}
