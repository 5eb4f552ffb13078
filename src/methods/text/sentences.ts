/** One sentence: code points of the text it was found in, end exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Sentences of a text, in order, without the white space around them. Ends at `.`, `!`, `?`, `…`, their Arabic, Urdu, Hindi and
 * Chinese kin, and at line breaks: a blank line, or any break where `lines` is "break". Abbreviations (U.S., Gen., No. 5),
 * initials, decimals and dots within names do not end one; a quotation closes with its sentence.
 */
export function sentences(text: string, lines: "flow" | "break" = "flow"): Sentence[] {
  const found: Sentence[] = [];
  const take = slices(text, found);
  let from = 0;
  for (const match of text.matchAll(lines === "break" ? endOrBreak : endOrBlank)) {
    const at = match.index;
    if (at < from) continue;
    if (match[0].startsWith("\n") || isEnd(text, from, at, match[0])) {
      const stop = at + match[0].length;
      take(from, stop);
      from = stop;
    }
  }
  take(from, text.length);
  return found;
}

const close = `["'”’»›)\\]}]{0,6}(?: [”»])?`;
const mark = `(?:(?<=[\\p{L}\\p{N}%)"'”’\\]][.!?…]${close})\\d{1,3}(?=\\s+["'“‘(\\[]?\\p{Lu})|(?:\\[\\d{1,3}\\]){1,6})?`;
const stops = "(?<![.!?…])[.!?…]{1,12}";
const ends = `(?:${stops}${close}${mark}(?=\\s|$)|${stops}["”’»]{1,6}(?=\\s|$)|[؟۔।॥。！？]{1,12}${close})`;
const endOrBlank = new RegExp(`${ends}|\\n[^\\S\\n]*\\n\\s*`, "gu");
const endOrBreak = new RegExp(`${ends}|\\n\\s*`, "gu");

/** Before a name: never the end of a sentence. */
const titles = words(
  "mr mrs ms mx messrs mme mlle dr prof rev fr sr hon st ste gen lt col maj capt cmdr cdr adm brig sgt cpl pvt gov sen rep pres amb supt insp det " +
    "vs cf viz ca approx al-haj haj engr adv justice fig figs eq eqs sec secs ch vol vols pt art arts para paras app nos pp ed eds trans",
);
/** Before a number only: `No. 5`, `p. 12`, `Aug. 15`, `art. 51`. */
const numbered = words("no nr p art sec para fig jan feb mar apr jun jul aug sep sept oct nov dec bk ex res doc ser cap");
/** May end a sentence: what follows decides. */
const open = words(
  "u.s u.k u.n e.u u.s.a u.a.e d.c p.m a.m inc ltd co corp llc etc jr sr al ph.d m.d b.a m.a bros est dept univ assn intl govt natl ibid op cit " +
    "j.d k.p.k n.w.f.p f.a.t.a a.d b.c st ave blvd rd mt ft approx min max tel gmbh esq usd",
);
/** A word that begins a sentence far more often than it goes on after an abbreviation. */
const starters = words(
  "the a an this that these those it its he she his her they their we our you your i in on at by for from with without after before since when while " +
    "if as but and or nor so yet however although though because there here then thus therefore moreover meanwhile nevertheless what who why how where " +
    "which some many most all no not one two such both each every another other according despite during under over between among until once to " +
    "last next earlier later also still even only just instead overall finally first second third today yesterday now mr mrs ms dr",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

function isEnd(text: string, from: number, at: number, sign: string): boolean {
  const after = text.slice(at + sign.length, at + sign.length + 60);
  const [next, bare] = nextWord(after);
  if (!next) return true;
  const startsLow = /^\p{Ll}/u.test(bare);
  if (/^[؟۔।॥。！？]/u.test(sign)) return true;
  if (startsLow && !/^["“‘«]/u.test(next)) return /^[!?]/u.test(sign) ? false : startsLikeName(bare) && !/^…|^\.\.+/u.test(sign);
  if (/^[!?]/u.test(sign)) return !(/["'”’]$/u.test(sign) && startsLow);
  if (/^(…|\.{2,})/u.test(sign)) return /^["'“‘(]?\p{Lu}/u.test(next) && !isMidEllipsis(text, from, at);
  if (startsLow) return true;
  return isStop(text, from, at, sign, after);
}

/** The word that follows, with and without the signs before it. */
function nextWord(after: string): [string, string] {
  const next = /^\s*(\S*)/u.exec(after)?.[1] ?? "";
  return [next, next.replace(/^["'“‘«‹([{¿¡—–-]+/u, "")];
}

/** `iPhone`, `al-Qaeda`, `ul-Haq`: a small letter that begins a name. */
function startsLikeName(word: string): boolean {
  return /^(\p{Ll}\p{Lu}|(al|el|ul|ad|ar|as|az|at|an)-\p{Lu})/u.test(word);
}

/** “the report … The text”: an ellipsis in brackets stands for words left out. */
function isMidEllipsis(text: string, from: number, at: number): boolean {
  return text[at - 1] === "[" || text[at - 1] === "(" || at - from < 3;
}

function isStop(text: string, from: number, at: number, sign: string, after: string): boolean {
  const [next, bare] = nextWord(after);
  const before = text.slice(Math.max(from, at - 40), at);
  const word = /(?<![\p{L}\p{M}\p{N}.&'’-])[\p{L}\p{M}\p{N}.&'’-]*$/u.exec(before)?.[0] ?? "";
  const isClosed = /["”’»)\]]/u.test(sign);
  const low = word.toLowerCase().replace(/^[.'’-]+/u, "");
  const isNumber = /^[#§]?\d/u.test(bare);
  if (isEnumerator(text, from, at, low)) return false;
  if (isClosed && /["”»]/u.test(sign)) return true;
  if (numbered.has(low) && isNumber) return false;
  if (titles.has(low)) return false;
  if (/^(i\.e|e\.g|cf|viz)$/u.test(low)) return false;
  if (open.has(low)) return beginsSentence(next, bare, low, after);
  if (/^\p{L}$/u.test(word)) return isInitialEnd(before, word, bare);
  if (/^(\p{L}\.)+\p{L}$/u.test(word)) return beginsSentence(next, bare, low, after);
  return true;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’-].*$/u, "")
    .replace(/[’']s$/u, "");
}

/** After `U.S.`, `Inc.`, `p.m.`: a word that opens sentences, or a quotation, begins one; a name or number goes on. */
function beginsSentence(next: string, bare: string, low: string, after: string): boolean {
  if (/^["“«]/u.test(next)) return !/^(u\.s|u\.n|u\.k)$/u.test(low);
  if (/^\d/u.test(bare)) return false;
  if (/^[ap]\.m$/u.test(low)) return !/^\W*(\p{Lu}{3}\b|(\p{L}+ ){1,2}time\b|\p{Lu}\p{Ll}+day\b)/u.test(after);
  if (low === "etc") return true;
  return starters.has(plain(bare)) && !/^dr$/u.test(plain(bare));
}

/** `John F. Kennedy` goes on; `Plan B. The` and `World War I. He` end. */
function isInitialEnd(before: string, word: string, bare: string): boolean {
  if (!/^\p{Lu}$/u.test(word)) return true;
  if (!starters.has(plain(bare))) return false;
  if (word === "I") return true;
  return (
    /(?:plan|vitamin|group|annex|appendix|category|class|type|part|section|schedule|option|phase|team|article)\s+$/iu.test(
      before.slice(0, -1),
    ) || plain(bare) !== "a"
  );
}

/** `1. Introduction`, `a. First`, `IV. Findings` at the start of a sentence. */
function isEnumerator(text: string, from: number, at: number, low: string): boolean {
  if (at - from > 12) return false;
  const head = text.slice(from, at).trim();
  return head.length <= 5 && (/^[(]?(\d{1,3}|[a-z]|[ivxl]{1,5})(\.\d{1,2})*$/iu.test(head) || low === "") && head.toLowerCase() !== "i";
}

/** Cuts slices without the white space around them and counts their code points as it goes. */
function slices(text: string, found: Sentence[]): (from: number, to: number) => void {
  let units = 0;
  let points = 0;
  const pointsAt = (to: number): number => {
    for (; units < to; units += 1) {
      const [unit, before] = [text.charCodeAt(units), text.charCodeAt(units - 1)];
      const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before < 0xdc00;
      if (!isSecondHalf) points += 1;
    }
    return points;
  };
  return (from, to) => {
    const raw = text.slice(from, to);
    const words = raw.trim();
    if (!words) return;
    const at = from + raw.length - raw.trimStart().length;
    const start = pointsAt(at);
    found.push({ start, end: pointsAt(at + words.length), text: words });
  };
}
