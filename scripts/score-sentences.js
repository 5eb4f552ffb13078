// npm run --silent events:own -- [news|statement|resolution|speech|release|history …] [--misses] [--causes] [--kept] [--passes] [--unsaid]: codes the sentences of
// test/events/sentences that are for development and prints, by kind of text and by construction, what was found and what is right, with
// Wilson's 95 % intervals; with --misses what was wrong, sentence by sentence; with --causes why events were not found, by kind and by construction. --kept scores the third kept back instead, in sums alone. --passes
// prints how the two passes of annotation agree, and codes nothing. --unsaid tells the coder of no speaker.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { loadSyntax } = await import("../dist/methods/syntax/syntax.js");
const { codeText } = await import("../dist/methods/events/code-text.js");
const { predictionsOf } = await import("../dist/methods/events/score/predictions.js");
const { withStruckTowns } = await import("../dist/methods/events/context/struck-towns.js");
const { readGazetteer } = await import("../dist/formats/gazetteer.js");
const { statesOf } = await import("../dist/stages/code/event-coder/coder.js");
const { readOwnSet } = await import("../dist/methods/events/score/own-set.js");
const { scoreOwn } = await import("../dist/methods/events/score/score-own.js");
const { wilson } = await import("../dist/methods/statistics/wilson.js");

const args = process.argv.slice(2);
const kinds = args.filter((each) => !each.startsWith("--"));
const wantKept = args.includes("--kept");
const isUnsaid = args.includes("--unsaid");
const folder = join(root, "test", "events", "sentences");
const isKept = (id) => createHash("sha256").update(id).digest().readUInt32BE(0) % 3 === 0;
const sentences = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl") && (kinds.length === 0 || kinds.includes(name.slice(0, -6))) && name !== "second-pass.jsonl")
  .flatMap((name) => readOwnSet(readFileSync(join(folder, name), "utf8")))
  .filter(({ id }) => isKept(id) === wantKept);

if (args.includes("--passes")) {
  const { agreementOfPasses } = await import("../dist/methods/events/score/agree-own.js");
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl") && name !== "second-pass.jsonl");
  const first = files.flatMap((name) => readOwnSet(readFileSync(join(folder, name), "utf8")));
  const second = readFileSync(join(folder, "second-pass.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((row) => JSON.parse(row));
  const { event, required, met, fields } = agreementOfPasses(first, second);
  console.log(`${second.length} sentences read twice; events that the second pass has too: ${met} of ${required}`);
  console.log("           n   allowed  first choice  kappa  alpha");
  for (const [name, { n, allowed, same, kappa, alpha }] of Object.entries({ event, ...fields }))
    console.log(
      `${name.padEnd(8)}${String(n).padStart(4)}${(allowed / n).toFixed(3).padStart(10)}${(same / n).toFixed(3).padStart(14)}${(kappa ?? 0).toFixed(2).padStart(7)}${(alpha ?? 0).toFixed(2).padStart(7)}`,
    );
  process.exit(0);
}

const syntax = loadSyntax(readFileSync(join(root, "dist", "methods", "syntax", "weights.bin")));
const gazetteer = readGazetteer();
const coded = new Map();
const code = ({ id, text, speaker }) => {
  if (!coded.has(id)) {
    const found = codeText(text, { syntax, date: "2024-03-15", speaker: isUnsaid ? undefined : speaker });
    coded.set(id, predictionsOf(withStruckTowns(found.events, gazetteer, statesOf(found))));
  }
  return coded.get(id);
};

const share = (count, of) => {
  if (of === 0) return "–".padStart(22);
  const { low, high } = wilson(count, of);
  return `${count}/${of} ${(count / of).toFixed(2)} (${Math.round(low * 100)}–${Math.round(high * 100)})`.padStart(22);
};
function line(name, some) {
  const { score } = scoreOwn(some, code);
  console.log(
    `${name.padEnd(14)}${share(score.found, score.expected)}${share(score.right, score.coded)}${share(score.whole, score.sentences)}${share(score.alarms, score.silent)}`,
  );
}
function table(title, of) {
  console.log(`\n${title.padEnd(14)}${["found", "right", "whole sentence", "false alarm"].map((each) => each.padStart(22)).join("")}`);
  const groups = new Map();
  for (const each of sentences) groups.set(of(each), [...(groups.get(of(each)) ?? []), each]);
  for (const [name, some] of [...groups].sort(([, one], [, other]) => other.length - one.length)) line(name, some);
}

console.log(`${wantKept ? "the third kept back" : "dev"}: ${sentences.length} sentences`);
table("kind", ({ kind }) => kind);
line("all", sentences);
if (!wantKept) table("construction", ({ construction }) => construction);
const { score, misses } = scoreOwn(sentences, code);
console.log(`\nfound but for the status ${share(score.foundBarStatus, score.expected)}`);
console.log(`an act at the event's words ${share(score.aligned, score.expected)}; of those right:`);
for (const field of ["actor", "target", "root", "status"]) console.log(`  ${field.padEnd(8)}${share(score[field], score.aligned)}`);
console.log(`  ${"code".padEnd(8)}${share(score.code, score.coded3)}`);
if (args.includes("--causes") && !wantKept) {
  const { causes, causesOf } = await import("../dist/methods/events/score/own-causes.js");
  for (const [title, of] of [
    ["kind", ({ kind }) => kind],
    ["construction", ({ construction }) => construction],
  ]) {
    console.log(`\n${`not found, by ${title}`.padEnd(28)}${causes.map((each) => each.padStart(16)).join("")}`);
    const total = (counts) => [...counts.values()].reduce((sum, each) => sum + each, 0);
    const groups = [...causesOf(misses, code, of)].sort(([, one], [, other]) => total(other) - total(one));
    for (const [name, counts] of groups)
      console.log(
        `${name.padEnd(22)}${String(total(counts)).padStart(6)}${causes.map((each) => String(counts.get(each) ?? 0).padStart(16)).join("")}`,
      );
  }
}
if (args.includes("--misses") && !wantKept)
  for (const { sentence, missed, wrong } of misses) {
    console.log(`\n${sentence.id} ${sentence.construction}: ${sentence.text}`);
    const party = ({ codes, words }) => `${codes.join("|")}${words ? ` (${words})` : ""}`;
    for (const { actor, target, codes, status, predicate } of missed)
      console.log(`  missed ${party(actor)} > ${party(target)} ${codes.join("|")} ${status.join("|")} “${predicate.words}”`);
    for (const { actor, target, cameo, status } of wrong) console.log(`  wrong  ${actor} > ${target} ${cameo} ${status}`);
    const rest = code(sentence).filter((each) => !wrong.includes(each));
    for (const { actor, target, cameo, status } of rest) console.log(`  coded  ${actor} > ${target} ${cameo} ${status}`);
  }
