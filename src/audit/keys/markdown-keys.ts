import type { KeyCitation, Unmarked } from "./unmarked.js";

const front = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const key = "(?:\\{[^{}\\s]{1,80}\\}|[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|[:.#$%&+?<>~/-](?=[\\p{L}\\p{N}_])){0,80})";
const mention = new RegExp(`(?<![\\p{L}\\p{N}@\\\\./_])-?@(${key})`, "gu");
const group = /\[(?=[^[\]]{0,600}@)(?:[^[\]\n]|\n(?![^\S\n]*\n)){1,900}\](?!\()/gu;
const crossReference =
  /^(?:fig|figure|tbl|tab|table|eq|eqn|sec|section|lst|listing|thm|lem|cor|prp|def|exm|exr|alg|nte|tip|wrn|imp|cau|apx|suppfig|supptbl)[:-]/iu;
const locator = /^[ \t]?\[[^[\]\n]{1,80}\]/u;

/** What is no text in Markdown: code, comments, math, attributes, addresses of links, commands of LaTeX and of cross-references. */
const markup = [
  /`r [^`\n]{1,300}`/gu,
  /\$\$[^$]{1,3000}\$\$/gu,
  /(?<![\\$\p{L}\d])\$(?=\S)(?=[^$\n]{0,200}[\\^_={}]|[^$\s]{1,12}\$)[^$\n]{1,300}(?<=\S)\$(?!\d)/gu,
  /\{[#.][^{}\n]{0,200}\}/gu,
  /\\@ref\([^()\n]{1,80}\)/gu,
  /\\(?:newpage|pagebreak|clearpage|noindent|vspace\*?|hspace\*?|label|ref|begin|end|blandscape|elandscape|setstretch|input|include)\b(?:\{[^{}\n]{0,200}\}){0,3}/gu,
  /^:{3,}[^\n]*$/gmu,
] as const;
const link = /!?\[([^[\]\n]{0,400})\]\(([^()\s]{1,800}(?:\s"[^"\n]{0,400}")?)\)/gu;

const cites = /\[[^[\]@\n]{0,60}(?<![\p{L}\p{N}])@[\p{L}_][\p{L}\p{N}_:-]{2,80}(?=[\],;\s])/u;

/** Whether a text cites by keys, or has the front matter of Markdown. */
export function isKeyed(text: string): boolean {
  return front.test(text.slice(0, 60_000)) || cites.test(text);
}

/** Markdown without front matter, code, math and addresses, each letter at its place; `[@key, p. 3; @other]` and `@key` are citations. */
export function fromMarkdown(given: string, knows: (key: string) => boolean): Unmarked {
  const letters = given.split("");
  const blank = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (letters[at] !== "\n") letters[at] = " ";
  };
  const head = front.exec(given.slice(0, 200_000))?.[0] ?? "";
  blank(0, head.length);
  for (const [from, to] of codeIn(given, head.length)) blank(from, to);
  let text = letters.join("");
  for (const pattern of markup) {
    for (const match of text.matchAll(pattern)) blank(match.index, match.index + match[0].length);
    text = letters.join("");
  }
  for (const match of text.matchAll(link)) {
    if (!/[:/.#]/u.test(match[2] ?? "")) continue;
    const start = match.index + match[0].indexOf("[");
    blank(match.index, start + 1);
    blank(start + 1 + (match[1] ?? "").length, match.index + match[0].length);
  }
  text = letters.join("");
  const citations: KeyCitation[] = [];
  for (const match of text.matchAll(group)) {
    const own = keysIn(match[0], match.index, knows);
    if (own.length === 0) continue;
    const end = match.index + match[0].length;
    citations.push(...own.map((each) => ({ key: each.key, start: each.start, end: each.end, group: match.index, isNarrative: false })));
    blank(match.index, end);
  }
  text = letters.join("");
  for (const each of keysIn(text, 0, knows)) {
    const more = locator.exec(text.slice(each.end, each.end + 90))?.[0].length ?? 0;
    citations.push({ ...each, end: each.end + more, group: each.start, isNarrative: true });
    blank(each.start, each.end + more);
  }
  const uncited = new Set<string>([...head.matchAll(/@(\*|[\p{L}\p{N}_:-]{1,80})/gu)].map((match) => match[1] as string));
  return { text: letters.join(""), citations: citations.sort((a, b) => a.start - b.start), uncited, items: [] };
}

/** A text with its blocks of code blank, each letter at its place: those alone that a line of backticks opens and another one closes. */
export function withoutCode(text: string): string {
  let made = "";
  let from = 0;
  for (const [start, end] of codeIn(text, 0)) {
    const isClosed = end < text.length; // what is never closed goes on to the end, and may be no code at all
    if (
      start < from ||
      !isClosed ||
      !text
        .slice(start, start + 6)
        .trimStart()
        .startsWith("```")
    )
      continue;
    made += text.slice(from, start) + text.slice(start, end).replaceAll(/[^\n]/gu, " ");
    from = end;
  }
  return made + text.slice(from);
}

/** Blocks of code between fences, and comments; what is never closed goes on to the end. */
function codeIn(text: string, start: number): [number, number][] {
  const found: [number, number][] = [];
  let at = start;
  let fence: { readonly from: number; readonly sign: string } | undefined;
  for (const line of text.slice(start).split("\n")) {
    const sign = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence && sign !== undefined && sign[0] === fence.sign[0] && sign.length >= fence.sign.length && /^[\s`~]*$/u.test(line)) {
      found.push([fence.from, at + line.length]);
      fence = undefined;
    } else if (!fence && sign !== undefined) fence = { from: at, sign };
    at += line.length + 1;
  }
  if (fence) found.push([fence.from, text.length]);
  for (let open = text.indexOf("<!--", start); open >= 0; ) {
    const close = text.indexOf("-->", open + 4);
    found.push([open, close < 0 ? text.length : close + 3]);
    open = close < 0 ? -1 : text.indexOf("<!--", close + 3);
  }
  return found;
}

function keysIn(words: string, shift: number, knows: (key: string) => boolean): { key: string; start: number; end: number }[] {
  return [...words.matchAll(mention)].flatMap((match) => {
    const name = (match[1] ?? "").replace(/^\{|\}$/gu, "");
    if (crossReference.test(name) && !knows(name)) return [];
    return [{ key: name, start: shift + match.index, end: shift + match.index + match[0].length }];
  });
}
