import { afterAll, beforeAll, expect, it } from "vitest";
import { newCase } from "../../src/case/making/new.js";
import { pages } from "../../src/web/shell/pages.js";
import { expectAccessible, expectFits, look, type Opened, opened, shot } from "./opened.js";

let open: Opened;
beforeAll(async () => {
  open = await opened(async (folder) => void (await newCase(folder)));
}, 240_000);
afterAll(async () => open?.close());

it.each([
  [1440, "light"],
  [390, "dark"],
] as const)(
  "says the keys, signs and words of a page at ?, at %i in %s",
  async (width, theme) => {
    const { page, complaints, close } = await look(open, width, theme, "/claims");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Help: Claims" });
    await help.waitFor();
    await expect.poll(() => help.innerText()).toContain("next, previous");
    await expect.poll(() => help.innerText()).toContain("believed is solid");
    await expect.poll(() => help.locator(".help-words dt").allInnerTexts()).toContain("claim");
    await expectAccessible(page, "help");
    await expectFits(page, "help");
    await shot(page, `help-${width}-${theme}`);
    await help.getByLabel("A word of the glossary").fill("insulator");
    await expect.poll(() => help.locator(".help-words dt").first().innerText()).toContain("insulator");
    await page.keyboard.press("Escape");
    await expect.poll(() => help.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  },
  120_000,
);

it("finds acts, commands and words by what they are called", async () => {
  const { page, close } = await look(open, 1280, "light", "/report");
  const found = page.getByRole("listbox", { name: "Found" });
  const field = page.getByRole("combobox", { name: /^Find/u });
  const find = async (words: string) => {
    await page.keyboard.press("/");
    await field.fill(words);
  };
  for (const [words, title] of [
    ["export", "Export the report"],
    ["new code", "New code"],
    ["help", "Help"],
    ["insulator", "insulator, buffer"],
    ["write", "Write the report"],
  ] as const) {
    await find(words);
    await expect
      .poll(() => found.getByRole("option").allInnerTexts(), { message: words })
      .toEqual(expect.arrayContaining([expect.stringContaining(title)]));
    await page.keyboard.press("Escape");
    // Not only out of sight: the page hears the next “/” when it is gone.
    await expect.poll(() => page.locator("dialog.find").count()).toBe(0);
  }
  await find("insulator");
  await found.getByRole("option", { name: /insulator, buffer/u }).click();
  const help = page.getByRole("dialog", { name: "Help: Report" });
  await expect.poll(() => help.locator(".help-words dt").first().innerText()).toContain("insulator");
  await close();
}, 120_000);

it("names eight groups, the pages of the one that is open beside them, and goes to every page by one letter after o", async () => {
  const { page, close } = await look(open, 1280, "dark");
  const header = page.getByRole("navigation", { name: "Pages" });
  const links = header.getByRole("link");
  await expect.poll(() => links.allInnerTexts()).toEqual(["Overview", "Sources", "Code", "Events", "Relations", "Claims", "Why", "Report"]);
  await links.filter({ hasText: "Relations" }).click();
  const within = header.getByRole("list", { name: "Relations" }).getByRole("link");
  await expect.poll(() => within.allInnerTexts()).toEqual(["Dyad", "Complex"]);
  await within.filter({ hasText: "Complex" }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe("/complex");
  await expect.poll(() => header.locator("[aria-current]").allInnerTexts()).toEqual(["Relations", "Complex"]);
  const every = page.getByRole("dialog", { name: "All pages" });
  for (const { key, path } of pages) {
    await page.waitForSelector("main h1");
    await page.keyboard.press("o");
    await every.waitFor();
    await page.keyboard.press(key);
    await expect.poll(() => new URL(page.url()).pathname, { message: key }).toBe(path);
    await expect.poll(() => every.count()).toBe(0);
  }
  await expectFits(page, "the header at 1280");
  await close();
}, 120_000);

it("opens all pages by touch on a phone, and leaves an o that is typed alone", async () => {
  const { page, close } = await look(open, 390, "light", "/claims");
  await page.getByRole("button", { name: "All pages" }).click();
  const every = page.getByRole("dialog", { name: "All pages" });
  await expect.poll(() => every.getByRole("link").count()).toBe(pages.length);
  await expectAccessible(page, "all pages");
  await expectFits(page, "all pages");
  await shot(page, "all-pages-390-light");
  await every.getByRole("link", { name: /^Agreement/u }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe("/agreement");
  await expect.poll(() => every.count()).toBe(0);
  await page.keyboard.press("/");
  const field = page.getByRole("combobox", { name: /^Find/u });
  await field.pressSequentially("relations");
  await expect.poll(() => field.inputValue()).toBe("relations");
  await expect
    .poll(() => page.getByRole("listbox", { name: "Found" }).getByRole("option").allInnerTexts())
    .toEqual(expect.arrayContaining([expect.stringContaining("Dyad"), expect.stringContaining("Complex")]));
  await close();
}, 120_000);
