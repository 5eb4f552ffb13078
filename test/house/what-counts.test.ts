import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../../src/", import.meta.url));

/** Files whose queries read rows of event that do not count, and why they may. */
const exceptions: Readonly<Record<string, string>> = {
  "stages/import/": "It decides what counts.",
  "stages/report/report.ts": "It lists the files that event came from, and adds nothing.",
  "stages/report/facts.ts": "Names and references of all rows are looked up; nothing is added.",
  "stages/relate/acts/act.trace.sql": "It shows the one row behind an act, by its identifier.",
  "domain/world/strangers.ts": "It asks whose name a dataset gives as a party's, and adds nothing.",
  "workbench/evidence/rows.ts": "It shows one row by its identifier, or rows of a condition that says which count.",
  "workbench/evidence/event-rows.ts": "It names columns.",
  "workbench/opened/open-case.ts": "Its callers give the condition, each looked at where it is written.",
};
/** Words that stand for a condition with `aside is null` in it. */
const conditions = [
  "counted",
  "monthWise",
  "where",
  "told",
  "isTold",
  "sumRows",
  "yearRows",
  "monthRows",
  "pairRows",
  "yearlyRows",
  "stands",
];

/** Texts of a program that hold SQL over event, with the words around them. */
function queries(text: string, isSql: boolean): string[] {
  const all = isSql ? [text] : [...text.matchAll(/`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/gu)].map(([each]) => each);
  return all.filter((each) => /\b(?:from|join) event\b/iu.test(each));
}

const found = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(ts|sql)$/u.test(path) && !/\.test\.ts$|^test-/u.test(path))
  .flatMap((path) => queries(readFileSync(src + path, "utf8"), path.endsWith(".sql")).map((sql) => ({ path, sql })));

test("every query over event says which rows count, or its file why it need not", () => {
  expect(found.length).toBeGreaterThan(40);
  const counts = (sql: string) => /\baside\b/u.test(sql) || conditions.some((each) => sql.includes(`\${${each}`));
  const faults = found.filter(({ path, sql }) => !counts(sql) && !Object.keys(exceptions).some((each) => path.startsWith(each)));
  expect(faults.map(({ path, sql }) => `${path}: ${sql.replace(/\s+/gu, " ").slice(0, 160)}`)).toEqual([]);
});

test("the conditions that stand for it have it in them", () => {
  const rows = readFileSync(`${src}workbench/evidence/event-rows.ts`, "utf8");
  for (const each of rows.matchAll(/export const (?!eventColumns)(\w+) ?=\s*([`"][\s\S]*?[`"]);/gu))
    expect(each[2], each[1]).toMatch(/aside is null|\$\{counted\}/u);
});

test("no exception is left that nothing needs", () => {
  for (const path of Object.keys(exceptions))
    if (path !== "workbench/evidence/event-rows.ts")
      expect(
        found.some((each) => each.path.startsWith(path)),
        path,
      ).toBe(true);
});
