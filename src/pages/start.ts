/** Header of every answer, and of every question that a page asks, that names the case which was opened: none is asked of another. */
export const caseHeader = "x-amity-case";

/** What can be opened or begun. */
export interface StartPage {
  readonly cases: readonly StartCase[];
  /** Where a new case would be made. */
  readonly beside: string;
  /** Sign between folders on this machine. */
  readonly sign: "/" | "\\";
  /** A finished case to look at; null where the program came without it. */
  readonly example: { readonly name: string; readonly question: string; readonly folder: string } | null;
}

interface StartCase {
  readonly folder: string;
  readonly name: string;
  readonly question: string;
  /** When it was last opened, ISO. */
  readonly at: string;
  readonly isOpen: boolean;
}

/** A new case, as a person says it. */
export interface NewCaseAsked {
  readonly folder: string;
  readonly name: string;
  readonly question: string;
  readonly region: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly turning: readonly { readonly name: string; readonly day: string }[];
}

/** A case was opened, or why none was. */
export type Begun = { readonly kind: "opened"; readonly folder: string } | { readonly kind: "refused"; readonly says: string };
