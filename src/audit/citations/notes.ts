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

function titledNotes(text: string): Notes {
  for (const title of [...text.matchAll(notesTitle)].reverse()) {
    const from = title.index + title[0].length;
    const found = run(text, listNote, from, text.length);
    if (found.length && /^\s*$/u.test(text.slice(from, found[0]?.start))) return withMarks(text, found, title.index);
  }
  return none;
}

function trailingNotes(text: string): Notes {
  const starts = [...text.matchAll(bracketNote)].filter((match) => match[1] === "1").reverse();
  for (const { index } of starts) {
    const found = run(text, bracketNote, index, text.length);
    const before =
      text
        .slice(Math.max(0, index - 120), index)
        .trimEnd()
        .split("\n")
        .at(-1) ?? "";
    if (found.length && !listTitle.test(before)) {
      const all = withMarks(text, found, index);
      const led = all.notes.filter((each) => each.mark).length;
      if (led >= all.notes.length / 2) return all;
    }
  }
  return none;
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
