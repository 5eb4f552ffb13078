import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gallery } from "./gallery.js";

const executable = [process.env["AMITY_BROWSER"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);

/** Texts of a drawing that cover each other, or stand outside of it. */
function badlySet(): string[] {
  const found: string[] = [];
  for (const svg of document.querySelectorAll(".drawing")) {
    if (!svg.checkVisibility()) continue;
    const figure = svg.closest("figure")?.querySelector(".figure-title")?.textContent;
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    texts.forEach(({ words, box }, index) => {
      if (box.left < frame.left - 3 || box.right > frame.right + 3 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3)
        found.push(`${figure}: “${words}” stands outside`);
      for (const other of texts.slice(index + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 1.5 && high > 4) found.push(`${figure}: “${words}” and “${other.words}” cover each other`);
      }
      if (Number.parseFloat(getComputedStyle(svg.querySelectorAll("text")[index] as Element).fontSize) < 10.9)
        found.push(`${figure}: “${words}” is too small`);
    });
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  return found;
}

describe.skipIf(!executable)(`gallery${executable ? "" : " (skipped: no Chromium is here; AMITY_BROWSER may name one)"}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "amity-gallery-"));
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable ?? "", args: ["--no-sandbox"] });
    for (const theme of ["light", "dark"] as const) writeFileSync(join(folder, `${theme}.html`), gallery(theme));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const width of [390, 1280, 1440]) {
    for (const theme of ["light", "dark"] as const) {
      it(`sets every label clear of the others at ${width} px, ${theme}`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        const errors: string[] = [];
        page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
        page.on("pageerror", (error) => errors.push(String(error)));
        await page.goto(pathToFileURL(join(folder, `${theme}.html`)).href);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await expect.poll(() => page.evaluate(badlySet)).toEqual([]);
        expect(errors).toEqual([]);
        if (process.env["AMITY_SHOTS"])
          await page.screenshot({ path: join(process.env["AMITY_SHOTS"], `gallery-${width}-${theme}.png`), fullPage: true });
        await page.close();
      });
    }
  }

  it("can be read by those who cannot see it", async () => {
    const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
    for (const theme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(pathToFileURL(join(folder, `${theme}.html`)).href);
      await page.addScriptTag({ content: axe });
      const found = await page.evaluate(async () => {
        const { axe: run } = window as unknown as {
          axe: { run(rules: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
        };
        const { violations } = await run.run({
          rules: { "page-has-heading-one": { enabled: false }, "heading-order": { enabled: false } },
        });
        return violations.map(
          (each) =>
            `${each.id}: ${each.nodes
              .map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`)
              .slice(0, 2)
              .join(" | ")}`,
        );
      });
      expect(found).toEqual([]);
      await page.close();
    }
  });

  it("opens a mark's table row and drawing by keyboard alone", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(pathToFileURL(join(folder, "light.html")).href);
    const mark = page.locator(".drawing:visible [data-ev]").first();
    await mark.focus();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-ev"))).toMatch(/^rows:/);
    const summary = page.locator(".figure-table summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".figure-table[open] td").count()).toBeGreaterThan(3);
    await page.close();
  });
});
