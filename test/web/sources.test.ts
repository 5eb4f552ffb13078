import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, shot, writeCase } from "./opened.js";

const written = `# What is known of the documents; kept by hand.
sources:
  # the first one found
  - file: a.txt   # as sent
    title: Letters from the border
    kind: note
    publisher: Dawn
    grade: C
    grade_reason: names no witness
    attributes: {tone: harsh}
    proposed: [kind]

  - {file: b.md, bloc: kabul}   # one line
`;
const files: Readonly<Record<string, string>> = {
  "case.yaml":
    "version: 1\nname: Border talk\nquestion: Who threatens whom in words?\nregion: [PAK, AFG]\nperiod: {from: 2021-01-01, to: 2022-12-31}\n",
  "sources/sources.yaml": written,
  "sources/a.txt": "Fighters attacked a post. The talks broke down.\n",
  "sources/b.md":
    "---\ntitle: Notes of a trader\ndate: 2022-04-01\nkind: journal\nreference: roy2022\n---\n\nTraders remember the winter.\n",
  "sources/c.md": "---\ntitle: A statement\nkind: government\ngrade: B\n---\n\nWe keep our word.\n",
  "sources/works.ris": `TY  - JOUR
ID  - roy2022
AU  - Roy, Ana
TI  - Markets at the line
T2  - Journal of Borders
PY  - 2022
VL  - 7
IS  - 2
SP  - 11
EP  - 30
DO  - 10.1000/border.7
AB  - What traders on both sides of the line remember.
KW  - Durand Line
KW  - trade
ER  - 
`,
};

describe("the table of attributes", () => {
  let app: Opened;
  let window: Looked;
  let page: Page;
  beforeAll(async () => {
    app = await opened((folder) => writeCase(folder, files));
    window = await look(app, 1280, "light", "/sources");
    page = window.page;
  });
  afterAll(async () => {
    await window?.close();
    await app?.close();
  });
  const yaml = () => readFileSync(join(app.folder, "sources/sources.yaml"), "utf8");
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const told = async (words: string) =>
    page.waitForFunction((wanted) => document.querySelector(".act-strip")?.textContent?.includes(wanted), words);
  const cells = (title: string) => page.locator(".attribute-table tr", { hasText: title }).locator("td").allInnerTexts();
  const here = () => page.evaluate(() => document.activeElement?.getAttribute("data-col"));

  it("is opened, walked and written by keyboard alone; the file keeps its comments", async () => {
    await page.getByRole("button", { name: "Table of attributes" }).press("Enter");
    await page.waitForSelector(".attribute-table");
    await expect.poll(() => cells("Letters from the border")).toEqual(["note", "C", "", "Dawn", "", "", "", "harsh", ""]);
    await expect
      .poll(() => cells("Notes of a trader"))
      .toEqual(["journal", "", "kabul", "Journal of Borders", "2022-04-01", "", "Ana Roy", "", ""]);
    for (let n = 0; n < 8 && (await here()) === null; n++) await press("Tab"); // over what stands between, into the table
    await expect.poll(() => here()).toBe("title");
    await press("ArrowDown", "ArrowRight", "r", "Enter");
    await told("Kind of “Letters from the border” is report");
    expect(yaml()).toBe(written.replace("kind: note", "kind: report").replace("    proposed: [kind]\n", ""));
    await expect.poll(() => here()).toBe("kind");
    await press("End", "ArrowLeft", "Enter");
    await page.keyboard.type(" and cold");
    await press("Enter");
    await told("tone of “Letters from the border” is harsh and cold");
    expect(yaml()).toContain("    attributes: {tone: harsh and cold}\n\n  - {file: b.md, bloc: kabul}   # one line\n");
    await press("Control+z", "Control+z");
    await told("Taken back");
    await page.waitForFunction(() => document.querySelector(".attribute-table tbody tr:nth-child(2) td")?.textContent === "note");
    await expect.poll(yaml).toBe(written);
  });

  it("writes cell after cell with Tab, makes an entry for a file that has none, and adds an attribute", async () => {
    await press("Home", "ArrowUp", "ArrowRight", "ArrowRight", "ArrowRight", "i");
    await page.keyboard.type("slamabad");
    await press("Tab", "M");
    await page.keyboard.type("inistry");
    await press("Tab");
    await told("Publisher of “A statement” is Ministry");
    expect(yaml()).toBe(`${written}  - file: c.md\n    bloc: islamabad\n    publisher: Ministry\n`);
    await press("End", "Enter");
    await page.keyboard.type("desk");
    await press("Enter");
    await expect.poll(() => here()).toBe("attributes.desk");
    await press("K", "Enter");
    await told("desk of “A statement” is K");
    expect(yaml()).toContain("    publisher: Ministry\n    attributes:\n      desk: K\n");
    await press("Delete");
    await told("Took the desk out");
    expect(yaml()).toBe(`${written}  - file: c.md\n    bloc: islamabad\n    publisher: Ministry\n`);
  });

  it("asks another grade for its day, and keeps the one before", async () => {
    await press("Home", "ArrowDown", "ArrowRight", "ArrowRight", "B", "Enter");
    await page.waitForSelector(".grade-line");
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toMatch(/^\d{4}-\d\d-\d\d$/u);
    await page.keyboard.type("2022-02-30");
    await press("Enter");
    await page.keyboard.type("two others bear it out");
    await press("Enter");
    await page.waitForSelector(".grade-line .cell-says");
    await expect.poll(() => page.locator(".grade-line .cell-says").innerText()).toContain("The calendar has no such day");
    await press("Shift+Tab", "Control+a");
    await page.keyboard.type("2022-03-01");
    await press("Enter");
    await told("“Letters from the border” has grade B from 2022-03-01");
    expect(yaml()).toContain(
      "    grade: C\n    grade_reason: names no witness\n    attributes: {tone: harsh}\n    proposed: [kind]\n    grades:\n      - grade: B\n        since: 2022-03-01\n        because: two others bear it out\n",
    );
    await expect.poll(async () => (await cells("Letters from the border"))[1]).toBe("B was C");
    await expect.poll(() => here()).toBe("grade");
  });

  it("refuses what the schema does not allow with its reason, and keeps what was typed", async () => {
    const before = yaml();
    await press("ArrowRight", "ArrowRight", "ArrowRight", "s");
    await page.keyboard.type("ummer");
    await press("Enter");
    await page.waitForSelector(".cell-says");
    await expect.poll(() => page.locator(".cell-says").innerText()).toContain("A date is written 2021-08-15, 2021-08, 2021");
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("summer");
    expect(yaml()).toBe(before);
    await expectAccessible(page, "a cell that was refused");
    await press("Escape");
  });

  it("writes over what somebody else wrote elsewhere, and not where both wrote in one cell", async () => {
    const file = join(app.folder, "sources/sources.yaml");
    await press("Home", "ArrowRight", "ArrowRight", "ArrowRight", "q");
    await page.keyboard.type("uetta");
    writeFileSync(file, yaml().replace("publisher: Dawn", "publisher: The Dawn"));
    await press("Enter");
    await told("Bloc of “Letters from the border” is quetta");
    expect(yaml()).toContain("publisher: The Dawn");
    expect(yaml()).toContain("bloc: quetta");
    const theirs = yaml().replace("bloc: quetta", "bloc: kabul");
    await page.locator("tr", { hasText: "Letters from the border" }).locator('[data-col="bloc"]').click();
    await press("Control+a");
    await page.keyboard.type("peshawar");
    writeFileSync(file, theirs);
    await press("Enter");
    await page.waitForSelector(".act-both");
    await page.waitForSelector(".cell-says");
    expect(yaml()).toBe(theirs);
    await expect.poll(() => page.locator(".cell-says").innerText()).toContain("left “kabul” here. Enter writes yours over it.");
    // and changed once more before Enter: told once more, and the Enter that is promised then writes
    writeFileSync(file, theirs.replace("bloc: kabul", "bloc: herat"));
    await press("Enter");
    await expect.poll(() => page.locator(".cell-says").innerText()).toContain("left “herat” here. Enter writes yours over it.");
    expect(yaml()).toContain("bloc: herat");
    await press("Enter");
    await told("Bloc of “Letters from the border” is peshawar");
    expect(yaml()).toBe(theirs.replace("bloc: kabul", "bloc: peshawar"));
    await press("Control+z");
    await told("Taken back");
    await expect.poll(yaml).toBe(theirs.replace("bloc: kabul", "bloc: herat"));
    writeFileSync(file, theirs);
  });

  it("is written by mouse as well", async () => {
    const cell = (column: string) => page.locator(`tr[data-file="c.md"] [data-col="${column}"]`);
    await cell("publisher").click();
    await page.keyboard.type(" of works");
    await page.locator("main h1").click();
    await told("Publisher of “A statement” is Ministry of works");
    await cell("kind").click();
    await cell("kind").locator("select").selectOption("report");
    await told("Kind of “A statement” is report");
    expect(yaml()).toContain("  - file: c.md\n    bloc: islamabad\n    publisher: Ministry of works\n    kind: report\n");
    await cell("title").locator("button").click();
    await page.waitForFunction(() => document.querySelector(".panel")?.textContent?.includes("speaks for islamabad"));
    await cell("title").locator("button").click(); // again: its title is edited
    await expect.poll(() => cell("title").locator("input").inputValue()).toBe("A statement");
    await press("Escape");
    await expect.poll(() => here()).toBe("title");
  });

  it("shows the entry of the bibliography beside the document", async () => {
    await press("ArrowDown", "ArrowDown");
    await page.waitForSelector(".work-entry"); // the panel follows the row
    const entry = () => page.locator(".work-entry").innerText();
    for (const words of ["Ana Roy", "Journal of Borders", "volume 7, issue 2, pages 11–30", "Durand Line; trade", "works.ris:1"])
      await expect.poll(entry).toContain(words);
    await expect.poll(entry).toContain("What traders on both sides of the line remember.");
    await expect.poll(() => page.locator(".work-entry a").getAttribute("href")).toBe("https://doi.org/10.1000/border.7");
    await shot(page, "sources-table-1280", { whole: true });
    await expectAccessible(page, "table and entry");
    expect(window.complaints.filter((each) => !/^(409|422) |40[0-9]|status of 4/u.test(each))).toEqual([]);
  });

  it("writes titles, authors and a note, whose column comes when it is named", async () => {
    const before = yaml();
    await page.locator('tr[data-file="c.md"] [data-col="kind"]').press("Home");
    await press("F2");
    await page.keyboard.type(" of ours");
    await press("Tab");
    await told("Title of “A statement” is A statement of ours");
    await expect.poll(() => here()).toBe("kind");
    await press("Home", "E");
    await page.keyboard.type("phemeral");
    await press("Escape");
    await expect.poll(() => page.locator('tr[data-file="c.md"] [data-col="title"]').innerText()).toBe("A statement of ours");
    await press("Enter"); // on a title, its evidence
    await expect.poll(() => page.locator('tr[data-file="c.md"]').getAttribute("class")).toBe("is-here");
    await page.locator('tr[data-file="c.md"] [data-col="authors"]').press("R");
    await page.keyboard.type("oy, Ana; Lee, Bo;");
    await press("Enter");
    await told("Authors of “A statement of ours” are Roy, Ana; Lee, Bo");
    await press("End", "n");
    await page.keyboard.type("ote");
    await press("Enter");
    await expect.poll(() => here()).toBe("note");
    await press("S");
    await page.keyboard.type("een twice.");
    await press("Shift+Enter");
    await page.keyboard.type("Ask again.");
    await shot(page, "sources-note-1280");
    await press("Enter");
    await told("Note of “A statement of ours” is Seen twice. Ask again.");
    expect(yaml()).toBe(
      `${before}    title: A statement of ours\n    authors:\n      - Roy, Ana\n      - Lee, Bo\n    note: |-\n      Seen twice.\n      Ask again.\n`,
    );
    await press("Control+z");
    await told("Taken back");
    await expect.poll(() => here()).toBe("note");
    await expect.poll(() => page.locator('tr[data-file="c.md"] [data-col="note"]').innerText()).toBe("");
  });

  it("sorts by a head and by key, blanks last; a row stays while somebody writes in it", async () => {
    const order = () =>
      page.locator(".attribute-table tbody tr[data-file]").evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["file"]));
    await expect.poll(order).toEqual(["c.md", "a.txt", "b.md"]);
    await page.locator('tr[data-file="c.md"] [data-col="date"]').press("ArrowUp");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Date");
    await press("Enter");
    await expect.poll(order).toEqual(["b.md", "c.md", "a.txt"]);
    await expect.poll(() => page.evaluate(() => location.search)).toContain("order=date");
    await expect.poll(() => page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("ascending");
    await press("ArrowDown", "Home", "ArrowRight", "ArrowRight", "Alt+ArrowDown"); // both others have B
    await expect.poll(order).toEqual(["c.md", "a.txt", "b.md"]);
    await expect.poll(() => page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest("tr")?.dataset["file"])).toBe("b.md");
    await press("F", "Enter");
    await told("Grade of “Notes of a trader” is F");
    await expect.poll(order).toEqual(["c.md", "a.txt", "b.md"]);
    await page.getByRole("button", { name: "Sort again" }).press("Enter");
    await expect.poll(order).toEqual(["b.md", "c.md", "a.txt"]);
    await expect.poll(() => page.getByRole("button", { name: "Sort again" }).count()).toBe(0);
    await window.goto(`/sources${await page.evaluate(() => location.search)}`);
    await expect.poll(order).toEqual(["b.md", "c.md", "a.txt"]);
    await shot(page, "sources-sorted-1280");
    await expectAccessible(page, "sorted");
  });

  it("finds rows by words in any cell, and says how many", async () => {
    const status = () => page.locator(".find-line [role=status]").innerText();
    await expect.poll(status).toBe("3 documents");
    await page.locator('tr[data-file="b.md"] [data-col="title"]').press("Shift+Tab");
    await page.keyboard.type("ROY of");
    await expect.poll(status).toBe("2 of 3");
    await expect.poll(() => page.evaluate(() => new URLSearchParams(location.search).get("find"))).toBe("ROY of");
    await page.keyboard.type(" kabul");
    await expect.poll(status).toBe("1 of 3");
    await press("ArrowDown", "Home", "ArrowRight", "ArrowRight", "ArrowRight", "u", "Enter"); // the bloc that was found
    await told("Bloc of “Notes of a trader” is u");
    await expect.poll(status).toBe("1 of 3");
    await page.getByRole("button", { name: "Find again" }).click();
    await expect.poll(status).toBe("0 of 3");
    await expect.poll(() => page.locator(".find-none").innerText()).toContain("No document has all of these words");
    await shot(page, "sources-none-1280");
    await expectAccessible(page, "nothing found");
    await page.getByLabel("Find in the table").press("Escape");
    await expect.poll(status).toBe("3 documents");
    await expect.poll(() => page.evaluate(() => new URLSearchParams(location.search).get("find"))).toBeNull();
  });

  it("stands on a small screen in the dark", async () => {
    const small = await look(app, 390, "dark", "/sources?view=table");
    await small.page.waitForSelector(".attribute-table");
    await shot(small.page, "sources-table-390-dark", { whole: true });
    await expectAccessible(small.page, "small and dark");
    await expectFits(small.page, "small");
    await small.close();
  });
});
