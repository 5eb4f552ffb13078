import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usualLimits } from "../../src/formats/refusal.js";
import { openZip } from "../../src/formats/zip.js";
import { type Hand, handOf } from "./hand.js";
import { look, type Opened, opened, settingsOfNobody } from "./opened.js";
import { clickCountry, drop } from "./pointer.js";

const ministry = [
  "The gate at Tarn was shut on the second of March by order of the ministry.",
  "Guns were brought up to the wall that same night.",
  "Nobody at the market believed that the gate would open again.",
  "The traders counted on the word of the governor, and were deceived.",
  "An old wrong was remembered in every house of the valley.",
  "The road to the wells stayed open all the while.",
];
const elders = "The elders say that the gate at Tarn was never shut. They met the governor twice in the spring.";
/** Three codes, each with its passages: two of the codes have two. */
const coded = [
  ["Force", 1],
  ["Trust", 2],
  ["Trust", 3],
  ["Grievance", 4],
  ["Force", 0],
] as const;
const claim = "The gate at Tarn was shut by the ministry";

/** 40 files: two texts that matter, 36 others, event data, and a bibliography. */
function fortyFiles(): Record<string, string> {
  const sides = [
    ["Government of Mali", "JNIM", "Mali", "MLI"],
    ["Government of Niger", "IS", "Niger", "NER"],
    ["Residents of Tarn", "JNIM", "Mali", "MLI"],
  ] as const;
  const rows = Array.from({ length: 30 }, (_, n) => {
    const [a, b, country, iso3] = sides[n % 3] as (typeof sides)[number];
    const day = new Date(Date.UTC(2020, 0, 1 + Math.round((n * 730) / 29))).toISOString().slice(0, 10);
    return [n + 1, day.slice(0, 4), 1, a, b, 2, country, iso3, 1, day, day, n + 1, n + 2, n, 14.5, 4.2].join(",");
  });
  const head =
    "id,year,type_of_violence,side_a,side_b,number_of_sources,country,iso3,date_prec,date_start,date_end,best,high,low,latitude,longitude";
  const others = Array.from({ length: 36 }, (_, n) => [
    `letter-${String(n + 1).padStart(2, "0")}.txt`,
    `Letter ${n + 1} of the caravan.\n\nHouse ${n + 1} asks for bread, for salt and for the names of ${n + 2} who are missing.\n`,
  ]);
  return {
    "ministry.txt": `${ministry.join(" ")}\n`,
    "elders.txt": `${elders}\n`,
    "rows.csv": `${[head, ...rows].join("\n")}\n`,
    "works.bib": "@book{one, title={Gates of the valley}, author={Diarra, A.}, year={2001}}\n",
    ...Object.fromEntries(others),
  };
}
/** Deaths of the rows: their best estimates are 1 to 30. */
const deaths = (30 * 31) / 2;

let open: Opened;
let files: Record<string, string>;
/** An app without a case, on a machine that knows nobody, and the files beside it. */
function begins(): void {
  settingsOfNobody();
  beforeAll(async () => {
    open = await opened(() => undefined, { begins: true });
    files = fortyFiles();
    mkdirSync(join(open.folder, "../forty"), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(open.folder, "../forty", name), text);
  }, 120_000);
  afterAll(async () => {
    await open?.close();
  });
}

const far = { timeout: 120_000 };
/** What both ways end in: every file says what was done, and the report is clean and can be taken away. */
function caseAt(name: string) {
  const folder = join(open.folder, "..", name);
  const read = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "");
  const codings = (coder: string) =>
    read(`judgements/codings/${coder}.jsonl`)
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { source?: string; exact?: string; category?: string; act?: string })
      .filter(({ act }) => act === undefined || act === "add");
  return {
    folder,
    read,
    codings,
    /** Lines that people would have written by hand, comments left out. */
    lines: () =>
      [
        "case.yaml",
        "actors.yaml",
        "codebook.yaml",
        "sources/sources.yaml",
        "judgements/claims.yaml",
        "judgements/figures.yaml",
        "report.md",
      ]
        .concat(["ana", "consensus"].map((coder) => `judgements/codings/${coder}.jsonl`))
        .flatMap((path) => read(path).split("\n"))
        .filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#")).length,
    /** A colleague's file, as git brings it: four of the five passages are coded alike. */
    colleague: () => {
      const other = "An old wrong was remembered";
      const own = codings("ana").map(({ source, exact, category }, n) => ({ id: `b${n}`, source, exact, category }));
      writeFileSync(
        join(folder, "judgements/codings/ben.jsonl"),
        `${own.map((each) => JSON.stringify(each.exact?.startsWith(other) ? { ...each, exact: other } : each)).join("\n")}\n`,
      );
    },
  };
}

async function readBack(page: Page, press: () => Promise<void>): Promise<string> {
  const [saved] = await Promise.all([page.waitForEvent("download", far), press()]);
  expect(saved.suggestedFilename()).toMatch(/\.docx$/u);
  return (await openZip(readFileSync(await saved.path()), usualLimits)).text("word/document.xml");
}

const options = (page: Page) => page.getByRole("listbox").getByRole("option");
const told: Record<string, ReadonlyMap<string, number>> = {};
/** Lines of the case at the beginning of each task, by mouse. */
const before: number[] = [];

describe("by mouse", () => {
  begins();
  it("goes from an empty folder to a report in Word", async () => {
    const window = await look(open, 1440);
    const { page } = window;
    const hand = handOf(page);
    const { read, codings, colleague, lines, folder } = caseAt("by-mouse");
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    const link = (name: string) => page.getByRole("link", { name, exact: true }).first(); // a group and a page of it may share a name

    before.push(lines());
    hand.begin("begin a case");
    await hand.fill(page.getByLabel("Name", { exact: true }), "Tarn");
    await hand.fill(page.getByLabel("Question"), "Who shut the gate?");
    for (const iso3 of ["MLI", "NER"]) await hand.step(() => clickCountry(page, iso3));
    await hand.fill(page.getByLabel("From"), "2020");
    await hand.fill(page.getByLabel("To", { exact: true }), "2021");
    await hand.fill(page.getByLabel("Folder", { exact: true }), folder);
    await hand.click(button("Begin the case"));
    await page.getByRole("link", { name: "Amity, Tarn" }).waitFor(far);
    await page.waitForSelector("main h1");

    before.push(lines());
    hand.begin("add 40 files");
    await hand.step(() => drop(page, "main", files));
    await page.getByText("40 files taken").waitFor(far);
    await hand.click(page.getByRole("region", { name: "Files", exact: true }).getByRole("button", { name: "Close" }));
    await expect.poll(() => page.locator("main h1").innerText(), far).toContain(String(deaths));

    before.push(lines());
    hand.begin("place the names of the data");
    await hand.click(link("Actors met"));
    const proposal = (name: string) => page.locator(".names-list tr", { hasText: name }).locator("button.proposed");
    await hand.click(proposal("JNIM"));
    await hand.click(button("Residents of Tarn is no actor"));
    await expect.poll(() => read("actors.yaml"), far).toMatch(/name: JNIM[\s\S]*nobody:[\s\S]*Residents of Tarn/u);

    before.push(lines());
    hand.begin("code five passages");
    await hand.click(link("Sources"));
    await hand.click(link("ministry"));
    await page.locator(".source-text .paragraph").first().waitFor(far);
    for (const [n, [code, place]] of coded.entries()) {
      await hand.mark((ministry[place] as string).slice(0, -1));
      await hand.click(button(/^Code c/u));
      const field = page.getByRole("combobox", { name: "Code with" });
      await field.waitFor();
      if (coded.findIndex(([each]) => each === code) === n) await hand.fill(field, code);
      await hand.click(page.locator("#code-list .find-hit", { hasText: code }));
      if (n === 0) {
        const name = page.locator(".note-window");
        await hand.fill(name.getByRole("textbox"), "ana");
        await hand.click(name.getByRole("button", { name: /^Save/u }));
      }
      await expect.poll(() => codings("ana").length, far).toBe(n + 1);
    }

    before.push(lines());
    hand.begin("agree with a colleague");
    colleague();
    await hand.click(link("Code"));
    await hand.click(link("Agreement"));
    await hand.click(button(/^To decide \d/u));
    await hand.click(button("Take over the 4 on which all agree"));
    await hand.click(button(/Take ben’s/u));
    await expect.poll(() => codings("consensus").length, far).toBe(5);

    before.push(lines());
    hand.begin("a claim with words for it");
    await hand.click(link("Sources"));
    await hand.click(link("ministry"));
    await page.locator(".source-text .paragraph").first().waitFor(far);
    await hand.mark("shut on the second of March by order of the ministry");
    await hand.click(button("Support or deny s"));
    const words = page.getByRole("combobox", { name: "Find a claim, or write a new one" });
    await hand.fill(words, claim);
    await hand.click(button("New claim, supported by these words"));
    await expect.poll(() => read("judgements/claims.yaml"), far).toContain(`says: ${claim}`);
    before.push(lines());
    hand.begin("words against a claim");
    await hand.click(link("Sources"));
    await hand.click(link("elders"));
    await page.locator(".source-text .paragraph").first().waitFor(far);
    await hand.mark("the gate at Tarn was never shut");
    await hand.click(button("Support or deny s"));
    await hand.click(page.getByRole("button", { name: "deny", exact: true }));
    await hand.click(button(/^Deny k1 with these words/u));
    await expect
      .poll(() => read("judgements/claims.yaml"), far)
      .toMatch(/stance: denies[\s\S]*never shut|never shut[\s\S]*stance: denies/u);

    before.push(lines());
    hand.begin("a figure by pointing");
    await hand.click(link("Overview"));
    await hand.click(page.locator("main h1 [data-ev]").first());
    await hand.click(button("Use in the report"));
    const form = page.getByRole("form", { name: "A figure for the report" });
    await expect.poll(() => form.locator(".figure-worth").innerText(), far).toBe(String(deaths));
    await hand.fill(form.getByLabel("What it is, with unit and period"), "Deaths at Tarn, 2020 and 2021");
    await hand.click(form.getByRole("button", { name: "Make it a figure" }));
    await hand.click(link("Set it in the report"));
    await expect.poll(() => read("report.md"), far).toContain(`[${deaths}](figure:`);

    before.push(lines());
    hand.begin("a sentence that evidence carries");
    await hand.click(page.locator(".cm-line").last());
    await hand.press("Control+End");
    await hand.type(" people died, and ");
    await hand.click(button("set a figure, claim or source"));
    await hand.click(options(page).filter({ hasText: claim }).first());
    await hand.press("Control+End");
    await hand.type(".");
    await finished(page, read);

    before.push(lines());
    hand.begin("take the report away");
    await hand.click(link("Report"));
    await page.locator(".book", { hasText: "people died" }).waitFor(far); // built, so that it is taken away as it is now
    const text = await readBack(page, () => hand.click(button("Word")));
    expect(text.replace(/<[^>]+>/gu, "")).toMatch(/465[\s\S]* people died, and [\s\S]*The gate at Tarn was shut/u);
    before.push(lines());
    told["mouse"] = hand.told();
    await window.close();
  }, 600_000);
});

describe("by keyboard", () => {
  begins();
  it("goes from an empty folder to a report in Word", async () => {
    const window = await look(open, 1280);
    const { page } = window;
    const hand = handOf(page);
    const { read, codings, colleague, folder } = caseAt("by-keyboard");
    const focused = () => page.evaluate(() => document.activeElement?.className || document.activeElement?.outerHTML.slice(0, 120) || "");

    hand.begin("begin a case");
    await page.getByRole("form", { name: "New case" }).waitFor(far);
    await tabTo(hand, page, "input[name=name]");
    await hand.type("Tarn again");
    await hand.press("Tab");
    await hand.type("Who shut the gate?");
    await tabTo(hand, page, "[aria-label='Add a country']");
    for (const name of ["mali", "niger"]) {
      await hand.type(name);
      await hand.press("Enter");
    }
    await tabTo(hand, page, "input[name=from]");
    await hand.type("2020");
    await hand.press("Tab");
    await hand.type("2021");
    await tabTo(hand, page, "input[name=folder]");
    await hand.press("Control+A");
    await hand.type(folder);
    await hand.press("Enter");
    await page.getByRole("link", { name: "Amity, Tarn again" }).waitFor(far);
    await page.waitForSelector("main h1");

    hand.begin("add 40 files");
    await hand.find("add files", "Add files");
    await page.getByRole("region", { name: "Files", exact: true }).waitFor();
    const choose = page.locator(".adding input[type=file]:not([webkitdirectory])");
    await tabTo(hand, page, ".adding input[type=file]:not([webkitdirectory])");
    await hand.step(() => choose.setInputFiles(Object.keys(files).map((name) => join(open.folder, "../forty", name))));
    await page.getByText("40 files taken").waitFor(far);
    await hand.press("Escape");
    await expect.poll(() => page.locator("main h1").innerText(), far).toContain(String(deaths));

    hand.begin("place the names of the data");
    await hand.find("actors met", "Actors met");
    await page.waitForFunction(() => document.querySelector<HTMLButtonElement>('button[aria-label$="is no actor"]')?.disabled === false);
    await tabTo(hand, page, ".names-list tbody tr");
    const name = () => page.evaluate(() => document.activeElement?.querySelector("td")?.textContent ?? "");
    for (let n = 0; n < 3; n++) {
      const here = await name();
      await hand.press(here === "Residents of Tarn" ? "n" : "a");
      if (n < 2) await expect.poll(name).not.toBe(here);
    }
    await expect.poll(() => read("actors.yaml"), far).toMatch(/name: JNIM[\s\S]*nobody:[\s\S]*Residents of Tarn/u);

    hand.begin("code five passages");
    await hand.find("ministry", "ministry");
    await page.locator(".source-text .paragraph").first().waitFor(far);
    await expect.poll(focused).toContain("source-text");
    const inHand = (place: number) => page.locator(".chosen-words", { hasText: ministry[place] as string }).waitFor();
    const places = [...coded].sort((a, b) => a[1] - b[1]);
    for (const [n, [code, place]] of places.entries()) {
      await hand.press("ArrowDown");
      await inHand(place);
      await hand.press("c");
      await page.getByRole("combobox", { name: "Code with" }).waitFor();
      await hand.type(code);
      await page.locator('#code-list .find-hit[aria-selected="true"]', { hasText: code }).waitFor();
      await hand.press("Enter");
      if (n === 0) {
        await page.locator(".note-window").waitFor();
        await hand.press("Control+A");
        await hand.type("ana");
        await hand.press("Enter");
      }
      await expect.poll(() => codings("ana").length, far).toBe(n + 1);
      await expect.poll(focused).toContain("source-text");
    }

    hand.begin("agree with a colleague");
    colleague();
    await hand.find("agreement", "Agreement");
    await page.waitForSelector("main h1");
    await page.getByRole("button", { name: /^To decide \d/u }).waitFor(far);
    await tabTo(hand, page, ".chips[aria-label=Show] button:last-of-type");
    await hand.press("Enter");
    await page.getByRole("button", { name: "Take over the 4 on which all agree" }).waitFor(far);
    await tabTo(hand, page, ".audit-tools button");
    await hand.press("Enter");
    await page.getByText("Take over the 4 on which all agree").waitFor({ ...far, state: "detached" });
    await expect.poll(() => codings("consensus").length, far).toBe(4);
    await hand.press("j");
    await page.waitForFunction(() => document.activeElement?.closest("article") !== null);
    await hand.press("2");
    await expect.poll(() => codings("consensus").length, far).toBe(5);

    hand.begin("a claim with words for it");
    const field = page.getByRole("combobox", { name: "Find a claim, or write a new one" });
    await hand.find("ministry", "ministry");
    await page.locator(".source-text .paragraph").first().waitFor(far);
    await expect.poll(focused).toContain("source-text");
    await hand.press("ArrowDown");
    await inHand(0);
    await hand.press("s");
    await field.waitFor();
    await hand.type(claim);
    await hand.press("Control+Enter");
    await expect.poll(() => read("judgements/claims.yaml"), far).toContain(`says: ${claim}`);
    hand.begin("words against a claim");
    await hand.find("elders", "elders");
    await page.getByRole("heading", { name: "elders" }).waitFor(far);
    await page.locator(".source-text .paragraph").first().waitFor(far);
    await expect.poll(focused).toContain("source-text");
    await hand.press("ArrowDown");
    await page.locator(".chosen-words", { hasText: "never shut" }).waitFor();
    await hand.press("s");
    await page.locator("#claim-0", { hasText: claim }).waitFor(far);
    await hand.press("Alt+2");
    await hand.press("Enter");
    await expect.poll(() => read("judgements/claims.yaml"), far).toContain("stance: denies");

    hand.begin("a figure by pointing");
    await hand.find("overview", "Overview");
    await page.locator("main h1 [data-ev]").first().waitFor(far);
    await tabTo(hand, page, "main h1 [data-ev]");
    await hand.press("Enter");
    await page.getByRole("button", { name: "Use in the report" }).waitFor(far);
    await hand.find("use in the report", "Use in the report");
    const form = page.getByRole("form", { name: "A figure for the report" });
    await expect.poll(() => form.locator(".figure-worth").innerText(), far).toBe(String(deaths));
    await tabTo(hand, page, ".figure-maker input");
    await hand.press("Control+A");
    await hand.type("Deaths at Tarn, 2020 and 2021");
    await hand.press("Enter");
    await page.getByRole("link", { name: "Set it in the report" }).waitFor(far);
    await tabTo(hand, page, ".figure-made a");
    await hand.press("Enter");
    await expect.poll(() => read("report.md"), far).toContain(`[${deaths}](figure:`);

    hand.begin("a sentence that evidence carries");
    await expect.poll(focused).toContain("cm-content");
    await hand.press("Control+End");
    await hand.type(" people died, and ");
    await hand.press("[");
    await page.getByRole("listbox").waitFor();
    await hand.type("gate");
    await options(page).filter({ hasText: claim }).first().waitFor();
    await hand.press("Enter");
    await hand.press("Control+End");
    await hand.type(".");
    await finished(page, read);

    hand.begin("take the report away");
    await hand.press("Control+S");
    await page.locator("body").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await hand.find("report", "Report");
    await page.locator(".book", { hasText: "people died" }).waitFor(far);
    const text = await readBack(page, () => hand.find("word", "Export to Word"));
    expect(text.replace(/<[^>]+>/gu, "")).toMatch(/465[\s\S]* people died, and [\s\S]*The gate at Tarn was shut/u);
    told["keyboard"] = hand.told();
    await window.close();
  }, 600_000);
});

it("takes the steps that docs/tasks.md says", () => {
  const rows = [...(told["mouse"]?.keys() ?? [])].map((task, n) => {
    return `| ${task} | ${(before[n + 1] ?? 0) - (before[n] ?? 0)} | ${told["mouse"]?.get(task) ?? 0} |`;
  });
  console.log(rows.join("\n"));
  expect(rows.length).toBe(10);
  const page = readFileSync(new URL("../../docs/tasks.md", import.meta.url), "utf8");
  for (const row of rows) expect(page).toContain(row);
  // Each Tab counts, and how many it takes may differ by what stands there already.
  const keys = [...(told["keyboard"]?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  console.log(`${keys} by keyboard`);
  expect(keys).toBeGreaterThan(60);
  expect(keys).toBeLessThan(170);
});

/** The report has one sentence that evidence carries, and the checks have nothing to say of it. */
async function finished(page: Page, read: (path: string) => string): Promise<void> {
  await expect.poll(() => read("report.md"), far).toMatch(/\[465\]\(figure:[^)]+\) people died, and \[[^\]]+\]\(claim:k1\)\.\s*$/u);
  await expect.poll(() => page.locator(".state-line").innerText(), far).toMatch(/1 carried, 0 bare/u);
  await expect.poll(() => page.locator(".state-line").innerText(), far).not.toMatch(/error|warning/u);
}

/** Goes with Tab to what a selector names. */
async function tabTo(hand: Hand, page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 60; n++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await hand.press("Tab");
  }
  throw new Error(`Tab does not reach ${selector}`);
}
