import { learner } from "./learner.js";
import { shuffle } from "./random.js";

/** Trains the sentence splitter on the candidates of whole documents. */
export function trainSplitter(syntax, texts, usual, rounds, random) {
  const { tokenise, isCandidate, splitFeatures } = syntax;
  const keys = new Uint32Array(40);
  const cases = [];
  for (const { text, sentences } of texts) {
    const places = tokenise(text);
    const ends = new Set(sentences.map((each) => each.stop));
    let first = 0;
    for (let token = 0; token < places.count - 1; token++) {
      const isEnd = ends.has(places.stops[token]);
      const isBlank = text.slice(places.stops[token], places.starts[token + 1]).includes("\n\n");
      if (!isBlank && isCandidate(text, places, token)) {
        cases.push({ keys: keys.slice(0, splitFeatures(text, places, token, first, usual, keys)), gold: isEnd ? 1 : 0 });
      }
      if (isEnd || isBlank) first = token + 1;
    }
  }
  const model = learner(2);
  const scores = new Float64Array(2);
  for (let round = 0; round < rounds; round++) {
    for (const each of shuffle(cases, random)) {
      scores.fill(0);
      model.score(each.keys, each.keys.length, scores);
      model.tick();
      if (scores[each.gold] < scores[1 - each.gold] + 2) model.update(each.keys, each.keys.length, each.gold, 1 - each.gold);
    }
  }
  return model;
}
