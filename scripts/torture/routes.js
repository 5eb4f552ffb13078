// Every route that is asked, and those that search and query, with odd ids, periods, places and words: none answers with a fault of its own, and
// none uses more than two seconds of the processor. What is posted stands in test/robust/bodies.test.ts.

import { loadCase } from "../../dist/case/load.js";
import { build } from "../../dist/flow/run.js";
import { pipeline } from "../../dist/pipeline.js";
import { openLive, routesOf } from "./_acts.js";
import { writeCase } from "./_case.js";
import { randomOf } from "./_random.js";

const limit = 2;

/** Each with the names of what is asked in it: `:id` in the path, and what may follow the question mark. */
const routes = [
  ["/api/shell", []],
  ["/api/overview", ["from", "to"]],
  ["/api/sources", []],
  ["/api/names-met", []],
  ["/api/source-table", []],
  ["/api/sources/:id", []],
  ["/api/sources/:id/text", ["start"]],
  ["/api/timeline", ["from", "to", "actor", "start"]],
  ["/api/timeline/happenings", ["from", "to", "actor", "start"]],
  ["/api/dyads", ["from", "to"]],
  ["/api/dyads/:id/:id", ["from", "to"]],
  ["/api/dyads/:id/:id/happenings", ["from", "to", "start"]],
  ["/api/dyads/:id/:id/words", ["from", "to", "start"]],
  ["/api/claims", ["from", "to"]],
  ["/api/claims/matrix", ["from", "to"]],
  ["/api/claims/questions", []],
  ["/api/claims/of/:id", []],
  ["/api/claims/of/:id/both", ["later", "earlier"]],
  ["/api/report", []],
  ["/api/evidence", ["at", "from", "to"]],
  ["/api/search", ["words", "start"]],
  ["/api/search/passages", ["words"]],
  ["/api/search", ["words", "start"]],
  ["/api/queries", ["show", "by", "count", "within", "near", "where", "codes", "coders", "from", "to"]],
  ["/api/queries", ["where", "show"]],
  ["/api/agreement", ["coders", "unit"]],
  ["/api/agreement/documents", ["coders", "unit"]],
  ["/api/agreement/whole", ["coders", "unit"]],
  ["/api/agreement/machine", []],
  ["/api/agreement/category/:id", ["coders", "unit"]],
  ["/api/agreement/disagreements", ["coders", "unit", "category", "source"]],
  ["/api/actors/:id", []],
  ["/api/actors/:id/words", ["start"]],
  ["/api/actors/:id/with/:id", []],
  ["/api/complex", ["slice", "from", "to"]],
  ["/api/why/effects", []],
  ["/api/why/explanations", []],
  ["/api/why/promises", []],
  ["/api/why/scenarios", []],
  ["/api/assistant", []],
  ["/api/coding/desk", []],
  ["/api/coding/review", []],
  ["/api/coding/source/:id", []],
  ["/api/coding/text/:id", []],
  ["/api/coding/uses/:id", []],
  ["/api/coding/templates", []],
  ["/api/coding/codebook/csv", []],
  ["/api/case/file/:id", []],
  ["/api/case/acts", []],
  ["/api/case/history", []],
];
const known = [
  "note",
  "gov",
  "war",
  "force",
  "peace",
  "ana",
  "ben",
  "codebook",
  "sources",
  "links",
  "PAK",
  "AFG",
  "ana,ben",
  "paragraph",
  "sentence",
  "matrix",
  "together",
  "where",
];
const odd = [
  ..."|0|-1|1e99|NaN|null|undefined|__proto__|constructor|toString|..|../..|%|%00|%2e%2e%2f|%ff|a%0Ab|[]|{}|'|\"|--|;|' or 1=1 --|*|\\|a:b|claim:|coding:x|figure:|row:|dyad:PAK AFG|2020-01|2020-13|0000-00|9999-12|2020-01-01|-0001-01|12345678901234567890".split(
    "|",
  ),
  "صلح",
  "👩‍👩‍👧",
  "\u202e",
  "\ud800",
  "a b c",
  "war and (peace or",
  "war near peace",
  "(((((((((",
  "not ",
];
const words = ["truce", "guns", "the", "and", "or", "not", "near", "before", "(", ")", "*", "tru*", '"', "war"];

export async function torture({ scratch, seconds, seed, most = Number.MAX_SAFE_INTEGER }) {
  const random = randomOf(seed);
  const totals = { asked: 0, answered: {}, slowest: 0, broken: [] };
  const folder = `${scratch}/routes`;
  writeCase(folder);
  await build(pipeline, await loadCase(folder));
  const live = await openLive(folder);
  const app = routesOf(live);
  const value = () => {
    const roll = random.below(10);
    if (roll < 4) return random.pick(known);
    if (roll < 7) return random.pick(odd);
    if (roll < 8) return Array.from({ length: 1 + random.below(40) }, () => random.pick(words)).join(" ");
    if (roll < 9) return random.pick(odd).repeat(1 + random.below(random.chance(0.1) ? 3_000 : 40));
    return String.fromCodePoint(...Array.from({ length: 1 + random.below(30) }, () => 1 + random.below(0xd7fe)));
  };
  const written = (text) =>
    random.chance(0.05) ? text : encodeURIComponent(text.toWellFormed?.() ?? text.replaceAll(/[\ud800-\udfff]/gu, ""));
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until && totals.asked < most && totals.broken.length < 20) {
    const [path, names] = random.pick(routes);
    const query = names.flatMap((name) => (random.chance(0.8) ? [`${name}=${written(value())}`] : []));
    if (random.chance(0.1)) query.push(...query, `${random.pick(["x", "from", "start"])}`);
    const asked = `${path.replaceAll(":id", () => written(value()) || "x")}${query.length ? `?${query.join("&")}` : ""}`;
    let url;
    try {
      url = new URL(asked, "http://127.0.0.1").href;
    } catch {
      continue; // no browser sends it
    }
    const began = process.cpuUsage();
    try {
      const answer = await app.request(url);
      await answer.arrayBuffer();
      totals.answered[answer.status] = (totals.answered[answer.status] ?? 0) + 1;
      if (answer.status >= 500) totals.broken.push(`${asked.slice(0, 300)} answered ${answer.status}`);
    } catch (cause) {
      totals.broken.push(`${asked.slice(0, 300)}: ${String(cause?.stack ?? cause).slice(0, 300)}`);
    }
    totals.asked++;
    const { user, system } = process.cpuUsage(began);
    const used = (user + system) / 1e6;
    totals.slowest = Math.max(totals.slowest, Math.round(used * 100) / 100);
    if (used > limit) totals.broken.push(`${asked.slice(0, 300)} used ${used.toFixed(1)} s`);
  }
  await live.close();
  return totals;
}
