import { learner } from "./learner.js";
import { shuffle, thin } from "./random.js";

/** Usual tags of words seen thrice or more: small form → the tags by frequency, as one number. */
export function usualTags(list, tagNames, hashSmall) {
  const counts = new Map();
  for (const { text, starts, stops, tags } of list) {
    tags.forEach((tag, index) => {
      const word = hashSmall(text, starts[index], stops[index]) >>> 0 || 1;
      if (!counts.has(word)) counts.set(word, new Map());
      const row = counts.get(word);
      row.set(tag, (row.get(tag) ?? 0) + 1);
    });
  }
  const keys = [];
  const values = [];
  for (const [word, row] of [...counts].sort((a, b) => a[0] - b[0])) {
    const all = [...row.values()].reduce((sum, each) => sum + each, 0);
    if (all < 3) continue;
    const order = [...row]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .filter((each) => each[1] >= all * 0.08)
      .slice(0, 3);
    keys.push(word);
    values.push(order.reduce((sum, [tag]) => sum * 64 + tagNames.indexOf(tag) + 1, 0));
  }
  return { keys: Uint32Array.from(keys), values: Uint32Array.from(values) };
}

/** Trains a tagger: greedy, from left to right, on its own tags after the first round. */
export function trainTagger(syntax, list, tagNames, look, rounds, random, noise = 0) {
  const { makeWords, tagFeatures } = syntax;
  const model = learner(tagNames.length);
  const words = makeWords();
  const keys = new Uint32Array(64);
  const scores = new Float64Array(tagNames.length);
  const tagIds = new Map(tagNames.map((tag, index) => [tag, index]));
  const order = list.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const each = list[index];
      look(words, each);
      for (let at = 0; at < words.count; at++) {
        const count = thin(keys, tagFeatures(words, at, keys), random, noise);
        scores.fill(0);
        model.score(keys, count, scores);
        const gold = tagIds.get(each.tags[at]);
        let best = -1;
        let wrong = -1;
        for (let tag = 0; tag < scores.length; tag++) {
          if (best < 0 || scores[tag] > scores[best]) best = tag;
          if (tag !== gold && (wrong < 0 || scores[tag] > scores[wrong])) wrong = tag;
        }
        model.tick();
        if (scores[wrong] > scores[gold] - 1) model.update(keys, count, gold, wrong);
        words.tag[at] = round === 0 && random() < 0.5 ? gold : best;
      }
    }
  }
  return model;
}

/**
 * Packed weights with more for the verb tags, whatever the tag before: a verb missed costs a reader of events more than a noun taken for
 * one. `lean` is the whole number added, on the scale of packed weights.
 */
export function leanToVerbs({ classes, keys, counts, values }, tagNames, keyOfTag, lean) {
  const rows = new Map();
  let from = 0;
  keys.forEach((key, row) => {
    rows.set(key, values.subarray(from, from + counts[row]));
    from += counts[row];
  });
  for (let before = 0; before <= tagNames.length; before++) {
    const cells = new Map(Array.from(rows.get(keyOfTag(before)) ?? [], (cell) => [cell >> 8, (cell & 255) - 128]));
    tagNames.forEach((name, tag) => {
      if (name.startsWith("VB")) cells.set(tag, Math.max(-127, Math.min(127, (cells.get(tag) ?? 0) + lean)));
    });
    const whole = [...cells].filter((each) => each[1] !== 0).map(([tag, weight]) => tag * 256 + weight + 128);
    rows.set(
      keyOfTag(before),
      whole.sort((a, b) => a - b),
    );
  }
  const list = [...rows].sort((a, b) => a[0] - b[0]);
  return {
    classes,
    keys: Uint32Array.from(list, (each) => each[0]),
    counts: Uint8Array.from(list, (each) => each[1].length),
    values: Uint16Array.from(list.flatMap((each) => [...each[1]])),
  };
}
