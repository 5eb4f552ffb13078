import type { Coding, Comment } from "../../domain/coding/coding.js";
import type { CategoryWords } from "./category-words.js";

/** What a case and a REFI-QDA project have in common: documents, codebook, and what each coder did. */
export interface Exchange {
  readonly name: string;
  readonly sources: readonly ExchangedSource[];
  readonly categories: readonly ExchangedCategory[];
  readonly coders: readonly ExchangedCoder[];
}

export interface ExchangedSource {
  readonly id: string;
  /** From sources/. */
  readonly file: string;
  /** What sources.yaml says of it, without `file` and `id`. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** What is known of it by name, wherever it was said; other programs see it as variables. */
  readonly said: Readonly<Record<string, string>>;
  /** The normalised text. */
  readonly text: string;
  /** The file as it lies in sources/; null for a record of JSON lines. */
  readonly bytes: Uint8Array | null;
  /** Whether the case has it already. */
  readonly isThere?: boolean;
}

/** An entry of codebook.yaml. */
export interface ExchangedCategory extends CategoryWords {
  readonly id: string;
  readonly parent?: string | undefined;
  readonly name: string;
  readonly colour?: string | undefined;
  readonly [more: string]: unknown;
}

export interface ExchangedCoder {
  readonly name: string;
  /** Codings with their place in the text of their source. */
  readonly codings: readonly Coding[];
  /** Memos on `source:ID`, `category:ID` and `case`. */
  readonly memos: readonly (readonly [on: string, says: string])[];
  /** What other programs have no notion of; it travels in a note of its own. */
  readonly aside: CoderAside;
}

interface CoderAside {
  readonly comments?: readonly Comment[];
  readonly done?: readonly string[];
  readonly rejected?: readonly string[];
  /** Proposals that nobody accepted, and codings whose words are not in their source (any more). */
  readonly codings?: readonly Coding[];
}

/** The note that carries what the standard has no place for, as JSON. */
export const asideName = "Amity: what REFI-QDA has no place for";

export interface Aside {
  readonly amity: 1;
  readonly sources: Readonly<Record<string, AsideSource>>;
  readonly categories: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly coders: Readonly<Record<string, { readonly name: string } & CoderAside>>;
  readonly codings: Readonly<Record<string, Partial<Coding>>>;
}

export interface AsideSource {
  readonly id: string;
  readonly file: string;
  /** The part of the archive that holds the file as it was. */
  readonly original: string | null;
  readonly entry: Readonly<Record<string, unknown>>;
  /** Variables as they were written: those that differ when it is read back were changed by another program. */
  readonly said: Readonly<Record<string, string>>;
}

/** Keys of sources.yaml that become variables under their own names. */
export const sourceVariables = ["kind", "publisher", "bloc", "date", "language", "url", "grade", "reference"] as const;
