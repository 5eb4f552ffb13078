// Coding in headless Chromium: a text of 300,000 letters with 2,000 codings shown (≤ 150 ms) and one coded (≤ 16 ms);
// a case of 2,000 documents and 50,000 codings opened (≤ 1.5 s), which takes QualCoder 2.3 s.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { openApp } from "../../dist/cli/commands/serve/open.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { madeText } from "../../dist/methods/text/anchoring/changed-text.js";

const work = mkdtempSync(join(tmpdir(), "amity-coding-bench-"));
process.env.XDG_CONFIG_HOME = join(work, "config");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const print = (name, n, seconds, baseline) => {
  const sorted = [...seconds].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  const rss = Math.round(process.memoryUsage().rss / 1e6);
  const line = { name, n, seconds: Number(middle.toFixed(4)), most: Number(sorted.at(-1).toFixed(4)), rss_mb: rss };
  console.log(JSON.stringify(baseline === null ? line : { ...line, baseline, ratio: Number((middle / baseline).toFixed(2)) }));
};

const categories = Array.from({ length: 40 }, (_, at) => `  - { id: c${at}, name: Code ${at}, definition: the ${at}th }\n`).join("");
function makeCase(folder, documents, codings, coders) {
  for (const each of ["sources", "judgements/codings"]) mkdirSync(join(folder, each), { recursive: true });
  const period = "{ from: 2020-01-01, to: 2021-12-31 }";
  writeFileSync(join(folder, "case.yaml"), `version: 1\nname: Bench\nquestion: How fast?\nregion: [PAK]\nperiod: ${period}\n`);
  writeFileSync(join(folder, "codebook.yaml"), `categories:\n${categories}`);
  for (const { id, text } of documents) writeFileSync(join(folder, `sources/${id}.md`), text);
  const random = seededRandom(3);
  const lines = coders.map(() => []);
  for (let n = 0; n < codings; n++) {
    const { id, text } = documents[n % documents.length];
    const paragraphs = text.split("\n\n");
    const words = paragraphs[Math.floor(random() * paragraphs.length)].split(" ");
    const from = Math.floor(random() * Math.max(1, words.length - 8));
    const exact = words.slice(from, from + 3 + Math.floor(random() * 8)).join(" ");
    const coding = { id: `k${n}`, source: id, exact, category: `c${Math.floor(random() * 40)}`, at: "2026-01-01T00:00:00Z" };
    lines[n % coders.length].push(JSON.stringify(coding));
  }
  for (const [at, coder] of coders.entries()) writeFileSync(join(folder, `judgements/codings/${coder}.jsonl`), `${lines[at].join("\n")}\n`);
}

/** Follows a link and waits until words and bars are drawn. */
const shown = (page, path) =>
  page.evaluate(async (to) => {
    const began = performance.now();
    history.pushState(null, "", to);
    await new Promise((done) => {
      const look = () => {
        if (document.querySelector(".source-text .block p") && document.querySelector(".margin button > i")) done();
        else setTimeout(look, 1);
      };
      look();
    });
    document.body.getBoundingClientRect();
    return (performance.now() - began) / 1000;
  }, path);

/** Presses a digit and waits until the new coding stands in the margin. */
const coded = (page) =>
  page.evaluate(async () => {
    const before = document.querySelectorAll(".margin button").length;
    const text = document.querySelector(".source-text");
    text.focus();
    const press = (key) => text.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    press("ArrowDown");
    await new Promise((done) => setTimeout(done, 150));
    const began = performance.now();
    press("1");
    await Promise.resolve();
    while (document.querySelectorAll(".margin button").length === before && performance.now() - began < 2000)
      await new Promise((done) => setTimeout(done, 0));
    document.body.getBoundingClientRect();
    return (performance.now() - began) / 1000;
  });

try {
  const random = seededRandom(7);
  let text = "";
  while (text.length < 300_000) text += `${text ? "\n\n" : ""}${madeText(60, random)}`;
  const long = join(work, "long");
  const short = madeText(6, random);
  makeCase(long, [{ id: "long", text: text.slice(0, 300_000) }], 2000, ["ana", "ben"]);
  writeFileSync(join(long, "sources/short.md"), short);
  const app = await openApp(long, { coder: "ana", trust: true });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
  await page.goto(app.url);
  await page.waitForSelector("main h1");
  await page.evaluate(() => localStorage.setItem("amity-recent-codes", '["c1","c2"]'));
  const times = [];
  for (let n = 0; n < 7; n++) {
    await page.goto(new URL("/sources/short", app.url).href);
    await page.waitForSelector(".source-text .block");
    await page.waitForTimeout(300);
    times.push(await shown(page, "/sources/long"));
  }
  print("text of 300,000 letters with 2,000 codings shown", 2000, times, 0.15);
  await page.waitForTimeout(500);
  const applied = [];
  for (let n = 0; n < 21; n++) applied.push(await coded(page));
  print("coding applied among 2,000", 1, applied, 0.016);
  await page.close();
  await app.close();

  const many = join(work, "many");
  const documents = Array.from({ length: 2000 }, (_, at) => ({ id: `d${at}`, text: madeText(6, random) }));
  makeCase(many, documents, 50_000, ["ana", "ben"]);
  const began = performance.now();
  await (await openApp(many, { coder: "ana", trust: true })).close();
  print("case of 2,000 documents and 50,000 codings built", 50_000, [(performance.now() - began) / 1000], null);
  const opened = [];
  const desks = [];
  for (let n = 0; n < 5; n++) {
    const window = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
    const start = performance.now();
    const again = await openApp(many, { coder: "ana", trust: true });
    await window.goto(again.url);
    await window.waitForSelector("main h1");
    opened.push((performance.now() - start) / 1000);
    const asked = performance.now();
    await window.goto(new URL("/codebook", again.url).href);
    await window.waitForSelector(".code-tree");
    desks.push((performance.now() - asked) / 1000);
    await window.close();
    await again.close();
  }
  print("case of 2,000 documents and 50,000 codings opened", 50_000, opened, 1.5);
  print("its codebook counted and shown", 50_000, desks, null);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
