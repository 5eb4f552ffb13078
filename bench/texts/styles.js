// Citing in a style, beside citeproc-js: the share of citations and entries that read alike, letter by letter, and the time of both. Needs
// CITEPROC (the folder of the package), CSL_STYLES and CSL_LOCALES (folders of .csl and locales-*.xml); every EVERYth style is taken.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cited } from "../../dist/methods/citing/csl/cite.js";
import { readStyle } from "../../dist/methods/citing/csl/style.js";
import { clusters, works } from "../made/works.js";

const { CITEPROC, CSL_STYLES, CSL_LOCALES, EVERY = "15" } = process.env;
if (!CITEPROC || !CSL_STYLES || !CSL_LOCALES || !existsSync(CITEPROC)) {
  console.log(JSON.stringify({ name: "styles", skipped: "set CITEPROC, CSL_STYLES and CSL_LOCALES" }));
  process.exit(0);
}
const CSL = createRequire(import.meta.url)(CITEPROC);
CSL.debug = () => undefined;
const locales = readdirSync(CSL_LOCALES);
const localeOf = (language) => {
  const file = locales.find((name) => name.startsWith(`locales-${language}`));
  return file && readFileSync(join(CSL_LOCALES, file), "utf8");
};
const byId = new Map(works.map((work) => [work.id, work]));
const plain = (text) =>
  text
    .replace(/&#(\d+);/gu, (_, code) => String.fromCharCode(code))
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
const ofHtml = (html) =>
  plain(
    html
      .replace(/<\/div>\s*<div class="csl-right-inline">/gu, " ")
      .replace(/<[^>]+>/gu, "")
      .replace(/&#38;|&amp;/gu, "&"),
  );
const textOf = (runs) => plain(runs.map(({ text }) => text).join(""));

const sum = { styles: 0, refused: 0, citations: 0, citationsAlike: 0, entries: 0, entriesAlike: 0, ordersAlike: 0, ours: 0, theirs: 0 };
for (const name of readdirSync(CSL_STYLES).filter((each, n) => each.endsWith(".csl") && n % Number(EVERY) === 0)) {
  const source = readFileSync(join(CSL_STYLES, name), "utf8");
  if (/rel="independent-parent"/u.test(source)) continue;
  const began = performance.now();
  const style = readStyle(source, localeOf);
  if ("says" in style) {
    sum.refused++;
    console.error(`${name}: ${style.says}`);
    continue;
  }
  const made = cited(style, byId, clusters);
  const between = performance.now();
  const sys = {
    retrieveLocale: (language) => localeOf(language) ?? localeOf("en-US"),
    retrieveItem: (id) => structuredClone({ ...byId.get(id), event: byId.get(id)["event-title"] }),
  };
  const theirs = [];
  let list;
  try {
    const engine = new CSL.Engine(sys, source, style.root.is["default-locale"] ?? "en-US", true);
    const before = [];
    for (const [n, cluster] of clusters.entries()) {
      const noteIndex = style.class === "note" ? n + 1 : 0;
      const citation = { citationID: `c${n}`, citationItems: structuredClone(cluster), properties: { noteIndex } };
      for (const [at, text] of engine.processCitationCluster(citation, before, [])[1]) theirs[at] = ofHtml(text);
      before.push([`c${n}`, noteIndex]);
    }
    const [facts, texts] = engine.makeBibliography() || [{ entry_ids: [] }, []];
    list = texts.map((text, n) => [facts.entry_ids[n][0], ofHtml(text)]);
  } catch {
    continue; // a style that the other does not take
  }
  sum.styles++;
  sum.ours += between - began;
  sum.theirs += performance.now() - between;
  sum.citations += clusters.length;
  sum.citationsAlike += made.citations.filter((runs, n) => textOf(runs) === theirs[n]).length;
  const ours = new Map(made.entries.map(({ id, runs }) => [id, textOf(runs)]));
  sum.entries += list.length;
  sum.entriesAlike += list.filter(([id, text]) => ours.get(id) === text).length;
  if (made.entries.map(({ id }) => id).join() === list.map(([id]) => id).join()) sum.ordersAlike++;
}
const share = (a, b) => Math.round((1000 * a) / b) / 1000;
console.log(
  JSON.stringify({
    ...{ name: "styles", n: sum.styles, refused: sum.refused, seconds: Math.round(sum.ours) / 1000 },
    ...{ baseline: Math.round(sum.theirs) / 1000, ratio: share(sum.ours, sum.theirs) },
    ...{ citations: share(sum.citationsAlike, sum.citations), entries: share(sum.entriesAlike, sum.entries) },
    orders: share(sum.ordersAlike, sum.styles),
  }),
);
