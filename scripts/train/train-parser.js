import { learner } from "./learner.js";
import { freeMoves } from "./oracle.js";
import { shuffle, thin } from "./random.js";

/** Trains the greedy parser with the dynamic oracle, going on from its own mistakes after the first rounds. */
export function trainParser(syntax, list, relationNames, look, rounds, random, { margin = 1, explore = 0.9, noise = 0, log } = {}) {
  const { makeWords, makeState, parse, parseFeatures } = syntax;
  const { apply, begin, classesOf, bestMove, canLeft, canRight, canShift } = parse;
  const relations = relationNames.length;
  const model = learner(classesOf(relations));
  const relationIds = new Map(relationNames.map((name, index) => [name, index]));
  const golds = list.map((each) => Int32Array.from(each.relations, (name) => relationIds.get(name) ?? relationIds.get(name.split(":")[0])));
  const words = makeWords();
  const state = makeState();
  const keys = new Uint32Array(160);
  const scores = new Float64Array(classesOf(relations));
  const order = list.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    let steps = 0;
    let errors = 0;
    for (const index of order) {
      const each = list[index];
      const gold = golds[index];
      look(words, each);
      words.tag.set(each.predicted);
      begin(state, words.count);
      while (state.next < state.count || state.depth > 1) {
        const left = canLeft(state);
        const right = canRight(state);
        const shift = canShift(state);
        if (!left && !right) {
          apply(state, 0, relations);
          continue;
        }
        const count = thin(keys, parseFeatures(words, state, keys), random, noise);
        scores.fill(0);
        model.score(keys, count, scores);
        for (let move = 1; move <= relations; move++) scores[move] += scores[2 * relations + 1];
        for (let move = relations + 1; move <= 2 * relations; move++) scores[move] += scores[2 * relations + 2];
        scores[2 * relations + 1] = 0;
        scores[2 * relations + 2] = 0;
        const best = bestMove(scores, relations, shift, left, right);
        const free = freeMoves(state, each.heads, each.last);
        const s0 = state.stack[state.depth - 1];
        const isRight = rightMoves(free, s0, state, each.heads, gold, relations, shift, left, right);
        let good = -1;
        let wrong = -1;
        const from = left ? 1 : relations + 1;
        const to = right ? 2 * relations : relations;
        for (let move = shift ? 0 : from; move <= to; move = move === 0 ? from : move + 1) {
          if (isRight(move)) {
            if (good < 0 || scores[move] > scores[good]) good = move;
          } else if (wrong < 0 || scores[move] > scores[wrong]) wrong = move;
        }
        model.tick();
        steps++;
        if (wrong >= 0 && good >= 0 && scores[wrong] > scores[good] - margin) {
          const shares = sharedClass(good, relations);
          const sharesNot = sharedClass(wrong, relations);
          model.update(keys, count, good, wrong, shares === sharesNot ? -1 : shares, shares === sharesNot ? -1 : sharesNot);
          if (scores[wrong] >= scores[good]) errors++;
        }
        const follow = isRight(best) || (round > 0 && random() < explore) || good < 0 ? best : good;
        apply(state, follow, relations);
      }
    }
    log?.(round, errors / steps, model);
  }
  return model;
}

/** The class that all moves of one kind share; shift has its own alone. */
function sharedClass(move, relations) {
  return move === 0 ? -1 : move <= relations ? 2 * relations + 1 : 2 * relations + 2;
}

/** Which moves the oracle allows: with the gold relation where the gold head is met, with any where it is lost already. */
function rightMoves(free, s0, state, heads, gold, relations, shift, left, right) {
  const next = state.next;
  const under = state.depth > 1 ? state.stack[state.depth - 2] : -2;
  if (!free) return () => true;
  const isShift = shift && (free & 1) !== 0;
  const isLeft = left && (free & 2) !== 0;
  const isRight = right && (free & 4) !== 0;
  const leftOnly = isLeft && heads[s0] === next ? 1 + gold[s0] : -1;
  const rightOnly = isRight && heads[s0] === under ? 1 + relations + gold[s0] : -1;
  return (move) => {
    if (move === 0) return isShift;
    if (move <= relations) return isLeft && (leftOnly < 0 || move === leftOnly);
    return isRight && (rightOnly < 0 || move === rightOnly);
  };
}
