import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, flagship, type Looked, look, type Opened, opened, shot } from "./opened.js";

let open: Opened;
beforeAll(async () => {
  open = await opened(flagship);
});
afterAll(() => open.close());

const hypotheses = () => readFileSync(join(open.folder, "judgements/hypotheses.yaml"), "utf8");
const scenarios = () => readFileSync(join(open.folder, "judgements/scenarios.yaml"), "utf8");
/** Waits until a file of the case says what it should. */
async function until(says: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !says(); turn++) await new Promise((done) => setTimeout(done, 50));
  expect(says()).toBe(true);
}

const pages: Readonly<Record<string, string>> = {
  effects: "/effects",
  "effects-afghanistan": "/effects?series=deaths-afghanistan&turning=doha",
  explanations: "/explanations",
  "explanations-decibels": "/explanations?show=decibels",
  scenarios: "/scenarios",
  "timeline-promises": "/timeline",
};

describe.each([
  [1280, "light", ["effects", "explanations-decibels", "scenarios"]],
  [390, "dark", ["effects-afghanistan", "explanations", "scenarios", "timeline-promises"]],
] as const)("at %i px, %s", (width, theme, names) => {
  let window: Looked;
  beforeAll(async () => {
    window = await look(open, width, theme, "/explanations");
  });
  afterAll(() => window.close());
  it.each(names.map((name) => [name]))("shows %s without a complaint of the console or of axe, within its window", async (name) => {
    await window.goto(pages[name] ?? "/");
    if (name === "scenarios") await window.page.waitForSelector(".states tbody tr");
    await shot(window.page, `${name}-${width}-${theme}`);
    await expectFits(window.page, name);
    await expectAccessible(window.page, name);
    expect(window.complaints, name).toEqual([]);
  });
});

describe("the matrix, by keyboard alone", () => {
  let window: Looked;
  beforeAll(async () => {
    window = await look(open, 1280, "light", "/explanations");
  });
  afterAll(() => window.close());

  it("moves with arrows, writes marks into the file, keeps its comments, and takes them back to the letter", async () => {
    const { page } = window;
    await window.goto("/explanations");
    const before = hypotheses();
    for (let n = 0; n < 120 && !(await page.evaluate(() => document.activeElement?.hasAttribute("data-cell"))); n++)
      await page.keyboard.press("Tab");
    const here = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset["cell"]);
    await expect.poll(() => here()).toBe("0 0");
    await page.keyboard.press("ArrowDown");
    for (let n = 0; n < 6; n++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => here()).toBe("1 6");
    await expect
      .poll(() => page.textContent(".explanations-page .section-title"))
      .toBe(
        "“Pakistan's own politics did it…” and “Closed crossings and the loss of trade did it” tie for first; of “Closed crossings and the loss of trade did it” nothing was asked",
      );
    await page.keyboard.press("i");
    await page.waitForFunction(
      () =>
        document.querySelector(".explanations-page .section-title")?.textContent ===
        "“Pakistan's own politics did it…” has least against it",
    );
    await until(() => hypotheses() !== before);
    const after = hypotheses();
    const lines = (text: string) => text.split("\n");
    const changed = lines(after).filter((line, at) => line !== lines(before)[at]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain("trade: I");
    expect(lines(after).filter((line) => line.startsWith("#"))).toEqual(lines(before).filter((line) => line.startsWith("#")));
    await page.waitForFunction(
      () => document.querySelector('[data-cell="1 6"]')?.textContent?.startsWith("I") && !document.querySelector(".is-pending"),
    );
    await page.keyboard.press("i");
    await until(() => /trade: II/.test(hypotheses()));
    await page.focus('[data-cell="1 6"]');
    await page.keyboard.press("u");
    await until(() => hypotheses() === after);
    await page.keyboard.press("Control+z");
    await until(() => hypotheses() === before);
    await page.waitForFunction(() => document.querySelector(".explanations-page .section-title")?.textContent?.includes("tie for first"));
    expect(window.complaints).toEqual([]);
  });

  it("adds a rival with an N in every row as one act, writes a chance, and takes both back", async () => {
    const { page } = window;
    await window.goto("/explanations");
    const before = hypotheses();
    await page.click("text=Add a row of evidence or a rival explanation");
    await page.fill("text=The explanation, in your words", "Floods did it");
    await page.fill("text=Its short name, one word", "floods");
    await page.keyboard.press("Enter");
    await until(() => hypotheses().includes("Floods did it"));
    const rows = before.match(/^ {4}marks:/gmu)?.length; // those of other readers are not ours to mark
    expect(rows).toBeGreaterThan(10);
    expect(hypotheses().match(/floods: N/gu)).toHaveLength(rows ?? 0);
    await page.waitForSelector("th[title='Floods did it']");
    await page.focus('[data-cell="0 0"]');
    await page.fill(".chance input", "0.31");
    await page.keyboard.press("Enter");
    await until(() => /kabul: 0\.31\b/u.test(hypotheses()));
    await page.focus('[data-cell="0 0"]');
    await page.keyboard.press("Control+z");
    await until(() => !/kabul: 0\.31\b/u.test(hypotheses()));
    await page.keyboard.press("Control+z");
    await until(() => hypotheses() === before);
  });

  it("shows another reader's mark where it differs, in words too, how many are the same, and whether first and last place move", async () => {
    const { page } = window;
    await window.goto("/explanations");
    const cell = page.locator('[data-cell="2 7"]');
    await expect.poll(() => cell.textContent()).toMatch(/^N\(I\)/u);
    expect(await cell.getAttribute("aria-label")).toContain("; a language model in another session: I, inconsistent");
    expect(await page.textContent('[data-cell="2 0"]')).not.toContain("(");
    await cell.focus();
    await expect
      .poll(() => page.textContent(".ach-says"))
      .toContain("a language model in another session marks I, inconsistent: The TTP alone grew");
    const section = page.locator(".read-again");
    expect(await section.locator("h2").textContent()).toBe(
      "Read again by a language model in another session, 119 of 136 marks are the same",
    );
    expect(await section.locator(".section-says").textContent()).toMatch(
      /α is 0\.75 \(95 %: 0\.\d\d to 0\.\d\d, by .*, 1 speaks against .*On the rows and explanations that both marked in full: least speaks against “Pakistan's own politics .*” by both; most speaks against “The Taliban's return .*” by both\./u,
    );
    await section.locator("summary").click();
    await expect.poll(() => section.locator("details .parted-mark").count()).toBe(17);
    await section.locator('[role="button"]', { hasText: "119 of" }).click();
    await expect.poll(() => page.textContent("aside")).toContain("second_mark");
  });

  it("says what the cell in hand means and never names an answer", async () => {
    const { page } = window;
    await window.goto("/explanations");
    await page.focus('[data-cell="2 3"]');
    const says = () => page.textContent(".ach-says");
    await expect.poll(says).toContain("II, very inconsistent: ");
    await expect.poll(says).toContain("dB against the mean of its rivals");
    const text = (await page.textContent("main")) ?? "";
    expect(text).not.toMatch(/the answer is|most likely explanation|probably true/iu);
  });
});

describe("scenarios", () => {
  let window: Looked;
  beforeAll(async () => {
    window = await look(open, 1280, "light", "/explanations");
  });
  afterAll(() => window.close());

  it("works two games out beside the page, again when a wish moves, and saves it keeping the comments", async () => {
    const { page } = window;
    await window.goto("/scenarios?a=bond&b=price");
    await page.waitForSelector(".states tbody tr");
    const title = () => page.textContent(".scenarios-page .section-title");
    // Each game is worked out in a thread of its own: the title is whole when both are there.
    await expect.poll(() => title()).toMatch(/1 state holds.* more, /u);
    const first = await title();
    const before = scenarios();
    await page.focus("#wish-a-TAL-0");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForFunction(() => document.querySelector(".scenarios-page .section-title")?.textContent?.endsWith(": the same"));
    await expect.poll(() => title()).not.toBe(first);
    expect(scenarios()).toBe(before);
    await page.click("text=Save in scenarios.yaml");
    await until(() => scenarios() !== before);
    expect(
      scenarios()
        .split("\n")
        .filter((line) => line.startsWith("#")),
    ).toEqual(before.split("\n").filter((line) => line.startsWith("#")));
    await page.waitForSelector("text=Undo");
    await page.click("text=Undo");
    await until(() => scenarios() === before);
    expect(window.complaints).toEqual([]);
  });

  it("draws two fans, and other ones where an assumption changes", async () => {
    const { page } = window;
    await window.goto("/scenarios?c=goes-on&d=truce");
    await page.waitForSelector("#fan-c .figure-title");
    const title = await page.textContent("#fan-c .figure-title");
    await page.fill('[aria-label="Scenario c"] .assumed input >> nth=0', "3");
    await page.waitForFunction((was) => document.querySelector("#fan-c .figure-title")?.textContent !== was, title);
    await expect.poll(() => page.isVisible("text=10,000 draws each")).toBe(true);
  });

  it("shows in the place of a game why it was not worked out, and what to do", async () => {
    const { page } = window;
    const before = scenarios();
    writeFileSync(
      join(open.folder, "judgements/scenarios.yaml"),
      before.replace(
        "    wishes:\n      TAL:\n        - {options: {trade: true}}",
        "    pairs:\n      TAL: [[NNNNN, YNNNN], [YNNNN, NNNNN]]\n    wishes:\n      PAK:\n        - {options: {trade: true}}",
      ),
    );
    await window.goto("/scenarios?a=price");
    await page.waitForSelector("text=Preferences lead in a circle");
    await expect.poll(() => page.textContent("main")).toContain("Turn or drop one of these pairs");
    writeFileSync(join(open.folder, "judgements/scenarios.yaml"), before);
  }, 40_000);
});
