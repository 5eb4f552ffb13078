import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Lists that are cut on purpose, by file: what is cut, and how a reader learns of the rest. A cut that stands in no line here is a finding told as whole. */
const judged: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "src/views/bars/compare.tsx": { "wrapText(": "lines of a label; the drawing's table has the words" },
  "src/views/bars/held-matrix.tsx": { "wrapText(": "lines of a label; the drawing's table has the words" },
  "src/views/maps/country-codes.ts": { "pair.slice(0, 3)": "letters of a code" },
  "src/views/maps/complex-map.tsx": { "names.slice(0, 2)": "and n more, by name in the table below the map" },
  "src/views/maps/country-map.tsx": { "notes.slice(0, 2)": "says that there are other lines" },
  "src/views/report/evidence-rows.tsx": { "files.slice(0, mostFiles)": "n of N files; the rows name the rest" },
  "src/views/report/report-blocks.tsx": { ".slice(0, 1)": "the first letter" },
  "src/views/report/report-key.tsx": { "mine.slice(0, 12)": "n more in the text" },
  "src/views/report/sentence.tsx": {
    ".slice(0, most)": "sources of one footnote, the rest counted there",
    "runs.slice(0, -1)": "the last run is cut at its comma",
  },
  "src/web/claims/voices.tsx": { "matrix.actors.slice(0, most)": "the others are named below" },
  "src/web/claims/writing/claim-window.tsx": { ".slice(0, 60)": "claims most like the words; typing finds any" },
  "src/web/claims/writing/find-evidence.tsx": { "found.slice(0, 8)": "and n more: type to find them" },
  "src/web/coding/codebook/code-panel.tsx": { "data.slice(0, 60)": "n more; the queries list them all" },
  "src/web/coding/codebook/proposed-codes.tsx": { "quotes.slice(0, mostExamples)": "examples in codebook.yaml, not a list of the page" },
  "src/web/coding/ask-assistant.tsx": { "of.refused.slice(0, 10)": "n of N; the exchange has all" },
  "src/web/coding/code-picker.tsx": { "category.examples.slice(0, 4)": "examples beside the choice; the Codebook has all" },
  "src/web/complex/drawings.tsx": { ".slice(0, most.ties)": "the note has how many ties are not drawn; the table has all" },
  "src/web/dyad/trend.tsx": { "mine.slice(0, 1)": "one sentence for spans that are silent for one reason" },
  "src/web/pages/audit.tsx": { "at.slice(0, 8)": "n of N places; the text marks all" },
  "src/web/pages/explanations.tsx": { ".slice(0, 8)": "and n more, marked in the matrix" },
  "src/web/overview/soundness.tsx": { "all.slice(0, 7)": "n of N kinds; amity check lists all" },
  "src/web/pages/scenarios.tsx": { "isAll ? undefined : few": "a button shows all" },
  "src/web/pages/sources.tsx": { "source.authors.slice(0, 3)": "and others" },
  "src/web/pages/timeline.tsx": { "each.actors.slice(0, 1)": "whoever acts, of two sides in order" },
  "src/web/parts/time-axis.ts": { "monthAt(month).slice(0, 4)": "the year of a month" },
  "src/web/parts/in-parts.tsx": { "first.slice(0, most)": "n of N, and Show more" },
  "src/web/parts/month-figures.tsx": { "series.slice(0, most)": "n of N; Effects has all" },
  "src/web/shell/find-choices.ts": {
    ".slice(0, 8)": "acts of the page that have the letters; more letters find any",
    "termsLike(asked).slice(0, 3)": "words most like the letters; help has the whole glossary",
  },
  "src/web/shell/notice.tsx": { "live.failed.slice(0, 12)": "n of N; amity check lists all" },
  "src/web/shell/writing/new-claim.tsx": { "like.slice(0, mostLike)": "claims most like the words; Claims has all" },
  "src/web/sources/away.tsx": { "file.claims.slice(0, mostClaims)": "and n more claims" },
  "src/web/writing/built-query.ts": { ".slice(0, 5)": "words of a name that is made" },
  "src/web/writing/mends.ts": {
    "claim.says.slice(0, 47)": "letters of a claim, with … behind",
    ".slice(0, 2)": "claims most like the sentence; the picker has all",
    "word.slice(0, 5)": "how a word begins, to tell what is alike",
  },
  "src/web/beginning/start/countries.tsx": { ".slice(0, 7)": "countries that the letters begin; more letters find any" },
};
/** Limits in SQL that a page reads, by file: how many there may be, and how a reader learns of the rest. */
const limits: Readonly<Record<string, readonly [number, string]>> = {
  "src/workbench/claims/origins.ts": [1, "one row by its key"],
  "src/workbench/complexes/complex.ts": [1, "triangles are counted beside what is drawn"],
  "src/workbench/complexes/slice-rows.ts": [3, "ties are counted beside what is drawn; one reason of many that are alike"],
  "src/workbench/complexes/part-of-slice.ts": [1, "the dataset that looks at most, of which it is said"],
  "src/workbench/dyads/dyad.ts": [2, "a part, with how many there are; other pairs to go on to, beside all pairs"],
  "src/workbench/dyads/words.ts": [1, "a part, with how many there are"],
  "src/workbench/evidence/claim-pieces.ts": [2, "one work by its key"],
  "src/workbench/evidence/derived.ts": [1, "whether there is one"],
  "src/workbench/evidence/texts.ts": [2, "n of N codings; the paragraph around one place"],
  "src/workbench/explanations/effects-lead.ts": [1, "one reason"],
  "src/workbench/explanations/scenarios.ts": [2, "the first of the file, as the page's lead"],
  "src/workbench/overview/coverage.ts": [1, "n differ; here are the m that differ most, the table has all"],
  "src/workbench/overview/first-lead.ts": [1, "the first and the next, to see whether one has most"],
  "src/workbench/evidence/rows-page.ts": [2, "a part, with how many there are"],
  "src/workbench/sources/names-met.ts": [1, "n of N names; amity actors lists all"],
  "src/workbench/sources/reader.ts": [1, "a part, with how many there are"],
  "src/workbench/sources/search.ts": [2, "says what is not searched, and where it stands"],
  "src/workbench/timeline/timeline-lead.ts": [1, "the first and the next, to see whether one month has most"],
  "src/workbench/timeline/timeline.ts": [2, "a part, with how many there are; names without a chip are in the list"],
  "src/workbench/writing/cited-as.ts": [1, "one work, where the report cites none, to show a style on"],
};

function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name) && !/\.test\./u.test(name))
    .map((name) => relative(root, join(root, folder, name)).replaceAll("\\", "/"))
    .sort();
}
/** Lengths of words, days and names; a list is cut at another, or at a number with a name. */
const ofWords = new Set(["-1", "40", "80", "139", "160", "200", "219", "319"]);
/** Years, months and days of a text; of what a bracket closes, a list all the same. */
const ofDays = new Set(["4", "7", "10"]);

/** Whether `.slice(0, to)` behind these letters cuts a list. */
function cutsList(before: string, to: string): boolean {
  if (/^(?:most|few|step)[A-Za-z.]*$/u.test(to)) return true;
  if (!/^-?\d+$/u.test(to) || ofWords.has(to)) return false;
  if (ofDays.has(to)) return /^\s*$|[\])]$/u.test(before) && !/(?:""|"x")\)$/u.test(before);
  return !/(?:words|exact|text|textContent \?\? "")(?:\.replaceAll\(.*\))?\)?$/u.test(before);
}

test("every list of a page that is cut says how many there are, or is judged here", () => {
  const found: string[] = [];
  for (const file of [...filesOf("src/web", /\.tsx?$/u), ...filesOf("src/views", /\.tsx?$/u)])
    for (const [at, line] of readFileSync(join(root, file), "utf8").split("\n").entries()) {
      if (Object.keys(judged[file] ?? {}).some((part) => line.includes(part))) continue;
      const is = [...line.matchAll(/\.slice\(0, ?([^),]+)\)/gu)].some(({ index, 1: to = "" }) => cutsList(line.slice(0, index), to));
      if (is) found.push(`${file}:${at + 1} ${line.trim()}`);
    }
  expect(found).toEqual([]);
});

test("no line of the judged cuts is out of date", () => {
  const gone = Object.entries(judged).flatMap(([file, parts]) => {
    const text = readFileSync(join(root, file), "utf8");
    return Object.keys(parts)
      .filter((part) => !text.includes(part))
      .map((part) => `${file}: ${part}`);
  });
  expect(gone).toEqual([]);
});

test("every limit in what pages ask of the tables is judged here", () => {
  const found = new Map<string, number>();
  for (const file of filesOf("src/workbench", /\.(?:ts|sql)$/u)) {
    const n = [...readFileSync(join(root, file), "utf8").matchAll(/\blimit (?:\$\{|\d|\?)/gu)].length;
    if (n) found.set(file, n);
  }
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(limits).map(([file, [n]]) => [file, n])));
});
