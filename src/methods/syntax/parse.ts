import { parseFeatures } from "./parse-features.js";
import type { State } from "./parse-state.js";
import { addScores, type Table } from "./table.js";
import type { Words } from "./words-of-sentence.js";

function begin(state: State, count: number): void {
  state.count = count;
  state.stack[0] = -1;
  state.depth = 1;
  state.next = 0;
  for (let word = 0; word < count; word++) {
    state.head[word] = -2;
    state.relation[word] = -1;
    state.left1[word] = -1;
    state.left2[word] = -1;
    state.right1[word] = -1;
    state.right2[word] = -1;
    state.lefts[word] = 0;
    state.rights[word] = 0;
    state.leftSet[word] = 0;
    state.rightSet[word] = 0;
  }
}

/** Moves: 0 shifts; 1 to n is `left` with a relation, n + 1 to 2n `right`. */
function canShift(state: State): boolean {
  return state.next < state.count;
}
function canLeft(state: State): boolean {
  return state.depth > 1 && state.next < state.count;
}
/** A word goes to the root only when all are read, so that one word alone does. */
function canRight(state: State): boolean {
  return state.depth > 2 || (state.depth === 2 && state.next === state.count);
}

function apply(state: State, move: number, relations: number): void {
  if (move === 0) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const word = state.stack[--state.depth] as number;
  if (move <= relations) {
    const head = state.next;
    state.head[word] = head;
    state.relation[word] = move - 1;
    state.left2[head] = state.left1[head] as number;
    state.left1[head] = word;
    state.lefts[head] = (state.lefts[head] as number) + 1;
    state.leftSet[head] = (state.leftSet[head] as number) + Math.imul(move, 0x9e3779b1);
  } else {
    const head = state.stack[state.depth - 1] as number;
    state.head[word] = head;
    state.relation[word] = move - relations - 1;
    if (head < 0) return;
    state.right2[head] = state.right1[head] as number;
    state.right1[head] = word;
    state.rights[head] = (state.rights[head] as number) + 1;
    state.rightSet[head] = (state.rightSet[head] as number) + Math.imul(move - relations, 0x9e3779b1);
  }
}

const keys = new Uint32Array(160);

/** Gives each word its head and relation, greedily from left to right: at most two moves a word. */
export function parseWords(words: Words, state: State, table: Table, scores: Int32Array): void {
  const relations = relationsOf(table.classes);
  begin(state, words.count);
  while (state.next < state.count || state.depth > 1) {
    const left = canLeft(state);
    const right = canRight(state);
    if (!left && !right) {
      apply(state, 0, relations);
      continue;
    }
    scores.fill(0);
    addScores(table, keys, parseFeatures(words, state, keys), scores);
    apply(state, bestMove(scores, relations, canShift(state), left, right), relations);
  }
  for (let word = 0; word < words.count; word++) {
    words.head[word] = state.head[word] as number;
    words.relation[word] = state.relation[word] as number;
  }
}

function relationsOf(classes: number): number {
  return (classes - 3) >> 1;
}

/** The move with the highest score among those allowed. */
function bestMove(scores: ArrayLike<number>, relations: number, shift: boolean, left: boolean, right: boolean): number {
  let best = -1;
  let score = Number.NEGATIVE_INFINITY;
  if (shift) {
    best = 0;
    score = scores[0] as number;
  }
  if (left) {
    const shared = scores[2 * relations + 1] as number;
    for (let move = 1; move <= relations; move++) {
      if ((scores[move] as number) + shared > score) {
        best = move;
        score = (scores[move] as number) + shared;
      }
    }
  }
  if (right) {
    const shared = scores[2 * relations + 2] as number;
    for (let move = relations + 1; move <= 2 * relations; move++) {
      if ((scores[move] as number) + shared > score) {
        best = move;
        score = (scores[move] as number) + shared;
      }
    }
  }
  return best;
}
