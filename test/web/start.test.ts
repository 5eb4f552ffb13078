import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCase } from "../../src/case/making/new.js";
import { expectAccessible, expectFits, look, type Opened, opened, settingsOfNobody, shot, takeCommand } from "./opened.js";
import { clickCountry } from "./pointer.js";

settingsOfNobody();
let open: Opened;
beforeAll(async () => {
  open = await opened(() => undefined, { begins: true });
}, 240_000);
afterAll(async () => {
  await open?.close();
});

const beside = (name: string) => join(open.folder, "..", name);

describe("the app without a case", () => {
  it("says what a case lacks, and goes there", async () => {
    const { page, close } = await look(open, 1440);
    await page.getByText("No case was opened on this machine yet.").waitFor();
    await page.getByRole("button", { name: "Begin the case" }).click();
    await page.getByText("Still missing: a name, a question, a country, when the period begins, when it ends.").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("name");
    await page.getByLabel("Name", { exact: true }).fill("Sahel");
    await page.getByLabel("Question").fill("Who fights whom?");
    await page.getByLabel("From").fill("March 2014");
    await page.getByText("1 Mar 2014").waitFor();
    await page.getByLabel("To", { exact: true }).fill("2012");
    await page.getByLabel("Day of turning point 1").fill("2013");
    await page.getByRole("button", { name: "Begin the case" }).click();
    await page.getByText("Still missing: a country, an end that is not before the beginning, a name of turning point 1.").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Add a country");
    await close();
  });

  it("begins a case by mouse: countries on the map, the files of a new case, and the app over it", async () => {
    const { page, complaints, close } = await look(open, 1440);
    await page.getByLabel("Name", { exact: true }).fill("Sahel");
    await page.getByLabel("Question").fill("Who fights whom, and since when?");
    for (const iso3 of ["MLI", "NER", "BFA"]) await clickCountry(page, iso3);
    await expect.poll(() => page.locator(".picked li").allInnerTexts()).toHaveLength(3);
    await clickCountry(page, "NER");
    await expect.poll(() => page.locator(".picked li span").allInnerTexts()).toEqual(["Mali", "Burkina Faso"]);
    await page.getByLabel("From").fill("2012");
    await page.getByLabel("To", { exact: true }).fill("Dec 2024");
    await page.getByLabel("Name of turning point 1").fill("Coup in Mali");
    await page.getByLabel("Day of turning point 1").fill("22 Mar 2012");
    await page.getByLabel("Folder", { exact: true }).fill(beside("sahel"));
    await shot(page, "start-filled-1440-light");
    await page.getByRole("button", { name: "Begin the case" }).click();
    await page.getByRole("link", { name: "Amity, Sahel" }).waitFor();
    await page.waitForSelector("main h1");
    const text = readFileSync(join(beside("sahel"), "case.yaml"), "utf8");
    expect(text).toContain("region:\n  - MLI # Mali\n  - BFA # Burkina Faso\n");
    expect(text).toContain("period: { from: 2012-01-01, to: 2024-12-31 }");
    expect(text).toContain("- { id: coup-in-mali, name: Coup in Mali, day: 2012-03-22 }");
    expect(await page.getByRole("region", { name: "Trust" }).count()).toBe(0);
    await expectAccessible(page, "an empty case");
    await shot(page, "start-empty-case-1440-light");
    expect(complaints.filter((each) => !/409/u.test(each))).toEqual([]);
    await close();
  }, 120_000);

  it("begins another by keyboard alone, and a page of the one before is told", async () => {
    const { page: before, close: closeBefore } = await look(open, 1280);
    const { page, close } = await look(open, 1280);
    await takeCommand(page, "new case", "New case");
    await page.getByRole("form", { name: "New case" }).waitFor();
    await page.getByLabel("Name", { exact: true }).focus();
    await page.keyboard.type("Caucasus");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Who keeps the peace?");
    await page.getByRole("combobox", { name: "Add a country" }).focus();
    for (const name of ["armen", "azer", "georgia"]) {
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
    }
    await expect.poll(() => page.locator(".picked li span").allInnerTexts()).toEqual(["Armenia", "Azerbaijan", "Georgia"]);
    await page.keyboard.press("Backspace");
    for (let n = 0; n < 12 && !(await page.evaluate(() => document.activeElement?.getAttribute("name") === "from")); n++)
      await page.keyboard.press("Tab");
    await page.keyboard.type("2020");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2021");
    for (let n = 0; n < 8 && !(await page.evaluate(() => document.activeElement?.getAttribute("name") === "folder")); n++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(beside("caucasus"));
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Amity, Caucasus" }).waitFor();
    expect(existsSync(join(beside("caucasus"), "actors.yaml"))).toBe(true);
    await before.getByRole("link", { name: "Claims", exact: true }).click();
    await before.getByText("Another case was opened in this app since; nothing is read or written here any more.").waitFor();
    await closeBefore();
    await close();
  }, 120_000);

  it("never writes over a folder, and says why", async () => {
    const { page, close } = await look(open, 1280, "light", "/start");
    await page.getByLabel("Name", { exact: true }).fill("Another");
    await page.getByLabel("Question").fill("What?");
    await page.getByRole("combobox", { name: "Add a country" }).fill("mali");
    await page.keyboard.press("Enter");
    await page.getByLabel("From").fill("2012");
    await page.getByLabel("To", { exact: true }).fill("2013");
    await page.getByLabel("Folder", { exact: true }).fill(beside("sahel"));
    await page.getByRole("button", { name: "Begin the case" }).click();
    await page.getByText("The folder sahel is not empty. Name a folder that is not there yet; nothing is overwritten.").waitFor();
    expect(readFileSync(join(beside("sahel"), "case.yaml"), "utf8")).toContain("name: Sahel");
    await close();
  });

  it("opens a case from before, lists one no longer, and opens a folder that was typed", async () => {
    await newCase(beside("typed"));
    const { page, goto, close } = await look(open, 1280, "light", "/start");
    await page.getByRole("button", { name: /^Sahel/u }).click();
    await page.getByRole("link", { name: "Amity, Sahel" }).waitFor();
    await goto("/start");
    await page.getByRole("button", { name: "List Caucasus no longer" }).click();
    await expect.poll(() => page.getByRole("button", { name: /^Caucasus/u }).count()).toBe(0);
    expect(existsSync(join(beside("caucasus"), "case.yaml"))).toBe(true);
    await page.getByLabel("Folder of a case").fill(beside("nowhere"));
    await page.keyboard.press("Enter");
    await page.getByText("There is no folder nowhere.").waitFor();
    await page.getByLabel("Folder of a case").fill(beside("typed"));
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Amity, A border after a ceasefire" }).waitFor();
    await close();
  }, 120_000);

  it.each([
    [1440, "light"],
    [1280, "dark"],
    [390, "light"],
    [390, "dark"],
  ] as const)("looks well at %i in %s", async (width, theme) => {
    const { page, close } = await look(open, width, theme, "/start");
    await page.locator(".region-map svg").waitFor();
    await expectFits(page, "start");
    await expectAccessible(page, "start");
    await shot(page, `start-${width}-${theme}`, { whole: true });
    await close();
  });
});
