import type { ParagraphChild } from "docx";
import { TextRun } from "docx";
import type { Evidence, QuotedPassage } from "../../domain/report/report.js";
import { refersTo, refersToNote } from "./fields.js";

/** What earlier notes told, and which figures the report draws. */
export interface Told {
  /** Number of the note that told a piece of evidence first. */
  readonly inNote: Map<string, number>;
  /** The bookmark and the name of each drawn figure, as `Figure 3`, by its evidence. */
  readonly drawn: ReadonlyMap<string, { readonly bookmark: string; readonly label: string }>;
}

/** Letters of a quotation in a note; the whole of it stands in the source. */
const mostQuoted = 220;

/** The words of a note: each piece of evidence once, datasets behind several numbers named once, what was told before by the number of its note. Null where nothing is left to tell. */
export function noteWords(pieces: readonly Evidence[], number: number, told: Told): ParagraphChild[] | null {
  const parts: ParagraphChild[][] = [];
  const before = new Set<number>();
  const fresh = pieces.filter((each) => !earlier(each, told, before));
  for (const { words, from, ids } of byOrigin(fresh.filter((each) => !isQuoted(each, fresh)))) {
    const drawn = ids.flatMap((id) => told.drawn.get(id) ?? []);
    const see = drawn.flatMap((each, at) => [new TextRun(at ? ", " : "; see "), ...refersTo(each.bookmark, each.label)]);
    parts.push([new TextRun(`${words.join("; ")}${from ? ` (${from})` : ""}`), ...see, new TextRun(".")]);
    for (const id of ids) told.inNote.set(id, number);
  }
  if (before.size)
    parts.push([
      new TextRun(before.size === 1 ? "See note " : "See notes "),
      ...[...before]
        .sort((a, b) => a - b)
        .flatMap((each, at) => [...(at ? [new TextRun(", ")] : []), ...refersToNote(noteMark(each), each)]),
      new TextRun("."),
    ]);
  return parts.length ? parts.flatMap((part, at) => (at ? [new TextRun(" "), ...part] : part)) : null;
}

/** Whether a claim of the same note quotes the very passage. */
function isQuoted({ kind, passages: [own] }: Evidence, pieces: readonly Evidence[]): boolean {
  if (kind !== "passage" || !own) return false;
  const quoted = pieces.filter((each) => each.kind === "claim").flatMap((each) => oneOfEach(each.passages));
  return quoted.some(({ source, start, end }) => source === own.source && start === own.start && end === own.end);
}

/** The bookmark around the sign of a note. */
export const noteMark = (number: number) => `_RefNote${number}`;

function earlier({ id }: Evidence, told: Told, before: Set<number>): boolean {
  const number = told.inNote.get(id);
  if (number !== undefined) before.add(number);
  return number !== undefined;
}

interface Origin {
  readonly words: string[];
  readonly from: string;
  readonly ids: string[];
}

/** Pieces in a row that come from the same datasets share the words that name them. */
function byOrigin(pieces: readonly Evidence[]): Origin[] {
  const origins: Origin[] = [];
  for (const each of pieces) {
    const from = each.kind === "figure" ? datasets(each) : "";
    const last = origins.at(-1);
    if (from && last?.from === from) {
      last.words.push(wordsOf(each));
      last.ids.push(each.id);
    } else origins.push({ words: [wordsOf(each)], from, ids: [each.id] });
  }
  return origins;
}

const datasets = ({ sources }: Evidence) => [...new Set(sources.map(({ title }) => title))].join("; ");

/** One piece of evidence in a line: who says it, in which words, where. No query stands in a note. */
export function wordsOf(evidence: Evidence): string {
  const { kind, finding, notes, passages } = evidence;
  if (kind === "passage" && passages[0]) return capital(quotation(passages[0]));
  if (kind !== "claim") return capital(bare(finding.value));
  const sides = notes.filter((each) => /^(?:asserted|denied) by /u.test(each));
  return [`Claim: ${[bare(finding.value), ...sides].join(", ")}`, ...oneOfEach(passages).map((each) => capital(quotation(each)))].join(
    ". ",
  );
}

/** One passage for a claim and one against it, those with words of the source first: the rest stands in the report's own evidence. */
function oneOfEach(passages: readonly QuotedPassage[]): QuotedPassage[] {
  const counted = passages.filter(({ aside }) => aside === null);
  return (["asserts", "denies"] as const).flatMap((stance) => {
    const said = counted.filter((each) => each.stance === stance);
    return said.find(({ exact }) => exact) ?? said[0] ?? [];
  });
}

/** “its words” (title, day, page); a note of an analyst is told and not quoted. */
function quotation({ exact, title, day, page, isNote, note }: QuotedPassage): string {
  const where = [title, day, page && `p. ${page}`].filter(Boolean).join(", ");
  const words = exact || note || "";
  if (!words) return where;
  const cut = words.length > mostQuoted ? `${words.slice(0, lastSpace(words))} …` : words;
  return exact && !isNote ? `“${cut}” (${where})` : `${bare(cut)} (${where})`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const bare = (words: string) => words.trimEnd().replace(/\.{1,3}$/u, "");
/** Where a quotation is cut: at a space, where it has one. */
const lastSpace = (words: string) => (words.lastIndexOf(" ", mostQuoted) > 0 ? words.lastIndexOf(" ", mostQuoted) : mostQuoted);
