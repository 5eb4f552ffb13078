// Hostile and broken inputs from a seed: small sound files of every format, mutated, repeated, nested and cut.
import { packed } from "./_packed.js";

export const sound = {
  "a.txt": "Border posts were shelled on 3 May 2021. The ministry said so.\n\nA second paragraph of words.\n",
  "a.md":
    "---\ntitle: On posts\ndate: 2021-05-03\n---\n# Heading\n\n- one\n  - two\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWords *set* **so** `code` [link](x) [^1].\n\n[^1]: Note.\n",
  "a.html":
    '<!doctype html><html lang="en"><head><title>T</title><meta name="author" content="A. Khan"></head><body><article><h1>H</h1><p>Words and words, a sentence of them.</p><table><tr><td>1</td><td>2</td></tr></table></article></body></html>',
  "a.xml":
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "x"><article article-type="x"><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body><sec><title>S</title><p>Words.</p></sec></body></article>',
  "a.jsonl": '{"id":"1","text":"Words of one.","date":"2021-05-03"}\n{"id":"2","text":"Words of two."}\n',
  "a.bib":
    '@article{khan2020,\n  author = {Khan, A. and Roy, {B.}},\n  title = "On {P}osts",\n  year = 2020, journal = {J} # " of X"\n}\n@string{x = "y"}\n',
  "a.ris": "TY  - JOUR\nID  - a\nAU  - Khan, A.\nTI  - On posts\nPY  - 2020/05/03\nSP  - 1\nEP  - 9\nER  - \n",
  "a.json":
    '[{"id":"a","type":"article-journal","title":"T","author":[{"family":"Khan","given":"A."}],"issued":{"date-parts":[[2020,5,3]]}}]',
  "a.endnote.xml":
    '<xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Khan, A.</author></authors></contributors><titles><title>T</title></titles><dates><year>2020</year></dates></record></records></xml>',
  "a.qde":
    '<?xml version="1.0"?><Project name="p" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes><Code guid="2" name="c"><Code guid="3" name="d"/></Code></Codes></CodeBook><Sources><TextSource guid="4" name="s"><PlainTextContent>Words here.</PlainTextContent><PlainTextSelection guid="5" startPosition="0" endPosition="5"><Coding guid="6"><CodeRef targetGUID="2"/></Coding></PlainTextSelection></TextSource></Sources></Project>',
  "case.yaml":
    "name: a\nperiod: {since: 2020-01-01, until: 2021-01-01}\nactors: &a [PAK, AFG]\nevents:\n  - file: events/a.csv\n    columns: {day: d}\nnote: |\n  words\n",
  "claims.yaml": "claims:\n  - id: a\n    says: Words were said.\n    supports: [{source: s, quote: words}]\n",
  "report.md":
    "# T\n\n*sub*\n\nWords [12](figure:a) and [said](claim:b), as [@khan2020, p. 4; -@roy] says. @khan2020 [p. 3] writes.\n\n![t](figure:x)\n\n| a | b |\n|--|--|\n| [1](figure:y) | 2 |\n",
  "manuscript.md":
    "# On posts\n\n## Introduction\n\nAs Khan and Roy (2020) say, posts matter (Buzan & Wæver, 2003, p. 4; see also Smith et al., 1999). In 2019, 45 per cent of $3.2 million went.\n\nThe NATO (North Atlantic Treaty Organization) met.[^1]\n\n[^1]: Khan, “On Posts,” 12.\n\n## References\n\nBuzan, B., & Wæver, O. (2003). *Regions and powers*. Cambridge University Press.\n\nKhan, A., & Roy, B. (2020). On posts. *Journal of X*, 12(3), 1–9. https://doi.org/10.1/x\n\nSmith, J., Jones, K. L., & van der Linden, M. (1999). Title of it. In A. B. Ed (Ed.), *Book* (pp. 1–20). Press.\n",
  "codings.jsonl":
    '{"id":"1","act":"code","at":"2021-01-01T00:00:00Z","coding":{"id":"c","source":"s","start":0,"end":4,"exact":"word","category":"k"}}\n{"id":"2","act":"undo","of":"1"}\n',
  "events.csv": 'id,year,date_start,side_a,side_b,best,high,low\n1,2020,2020-05-03,A,B,3,4,2\n2,2021,"2021-05-03",A,"B, C",0,0,0\n',
  "my.verbs.txt":
    "--- ATTACK [190] ---\nATTACK\n+GUNMEN_ATTACK {GUNMEN_ATTACKED} [190]\n- * WITH TROOPS + [193]  # a note\n~ HOLD (A B C) X = D E F\n&TALKS\n+MEETING\n",
  "my.actors.txt": "PAKISTAN_ [PAK 470814-991231]\n+PAKISTANI_\n+PAK_ARMY [PAKMIL >991231]\n!SET! = A, B\n",
  "my.agents.txt": "SOLDIER [~MIL]\nPOLICE! [~COP]\n!PERSON! = MAN, WOMAN\n{!PERSON!}_OFFICER [~GOV]\n",
  "my.discards.txt": "SPORTS\n+GAME_OF\n# none\nWEATHER\n",
  "copies.txt":
    "The ministry said on Monday that fighters had crossed the border at night and went away before dawn, as officials told reporters.\f The ministry said on Monday that fighters had crossed the border at night.\fAnother text of 1,200 people in 3 districts.",
  "story.txt":
    "Pakistani troops attacked Taliban positions near Kabul on Monday, killing three fighters, officials said. The president of Afghanistan, Ashraf Ghani, met Imran Khan in Islamabad.\n",
};
/** Names of the readers: those of texts, and those of what is packed. */
const texts = Object.keys(sound);
export const names = [...texts, ...Object.keys(packed)];

/** Pieces that have been, or may be, too much when they are repeated. */
const pieces = [
  ..."<!----> <!-- <a <a> </a> <b><i> <table><tr><td> &amp; &# [ ]( ![ ` `` ~~ # | |- { } {a: ( ) (( (A (2020 A. A.A. Al- O’ … “ ” ‘ ’ 0 999999999 -1e999 1, 1.1. 1- 12– 2020 n.d. [1] [^1] a, a;b @ @a{ @a{b, % \\ https://a.b/ doi:10. null,".split(
    " ",
  ),
  ...[
    "- ",
    "> ",
    "1. ",
    "* ",
    "*a_ ",
    "=\n",
    "-\n",
    "[a, ",
    "a: ",
    "- - ",
    "? ",
    "&a ",
    "*a ",
    "!!x ",
    '"',
    "'",
    "%\n",
    "A. ",
    "van der ",
    "and ",
    "& ",
  ],
  ...[
    "et al. ",
    "see ",
    "see also ",
    ", ",
    "; ",
    ". ",
    "\t",
    " ",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\f",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\u0301",
    "e\u0301",
  ],
  ...[
    "\ud800",
    "👩‍👩‍👧",
    "한",
    "ᄀ",
    "(Khan, 2020; ",
    "[^1]: ",
    "pp. ",
    "Vol. ",
    "TY  - JOUR\n",
    "AU  - a\n",
    "ER  - \n",
    "N1  - ",
    '"a",',
    '{"id":',
    '{"a":[',
  ],
  ...["In ", "In: ", "(Ed.) ", "NATO (", "World Trade ", "said ", "killed ", "between ", "the ", "of the "],
];
const nests = [
  ["<b>", "</b>"],
  ["{", "}"],
  ["[", "]"],
  ["(", ")"],
  ['{"a":', "}"],
  ["> ", ""],
  ["*", "*"],
  ["“", "”"],
  ["<Code guid='x'>", "</Code>"],
];

/** Numbers below n from a seed: mulberry32. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** The input with a number under a seed: the name that says for which reader it is, and its text of at most so many letters; `wanted` names the reader. */
export function inputOf(seed, index, most, wanted) {
  const below = randomOf(seed * 1_000_003 + index);
  const any = names[below(names.length)];
  const name = wanted ?? any;
  return { name, text: packed[name] ? packed[name](below, most) : changed(sound[name], below, most) };
}

/** A sound text changed in one to four places: pieces put in, repeated, nested, cut out, and numbers made long. */
export function changed(whole, below, most) {
  const size = () => (below(40) === 0 ? most : Math.min(most, below(5) === 0 ? 4_000 : 300));
  const piece = () => pieces[below(pieces.length)];
  let text = whole;
  const cut = () => below(text.length + 1);
  const put = (words) => {
    const at = cut();
    text = `${text.slice(0, at)}${words}${text.slice(at)}`.slice(0, most);
  };
  const many = (words) => words.repeat(Math.max(1, Math.ceil(size() / Math.max(1, words.length))));
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const kind = below(9);
    if (kind === 0) put(piece());
    else if (kind === 1) put(many(piece()));
    else if (kind === 2) put(many(piece() + piece()));
    else if (kind === 3) {
      const [open, close] = nests[below(nests.length)];
      const deep = Math.ceil(size() / (open.length + close.length + 1));
      put(open.repeat(deep) + piece() + close.repeat(below(4) ? deep : 0));
    } else if (kind === 4) text = text.slice(0, cut());
    else if (kind === 5) {
      const from = cut();
      text = text.slice(0, from) + text.slice(from + below(20));
    } else if (kind === 6) {
      const from = cut();
      put(many(text.slice(from, from + 1 + below(80))));
    } else if (kind === 7) text = text.replaceAll(/\d+/gu, (all) => (below(3) ? all : "9".repeat(1 + below(400)))).slice(0, most);
    else put(String.fromCodePoint(below(0xd7ff)));
  }
  return text;
}

/** A text that once broke something, as it is kept in test/torture/corpus: a piece repeated between two ends. */
export function keptInput({ reader, before = "", piece, times, after = "" }) {
  return { name: reader, text: `${before}${piece.repeat(times)}${after}` };
}

/** The job with a number: of a corpus, of so many inputs for each reader, or of a seed. */
export function jobOf({ corpus, seed, most, each }, index) {
  if (corpus) return keptInput(corpus[index]);
  return each ? inputOf(seed, index, most, names[Math.floor(index / each)]) : inputOf(seed, index, most);
}

/** Pieces that were too much for rules of the audit. */
const more = [
  ..."–\u202e12|A 2020 |Khan (2020) |(Khan 2020) |Khan, A. (2020). |Khan, A., & |“a” |12 |12–|1,000|May |3 May |three million |twenty-|$1|per cent ".split(
    "|",
  ),
  ..."https://a.b/c |http://|a/|a-|a.|a_|**a** |*a* |a's |North |N.A.T.O. |(NATO) |[12] |[1, |1. a\n|[1] A\n|# a\n|Fig. |A, B. |A. B., |(Ed.), |pp. 1-".split(
    "|",
  ),
  ..."Ibid., 1. |“Khan, |Khan et al. |a|aa\n|a\n\n|References\n|## References\n\n|[^a] |[^1]: a\n\n|1 Khan, “T,” 12.\n|((|[(|—|’a|A|AB|é|\n \n|  \n".split(
    "|",
  ),
];
const repeated = [...new Set([...pieces, ...more])];
const places = ["end", "middle", "front"];

/** How many pairs of a reader and a repeated piece there are. */
export const slopes = texts.length * repeated.length * places.length;

/** A pair by its number, in an order of the seed, with what makes its text of so many letters. */
export function slopeJob(seed, index) {
  const step = 7_919;
  const at = (index * step + seed * 104_729) % slopes;
  const name = texts[at % texts.length];
  const piece = repeated[Math.floor(at / texts.length) % repeated.length];
  const place = places[Math.floor(at / texts.length / repeated.length)];
  const whole = sound[name];
  const cut = place === "end" ? whole.length : place === "middle" ? whole.length >> 1 : Math.max(0, whole.indexOf("\n")) + 1;
  const made = (letters) => whole.slice(0, cut) + piece.repeat(Math.ceil(letters / piece.length)) + whole.slice(cut);
  return { name, piece, made };
}
