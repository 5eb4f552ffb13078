import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, shot, writeCase } from "./opened.js";

const coding = (id: string, source: string, exact: string, category: string) => JSON.stringify({ id, source, exact, category });
const source = (id: string, kind: string, bloc: string, date: string, text: string, more = "") => ({
  [`sources/${id}.md`]: `---\nid: ${id}\ntitle: Source ${id}\ndate: ${date}\nkind: ${kind}\nbloc: ${bloc}\n${more}---\n\n${text}\n`,
});
const files: Readonly<Record<string, string>> = {
  "case.yaml":
    "version: 1\nname: Border talk\nquestion: Who threatens whom in words?\nregion: [PAK, AFG]\nperiod: {from: 2021-01-01, to: 2022-12-31}\n",
  "codebook.yaml": `categories:
  - {id: threat, name: Threat, definition: Words or deeds that endanger the other side.}
  - {id: force, parent: threat, name: Force, definition: Arms are used.}
  - {id: trust, name: Trust, definition: That another's word is counted on.}
  - {id: grievance, name: Grievance, definition: A wrong that is remembered.}
`,
  ...source(
    "a",
    "news",
    "islamabad",
    "2021-03-01",
    "Fighters attacked a post. The talks broke down.\n\nTraders remember the winter.",
    "attributes: {tone: harsh}\n",
  ),
  ...source("b", "government", "kabul", "2022-04-01", "The army fired shells. We keep our word.\n\nThe refugees were sent home."),
  ...source("c", "news", "kabul", "2022-06-01", "They keep their word, and fired nothing."),
  "judgements/codings/anna.jsonl": [
    coding("1", "a", "Fighters attacked a post", "force"),
    coding("2", "a", "The talks broke down", "trust"),
    coding("3", "a", "Traders remember the winter", "grievance"),
    coding("4", "b", "The army fired shells", "force"),
    coding("5", "b", "We keep our word", "trust"),
    coding("6", "b", "The refugees were sent home", "grievance"),
    coding("7", "c", "They keep their word", "trust"),
  ].join("\n"),
};

describe("queries", () => {
  let app: Opened;
  let window: Looked;
  beforeAll(async () => {
    app = await opened((folder) => writeCase(folder, files));
    window = await look(app, 1280, "light", "/queries");
  });
  afterAll(async () => {
    await window?.close();
    await app?.close();
  });
  const cells = async () =>
    window.page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableRowElement>(".cross-table tbody tr")].map((row) =>
        [...row.cells].map((each) => each.innerText.trim()),
      ),
    );

  it("crosses codes with kinds of source, and every cell opens its passages by key", async () => {
    const { page, goto, complaints } = window;
    await goto("/queries");
    await expect
      .poll(() => cells())
      .toEqual([
        ["Threat", "1", "1", "2", "2 sources"],
        ["Force", "1", "1", "2", "2 sources"],
        ["Trust", "1", "2", "3", "3 sources"],
        ["Grievance", "1", "1", "2", "2 sources"],
      ]);
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel .evidence");
    for (const each of ["Trust × news: 2 codings", "The talks broke down", "They keep their word"])
      await expect.poll(() => page.locator(".panel").innerText()).toContain(each);
    await shot(page, "queries-1280", { whole: true });
    await expectAccessible(page, "matrix");
    await page.getByLabel("across").selectOption("year");
    await page.waitForFunction(() => document.querySelector(".cross-table thead")?.textContent?.includes("2021"));
    await expect.poll(async () => (await cells())[2]).toEqual(["Trust", "1", "2", "3", "3 sources"]);
    await page.getByLabel("across").selectOption("attribute:tone");
    await page.waitForFunction(() => document.querySelector(".cross-table thead")?.textContent?.includes("harsh"));
    expect(complaints).toEqual([]);
  });

  it("says which codes rest on one side, and follows the period", async () => {
    const { goto } = window;
    await goto("/queries?from=2022-01&to=2022-12&by=bloc");
    await expect.poll(async () => (await cells()).find(([name]) => name === "Trust")).toEqual(["Trust", "2", "2", "one side: kabul"]);
  });

  it("crosses codes with codes, finds places by a condition, and says what is wrong with one", async () => {
    const { page, goto } = window;
    await goto("/queries?show=together&within=paragraph");
    expect((await cells()).find(([name]) => name === "Force")).toEqual(["Force", "2", "2", "2", "0"]);
    await expectAccessible(page, "together");
    await goto("/queries?show=where");
    await page.getByLabel("Condition on codes").fill("trust and not force");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".places li");
    await expect.poll(() => page.locator(".places button").allInnerTexts()).toEqual(["They keep their word, and fired nothing."]);
    await page.locator(".places button").click();
    await page.waitForFunction(() => document.querySelector(".panel")?.textContent?.includes("1 coding"));
    await expectAccessible(page, "where");
    await page.getByLabel("Condition on codes").fill("trust and forse");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".empty[role=alert]");
    await expect.poll(() => page.locator(".empty").innerText()).toContain("no code “forse”; force is nearest");
  });

  it("keeps a query with the case, shows it again, and takes it out", async () => {
    const { page, goto, complaints } = window;
    const file = join(app.folder, "judgements/queries.yaml");
    await goto("/queries?by=bloc&count=sources");
    await page.getByLabel("The question in your words").fill("Which codes rest on one side?");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /out of the case/u }).waitFor();
    expect(readFileSync(file, "utf8")).toMatch(
      /id: which-codes-rest-on-one-side\n {4}says: Which codes rest on one side\?\n {4}show: matrix\n {4}by: bloc\n {4}count: sources/u,
    );
    await goto("/queries");
    await page.getByRole("button", { name: "Which codes rest on one side?" }).click();
    await page.waitForFunction(() => document.querySelector(".cross-table thead")?.textContent?.includes("kabul"));
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as CSV" }).click()]);
    const path = join(app.folder, "query.csv");
    await saved.saveAs(path);
    expect(readFileSync(path, "utf8").split("\r\n").slice(0, 2)).toEqual([
      "code,name,islamabad,kabul,all,sources,only_kind,only_bloc",
      "threat,Threat,1,1,2,2,,",
    ]);
    await page.getByRole("button", { name: /out of the case/u }).click();
    await page.getByLabel("The question in your words").waitFor();
    expect(existsSync(file) && readFileSync(file, "utf8")).not.toContain("which-codes");
    expect(complaints).toEqual([]);
  });

  it("reads well on a small screen and in the dark", async () => {
    for (const [width, theme] of [
      [390, "light"],
      [1280, "dark"],
    ] as const) {
      const small = await look(app, width, theme, "/queries");
      for (const path of ["/queries", "/queries?show=together", "/queries?show=where&where=trust"]) {
        await small.goto(path);
        await expectFits(small.page, `${path} at ${width}`);
      }
      await small.goto("/queries?show=together");
      await shot(small.page, `queries-${width}-${theme}`, { whole: true });
      await expectAccessible(small.page, `queries ${theme}`);
      await small.close();
    }
  });
});
