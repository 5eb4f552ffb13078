import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, shot, takeCommand, writeCase } from "./opened.js";

const rows = [
  ["2022-01-03", "Sendero Luminoso", "Government (Peru)", "PER"],
  ["2022-02-03", "Traders of the pass", "Government (Peru)", "PER"],
  ["2022-03-03", "Traders of the pass", "Government (Peru)", "PER"],
  ["2022-04-03", "Government (Bolivia)", "Protesters (Bolivia)", "BOL"],
  ["2022-05-03", "Government (Bolivia)", "Protesters (Bolivia)", "BOL"],
  ["2019-05-03", "Sendero Luminoso", "Government (Peru)", "PER"],
];
let app: Opened;
let window: Looked;
beforeAll(async () => {
  app = await opened((folder) =>
    writeCase(folder, {
      "case.yaml": `version: 1
name: A pass
question: Who meets whom?
region:
  - PER # Peru
period: { from: 2022-01-01, to: 2022-12-31 }
events:
  - {file: events/pass.csv, dataset: Pass, columns: {id: id, day: day, actor: a, target: b, title: what, country: where}}
`,
      "actors.yaml": "# by hand\nactors: []\n",
      "sources/sources.yaml": "sources:\n  - { file: treaty.txt, kind: government, date: 2003-05-01 }\n",
      "sources/treaty.txt": "A treaty on the pass.",
      "sources/memo.txt": "A memo on the pass.",
      "sources/letter.txt": "A letter on the pass.",
      "events/pass.csv": ["id,day,a,b,where,what", ...rows.map(([day, a, b, where], n) => `${n},${day},${a},${b},${where},Talks`), ""].join(
        "\n",
      ),
    }),
  );
  window = await look(app, 1280);
});
afterAll(async () => {
  await window?.close();
  await app?.close();
});
const file = (name: string) => readFileSync(join(app.folder, name), "utf8");

it("says on the Overview what is open, and leads from look to look", async () => {
  const { page } = window;
  const strip = page.getByRole("region", { name: "To confirm" });
  await expect.poll(() => strip.innerText()).toMatch(/Actors met 2 names to place/u);
  expect(await strip.innerText()).toMatch(/documents 2 documents unsure[\s\S]*inside 3 rows outside/u);
  await strip.getByRole("link", { name: "Actors met" }).click();
  await page.getByRole("heading", { level: 1, name: /times that the data name somebody/u }).waitFor();
  await page.getByRole("link", { name: "Next: days and kinds of documents" }).click();
  await page.getByRole("heading", { level: 1, name: "Of 3 documents, 2 have a kind that is a guess, and 2 have no sure day." }).waitFor();
  await page.getByRole("link", { name: "Next: what counts as inside" }).click();
  await page.getByRole("heading", { level: 1, name: /^3 rows count as inside; below stands/u }).waitFor();
  await page.getByRole("link", { name: "To the Overview" }).click();
  await page.getByRole("heading", { level: 2, name: "What the case holds" }).waitFor();
  await expect.poll(() => strip.count()).toBe(0);
});

it("takes names one key each, as fast as they are pressed, and files have what was said", async () => {
  const { page } = window;
  await takeCommand(page, "actors met", "Actors met");
  const name = (text: string) => page.locator("tbody tr", { hasText: text });
  await page.waitForFunction(() => document.querySelector<HTMLButtonElement>('button[aria-label$="is no actor"]')?.disabled === false);
  await name("Traders of the pass").focus();
  await page.keyboard.press("n");
  await page.keyboard.press("a");
  await expect
    .poll(() => file("actors.yaml"))
    .toMatch(/^# by hand\nactors:[\s\S]*name: Sendero Luminoso[\s\S]*nobody:\n? *[-[] ?Traders of the pass/u);
});

it("takes kinds and days by key, and writes them into sources.yaml", async () => {
  const { page, goto } = window;
  await goto("/confirm/documents");
  const row = (text: string) => page.locator(".confirm-documents tbody tr", { hasText: text });
  await row("letter.txt").focus();
  await page.keyboard.press("d");
  await page.keyboard.type("22 Mar 2012");
  await page.keyboard.press("Enter");
  await expect.poll(() => row("memo.txt").evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press("3");
  await expect.poll(() => file("sources/sources.yaml")).toMatch(/file: letter\.txt[\s\S]*2012-03-22[\s\S]*file: memo\.txt[\s\S]*policy/u);
  expect(file("sources/sources.yaml")).toContain("- { file: treaty.txt, kind: government, date: 2003-05-01 }\n");
  await row("letter.txt")
    .getByRole("button", { name: /^Accept/u })
    .click();
  await expect.poll(() => row("letter.txt").innerText()).toContain("in sources.yaml");
  await row("memo.txt").getByRole("textbox").fill("last spring");
  await page.keyboard.press("Enter");
  await row("memo.txt").getByText("“last spring” is no day.").waitFor();
});

it("says what another region and period would count, and counts it once it is chosen", async () => {
  const { page, goto } = window;
  await goto("/confirm/inside");
  const country = (name: string) => page.locator(".inside-list tr", { hasText: name });
  await expect.poll(() => country("Bolivia").locator("td.number").innerText()).toBe("2");
  await expect.poll(() => country("Peru").getByRole("button", { name: "Leave out Peru" }).isDisabled()).toBe(true);
  await page.getByText("would count 1 row more").waitFor();
  await page.getByRole("button", { name: "Take in Bolivia" }).click();
  await expect.poll(() => file("case.yaml")).toContain("region:\n  - PER # Peru\n  - BOL\n");
  await page.getByRole("button", { name: "Begin on 3 May 2019" }).click();
  await expect.poll(() => file("case.yaml")).toContain("period: { from: 2019-05-03, to: 2022-12-31 }");
  await page.getByRole("heading", { level: 1, name: "6 rows count as inside." }).waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Leave out Bolivia" }).click();
  await expect.poll(() => file("case.yaml")).toContain("region:\n  - PER # Peru\nperiod");
  await page.getByRole("heading", { level: 1, name: /^4 rows count as inside/u }).waitFor({ timeout: 60_000 });
});

it.each([
  [1440, "light"],
  [390, "dark"],
] as const)("looks well at %i in %s", async (width, theme) => {
  const { page, complaints, goto, close } = await look(app, width, theme, "/confirm/actors");
  for (const step of ["actors", "documents", "inside"]) {
    await goto(`/confirm/${step}`);
    await expectFits(page, step);
    await expectAccessible(page, step);
    await shot(page, `confirm-${step}-${width}-${theme}`);
  }
  expect(complaints).toEqual([]);
  await close();
});
