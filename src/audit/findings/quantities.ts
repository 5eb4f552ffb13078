import { quotations } from "../citations/brackets.js";
import { groupBy } from "../group-by.js";
import { isOfPrograms, showsMarkup } from "../manuscript/code.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import type { Sentence } from "../manuscript/prose.js";
import { isQuantity, type StatedNumber } from "../numbers.js";
import { spanAt } from "../span-at.js";

/** Headings from which on a paper speaks of what its authors found themselves. */
const ownData =
  /^(?:[\dIVX.]{1,6}[.):]? )?(?:(?:research |our |the |empirical |statistical |sample |case |main |study )*(?:methods?|methodology|materials?|data|results?|findings?|analys[ei]s|design|experiment\w*|estimation|model|measures?|procedure|participants|sample|variables|evidence|case stud\w+))\b/iu;
/** What no source is asked for: a summary, a method, thanks and money. */
const ownWords =
  /^(?:[\dIVX.]{1,6}[.):]? )?(?:abstract|summary|executive summary|key (?:messages?|findings|points|facts)|highlights|main points|in brief|at a glance|(?:research )?method|data|results?|findings|design|acknowledg|funding|declaration|appendi|notes?\b|conclusions?\b)/iu;
/** Before a number that counts no thing of the world: a place in the text, a statistic, an item of a list. */
const labels =
  /(?:\b(?:pages?|pp?|lines?|notes?|footnotes?|endnotes?|sections?|chapters?|equations?|eqs?|lemma|theorem|proposition|corollary|hypothes[ie]s|items?|models?|columns?|rows?|steps?|tables?|figures?|appendix|panel|experiment|study|studies|paragraphs?|paras?|question|questions|grades?|levels?|type|class|group|scale|scores?|version|part|volume|issue|number|no|nr|per|nodes?|lessons?|tutorials?|competence areas?|grant)\.?|[=<>≤≥±×*/^~≈([]|[=<>≤≥]\s?[-–−]|\d\s?[-–,])\s*$/iu;
const behind =
  /^(?:\s?[\])](?!\s?(?:people|persons))|\s?[=<>≤≥±×*/^]|\s?[-–]\s?\d|\.\d|\s?\(|\s(?:level|significance|confidence|threshold|probability|chance|times\b))/u;
/** The work says whose its numbers are, or that they are its own, that they are supposed, or that a table has them. */
const ownWork =
  /\b(?:I|we) (?:\w+ ){0,2}(?:find|found|analy[sz]\w+|cod(?:e|ed)|estimat\w+|calculat\w+|reckon\w*|comput\w+|observ\w+|measur\w+|ask(?:ed)?|interview\w+|survey\w+|collect\w+|us(?:e|ed)|report|selected|obtain\w*|includ\w+|exclud\w+|show|have|had)\b|\b(?:our|my) (?:\w+ ){0,2}(?:data|sample|survey|results?|analys[ei]s|models?|findings?|estimates?|respondents|interview\w*|cases?|study|measure\w*)\b|\b(?:respondents?|interviewees?|participants?|subjects|questionnaires?|coders?|coefficients?|regressions?|variance|standard deviations?|data ?sets?|samples?|observations|significan\w+|significance|simulations?|explained|odds|likelihood|dependent variable|response rates?|(?:his|her|their) (?:\w+ ){0,2}(?:data|sample|survey|analys[ei]s|study|book|fieldwork|research)\b|(?:the|this) present (?:study|paper|survey)|this (?:study|paper|survey)|using data|interviewed)\b/iu;
const supposed =
  /\b(?:for example|e\.g\.|for instance|suppose|assum\w+|if|would|could|might|may|let|imagine|hypothetical\w*|say|at least one|threshold|minimum|maximum|must|shall|prohibit\w*|(?:is|are|be) (?:allowed|permitted|required|entitled))\b/iu;
const shown =
  /\b(?:tables?|figures?|figs?\.|graphs?|charts?|maps?|appendi(?:x|ces)|box|diagrams?|annex)\s?\(?(?:\d|[A-H]\b|[IVX]{1,4}\b|\\)|\b(?:as (?:shown|can be seen)|(?:the )?(?:table|figure|graph|chart) (?:above|below|shows?)|(?:see|cf\.) (?:above|below))\b/iu;
const sourced =
  /[([][^()[\]]{0,200}\b(?:1[89]|20)\d{2}[a-z]?\b[^()[\]]{0,80}[)\]]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|[.,;”"’](?:\d{1,2}|[ivxl]{1,7})(?=\s|$)|\[\d{1,3}\]|\b(?:according to|source:|data (?:from|of|by|for)|as (?:reported|cited|quoted|described|told) (?:by|in)|published by|compiled by|supplied by|taken from|(?:reports?|studies|study|surveys?|inquir(?:y|ies)|censuse?s?|statistics|figures|authors?|offices?|banks?|bureaus?|ministr(?:y|ies)|polls?|commission|agency|estimates?|records?|website\S*|database|yearbook|archives?|monitor|articles?|books?|bill|law|act|treaty|agreement|directive|regulation|resolution) (?:\S+ ){0,3}(?:shows?|found|finds?|puts?|put|estimat\w+|indicat\w+|sa(?:y|ys|id)|stat(?:e|es|ed)|list(?:s|ed)?|records?|recorded|reveal\w*|suggest\w*|report(?:s|ed)?|count(?:s|ed)|document\w*|requir\w+|allow\w*|set|provid\w+|that)|(?:he|she|they|who|\p{Lu}\p{Ll}+) (?:reports?|reported|found|finds|estimates?|estimated|shows|showed|claims?|claimed|argues?|argued|notes?|noted|states?|stated|observes?|observed|says|said|writes|wrote|points? out|calculated|calculates|counted|categori[sz]\w+|highlights?))\b/iu;

/**
 * Quantities that a reader would want a source for: in running words, without a citation in their sentence or the next, of which the work
 * does not say whose they are. One finding a sentence.
 */
export function quantities({ numbers, spot, citations, outline, prose, text, isReflowed }: Manuscript): Finding[] {
  if (citations.length === 0 || (isReflowed && (isOfPrograms(text) || showsMarkup(text)))) return [];
  const first = outline.sections.findIndex((section) => ownData.test(section.title));
  const until = isReflowed && first >= 0 ? first : Number.POSITIVE_INFINITY;
  const quoted = quotations(text, outline.bodyStart, outline.bodyEnd);
  const open = numbers.filter(
    (each) =>
      isQuantity(each) &&
      each.citation === null &&
      each.section < until &&
      !ownWords.test(outline.sections[each.section]?.title ?? "") &&
      isTelling(each, text) &&
      !(isReflowed && isOfMachines(text.slice(each.end, each.end + 60))) &&
      !quoted.some(([from, to]) => from < each.start && each.start < to),
  );
  const order = new Map(prose.sentences.map((sentence, at) => [sentence.start, at]));
  const bySentence = groupBy(open, (each) => spanAt(prose.sentences, each.start)?.start);
  return [...bySentence].flatMap(([start, list]) => {
    const at = order.get(start) ?? -1;
    if (at < 0 || saysWhose(prose.sentences, at)) return [];
    return [
      finding(
        "figure/uncited-quantity",
        list.map((each) => spot(each.start, each.end)),
        list.length > 1
          ? `${list.length} quantities without a citation in their sentence or the next.`
          : "A quantity without a citation in its sentence or the next.",
        "Cite where it is from, or say how it was reckoned.",
        isReflowed ? { severity: "note" } : {},
      ),
    ];
  });
}

/** Whether a sentence, or those around it, tell where its numbers are from. */
function saysWhose(sentences: readonly Sentence[], at: number): boolean {
  const { text } = sentences[at] as Sentence;
  if (sourced.test(text) || supposed.test(text)) return true;
  const around = sentences.slice(Math.max(0, at - 5), at + 2).map((each) => each.text);
  const beside = [sentences[at - 2], sentences[at - 1], sentences[at + 1]].map((each) => each?.text ?? "");
  return around.some((each) => shown.test(each) || ownWork.test(each)) || beside.some((each) => sourced.test(each));
}

/** Lines of code, runs of a program, shades of a page: what the work itself made or measured, whatever it says. */
function isOfMachines(after: string): boolean {
  return /^(?:\s?%|\sper ?cent)?\s(?:\p{L}+\s){0,3}(?:lines? of|iterations?|runs?|replica\w+|simulat\w+|samples?|draws?|steps?|words?|pages?|characters?|pixels?|bytes?|bits?|vectors?|matri\w+|points?|seconds?|times|faster|slower|gr[ae]y|effort|cores?|processors?|files?|records?|rows?|columns?|nodes?|edges?|cells?|variables?|parameters?)\b/iu.test(
    after,
  );
}

/** A share, a sum, a length or a count of a thousand and more that stands in running words. */
function isTelling({ kind, start, end }: StatedNumber, text: string): boolean {
  const [before, words, after] = [text.slice(Math.max(0, start - 40), start), text.slice(start, end), text.slice(end, end + 40)];
  if (labels.test(before) || behind.test(after) || /\t/u.test(`${before}${after}`)) return false;
  if (/^(?:dozens|tens|several hundred)/iu.test(words) || /^(?:100|0)\s?(?:%|per)/u.test(words)) return false;
  if (/^(?:hundreds|thousands|millions|billions|trillions|tens of thousands)/iu.test(words))
    return !/^\s(?:times|years|hours|days|ways|pages)\b/u.test(after);
  if (/^0\d/u.test(words) || (/^\p{L}+ thousand$/iu.test(words) && /^\sand\b/u.test(after))) return false;
  if (!/\p{Ll}{2}[,;:]?\s(?:\p{L}{1,20}\s)?$/u.test(before)) return false;
  if (kind !== "count") return true;
  const value = Number(words.replace(/[,\s\u00a0\u202f]/gu, ""));
  const isCode = /^\d{5,}$/u.test(words) && /^\s+\p{Lu}/u.test(after);
  return (Number.isNaN(value) || value >= 1_000) && !isCode && /^\s+\p{L}{3}/u.test(after);
}
