// The pages of an open case, in a browser: each by its address, cold (nobody asked for it yet) and again, and from within the app by a link
// (warm). Printed: for each page ms until it shows what it is about, processor ms of the server and of the page's main thread, the longest
// block of that thread, and `ratio`: its warm time against that of a page that asks nothing, in the same run.
// Goals: warm ≤ 150 ms, cold ≤ 400 ms; report without a block over 100 ms.
// CASE is a built case (the flagship is copied and built if none is named); BROWSER is the browser; PAGES (paths, a space between) fewer.
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, copyCase, root } from "../made/case-time.js";

const work = mkdtempSync(join(tmpdir(), "amity-pages-bench-"));
process.env.XDG_CONFIG_HOME = join(work, "settings");
const say = (line) => console.log(JSON.stringify(line));
const round = (value) => Math.round(value);
const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const all =
  "/ /sources /timeline /dyads /dyads/PAK/TTP /complex /claims /effects /explanations /scenarios /codebook /queries /agreement /report /audit";
const paths = (process.env.PAGES ?? all).split(" ");
/** A page that asks the server nothing: what the app itself costs. */
const empty = "/no-such-page";

let folder = process.env.CASE;
if (!folder) {
  folder = copyCase(join(root, "examples/afghanistan-pakistan"), join(work, "case"));
  build(folder);
}

/** The app in a process of its own, so that its processor time is its own. */
async function openApp() {
  const child = fork(fileURLToPath(new URL("../made/pages/app.js", import.meta.url)), [folder], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const heard = () => new Promise((done) => child.once("message", done));
  const { url, address } = await heard();
  return {
    url,
    address,
    processor: () => {
      child.send("processor");
      return heard();
    },
    close: () => new Promise((done) => child.once("exit", done) && child.kill()),
  };
}

/** The time at which the page shows what it is about, its panel with it; 0 before. */
const shownAt = () =>
  document.querySelector("main h1, main .empty") && !document.querySelector(".waiting") && document.fonts.status === "loaded"
    ? Date.now()
    : 0;

/** Milliseconds of the page's own clock until it is shown, from the act on; and what it cost. */
async function timed(app, page, session, act) {
  const metrics = async () =>
    Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
  const [server, before] = [await app.processor(), await metrics()];
  const began = Date.now();
  await act();
  const shown = await page.waitForFunction(shownAt, undefined, { polling: "raf" });
  const ms = (await shown.jsonValue()) - began;
  await page.waitForTimeout(400);
  const after = await metrics();
  const longest = await page.evaluate(() => Math.max(0, ...(window.blocks ?? []).splice(0)));
  return { ms, server: (await app.processor()) - server, page: (after.TaskDuration - before.TaskDuration) * 1000, longest };
}

const executablePath = process.env.AMITY_BROWSER ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const app = await openApp();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await context.addInitScript(() => {
    window.blocks = [];
    new PerformanceObserver((list) => window.blocks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
      buffered: true,
    });
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(app.address);
  await page.waitForFunction(shownAt);
  const byAddress = (path) => timed(app, page, session, () => page.goto(new URL(path, app.url).href, { waitUntil: "commit" }));
  const byLink = (path) =>
    timed(app, page, session, () =>
      page.evaluate((to) => {
        history.pushState(null, "", to);
      }, path),
    );
  const base = middle([await byAddress(empty), await byAddress(empty), await byAddress(empty)].map(({ ms }) => ms));
  const cold = new Map();
  for (const path of paths) cold.set(path, await byAddress(path));
  const again = new Map();
  for (const path of paths) again.set(path, middle([(await byAddress(path)).ms, (await byAddress(path)).ms, (await byAddress(path)).ms]));
  await byLink(empty);
  const warm = new Map(paths.map((path) => [path, []]));
  const nothing = [];
  for (let round = 0; round < 4; round++) {
    for (const path of paths) {
      const took = await byLink(path);
      if (round) warm.get(path).push(took);
      const none = await byLink(empty);
      if (round) nothing.push(none.ms);
    }
  }
  const floor = middle(nothing);
  say({ name: "a page that asks nothing", by_address: base, by_link: floor });
  for (const path of paths) {
    const first = cold.get(path);
    const links = warm.get(path);
    say({
      name: path,
      cold: first.ms,
      again: again.get(path),
      warm: middle(links.map(({ ms }) => ms)),
      cold_ratio: round((10 * first.ms) / base) / 10,
      ratio: round((10 * middle(links.map(({ ms }) => ms))) / Math.max(1, floor)) / 10,
      server_cold: round(first.server),
      page_cold: round(first.page),
      page_warm: round(middle(links.map(({ page }) => page))),
      longest_cold: round(first.longest),
      longest_warm: round(Math.max(...links.map(({ longest }) => longest))),
    });
  }
  await app.close();
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
