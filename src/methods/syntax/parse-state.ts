import { longestSentence } from "./words-of-sentence.js";

/**
 * A configuration of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack over the root, and the words not yet
 * read. `left` gives the top of the stack to the next word, `right` to the word under it.
 */
export interface State {
  count: number;
  /** The root is -1 at the bottom. */
  readonly stack: Int32Array;
  depth: number;
  next: number;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** Outermost and second outermost dependents on each side; -1 for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** Relations of the dependents on each side, as a hash that does not depend on their order. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
}

const trait = () => new Int32Array(longestSentence + 8);

export function makeState(): State {
  return {
    count: 0,
    stack: trait(),
    depth: 0,
    next: 0,
    head: trait(),
    relation: trait(),
    left1: trait(),
    left2: trait(),
    right1: trait(),
    right2: trait(),
    lefts: trait(),
    rights: trait(),
    leftSet: trait(),
    rightSet: trait(),
  };
}
