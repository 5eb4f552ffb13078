// Documents that are there twice: pairs of real texts that share passages and are none, 482 press releases on a form and 301 speeches of
// ../../shared/data/texts. Prints how many pairs share three runs of eight words, and how many of them are taken for one document.
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sameDocument } from "../../dist/methods/text-reuse/same-document.js";

const run = 8;
const least = 3;
/** A run that stands in so many texts is a form's, and joins nobody. */
const most = 40;

for (const name of ["isaf/isaf_dev", "ungd/ungd_dev"]) {
  const file = new URL(`../../../shared/data/texts/${name}.jsonl.gz`, import.meta.url);
  if (!existsSync(file)) continue;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
  const texts = lines.map((line) => JSON.parse(line).text);
  const holders = new Map();
  for (const [index, text] of texts.entries()) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = new Set(words.flatMap((_, at) => (at + run <= words.length ? [words.slice(at, at + run).join(" ")] : [])));
    for (const each of runs) holders.set(each, [...(holders.get(each) ?? []), index]);
  }
  const shared = new Map();
  for (const all of holders.values())
    if (all.length < most)
      for (const [at, a] of all.entries()) for (const b of all.slice(at + 1)) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
  const pairs = [...shared].filter(([, count]) => count >= least).map(([pair]) => pair.split(" ").map(Number));
  const began = performance.now();
  const taken = pairs.filter(([a, b]) => sameDocument(texts[a], texts[b]));
  const seconds = (performance.now() - began) / 1000;
  console.log(JSON.stringify({ name: `same documents: ${name}`, n: pairs.length, seconds, texts: texts.length, taken: taken.length }));
}
