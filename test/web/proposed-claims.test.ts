import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible, look, type Opened, opened, settingsOfNobody, shot, writeCase } from "./opened.js";

settingsOfNobody();

const proposal = (id: string, exact: string, evidence: object) =>
  `${JSON.stringify({ id, source: "a", exact, evidence, machine: true, accepted: false })}\n`;
let app: Opened;
beforeAll(async () => {
  app = await opened((folder) =>
    writeCase(folder, {
      "case.yaml":
        "version: 1\nname: Border talk\nquestion: Who crossed?\nregion: [PAK, AFG]\nperiod: {from: 2022-01-01, to: 2022-12-31}\n",
      "judgements/claims.yaml": "claims:\n  - id: k1 # the first\n    says: Fighters crossed the border at night\n    kind: factual\n",
      "judgements/codings/assistant.jsonl":
        proposal("p1", "fighters crossed at night", { claim: "k1", stance: "asserts", by: "PAK" }) +
        proposal("p2", "nobody had crossed", { claim: "k1", stance: "denies" }) +
        proposal("p3", "went away before dawn", { says: "The fighters left before dawn", stance: "asserts" }) +
        proposal("p4", "Kabul denied", { claim: "k9", stance: "asserts" }),
      "sources/a.txt":
        "The ministry said that fighters crossed at night and went away before dawn.\n\nKabul denied it and said that nobody had crossed.\n",
    }),
  );
});
afterAll(async () => app?.close());

const claims = () => readFileSync(join(app.folder, "judgements/claims.yaml"), "utf8");
const at = (id: string) => `/sources/a?at=${encodeURIComponent(`coding:${id}`)}`;

it("a person takes what an assistant proposes for a claim, takes it back, writes it otherwise, or refuses it", async () => {
  const { page, goto, complaints, close } = await look(app, 1280);
  const panel = () => page.locator(".panel").innerText();
  const before = claims();
  await goto(at("p1"));
  await expect.poll(panel).toContain("For k1");
  await expect.poll(panel).toContain("asserts: Fighters crossed the border at night");
  await expectAccessible(page, "a proposed claim");
  await shot(page, "proposed-claim-1280");
  await page.keyboard.press("a");
  await expect.poll(claims).not.toBe(before);
  const written = claims();
  expect(written.replaceAll(/\s+/gu, " ")).toContain("by: PAK source: a quote: fighters crossed at night");
  expect(written).toContain("- id: k1 # the first");
  expect(written).not.toMatch(/grade|interested/u);
  const marked = page.getByRole("button", { name: "For k1, coded by assistant, proposed" });
  await expect.poll(() => marked.count()).toBe(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(claims).toBe(before);
  await marked.waitFor({ state: "attached" }); // what is undone is open again

  await goto(at("p2"));
  await expect.poll(panel).toContain("Against k1");
  await page.getByRole("button", { name: /Write otherwise/u }).click();
  await page.getByRole("dialog", { name: "What these words do to a claim" }).waitFor();
  expect(await page.getByRole("button", { name: "deny", exact: true }).getAttribute("aria-pressed")).toBe("true");
  await page.getByLabel("Speaker").fill("Kabul");
  await page.getByRole("button", { name: "Deny k1 with these words" }).click();
  await expect.poll(() => claims().replaceAll(/\s+/gu, " ")).toContain("stance: denies by: Kabul source: a quote: nobody had crossed");

  await goto(at("p3"));
  await expect.poll(panel).toContain("New claim");
  await page.keyboard.press("a");
  await expect.poll(claims).toContain("says: The fighters left before dawn");

  const settled = claims();
  await goto(at("p4"));
  await expect.poll(panel).toContain("is not in claims.yaml any more");
  await expect.poll(() => page.getByRole("button", { name: /^Accept/u }).count()).toBe(0);
  await page.keyboard.press("x");
  const name = page.locator("dialog[open] input");
  await name.waitFor();
  await name.fill("Anna");
  await page.keyboard.press("Enter");
  const anna = join(app.folder, "judgements/codings/anna.jsonl");
  const refusals = () => {
    try {
      return readFileSync(anna, "utf8");
    } catch {
      return "";
    }
  };
  await expect.poll(refusals).toContain('"of":"p4"');
  expect(claims()).toBe(settled);
  expect(complaints).toEqual([]);
  await close();
}, 240_000);
