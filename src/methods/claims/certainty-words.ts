/** How sure words are: `certain` needs a claim of credibility 1 or 2, `likely` one of 3 or better. */
export interface CertaintyWords {
  readonly certain: readonly string[];
  readonly likely: readonly string[];
}

/** The list of docs/checks/claim-wording.md; a star stands for any ending. case.yaml may give another. */
export const usualCertainty: CertaintyWords = {
  certain: [
    "prove",
    "proves",
    "proved",
    "proven",
    "demonstrates",
    "demonstrated",
    "establishes",
    "established that",
    "confirms that",
    "confirmed that",
    "clearly",
    "certainly",
    "undoubtedly",
    "undeniably",
    "unquestionably",
    "indisputably",
    "definitely",
    "definitively",
    "conclusively",
    "obviously",
    "without doubt",
    "without any doubt",
    "beyond doubt",
    "beyond dispute",
    "beyond question",
    "no doubt",
    "there is no question",
    "it is clear that",
    "it is certain that",
    "it is a fact that",
  ],
  likely: ["probably", "most likely", "very likely", "in all likelihood", "it is likely that", "strongly suggests", "strongly suggest"],
};

/** A word of certainty in a text; UTF-16 indexes, end exclusive. */
export interface SureWord {
  readonly words: string;
  readonly level: keyof CertaintyWords;
  readonly start: number;
  readonly end: number;
}

const denial =
  /\b(?:not|no|never|nor|neither|nobody|nothing|none|cannot|without|hardly|scarcely|whether|if|far from|\p{L}+n[’']t)\s+(?:\p{L}+\s+){0,3}$/iu;

/** Words of certainty in a text, those that are denied (“does not prove”, “whether it is certain that”) left out. */
export function certaintyIn(text: string, list: CertaintyWords = usualCertainty): SureWord[] {
  if (!anyOf(list).test(text)) return [];
  return (["certain", "likely"] as const)
    .flatMap((level) =>
      list[level].flatMap((words) =>
        [...text.matchAll(patternOf(words))].flatMap((match): SureWord[] => {
          const start = match.index;
          const own = /^(?:no|without|beyond)\b/iu.test(words);
          if (!own && denial.test(text.slice(Math.max(0, start - 60), start))) return [];
          return [{ words: match[0], level, start, end: start + match[0].length }];
        }),
      ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const patterns = new Map<string, RegExp>();

function patternOf(words: string): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${plainOf(words)}(?![\\p{L}\\p{N}])`, "giu");
  patterns.set(words, made);
  return made;
}

const anyOfLists = new WeakMap<CertaintyWords, RegExp>();

/** Whether any words of a list may stand in a text: most sentences have none, and one look is quicker than forty. */
function anyOf(list: CertaintyWords): RegExp {
  const known = anyOfLists.get(list);
  if (known) return known;
  const all = [...list.certain, ...list.likely].map(plainOf);
  const made = all.length ? new RegExp(all.join("|"), "iu") : /$^/u;
  anyOfLists.set(list, made);
  return made;
}

function plainOf(words: string): string {
  return words
    .trim()
    .split(/\s+/u)
    .map((each) => each.replaceAll(/[.+?^${}()|[\]\\]/gu, "\\$&").replaceAll("*", "[\\p{L}\\p{N}]*"))
    .join("\\s+");
}
