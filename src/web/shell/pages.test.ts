import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { groupOf, pageGroups, pages } from "./pages.js";

const app = readFileSync(fileURLToPath(new URL("../app.tsx", import.meta.url)), "utf8");
const named = [...app.matchAll(/<Route path="([^"]+)"/gu)].map(([, path]) => String(path).replaceAll(/:\w+/gu, "x"));
const parts = readFileSync(fileURLToPath(new URL("page-parts.ts", import.meta.url)), "utf8");
const plain = [...parts.matchAll(/\["([^"]+)", part\(/gu)].map(([, path]) => String(path));
const routes = [...plain, ...named];

it("puts every address of the app into a group, and names every page once", () => {
  expect(routes.length).toBeGreaterThan(pages.length);
  expect(routes.filter((path) => groupOf(path) === undefined)).toEqual([]);
  expect(pages.filter(({ path }) => !routes.includes(path))).toEqual([]);
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
});

it("gives each page a letter of its own", () => {
  expect(pages.filter(({ key }) => !/^[a-z]$/u.test(key))).toEqual([]);
  expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
});

it("keeps the header short: at most eight groups of at most three pages", () => {
  expect(pageGroups.length).toBeLessThanOrEqual(8);
  expect(pageGroups.filter((group) => group.pages.length > 3)).toEqual([]);
});

it("finds the group of pages that have no name in the header, and none of an address that is nobody's", () => {
  expect(
    ["/actors/PAK", "/confirm/actors", "/codings", "/dyads/A/B", "/report/write", "/sourcesx"].map((path) => groupOf(path)?.name),
  ).toEqual([...["Relations", "Sources", "Code", "Relations", "Report"], undefined]);
});
