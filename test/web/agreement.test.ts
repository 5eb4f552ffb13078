import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, shot, writeCase } from "./opened.js";

const paragraphs = [
  "The ministry warned that fighters crossed the border at night and attacked a post near the river.",
  "Kabul denied it, and said that trust between the two governments had been broken by the closing of the crossing.",
  "Traders asked both sides to open the road, since the harvest rots in the lorries.",
  "The spokesman called the neighbours brothers, and promised that no soil would be used against them.",
  "Two soldiers died in the attack, and the army answered with artillery.",
  "An elder told the paper that his people remember the refugees who were sent home in winter.",
];
const coding = (id: string, source: string, exact: string, category: string, memo?: string) =>
  JSON.stringify({ id, source, exact, category, ...(memo ? { memo } : {}), at: "2026-01-02T03:04:05Z" });

const files: Readonly<Record<string, string>> = {
  "case.yaml":
    "version: 1\nname: Border talk\nquestion: Who threatens whom in words?\nregion: [PAK, AFG]\nperiod: {from: 2022-01-01, to: 2022-12-31}\n",
  "codebook.yaml": `categories:
  - {id: threat, name: Threat, definition: Words or deeds that endanger the other side.}
  - {id: force, parent: threat, name: Force, definition: Arms are used.}
  - {id: trust, name: Trust, definition: That another's word is counted on, or is not.}
  - {id: grievance, name: Grievance, definition: A wrong that is remembered.}
  - {id: tension, name: Tension, definition: How high feeling runs.}
  - {id: low, parent: tension, name: 1 low, definition: Warm words.}
  - {id: high, parent: tension, name: 2 high, definition: Hard words.}
  - {id: never, name: Never used, definition: Nobody used this.}
`,
  "sources/a.md": `---\nid: a\ntitle: A morning at the border\ndate: 2022-03-01\nkind: news\nbloc: islamabad\n---\n\n${paragraphs.slice(0, 3).join("\n\n")}\n`,
  "sources/b.md": `---\nid: b\ntitle: What the spokesman said\ndate: 2022-04-01\nkind: government\nbloc: kabul\n---\n\n${paragraphs.slice(3).join("\n\n")}\n`,
  "judgements/codings/anna.jsonl": [
    coding("a1", "a", "fighters crossed the border at night and attacked a post", "force"),
    coding("a2", "a", "trust between the two governments had been broken", "trust", "broken, so trust"),
    coding("a3", "b", "promised that no soil would be used against them", "trust"),
    coding("a4", "b", "the army answered with artillery", "force"),
    coding("a5", "b", "his people remember the refugees", "grievance"),
    coding("a6", "a", "The ministry warned", "high"),
    coding("a7", "b", "called the neighbours brothers", "low"),
  ].join("\n"),
  "judgements/codings/bela.jsonl": [
    coding("b1", "a", "attacked a post near the river", "force"),
    coding("b2", "a", "trust between the two governments had been broken", "trust"),
    coding("b3", "a", "the harvest rots in the lorries", "grievance"),
    coding("b4", "b", "the army answered with artillery", "force"),
    coding("b6", "a", "The ministry warned", "high"),
    coding("b7", "b", "called the neighbours brothers", "low"),
  ].join("\n"),
};

const write = (folder: string) => writeCase(folder, files);

describe("agreement", () => {
  let app: Opened;
  let window: Looked;
  beforeAll(async () => {
    app = await opened(write);
    window = await look(app, 1280, "light", "/agreement");
  });
  afterAll(async () => {
    await window?.close();
    await app?.close();
  });

  it("shows each code with who used it, and says why a coefficient is not defined", async () => {
    const { page, goto, complaints } = window;
    await goto("/agreement");
    await expect.poll(() => page.locator("main h1").innerText()).toMatch(/^anna and bela agree on \d of 7 codes to α\s≥\s0\.667/u);
    await expect
      .poll(async () => (await page.locator(".agreement-table tbody tr").allInnerTexts()).map((each) => each.split(/\t|\n/u)[0]))
      .toEqual(["Threat", "Force", "Trust", "Grievance", "Tension", "1 low", "2 high"]);
    await page.locator(".agreement-table tbody button.link-quiet").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel .measures");
    const told = () => page.locator(".panel").innerText();
    for (const each of ["Krippendorff’s α", "Cohen’s κ", "Scott’s π", "Gwet’s AC1", "nominal; Krippendorff 2019", "resamples of units"])
      await expect.poll(told).toContain(each);
    await expect.poll(told).toContain("not defined:");
    await shot(page, "agreement-1280", { whole: true });
    await expectAccessible(page, "agreement by code");
    await page.getByRole("button", { name: "Over all codes" }).click();
    await page.waitForSelector(".over-all");
    await expect.poll(() => page.locator("main").innerText()).toContain("Tension as a scale");
    for (const each of ["ratio; Krippendorff 2019", "ordinal; Krippendorff 2019", "MASI"])
      await expect.poll(() => page.locator("main").innerText()).toContain(each);
    await expectAccessible(page, "agreement over all");
    await page.getByRole("button", { name: "By document" }).click();
    await expect.poll(() => page.locator(".agreement-table tbody tr").count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it("decides by key, and takes a decision back", async () => {
    const { page, goto, complaints } = window;
    await goto("/agreement?show=open");
    await page.waitForSelector(".disagreements article");
    const file = join(app.folder, "judgements/codings/consensus.jsonl");
    const lines = () =>
      readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((each) => JSON.parse(each) as Record<string, unknown>);
    const count = () => page.locator(".disagreements article").count();
    const first = 4;
    await expect.poll(count).toBe(first);
    await shot(page, "agreement-decide-1280", { whole: true });
    await expectAccessible(page, "agreement to decide");
    await page.keyboard.press("j");
    await page.keyboard.press("2");
    await page.keyboard.press("x"); // sooner than the first is written
    await expect.poll(count).toBe(first - 2);
    expect(lines()).toMatchObject([
      { source: "a", exact: "attacked a post near the river", category: "force" },
      { act: "reject", is: true },
    ]);
    await page.keyboard.press("u");
    await expect.poll(count).toBe(first - 1);
    expect(lines()[2]).toMatchObject({ act: "reject", is: false });
    await page.getByRole("button", { name: /Take over the 4 on which all agree/u }).click();
    await page.waitForFunction(() => !document.querySelector(".audit-tools button")?.textContent?.includes("Take over"));
    expect(lines().filter((each) => each["act"] === undefined)).toHaveLength(5);
    expect(complaints).toEqual([]);
  });

  it("reads well on a small screen and in the dark", async () => {
    for (const [width, theme] of [
      [390, "light"],
      [1280, "dark"],
    ] as const) {
      const small = await look(app, width, theme, "/agreement");
      for (const path of ["/agreement", "/agreement?show=open"]) {
        await small.goto(path);
        await expectFits(small.page, `${path} at ${width}`);
        await shot(small.page, `agreement${path.includes("open") ? "-decide" : ""}-${width}-${theme}`, { whole: true });
        if (theme === "dark") await expectAccessible(small.page, `${path} ${theme}`);
      }
      await small.close();
    }
  });
});
