// npm run train: trains splitter, tagger and parser on ../shared/reference/treebanks and writes src/methods/syntax/weights.bin.
// The same seed, treebanks and word classes give the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileSyntax } from "./compile.js";
import { learner } from "./learner.js";
import { learnLemmas } from "./lemmas.js";
import { examples, perturbed } from "./prepare.js";
import { seeded, shuffle } from "./random.js";
import { trainParser } from "./train-parser.js";
import { trainSplitter } from "./train-splitter.js";
import { leanToVerbs, trainTagger, usualTags } from "./train-tagger.js";
import { documents, readTreebank } from "./treebank.js";
import { learnUniversal } from "./universal.js";
import { lexicon, weightFile } from "./write.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const setting = {
  seed: 20260101,
  taggers: 3,
  tagRounds: 6,
  foldRounds: 3,
  parsers: 3,
  parseRounds: Number(process.env.ROUNDS ?? 6),
  folds: 4,
  copies: 0.06,
  drop: 0.06,
  least: 12,
  floor: 5,
  tagNoise: 0.25,
  tagLeast: 4,
  tagFloor: 0.8,
  lean: 22,
  tagDrop: 0.15,
  ...JSON.parse(process.env.SETTING ?? "{}"),
};
const out = process.argv[2] ?? join(root, "src/methods/syntax/weights.bin");
const began = Date.now();
const say = (words) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${words}`);

const { load } = compileSyntax();
const [table, wordsOf, tagging, parse, states, features, hash, ...splitting] = await Promise.all(
  [
    "table",
    "words-of-sentence",
    "tag",
    "parse",
    "parse-state",
    "parse-features",
    "hash",
    "tokenise",
    "split/split-layout",
    "split/split-candidates",
    "split/split-features",
  ].map(load),
);
const syntax = Object.assign({ ...wordsOf, ...tagging, ...features, parse, makeState: states.makeState }, ...splitting);
const { hashSmall, key } = hash;
const treebanks = ["ewt-train", "gum-train"].map((name) => readTreebank(join(root, "../shared/reference/treebanks", `${name}.conllu.gz`)));

const list = shuffle(
  treebanks.flatMap((each) => examples(each, wordsOf.longestSentence)),
  seeded(setting.seed + 1),
);
const copies = perturbed(list, seeded(setting.seed + 2), setting.copies);
const tags = [...new Set(list.flatMap((each) => each.tags))].sort();
const relations = frequent(
  list.flatMap((each) => each.relations),
  20,
);
const classes = lexicon(
  readFileSync(join(root, "scripts/train/word-classes.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" "))
    .map(([word, coarse, fine]) => [hashSmall(word, 0, word.length) >>> 0 || 1, Number(coarse) * 65536 + Number(fine)]),
);
const classLexicon = table.makeLexicon(classes.keys, classes.values);
const words = wordsOf.makeWords();

const usual = usualTags(list, tags, hashSmall);
const known = table.makeLexicon(usual.keys, usual.values);
const splitter = trainSplitter(syntax, treebanks.flatMap(documents), known, seeded(setting.seed));
say(`splitter: ${splitter.keys.length} features`);
const look = looker(usual);
const taggers = several(setting.taggers, setting.seed + 3, (random) =>
  trainTagger(syntax, [...list, ...copies], tags, dropping(look, setting.tagDrop), setting.tagRounds, random, setting.tagNoise),
);
const even = taggers.pack({ least: setting.tagLeast, floor: setting.tagFloor });
const tagger = leanToVerbs(even, tags, (before) => key(tagging.tagBefore, before), setting.lean);
say(`tagger: ${tagger.keys.length} features, ${tagger.values.length} weights`);
// The parser learns on tags as the tagger errs: each fold is tagged by a tagger that has not seen it.
for (let fold = 0; fold < setting.folds; fold++) {
  const seen = list.filter((_, index) => index % setting.folds !== fold);
  const foldLook = looker(usualTags(seen, tags, hashSmall));
  const others = [...seen, ...perturbed(seen, seeded(setting.seed + 4), setting.copies)];
  const packed = trainTagger(
    syntax,
    others,
    tags,
    dropping(foldLook, setting.tagDrop),
    setting.foldRounds,
    seeded(setting.seed + 10 + fold),
    setting.tagNoise,
  ).pack({ least: 2 });
  predict(
    list.filter((_, index) => index % setting.folds === fold),
    foldLook,
    packed,
  );
}
predict(copies, look, tagger);
say(`tags of ${list.length} sentences by ${setting.folds} taggers that have not seen them`);

const parser = several(setting.parsers, setting.seed + 6, (random) =>
  trainParser(syntax, [...list, ...copies], relations, dropping(look, setting.drop), setting.parseRounds, random, {
    log: (round, errors) => say(`parser: round ${round + 1}, ${(errors * 100).toFixed(2)} % of moves wrong`),
  }),
).pack({ least: setting.least, share: 0.9999, floor: setting.floor });
say(`parser: ${parser.keys.length} features, ${parser.values.length} weights`);

const uposes = [...new Set(list.flatMap((each) => each.words.map((word) => word.upos)))].sort();
const { rules, lemmas } = learnLemmas(list);
const universal = learnUniversal(list, { tags, relations, uposes, key, hashSmall, isKnown: (small) => table.entryOf(known, small) !== 0 });
const header = {
  format: "amity-syntax-1",
  licence: "CC BY-SA 4.0",
  attribution: [
    "Trained on UD English EWT (Silveira et al. 2014), CC BY-SA 4.0",
    "Trained on UD English GUM (Zeldes 2017), annotations CC BY 4.0",
    "Word classes from GloVe 6B vectors (Pennington, Socher and Manning 2014), PDDL 1.0",
  ],
  tags,
  relations,
  uposes,
  lemmaRules: rules,
  lemmas,
};
const file = weightFile(header, [tagger, parser, splitter], [usual, classes, lexicon(universal)]);
writeFileSync(out, file);
say(`${out}: ${(file.length / 1e6).toFixed(1)} MB`);

/** One model of several that meet the sentences in other orders: what one of them errs in by chance the others outvote. */
function several(count, seed, train) {
  const first = train(seeded(seed));
  const all = learner(first.classes);
  all.absorb(first);
  for (let number = 1; number < count; number++) all.absorb(train(seeded(seed + 1000 * number)));
  return all;
}

function frequent(names, least) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter((each) => each[1] >= least)
    .map((each) => each[0])
    .sort();
}

function looker({ keys, values }) {
  const known = table.makeLexicon(keys, values);
  return (into, each) => wordsOf.look(into, each.text, each.starts, each.stops, 0, each.starts.length, known, classLexicon);
}

/** Hides a few words, so that endings, shapes and classes learn to speak for words never seen. */
function dropping(lookAt, share) {
  const drawn = seeded(setting.seed + 5);
  return (into, each) => {
    lookAt(into, each);
    for (let index = 0; index < into.count; index++) {
      if (drawn() >= share) continue;
      into.small[index] = wordsOf.unknown;
      into.form[index] = wordsOf.unknown;
      into.usual[index] = 0;
    }
  };
}

function predict(some, lookAt, packed) {
  const weights = table.makeTable(packed.classes, packed.keys, packed.counts, packed.values);
  const scores = new Int32Array(packed.classes);
  for (const each of some) {
    lookAt(words, each);
    tagging.tagWords(words, weights, scores);
    each.predicted = words.tag.slice(0, words.count);
  }
}
