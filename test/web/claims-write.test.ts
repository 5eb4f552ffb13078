import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newCase } from "../../src/case/making/new.js";
import { expectAccessible, expectFits, look, type Opened, opened, shot } from "./opened.js";
import { select } from "./pointer.js";

let open: Opened;
beforeAll(async () => {
  open = await opened(async (folder) => void (await newCase(folder)));
}, 240_000);
afterAll(async () => open?.close());

const claims = () => readFileSync(join(open.folder, "judgements/claims.yaml"), "utf8");
const chosen = (page: Page) => page.evaluate(() => document.activeElement?.className ?? "");
/** The words that are set apart as those in hand. */
const inHand = (page: Page) =>
  page.evaluate(() =>
    [...((CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.get("chosen") ?? [])].map(String).join(""),
  );

it("denies a claim with words by mouse, in the file as a person writes it, and takes it back", async () => {
  const { page, complaints, close } = await look(open, 1440, "light", "/sources/statement-2020");
  const before = claims();
  await page.locator(".source-text .paragraph").first().waitFor();
  await select(page, "Kalbajar by 15 November");
  await page.getByRole("button", { name: "Support or deny s" }).click();
  await page.getByRole("dialog", { name: "What these words do to a claim" }).waitFor();
  await page.getByRole("button", { name: "deny", exact: true }).click();
  await page.getByRole("combobox", { name: "Find a claim, or write a new one" }).fill("handed districts");
  await page.getByLabel("Speaker").fill("Armenia");
  await page.getByLabel("Interested").selectOption("yes");
  await expectAccessible(page, "claim window");
  await shot(page, "claim-window-1440-light");
  await page.getByRole("button", { name: "Deny k2 with these words" }).click();
  await expect.poll(claims).not.toBe(before);
  const lines = (text: string) => text.split("\n");
  const added = lines(claims()).filter((line) => !lines(before).includes(line));
  const text = added.join(" ").replace(/\s+/gu, " ");
  for (const part of ["stance: denies", "by: ARM", "source: statement-2020", "Kalbajar by 15 November", "interested: true"])
    expect(text).toContain(part);
  expect(lines(before).filter((line) => !lines(claims()).includes(line))).toEqual([]); // every letter that was there stays
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(claims).toBe(before);
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

it("writes a new claim by keyboard alone, and the arrow keys go on from where it was read", async () => {
  const { page, goto, close } = await look(open, 1280, "dark", "/sources/statement-2020");
  await page.locator(".source-text .paragraph").first().waitFor();
  await expect.poll(() => chosen(page)).toContain("source-text"); // the text has the keys as soon as it is here
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await inHand(page)).length).toBeGreaterThan(10);
  const words = await inHand(page);
  await page.keyboard.press("s");
  await page.getByRole("combobox", { name: "Find a claim, or write a new one" }).waitFor();
  await page.keyboard.type("The ceasefire has a timetable");
  await shot(page, "claim-window-1280-dark");
  await page.keyboard.press("Control+Enter");
  await expect.poll(claims).toContain("says: The ceasefire has a timetable");
  expect(claims()).toMatch(/- id: k3\n/u);
  expect(claims()).toContain("# What is claimed, in your words");
  await expect.poll(() => chosen(page)).toContain("source-text");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => inHand(page)).not.toBe(words);
  await goto("/claims/k3");
  await expect.poll(() => page.locator("main h1").innerText()).toContain("The ceasefire has a timetable");
  await close();
}, 120_000);

it("leads from a claim to a source to be read for it, where it stands first", async () => {
  const { page, goto, close } = await look(open, 1440, "light", "/claims/k2");
  await page.getByRole("heading", { name: "More for it, or against it" }).waitFor();
  await page.getByLabel("Find a source").fill("statement");
  await page.locator(".find-evidence a").first().click();
  await page.locator(".reading-for", { hasText: "Reading for k2" }).waitFor();
  await page.locator(".source-text .paragraph").first().waitFor();
  await select(page, "Kalbajar by 15 November");
  await page.keyboard.press("s");
  await expect.poll(() => page.locator("#claim-0").innerText()).toContain("k2");
  await page.keyboard.press("Escape");
  await goto("/claims/k1");
  await page.getByRole("button", { name: "Say it in other words" }).click();
  await page.getByRole("textbox", { name: "What k1 says" }).fill("The statement asks Armenia for three districts");
  await page.keyboard.press("Enter");
  await expect.poll(claims).toContain("says: The statement asks Armenia for three districts\n");
  await close();
}, 120_000);

it("goes on with the keys from where somebody clicked", async () => {
  const { page, close } = await look(open, 1280, "light", "/sources/statement-2020");
  const last = page.locator(".source-text .paragraph").last();
  await last.waitFor();
  const text = (await last.innerText()).trim();
  const box = await last.locator("p").boundingBox();
  if (!box) throw new Error("no last paragraph");
  await page.mouse.click(box.x + 30, box.y + 10);
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await inHand(page)).trim().length).toBeGreaterThan(3);
  expect(text).toContain((await inHand(page)).trim().slice(0, 20));
  await close();
});

it.each([
  [1440, "dark"],
  [390, "light"],
] as const)("looks well at %i in %s", async (width, theme) => {
  const { page, goto, close } = await look(open, width, theme, "/claims/k2");
  await expectFits(page, "claim");
  await expectAccessible(page, "claim");
  await shot(page, `claim-evidence-${width}-${theme}`, { whole: true });
  await goto("/sources/statement-2020?claim=k2");
  await page.locator(".source-text .paragraph").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("s");
  await page.getByRole("dialog", { name: "What these words do to a claim" }).waitFor();
  await expectFits(page, "claim window");
  await expectAccessible(page, "claim window");
  await shot(page, `claim-window-${width}-${theme}`);
  await close();
});

/** Holds the claims back until they are let go. */
async function holdClaims(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/claims?*", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

it("opens for the words before the claims have been read, and takes a new claim meanwhile", async () => {
  const { page, goto, close } = await look(open, 1440);
  const release = await holdClaims(page);
  await goto("/sources/statement-2020");
  await page.locator(".source-text .paragraph").first().waitFor();
  await select(page, "Kalbajar by 15 November");
  await page.getByRole("button", { name: "Support or deny s" }).click();
  const field = page.getByRole("combobox", { name: "Find a claim, or write a new one" });
  await field.fill("The ceasefire was broken at Kalbajar.");
  expect(await page.getByRole("button", { name: "Reading the claims…" }).isDisabled()).toBe(true);
  await field.press("Enter"); // one of those that are still being read may be meant
  expect(claims()).not.toContain("broken at Kalbajar");
  await field.press("Control+Enter");
  await expect.poll(claims).toContain("says: The ceasefire was broken at Kalbajar.");
  release();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(claims).not.toContain("broken at Kalbajar");
  await close();
}, 120_000);

it("stays with the new claim that was chosen when the claims come", async () => {
  const { page, goto, close } = await look(open, 1440);
  const release = await holdClaims(page);
  await goto("/sources/statement-2020");
  await page.locator(".source-text .paragraph").first().waitFor();
  await select(page, "Kalbajar by 15 November");
  await page.getByRole("button", { name: "Support or deny s" }).click();
  await page.getByRole("combobox", { name: "Find a claim, or write a new one" }).fill("districts");
  await page.getByRole("option", { name: "districts" }).click();
  release();
  await expect.poll(() => page.getByRole("option").count(), { timeout: 30_000 }).toBeGreaterThan(1);
  await page.getByRole("option", { selected: true }).getByText("new", { exact: true }).waitFor();
  await page.getByRole("button", { name: "New claim, supported by these words" }).waitFor();
  await close();
}, 120_000);

it("says why the claims could not be read", async () => {
  const { page, goto, close } = await look(open, 1440);
  await page.route("**/api/claims?*", (route) => route.fulfill({ status: 503, json: { says: "The case is being built." } }));
  await goto("/sources/statement-2020");
  await page.locator(".source-text .paragraph").first().waitFor();
  await select(page, "Kalbajar by 15 November");
  await page.getByRole("button", { name: "Support or deny s" }).click();
  const window = page.getByRole("dialog", { name: "What these words do to a claim" });
  await window.getByText("The case is being built.").waitFor({ timeout: 60_000 });
  await page.keyboard.press("Escape");
  await window.waitFor({ state: "detached" });
  await close();
}, 120_000);

it("keeps what is being selected while somebody else's coding of these words comes in", async () => {
  const { page, goto, close } = await look(open, 1440);
  await goto("/sources/statement-2020");
  await page.locator(".source-text .paragraph").first().waitFor();
  const text = page.locator(".source-text .paragraph", { hasText: "Kalbajar by 15 November" }).first();
  const [from, to] = await text.evaluate((node) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let each = walker.nextNode(); each; each = walker.nextNode()) {
      const at = each.textContent?.indexOf("Kalbajar by 15 November") ?? -1;
      if (at < 0) continue;
      range.setStart(each, at);
      range.setEnd(each, at + "Kalbajar by 15 November".length);
    }
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0] as DOMRect, boxes.at(-1) as DOMRect];
    return [
      { x: first.left + 1, y: first.top + first.height / 2 },
      { x: last.right - 1, y: last.top + last.height / 2 },
    ] as const;
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  const came = page.waitForResponse(
    async (answer) => answer.url().includes("/api/coding/source/") && (await answer.text()).includes("zoe"),
  );
  const theirs = { id: "z1", source: "statement-2020", exact: "Kalbajar", category: "military" };
  appendFileSync(join(open.folder, "judgements/codings/zoe.jsonl"), `${JSON.stringify(theirs)}\n`);
  await came;
  await page.waitForTimeout(300); // what has come would be drawn by now
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => inHand(page)).toBe("Kalbajar by 15 November");
  await page.locator('.margin [aria-label*="zoe"]').first().waitFor({ state: "attached" }); // and then it is drawn
  await page.getByRole("button", { name: "Support or deny s" }).click();
  await page.getByRole("dialog", { name: "What these words do to a claim" }).locator("q", { hasText: "Kalbajar by 15 November" }).waitFor();
  await page.keyboard.press("Escape");
  await close();
}, 120_000);
