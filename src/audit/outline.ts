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

/** How a manuscript is built: title, sections of prose, keywords, reference list. */
export interface Outline {
  readonly title: string | null;
  readonly sections: readonly Section[];
  readonly headings: readonly Block[];
  /** Where prose begins (behind title and authors) and ends (at the reference list). */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The reference list behind its heading; null where there is none. */
  readonly references: { readonly heading: number; readonly start: number; readonly end: number } | null;
  readonly keywords: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

const number = "(?:(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-H])[.):]?\\s+)?";
const referenceTitle = new RegExp(
  `^#{0,6}\\s*${number}(?:references?|reference list|list of references|bibliography|works cited|literature cited|references cited|cited (?:works|references|literature)|references and (?:notes|bibliography|further reading)|sources|referências(?: bibliográficas)?|bibliografia|referencias(?: bibliográficas)?|bibliografía|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|références(?: bibliographiques)?|bibliographie)\\s*[:.]?\\s*#*$`,
  "iu",
);
const afterReferences =
  /^#{0,6}\s*(?:\d{1,2}\.?\s+)?(?:appendi(?:x|ces)|annex(?:es)?|notes|endnotes|footnotes|tables?|figures?|acknowledge?ments?|about the authors?|author (?:note|biograph|contribution)s?|biographical notes?|conflicts? of interest|funding|supplementary|declarations?|index|affiliations?|correspond(?:ing author|ence)|anexos?|apêndices?|notas)\b[^.]{0,60}$/iu;
const bodyTitle = new RegExp(
  `^#{0,6}\\s*${number}(?:abstract|summary|executive summary|introduction|resumo|resumen|résumé|zusammenfassung|einleitung|introdução|introducción)\\s*[:.]?\\s*#*$`,
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
  const isNote = (block: { start: number }) => notes.some((each) => block.start >= each.start && block.start < each.end);
  const list = referenceRange(text, raw, isNote);
  const bodyEnd = list?.heading ?? text.length;
  const inBody = raw.filter((block) => block.start < bodyEnd);
  const firstTitle = inBody.findIndex((block) => bodyTitle.test(words(block)));
  const titleAt = inBody.findIndex((block) => isShort(words(block)));
  const frontEnd =
    firstTitle >= 0 ? firstTitle : titleAt === 0 && inBody.length > 1 && !keywordLine.test(words(inBody[0] as Block)) ? 1 : 0;
  const keywords: { text: string; start: number; end: number }[] = [];
  const blocks: Block[] = inBody.map((block, at) => {
    if (isNote(block)) return { ...block, kind: "note" };
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
    else if (!blank || /^#{1,6}\s/u.test(trimmed) || bullet.test(trimmed) || referenceTitle.test(trimmed)) {
      close();
      open = { start, end };
      if (/^#{1,6}\s/u.test(trimmed) || !blank || referenceTitle.test(trimmed)) close();
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

function referenceRange(text: string, blocks: readonly Block[], isNote: (block: Block) => boolean): Outline["references"] {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at] as Block;
    if (!referenceTitle.test(text.slice(block.start, block.end))) continue;
    const rest = blocks.slice(at + 1);
    if (rest.length === 0 || (rest[0] && isNote(rest[0]))) continue;
    const stop = rest.find(
      (each, index) =>
        isNote(each) ||
        (index > 0 && afterReferences.test(text.slice(each.start, each.end)) && text.slice(each.start, each.end).length < 80),
    );
    return { heading: block.start, start: block.end, end: stop?.start ?? text.length };
  }
  return null;
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
