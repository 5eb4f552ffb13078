import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../../src/", import.meta.url));
/** Asks the clock of the machine where it stands: another day is said in Kabul than in Greenwich. */
const local =
  /\.[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|\btoLocale(?:Date|Time)String\(|\bDateTimeFormat\b|\bnew Date\([\w.]+, |T\d\d:\d\d:\d\d[`"']/u;
/** Where a person is told the day on which she acts, which is her own; and the clock of a ZIP, which knows no zone and is set to one day. */
const own = new Set(["exports/docx/settled.ts", "web/naming/who.tsx", "web/writing/state-line.tsx"]);

const filesThat = (isLocal: (text: string) => boolean) =>
  (readdirSync(src, { recursive: true }) as string[])
    .map((each) => each.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.tsx?$/u.test(path) && isLocal(readFileSync(join(src, path), "utf8")));

test("days are reckoned in UTC, but for the day on which a person acts", () => {
  expect(filesThat((text) => local.test(text))).toEqual([...own]);
});

test("finds what reckons in the zone of the machine", () => {
  for (const each of [
    "day.getMonth() + 1",
    "new Date(2021, 7, 15)",
    "day.toLocaleDateString()",
    "new Intl.DateTimeFormat('en-GB')",
    "Date.parse(day + 'T00:00:00')",
  ])
    expect(local.test(each), each).toBe(true);
  for (const each of [
    "day.getUTCMonth()",
    "new Date(Date.UTC(2021, 7, 15))",
    "new Date(text)",
    "Date.parse(day + 'T00:00:00Z')",
    "n.toLocaleString('en-GB')",
  ])
    expect(local.test(each), each).toBe(false);
});

test("DuckDB reckons in UTC too", () => {
  expect(readFileSync(join(src, "engine/prelude.duckdb.sql"), "utf8")).toMatch(/^set timezone = 'UTC';$/mu);
});
