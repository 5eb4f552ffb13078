import { type Locale, termOf } from "./terms.js";

/** A stretch of printed text and how it is set. */
export interface StyledRun {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  readonly smallCaps?: true;
  readonly raised?: true;
  readonly lowered?: true;
}

/** While a text is put together, how it is set stands in it as letters that no text has: they are taken out of what others wrote. */
const first = 0xe100;
const kinds = ["italic", "bold", "smallCaps", "raised", "lowered", "quoted", "upright", "light", "asIs"] as const;
type Kind = (typeof kinds)[number];
const open = Object.fromEntries(kinds.map((kind, n) => [kind, String.fromCharCode(first + 2 * n)])) as Record<Kind, string>;
const close = Object.fromEntries(kinds.map((kind, n) => [kind, String.fromCharCode(first + 2 * n + 1)])) as Record<Kind, string>;
const anyMark = /[\uE100-\uE1FF]/gu;
/** Letters that mean something while a text is put together. */
const reserved = /[\uE100-\uE1FF\uF000-\uF8FF]/gu;
const marks = "[\\uE100-\\uE1FF\\uF000-\\uF8FF]*";

export const bare = (text: string): string => text.replace(anyMark, "");
/** Words of a style, or of who cites, without letters that would mean something here. */
export const withoutMarks = (text: string): string => text.replace(reserved, "");
const isMark = (sign: string): boolean => sign >= "\uE100" && sign <= "\uE1FF";
export const set = (kind: Kind, text: string): string => (bare(text) === "" ? "" : `${open[kind]}${text}${close[kind]}`);

/** Text of a bibliography: the few tags that CSL's data may have become marks, other signs stay as they are. */
export function fromData(text: string): string {
  return text
    .replace(reserved, "")
    .replace(/<(\/?)i>/giu, (_, end: string) => (end ? close.italic : open.italic))
    .replace(/<(\/?)b>/giu, (_, end: string) => (end ? close.bold : open.bold))
    .replace(/<(\/?)sup>/giu, (_, end: string) => (end ? close.raised : open.raised))
    .replace(/<(\/?)sub>/giu, (_, end: string) => (end ? close.lowered : open.lowered))
    .replace(/<span class="nocase">([^<]*)<\/span>/giu, (_, words: string) => `${open.asIs}${words}${close.asIs}`)
    .replace(/(?<=[\p{L}\p{N}])'|'(?=\d\ds?\b)/gu, "’")
    .replace(/(?<![\p{L}\p{N}])(?:"([^"“”]+)"|“([^"“”]+)”)(?![\p{L}\p{N}])/gu, (_, a?: string, b?: string) => set("quoted", a ?? b ?? ""))
    .replace(/[\u00a0\s]+/gu, (space) => (space === "\u00a0" ? space : " "));
}

/** Signs that follow one another across parts become what a printer sets: no full stop after another, no comma before one. */
export function tidied(text: string, { punctuationInQuote }: Pick<Locale, "punctuationInQuote">): string {
  let now = text.replace(doubled, (_, a: string, between: string, b: string) => {
    const kept = pairs[`${a}${b}`];
    return kept === undefined ? `${a}${between}${b}` : `${kept}${between}`;
  });
  now = now.replace(doubled, (_, a: string, between: string, b: string) => {
    const kept = pairs[`${a}${b}`];
    return kept === undefined ? `${a}${between}${b}` : `${kept}${between}`;
  });
  if (punctuationInQuote)
    now = now.replace(behindMarks, (all, ends: string, sign: string) => (ends.includes(close.quoted) ? `${sign}${ends}` : all));
  else now = now.replace(insideQuote, (_, sign: string, ends: string) => `${ends}${sign}`);
  return now.replace(spaces, (_, space: string, between: string) => `${space}${between}`);
}
const doubled = new RegExp(`([.,;:!?])(${marks})([.,;:])`, "gu");
const spaces = new RegExp(`( )(${marks}) +`, "gu");
const behindMarks = new RegExp(`(?<![.,!?\\uE100-\\uE1FF\\uF000-\\uF8FF])(${marks.replace("*", "+")})([.,])`, "gu");
const insideQuote = new RegExp(`([,])(${marks}${close.quoted})`, "gu");
/** What stands for two signs, where it is not both of them. */
const pairs: Readonly<Record<string, string>> = {
  "..": ".",
  ".,": ".,",
  ",,": ",",
  ",.": ".",
  ";;": ";",
  "::": ":",
  ";.": ";",
  ":.": ":",
  ";,": ";",
  ",;": ";",
  ":,": ":",
  "!.": "!",
  "?.": "?",
};

/** The text in runs, its quotation marks set by depth. */
export function runsOf(text: string, locale: Locale): StyledRun[] {
  const depth: Record<Kind, number> = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  const runs: (StyledRun & { text: string })[] = [];
  const upright: number[] = [];
  let quotes = 0;
  const add = (more: string) => {
    if (more === "") return;
    const isItalic = depth.italic % 2 === 1 && upright.length === 0;
    const style = {
      ...(isItalic && { italic: true as const }),
      ...(depth.bold > 0 && depth.light === 0 && { bold: true as const }),
      ...(depth.smallCaps > 0 && { smallCaps: true as const }),
      ...(depth.raised > 0 && { raised: true as const }),
      ...(depth.lowered > 0 && { lowered: true as const }),
    };
    const last = runs.at(-1);
    const isSame = last && JSON.stringify({ ...last, text: "" }) === JSON.stringify({ text: "", ...style });
    if (isSame) last.text += more;
    else runs.push({ text: more, ...style });
  };
  const quote = (side: "open" | "close", level: number) => termOf(locale, `${side}-${level % 2 === 0 ? "" : "inner-"}quote`) ?? '"';
  for (const part of text.split(/([\uE100-\uE1FF])/u)) {
    if (!isMark(part)) {
      add(part);
      continue;
    }
    const at = part.charCodeAt(0) - first;
    const kind = kinds[at >> 1];
    const isOpen = at % 2 === 0;
    if (kind === undefined) continue;
    if (kind === "quoted") add(isOpen ? quote("open", quotes++) : quote("close", --quotes));
    else if (kind === "upright") isOpen ? upright.push(0) : upright.pop();
    else depth[kind] += isOpen ? 1 : -1;
  }
  return runs;
}

/** Changes letters as a style's `text-case` asks; words set as they are stay so. */
export function cased(text: string, way: string | undefined): string {
  switch (way) {
    case "lowercase":
      return kept(text, (words) => words.toLowerCase());
    case "uppercase":
      return kept(text, (words) => words.toUpperCase());
    case "capitalize-first":
      return capitalised(text);
    case "capitalize-all":
      return kept(text, (words) => words.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase()));
    case "sentence":
      return isShouted(text) ? capitalised(kept(text, (words) => words.toLowerCase())) : capitalised(text);
    case "title":
      return titled(text);
    default:
      return text;
  }
}

function kept(text: string, change: (words: string) => string): string {
  return text
    .split(/(\uE110[^\uE110\uE111]*\uE111)/u)
    .map((part) => (part.startsWith("\uE110") ? part : change(part)))
    .join("");
}

/** All in capitals: a title of one word in capitals is an abbreviation. */
const isShouted = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(bare(text)) && /\s/u.test(text.trim());

function capitalised(text: string): string {
  const at = [...text].findIndex((sign) => /[\p{L}\p{N}]/u.test(sign));
  const letters = [...text];
  if (at < 0 || text.slice(0, letters.slice(0, at).join("").length).includes("\uE110")) return text;
  // iPhone and eBay are names; what begins a sentence in small letters is none.
  if (/^\p{Ll}+\p{Lu}/u.test(letters.slice(at).join(""))) return text;
  letters[at] = (letters[at] ?? "").toUpperCase();
  return letters.join("");
}

/** Words that a title in English keeps small, but for its first and last and behind a colon: articles, conjunctions, prepositions of any length. */
const small = new Set(
  (
    "a an the and but or nor so yet for as about above across after against along amid among around at before behind " +
    "below beneath beside besides between beyond by despite down during except from given in inside into like near next of off on onto " +
    "out over per plus regarding round through throughout till to toward towards under underneath until unto up upon versus via " +
    "with within without v v. vs vs. c ca circa d de et al van von der den la le"
  ).split(" "),
);

function titled(text: string): string {
  const isAll = isShouted(text);
  return kept(text, (words) => {
    const parts = words.split(/([\s\u2010-\u2015/-]+)/u);
    const lasting = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
    let begins = true;
    return parts
      .map((part) => {
        if (!/[\p{L}\p{N}]/u.test(part)) {
          if (/[:—–?!]/u.test(part)) begins = true;
          return part;
        }
        const isEdge = begins || part === lasting.at(-1);
        begins = /[:.?!][”"’)]*$/u.test(part) && !small.has(part.toLowerCase());
        const word = isAll ? part.toLowerCase() : part;
        if (/\p{Lu}/u.test(bare(word).slice(1)) || /^\p{Lu}/u.test(bare(word))) return word;
        if (!isEdge && small.has(bare(word).toLowerCase())) return word;
        return word.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (begin) => begin.toUpperCase());
      })
      .join("");
  });
}
