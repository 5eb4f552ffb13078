import type { KeyCitation, KeyedItem, Unmarked } from "./unmarked.js";

const dropped =
  /^(?:label|ref|eqref|pageref|autoref|cref|Cref|nameref|vref|input|include|includegraphics|bibliography|bibliographystyle|addbibresource|printbibliography|vspace|hspace|usepackage|thispagestyle|pagestyle|setcounter|setlength|addtocounter|begin|end|documentclass|graphicspath|hypersetup|addcontentsline|setkeys|bibpunct|newcommand|renewcommand|newtheorem|definecolor|color|fontsize|selectfont|index|tag|hyphenation|linespread|doublespacing|singlespacing|onehalfspacing|url|nolinkurl|path|phantom|rule|date|author|thanks|affil|email|keywords)$/u;
const unread =
  /^(?:figure|table|tabular|tabularx|longtable|equation|align|alignat|gather|multline|eqnarray|displaymath|math|verbatim|lstlisting|minted|tikzpicture|sidewaystable|sidewaysfigure|wrapfigure|algorithm|comment|filecontents)\*?$/u;
/** Environments that have widths and numbers behind their names. */
const measured = /^(?:thebibliography|CSLReferences|minipage|multicols|adjustwidth|spacing|list)\*?$/u;
const section = /^(?:part|chapter|section|subsection|subsubsection|paragraph)\*?$/u;
const citing = /cite/iu;
/** What has an address or a colour before the words that are read. */
const linking = /^(?:href|hyperlink|hypertarget|hyperref|textcolor|colorbox)$/u;
/** Words of a program. */
const code = /^(?:texttt|code|pkg|proglang|lstinline|verbatim|mintinline|CRANpkg|file|fct|class)$/u;
const notCiting = /^(?:citestyle|setcitestyle|citationstyle|defcitealias|bibcite|DeclareCite\w*|citereset|AtEveryCite\w*|nocite)$/u;

/** Whether a text is written in LaTeX. */
export function isLatex(text: string): boolean {
  return /\\(?:documentclass|begin\{document\}|section\*?\{|usepackage)/u.test(text.slice(0, 60_000));
}

/**
 * A LaTeX source without its markup, every letter at its place: commands, math, figures, tables and comments become spaces, sections become
 * headings. Commands of the family of `\cite` are citations, one for each key.
 */
export function fromLatex(given: string): Unmarked {
  const letters = withoutComments(given).split("");
  const source = letters.join("");
  const partners = partnersOf(source);
  const citations: KeyCitation[] = [];
  const uncited = new Set<string>();
  const items: KeyedItem[] = [];
  const blank = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (letters[at] !== "\n") letters[at] = " ";
  };
  const opening = source.indexOf("\\begin{document}");
  let at = opening < 0 ? 0 : opening + 16;
  blank(0, at);
  const closing = source.lastIndexOf("\\end{document}");
  const end = closing > at ? closing : source.length;
  blank(end, source.length);
  const closers: number[] = [];
  /** Ends of environments that stand nowhere in the rest of the text. */
  const unclosed = new Set<string>();
  // pandoc writes each citation out, `\citeproc{ref-a}{A 2020}`, and lists the works by key in some versions alone.
  const isListed = source.includes("\\bibitem");
  while (at < end) {
    const sign = source[at] as string;
    if (sign === "\\") at = command(at);
    else if (sign === "$") at = math(at);
    else if (sign === "{") blank(at, ++at);
    else if (sign === "}") {
      const isCode = closers.at(-1) === at;
      if (isCode) closers.pop();
      blank(at, ++at);
      if (isCode) letters[at - 1] = "`";
    } else {
      if (sign === "~") letters[at] = " ";
      else if (sign === "`" && source[at + 1] === "`") pair(at, " “");
      else if (sign === "'" && source[at + 1] === "'") pair(at, "” ");
      at += 1;
    }
  }
  endItem(end);
  return { text: letters.join(""), citations, uncited, items };

  /** The list's last work ends where the next one begins, or the list. */
  function endItem(at: number) {
    const last = items.at(-1);
    if (last && last.end > at) items[items.length - 1] = { ...last, end: at };
  }

  function pair(from: number, signs: string) {
    letters[from] = signs[0] as string;
    letters[from + 1] = signs[1] as string;
  }

  /** Where a formula closes, if soon: one that is never closed is not sought to the end of the text from each place where one opens. */
  function within(closing: string, from: number): number {
    const close = source.slice(from, from + 4_000).indexOf(closing);
    return close < 0 ? close : from + close;
  }

  function math(from: number): number {
    const twice = source[from + 1] === "$";
    const close = within(twice ? "$$" : "$", from + (twice ? 2 : 1));
    if (close < 0) {
      blank(from, from + 1);
      return from + 1;
    }
    blank(from, close + (twice ? 2 : 1));
    return close + (twice ? 2 : 1);
  }

  function command(from: number): number {
    const name = /^[a-zA-Z@]+\*?/u.exec(source.slice(from + 1, from + 60))?.[0];
    if (name === undefined) {
      const next = source[from + 1] ?? "";
      if (next === "[" || next === "(") {
        const close = within(next === "[" ? "\\]" : "\\)", from + 2);
        if (close > 0) {
          blank(from, close + 2);
          return close + 2;
        }
      }
      letters[from] = " ";
      if (!/[%&$#_{}]/u.test(next)) blank(from, from + 2);
      return from + 2;
    }
    const behind = from + 1 + name.length;
    if (name === "begin") return environment(from, behind);
    if (name === "end" && source.startsWith("{thebibliography}", behind)) endItem(from);
    if (notCiting.test(name) || (citing.test(name) && (name !== "citeproc" || isListed))) return cites(from, behind, name);
    if (section.test(name)) return heading(from, behind);
    const args = argumentsAt(source, partners, behind);
    const last = args.at(-1);
    const key = args.find((each) => each.sign === "{");
    if (name === "bibitem" && key) {
      endItem(from);
      items.push({ key: source.slice(key.start + 1, key.end - 1).trim(), start: key.end, end });
      blank(from, key.end);
      bullet(key.end);
      return key.end;
    }
    if ((linking.test(name) || name === "citeproc") && args.length > 1) {
      blank(from, (args[1] as Argument).start + 1);
      return (args[1] as Argument).start + 1;
    }
    if (dropped.test(name) && last) {
      blank(from, last.end);
      return last.end;
    }
    const [told] = args;
    if (code.test(name) && told?.sign === "{") {
      blank(from, told.start);
      letters[told.start] = "`";
      closers.push(told.end - 1);
      return told.start + 1;
    }
    const options = args.filter((each) => each.sign === "[");
    const to = options.length > 0 && args[0]?.sign === "[" ? (options[0] as Argument).end : behind;
    blank(from, to);
    if (name === "item") bullet(to);
    return to;
  }

  /** A dash before an item whose words may begin on the next line: a short one would pass for a heading. */
  function bullet(at: number) {
    letters[at - 2] = "-";
    letters[at - 1] = " ";
    if (letters[at] === "\n") letters[at] = " ";
  }

  function environment(from: number, behind: number): number {
    const [named, ...more] = argumentsAt(source, partners, behind);
    const name = named ? source.slice(named.start + 1, named.end - 1) : "";
    if (!named || !unread.test(name)) {
      const stop = (measured.test(name) ? more.at(-1) : named)?.end ?? named?.end ?? behind;
      blank(from, stop);
      if (name === "thebibliography") for (const [at, letter] of [..."# References"].entries()) letters[from + at] = letter;
      return stop;
    }
    const closing = `\\end{${name}}`;
    const close = unclosed.has(closing) ? -1 : source.indexOf(closing, named.end);
    if (close < 0) unclosed.add(closing);
    const stop = close < 0 ? named.end : close + name.length + 6;
    cited(source.slice(named.end, stop), named.end);
    blank(from, stop);
    return stop;
  }

  /** Citations within what is not read otherwise: captions of figures and tables. */
  function cited(words: string, shift: number) {
    for (const match of words.matchAll(/\\([a-zA-Z]*[cC]ite[a-zA-Z]*\*?)/gu)) {
      const name = match[1] ?? "";
      if (citing.test(name) && !notCiting.test(name)) cites(shift + match.index, shift + match.index + match[0].length, name);
    }
  }

  function heading(from: number, behind: number): number {
    const args = argumentsAt(source, partners, behind);
    const title = args.find((each) => each.sign === "{");
    if (!title) {
      blank(from, behind);
      return behind;
    }
    blank(from, title.start + 1);
    letters[from] = "#";
    return title.start + 1;
  }

  function cites(from: number, behind: number, name: string): number {
    const args = argumentsAt(source, partners, behind);
    const groups = args.filter((each) => each.sign === "{");
    const kept = /cites/iu.test(name) ? groups : groups.slice(0, 1);
    const stop = kept.at(-1)?.end ?? behind;
    for (const group of kept) {
      let start = group.start + 1;
      for (const piece of source.slice(start, group.end - 1).split(",")) {
        const key = piece.trim();
        if (/[\\#]/u.test(key))
          uncited.add("*"); // a macro stands for the keys
        else if (key && name === "nocite") uncited.add(key);
        else if (key && !notCiting.test(name))
          citations.push({
            key,
            start: from,
            end: stop,
            group: from,
            isNarrative: /^(?:citet|textcite|citeauthor|Citet|Textcite)/u.test(name),
          });
        start += piece.length + 1;
      }
    }
    blank(from, stop);
    return stop;
  }
}

interface Argument {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

const pairs: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

/** An argument is no longer than this: what is opened here and closed chapters later is a slip. */
const longest = 6_000;

/** The arguments in brackets that follow a command, each with its signs. */
function argumentsAt(source: string, partners: ReadonlyMap<number, number>, from: number): Argument[] {
  const found: Argument[] = [];
  let at = from;
  while (found.length < 12) {
    const lead = /^[ \t]*\n?[ \t]*/u.exec(source.slice(at, at + 40))?.[0].length ?? 0;
    const start = at + lead;
    const sign = source[start] ?? "";
    if (lead > 0 && sign === "[" && found.length === 0 && source[at] === "\n") break;
    const end = partners.get(start);
    if (end === undefined || end - start >= longest) break;
    found.push({ sign, start, end: end + 1 });
    at = end + 1;
  }
  return found;
}

/** Where each bracket closes, found in one pass: a hundred thousand that stand in one another are each looked at once. */
function partnersOf(source: string): Map<number, number> {
  const found = new Map<number, number>();
  const open: Readonly<Record<string, number[]>> = { "}": [], "]": [] };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] as string;
    if (sign === "\\") at += 1;
    else if (sign === "{" || sign === "[") open[pairs[sign] as string]?.push(at);
    else if (sign === "}" || sign === "]") {
      const start = open[sign]?.pop();
      if (start !== undefined) found.set(start, at);
    }
  }
  return found;
}

/** Comments become spaces: from a percent sign that no backslash stands before to the end of its line. */
function withoutComments(source: string): string {
  return source.replace(/(?<!\\)%[^\n]*/gu, (comment) => " ".repeat(comment.length));
}
