import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, settingsOfNobody, shot, writeCase } from "./opened.js";

settingsOfNobody();

const monthly = "select date_trunc('month', day) as month, count(*) as value from event where day is not null group by 1";
const days = Array.from({ length: 48 }, (_, n) => `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}-15`);
let app: Opened;
let window: Looked;
beforeAll(async () => {
  app = await opened((folder) =>
    writeCase(folder, {
      "case.yaml": `version: 1
name: The north of Mali
question: Who holds the north?
region: [MLI]
period: {from: 2010-01-01, to: 2013-12-31}
turning_points:
  - {id: rising, name: Rising in the north, day: 2012-01-17}
events:
  - {file: events/north.csv, dataset: North, columns: {id: id, day: day, actor: a, target: b, title: what, country: where}}
series:
  - id: others # its place must not be taken for that of the next
    says: Fights of others a month
    sql: ${monthly}
  - id: fights
    says: Fights a month
    sql: ${monthly}
`,
      "actors.yaml": `actors:
  - {id: MLI, name: Mali, short: Mali, kind: state, country: MLI}
  - {id: MNLA, name: National Movement for the Liberation of Azawad, short: MNLA, kind: group, country: MLI}
`,
      "events/north.csv": ["id,day,a,b,where,what", ...days.map((day, n) => `${n},${day},MNLA,MLI,MLI,Fight ${n}`), ""].join("\n"),
    }),
  );
  window = await look(app, 1280, "light", "/effects");
});
afterAll(async () => {
  await window?.close();
  await app?.close();
});
const file = (name: string) => readFileSync(join(app.folder, name), "utf8");
const patience = { timeout: 120_000 };
const isFocused = (locator: ReturnType<Looked["page"]["locator"]>) => locator.evaluate((each) => each === document.activeElement);

describe("spells of a series", () => {
  it("are written by keyboard under their own series, and a day that lies in two is refused", async () => {
    const { page } = window;
    const part = page.locator("details.written-part", { hasText: "Spells of “Fights a month”" });
    await part.locator("summary").focus();
    await page.keyboard.press("Enter");
    const add = part.getByRole("button", { name: "Add a spell" });
    await expect.poll(() => add.isEnabled(), patience).toBe(true);
    await page.keyboard.press("Tab");
    await expect.poll(() => isFocused(add)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused(part.getByLabel("What held then"))).toBe(true);
    await page.keyboard.type("Talks in Ouagadougou");
    await page.keyboard.press("Tab");
    await page.keyboard.type("December 2012; 4 Dec 2012 to 18 Jun 2013");
    await page.keyboard.press("Enter");
    await part.getByText("4 Dec 2012 lies in two of its stretches. Join them, or end one earlier.").waitFor();
    await part.getByLabel("From and to").fill("December 2012; 4 Jun 2013 to 18 Jun 2013");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => file("case.yaml"), patience)
      .toMatch(/id: fights\n[^#]*spells:\n\s+- id: talks-in-ouagadougou\n\s+says: Talks in Ouagadougou\n\s+days:/u);
    expect(file("case.yaml")).toMatch(
      /from: 2012-12-01\n\s+to: 2012-12-31\n\s+- from: 2013-06-04\n\s+to: 2013-06-18|\{from: 2012-12-01, to: 2012-12-31\}/u,
    );
    await page.getByText("Spells of “Fights a month”: Talks in Ouagadougou").waitFor(patience);
  });

  it("are dropped by mouse, come back with Undo, and show their lines", async () => {
    const { page } = window;
    const part = page.locator("details.written-part", { hasText: "Spells of “Fights a month”" });
    await part.getByRole("button", { name: /^case\.yaml:\d+$/u }).click();
    await expect.poll(() => part.locator(".file-lines").innerText()).toContain("talks-in-ouagadougou");
    await part.getByRole("button", { name: "Drop the spell “Talks in Ouagadougou” of “Fights a month”" }).click();
    await expect.poll(() => file("case.yaml"), patience).not.toContain("talks-in-ouagadougou");
    const strip = page.locator(".act-strip");
    await strip.getByText("Dropped the spell “Talks in Ouagadougou”").waitFor();
    await strip.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => file("case.yaml"), patience).toContain("talks-in-ouagadougou");
    await expectFits(page, "spells");
  });
});

describe("a game", () => {
  it("is written from nothing by keyboard: what it supposes, what the sides may do, what they want", async () => {
    const { page, goto } = window;
    await goto("/scenarios");
    await page.getByRole("heading", { name: "No scenario has been written down yet." }).waitFor();
    const add = page.getByRole("button", { name: "Add a game" });
    await expect.poll(() => add.isEnabled(), patience).toBe(true);
    await add.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused(page.getByLabel("What is supposed"))).toBe(true);
    await page.keyboard.type("Bamako can wait");
    await page.keyboard.press("Enter");
    await expect.poll(() => file("judgements/scenarios.yaml"), patience).toContain("says: Bamako can wait");
    await expect.poll(() => isFocused(add), patience).toBe(true);

    const parts = page.locator("details.written-part", { hasText: "Options and wishes of “Bamako can wait”" }).last();
    for (const [who, what] of [
      ["Mali", "Send the army north"],
      ["MNLA", "Give up its arms"],
    ] as const) {
      const option = parts.getByRole("button", { name: "Add an option" });
      await option.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => isFocused(parts.getByLabel("Who"))).toBe(true);
      await page.keyboard.type(who);
      await page.keyboard.press("Tab");
      await page.keyboard.type(what);
      await page.keyboard.press("Enter");
      await expect.poll(() => file("judgements/scenarios.yaml"), patience).toContain(`says: ${what}`);
      await expect.poll(() => isFocused(option), patience).toBe(true);
    }
    const wishes = parts.locator("section", { hasText: "What Mali wants" });
    await wishes.getByRole("button", { name: "Add a wish" }).focus();
    await page.keyboard.press("Enter");
    const disarm = wishes.getByLabel("MNLA: Give up its arms");
    await disarm.waitFor();
    await page.keyboard.press("Enter");
    // A form without a wish in it is no wish.
    await wishes.getByRole("button", { name: "Write it" }).focus();
    await page.keyboard.press("Enter");
    await wishes.getByText("What is wanted is missing.").waitFor();
    await disarm.focus();
    await page.keyboard.type("yes");
    await wishes.getByLabel("Because if known").focus();
    await page.keyboard.type("its demand at Algiers");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => file("judgements/scenarios.yaml"), patience)
      .toMatch(/wishes:\n\s+MLI:\n\s+- (?:\{options: \{give-up-its-arms: true\}|options:\n\s+give-up-its-arms: true)/u);
    await page.locator("table.states").getByText("Nobody does anything").waitFor(patience);
    await expectAccessible(page, "a game that was written");
    await shot(page, "game-written-1280", { whole: true });
  });

  it("says what is done today by mouse, keeps what a wish names, and is changed and taken back", async () => {
    const { page } = window;
    const parts = page.locator("details.written-part", { hasText: "Options and wishes of “Bamako can wait”" }).last();
    await parts.getByRole("checkbox", { name: "Mali: Send the army north" }).click();
    await expect.poll(() => file("judgements/scenarios.yaml"), patience).toMatch(/now:\s+(?:\{)?send-the-army-north: true/u);
    await page.locator("table.states tbody tr").first().getByText("today:").waitFor(patience);
    await parts.getByRole("button", { name: "Drop the option “Give up its arms”" }).click();
    await parts.getByText("A wish in “Bamako can wait” names it. Change that first.").waitFor();
    await page.getByRole("button", { name: "Change the game “Bamako can wait”" }).click();
    await page.getByLabel("What is supposed").fill("Bamako cannot wait");
    await page.getByRole("button", { name: "Write it" }).click();
    await expect.poll(() => file("judgements/scenarios.yaml"), patience).toContain("says: Bamako cannot wait");
    const strip = page.locator(".act-strip");
    await strip.getByText("Changed the game").waitFor();
    await strip.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => file("judgements/scenarios.yaml"), patience).toContain("says: Bamako can wait");
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page, "a game on a phone");
    await shot(page, "game-written-390", { whole: true });
    expect(window.complaints).toEqual([]);
  });

  it("that two windows change at once is written by the first; the second is told what stands there, and keeps its own words", async () => {
    const other = await look(app, 1280, "light", "/scenarios");
    const pages = [window.page, other.page] as const;
    await window.page.setViewportSize({ width: 1280, height: 860 });
    await other.page.getByText("Write a game, or change one").click();
    for (const page of pages) {
      await page.getByRole("button", { name: "Change the game “Bamako can wait”" }).click();
      await page.getByLabel("What is supposed").waitFor();
    }
    const [mine, theirs] = pages.map((page) => page.getByRole("form", { name: /^Change the game/u }));
    await mine?.getByLabel("What is supposed").fill("Bamako waits");
    await theirs?.getByLabel("What is supposed").fill("Bamako is in a hurry");
    await mine?.getByRole("button", { name: "Write it" }).click();
    await expect.poll(() => file("judgements/scenarios.yaml"), patience).toContain("says: Bamako waits");
    // The other window hears of it before it writes, as it does where people type.
    await other.page.getByText("Options and wishes of “Bamako waits”").waitFor(patience);
    await theirs?.getByRole("button", { name: "Write it" }).click();
    await theirs?.getByText("In the file stands What is supposed: “Bamako waits”.").waitFor();
    expect(file("judgements/scenarios.yaml")).toContain("says: Bamako waits");
    expect(await theirs?.getByLabel("What is supposed").inputValue()).toBe("Bamako is in a hurry");
    await theirs?.getByRole("button", { name: "Write it" }).click();
    await expect.poll(() => file("judgements/scenarios.yaml"), patience).toContain("says: Bamako is in a hurry");
    await other.close();
  });
});
