import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

/** Names in two spellings, and slips that a copy editor would mark. */
export function spelling(manuscript: Manuscript): Finding[] {
  return [...variants(manuscript), ...slips(manuscript)];
}

const name =
  /(?<![\p{L}\p{N}])(?:(?:al|el|ul|an|ar|as)[-‐])?\p{Lu}\p{Ll}[\p{L}\p{M}]*(?:[-‐’'](?:e[-‐])?\p{L}[\p{L}\p{M}]+)*(?![\p{L}\p{N}])/gu;

function variants({ text, outline, citations, spot }: Manuscript): Finding[] {
  const spellings = new Map<string, Map<string, number>>();
  const cited = citations.map((each) => [each.start, each.end] as const);
  let next = 0;
  for (const match of text.slice(outline.bodyStart, outline.bodyEnd).matchAll(name)) {
    const start = outline.bodyStart + match.index;
    while (next < cited.length && (cited[next] as readonly [number, number])[1] <= start) next += 1;
    if (cited[next] && (cited[next] as readonly [number, number])[0] <= start) continue;
    const word = match[0].replace(/[’']s$/u, "");
    const key = skeleton(word);
    if (key.length < 6 || (!/[-‐]/u.test(word) && word.length < 7)) continue;
    const forms = spellings.get(key) ?? new Map<string, number>();
    if (!forms.has(word)) forms.set(word, start);
    spellings.set(key, forms);
  }
  return [...spellings.values()].flatMap((forms) => {
    const kept = [...forms.entries()].filter(([word], at, all) => !all.slice(0, at).some(([other]) => plain(other) === plain(word)));
    if (kept.length < 2 || kept.some(([word]) => isCommon(word, kept[0]?.[0] ?? "", text) || isCognate(word, kept[0]?.[0] ?? "")))
      return [];
    return [
      finding(
        "text/spelling-variant",
        kept.map(([word, start]) => spot(start, start + word.length)),
        `One name in ${kept.length === 2 ? "two" : kept.length} spellings: ${kept.map(([word]) => word).join(", ")}.`,
        "Choose one and keep to it.",
      ),
    ];
  });
}

/** No name: a plural of the first (`Hypotheses`), or a word that the text writes small as well. */
function isCommon(word: string, first: string, text: string): boolean {
  if (word !== first && word.replace(/[ei]s$/u, "") === first.replace(/[ei]s$/u, "")) return true;
  return !word.includes("-") && text.includes(` ${word.charAt(0).toLowerCase()}${word.slice(1)} `);
}

/** Endings of one word in several languages: `Typographie` and `Typography`, `Université` and `University`. */
const endings = [
  /(?:gie|gy|gia|gía|gija)$/iu,
  /(?:té|ty|tät|tat|tà|dad|tade)$/iu,
  /(?:phie|phy|fia|fía|fie|fi)$/iu,
  /(?:ie|y|ia|ía|ij)$/iu,
  /(?:tion|cion|ción|ção|zione|tie)$/iu,
  /(?:ik|ics?|ique|ica|ico|iek)$/iu,
];

function isCognate(word: string, first: string): boolean {
  return (
    word !== first && endings.some((each) => each.test(word) && each.test(first) && word.replace(each, "") === first.replace(each, ""))
  );
}

/** What two transliterations of one name share. */
function skeleton(word: string): string {
  return plain(word)
    .replace(/ae|ai|ei|ay|ey|ee|ie|[iey]/gu, "i")
    .replace(/oo|ou|[ou]/gu, "u")
    .replace(/aa/gu, "a")
    .replace(/kh/gu, "k")
    .replace(/q/gu, "k")
    .replace(/dh/gu, "d")
    .replace(/(.)\1/gu, "$1");
}

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[-‐’'\s]/gu, "");
}

/** Pairs of words that are nearly always a slip, and what was meant. */
const slipWords: readonly (readonly [RegExp, string])[] = [
  [/\bsafe heavens?\b/giu, "safe haven"],
  [/\bin more over \d+/giu, "in more than"],
  [/\blike as\b(?! if)/giu, "such as"],
  [/\b(?:would|could|should|must) of\b(?! (?:course|necessity))/giu, "have"],
  [/\bfor all intensive purposes\b/giu, "for all intents and purposes"],
  [/\bcase and point\b/giu, "case in point"],
  [/\bdue to the fact of that\b/giu, "because"],
  [/\bdespite of\b/giu, "despite"],
  [/\bdiscuss(?:es|ed)? about\b/giu, "discuss"],
  [/\bcomprises? of\b/giu, "comprise"],
  [/\bcould care less\b/giu, "could not care less"],
  [/\btow the line\b/giu, "toe the line"],
  [/\breign(?:s|ed)? in\b(?! [\p{Lu}\d])/gu, "rein in"],
  [/\bbased off of\b/giu, "based on"],
  [/\b(?:a|an) (?:evidences|informations|researches|advices)\b/giu, "a singular"],
];

function slips({ prose, text, spot }: Manuscript): Finding[] {
  // Most stand nowhere in a text: those are not sought sentence by sentence.
  const found = slipWords.filter(([pattern]) => text.search(pattern) >= 0);
  return prose.sentences.flatMap((sentence) =>
    found.flatMap(([pattern, meant]) =>
      [...text.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) =>
        finding(
          "text/language-slip",
          spot(sentence.start + match.index, sentence.start + match.index + match[0].length),
          `“${match[0]}” looks like a slip.`,
          `“${meant}” may be meant.`,
        ),
      ),
    ),
  );
}
