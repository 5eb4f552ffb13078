import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readCoder } from "../../src/case/codings/coder-log.js";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, shot, writeCase } from "./opened.js";

const note = `# Notes on a truce

The first truce held for a month. Nobody in the capital believed that the truce would last.

The guns fell silent on a Friday. On the Monday the guns spoke again in the north, and a third truce was out of reach.

Elders of both sides met twice. They asked for bread, for a road and for the names of the missing.
`;
const files = {
  "case.yaml":
    "version: 1\nname: Truce\nquestion: What held it?\nregion: [PAK, AFG]\nperiod: { from: 2020-01-01, to: 2021-12-31 }\ncoding: { blind: true }\n",
  "codebook.yaml": [
    "# With what eyes we read",
    "categories:",
    "  - id: deeds",
    "    name: Deeds",
    "    definition: What was done",
    "  - { id: force, parent: deeds, name: Force, definition: arms are used, include: guns and troops, slot: rsct/military, key: fo }",
    "  - { id: trust, name: Trust, definition: a word is counted on, slot: constructivism/trust }   # thin",
    "",
  ].join("\n"),
  "sources/truce.md": note,
  "judgements/codings/ben.jsonl": '{"id": "b1", "source": "truce", "exact": "The guns fell silent on a Friday.", "category": "trust"}\n',
};

const config = mkdtempSync(join(tmpdir(), "amity-config-"));
let open: Opened;
let window: Looked;
let page: Page;
beforeAll(async () => {
  process.env["XDG_CONFIG_HOME"] = config;
  open = await opened((folder) => writeCase(folder, files));
  window = await look(open, 1280, "light", "/codebook");
  page = window.page;
});
afterAll(async () => {
  await open.close();
  rmSync(config, { recursive: true, force: true });
});

const coder = () => join(open.folder, "judgements/codings/ana.jsonl");
const mine = async () => {
  if (!existsSync(coder())) return [];
  const { log, problems } = await readCoder(coder(), "judgements/codings/ana.jsonl");
  expect(problems).toEqual([]);
  return [...log.codings.values()].map(({ exact, category, memo }) => [exact, category, memo]);
};
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const says = (words: RegExp) => page.locator(".coding-foot", { hasText: words }).waitFor();

describe("a day of coding, by keyboard alone", () => {
  it("opens a source with the find window, and goes into its text", async () => {
    await press("/");
    await page.keyboard.type("Notes on a truce");
    await page.locator(".find-hit", { hasText: "Notes on a truce" }).first().waitFor();
    for (let n = 0; n < 20 && !/truce/i.test((await page.locator('.find-hit[aria-selected="true"]').textContent()) ?? ""); n++)
      await press("ArrowDown");
    await press("Enter");
    await page.waitForSelector(".source-text .block");
    expect(new URL(page.url()).pathname).toBe("/sources/truce");
    await press("ArrowRight");
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain("source-text");
  });

  it("codes in four strokes, after asking once who codes", async () => {
    await press("ArrowDown", "ArrowDown");
    await page.locator(".chosen-words", { hasText: "The first truce held for a month." }).waitFor();
    await press("c", "f", "o");
    await expectAccessible(page, "picker");
    await shot(page, "picker-1280-light");
    await press("Enter");
    await page.locator(".note-window").waitFor();
    await press("Control+a");
    await page.keyboard.type("Ana");
    await press("Enter");
    await page.locator(".margin button > span", { hasText: "Force" }).waitFor();
    await expect.poll(mine).toEqual([["The first truce held for a month.", "force", null]]);
  });

  it("codes with a digit, extends by words, moves edges and gives a memo", async () => {
    await press("ArrowDown", "ArrowRight", "Shift+ArrowRight", "1");
    await expect.poll(async () => (await mine()).length).toBe(2);
    await press("Escape", "k", "j");
    await page.locator(".coding-details").waitFor();
    const before = (await mine())[1]?.[0] as string;
    await press("]");
    await expect.poll(async () => String((await mine())[1]?.[0])).toMatch(new RegExp(`^${before}[^]+`));
    await press("}");
    await expect.poll(async () => (await mine())[1]?.[0]).toBe(before);
    await press("]", "]", "}", "}", "]", "}"); // faster than the file is written
    await page.locator(".coding-foot", { hasText: `Now reads “${before}”` }).waitFor();
    await expect.poll(async () => (await mine())[1]?.[0]).toBe(before);
    await press("m");
    await page.keyboard.type("who is nobody?");
    await expectAccessible(page, "memo");
    await press("Control+Enter");
    await page.locator(".coding-details .memo", { hasText: "who is nobody?" }).waitFor();
    await expect.poll(mine).toContainEqual([before, "force", "who is nobody?"]);
    await expectAccessible(page, "reader with a coding open");
  });

  it("undoes and does again, step by step", async () => {
    const before = await mine();
    await press("u");
    await says(/Taken back: memo/);
    await expect.poll(async () => (await mine())[1]?.[2]).toBeNull();
    for (let n = 0; n < 9; n++) await press("Control+z");
    await expect.poll(async () => (await mine()).length).toBe(1);
    for (let n = 0; n < 10; n++) await press("Shift+U");
    await expect.poll(mine).toEqual(before);
  });

  it("names a code with the words themselves", async () => {
    await press("Escape", "n", "n");
    await press("ArrowDown", "ArrowRight", "ArrowRight");
    await page.locator(".chosen-words", { hasText: "guns" }).waitFor();
    await press("v");
    await page.locator(".margin button > span", { hasText: "guns" }).first().waitFor();
    const text = readFileSync(join(open.folder, "codebook.yaml"), "utf8");
    expect(text).toContain("# thin");
    expect((parse(text) as { categories: { id: string }[] }).categories.map(({ id }) => id)).toEqual(["deeds", "force", "trust", "guns"]);
    await expect.poll(mine).toContainEqual(["guns", "guns", null]);
  });

  it("finds words and codes every place after a preview; one undo takes all of them back", async () => {
    await press("Escape", "f");
    await press("Control+a");
    await page.keyboard.type("truce");
    await page.locator(".found-words li").nth(3).waitFor();
    await expectAccessible(page, "find and code");
    await shot(page, "find-words-1280-light");
    await press("Enter");
    const truces = async () => (await mine()).filter(([exact]) => exact === "truce").length;
    await expect.poll(truces).toBe(4);
    await press("u");
    await expect.poll(truces).toBe(0);
    await press("Shift+U");
    await expect.poll(truces).toBe(4);
  });

  it("shows the other coder's codings once it is done, and comments on one", async () => {
    await expect.poll(() => page.locator(".margin button > span", { hasText: "Trust" }).count()).toBe(0);
    await press("d");
    await page.locator(".margin button > span", { hasText: "Trust" }).waitFor();
    const isBens = () =>
      page.evaluate(() => document.querySelector(".panel .evidence-kind")?.textContent?.includes("Coded by ben") ?? false);
    for (let n = 0; n < 20 && !(await isBens()); n++) await press("j");
    await press("t");
    await page.keyboard.type("force, I think");
    await press("Control+Enter");
    await page.locator(".comments", { hasText: "force, I think" }).waitFor();
    await press("x");
    await says(/Only ben can take that away/);
    await shot(page, "coding-1280-light");
    await expectAccessible(page, "reader with comments");
    await expectFits(page, "reader");
  });

  it("has said nothing to the console", () => expect(window.complaints).toEqual([]));
});

describe("two windows and a text editor on one case", () => {
  it("lose nothing, and show what was in the way", async () => {
    const other = await look(open, 1280, "light", "/sources/truce");
    await window.goto("/sources/truce");
    await page.keyboard.press("n");
    await other.page.keyboard.press("n");
    const before = (await mine()).length;
    await press("2");
    await page.locator(".coding-foot", { hasText: "Coded with" }).waitFor();
    appendFileSync(coder(), '{"id": "by-hand", "source": "truce", "exact": "a road", "category": "trust"}\n');
    await other.page.keyboard.press("ArrowDown");
    for (const key of ["c", "f", "o", "Enter"]) await other.page.keyboard.press(key);
    await expect.poll(async () => (await mine()).length).toBe(before + 3);
    await other.page.locator(".margin button > span", { hasText: "Trust" }).first().waitFor();
    await press("Escape", "k", "j");
    await page.locator(".coding-details").waitFor();
    const at = new URL(page.url()).searchParams.get("at") ?? "";
    await other.goto(`/sources/truce?at=${encodeURIComponent(at)}`);
    await other.page.locator(".coding-details").waitFor();
    await press("x");
    await says(/Removed|Only/);
    await other.page.keyboard.press("x");
    await other.page.locator(".coding-foot", { hasText: /was removed meanwhile/ }).waitFor();
    expect((await mine()).length).toBe(before + 2);
    await other.close();
  });

  it("change the codebook over what was changed elsewhere in it, and show both texts where one place was changed", async () => {
    await window.goto("/codebook?at=code%3Atrust");
    const file = join(open.folder, "codebook.yaml");
    const book = () => readFileSync(file, "utf8");
    const rename = async (name: string, meanwhile: () => void) => {
      await press("e");
      await page.locator(".note-window").waitFor();
      await press("Control+a");
      await page.keyboard.type(name);
      meanwhile();
      await press("Enter");
    };
    await rename("Hope", () => appendFileSync(file, "  - { id: road, name: Road, definition: a way }\n"));
    await expect.poll(book).toContain("name: Hope");
    expect(book()).toContain("id: road");
    await page.locator(".code-tree", { hasText: "Road" }).waitFor();
    await rename("Faith", () => writeFileSync(file, book().replace("name: Hope", "name: Belief")));
    await page.locator(".act-both").waitFor();
    expect(book()).toContain("name: Belief");
    await page.locator(".code-tree", { hasText: "Belief" }).waitFor();
    await rename("Faith", () => undefined);
    await expect.poll(book).toContain("name: Faith");
    expect(book()).toContain("id: road");
  });
});

describe("the codebook", () => {
  it("merges by key without losing a coding, and takes it back", async () => {
    await window.goto("/codebook");
    for (let n = 0; n < 12 && !(await page.evaluate(() => document.activeElement?.textContent?.startsWith("guns"))); n++) await press("j");
    await press("Enter");
    await page.locator(".code-panel").waitFor();
    await press("g");
    await page.keyboard.type("for");
    await press("Enter");
    const file = join(open.folder, "codebook.yaml");
    await expect.poll(() => readFileSync(file, "utf8")).toMatch(/was: \[ ?guns ?\]|was:\s+- guns/);
    await page
      .locator(".code-tree li", { hasText: /^Force/ })
      .filter({ hasNotText: "guns" })
      .waitFor();
    await window.goto("/sources/truce");
    await page.locator(".margin button > span", { hasText: "Force" }).nth(2).waitFor();
    await expect.poll(() => page.locator(".margin button > span", { hasText: "guns" }).count()).toBe(0);
    await press("Control+z");
    await says(/Taken back/);
    await press("Control+Shift+z");
    await window.goto("/codebook");
    await press("Control+z");
    await expect.poll(() => readFileSync(file, "utf8")).toContain("id: guns");
  });

  it.each([
    [1280, "dark"],
    [390, "light"],
  ] as const)("is accessible and fits at %i px, %s, as are the reader and the codings to look at", async (width, theme) => {
    const small = await look(open, width, theme, "/codebook");
    for (const [name, path] of [
      ["codebook", "/codebook"],
      ["code", "/codebook?at=code%3Aforce"],
      ["coding", "/sources/truce"],
      ["codings", "/codings"],
    ] as const) {
      await small.goto(path);
      await shot(small.page, `${name}-${width}-${theme}`);
      await expectFits(small.page, `${name} ${width}`);
      await expectAccessible(small.page, `${name} ${width} ${theme}`);
    }
    expect(small.complaints).toEqual([]);
    await small.close();
  });

  it("lists what a changed source left without a place, and places it by key", async () => {
    writeFileSync(
      join(open.folder, "sources/truce.md"),
      note.replace("The first truce held for a month.", "The truce, the first of them, held a whole month."),
    );
    await window.goto("/codings");
    await page.locator(".misplaced").first().waitFor();
    await expectAccessible(page, "codings to look at");
    await shot(page, "lost-1280-light");
    const before = await page.locator(".misplaced").count();
    await press("x");
    await expect.poll(() => page.locator(".misplaced").count()).toBeLessThan(before);
    await press("u");
    await expect.poll(() => page.locator(".misplaced").count()).toBe(before);
  });
});
