import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { expectAccessible, expectFits, look, type Opened, opened, shot, takeCommand, writeCase } from "./opened.js";

let open: Opened;
beforeAll(async () => {
  open = await opened((folder) =>
    writeCase(folder, {
      "case.yaml": "version: 1\nname: Coast\nquestion: Who sealed it?\nregion: [PAK, AFG]\nperiod: { from: 2020-01-01, to: 2021-12-31 }\n",
      "codebook.yaml": "categories:\n  - { id: deeds, name: Deeds, definition: What was done }\n",
    }),
  );
}, 120_000);
afterAll(async () => open?.close());

const codes = () =>
  (parse(readFileSync(join(open.folder, "codebook.yaml"), "utf8")) as { categories: { name: string }[] }).categories.map(
    ({ name }) => name,
  );
const acts = (page: Page) => page.getByRole("dialog", { name: "History of acts" });
const saidOf = (page: Page) => acts(page).locator(".act-says").allInnerTexts();

async function addCode(page: Page, name: string): Promise<void> {
  await takeCommand(page, "new code", "New code");
  const window = page.getByRole("dialog", { name: "New code" });
  await window.getByLabel("Name").fill(name);
  await expect.poll(() => window.getByRole("button", { name: "Write it" }).isEnabled()).toBe(true);
  await page.keyboard.press("Control+Enter");
  await expect.poll(codes).toContain(name);
  await expect.poll(() => page.locator(".act-strip").first().innerText()).toContain(`add the code ${name}`);
}

it("lists what was written, undoes and does again by keyboard, and says what came since one looked", async () => {
  const { page, complaints, close } = await look(open, 1280, "light", "/codebook");
  await takeCommand(page, "history", "History of acts");
  await expect.poll(() => acts(page).innerText()).toContain("Nothing was written in the app on this machine yet.");
  await page.keyboard.press("Escape");
  await expect.poll(() => acts(page).count()).toBe(0);
  await addCode(page, "Ships");
  await addCode(page, "Harbours");
  await takeCommand(page, "history", "History of acts");
  await expect.poll(() => saidOf(page)).toEqual(["add the code Harbours", "add the code Ships"]);
  await expect.poll(() => acts(page).innerText()).toContain("codebook.yaml");
  await expectAccessible(page, "history of acts");
  await page.keyboard.press("Control+z");
  await expect.poll(codes).toEqual(["Deeds", "Ships"]);
  await expect.poll(() => saidOf(page)).toEqual(["taken back: add the code Harbours", "add the code Ships"]);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(codes).toEqual(["Deeds", "Ships", "Harbours"]);
  await expect.poll(() => saidOf(page)).toEqual(["add the code Harbours", "add the code Ships"]);
  await page.keyboard.press("Escape");
  await expect.poll(() => acts(page).count()).toBe(0);
  await addCode(page, "Lighthouses");
  await takeCommand(page, "history", "History of acts");
  await expect.poll(() => acts(page).getByRole("status").innerText()).toMatch(/^3 acts on this machine; 1 since you last looked/u);
  await expect.poll(() => acts(page).locator("li").nth(1).innerText()).toContain("You had looked at what follows");
  await shot(page, "history-1280-light");
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

it("opens from what was just written, and takes it back by mouse, after the app was closed too", async () => {
  const { page, complaints, close } = await look(open, 390, "dark", "/codebook");
  await addCode(page, "Anchors");
  await page.getByRole("button", { name: "History", exact: true }).click();
  await expect.poll(async () => (await saidOf(page))[0]).toBe("add the code Anchors");
  await expectAccessible(page, "history of acts, narrow");
  await expectFits(page, "history of acts, narrow");
  await shot(page, "history-390-dark");
  await acts(page).getByRole("button", { name: "Undo" }).click();
  await expect.poll(codes).not.toContain("Anchors");
  await acts(page).getByRole("button", { name: "Do again" }).click();
  await expect.poll(codes).toContain("Anchors");
  expect(complaints).toEqual([]);
  await close();
}, 120_000);
