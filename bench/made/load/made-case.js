// A case as large as is asked for, the same for the same seed: documents, codings of four coders, GDELT-shaped rows, claims, a series.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../../../dist/methods/statistics/random.js";
import { madeText } from "../../../dist/methods/text/anchoring/changed-text.js";
import { writeGdelt } from "../rows/gdelt.js";

const coders = ["ana", "ben", "cem", "dina"];
export const codes = 40;

/** Writes the case; gives the ids of its documents and their texts' first words. */
export function makeCase(folder, { documents, codings, events }, seed = 5) {
  const random = seededRandom(seed);
  const below = (n) => Math.floor(random() * n);
  for (const each of ["sources", "events", "judgements/codings"]) mkdirSync(join(folder, each), { recursive: true });
  const say = (path, lines) => writeFileSync(join(folder, path), `${lines.join("\n")}\n`);
  say("case.yaml", [
    "version: 1",
    "name: Load",
    "question: How many may read it at once?",
    "region: [PAK, AFG]",
    "period: { from: 2015-01-01, to: 2024-12-31 }",
    "turning_points:",
    "  - { id: kabul, name: Kabul falls, day: 2021-08-15 }",
    "series:",
    "  - id: fights",
    "    says: Fights a month",
    "    sql: select date_trunc('month', day) as month, count(*) as value from event where quad = 4 group by 1 order by 1",
    "    windows: [12, 24]",
  ]);
  say("actors.yaml", [
    "actors:",
    ...["PAK", "AFG", "USA", "IND", "CHN", "IRN", "TAL"].map(
      (id) => `  - { id: ${id}, name: ${id} actor, kind: ${id === "TAL" ? "organisation" : "state"} }`,
    ),
  ]);
  say("codebook.yaml", [
    "categories:",
    ...Array.from(
      { length: codes },
      (_, at) => `  - { id: c${at}, name: Code ${at}, definition: the ${at}th${at < 5 ? "" : `, parent: c${at % 5}`} }`,
    ),
  ]);
  const blocks = Array.from({ length: 400 }, () => madeText(1, random).split("\n\n")[0]);
  const texts = [];
  for (let at = 0; at < documents; at += 1) {
    const text = Array.from({ length: 12 }, () => blocks[below(blocks.length)]).join("\n\n");
    texts.push(text);
    writeFileSync(join(folder, `sources/d${at}.md`), `# Document ${at}\n\n${text}\n`);
  }
  const lines = coders.map(() => []);
  for (let n = 0; n < codings; n += 1) {
    const source = n % documents;
    const paragraphs = texts[source].split("\n\n");
    const words = paragraphs[below(paragraphs.length)].split(" ");
    const from = below(Math.max(1, words.length - 8));
    const exact = words.slice(from, from + 3 + below(8)).join(" ");
    lines[n % coders.length].push(
      JSON.stringify({ id: `k${n}`, source: `d${source}`, exact, category: `c${below(codes)}`, at: "2026-01-01T00:00:00Z" }),
    );
  }
  for (const [at, coder] of coders.entries()) say(`judgements/codings/${coder}.jsonl`, lines[at]);
  say("judgements/claims.yaml", [
    "claims:",
    ...Array.from(
      { length: 60 },
      (_, at) => `  - { id: q${at}, says: "Claim number ${at} is made.", speaker: Somebody, kind: factual, actors: [PAK, AFG] }`,
    ),
  ]);
  writeGdelt(join(folder, "events/gdelt.export.CSV"), events, seed);
}
