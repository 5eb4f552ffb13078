/** A footnote or endnote. UTF-16 indexes of the cleaned text, end exclusive. */
export interface Note {
  readonly label: string;
  readonly start: number;
  /** Behind its label. */
  readonly body: number;
  readonly end: number;
  /** The sign in the text that leads to it; null where none does. */
  readonly mark: readonly [number, number] | null;
}

export interface Notes {
  readonly notes: readonly Note[];
  /** All signs in the text that lead to notes. */
  readonly marks: readonly (readonly [number, number])[];
  /** Labels are numbers in brackets or raised, as those of numeric styles are. */
  readonly isNumbered: boolean;
}

const none: Notes = { notes: [], marks: [], isNumbered: false };
const markdownNote = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*/gmu;
const markdownMark = /\[\^([^\]\s]{1,40})\](?!:)/gu;
const bracketNote = /^[ \t]*\[(\d{1,3})\][ \t]+(?=\S)/gmu;
const listNote = /^[ \t]*(?:(\d{1,3})[.)]?[ \t]+|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[ \t]*)(?=\S)/gmu;
const bracketMark = /(?<=\S)[ \t]?\[(\d{1,3})\]|<sup>\s*\[?(\d{1,3})\]?\s*<\/sup>|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/gu;
const notesTitle =
  /^[ \t]*(?:#{1,6}[ \t]*)?(?:\d{1,2}\.?[ \t]+)?(?:notes|endnotes|footnotes|notes and references|notas(?: de rodapé| de fim)?|anmerkungen|fu(?:ß|ss)noten|endnoten)[ \t]*(?:[:.][ \t]*)?(?:#+[ \t]*)?$/gimu;
const listTitle =
  /(?:references?|bibliography|works cited|literature|sources|referências|bibliografia|referencias|bibliografía|literatur\p{L}*|bibliographie)\s*(?:[:.]\s*)?(?:#+\s*)?$/iu;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The notes of a manuscript: `[^1]: …` of Markdown, items `[1] …` that stand behind all else, items under a heading as Notes. */
export function notesOf(text: string): Notes {
  const written = markdownNotes(text);
  if (written.notes.length) return written;
  const titled = titledNotes(text);
  return titled.notes.length ? titled : trailingNotes(text);
}

function markdownNotes(text: string): Notes {
  const heads = [...text.matchAll(markdownNote)].map((match) => ({
    label: match[1] as string,
    start: match.index,
    body: match.index + match[0].length,
  }));
  if (!heads.length) return none;
  const marks = [...text.matchAll(markdownMark)].map((match) => ({
    label: match[1] as string,
    at: [match.index, match.index + match[0].length] as const,
  }));
  const first = new Map(marks.map(({ label, at }) => [label, at] as const).reverse());
  const notes = heads.map((head, index): Note => {
    const end = endOf(text, head.body, heads[index + 1]?.start ?? text.length, true);
    return { ...head, end, mark: first.get(head.label) ?? null };
  });
  return { notes, marks: marks.map((each) => each.at), isNumbered: false };
}

/** Letters behind a title within which its first note begins. */
const nearTitle = 500;

function titledNotes(text: string): Notes {
  for (const title of [...text.matchAll(notesTitle)].reverse()) {
    const from = title.index + title[0].length;
    const [first] = run(text, listNote, from, Math.min(text.length, from + nearTitle));
    if (!first || !/^\s*$/u.test(text.slice(from, first.start))) continue;
    return withMarks(text, run(text, listNote, from, text.length), title.index);
  }
  return none;
}

/** The last list `[1] … [2] …` to which marks before it lead, for half of its items at least. */
function trailingNotes(text: string): Notes {
  const items = [...text.matchAll(bracketNote)].map((match) => ({
    label: match[1] as string,
    start: match.index,
    body: match.index + match[0].length,
  }));
  const next = following(items);
  const marked = new Map<string, number>();
  for (const match of items.length ? text.matchAll(bracketMark) : []) {
    const label = match[1] ?? match[2] ?? plain(match[3] ?? "");
    if (!marked.has(label)) marked.set(label, match.index + match[0].length);
  }
  /** Second items of lists to which no marks lead (with an earlier first item there are still fewer before it), or that are references. */
  const failed = new Set<number>();
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index] as Head;
    const second = next[index] as number;
    if (item.label !== "1" || failed.has(second)) continue;
    const before =
      text
        .slice(Math.max(0, item.start - 120), item.start)
        .trimEnd()
        .split("\n")
        .at(-1) ?? "";
    if (listTitle.test(before)) {
      failed.add(second);
      continue;
    }
    const list: Head[] = [];
    for (let at = index; at >= 0; at = next[at] as number) list.push(items[at] as Head);
    const led = list.filter(({ label }) => (marked.get(label) ?? Number.POSITIVE_INFINITY) <= item.start).length;
    if (led >= list.length / 2) return withMarks(text, list, item.start);
    failed.add(second);
  }
  return none;
}

/** For each item the next one behind it with the number after its own; -1 where there is none. */
function following(items: readonly Head[]): number[] {
  const latest = new Map<number, number>();
  const next: number[] = [];
  for (let index = items.length - 1; index >= 0; index--) {
    const number = Number((items[index] as Head).label);
    next[index] = latest.get(number + 1) ?? -1;
    latest.set(number, index);
  }
  return next;
}

interface Head {
  readonly label: string;
  readonly start: number;
  readonly body: number;
}

/** Items 1, 2, 3 … that follow one another from a place on. */
function run(text: string, pattern: RegExp, from: number, to: number): Head[] {
  const found: Head[] = [];
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const label = match[1] ?? plain(match[2] ?? "");
    if (Number(label) !== found.length + 1) continue;
    const start = from + match.index;
    found.push({ label, start, body: start + match[0].length });
  }
  return found;
}

function withMarks(text: string, heads: readonly Head[], bodyEnd: number): Notes {
  const marks = new Map<string, readonly [number, number]>();
  const all: (readonly [number, number])[] = [];
  for (const match of text.slice(0, bodyEnd).matchAll(bracketMark)) {
    const label = match[1] ?? match[2] ?? plain(match[3] ?? "");
    const lead = match[0].length - match[0].trimStart().length;
    const at = [match.index + lead, match.index + match[0].length] as const;
    if (Number(label) < 1 || Number(label) > heads.length) continue;
    all.push(at);
    if (!marks.has(label)) marks.set(label, at);
  }
  const notes = heads.map((head, index): Note => {
    const end = endOf(text, head.body, heads[index + 1]?.start ?? text.length, false);
    return { ...head, end, mark: marks.get(head.label) ?? null };
  });
  return { notes, marks: all, isNumbered: true };
}

/** A note ends at the next, or at a blank line; in Markdown lines set in go on with it. */
function endOf(text: string, from: number, next: number, isMarkdown: boolean): number {
  const words = text.slice(from, next);
  const blank = (isMarkdown ? /\n[^\S\n]*\n(?! {2,}\S|\t)/u : /\n[^\S\n]*\n/u).exec(words);
  return from + words.slice(0, blank?.index ?? words.length).trimEnd().length;
}

function plain(raised: string): string {
  return raised.replace(/./gu, (sign) => String(superscripts.indexOf(sign)));
}
