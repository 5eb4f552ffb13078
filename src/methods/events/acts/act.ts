import type { EventStatus } from "../coded-event.js";
import type { FrameLexicon, Operator } from "../frames/frame.js";
import { type Clause, clauseOf } from "../sentence/clause.js";
import { nounClauseOf } from "../sentence/noun-clause.js";
import type { Tree } from "../sentence/tree.js";

/** An act that a word names, before its actors and its status are settled. */
export interface Act {
  readonly at: number;
  /** Null for mere saying. */
  readonly code: string | null;
  readonly operator: Operator | null;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly reciprocal: boolean;
  /** The target was found in a place or is mere words: actors joined in the source may be meant of each other. */
  readonly weakTarget: boolean;
  /** Words that the frame counts as part of its verb: `express concern`, `decline to comment`. */
  readonly absorbed: readonly number[];
  readonly rule: string;
  /** The word of the act that this one is about; it is not coded again. */
  readonly inner: number;
  /** Whether the inner act is told with a status of its own, or merged. */
  readonly innerStatus: EventStatus | null;
  readonly noun: boolean;
  readonly clause: Clause;
}

/** Reads acts from a tree, each word once. */
export interface ActReader {
  readonly tree: Tree;
  readonly lexicon: FrameLexicon;
  readonly transparent: ReadonlySet<string>;
  readonly person: ReadonlySet<string>;
  readonly abstract: ReadonlySet<string>;
  readonly acts: (Act | null | undefined)[];
  readonly clauses: (Clause | undefined)[];
  /** The act of a phrase, for those that only have the reader. */
  readonly phraseAct: (head: number, depth: number) => Act | null;
}

export function clauseAt(reader: ActReader, at: number, verbal: boolean): Clause {
  let clause = reader.clauses[at];
  if (!clause) {
    clause = verbal ? clauseOf(reader.tree, at) : nounClauseOf(reader.tree, at);
    reader.clauses[at] = clause;
  }
  return clause;
}
