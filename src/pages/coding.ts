import type { Anchor, CodingAct, Comment, ProposedEvidence, Said } from "../domain/coding/coding.js";

/** What the reader, the codebook and the list of codings to look at show; the workbench makes it from the coders' files. */

interface CategoryExample {
  readonly quote: string;
  readonly source: string | null;
  /** An example of what does not belong here. */
  readonly not: boolean;
  readonly because: string | null;
}

/** One category of the codebook with how often it is used. */
export interface CategoryLine {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly definition: string;
  readonly include: string | null;
  readonly exclude: string | null;
  readonly examples: readonly CategoryExample[];
  readonly slot: string | null;
  readonly terms: readonly string[];
  readonly colour: string | null;
  readonly key: string | null;
  readonly was: readonly string[];
  /** Codings that one may see now, and the sources that they stand in. */
  readonly codings: number;
  readonly mine: number;
  readonly sources: number;
}

/** A place of a theory and the categories that fill it: none where it is a hole. */
export interface SlotLine {
  readonly theory: string;
  readonly slot: string;
  readonly name: string;
  readonly asks: string;
  readonly group: string;
  readonly categories: readonly string[];
  readonly codings: number;
}

/** A memo or a comment, with who wrote it. */
interface Note {
  readonly coder: string;
  readonly on: string;
  readonly says: string;
}
export interface CommentLine extends Comment {
  readonly coder: string;
}

export interface CodingDesk {
  /** Whose file the app writes; null until somebody says who is coding. */
  readonly coder: string | null;
  readonly suggested: string;
  readonly coders: readonly string[];
  readonly isBlind: boolean;
  readonly categories: readonly CategoryLine[];
  readonly slots: readonly SlotLine[];
  readonly grid: readonly GridCell[];
  /** Codings that do not count, since the same coder has the same words of the document in another copy. */
  readonly twice: number;
  readonly memos: readonly Note[];
  readonly comments: readonly CommentLine[];
  /** Codings whose source changed and that wait for a person. */
  readonly toLookAt: number;
  /** What one's own file can take back and do again. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** One coding in the text as it is now; code points, end exclusive. */
export interface PlacedCoding {
  /** Names it among all coders: its id, with the coder before it where two use one id. */
  readonly key: string;
  readonly id: string;
  readonly coder: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Id that the codebook has now; null for a memo or statement without a category. */
  readonly category: string | null;
  readonly memo: string | null;
  readonly statement: Said | null;
  /** What a proposal says that the words do to a claim, with the claim's sentence; null where that claim is gone. */
  readonly evidence?: (ProposedEvidence & { readonly sentence: string | null }) | undefined;
  /** A proposal of the machine that nobody accepted yet. */
  readonly proposed: boolean;
  /** same, diff, quote, fuzzy: how it was found in the text as it is. */
  readonly how: string;
}

/** A coding that has no place: the words and those that are most like them. */
export interface LostCoding {
  readonly key: string;
  readonly id: string;
  readonly coder: string;
  readonly source: string;
  readonly title: string;
  readonly category: string | null;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** lost, or fuzzy where it was placed and the words changed. */
  readonly how: string;
  readonly because: string;
  readonly maybe: readonly {
    readonly start: number;
    readonly end: number;
    readonly exact: string;
    readonly before: string;
    readonly after: string;
    readonly score: number;
  }[];
}

export interface SourceCodings {
  readonly source: string;
  /** Hash of the text in which the codings stand. */
  readonly hash: string;
  readonly codings: readonly PlacedCoding[];
  readonly lost: readonly LostCoding[];
  /** Whether the coder is done with it, and which others are. */
  readonly isDone: boolean;
  readonly doneBy: readonly string[];
  /** Coders whose codings stay hidden until one is done. */
  readonly hidden: readonly string[];
}

/** The whole text of a source with its paragraphs. */
export interface SourceText {
  readonly source: string;
  readonly hash: string;
  readonly text: string;
  /** First code point and page (0: none) of each paragraph, one after the other. */
  readonly paragraphs: readonly number[];
}

type Without<A, K extends PropertyKey> = A extends unknown ? Omit<A, K> : never;
/** What the app asks to be recorded: the coder and the time are added where it is written. */
export type ActAsked = Without<CodingAct, "at" | "undoes" | "redoes">;

/** What became of acts: the codings that they touched, as they are now. */
export type ActAnswer =
  | {
      readonly kind: "written";
      readonly touched: readonly PlacedCoding[];
      /** Keys of codings that are gone. */
      readonly gone: readonly string[];
      readonly sources: readonly string[];
      readonly undo: string | null;
      readonly redo: string | null;
      /** What was undone or done again. */
      readonly says: string | null;
    }
  | { readonly kind: "refused"; readonly says: string };

export interface FoundWords {
  readonly hits: readonly FoundHit[];
  /** Places beyond those that are shown. */
  readonly more: number;
  readonly sources: number;
}
export interface FoundHit extends Anchor {
  readonly source: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** The category whose dictionary found it; null where words were asked for. */
  readonly category: string | null;
  /** Whether one has coded it so already. */
  readonly isCoded: boolean;
}

/** What a file held of a codebook. */
export interface CodebookRead {
  /** Codes that the codebook does not have yet, as they would be written. */
  readonly categories: readonly (Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly name: string;
    readonly parent?: string;
  })[];
  /** Ids that the codebook has already. */
  readonly there: readonly string[];
  /** What could not be read. */
  readonly says: readonly string[];
}
export interface CategoryUse {
  readonly id: string;
  readonly coder: string;
  readonly source: string;
  readonly title: string;
  /** The source is a note: its words are the analyst's, and nobody's to quote. */
  readonly isNote: boolean;
  readonly exact: string;
  readonly memo: string | null;
  readonly start: number | null;
  readonly end: number | null;
}
/** Codings of a level and a sector whose words overlap. */
export interface GridCell {
  readonly level: string;
  readonly sector: string;
  readonly codings: number;
}
