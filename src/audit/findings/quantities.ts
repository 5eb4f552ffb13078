import { type Finding, finding, type Manuscript } from "../manuscript.js";
import { isQuantity, type StatedNumber } from "../numbers.js";

/** Headings from which on a paper speaks of what its authors found themselves. */
const ownData =
  /^(?:[\dIVX.]{1,6}[.):]? )?(?:(?:research |our |the |empirical |statistical |sample |case |main |study )*(?:methods?|methodology|materials?|data|results?|findings?|analys[ei]s|design|experiment\w*|estimation|model|measures?|procedure|participants|sample|variables|evidence|case stud\w+))\b/iu;
const own = /^(?:abstract|summary|method|research method|data|results?|findings|design)/iu;
/** Before a number that counts no thing of the world: a place in the text, a statistic, an item of a list. */
const labels =
  /(?:\b(?:pages?|pp?|lines?|notes?|footnotes?|endnotes?|sections?|chapters?|equations?|eqs?|lemma|theorem|proposition|corollary|hypothes[ie]s|items?|models?|columns?|rows?|steps?|tables?|figures?|appendix|panel|experiment|study|studies|paragraphs?|paras?|question|questions|grade|level|type|class|group|scale|score|scores|version|part|volume|issue|number|no|nr)\.?|[=<>≤≥±×*/^~≈([]|[=<>≤≥]\s?[-–−]|\d\s?[-–,])\s*$/iu;
const behind = /^(?:\s?[\])](?!\s?(?:people|persons))|\s?[=<>≤≥±×*/^]|\s?[-–]\s?\d|\.\d|\s?\()/u;

/** Percentages, money, lengths and large counts without a citation in their sentence or the next. Of a text with results of its own, those before them. */
export function quantities({ numbers, spot, citations, outline, text, isReflowed }: Manuscript): Finding[] {
  if (citations.length === 0) return [];
  const first = outline.sections.findIndex((section) => ownData.test(section.title));
  const until = isReflowed && first >= 0 ? first : Number.POSITIVE_INFINITY;
  return numbers
    .filter((each) => isQuantity(each) && each.citation === null && !own.test(outline.sections[each.section]?.title ?? ""))
    .filter((each) => !isReflowed || (each.section < until && isTelling(each, text)))
    .map((each) =>
      finding(
        "figure/uncited-quantity",
        spot(each.start, each.end),
        "A quantity without a citation in its sentence or the next.",
        "Cite where it is from, or say how it was reckoned.",
        isReflowed ? { severity: "note" } : {},
      ),
    );
}

/** A share, a sum, a length or a count of a thousand and more that stands in running words. */
function isTelling({ kind, start, end }: StatedNumber, text: string): boolean {
  const [before, words, after] = [text.slice(Math.max(0, start - 40), start), text.slice(start, end), text.slice(end, end + 40)];
  if (labels.test(before) || behind.test(after) || /\t/u.test(`${before}${after}`)) return false;
  if (!/\p{Ll}{2}[,;:]?\s(?:\p{L}{1,20}\s)?$/u.test(before)) return false;
  if (kind !== "count") return true;
  const value = Number(words.replace(/[,\s\u00a0\u202f]/gu, ""));
  return (Number.isNaN(value) || value >= 1_000) && /^\s+\p{Ll}{3}/u.test(after);
}
