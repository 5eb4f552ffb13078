import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { readDocument } from "./document.js";
import { readLimited } from "./read-limited.js";

const tokens = (text: string) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** F1 of two multisets of words, as in the article-extraction benchmark but word by word. */
function f1(found: string, truth: string): number {
  const left = new Map<string, number>();
  const [got, want] = [tokens(found), tokens(truth)];
  for (const each of want) left.set(each, (left.get(each) ?? 0) + 1);
  let hits = 0;
  for (const each of got) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    hits += 1;
    left.set(each, count - 1);
  }
  return (2 * hits) / Math.max(1, got.length + want.length);
}

describeShared("messy documents", () => {
  it("reads or refuses each with a reason, within ten seconds", async () => {
    for (const folder of ["data/messy/pdf", "data/messy/docx", "data/messy/html", "data/crs"]) {
      for (const name of readdirSync(shared(folder)).filter((each) => !each.endsWith(".json"))) {
        const began = performance.now();
        const read = await readLimited(shared(`${folder}/${name}`));
        expect(performance.now() - began, name).toBeLessThan(10_500);
        expect(read.text !== "" || read.problems.length > 0, name).toBe(true);
        for (const each of read.problems) expect(each.at[0]?.file, name).toContain(name);
      }
    }
  });

  it("finds 98 words in 100 of pdftotext in every PDF but the one with slanted text, and names what is locked or broken", async () => {
    const short: string[] = [];
    for (const line of readFileSync(shared("data/messy/pdf_facts.tsv"), "utf8").trim().split("\n").slice(1)) {
      const [path = "", pages, words, encrypted] = line.split("\t");
      const read = await readDocument(readFileSync(shared(`data/messy/${path}`)), path);
      const [found] = read.problems;
      if (encrypted === "NEEDS-PW") expect(found, path).toMatchObject({ code: "data/encrypted", at: [{ file: path }] });
      else if (pages === "?") expect(found?.code ?? (read.text ? "read" : ""), path).toMatch(/^(data\/unreadable|read)$/u);
      else if (Number(words) === 0) expect(found?.code, path).toBe("data/empty");
      else if (read.words < 0.98 * Number(words)) short.push(`${path}: ${read.words} of ${words}`);
      if (pages !== "?") expect(read.pages, path).toBe(Number(pages));
    }
    expect(short).toEqual(["pdf/rotated.pdf: 11 of 12"]);
  });

  it("finds the main text of web pages with F1 ≥ .95", async () => {
    const truth = JSON.parse(readFileSync(shared("data/messy/html/ground-truth.json"), "utf8")) as Record<string, { articleBody: string }>;
    const scores: number[] = [];
    for (const [id, { articleBody }] of Object.entries(truth)) {
      const read = await readDocument(readFileSync(shared(`data/messy/html/${id}.html.gz`)), `${id}.html.gz`);
      scores.push(f1(read.text, articleBody));
    }
    const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length;
    console.log(`HTML: mean token F1 ${mean.toFixed(4)} over ${scores.length} pages, lowest ${Math.min(...scores).toFixed(3)}`);
    expect(mean).toBeGreaterThanOrEqual(0.95);
  });

  it("keeps the tables of the Security Council whole", async () => {
    for (const year of [2019, 2021]) {
      const path = shared(`data/messy/html/unsc_meetings_${year}.html`);
      const { text } = await readDocument(readFileSync(path), path);
      expect(text.match(/^S\/PV\.\d+/gmu)?.length, String(year)).toBeGreaterThan(80);
    }
  });
});

describeShared("Congressional Research Service", () => {
  it("reads columns in the order of the web page", async () => {
    const names = readdirSync(shared("data/crs"));
    for (const name of names.filter((each) => each.endsWith(".pdf"))) {
      const id = /^[A-Z]+\d+/u.exec(name)?.[0] ?? "";
      const twin = names.find((each) => each.startsWith(`${id}v`) && each.endsWith(".md")) ?? "";
      const [pdf, web] = await Promise.all([name, twin].map((each) => readDocument(readFileSync(shared(`data/crs/${each}`)), each)));
      const order = inOrder(pdf?.text ?? "", web?.text ?? "");
      console.log(`${name}: ${order.common} common six-word runs, ${(100 * order.share).toFixed(1)} % in order`);
      expect(order.common / order.all, name).toBeGreaterThan(0.8);
      // A long report prints its notes at the foot of each page, its web page at the end.
      expect(order.share, name).toBeGreaterThan(id.startsWith("R") ? 0.7 : 0.99);
    }
  });
});

/** How many six-word runs, once in each, two texts share, and the longest part of them that is in one order. */
function inOrder(a: string, b: string): { common: number; all: number; share: number } {
  const [left, right] = [runs(a), runs(b)];
  const places = [...right.keys()].map((run) => left.get(run) ?? -1).filter((at) => at >= 0);
  const ends: number[] = [];
  for (const place of places) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
  }
  return { common: places.length, all: right.size, share: ends.length / Math.max(1, places.length) };
}

function runs(text: string): Map<string, number> {
  const words = tokens(text.toLowerCase());
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = 0; at + 6 <= words.length; at += 1) {
    const run = words.slice(at, at + 6).join(" ");
    if (found.has(run)) twice.add(run);
    found.set(run, at);
  }
  for (const each of twice) found.delete(each);
  return found;
}
