import { isListTitle } from "../references/list-titles.js";
import { isReferenceLike, isRunning } from "../references/reference-likeness.js";
import { spanAt } from "../span-at.js";

/** A stretch of the text between blank lines, or one line where the text has no blank lines. UTF-16 indexes, end exclusive. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: "heading" | "paragraph" | "item" | "caption" | "keywords" | "front" | "note";
}

export interface Section {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Of the heading; equal where the text opens without one. */
  readonly headingEnd: number;
  readonly blocks: readonly Block[];
}

/** A reference list: UTF-16 indexes of its heading, its first and the end of its last item. */
export interface ListRange {
  readonly heading: number;
  readonly start: number;
  readonly end: number;
}

/** How a manuscript is built: title, sections of prose, keywords, reference list. */
export interface Outline {
  readonly title: string | null;
  readonly sections: readonly Section[];
  readonly headings: readonly Block[];
  /** Where prose begins (behind title and authors) and ends (at the reference list). */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The last reference list behind its heading; null where there is none. */
  readonly references: ListRange | null;
  /** All lists, that one last: by chapter, or by kind of source. */
  readonly lists: readonly ListRange[];
  readonly keywords: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

const number = "(?:(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-H])[.):]?\\s+)?";
const afterReferences =
  /^#{0,6}\s*(?:\d{1,2}\.?\s+)?(?:appendi(?:x|ces)(?:\s[A-Z\d]{1,2}\.\s(?=\p{L}))?|annex(?:es)?|notes|endnotes|footnotes|tables?|figures?|acknowledge?ments?|about the authors?|author (?:note|biograph|contribution)s?|biographical notes?|conflicts? of interest|funding|supplementary|declarations?|index|affiliations?|chart|imprint|impressum|verzeichnis der|(?:recent|previous|other|further|new) (?:publications|titles|issues|papers)|(?:books|publications|papers) (?:of|by|in|from) th(?:e|is)|discussion papers?|working papers?|in this series|already published|bücher des|veröffentlichungen|schriftenreihe|(?:to|how to) cite|cite as|received|author(?:in|en)?s?|the authors?|zur person|contact|kontakt|correspond(?:ing author|ence)|anexos?|apêndices?|notas)\b[^.]{0,60}$/iu;
/** What a page may set between the columns of a list, so that it does not end it. */
const setAside =
  /^(?:#{1,6} )?(?:acknowledge?ments?|about|the authors?|author|biograph|conflict|funding|declaration|correspond|affiliation)/iu;
const bodyTitle = new RegExp(
  `^#{0,6}\\s*${number}(?:abstract|summary|executive summary|introduction|resumo|resumen|résumé|zusammenfassung|einleitung|introdução|introducción)\\s*(?:[:.]\\s*)?#*$`,
  "iu",
);
const keywordLine =
  /^(?:\*{0,2})(?:key\s?-?words?(?: and phrases)?|palavras[- ]chave|palabras clave|mots[- ]clés|schlagw[öo]rter|index terms)(?:\*{0,2})\s*[:.—–-]\s*/iu;
const captionLine = /^(?:table|figure|fig\.|box|chart|map|tabela|figura|quadro|source|note|fonte)\s*(?:\d+\s*)?[.:–—-]/iu;
const bullet = /^(?:[-•*·–▪‣◦]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/u;

/** Finds headings, prose and the reference list of a manuscript's cleaned text, whose notes are known. */
export function outlineOf(text: string, notes: readonly { readonly start: number; readonly end: number }[] = []): Outline {
  const raw = blocksOf(text);
  const words = (block: { start: number; end: number }) => text.slice(block.start, block.end);
  const isNote = (block: { start: number }) => spanAt(notes, block.start) !== undefined;
  const lists = listRanges(text, raw, isNote);
  const list = lists.at(-1) ?? null;
  const bodyEnd = bodyEndOf(lists, text.length);
  const isListed = (block: Block) => lists.some((each) => block.start >= each.heading && block.start < each.end);
  const inBody = raw.filter((block) => block.start < bodyEnd);
  // A “Summary” far down is a section, and all before it no front matter.
  const firstTitle = inBody.findIndex((block) => block.start < Math.max(8_000, text.length * 0.15) && bodyTitle.test(words(block)));
  const titleAt = inBody.findIndex((block) => isShort(words(block)));
  const frontEnd =
    firstTitle >= 0 ? firstTitle : titleAt === 0 && inBody.length > 1 && !keywordLine.test(words(inBody[0] as Block)) ? 1 : 0;
  const keywords: { text: string; start: number; end: number }[] = [];
  const blocks: Block[] = inBody.map((block, at) => {
    if (isNote(block) || isListed(block)) return { ...block, kind: "note" };
    const line = words(block);
    const lead = keywordLine.exec(line);
    if (lead) {
      keywords.push(...keywordsOf(text, block.start + lead[0].length, block.end));
      return { ...block, kind: "keywords" };
    }
    if (at < frontEnd) return { ...block, kind: "front" };
    return {
      ...block,
      kind: kindOf(line, inBody[at + 1] ? words(inBody[at + 1] as Block) : "", inBody[at - 1] ? words(inBody[at - 1] as Block) : ""),
    };
  });
  const headings = blocks.filter((block) => block.kind === "heading");
  return {
    title: frontEnd > 0 && titleAt >= 0 && titleAt < frontEnd ? plainTitle(words(inBody[titleAt] as Block)) : null,
    sections: sectionsOf(
      text,
      blocks.filter((block) => block.kind !== "front"),
      bodyEnd,
    ),
    headings,
    bodyStart: blocks.find((block) => block.kind !== "front")?.start ?? 0,
    bodyEnd,
    references: list,
    lists,
    keywords,
  };
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const blank = /\n[^\S\n]*\n/u.test(text.trim());
  let at = 0;
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open) blocks.push({ ...open, kind: "paragraph" });
    open = undefined;
  };
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    const start = at + line.length - line.trimStart().length;
    const end = start + trimmed.length;
    if (!trimmed) close();
    else if (!blank || /^#{1,6}\s/u.test(trimmed) || bullet.test(trimmed) || isListTitle(trimmed)) {
      close();
      open = { start, end };
      if (/^#{1,6}\s/u.test(trimmed) || !blank || isListTitle(trimmed)) close();
    } else if (open) open = { start: open.start, end };
    else open = { start, end };
    at += line.length + 1;
  }
  close();
  return blocks;
}

function kindOf(line: string, next: string, before: string): Block["kind"] {
  if (/^#{1,6}\s/u.test(line)) return "heading";
  if (captionLine.test(line)) return "caption";
  if (bullet.test(line) && !/^\d{1,2}[.)]?\s+\p{Lu}[^.]{2,80}$/u.test(line)) return "item";
  if (!isShort(line) || !/^[\p{Lu}\d“"]/u.test(line)) return "paragraph";
  if (/[.!?;,:]$/u.test(line) && !bodyTitle.test(line) && !/^[^.]{3,60}:$/u.test(line)) return "paragraph";
  if (/^[\p{Ll}]/u.test(next) || (/[\p{L},]$/u.test(before) && before.length > 200 && /^\p{Ll}/u.test(line))) return "paragraph";
  return next ? "heading" : "paragraph";
}

function isShort(line: string): boolean {
  return (
    line.length <= 160 &&
    !line.includes("\n\n") &&
    line.split(/\s+/u).length <= 20 &&
    line.split("\n").length <= 2 &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(line) &&
    !line.includes("\t")
  );
}

/** Every list that stands under a title of its own and holds references; the last one too where it is hard to read. */
function listRanges(text: string, blocks: readonly Block[], isNote: (block: Block) => boolean): ListRange[] {
  const words = (block: Block) => text.slice(block.start, block.end);
  const titles = blocks.flatMap((block, at) => (isListTitle(words(block)) ? [at] : [])).slice(-mostTitles);
  const found: ListRange[] = [];
  for (const [index, at] of [...titles.entries()].reverse()) {
    const title = blocks[at] as Block;
    const until = found[0]?.heading ?? Number.POSITIVE_INFINITY;
    const rest = blocks.slice(at + 1).filter((each) => each.start < until);
    if (rest.length === 0 || (rest[0] && isNote(rest[0]))) continue;
    const stop = rest.find((each, order) => {
      if (isNote(each)) return true;
      if (order === 0 || words(each).length >= 80 || !afterReferences.test(words(each))) return false;
      const next = rest.slice(order + 1, order + 5).map(words);
      return !(setAside.test(words(each)) && next.length === 4 && next.every(isReferenceLike));
    });
    const items = rest.filter((each) => each.start < (stop?.start ?? Number.POSITIVE_INFINITY));
    const opening = items.slice(0, 6).map(words);
    const like = opening.filter(isReferenceLike).length;
    const isLast = found.length === 0;
    const isList = like >= Math.min(2, opening.length) && like >= opening.length * 0.4;
    if (!isList && !(isLast && !titles.slice(0, index).some((other) => isOpening(text, blocks, other)))) continue;
    found.unshift({ heading: title.start, start: title.end, end: isLast ? (stop?.start ?? text.length) : endOfList(text, items, until) });
  }
  return found.length > 0 ? found : untitled(text, blocks, isNote);
}

/** A text has few titles of lists; those of a book by chapters are the most. */
const mostTitles = 60;

/** A list without a title: at least five paragraphs in a row in the later half of the text that read as references. */
function untitled(text: string, blocks: readonly Block[], isNote: (block: Block) => boolean): ListRange[] {
  const late = blocks.filter((each) => each.start > text.length * 0.4 && !isNote(each));
  let best: Block[] = [];
  let run: Block[] = [];
  let like = 0;
  let strange = 0;
  let most = 4;
  for (const each of late) {
    const isLike = isReferenceLike(text.slice(each.start, each.end));
    strange = isLike ? 0 : strange + 1;
    if (run.length === 0 ? isLike : strange <= 2) run.push(each);
    like += isLike ? 1 : 0;
    if (strange > 2) [run, like] = [[], 0];
    else if (like > most && like > run.length * 0.7 && isLike) [best, most] = [[...run], like];
  }
  const [first, last] = [best[0], best.at(-1)];
  return first && last ? [{ heading: first.start, start: first.start, end: last.end }] : [];
}

/** Whether references follow a title. */
function isOpening(text: string, blocks: readonly Block[], title: number): boolean {
  return blocks.slice(title + 1, title + 5).filter((each) => isReferenceLike(text.slice(each.start, each.end))).length >= 2;
}

/** The end of a list that is not the last: at the first heading or three paragraphs of prose. */
function endOfList(text: string, items: readonly Block[], until: number): number {
  let last = items[0]?.end ?? until;
  let strange = 0;
  for (const each of items) {
    const words = text.slice(each.start, each.end);
    if (isReferenceLike(words)) [last, strange] = [each.end, 0];
    else strange += isRunning(words) ? words.length : 60;
    if (strange > 300) break;
  }
  return last;
}

/** The body ends at the last list, or at the first of several that follow one another. */
function bodyEndOf(lists: readonly ListRange[], end: number): number {
  let at = lists.length - 1;
  while (at > 0 && (lists[at] as ListRange).heading - (lists[at - 1] as ListRange).end < 400) at -= 1;
  return lists[at]?.heading ?? end;
}
function keywordsOf(text: string, from: number, to: number): { text: string; start: number; end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  const separator = text.slice(from, to).includes(";") ? /[;]/u : /[,·•|]/u;
  let at = from;
  for (const piece of text.slice(from, to).split(separator)) {
    const trimmed = piece.trim().replace(/\.$/u, "");
    const start = at + piece.length - piece.trimStart().length;
    if (trimmed) found.push({ text: trimmed, start, end: start + trimmed.length });
    at += piece.length + 1;
  }
  return found;
}

function sectionsOf(text: string, blocks: readonly Block[], bodyEnd: number): Section[] {
  const sections: { title: string; start: number; headingEnd: number; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading")
      sections.push({ title: plainTitle(text.slice(block.start, block.end)), start: block.start, headingEnd: block.end, blocks: [] });
    else {
      if (sections.length === 0) sections.push({ title: "", start: block.start, headingEnd: block.start, blocks: [] });
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections.map((section, at) => ({ ...section, end: sections[at + 1]?.start ?? bodyEnd }));
}

function plainTitle(line: string): string {
  return line
    .replace(/^#{1,6}\s+|(?<!\s)\s+#+$/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/:$/u, "")
    .trim();
}
