// npm run train -- FOLDER: trains splitter and tagger on ../shared/reference/treebanks and writes FOLDER/tables.bin, and for the parser
// sentences as it sees them: FOLDER/train.jsonl, silver.jsonl, ewt-dev.jsonl, gum-news-test.jsonl. scripts/train/parser/README.md says how
// its network is trained from them. npm run train -- FOLDER --join then writes src/methods/syntax/weights.bin from FOLDER/tables.bin and
// FOLDER/network.bin. The same seed, treebanks and word classes give the same tables.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileSyntax } from "./compile.js";
import { exampleWriter, openTexts } from "./examples.js";
import { learner } from "./learner.js";
import { learnLemmas } from "./lemmas.js";
import { examples, perturbed } from "./prepare.js";
import { seeded, shuffle } from "./random.js";
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
  folds: 4,
  copies: 0.06,
  tagNoise: 0.25,
  tagLeast: 4,
  tagFloor: 0.8,
  lean: 22,
  tagDrop: 0.15,
  ...JSON.parse(process.env.SETTING ?? "{}"),
};
const [folder, wantsJoin] = process.argv.slice(2);
if (!folder) throw new Error("Say a folder to write to: npm run train -- FOLDER");
if (wantsJoin) {
  const parts = ["tables.bin", "network.bin"].map((name) => readFileSync(join(folder, name)));
  writeFileSync(join(root, "src/methods/syntax/weights.bin"), Buffer.concat(parts));
  process.exit();
}
mkdirSync(folder, { recursive: true });
const began = Date.now();
const say = (words) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${words}`);

const { load } = compileSyntax();
const [table, wordsOf, tagging, hash, tokens, splits, ...splitting] = await Promise.all(
  [
    "table",
    "words-of-sentence",
    "tag",
    "hash",
    "tokenise",
    "split/split-sentences",
    "split/split-layout",
    "split/split-candidates",
    "split/split-features",
  ].map(load),
);
const syntax = Object.assign({ ...wordsOf, ...tagging, ...tokens }, ...splitting);
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

const uposes = [...new Set(list.flatMap((each) => each.words.map((word) => word.upos)))].sort();
const { rules, lemmas } = learnLemmas(list);
const universal = learnUniversal(list, { tags, relations, uposes, key, hashSmall, isKnown: (small) => table.entryOf(known, small) !== 0 });
const header = {
  format: "amity-syntax-2",
  licence: "CC BY-SA 4.0",
  attribution: [
    "Trained on UD English EWT (Silveira et al. 2014), CC BY-SA 4.0",
    "Trained on UD English GUM (Zeldes 2017), annotations CC BY 4.0",
    "Word classes and the parser's word vectors from GloVe 6B vectors (Pennington, Socher and Manning 2014), PDDL 1.0",
  ],
  tags,
  relations,
  uposes,
  lemmaRules: rules,
  lemmas,
};
const file = weightFile(header, [tagger, splitter], [usual, classes, lexicon(universal)], new Uint8Array(0));
writeFileSync(join(folder, "tables.bin"), file);
say(`tables.bin: ${(file.length / 1e6).toFixed(1)} MB`);

// What the parser is trained on.
const writer = exampleWriter(words, look, hashSmall, { tags, relations });
writer.gold(join(folder, "train.jsonl"), [...list, ...copies]);
for (const name of ["ewt-dev", "gum-news-test"]) {
  const some = examples(readTreebank(join(root, "../shared/reference/treebanks", `${name}.conllu.gz`)), wordsOf.longestSentence);
  predict(some, look, tagger);
  writer.gold(join(folder, `${name}.jsonl`), some);
}
const silver = sentencesOf(openTexts(join(root, "../shared")), opened(splitter));
predict(silver, look, tagger);
writer.plain(join(folder, "silver.jsonl"), silver);
say(`${list.length + copies.length} sentences of treebanks, ${silver.length} others`);
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

function opened({ classes: count, keys, counts, values }) {
  return table.makeTable(count, keys, counts, values);
}

/** Sentences of three to eighty tokens, each once. */
function sentencesOf(texts, split) {
  const found = new Map();
  for (const text of texts) {
    const places = tokens.tokenise(text);
    let first = 0;
    for (const end of splits.sentenceEnds(text, places, split, known)) {
      const forms = Array.from({ length: end - first }, (_, at) => text.slice(places.starts[first + at], places.stops[first + at]));
      first = end;
      if (forms.length >= 3 && forms.length <= 80) found.set(forms.join(" "), forms);
    }
  }
  return [...found].map(([text, forms]) => {
    const starts = [];
    const stops = [];
    let at = 0;
    for (const form of forms) {
      starts.push(at);
      stops.push(at + form.length);
      at += form.length + 1;
    }
    return { forms, text, starts: Int32Array.from(starts), stops: Int32Array.from(stops) };
  });
}

function predict(some, lookAt, packed) {
  const weights = opened(packed);
  const scores = new Int32Array(packed.classes);
  for (const each of some) {
    lookAt(words, each);
    tagging.tagWords(words, weights, scores);
    each.predicted = words.tag.slice(0, words.count);
  }
}
