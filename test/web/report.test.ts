import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../src/case/load.js";
import { build } from "../../src/flow/run.js";
import { begin } from "../../src/flow/stage.js";
import { report } from "../../src/stages/report/report.js";
import { given } from "../golden/report/given.js";
import { shot } from "./opened.js";

const executable = [process.env["AMITY_BROWSER"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
const root = fileURLToPath(new URL("../../", import.meta.url));

describe.skipIf(!executable)(`report.html${executable ? "" : " (skipped: no Chromium is here; AMITY_BROWSER may name one)"}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "amity-report-"));
  let browser: Browser;
  beforeAll(async () => {
    cpSync(join(root, "test/golden/report/in"), folder, { recursive: true });
    await build(begin().to(given).to(report), await loadCase(folder));
    browser = await chromium.launch({ executablePath: executable as string });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the file from disk with the network off; what the page complains of is in `said`. */
  async function opened(
    width: number,
    colorScheme: "light" | "dark" = "light",
    rest: object = {},
  ): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, offline: true, ...rest });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => void said.push(message.text()));
    page.on("pageerror", (error) => void said.push(error.message));
    await page.goto(pathToFileURL(join(folder, "dist/report.html")).href);
    await page.evaluate(() => document.fonts.ready);
    return { page, said };
  }
  const panel = (page: Page) => page.locator("#panel");

  it.each([
    [1280, "light"],
    [1280, "dark"],
    [390, "light"],
    [390, "dark"],
  ] as const)("opens at %d px in %s without a word of complaint, no wider than the screen, in its own type", async (width, scheme) => {
    const { page, said } = await opened(width, scheme);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expect
      .poll(() =>
        page.evaluate(() => document.fonts.check('18px "Source Serif 4 Variable"') && document.fonts.check('14px "Inter Variable"')),
      )
      .toBe(true);
    await shot(page, `report-${width}-${scheme}`, { whole: true });
    expect(said).toEqual([]);
    await page.context().close();
  });

  it("opens the evidence of a sentence by a click, and closes it with Esc", async () => {
    const { page, said } = await opened(1280);
    await page.getByText("Islamabad says that").click();
    await expect.poll(() => panel(page).textContent()).toContain("It is not the count of cross-border attacks");
    await expect.poll(() => panel(page).textContent()).toContain("denied by Afghan Taliban");
    expect(new URL(page.url()).hash).toMatch(/^#s\d+$/);
    await page.keyboard.press("Escape");
    await expect.poll(() => panel(page).textContent()).toContain("Reading the page");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-open"))).toMatch(/^s\d+$/);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it("walks with j and k and opens with Enter", async () => {
    const { page } = await opened(1280);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await expect.poll(() => panel(page).textContent()).toContain("In 2019 organised violence killed 293 people");
    await expect.poll(() => panel(page).textContent()).toContain("events/ucdp.csv");
    await page.keyboard.press("j");
    await expect.poll(() => panel(page).textContent()).toContain("By 2024 it was 1,885");
    await page.context().close();
  });

  it("shows evidence as a sheet on a phone", async () => {
    const { page } = await opened(390);
    const closed = await panel(page).boundingBox();
    await page.getByText("Islamabad says that").click();
    expect(closed?.height).toBeLessThan(60);
    await expect.poll(async () => (await panel(page).boundingBox())?.height).toBeGreaterThan(300);
    await expect
      .poll(async () => {
        const [sentence, sheet] = [await page.getByText("Islamabad says that").first().boundingBox(), await panel(page).boundingBox()];
        return (sheet?.y ?? 0) - (sentence?.y ?? 0);
      })
      .toBeGreaterThan(0);
    await shot(page, "report-390-open");
    await page.context().close();
  });

  it("has all evidence in it without a script", async () => {
    const { page } = await opened(1280, "light", { javaScriptEnabled: false });
    await page.locator("#s2 .sign-link").click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#evidence-2");
    await expect.poll(() => page.locator("#evidence-2").isVisible()).toBe(true);
    await page.context().close();
  });

  it("lets nothing run or load but what is its own", async () => {
    const { page, said } = await opened(1280);
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      const image = document.createElement("img");
      image.setAttribute("onerror", "window.ran = true");
      image.src = "https://example.org/x.png";
      document.body.append(image);
      await new Promise((done) => setTimeout(done, 100));
      return "ran" in window;
    });
    expect(ran).toBe(false);
    expect(said.join("\n")).toMatch(/Content Security Policy/);
    await page.context().close();
  });

  it("has no accessibility violation, at rest and with evidence open", async () => {
    const { page } = await opened(1280, "light", { bypassCSP: true });
    const source = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
    const violations = () =>
      page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        return (await axe.run()).violations.map((each) => `${each.id}: ${each.nodes[0]?.html.slice(0, 120)}`);
      });
    await page.addScriptTag({ content: source });
    await expect.poll(() => violations()).toEqual([]);
    await page.getByText("Islamabad says that").click();
    await expect.poll(() => violations()).toEqual([]);
    await page.context().close();
  });

  it("prints on paper in light, with the evidence behind it where that is asked for", async () => {
    const { page } = await opened(1280, "dark");
    const appendix = page.locator(".appendix");
    const evidenceNumber = page.locator(".sentence .numbers").first();
    const size = async () => (await page.pdf({ format: "A4" })).length;
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => panel(page).isVisible()).toBe(false);
    expect(await appendix.isVisible()).toBe(false);
    expect(await evidenceNumber.isVisible()).toBe(false);
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.querySelector(".book") as Element).color))
      .toBe("rgb(28, 31, 35)");
    const without = await size();
    expect(without).toBeGreaterThan(50_000);
    await page.emulateMedia({ media: "screen" });
    await page.getByLabel("print with evidence").focus();
    await page.keyboard.press("Space");
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => appendix.isVisible()).toBe(true);
    await expect.poll(() => evidenceNumber.isVisible()).toBe(true);
    expect(await size()).toBeGreaterThan(without);
    await page.context().close();
  });

  it("cuts no long word off on paper, and begins a text that is written from the right there", async () => {
    const { page } = await opened(640);
    await page.emulateMedia({ media: "print" });
    const saying = (text: string) =>
      page.evaluate((words) => {
        const title = document.querySelector(".book h1") as Element;
        const paragraph = document.querySelector(".book > p") as Element;
        title.textContent = words;
        paragraph.textContent = words;
        const ends = [title, paragraph].map((each) => {
          const letters = document.createRange();
          letters.selectNodeContents(each);
          const [first] = letters.getClientRects();
          return Math.abs((first?.right ?? 0) - each.getBoundingClientRect().right) < 2;
        });
        return { beyond: document.documentElement.scrollWidth - innerWidth, ends };
      }, text);
    await expect.poll(() => saying(`https://example.org/${"w".repeat(900)}`)).toMatchObject({ beyond: 0 });
    await expect.poll(() => saying("سه ولسوالی")).toEqual({ beyond: 0, ends: [true, true] });
    await expect.poll(() => saying("Three")).toEqual({ beyond: 0, ends: [false, false] });
    await page.context().close();
  });

  it("leaves the choice to a browser without scripts as well", async () => {
    const { page } = await opened(1280, "light", { javaScriptEnabled: false });
    await expect.poll(() => page.locator(".appendix").isVisible()).toBe(true);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".appendix").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.getByLabel("print with evidence").check();
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".appendix").isVisible()).toBe(true);
    await page.context().close();
  });
});
