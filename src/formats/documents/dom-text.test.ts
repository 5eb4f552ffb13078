import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { usualLimits } from "../refusal.js";
import { blocksOf, type DomNode } from "./dom-text.js";
import { readHtml } from "./html/html.js";

const textsIn = (body: string) =>
  blocksOf(parseHTML(`<html><body>${body}</body></html>`).document.body as unknown as DomNode).map(({ text }) => text);

it("a table of data is one block, one that lays out a page is not", () => {
  expect(textsIn("<table><tr><td>Day</td><td>Dead</td></tr><tr><td>1 May</td><td>3</td></tr></table>")).toEqual(["Day\tDead\n1 May\t3"]);
  const inner = "<table><tr><td>a</td><td>b</td></tr></table>";
  expect(textsIn(`<table><tr><td>Left</td><td>${inner}</td></tr></table>`)).toEqual(["Left", "a\tb"]);
});

it("a row that a broken page nests in another is told once", () => {
  expect(textsIn("<table><tr><td>a</td><td>b<tr><td>c</td><td>d</td></tr></td></tr></table>").join("\n").match(/[a-d]/gu)).toEqual([
    ...["a", "b", "c", "d"],
  ]);
});

it.each([
  ["links within links", "<a>\f", 20_000],
  ["tables within cells", "<table><tr><td>a</td><td>", 1_500],
  ["rows within cells", "<tr><td>a</td><td>", 2_000],
  ["paragraphs within parts", "<div><p>words ", 4_000],
])("%s, as deep as a page may have them, take no two seconds", (_, piece, times) => {
  const before = process.cpuUsage();
  readHtml(Buffer.from(`<!doctype html><html><body><table>${piece.repeat(times)}`), "a.html", usualLimits);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
});
