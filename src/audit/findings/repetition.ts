import { isInCode } from "../manuscript/code.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import type { Sentence } from "../manuscript/prose.js";

/** Sentences, words and keywords that stand twice. */
export function repetition(manuscript: Manuscript): Finding[] {
  return [...sentencesTwice(manuscript), ...wordsTwice(manuscript), ...keywordsTwice(manuscript)];
}

/**
 * The same words after case folding, five or more. What stands three times and more by itself is a running head. In text read from a page,
 * what stands three times is a note on tables, and what the first pages have is a summary.
 */
function sentencesTwice({ prose, spot, text, isReflowed }: Manuscript): Finding[] {
  const groups = new Map<string, Sentence[]>();
  const summaryEnd = Math.min(3_500, text.length * 0.08);
  for (const sentence of prose.sentences) {
    if (
      isItem.test(sentence.text) ||
      !sentence.isProse ||
      !/^["'“‘(]?[\p{Lu}\d]/u.test(sentence.text) ||
      !/[.!?…]["'”’)\]]*$/u.test(sentence.text)
    )
      continue;
    const key = sentence.text.toLowerCase().replace(/\s+/gu, " ").trim();
    if (key.split(" ").length < (isReflowed ? 10 : 5) || (isReflowed && isBeside(text, sentence))) continue;
    const group = groups.get(key);
    if (group) group.push(sentence);
    else groups.set(key, [sentence]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && !(group.length > 2 && (isReflowed || group.every((each) => isAlone(text, each)))))
    .filter(([first]) => !isReflowed || (first?.start ?? 0) > summaryEnd)
    .flatMap((group) => {
      const [first, ...rest] = group as [Sentence, ...Sentence[]];
      return rest.map((again, at) => {
        const before = rest[at - 1] ?? first;
        const inRow = /^\s*$/u.test(text.slice(before.end, again.start));
        return finding(
          "text/duplicate-sentence",
          [spot(before.start, before.end), spot(again.start, again.end)],
          inRow ? "The same sentence stands twice in a row." : "The same sentence stands here and further up.",
          isReflowed ? "Take one of them out, unless it is meant to stand in both places." : "Take one of them out.",
          isReflowed ? { severity: "note" } : {},
        );
      });
    });
}

/** `Data literacy, 2.`: a piece of a list told in a sentence, not a sentence. */
const isItem = /[,;](?: and,?)? \d{1,2}[.)]$|\band,? \d{1,2}[.)]$/u;

/** In a caption, a note on a table, or a paragraph of a sentence or two beside one: what is said of each table is rightly said again. */
function isBeside(text: string, { start, end }: Sentence): boolean {
  const from = text.lastIndexOf("\n\n", start) + 2;
  const to = text.indexOf("\n\n", end);
  const paragraph = text.slice(from, to < 0 ? text.length : to);
  return paragraph.length < 240 || paragraph.includes("\t") || /^(?:table|fig|note|source|legend|panel)/iu.test(paragraph);
}

function isAlone(text: string, sentence: Sentence): boolean {
  return (
    /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, sentence.start - 3), sentence.start)) &&
    /^\s*(?:\n|$)/u.test(text.slice(sentence.end, sentence.end + 3))
  );
}

const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}+(?:[’'-]\p{L}+)*)[ \t\u00a0\r\n]{1,3}\1(?![\p{L}\p{N}'’-])/giu;
/** Words that are rightly said twice. */
const allowed =
  /^(?:had|that|very|ha|no|bye|so|far|many|more|again|blah|boutros|sirhan|duran|pago|bora|wagga|walla|agar|tuk|chow|yo|nous|vous|sie|die|der|in)$/iu;

function wordsTwice({ text, entries, prose, spot, isReflowed }: Manuscript): Finding[] {
  const found: Finding[] = [];
  const say = (start: number, end: number, word: string, references: readonly string[]) =>
    finding("text/repeated-word", spot(start, end), `“${word}” stands twice.`, "Take one of them out.", {
      ...(references.length ? { references } : {}),
      ...(isReflowed ? { severity: "note" } : {}),
    });
  for (const sentence of prose.sentences) {
    if (!sentence.isProse) continue;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(doubled)) {
      const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
      const behind = text.slice(end, Math.min(end + 60, sentence.end));
      const isMeant = allowed.test(match[1] ?? "") && !isThatThe(match[0], behind);
      if (
        !isMeant &&
        sameCase(match[0]) &&
        !isName(match[1] ?? "", behind, text.slice(Math.max(0, start - 20), start)) &&
        !isInCode(text, start, end) &&
        !(isReflowed && isInColumns(text, start, end))
      )
        found.push(say(start, end, match[1] ?? "", []));
    }
  }
  for (const entry of entries) {
    for (const match of text.slice(entry.head.end, entry.end).matchAll(doubled)) {
      const at = entry.head.end + match.index;
      if (!allowed.test(match[1] ?? "") && !isName(match[1] ?? "", text.slice(at + match[0].length, at + match[0].length + 30), ""))
        found.push(say(at, at + match[0].length, match[1] ?? "", [entry.id]));
    }
  }
  return found;
}

/** In a row of cells, as a page's layout tells them: the heads of two columns may begin alike. */
function isInColumns(text: string, start: number, end: number): boolean {
  const stop = text.indexOf("\n", end);
  return text.slice(text.lastIndexOf("\n", start) + 1, stop < 0 ? text.length : stop).includes("\t");
}

/** The argument of an option, and then the sentence that explains it or a second argument: `-P prefix prefix is added`. */
const isOfOption = /(?:^|\s)(?:[-−]\p{L}|(?:--|−−)\p{Ll}[\p{L}-]*)\s+$/u;

/** A sign on a graph, the name of a function behind its word (`length length(x)`), or a cell of a row that says it again. */
function isName(word: string, behind: string, before: string): boolean {
  // An option's argument, or the end of a dotted name: `2v1.int int`.
  if (isOfOption.test(before) || /[\p{L}\d][._]$/u.test(before)) return true;
  if (/^\p{L}$/u.test(word) && !/^[ai]$/iu.test(word)) return true;
  // A numeral whose strokes a font sets apart: `Version I I`.
  if (word === "I" && /\p{Lu}\p{Ll}{2,}\s$/u.test(before)) return true;
  if (/^(?:\(\S|[._]\p{L}|[+=−-]\p{L}?\d)/u.test(behind)) return true;
  // A function of mathematics, and points that a graph sets as letters: `log log n`, `ll ll`.
  if (/^(?:log|exp|max|min|sup|inf|ln)$/iu.test(word) || /^(\p{Ll})\1$/u.test(word)) return true;
  return behind.trimStart().split(/\s/u, 1)[0] === word;
}

/** “That that is” may be meant, “that that the” never. */
function isThatThe(words: string, behind: string): boolean {
  return /^that\b/u.test(words) && /^\s(?:the|an?|this|these)\s/u.test(behind);
}

/** Both in the same letters, but for a first one at the head of a sentence: `is is`, `The the`, not `as AS`. */
function sameCase(words: string): boolean {
  const [first = "", second = ""] = words.split(/\s+/u);
  return first === second
    ? !/^\p{Lu}/u.test(first) || first.length < 4 || !/\p{Lu}/u.test(second)
    : first.slice(1) === second.slice(1) && /^\p{Ll}/u.test(second);
}

/** Within one list: an abstract in another language has a list of its own, which may share a name with the first. */
function keywordsTwice({ outline, spot, text }: Manuscript): Finding[] {
  const seen = new Map<string, (typeof outline.keywords)[number]>();
  let last = 0;
  return outline.keywords.flatMap((keyword) => {
    const key = keyword.text.toLowerCase();
    if (text.slice(last, keyword.start).includes("\n\n")) seen.clear();
    last = keyword.end;
    const first = seen.get(key);
    seen.set(key, first ?? keyword);
    if (!first) return [];
    return [
      finding(
        "text/duplicate-keyword",
        [spot(keyword.start, keyword.end), spot(first.start, first.end)],
        `The keyword “${keyword.text}” is listed twice.`,
        "Take one of them out.",
      ),
    ];
  });
}
