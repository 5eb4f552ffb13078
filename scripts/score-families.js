// npm run --silent events:families -- [dev|second|fresh|acts|senses|senses-fresh|units|units-fresh|told|told-fresh|doers|verbs|who|parts|parts-fresh] [--misses]: codes the sentences of test/events/families and
// prints, for each construction, how many events were found, how many of those coded are right, and how often somebody else was said to have
// acted; with --misses what was wrong, sentence by sentence.
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
const { readFamily } = await import("../dist/methods/events/score/family-set.js");
const { scoreFamilies } = await import("../dist/methods/events/score/score-families.js");

const args = process.argv.slice(2);
const halves = args.filter((each) => !each.startsWith("--"));
const syntax = loadSyntax(readFileSync(join(root, "dist", "methods", "syntax", "weights.bin")));
const gazetteer = readGazetteer();
const code = (text, date, speaker) => {
  const coded = codeText(text, { syntax, date, speaker });
  return predictionsOf(withStruckTowns(coded.events, gazetteer, statesOf(coded)));
};
const part = (count, of) => `${count}/${of}`.padStart(9);
const written = ({ source, target, codes, status }) => `${source.join("|")} > ${target.join("|")} ${codes.join("|") || "any"} ${status}`;
for (const half of halves.length > 0
  ? halves
  : [
      "dev",
      "second",
      "fresh",
      "acts",
      "senses",
      "senses-fresh",
      "units",
      "units-fresh",
      "told",
      "told-fresh",
      "doers",
      "verbs",
      "who",
      "parts",
    ]) {
  const folder = join(root, "test", "events", "families", half);
  const sum = {};
  console.log(`${half.padEnd(20)}    whole    found    right  wrong actor  forbidden`);
  const line = (name, score) =>
    console.log(
      `${name.padEnd(20)}${part(score.whole, score.sentences)}${part(score.found, score.expected)}${part(score.right, score.coded)}${part(score.wrongActors, score.coded).padStart(13)}${part(score.violated, score.forbidden).padStart(11)}`,
    );
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
    const family = file.slice(0, -4);
    const { score, misses } = scoreFamilies(readFamily(family, file, readFileSync(join(folder, file), "utf8")), code);
    for (const [key, value] of Object.entries(score)) sum[key] = (sum[key] ?? 0) + value;
    line(family, score);
    if (args.includes("--misses"))
      for (const { sentence, missed, wrong, violated } of misses) {
        console.log(`  ${file}:${sentence.line} ${sentence.text}`);
        for (const each of missed) console.log(`    missed    ${written(each)}`);
        for (const each of wrong) console.log(`    wrong     ${each.actor} > ${each.target} ${each.cameo} ${each.status}`);
        for (const each of violated) console.log(`    forbidden ${written(each)}`);
      }
  }
  line("all", sum);
}
