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
  "case/duplicate-id": { severity: "error", about: "two entries with one id" },
  "case/unknown-id": { severity: "error", about: "a name that nothing in the case bears" },
  "case/outside-folder": { severity: "error", about: "a path or symbolic link that leaves the case folder" },
  "case/version": { severity: "error", about: "a case format that this version does not read" },
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
  "data/bad-reference": { severity: "warning", about: "a bibliography entry that cannot be read whole" },
  "data/lossy": { severity: "note", about: "something that the reader had to leave out" },
  "code/anchor-lost": { severity: "warning", about: "a coding whose words are no longer in the source" },
  "code/unknown-category": { severity: "error", about: "a coding with a category that the codebook does not have" },
  "code/unused-category": { severity: "note", about: "a category that nothing is coded with" },
  "code/unknown-actor": { severity: "warning", about: "a party of an event that actors.yaml does not name" },
  "cite/missing-reference": { severity: "error", about: "a citation that the bibliography does not have" },
  "cite/unused-reference": { severity: "note", about: "a bibliography entry that nothing cites" },
  "claim/no-evidence": { severity: "warning", about: "a claim without a passage or rows behind it" },
  "claim/single-source": { severity: "warning", about: "a claim that rests on one origin" },
  "claim/quote-not-found": { severity: "error", about: "a quotation that its source does not contain" },
  "claim/denied-unsaid": { severity: "warning", about: "a sentence on a denied claim that does not say so" },
  "figure/no-evidence": { severity: "warning", about: "a number in the report that nothing makes" },
  "figure/differs": { severity: "error", about: "a number in the report that its rows do not give" },
  "figure/no-rows": { severity: "error", about: "a figure whose query returns nothing" },
  "figure/bad-query": { severity: "error", about: "a figure whose query cannot run" },
  "figure/sources-disagree": { severity: "note", about: "sources that give different figures for one thing" },
  "commit/overdue": { severity: "warning", about: "a deadline passed without evidence either way" },
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
