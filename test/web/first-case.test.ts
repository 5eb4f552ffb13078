import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeShared, shared } from "../helpers/shared.js";
import { expectAccessible, expectFits, look, type Opened, opened, settingsOfNobody, shot, takeCommand } from "./opened.js";

const ten = 600_000;
const countries = ["Mali", "Burkina", "Niger", "Nigeria", "Chad", "Mauritania", "Benin", "Togo"];
const filesIn = (folder: string, which: RegExp) =>
  readdirSync(shared(folder))
    .filter((name) => which.test(name))
    .map((name) => join(shared(folder), name));

/** The steps of docs/first-case.md. */
describeShared("a first case, as docs/first-case.md tells it", () => {
  settingsOfNobody();
  let open: Opened;
  beforeAll(async () => {
    open = await opened(() => undefined, { begins: true });
  }, 120_000);
  afterAll(async () => {
    await open?.close();
  });

  it(
    "comes from an empty folder to a map, series, a network and a first sentence within ten minutes",
    async () => {
      const began = Date.now();
      const told: Record<string, number> = {};
      const tell = (what: string) => {
        told[what] = Math.round((Date.now() - began) / 1000);
      };
      const { page, close } = await look(open, 1280);
      await page.getByLabel("Name", { exact: true }).fill("Sahel");
      await page.getByLabel("Question").fill("Where do people die, and when did it change?");
      for (const [index, country] of countries.entries()) {
        await page.getByRole("combobox", { name: "Add a country" }).fill(country);
        await page.keyboard.press("Enter");
        await expect.poll(() => page.locator(".picked li").count(), { message: country }).toBe(index + 1);
      }
      await page.getByLabel("From").fill("1989");
      await page.getByLabel("To", { exact: true }).fill("2024");
      await page.getByLabel("Folder", { exact: true }).fill(join(open.folder, "..", "sahel"));
      await page.getByRole("button", { name: "Begin the case" }).click();
      await page.getByRole("link", { name: "Amity, Sahel" }).waitFor();
      await page.waitForSelector("main h1");
      tell("begun");
      await takeCommand(page, "add files", "Add files");
      const files = [...filesIn("data/regions", /^sahel_/u), ...filesIn("data/texts/ungd/txt_sample", /^(?:CHN|RUS|USA)_/u)];
      expect(files.length).toBe(16);
      await page.locator(".adding input[type=file]:not([webkitdirectory])").setInputFiles(files);
      await page.getByText("16 files taken").waitFor({ timeout: ten });
      await page.getByRole("region", { name: "Files", exact: true }).getByRole("button", { name: "Close" }).click();
      // The sum of each row of the file by month, counted beside the program: 120,053.
      const lead = () => page.locator("main h1.lead").innerText();
      await expect.poll(lead, { timeout: ten }).toMatch(/120,053 deaths, Jan 1989 to Dec 2024: most in Nigeria/u);
      tell("first sentence");
      for (const [what, where] of [
        ["a map", "main .figure:has(path) >> text=Nigeria has"],
        ["a network", "main >> text=/Deadliest in/"],
        ["a series", "main >> text=/Deaths a month in Mali/"],
      ] as const)
        await page
          .locator(where)
          .first()
          .waitFor({ timeout: ten, state: "visible" })
          .catch((cause: Error) => {
            throw new Error(`${what} is missing: ${cause.message.split("\n")[0]}`);
          });
      tell("map, network and series");
      console.log(`a first case, in seconds: ${JSON.stringify(told)}`);
      expect(Date.now() - began).toBeLessThan(ten);
      await expectAccessible(page, "a first case");
      await expectFits(page, "a first case");
      await shot(page, "first-case-1280-light");
      await close();
    },
    ten + 60_000,
  );
});
