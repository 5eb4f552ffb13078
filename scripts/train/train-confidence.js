// node scripts/train/train-confidence.js: learns how sure an event is from events judged by eye (events-judged.jsonl: features and whether actor,
// target, root and status were all right; texts of others are not in it), and writes src/methods/events/confidence/weights.ts. A logistic
// regression with a ridge, tried in folds of whole texts: Brier, reliability, and whether Platt's two numbers would mend it. The same file gives
// the same weights.
import { readFileSync, writeFileSync } from "node:fs";

const { logisticRidge } = await import("../../dist/methods/statistics/logistic-ridge.js");
const here = (name) => new URL(name, import.meta.url);
const rows = readFileSync(here("events-judged.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const ridge = 4;
const folds = 10;
const names = [...new Set(rows.flatMap(({ features }) => Object.keys(features)))].sort();
const vectors = rows.map(({ features }) => names.map((name) => features[name] ?? 0));
const right = rows.map((row) => Number(row.right));

/** Texts in the order of their names go round the folds, so that one text is never on both sides. */
const texts = [...new Set(rows.map(({ text }) => text))].sort();
const foldOf = rows.map(({ text }) => texts.indexOf(text) % folds);

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const dot = (a, b) => a.reduce((sum, each, index) => sum + each * b[index], 0);

const fitted = (xs, ys, penalties) => logisticRidge(xs, ys.map(Boolean), { penalties });

const penalties = names.map((name) => (name === "bias" ? 0 : ridge));
/** What the other folds say of each event, before and after calibration; both without its own text. */
function crossed(xs, ys, of, penalties) {
  const said = ys.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const others = ys.flatMap((_, index) => (of[index] === fold ? [] : [index]));
    const weights = fitted(
      others.map((index) => xs[index]),
      others.map((index) => ys[index]),
      penalties,
    );
    ys.forEach((_, index) => {
      if (of[index] === fold) said[index] = dot(xs[index], weights);
    });
  }
  return said;
}
const logits = crossed(vectors, right, foldOf, penalties);
const platted = crossed(
  logits.map((logit) => [1, logit]),
  right,
  foldOf,
  [0, 0],
);
const chances = logits.map(sigmoid);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const brier = (values) => mean(values.map((value, index) => (value - right[index]) ** 2));
const base = mean(right);
let pairs = 0;
let ordered = 0;
right.forEach((a, i) => {
  right.forEach((b, j) => {
    if (a <= b) return;
    pairs++;
    ordered += chances[i] > chances[j] ? 1 : chances[i] === chances[j] ? 0.5 : 0;
  });
});
console.log(
  `${rows.length} events of ${texts.length} texts, ${right.filter(Boolean).length} right (${base.toFixed(2)}), ${names.length} features, ridge ${ridge}`,
);
console.log(
  `in ${folds} folds of texts: Brier ${brier(chances).toFixed(3)} (the share alone ${brier(right.map(() => base)).toFixed(3)}), with Platt’s two numbers ${brier(platted.map(sigmoid)).toFixed(3)}; area under ROC ${(ordered / pairs).toFixed(2)}`,
);
const order = right.map((_, index) => index).sort((a, b) => chances[a] - chances[b]);
for (let part = 0; part < 5; part++) {
  const some = order.slice(Math.floor((part * order.length) / 5), Math.floor(((part + 1) * order.length) / 5));
  const all = some.length;
  const hits = some.filter((index) => right[index]).length;
  const [p, z] = [hits / all, 1.96];
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  console.log(
    `  said ${mean(some.map((index) => chances[index])).toFixed(2)}, right ${hits} of ${all} (${p.toFixed(2)}, ${(middle - half).toFixed(2)} to ${(middle + half).toFixed(2)})`,
  );
}
for (const least of [0.3, 0.4, 0.5, 0.6, 0.7]) {
  const kept = chances.flatMap((chance, index) => (chance >= least ? [index] : []));
  console.log(`  from ${least}: ${kept.length} kept, ${kept.filter((index) => right[index]).length} right`);
}
const weights = fitted(vectors, right, penalties);
const lines = names.map((name, index) => `  [${JSON.stringify(name)}, ${weights[index].toFixed(3)}],`);
writeFileSync(
  here("../../src/methods/events/confidence/weights.ts"),
  `// Made by scripts/train/train-confidence.js: change that file or events-judged.jsonl, not this one.\nexport const weights: ReadonlyMap<string, number> = new Map([\n${lines.join("\n")}\n]);\n`,
);
