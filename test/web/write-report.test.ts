import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { newCase } from "../../src/case/making/new.js";
import { usualLimits } from "../../src/formats/refusal.js";
import { openZip } from "../../src/formats/zip.js";
import { expectAccessible, expectFits, look, type Opened, opened, shot, takeCommand } from "./opened.js";

let open: Opened;
let begun: string;
beforeAll(async () => {
  open = await opened(async (folder) => void (await newCase(folder)));
  begun = report();
}, 240_000);
afterAll(async () => open?.close());
beforeEach(() => writeFileSync(file(), begun));

const file = () => join(open.folder, "report.md");
const report = () => readFileSync(file(), "utf8");
const editor = (page: Page) => page.getByRole("textbox", { name: "report.md" });
const state = (page: Page) => page.locator(".state-line").innerText();
const list = (page: Page) => page.getByRole("listbox");

const editing = "/report/write";
/** The editor with the draft of its text beside it. */
async function isWriting(page: Page): Promise<void> {
  await editor(page).waitFor();
  await page.locator(".write-beside .book").waitFor();
  await expect.poll(() => state(page)).toMatch(/\d+ carried/u);
}

it("writes a sentence with a figure and a claim by mouse, and the checks find nothing in it", async () => {
  const { page, complaints, close } = await look(open, 1440, "light", "/report");
  await page.getByRole("link", { name: "Write w" }).click();
  await editor(page).waitFor();
  await page.locator(".write-beside .book").waitFor();
  await page.locator(".cm-line").last().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nIt adds up to ");
  await page.getByRole("button", { name: "set a figure, claim or source" }).click();
  await list(page).waitFor();
  await expectAccessible(page, "picker");
  await shot(page, "write-report-pick-1440-light");
  const figure = list(page).getByRole("option").first();
  const worth = (await figure.locator(".pick-value").innerText()).trim();
  await figure.click();
  await page.keyboard.type(", and ");
  await page.getByRole("button", { name: "set a figure, claim or source" }).click();
  await page.keyboard.type("k1");
  await list(page).getByRole("option").first().locator("code", { hasText: "k1" }).waitFor();
  await list(page).getByRole("option").first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(".");
  await expect.poll(report).toMatch(/It adds up to \[[^\]]+\]\(figure:[^)]+\), and \[[^\]]+\]\(claim:k1\)\.\n?$/u);
  const written = /It adds up to \[([^\]]+)\]/u.exec(report())?.[1] ?? "?";
  expect(worth.startsWith(written.split("\u202f")[0] ?? "?")).toBe(true);
  await page.locator(".write-beside .sentence", { hasText: "It adds up to" }).waitFor();
  expect(await page.locator(".write-beside .sentence-bare", { hasText: "It adds up to" }).count()).toBe(0);
  expect(await page.locator(".cm-line", { hasText: "It adds up to" }).locator(".found-error, .found-warning, .found-bare").count()).toBe(0);
  await page.locator(".write-beside").getByRole("button", { name: "Evidence" }).click();
  await expect.poll(() => page.locator(".write-beside").innerText()).toContain("k1");
  await expectAccessible(page, "evidence beside the editor");
  expect(complaints).toEqual([]); // the policy of the page lets the editor's styles in, and nothing was refused
  await close();
}, 180_000);

it("underlines what nothing carries as it is written, and mends it by keyboard alone", async () => {
  const { page, complaints, close } = await look(open, 1280, "dark", "/report");
  await page.keyboard.press("w");
  await editor(page).waitFor();
  await page.locator(".write-beside .book").waitFor();
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nNobody asked the drivers.");
  await page.locator(".cm-line .found-bare", { hasText: "Nobody asked the drivers" }).waitFor();
  await page.locator(".mend-bar", { hasText: "Rest it on something" }).waitFor();
  await expectAccessible(page, "a bare sentence");
  await shot(page, "write-report-bare-1280-dark");
  await page.keyboard.press("Alt+1");
  await list(page).waitFor();
  await page.keyboard.press("Tab"); // the next kind
  await page.keyboard.press("Enter");
  await expect.poll(report).toMatch(/Nobody asked the drivers \[[^\]]+\]\(claim:[^)]+\)\./u);
  await expect.poll(() => page.locator(".cm-line .found-bare", { hasText: "Nobody asked" }).count()).toBe(0);
  // A number that its figure does not give is told, and F8 goes there.
  await page.keyboard.press("Control+End");
  const id = /\(figure:([^)]+)\)/u.exec(begun)?.[1] ?? "";
  await page.keyboard.type(`\n\nIt was [987,654](figure:${id}).`);
  await page.locator(".cm-line .found-error", { hasText: "987,654" }).waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  await page.locator(".mend-bar", { hasText: "987,654" }).waitFor();
  await page.keyboard.press("Alt+1");
  await expect.poll(report).not.toContain("987,654");
  await expect.poll(() => page.locator(".cm-line .found-error").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
}, 180_000);

it("makes a number of what was pointed at, and sets it where the report was left", async () => {
  const { page, complaints, close } = await look(open, 1440, "light", "/timeline");
  await page.locator("main [data-ev]").first().click();
  const use = page.getByRole("button", { name: "Use in the report" });
  await use.waitFor();
  await use.click();
  const form = page.getByRole("form", { name: "A figure for the report" });
  await expect.poll(() => form.locator(".figure-worth").innerText()).toMatch(/^\d+$/u);
  const worth = await form.locator(".figure-worth").innerText();
  await form.getByLabel("What it is, with unit and period").fill("Handovers told of, 2020");
  await form.getByText("How").click();
  await expect.poll(() => form.locator("pre").innerText()).toContain("select count(*) as value");
  await expectAccessible(page, "figure maker");
  await shot(page, "use-in-report-1440-light");
  await form.getByRole("button", { name: "Make it a figure" }).click();
  await page.getByRole("link", { name: "Set it in the report" }).click();
  await expect.poll(report).toContain(`[${worth}](figure:handovers-told-2020)`);
  const figures = readFileSync(join(open.folder, "judgements/figures.yaml"), "utf8");
  expect(figures).toContain("says: Handovers told of, 2020");
  await expect.poll(() => page.locator(".cm-line .found-error").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
}, 180_000);

it("saves a figure that is set in the breath in which the editor opens", async () => {
  const { page, complaints, close } = await look(open, 1280, "light", editing);
  await isWriting(page); // what the text can rest on is known from now on
  await page.getByRole("link", { name: "Read it" }).click();
  await editor(page).waitFor({ state: "detached" });
  await page.evaluate(() => {
    history.pushState(null, "", "/report/write?set=handovers");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await expect.poll(report).toContain("(figure:handovers)");
  await expect.poll(() => new URL(page.url()).searchParams.get("set")).toBeNull();
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

it("puts selected words under a link, and gives them back where none is chosen", async () => {
  const { page, close } = await look(open, 1280, "light", editing);
  await isWriting(page);
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nThe strait");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("[");
  await list(page).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => editor(page).innerText()).toContain("The strait");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("[");
  await list(page).waitFor();
  await page.keyboard.type("k1");
  await list(page).getByRole("option").first().locator("code", { hasText: "k1" }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(report).toContain("The [strait](claim:k1)");
  await close();
}, 120_000);

it("keeps what an editor beside it writes, tells where both wrote in one place, and loses neither", async () => {
  const { page, close } = await look(open, 1280, "light", editing);
  await isWriting(page);
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nMine at the end.");
  const heading = /^# .*$/mu.exec(begun)?.[0] ?? "";
  writeFileSync(file(), begun.replace(heading, "# Theirs at the top"));
  await expect.poll(report).toContain("Mine at the end.");
  expect(report()).toContain("# Theirs at the top");
  await expect.poll(() => editor(page).innerText()).toContain("Theirs at the top");
  await expect.poll(() => state(page)).toMatch(/saved( \d\d:\d\d)?\n/u);
  await page.keyboard.press("Control+End");
  writeFileSync(file(), report().replace("Mine at the end.", "Theirs at the end."));
  await page.keyboard.type(" And mine again.");
  const alert = page.getByRole("alert");
  await alert.waitFor();
  await expectAccessible(page, "conflict");
  expect(report()).toContain("Theirs at the end.");
  expect(report()).not.toContain("And mine again.");
  await shot(page, "write-report-conflict-1280-light");
  await alert.getByRole("button", { name: "Go on with mine" }).click();
  await expect.poll(report).toContain("Mine at the end. And mine again.");
  await expect.poll(() => alert.count()).toBe(0);
  await close();
}, 180_000);

it("leaves every letter that was not touched as it was, line ends and the mark at the beginning too", async () => {
  writeFileSync(file(), `\ufeff${begun.replaceAll("\n", "\r\n")}`);
  const { page, close } = await look(open, 1280, "light", editing);
  await isWriting(page);
  await expect.poll(() => editor(page).innerText()).not.toContain("\ufeff");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.evaluate(() => {
    const seen = { moved: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) seen.moved += (each as unknown as { value: number }).value;
    }).observe({ type: "layout-shift" });
  });
  await page.keyboard.type("One more.");
  await page.keyboard.press("Control+s");
  await expect.poll(report).toBe(`\ufeff${begun.replaceAll("\n", "\r\n")}One more.`);
  await page.locator(".write-beside .sentence", { hasText: "One more." }).waitFor();
  // Saving builds the case, and the page stays where it is meanwhile.
  expect(await page.evaluate(() => (window as unknown as { seen: { moved: number } }).seen.moved)).toBeLessThan(0.05);
  await page.locator(".write-beside").getByRole("link", { name: "Read it" }).click();
  await page.locator("main .book").waitFor();
  await page.keyboard.press("Control+z"); // outside of the editor the last act is taken back
  await expect.poll(report).toBe(`\ufeff${begun.replaceAll("\n", "\r\n")}`);
  await close();
}, 120_000);

it.each([
  [1440, "dark"],
  [1280, "light"],
  [390, "light"],
  [390, "dark"],
] as const)(
  "looks well at %i in %s",
  async (width, theme) => {
    const { page, complaints, close } = await look(open, width, theme, editing);
    await isWriting(page);
    await expectFits(page, "write the report");
    await expectAccessible(page, "write the report");
    await shot(page, `write-report-${width}-${theme}`, { whole: true });
    await page
      .locator(".write-beside")
      .getByRole("button", { name: /Findings/u })
      .click();
    await expectAccessible(page, "findings");
    expect(complaints).toEqual([]);
    await close();
  },
  120_000,
);

it("takes the report away as a Word document and as one file", async () => {
  const { page, goto, complaints, close } = await look(open, 1280, "light", "/report");
  await page.locator(".book").waitFor();
  for (const [label, ending] of [
    ["Word", "docx"],
    ["One file", "html"],
  ] as const) {
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: label }).click()]);
    expect(saved.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`, "u"));
    const bytes = readFileSync(await saved.path());
    if (ending === "docx") expect(await (await openZip(bytes, usualLimits)).text("word/document.xml")).toContain("Three districts");
    else expect(bytes.toString("utf8")).toMatch(/^<!doctype html>/u);
    await expect.poll(() => page.locator(".report-take [role=status]").innerText()).toContain(`.${ending} is saved.`);
  }
  // From Find it is one act, from wherever one stands; the address does not ask again when the page is loaded anew.
  await goto("/claims");
  const [found] = await Promise.all([page.waitForEvent("download"), takeCommand(page, "word", "Export to Word")]);
  expect(found.suggestedFilename()).toMatch(/\.docx$/u);
  await expect.poll(() => page.url()).not.toContain("take=");
  await expectAccessible(page, "report");
  expect(complaints).toEqual([]);
  await close();
});
