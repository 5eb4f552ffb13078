// The sixty pairs of test/same-origin/kinds.json and the twenty-four each of families.json and turns.json: right answers by label, on the half that rules are tuned on and, in sums, on the half that is kept.
import { matchQuote, quotable } from "../../dist/methods/text/match-quote.js";
import { sentences } from "../../dist/methods/text/sentences.js";
import { foldCopies } from "../../dist/methods/text-reuse/fold-copies.js";
import { dependenceOf } from "../../dist/stages/cross-reference/dependence.js";
import { familySet, reuseSet, reuseTable } from "../made/reuse.js";

const library = { dependenceOf, foldCopies, sentences, quotable, matchQuote };
const sets = [
  ["sixty pairs", reuseSet()],
  ["twenty-four pairs", familySet()],
  ["twenty-four further pairs", familySet("turns")],
];
for (const [name, set] of sets) {
  const alike = set.pairs.filter(({ first, second }) => first === second).length;
  console.log(
    `${name}: ${set.pairs.length} are here${name === "sixty pairs" ? `; two passes of one reader agree on ${alike}` : ", labelled once"}.`,
  );
  console.log(
    "| label (dev half) | pairs | claims right | asked instead | folded wrongly | documents right | of |\n|---|---:|---:|---:|---:|---:|---:|",
  );
  const { rows, wrong } = reuseTable(library, ({ kept }) => !kept, set);
  for (const [label, row] of rows)
    console.log(`| ${[label, row.pairs, row.right, row.asked, row.folded, row.documents, row.of].join(" | ")} |`);
  // KEPT=no leaves the kept half alone, while rules are being changed.
  for (const [half, which] of [
    ["dev half", ({ kept }) => !kept],
    ...(process.env.KEPT === "no" ? [] : [["kept half", ({ kept }) => kept]]),
  ]) {
    const all = [...reuseTable(library, which, set).rows.values()];
    const sum = (key) => all.reduce((total, row) => total + row[key], 0);
    console.log(
      `${half}: claims ${sum("right")}/${sum("pairs")} right, ${sum("asked")} asked instead, ${sum("folded")} folded wrongly; documents ${sum("documents")}/${sum("of")}.`,
    );
  }
  if (wrong.length > 0) console.log(`\nWrong on the dev half:\n${wrong.join("\n")}\n`);
}
