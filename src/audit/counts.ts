import type { Code, Problem } from "../domain/problem.js";
import { fittingForm, nameForm } from "./citations/resolve.js";
import { habitOf } from "./findings/author-forms.js";
import { groupBy } from "./group-by.js";
import type { Manuscript } from "./manuscript/manuscript.js";
import { isQuantity } from "./numbers.js";
import { spanAt } from "./span-at.js";

/** How much of everything there is. */
export interface Counts {
  readonly bodyCharacters: number;
  readonly citationOccurrences: number;
  readonly parenthetical: number;
  readonly narrative: number;
  readonly distinctCitationForms: number;
  readonly distinctAuthorYearKeys: number;
  readonly citationsResolved: number;
  readonly citationsUnresolved: number;
  /** Resolved, with as many names as the work has authors, and written as most are. */
  readonly citationsWithExactAPAForm: number;
  readonly referenceBullets: number;
  readonly references: number;
  readonly referencesCited: number;
  readonly referencesNeverCited: number;
  readonly referencesJournalArticle: number;
  readonly referencesBook: number;
  readonly referencesNews: number;
  readonly referencesWithDOIorURL: number;
  readonly citedNotInReferences: number;
  readonly etAlForSingleAuthor: number;
  readonly etAlForTwoAuthors: number;
  readonly coauthorDropped: number;
  readonly inconsistentForms: number;
  readonly yearMismatchCandidates: number;
  readonly claimLaterThanSource: number;
  readonly titlePeriodMismatch: number;
  readonly mergedReferences: number;
  readonly duplicateSentencePairs: number;
  readonly duplicateKeywords: number;
  readonly keywords: number;
  readonly keywordsDistinct: number;
  readonly pageBreaksInParagraphs: number;
  readonly numbersListed: number;
  readonly numbersWithCitationSameSentence: number;
  readonly numbersWithCitationNextSentence: number;
  readonly numbersUncited: number;
  readonly quantities: number;
  readonly quantitiesUncited: number;
  readonly sectionsWithoutCitation: readonly string[];
  readonly citationsBySection: Readonly<Record<string, number>>;
  readonly sentences: number;
  readonly sentencesWithCitation: number;
  readonly sentencesWithoutCitation: number;
}

export function countsOf(manuscript: Manuscript, problems: readonly Problem[]): Counts {
  const { citations, entries, outline, prose, numbers, list, text, spot } = manuscript;
  const of = (code: Code) => problems.filter((each) => each.code === code).length;
  const written = citations.map((each) => text.slice(each.start, each.end).replace(/\s+/gu, " "));
  const keys = citations.map((each) => `${each.names.join(" & ").toLowerCase()}${each.etAl ? " et al." : ""} ${each.year ?? each.label}`);
  const cited = new Set(citations.map((each) => each.entry?.id).filter((id) => id !== undefined));
  const habit = habitOf(manuscript);
  const inSection = groupBy(citations, (each) => spanAt(outline.sections, each.start));
  const bySection = outline.sections.map((section) => [section.title, inSection.get(section)?.length ?? 0] as const);
  const opening = outline.sections.findIndex((section) => /introduc|einleitung/iu.test(section.title));
  const main = prose.sentences.filter((sentence) => sentence.section >= Math.max(0, opening));
  const holding = new Set([...manuscript.sentenceOf.values()].map((sentence) => sentence.start));
  const withCitation = main.filter((sentence) => holding.has(sentence.start)).length;
  const ofType = (type: string) => entries.filter((entry) => entry.type === type).length;
  const kinds = numbers.filter(isQuantity);
  return {
    bodyCharacters: spot(outline.bodyEnd, outline.bodyEnd).start ?? 0,
    citationOccurrences: citations.length,
    parenthetical: citations.filter((each) => each.form === "parenthetical").length,
    narrative: citations.filter((each) => each.form === "narrative").length,
    distinctCitationForms: new Set(written).size,
    distinctAuthorYearKeys: new Set(keys).size,
    citationsResolved: citations.filter((each) => each.entry).length,
    citationsUnresolved: citations.filter((each) => !each.entry).length,
    citationsWithExactAPAForm: citations.filter(
      (each) => each.entry && nameForm(each) === fittingForm(each.entry) && each.comma !== !habit.comma,
    ).length,
    referenceBullets: list.bullets,
    references: entries.length,
    referencesCited: cited.size,
    referencesNeverCited: entries.length - cited.size,
    referencesJournalArticle: ofType("article"),
    referencesBook: ofType("book"),
    referencesNews: ofType("news"),
    referencesWithDOIorURL: entries.filter((entry) => entry.doi || entry.url).length,
    citedNotInReferences: of("cite/cited-not-in-references"),
    etAlForSingleAuthor: of("cite/et-al-for-single-author"),
    etAlForTwoAuthors: of("cite/et-al-for-two-authors"),
    coauthorDropped: of("cite/coauthor-dropped"),
    inconsistentForms: of("cite/inconsistent-citation-form"),
    yearMismatchCandidates: of("cite/year-mismatch-candidate"),
    claimLaterThanSource: of("claim/claim-later-than-source"),
    titlePeriodMismatch: of("claim/title-period-mismatch"),
    mergedReferences: of("cite/merged-references"),
    duplicateSentencePairs: of("text/duplicate-sentence"),
    duplicateKeywords: of("text/duplicate-keyword"),
    keywords: outline.keywords.length,
    keywordsDistinct: new Set(outline.keywords.map((each) => each.text.toLowerCase())).size,
    pageBreaksInParagraphs: of("text/broken-paragraph"),
    numbersListed: numbers.length,
    numbersWithCitationSameSentence: numbers.filter((each) => each.citationIn === "same").length,
    numbersWithCitationNextSentence: numbers.filter((each) => each.citationIn === "next").length,
    numbersUncited: numbers.filter((each) => each.citation === null).length,
    quantities: kinds.length,
    quantitiesUncited: kinds.filter((each) => each.citation === null).length,
    sectionsWithoutCitation: bySection.filter(([title, count]) => title && count === 0).map(([title]) => title),
    citationsBySection: Object.fromEntries(bySection.filter(([title]) => title)),
    sentences: main.length,
    sentencesWithCitation: withCitation,
    sentencesWithoutCitation: main.length - withCitation,
  };
}
