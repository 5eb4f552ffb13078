// Queries and comparison of coders on 2,000 made documents with 50,000 codings by two coders and 60 codes in three levels: the tables of
// a case in DuckDB, asked as the app asks them. Goals: a matrix within 100 ms, the comparison of all codes within 1 s, the first page
// within 1.5 s. QualCoder on as much: 2.3 s a matrix, 91 s a comparison (its own figures, another machine).

import { ddl, tableNames } from "../../dist/domain/tables.js";
import { openDuckDB } from "../../dist/engine/duckdb.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { usualQuery } from "../../dist/pages/queries.js";
import { agreement } from "../../dist/workbench/agreement/agreement.js";
import { queries } from "../../dist/workbench/coding/queries.js";

const [documents, codings] = [Number(process.env.DOCUMENTS ?? 2000), Number(process.env.CODINGS ?? 50_000)];
const [paragraphs, wide, codes] = [40, 420, 60];
const random = seededRandom(11);
const pick = (list) => list[Math.floor(random() * list.length)];
const at = { file: "a", line: 1 };

const tables = await openDuckDB();
for (const name of tableNames) await tables.run(ddl(name));
const kinds = ["news", "journal", "policy", "report", "government", "think tank"];
const sources = Array.from({ length: documents }, (_, index) => ({
  ...at,
  ...{
    id: `s${index}`,
    sha256: "",
    bytes: 1,
    kind: pick(kinds),
    format: "text",
    title: `Document ${index}`,
    authors: "[]",
    publisher: pick(["p", "q", null]),
  },
  ...{
    bloc: pick(["islamabad", "kabul", "washington", null]),
    day: `20${10 + (index % 14)}-0${1 + (index % 9)}-11`,
    language: "en",
    url: null,
    grade: pick(["A", "B", "C", null]),
  },
  ...{ grade_reason: null, reference: null, attributes: JSON.stringify({ tone: pick(["harsh", "mild"]) }), proposed: "[]", note: null },
}));
await tables.write("source", sources);
const text = "x".repeat(paragraphs * wide);
await tables.write(
  "document",
  sources.map(({ id }) => ({ ...at, source: id, sha256: "", pages: null, words: 1, text, segments: "[]", metadata: "{}" })),
);
await tables.write(
  "passage",
  (function* () {
    for (const { id } of sources)
      for (let p = 0; p < paragraphs; p++)
        yield {
          ...at,
          source: id,
          kind: "paragraph",
          ordinal: p,
          paragraph: p,
          start: p * wide,
          end: p * wide + wide - 2,
          page: null,
          exact: "",
        };
  })(),
);
const columns = Object.keys((await import("../../dist/domain/tables.js")).tables.category.columns);
const blank = Object.fromEntries(columns.map((each) => [each, null]));
await tables.write(
  "category",
  Array.from({ length: codes }, (_, index) => ({
    ...{
      ...blank,
      ...at,
      line: index + 1,
      id: `c${index}`,
      name: `Code ${index}`,
      definition: "d",
      terms: "[]",
      examples: "[]",
      was: "[]",
    },
    parent: index < 6 ? null : `c${Math.floor(index / 6) - 1}`,
  })),
);
const rows = [];
for (let index = 0; index < codings; index += 2) {
  const start = Math.floor(random() * (paragraphs * wide - 200));
  const end = start + 20 + Math.floor(random() * 180);
  const row = { ...at, source: `s${Math.floor(random() * documents)}`, page: null, exact: "", memo: null, machine: false, accepted: true };
  const category = `c${Math.floor(random() * codes)}`;
  rows.push({ ...row, id: `a${index}`, coder: "anna", start, end, category });
  const isSame = random() < 0.7;
  rows.push({
    ...row,
    id: `b${index}`,
    coder: "bela",
    start: start + (isSame ? 0 : 7),
    end: end + 9,
    category: isSame ? category : `c${Math.floor(random() * codes)}`,
  });
}
await tables.write("coding", rows);

const says = { case: { period: { from: "2010-01-01", to: "2024-12-31" }, coding: undefined }, queries: { queries: [] } };
const open = () => ({ tables, case: { says, files: [], folder: "/nowhere" }, problems: [], hash: "" });
const period = { from: "2010-01", to: "2024-12" };

async function timed(name, n, goal, work, rounds = 7) {
  await work();
  const seconds = [];
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    const began = performance.now();
    await work();
    seconds.push((performance.now() - began) / 1000);
  }
  const middle = seconds.sort((a, b) => a - b)[Math.floor(rounds / 2)];
  const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(JSON.stringify({ name, n, seconds: middle, per_second: Math.round(n / middle), rss_mb: rss, goal_seconds: goal }));
}

await timed("queries/first-page", codings, 1.5, () => queries(open(), usualQuery, period), 3);
const ready = open();
for (const [name, more] of [
  ["kind", { by: "kind" }],
  ["year-sources", { by: "year", count: "sources" }],
  ["attribute", { by: "attribute:tone" }],
  ["together-paragraph", { show: "together", within: "paragraph" }],
  ["together-overlap", { show: "together", within: "overlap" }],
  ["together-near", { show: "together", within: "near", near: 400 }],
  ["together-source", { show: "together", within: "source" }],
  ["where", { show: "where", where: "c0 and (c1 or c2) and not c3" }],
])
  await timed(`queries/${name}`, codings, 0.1, () => queries(ready, { ...usualQuery, ...more }, period));
await timed("agreement/all-codes", codings, 1, () => agreement(ready, { coders: ["anna", "bela"], unit: "paragraph" }), 3);
tables.close();
