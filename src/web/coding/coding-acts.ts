import type { CategoryLine, FoundHit, PlacedCoding } from "../../pages/coding.js";
import type { Coding } from "./ask-coding.js";
import type { Span } from "./text/spans.js";
import type { Reading } from "./text/use-reading.js";

/** The window that stands open over the text. */
export type OpenWindow =
  | { readonly kind: "code" | "recode" | "find" | "source-memo" }
  | { readonly kind: "memo"; readonly one: PlacedCoding | null; readonly span: Span | null }
  | { readonly kind: "claim"; readonly span: Span; readonly proposed: PlacedCoding["evidence"] }
  | { readonly kind: "comment"; readonly one: PlacedCoding | null }
  | { readonly kind: "name"; readonly next: ((coder: string) => void) | null };

/** Where a coder is: in which text, at which of its codings, with which words selected. */
export interface CodingPlace {
  readonly coding: Coding;
  readonly reading: Reading;
  readonly at: string | null;
  select(at: string | null): void;
  /** Everything that j and k walk, in the order of the text. */
  readonly steps: readonly { readonly key: string; readonly start: number; readonly end: number }[];
}

export interface CodingActs {
  readonly open: OpenWindow | null;
  readonly recent: readonly string[];
  /** The coding that keys are about. */
  readonly one: PlacedCoding | undefined;
  show(window: OpenWindow | null): void;
  code(category: CategoryLine): void;
  codeNew(name: string): void;
  recode(category: CategoryLine): void;
  remove(): void;
  accept(): void;
  memo(one: PlacedCoding | null, span: Span | null, says: string): void;
  memoOnSource(says: string): void;
  comment(one: PlacedCoding | null, says: string): void;
  uncomment(id: string): void;
  done(): void;
  /** Opens the codes for the words that are selected. */
  pick(): void;
  /** Says what the words that are selected do to a claim. */
  claim(): void;
  codeFound(hits: readonly FoundHit[], category: CategoryLine | null): void;
  name(name: string, next: ((coder: string) => void) | null): void;
}
