// Folding copies among 10,000 generated articles (ladder: exact, light edits, cut, heavy rewrite, unrelated), beside datasketch's figures for
// the same task in ../../shared/reference/neardup-bench.json; then one article added to an index of 10,000.
import { existsSync, readFileSync } from "node:fs";
import { copyIndex } from "../../dist/methods/text-reuse/copy-index.js";
import { foldCopies } from "../../dist/methods/text-reuse/fold-copies.js";
import { key, ladder } from "../made/articles/ladder.js";
import { prose } from "../made/articles/prose.js";
import { median } from "../made/measured.js";

const turns = Number(process.env.TURNS ?? 5);
const make = prose(20240601);
const { documents, gold, reuse } = ladder(Array.from({ length: 2480 }, make));
globalThis.gc?.();

const times = [];
const cpu = [];
let result;
for (let turn = 0; turn < turns; turn++) {
  result = undefined;
  globalThis.gc?.();
  const before = process.cpuUsage();
  const began = performance.now();
  result = foldCopies(documents);
  times.push((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage(before);
  cpu.push((user + system) / 1e6);
}
const rss = process.memoryUsage().rss;
const peak = process.resourceUsage().maxRSS * 1024;
const found = new Set(result.pairs.map((each) => key(each.a, each.b)));
const grouped = new Set(result.groups.flatMap((group) => group.flatMap((a, index) => group.slice(index + 1).map((b) => key(a, b)))));
const share = (some, of) => Number(([...some].filter((each) => of.has(each)).length / some.size).toFixed(4));
const beside = new URL("../../../shared/reference/neardup-bench.json", import.meta.url);
const sketches = existsSync(beside) ? JSON.parse(readFileSync(beside, "utf8")).datasketch : [];
const best = sketches.toSorted((a, b) => b.recall - a.recall)[0];
const seconds = median(times);
console.log(
  JSON.stringify({
    name: "origins: 10,000 articles folded, passages aligned",
    n: documents.length,
    seconds: Number(seconds.toFixed(3)),
    cpu_seconds: Number(median(cpu).toFixed(3)),
    per_second: Math.round(documents.length / seconds),
    rss_mb: Math.round(rss / 1e6),
    peak_rss_mb: Math.round(peak / 1e6),
    pairs: found.size,
    recall: share(gold, found),
    precision: share(found, reuse),
    precision_same_article: share(found, gold),
    groups_recall: share(gold, grouped),
    groups_precision: share(grouped, gold),
    ...(best
      ? {
          baseline: best.medianSeconds,
          baseline_recall: best.recall,
          baseline_is: `datasketch (its highest recall, ${best.shingle}-word shingles), as neardup-bench.json quotes it`,
          ratio: Number((best.medianSeconds / seconds).toFixed(1)),
        }
      : {}),
  }),
);
for (const { shingle, threshold, permutations, medianSeconds, recall, precision } of sketches)
  console.log(
    JSON.stringify({ name: "quoted: datasketch", n: 10000, seconds: medianSeconds, recall, precision, shingle, threshold, permutations }),
  );

const index = copyIndex();
for (const each of documents) index.add(each.id, each.text);
const added = [];
let hits = 0;
for (let turn = 0; turn < 200; turn++) {
  const { text } = documents[(turn * 37) % documents.length];
  const began = performance.now();
  hits += index.add(`again ${turn}`, text).length > 0 ? 1 : 0;
  added.push((performance.now() - began) / 1000);
}
console.log(
  JSON.stringify({
    name: "origins: one article added to an index",
    n: documents.length,
    seconds: Number(median(added).toFixed(6)),
    slowest: Number(Math.max(...added).toFixed(6)),
    per_second: Math.round(1 / median(added)),
    rss_mb: Math.round(process.memoryUsage().rss / 1e6),
    found: hits / added.length,
  }),
);
