import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, settingsOfNobody, shot, writeCase } from "./opened.js";

settingsOfNobody();

const style = (is: string, citation: string) =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${is}><info><title>Wells Review</title><id>urn:wells</id></info>
  <citation><layout prefix="[" suffix="]">${citation}</layout></citation>
  <bibliography><layout suffix="."><group delimiter=", "><names variable="author"/><text variable="title" font-style="italic"/></group></layout></bibliography></style>`;
const number = '<text variable="citation-number"/>';

let app: Opened;
let window: Looked;
beforeAll(async () => {
  app = await opened((folder) =>
    writeCase(folder, {
      "case.yaml": `version: 1
name: The wells of Mali
question: Who dug the wells?
region: [MLI]
period: {from: 2011-01-01, to: 2015-12-31}
report:
  title: Wells # for now
`,
      "sources/works.bib": "@book{roy, title={Ties that turn}, author={Roy, Anna}, year={2012}, publisher={Harbour}}\n",
      "report.md": "# Wells\n\nThe wells were dug late [@roy].\n",
      "styles/german.csl": style('class="in-text" default-locale="de-DE"', number),
    }),
  );
  window = await look(app, 1280, "light", "/report");
});
afterAll(async () => {
  await window?.close();
  await app?.close();
});
const written = () => readFileSync(join(app.folder, "case.yaml"), "utf8");
const patience = { timeout: 80_000 };

it("the style of the report is chosen, seen on a work of the case, taken in, written and taken back", async () => {
  const { page, goto } = window;
  await goto("/report");
  const opens = page.getByRole("button", { name: "How works are cited" });
  await opens.press("Enter");
  const part = page.getByRole("region", { name: "How works are cited" });
  const chosen = part.getByRole("combobox", { name: "Style" });
  await expect.poll(() => chosen.evaluate((each) => each === document.activeElement)).toBe(true);
  await part.getByText("(Roy, 2012)").waitFor();
  await part.getByText("Roy, A. (2012). Ties that turn. Harbour.").waitFor();
  // by keyboard: what the style cannot do stands beside what it prints
  await page.keyboard.press("g");
  await part.getByText("[1]").waitFor();
  await part.getByText("The style asks for words in de-DE, which are not at hand").waitFor();
  await expectFits(page, "report");
  await expectAccessible(page, "report");
  await shot(page, "cited-as-1280-light");

  const file = part.locator('input[type="file"]');
  await file.setInputFiles({ name: "page.csl", mimeType: "text/xml", buffer: Buffer.from("<html><p>Not found</p></html>") });
  await part.getByText("it begins with <html>, not with <style>").waitFor();
  await file.setInputFiles({ name: "huge.csl", mimeType: "text/xml", buffer: Buffer.alloc(1_000_001, 32) });
  await part.getByText("huge.csl is larger than 1 MB").waitFor();
  const own = Buffer.from(style('class="in-text"', '<names variable="author"/>'));
  await file.setInputFiles({ name: "wells.csl", mimeType: "text/xml", buffer: own });
  await part.getByText("[Anna Roy]").waitFor();
  await expect.poll(() => chosen.inputValue()).toBe("styles/wells.csl");
  expect(existsSync(join(app.folder, "styles/page.csl"))).toBe(false);
  expect(written()).not.toContain("style:");

  await part.getByRole("button", { name: "Write it" }).press("Enter");
  await expect.poll(written, patience).toContain("report:\n  title: Wells # for now\n  style: styles/wells.csl\n");
  await expect.poll(() => opens.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.locator("[data-sentence]", { hasText: "The wells were dug late [Anna Roy]" }).waitFor(patience);
  await opens.click();
  await part.getByRole("button", { name: "case.yaml:8" }).click();
  await expect.poll(() => part.locator(".file-lines").innerText()).toContain("style: styles/wells.csl");
  // the strip goes after a while: what is taken back is the act that was just done
  await chosen.selectOption("");
  await part.getByText("(Roy, 2012)").waitFor();
  await part.getByRole("button", { name: "Write it" }).press("Enter");
  await expect.poll(written, patience).not.toContain("style:");
  await page.locator(".act-strip").getByRole("button", { name: "Undo" }).click();
  await expect.poll(written, patience).toContain("style: styles/wells.csl\n");
});
