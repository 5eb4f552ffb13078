import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, flagship, type Looked, look, type Opened, opened, shot } from "./opened.js";

const pages = {
  overview: "/",
  sources: "/sources",
  reader: "/sources/alam-mustafa",
  timeline: "/timeline",
  dyads: "/dyads",
  dyad: "/dyads/PAK/TTP",
  claims: "/claims",
  claim: "/claims?at=claim%3Ak12",
  report: "/report",
  sentence: "/report?at=finding%3As2",
  period: "/?from=2018-01&to=2024-12",
} as const;
/** Of these the page is shown without its panel, too. */
const opens: ReadonlySet<string> = new Set(["claim", "sentence"]);

let open: Opened;
beforeAll(async () => {
  open = await opened(flagship);
});
afterAll(() => open.close());

describe.each([
  [1280, "light"],
  [1280, "dark"],
  [390, "light"],
] as const)("at %i px, %s", (width, theme) => {
  let window: Looked;
  beforeAll(async () => {
    window = await look(open, width, theme, "/sources");
  });
  afterAll(() => window?.close());
  it.each(Object.entries(pages))("shows %s without a complaint of the console or of axe, within its window", async (name, path) => {
    await window.goto(path);
    await shot(window.page, `${name}-${width}-${theme}`);
    await expectFits(window.page, name);
    const looks = theme === "dark" ? "colours" : width === 390 ? "all but colours" : "all";
    await expectAccessible(window.page, name, looks, opens.has(name) && looks !== "all" ? ".panel" : undefined);
    expect(window.complaints, name).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  let window: Looked;
  beforeAll(async () => {
    window = await look(open, 1280, "light", "/sources");
  });
  afterAll(() => window?.close());

  it.each(["overview", "timeline", "dyad", "claims", "report", "reader"] as const)(
    "reaches the evidence of %s with Tab, opens it with Enter, closes it with Esc and is back",
    async (name) => {
      const { page } = window;
      await window.goto(pages[name]);
      if (name === "reader") {
        // Its keys work at once: the text has the focus.
        await expect.poll(() => page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
      } else {
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("page");
      }
      let mark = "";
      for (let n = 0; n < 300 && !mark; n++) {
        await page.keyboard.press("Tab");
        mark = await page.evaluate(() => {
          const here = document.activeElement as HTMLElement | null;
          return here?.closest("main") ? (here.dataset["ev"] ?? here.dataset["open"] ?? "") : "";
        });
      }
      expect(mark, "something with evidence has focus").not.toBe("");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".panel .evidence");
      await expect.poll(() => new URL(page.url()).searchParams.get("at")).toContain(mark);
      await page.keyboard.press("Escape");
      await page.waitForSelector(".panel .evidence", { state: "detached" });
      await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBeNull();
      await expect
        .poll(() =>
          page.evaluate(() => {
            const here = document.activeElement as HTMLElement | null;
            return here?.dataset["ev"] ?? here?.dataset["open"];
          }),
        )
        .toBe(mark);
    },
  );

  it("walks claims with j and k, the panel following", async () => {
    const { page } = window;
    await window.goto("/claims");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel .evidence");
    const first = new URL(page.url()).searchParams.get("at");
    await page.keyboard.press("j");
    await page.waitForFunction((before) => new URL(location.href).searchParams.get("at") !== before, first);
    await page.keyboard.press("k");
    await page.waitForFunction((before) => new URL(location.href).searchParams.get("at") === before, first);
  });

  it("walks the sentences of the report with j and k", async () => {
    const { page } = window;
    await window.goto("/report");
    for (const id of ["s1", "s2", "s3"]) {
      await page.keyboard.press("j");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest("[data-sentence]")?.getAttribute("data-sentence")))
        .toBe(id);
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel .evidence-title");
    expect(new URL(page.url()).searchParams.get("at")).toBe("sentence:s3");
  });

  it("moves the period by a month with the arrows and by a year with the page keys, in the address of every page", async () => {
    const { page } = window;
    await window.goto("/claims");
    const grip = page.getByRole("slider", { name: "First month of the period" });
    await grip.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2010-02");
    await page.keyboard.press("PageUp");
    await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2011-02");
    await page.getByRole("link", { name: "Overview", exact: true }).press("Enter");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/");
    expect(new URL(page.url()).searchParams.get("from")).toBe("2011-02");
    await expect.poll(() => page.locator(".period output").textContent()).toBe("Feb 2011 – Dec 2024");
  });

  it("finds a claim and a passage, and goes there", async () => {
    const { page } = window;
    await window.goto("/");
    await page.keyboard.press("/");
    await page.keyboard.type("havens shelter TTP");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { state: "detached" });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("first truce");
    await page.waitForSelector(".find-hit b mark");
    await page
      .getByRole("option", { name: /Reading note: The first truce/ })
      .first()
      .waitFor();
    await expectAccessible(page, "find");
    await shot(page, "find-1280-light");
    for (let n = 0; n < 30; n++) {
      const chosen = await page.locator('.find-hit[aria-selected="true"]').textContent();
      if (chosen?.includes("Reading note: The first truce")) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/sources/truce-2021");
  });

  it("has said nothing to the console", () => {
    expect(window.complaints).toEqual([]);
  });
});

describe("two clicks", () => {
  it("lead from a claim to its words in the source, set apart in the text", async () => {
    const { page, close } = await look(open, 1280, "light", "/claims");
    await page.getByRole("button", { name: /give the TTP shelter/ }).click();
    await page.locator(".panel .passage-source a").first().click();
    await page.waitForSelector(".source-text .is-asked");
    await expect.poll(() => page.locator(".source-text .is-asked").first().textContent()).not.toBe("");
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\d+-\d+$/);
    await close();
  });

  it("lead from a bar of a dyad to its rows", async () => {
    const { page, close } = await look(open, 1280, "light", "/dyads/PAK/TTP");
    await page.locator('[data-ev^="dyad-year"]:visible').nth(5).click();
    await page.waitForSelector(".panel .evidence-part");
    await expect.poll(() => page.locator(".panel pre").first().textContent()).toContain("select");
    await close();
  });

  it("say why acts by documents give no rate: too few documents read, or rows that nobody says were read", async () => {
    const { page, goto, complaints, close } = await look(open, 1280, "light", "/dyads/PAK/TAL");
    await page.getByText("Not enough documents to say (18 of the 20 it takes) in any span.").waitFor();
    await goto("/dyads/IND/PAK");
    await page
      .getByText("484 acts come from data (UCDP GED on the Indian side and UCDP GED), and nobody says how much was read for that.")
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("what a page draws", () => {
  it("is each figure at one width, its rows once they are asked for, and everything on paper", async () => {
    const { page, complaints, close } = await look(open, 1280, "light", "/timeline");
    const figure = page.locator("main figure.figure").first();
    const widths = figure.locator(".figure-width");
    const rows = figure.locator(".figure-table tbody tr");
    await expect.poll(() => widths.count()).toBe(1);
    expect(await rows.count()).toBe(0);
    const [saved] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: "CSV" }).click()]);
    const lines = readFileSync(await saved.path(), "utf8")
      .trim()
      .split("\n");
    expect(lines.length).toBeGreaterThan(100);
    await figure.getByText("Table", { exact: true }).click();
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(lines.length - 1);
    await page.setViewportSize({ width: 420, height: 860 });
    await expect.poll(() => widths.first().getAttribute("class")).toBe("figure-width upto-340");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => widths.count()).toBe(3);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => widths.count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("of a long report is the whole on paper, however early it is printed", async () => {
    const { page, goto, close } = await look(open, 1280, "light", "/sources");
    // What a page puts off to the next free moment stays put off, as on a machine that has none.
    await page.addInitScript(() => {
      const wait = window.setTimeout.bind(window);
      window.setTimeout = ((act: () => void, time?: number) => wait(act, time ?? 3_600_000)) as typeof window.setTimeout;
    });
    await goto("/report");
    const drawn = () => page.locator("[data-sentence]").count();
    const cells = await page.locator("[data-cell]").count();
    expect(await drawn()).toBeLessThan(cells);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await drawn()).toBe(cells);
    expect(await page.getByRole("heading", { name: "References" }).count()).toBe(1);
    await close();
  });

  it("of a long report is 15 to 25 pages of A4, from the app and from report.html, with its notes at the end", async () => {
    const { page, goto, close } = await look(open, 1280, "light", "/sources");
    await goto("/report");
    await page.getByRole("heading", { name: "References" }).waitFor();
    const fromApp = await page.pdf({ format: "A4" });
    await page.goto(pathToFileURL(join(open.folder, "dist/report.html")).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const fromFile = await page.pdf({ format: "A4" });
    for (const [name, printed] of Object.entries({ fromApp, fromFile })) {
      expect(pagesOf(printed), name).toBeGreaterThanOrEqual(15);
      expect(pagesOf(printed), name).toBeLessThanOrEqual(25);
    }
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => {
      const box = (element: Element) => element.getBoundingClientRect();
      const numbers = [...document.querySelectorAll<HTMLElement>(".note-numbers")].map((each) => each.innerText.replace("note ", ""));
      const inMargin = [...document.querySelectorAll(".margin-note")].filter((each) => box(each).width > 0).length;
      return { numbers, inMargin, listed: document.querySelectorAll(".paper-notes li").length };
    });
    expect(seen.inMargin).toBe(0);
    expect(seen.listed).toBeGreaterThan(0);
    expect([...new Set(seen.numbers.flatMap((each) => each.split(", ")))]).toEqual(
      Array.from({ length: seen.listed }, (_, index) => String(index + 1)),
    );
    await close();
  });

  it("of a long report is at first what the address names, and soon the whole", async () => {
    const { page, complaints, close } = await look(open, 1280, "light", "/report#s150");
    await page.locator("#s150").waitFor();
    await expect.poll(() => page.evaluate(() => document.getElementById("s150")?.getBoundingClientRect().top ?? -1)).toBeGreaterThan(0);
    const cells = await page.locator("[data-cell]").count();
    expect(cells).toBeGreaterThan(150);
    await expect.poll(() => page.locator("[data-sentence]").count()).toBe(cells);
    await page.getByRole("heading", { name: "References" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a folder that changes", () => {
  it("shows a new claim where the reader is, and says when a change cannot be built", async () => {
    const { page, complaints, close } = await look(open, 1280, "light", "/claims");
    const before = await page.locator(".claim").count();
    await page.evaluate(() => window.scrollTo(0, 500));
    const claims = join(open.folder, "judgements/claims.yaml");
    const text = readFileSync(claims, "utf8");
    appendFileSync(claims, "\n  - {id: zz-new, says: A claim that was just written down, kind: factual, actors: [PAK]}\n");
    await page.waitForFunction((n) => document.querySelectorAll(".claim").length === n + 1, before);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(500);
    writeFileSync(claims, `${text}\n  - {id: zz-new, says: 3\n`);
    await page.getByText("The last change could not be built").waitFor();
    await expectAccessible(page, "notice");
    writeFileSync(claims, text);
    await page.getByText("The last change could not be built").waitFor({ state: "detached" });
    await page.waitForFunction((n) => document.querySelectorAll(".claim").length === n, before);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Pages of a PDF that the browser made. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
}
