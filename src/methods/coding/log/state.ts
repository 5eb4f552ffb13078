import type { Coding, CodingAct, Comment } from "../../../domain/coding/coding.js";

/** Acts that are undone together, the latest last. */
export interface Step {
  readonly group: string;
  readonly events: readonly string[];
}

/** What one coder's acts add up to. Changed in place by `applyAct`. */
export interface CodingLog {
  readonly codings: Map<string, Coding>;
  readonly comments: Map<string, Comment>;
  /** Memos on sources, categories and the case; those on own codings stand in the coding. */
  readonly memos: Map<string, string>;
  /** Sources that the coder is done with. */
  readonly done: Set<string>;
  /** Proposals that the coder will not have. */
  readonly rejected: Set<string>;
  /** Codings and comments that were taken away: an undo brings them back. */
  readonly gone: { readonly codings: Map<string, Coding>; readonly comments: Map<string, Comment> };
  /** What would take back each event. */
  readonly inverses: Map<string, Change>;
  readonly undo: Step[];
  readonly redo: Step[];
  /** Events taken in. */
  events: number;
}

type Without<A, K extends PropertyKey> = A extends unknown ? Omit<A, K> : never;
/** An act without its id, time and group. */
export type Change = Without<CodingAct, "id" | "at" | "with" | "undoes" | "redoes">;

export function emptyLog(): CodingLog {
  return {
    codings: new Map(),
    comments: new Map(),
    memos: new Map(),
    done: new Set(),
    rejected: new Set(),
    gone: { codings: new Map(), comments: new Map() },
    inverses: new Map(),
    undo: [],
    redo: [],
    events: 0,
  };
}

/** Key of a memo on one's own coding. */
export const ownCoding = (on: string): string | null => (on.startsWith("coding:") && !on.includes("/") ? on.slice(7) : null);
