/** Where something is: a file of the case (path from its folder), 1-based line and column, code-point offsets where known. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Offset in code points, end exclusive. */
  readonly start?: number;
  readonly end?: number;
  readonly snippet?: string;
}

export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/** Something wrong with the input or the analysis: a value, never thrown. */
export interface Problem {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong. One sentence, no exclamation. */
  readonly says: string;
  /** What to do about it. */
  readonly mend: string;
  readonly at: readonly Place[];
}

/** Every code there is, with its usual severity and what it is about. `case.yaml` may change the severity. */
export const catalogue = {
  "case/missing-file": { severity: "error", about: "a file that the case needs is not there" },
  "case/syntax": { severity: "error", about: "a YAML or JSON file cannot be parsed" },
  "case/invalid": { severity: "error", about: "a value that the case format does not allow" },
  "case/unknown-key": { severity: "warning", about: "a key that the case format does not know" },
  "case/former-name": { severity: "note", about: "a key, or a name in a query, that is called otherwise now" },
  "case/duplicate-id": { severity: "error", about: "two entries with one id" },
  "case/unknown-id": { severity: "error", about: "a name that nothing in the case bears" },
  "case/outside-folder": { severity: "error", about: "a path or symbolic link that leaves the case folder" },
  "case/not-written": { severity: "error", about: "a change that could not be written to the disk" },
  "case/moved": { severity: "error", about: "a case folder that was moved or removed while it was open" },
  "case/untrusted": { severity: "error", about: "something that a case asks for and nobody on this machine confirmed" },
  "case/version": { severity: "error", about: "a case format that this version does not read" },
  "fetch/not-here": { severity: "note", about: "a document or data file of remote.yaml that nobody fetched yet" },
  "fetch/failed": { severity: "error", about: "a file that did not come from its address or its folder" },
  "fetch/terms": { severity: "error", about: "a file that is given to those only who accept its terms" },
  "fetch/key": { severity: "error", about: "a file whose server asks for a key that nobody let it have" },
  "fetch/changed": { severity: "error", about: "a file whose bytes changed at its address" },
  "fetch/differs": { severity: "warning", about: "a file that is here with other bytes than remote.yaml says" },
  "data/unknown-format": { severity: "error", about: "a file that no reader recognises" },
  "data/unreadable": { severity: "error", about: "a file that cannot be read" },
  "data/encrypted": { severity: "error", about: "a document locked by a password" },
  "data/too-large": { severity: "error", about: "a file beyond the limits on size, time or memory" },
  "data/empty": { severity: "warning", about: "a document without text" },
  "data/encoding": { severity: "warning", about: "bytes that are no text in the encoding found" },
  "data/bad-row": { severity: "error", about: "a row that cannot be read and was set aside" },
  "data/missing-column": { severity: "error", about: "a column that the mapping or the format needs" },
  "data/deaths-outside-range": { severity: "warning", about: "best estimate of deaths outside low and high" },
  "data/impossible-date": { severity: "warning", about: "a date that does not exist, or ends before it starts" },
  "data/unknown-code": { severity: "warning", about: "a code that the dataset's codebook does not list" },
  "data/odd-value": { severity: "warning", about: "a value outside what its column can hold" },
  "data/duplicate-row": { severity: "note", about: "a row whose identifier was met before" },
  "data/same-document": { severity: "note", about: "a document that is there twice, and counts once" },
  "data/set-aside": { severity: "note", about: "rows of event data that are kept and not counted" },
  "data/after-end": { severity: "warning", about: "rows that name an actor after its last day" },
  "data/bad-reference": { severity: "warning", about: "a bibliography entry that cannot be read whole" },
  "data/lossy": { severity: "note", about: "something that the reader had to leave out" },
  "code/anchor-lost": { severity: "warning", about: "a coding whose words are no longer in the source" },
  "code/anchor-moved": { severity: "note", about: "a coding whose words changed with its source, and that was found again" },
  "code/act-lost": { severity: "warning", about: "a line of a coder's file about a coding that is not there" },
  "code/line-cut-short": { severity: "warning", about: "a last line of a coder's file that was never written whole" },
  "code/unknown-category": { severity: "error", about: "a coding with a category that the codebook does not have" },
  "code/low-agreement": {
    severity: "warning",
    about: "a code, or a figure that rests on it, on which coders agree less than the case asks",
  },
  "code/unused-category": { severity: "note", about: "a category that nothing is coded with" },
  "code/unknown-actor": { severity: "warning", about: "a party of an event, claim or commitment that actors.yaml does not name" },
  "cite/missing-reference": { severity: "error", about: "a citation that the bibliography does not have" },
  "cite/unused-reference": { severity: "note", about: "a bibliography entry that nothing cites" },
  "cite/cited-not-in-references": { severity: "error", about: "a citation in a manuscript that its reference list does not have" },
  "cite/reference-never-cited": { severity: "error", about: "a reference that its manuscript cites nowhere" },
  "cite/year-mismatch-candidate": { severity: "error", about: "a citation whose author the list has with another year" },
  "cite/et-al-for-single-author": { severity: "error", about: "“et al.” for a work with one author" },
  "cite/et-al-for-two-authors": { severity: "warning", about: "“et al.” for a work with two authors" },
  "cite/coauthor-dropped": { severity: "warning", about: "a citation that names fewer authors than the work has" },
  "cite/coauthor-differs": { severity: "warning", about: "a citation whose further names are not those of its reference" },
  "cite/inconsistent-citation-form": { severity: "warning", about: "one work cited in several forms" },
  "cite/citation-format": { severity: "warning", about: "a citation written otherwise than the rest of the text" },
  "cite/ambiguous-citation": { severity: "warning", about: "a citation that fits several references" },
  "cite/merged-references": { severity: "error", about: "references that stand in one entry" },
  "cite/malformed-reference": { severity: "warning", about: "a reference with stray, missing or doubled signs" },
  "cite/incomplete-reference": { severity: "warning", about: "a reference without volume, pages or publisher" },
  "cite/duplicate-reference": { severity: "warning", about: "a work that is listed twice" },
  "cite/all-caps-title": { severity: "note", about: "a title in capitals" },
  "cite/retracted": { severity: "error", about: "a work that was retracted, or of which a list of retractions tells something else" },
  "cite/no-identifiers": { severity: "note", about: "a reference list without any DOI or link" },
  "cite/reference-order": { severity: "note", about: "a reference out of alphabetical order" },
  "cite/no-reference-list": { severity: "warning", about: "citations without a reference list" },
  "cite/read-in-part": { severity: "note", about: "a manuscript whose citations or references could be read only in part" },
  "cite/not-readable": { severity: "warning", about: "a PDF whose letters cannot be read" },
  "cite/no-citations": { severity: "warning", about: "a reference list that the text hardly cites" },
  "claim/no-evidence": { severity: "warning", about: "a claim without a passage or rows behind it" },
  "claim/unread": { severity: "warning", about: "a claim that rests only on works that nobody here read" },
  "claim/ungraded": { severity: "note", about: "a claim that cannot be judged, for nobody graded who says so" },
  "claim/compound": { severity: "warning", about: "a claim that one source asserts in one half and denies in the other" },
  "claim/single-source": { severity: "warning", about: "a claim that rests on one origin" },
  "claim/single-bloc": { severity: "warning", about: "a claim that several origins of one bloc carry, and nobody else" },
  "claim/contested": { severity: "warning", about: "a claim of which a quarter or more is contested" },
  "claim/may-depend": { severity: "note", about: "evidence that may have it from other evidence: somebody has to say" },
  "claim/source-older": { severity: "warning", about: "a source older than what it is named for" },
  "claim/wording": { severity: "warning", about: "words surer than the claim carries" },
  "claim/quote-not-found": { severity: "error", about: "a quotation that its source does not contain" },
  "claim/quotation-differs": { severity: "warning", about: "a quotation in a manuscript that its source at hand has otherwise" },
  "claim/denied-unsaid": { severity: "warning", about: "a sentence on a denied claim that does not say so" },
  "claim/claim-later-than-source": { severity: "error", about: "a sentence on a time after its source appeared" },
  "claim/claim-misdescribes-source": { severity: "note", about: "a source called what it is not" },
  "claim/title-period-mismatch": { severity: "warning", about: "a work on a past period cited for another time" },
  "claim/single-source-claims": { severity: "error", about: "no statement of the manuscript rests on two sources" },
  "claim/method-claim-not-met": { severity: "error", about: "a promise of the method section that the citations do not keep" },
  "figure/no-evidence": { severity: "warning", about: "a number in the report that nothing makes" },
  "figure/differs": { severity: "error", about: "a number in the report that its rows do not give" },
  "figure/no-rows": { severity: "error", about: "a figure whose query returns nothing" },
  "figure/bad-query": { severity: "error", about: "a figure whose query cannot run" },
  "figure/scope-drift": { severity: "warning", about: "a figure told for another period, place or actor than its rows have" },
  "figure/sources-disagree": { severity: "note", about: "sources that give different figures for one thing" },
  "figure/uncited-quantity": { severity: "warning", about: "a quantity in a manuscript without a citation" },
  "figure/p-differs": { severity: "warning", about: "a p that its test statistic does not give" },
  "figure/share-differs": { severity: "warning", about: "a percentage that its count and total do not give" },
  "figure/parts-differ": { severity: "warning", about: "parts that do not make the whole before them" },
  "figure/told-twice": { severity: "note", about: "one quantity that a manuscript tells with two numbers" },
  "figure/mean-impossible": { severity: "note", about: "a mean that no sum of whole numbers has" },
  "relation/flips": { severity: "warning", about: "a dyad whose sign flips between ways to weigh its acts" },
  "relation/undated-tie": { severity: "note", about: "a stated tie without days, and without a source that covers any" },
  "complex/left-out": { severity: "note", about: "acts of actors that no security complex can take" },
  "complex/too-slow": { severity: "warning", about: "slices of time whose complexes were not done in time" },
  "commit/overdue": { severity: "warning", about: "a deadline passed without evidence either way" },
  "commit/unsupported": { severity: "note", about: "a promise called kept or broken without evidence that shows it" },
  "commit/status-differs": { severity: "warning", about: "a promise whose evidence shows otherwise than its status" },
  "commit/out-of-order": { severity: "warning", about: "days of a promise that cannot follow one another" },
  "explain/no-rival": { severity: "warning", about: "a causal claim that no rival explanation is held against" },
  "explain/nothing-asked": { severity: "note", about: "an explanation that no piece of evidence was held against" },
  "explain/nothing-apart": { severity: "note", about: "evidence that tells no explanation from another" },
  "explain/incoherent": { severity: "warning", about: "probabilities or likelihoods that contradict each other or their marks" },
  "explain/refused": { severity: "warning", about: "a question that a method declined to answer" },
  "scenario/refused": { severity: "warning", about: "a scenario that cannot be worked out as written" },
  "text/duplicate-sentence": { severity: "error", about: "a sentence that stands twice" },
  "text/duplicate-keyword": { severity: "error", about: "a keyword that is listed twice" },
  "text/repeated-word": { severity: "warning", about: "a word that stands twice in a row" },
  "text/broken-paragraph": { severity: "note", about: "a paragraph cut by a page break" },
  "text/markup-artifact": { severity: "note", about: "markup left over in the text" },
  "text/acronym-two-expansions": { severity: "warning", about: "an acronym expanded in two ways" },
  "text/acronym-never-expanded": { severity: "note", about: "acronyms used without expansion" },
  "text/spelling-variant": { severity: "note", about: "one name in two spellings" },
  "text/language-slip": { severity: "note", about: "words that look like a slip" },
} as const satisfies Record<string, { severity: Severity; about: string }>;

export type Code = keyof typeof catalogue;

/** A problem with its usual severity. */
export function problem(code: Code, at: Place | readonly Place[], says: string, mend: string): Problem {
  return { code, severity: catalogue[code].severity, says, mend, at: Array.isArray(at) ? at : [at as Place] };
}

/** The case or the command cannot go on: carries every problem found, not the first. Exit code 1. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => `${place(each.at[0])}  ${each.code}  ${each.says} ${each.mend}`).join("\n"));
    this.problems = problems;
  }
}

/** `file:line:column`, or `-` where there is no place. */
export function place(at: Place | undefined): string {
  return at ? `${at.file}:${at.line}:${at.column}` : "-";
}
