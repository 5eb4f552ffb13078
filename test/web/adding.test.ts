import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginCase } from "../../src/case/making/begin.js";
import { expectAccessible, expectFits, look, type Opened, opened, shot, takeCommand } from "./opened.js";
import { drop } from "./pointer.js";

let open: Opened;
const near = (name: string) => join(open.folder, "../to-add", name);
beforeAll(async () => {
  open = await opened(
    async (folder) =>
      void (await beginCase(folder, {
        ...{ name: "Gate", question: "Who shut the gate at Tarn?", region: ["MLI", "NER"], from: "2020-01-01", to: "2021-12-31" },
        turning: [],
      })),
  );
  mkdirSync(near("papers"), { recursive: true });
  writeFileSync(near("note.md"), "# A note\n\nThe gate was shut in March. Nobody asked the traders.\n");
  writeFileSync(near("papers/letter.txt"), "Dear friend,\n\nthe gate is shut.\n");
  writeFileSync(
    near("papers/works.bib"),
    "@book{one, title={One}, author={A. B.}, year={2001}}\n@book{two, title={Two}, author={C. D.}, year={2002}}\n",
  );
  writeFileSync(near("broken.docx"), "PK\u0003\u0004 this is no archive");
  writeFileSync(
    near("own.csv"),
    `id,when,who,whom\n${Array.from({ length: 30 }, (_, n) => `${n},2020-03-${String((n % 28) + 1).padStart(2, "0")},MLI,NER`).join("\n")}\n`,
  );
}, 240_000);
afterAll(async () => open?.close());

const lines = (page: Page) => page.locator(".adding-list li");

it("takes dropped files on any page, each told in a line, and shows them once they are built", async () => {
  const { page, complaints, close } = await look(open, 1440, "light", "/timeline");
  const kept = await drop(page, "main h1", {
    "note.md": readFileSync(near("note.md"), "utf8"),
    "broken.docx": readFileSync(near("broken.docx"), "utf8"),
    "own.csv": readFileSync(near("own.csv"), "utf8"),
    ".DS_Store": "x",
  });
  expect(kept).toBe(true);
  await page.getByRole("heading", { name: "2 files taken, 1 not" }).waitFor();
  expect(page.url()).toContain("/timeline");
  await expect
    .poll(() => lines(page).allInnerTexts())
    .toEqual(
      [/note\.md\s+Markdown, \d passages?/u, /broken\.docx\s+not taken\s+\S/u, /own\.csv[\s\S]+may need a mapping/u].map((each) =>
        expect.stringMatching(each),
      ),
    );
  expect(readFileSync(join(open.folder, "sources/note.md"), "utf8")).toBe(readFileSync(near("note.md"), "utf8"));
  expect(existsSync(join(open.folder, "events/own.csv"))).toBe(true);
  await expectAccessible(page, "files taken");
  await shot(page, "adding-1440-light");
  await page.getByRole("button", { name: "Leave out own.csv" }).click();
  await page.getByRole("heading", { name: "1 file taken, 2 not" }).waitFor();
  expect(existsSync(join(open.folder, "events/own.csv"))).toBe(false);
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("link", { name: "Sources", exact: true }).click();
  await page.getByRole("link", { name: "A note", exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

it("takes files and a folder that were chosen, by keyboard, and says what is here already", async () => {
  const { page, close } = await look(open, 1280, "dark", "/sources");
  await takeCommand(page, "add files", "Add files");
  await page.getByRole("region", { name: "Files", exact: true }).waitFor();
  const input = page.locator(".adding input[type=file]:not([webkitdirectory])");
  await input.focus();
  await input.setInputFiles(near("note.md"));
  await page.getByText("The case has this file already, as sources/note.md.").waitFor();
  await page.locator(".adding input[webkitdirectory]").setInputFiles(near("papers"));
  await expect.poll(() => lines(page).count()).toBe(3);
  const told = async () => (await lines(page).allInnerTexts()).join("\n");
  await expect.poll(told).toMatch(/works\.bib\s+bibliography, 2 works/u);
  await expect.poll(told).toMatch(/letter\.txt\s+plain text, \d passages?/u);
  await shot(page, "adding-1280-dark");
  await close();
}, 120_000);

it("stops when asked, and keeps what came before", async () => {
  const { page, close } = await look(open, 390);
  await page.route("**/api/adding/file*", async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue().catch(() => undefined);
  });
  await drop(page, "main", Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`part-${n}.txt`, `The part number ${n} of it all.\n`])));
  await expect.poll(() => lines(page).count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("heading", { name: /stopped before [1-5] more/u }).waitFor();
  const n = await lines(page).count();
  expect(n).toBeLessThan(6);
  await expectFits(page, "files at 390");
  await expectAccessible(page, "files at 390");
  await shot(page, "adding-390-light");
  expect(existsSync(join(open.folder, "sources/part-5.txt"))).toBe(false);
  await close();
}, 120_000);
