import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, settingsOfNobody, shot, writeCase } from "./opened.js";

settingsOfNobody();

const rows = ["2012-01-17,MNLA,MLI", "2012-03-24,MNLA,MLI", "2013-01-11,MLI,MNLA", "2013-06-18,MLI,Ansar Dine"];
let app: Opened;
let window: Looked;
beforeAll(async () => {
  app = await opened((folder) =>
    writeCase(folder, {
      "case.yaml": `version: 1
name: The north of Mali
question: Who holds the north?
region: [MLI]
period: {from: 2011-01-01, to: 2015-12-31}
# named before anything was counted
turning_points:
  - {id: rising, name: Rising in the north, day: 2012-01-17} # Ménaka
events:
  - {file: events/north.csv, dataset: North, columns: {id: id, day: day, actor: a, target: b, title: what, country: where}}
`,
      "actors.yaml": `# who acts
actors:
  - {id: MNLA, name: National Movement for the Liberation of Azawad, short: MNLA, kind: group, country: MLI, aliases: [Azawad movement]}
  - id: CMA
    name: Coordination of Movements
    kind: group
    aliases: [Coordination]
`,
      "judgements/claims.yaml": `claims:
  - {id: serval, says: Serval turned the war in the north, kind: factual}
  - {id: side, says: The two fought side by side at Ménaka, kind: factual}
`,
      "events/north.csv": ["id,day,a,b,where,what", ...rows.map((row, n) => `${n},${row},MLI,Fight ${n}`), ""].join("\n"),
    }),
  );
  window = await look(app, 1280, "light", "/timeline");
});
afterAll(async () => {
  await window?.close();
  await app?.close();
});
const file = (name: string) => readFileSync(join(app.folder, name), "utf8");
const patience = { timeout: 120_000 };

describe("turning points", () => {
  it("are added by keyboard alone, and stand in case.yaml as a person writes them", async () => {
    const { page, goto } = window;
    await goto("/timeline");
    const part = page.getByRole("region", { name: "Turning points" });
    const add = part.getByRole("button", { name: "Add a turning point" });
    await expect.poll(() => add.isEnabled()).toBe(true);
    await add.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => part.getByLabel("What happened").evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.type("Coup in Bamako");
    await page.keyboard.press("Tab");
    await page.keyboard.type("March 2012");
    await page.keyboard.press("Enter");
    await part.getByText("“March 2012” is no day. Write 22 Mar 2012.").waitFor();
    await part.getByLabel("Day").fill("22 Mar 2012");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => file("case.yaml"), patience)
      .toContain("day: 2012-01-17} # Ménaka\n  - {id: coup-in-bamako, name: Coup in Bamako, day: 2012-03-22}\nevents:");
    await expect.poll(() => add.evaluate((each) => each === document.activeElement)).toBe(true);
    await expect.poll(() => page.getByRole("region", { name: "Period" }).innerText(), patience).toContain("Coup in Bamako");
  });

  it("show their lines of the file, are changed in place, and dropped; Undo brings one back", async () => {
    const { page } = window;
    const part = page.getByRole("region", { name: "Turning points" });
    await part.getByRole("button", { name: "case.yaml:8" }).click();
    await expect
      .poll(() => part.locator(".file-lines span").evaluateAll((all) => all.map((each) => each.textContent)))
      .toEqual(["  - {id: rising, name: Rising in the north, day: 2012-01-17} # Ménaka\n"]);
    await part.getByRole("button", { name: "Change the turning point Rising in the north" }).click();
    await part.getByLabel("What happened").fill("Rising of the MNLA");
    await part.getByRole("button", { name: "Write it" }).click();
    await expect.poll(() => file("case.yaml"), patience).toContain("- {id: rising, name: Rising of the MNLA, day: 2012-01-17} # Ménaka\n");
    await part.getByRole("button", { name: "Drop the turning point Coup in Bamako" }).click();
    await expect.poll(() => file("case.yaml"), patience).not.toContain("coup-in-bamako");
    const strip = page.locator(".act-strip");
    await strip.getByText("Dropped the turning point Coup in Bamako").waitFor();
    await strip.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => file("case.yaml"), patience).toContain("coup-in-bamako");
  });

  it("are left as they were with Esc", async () => {
    const { page } = window;
    const part = page.getByRole("region", { name: "Turning points" });
    const change = part.getByRole("button", { name: "Change the turning point Rising of the MNLA" });
    await change.click();
    await part.getByLabel("What happened").fill("Nothing");
    await page.keyboard.press("Escape");
    await expect.poll(() => change.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(file("case.yaml")).toContain("Rising of the MNLA");
  });
});

describe("a row that somebody else changed", () => {
  it("is not dropped, and the page says why", async () => {
    const { page, goto } = window;
    await goto("/timeline");
    const part = page.getByRole("region", { name: "Turning points" });
    await part.getByRole("button", { name: "Add a turning point" }).click();
    await part.getByLabel("What happened").fill("Operation Serval");
    await part.getByLabel("Day").fill("11 Jan 2013");
    // The addition is held on its way; meanwhile an editor changes the row that is to be dropped.
    let asked = false;
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**/api/case/edit", async (route) => {
      asked = true;
      await held;
      await route.continue();
    });
    await page.keyboard.press("Enter");
    await expect.poll(() => asked).toBe(true);
    writeFileSync(join(app.folder, "case.yaml"), file("case.yaml").replace("Rising of the MNLA", "Rising in Ménaka"));
    await part.getByRole("button", { name: "Drop the turning point Rising of the MNLA" }).click();
    release();
    await part.getByRole("alert").getByText("The turning point Rising of the MNLA was changed elsewhere meanwhile. Look again.").waitFor();
    await page.unroute("**/api/case/edit");
    expect(file("case.yaml")).toContain("name: Rising in Ménaka, day: 2012-01-17} # Ménaka\n");
    expect(file("case.yaml")).toContain("Operation Serval");
  });
});

describe("the case", () => {
  it("gets another question, period and country where they are read, by keyboard", async () => {
    const { page, goto } = window;
    await goto("/");
    await page.getByRole("button", { name: "change the case" }).press("Enter");
    const form = page.getByRole("region", { name: "The case" });
    await expect.poll(() => form.getByLabel("Name", { exact: true }).evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Who left the north, and why?");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("2010");
    await page.keyboard.press("Enter");
    await form.getByText("It would end on 31 Dec 2010, before it begins on 1 Jan 2011.").waitFor();
    await form.getByLabel("To", { exact: true }).fill("2016");
    await page.keyboard.press("Enter");
    await expect.poll(() => file("case.yaml"), patience).toContain('question: "Who left the north, and why?"\nregion: [MLI]\n');
    expect(file("case.yaml")).toContain("period: {from: 2011-01-01, to: 2016-12-31}\n");
    await page.locator(".question", { hasText: "Who left the north, and why?" }).waitFor(patience);
    await page.getByRole("button", { name: "change the case" }).click();
    await form.getByRole("button", { name: "case.yaml:3" }).click();
    await expect.poll(() => form.locator(".file-lines").innerText()).toContain("Who left the north, and why?");
    await form.getByRole("button", { name: "Drop Mali" }).click();
    await form.getByText("Mali is the last one; without any, the whole world would count. Add another first.").waitFor();
    await form.getByRole("button", { name: "Add a country" }).click();
    await form.getByRole("combobox", { name: "Country" }).fill("Niger");
    await page.keyboard.press("Enter");
    await expect.poll(() => file("case.yaml"), patience).toContain("region: [MLI, NER]\n");
    await expectFits(page, "overview");
    await expectAccessible(page, "overview");
    await shot(page, "written-case-1280-light");
  });
});

describe("a series", () => {
  it("begins as one that the data give, is tried before it is written, and is held while another is compared with it", async () => {
    const { page, goto } = window;
    await goto("/effects");
    const part = page.getByRole("region", { name: "Series", exact: true });
    const add = part.getByRole("button", { name: "Add a series" });
    await add.click();
    const start = part.getByLabel("Begin with");
    await expect.poll(() => start.locator("option").allInnerTexts(), patience).toContain("Events a month in Mali (North)");
    await start.selectOption({ label: "Events a month in Mali (North)" });
    const query = part.getByLabel(/^Query/u);
    const given = await query.inputValue();
    await query.fill("select day as month, 1 as value from event where nothing");
    await part.getByRole("button", { name: "Write it" }).click();
    await part.getByText(/^The query does not run: /u).waitFor();
    await query.fill("select date '2012-01-01' as month, 1 as value from event");
    await part.getByRole("button", { name: "Write it" }).click();
    await part.getByText("The query gives 4 rows for 1 month. Let it give one row a month.").waitFor();
    expect(file("case.yaml")).not.toContain("series:");
    await query.fill(given);
    await part.getByRole("button", { name: "Write it" }).click();
    await expect
      .poll(() => file("case.yaml"), patience)
      .toContain("series:\n  - id: events-a-month-in-mali\n    says: Events a month in Mali (North)\n");
    await add.click();
    await part.getByLabel("What is counted, with its unit").fill("Acts of the MNLA");
    await query.fill("select date_trunc('month', day) as month, count(*) as value from event where actor = 'MNLA' group by 1");
    await part.getByLabel("Compared with").selectOption({ label: "Events a month in Mali (North)" });
    await part.getByRole("button", { name: "Write it" }).click();
    await expect.poll(() => file("case.yaml"), patience).toContain("control: events-a-month-in-mali");
    await part.getByRole("button", { name: "Drop the series “Events a month in Mali (North)”" }).click();
    await part.getByText("“Acts of the MNLA” is compared with it. Change that first.").waitFor();
    await part.getByRole("button", { name: "Drop the series “Acts of the MNLA”" }).click();
    await expect.poll(() => file("case.yaml"), patience).not.toContain("Acts of the MNLA");
    await page.getByRole("heading", { name: "Series", exact: true }).waitFor();
    await expectAccessible(page, "effects");
  });
});

describe("a promise", () => {
  it("is written down, and what became of it later", async () => {
    const { page, goto } = window;
    await goto("/timeline");
    await page.getByText("Write a promise down, or change one").click();
    const part = page.locator("details", { hasText: "Write a promise down" });
    await part.getByRole("button", { name: "Add a promise" }).click();
    await part.getByLabel("What is promised").fill("Lay down arms in Kidal");
    await part.getByLabel(/^By/u).fill("mnla");
    await part.getByLabel(/^Made on/u).fill("18 June 2013");
    await part.getByLabel(/^Due on/u).fill("1 June 2013");
    await part.getByRole("button", { name: "Write it" }).click();
    await part.getByText("1 Jun 2013 lies before the promise was made.").waitFor();
    await part.getByLabel(/^Due on/u).fill("30 July 2013");
    await part.getByRole("button", { name: "Write it" }).click();
    await expect
      .poll(() => read("judgements/commitments.yaml"), patience)
      .toMatch(
        /- id: lay-down-arms-in-kidal\n {4}says: Lay down arms in Kidal\n {4}by: MNLA\n {4}made: 2013-06-18\n {4}due: 2013-07-30\n/u,
      );
    await page.getByRole("heading", { name: /^1 promise/u }).waitFor(patience);
    await part.getByRole("button", { name: "Change the promise “Lay down arms in Kidal”" }).click();
    await part.getByLabel("What became of it").selectOption("broken");
    await part.getByRole("button", { name: "Write it" }).click();
    await expect.poll(() => read("judgements/commitments.yaml"), patience).toContain("due: 2013-07-30\n    status: broken\n");
  });
});

describe("an actor", () => {
  it("gets a role and a name with their days", async () => {
    const { page, goto } = window;
    await goto("/actors/MNLA");
    await page.getByText("Change its roles, names, traits and ties").click();
    await page.getByRole("button", { name: "Add a role" }).click();
    await page.getByLabel("Role", { exact: true }).fill("group");
    await page.getByLabel(/^Of the country/u).fill("Mali");
    await page.getByLabel(/^Until/u).fill("19 June 2013");
    await page.getByRole("button", { name: "Write it" }).click();
    await expect.poll(() => file("actors.yaml"), patience).toContain("roles: [{role: group, of: MLI, until: 2013-06-19}]");
    await page.getByRole("button", { name: "Change the name Azawad movement of MNLA" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Coordination");
    await page.getByRole("button", { name: "Write it" }).click();
    await page.getByText("Coordination of Movements goes by “Coordination” too.").waitFor();
    await page.getByLabel("Name", { exact: true }).fill("Azawad movement");
    await page.getByLabel(/^Since/u).fill("October 2011");
    await page.getByRole("button", { name: "Write it" }).click();
    await expect.poll(() => file("actors.yaml"), patience).toContain("aliases: [{name: Azawad movement, since: 2011-10-01}]");
    await expect
      .poll(() => page.locator(".profile").innerText(), patience)
      .toMatch(/group of Mali until 19 Jun 2013[\s\S]*Azawad movement since 1 Oct 2011/u);
  });

  it("gets traits and a tie, refused before it is written where it cannot stand", async () => {
    const { page, goto } = window;
    await goto("/actors/CMA");
    await page.getByText("Change its roles, names, traits and ties").click();
    await page.getByRole("button", { name: "Add a trait" }).click();
    await page.getByLabel("Trait", { exact: true }).fill("language");
    await page.getByLabel("What it is").fill("Tamasheq, Arabic");
    await page.keyboard.press("Enter");
    await expect.poll(() => file("actors.yaml"), patience).toMatch(/traits:\n {6}language:\n {8}- Tamasheq\n {8}- Arabic\n/u);
    await page.getByRole("button", { name: "Change the trait language of Coordination of Movements" }).click();
    await page.getByLabel("What it is").fill("Tamasheq");
    await page.keyboard.press("Enter");
    await expect.poll(() => file("actors.yaml"), patience).toMatch(/language: Tamasheq\b(?!,)/u);
    await page.getByRole("button", { name: "Add a tie" }).click();
    await page.getByLabel("To", { exact: true }).fill("The elders");
    await page.getByLabel("Because").fill("They fought side by side.");
    await page.keyboard.press("Enter");
    await page.getByText("actors.yaml has no actor “The elders”. Open its page and write it down there first.").waitFor();
    await page.getByLabel("To", { exact: true }).fill("MNLA");
    await page
      .getByLabel(/^Until/u)
      .last()
      .fill("2014");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => file("actors.yaml"), patience)
      .toMatch(/ties:\s+- \{?to: MNLA,?\s+sign: amity,?\s+until: 2014-12-31,?\s+because: They fought side by side\./u);
    await page.getByRole("button", { name: "Change the tie of Coordination of Movements and MNLA" }).click();
    const rests = page.getByLabel("Claims that it rests on", { exact: true });
    await rests.fill("the");
    await rests.press("Enter");
    await page.getByText("2 say that; type more of the one you mean.").waitFor();
    await rests.fill("side by");
    await rests.press("Enter");
    await page.getByRole("button", { name: "Drop The two fought side by side at Ménaka" }).waitFor();
    await rests.press("Enter");
    await expect.poll(() => file("actors.yaml"), patience).toMatch(/because: They fought side by side\.,?\s+claims:\s+[-[]\s*side\b/u);
    await page.getByText("until 31 Dec 2014 · rests on 1 claim").waitFor(patience);
    await page.getByRole("button", { name: "Drop the trait language of Coordination of Movements" }).click();
    await expect.poll(() => file("actors.yaml"), patience).not.toContain("traits");
    const strip = page.locator(".act-strip"); // while it still tells of the tie, Undo would take that back
    await strip.getByText("Dropped the trait language of Coordination of Movements").waitFor(patience);
    await strip.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => file("actors.yaml"), patience).toContain("language: Tamasheq");
  });

  it("that the data alone name is written down with a click", async () => {
    const { page, goto } = window;
    await goto("/actors/MLI");
    await page.getByRole("button", { name: "Write Mali down in actors.yaml" }).click();
    await expect.poll(() => file("actors.yaml"), patience).toMatch(/- id: MLI\n {4}name: Mali\n {4}kind: state\n/u);
    await page.getByText("Change its roles, names, traits and ties").waitFor(patience);
  });
});

describe("a library", () => {
  it("is joined by a form on Sources, tells what it has and that it refuses, and is parted", async () => {
    const { page, goto } = window;
    const exported = join(app.folder, "..", "north.json");
    writeFileSync(exported, JSON.stringify([{ id: "lecocq2013", type: "book", title: "One hippopotamus and eight blind analysts" }]));
    await goto("/sources");
    await page.getByText("Join a Zotero library").click();
    await page.getByLabel("A file that it keeps up to date").check();
    await page.getByLabel(/^Path of the export/u).fill(join(app.folder, "..", "none.json"));
    await page.getByRole("button", { name: "Join it" }).click();
    await page.getByText(/^There is no file .*none\.json\.$/u).waitFor();
    await page.getByLabel(/^Path of the export/u).fill(exported);
    await page.getByRole("button", { name: "Join it" }).click();
    const part = page.getByRole("region", { name: "Library" });
    await part.getByText(/^1 work, 0 documents/u).waitFor();
    await expect.poll(() => read("sources/zotero/library.json"), patience).toContain("eight blind analysts");
    writeFileSync(exported, "[{");
    await part.getByRole("button", { name: "Read it now" }).click();
    await part.getByRole("heading", { name: "A Zotero library is joined, but it refuses" }).waitFor();
    await part.getByText(/is not whole JSON/u).waitFor();
    await expectAccessible(page, "sources");
    await shot(page, "written-library-1280-light", { whole: true });
    await part.getByRole("button", { name: "Detach it; what it brought stays" }).click();
    await page.getByText("Join a Zotero library").waitFor();
    expect(read("sources/zotero/library.json")).toContain("eight blind analysts");
  });
});

it.each([
  [1440, "light"],
  [390, "dark"],
] as const)("looks well at %i in %s, with its forms open", async (width, theme) => {
  const { page, complaints, goto, close } = await look(app, width, theme, "/timeline");
  const part = page.getByRole("region", { name: "Turning points" });
  await part
    .getByRole("button", { name: /^case\.yaml:/u })
    .first()
    .click();
  await part
    .getByRole("button", { name: /^Change/u })
    .first()
    .click();
  await page.getByText("Write a promise down, or change one").click();
  await page.getByRole("button", { name: "Add a promise" }).click();
  await expectFits(page, "timeline");
  await expectAccessible(page, "timeline");
  await shot(page, `written-timeline-${width}-${theme}`, { whole: true });
  await goto("/actors/MNLA");
  await page.getByText("Change its roles, names, traits and ties").click();
  await page.getByRole("button", { name: "Add a name" }).click();
  await expectFits(page, "actor");
  await expectAccessible(page, "actor");
  await shot(page, `written-actor-${width}-${theme}`, { whole: true });
  expect(complaints).toEqual([]);
  await close();
});

/** A file that may not be there yet. */
function read(name: string): string {
  try {
    return file(name);
  } catch {
    return "";
  }
}
