import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, look, type Opened, opened, shot, writeCase } from "./opened.js";

describe("a long table of attributes", () => {
  const many = 600;
  let app: Opened;
  beforeAll(async () => {
    const texts = Array.from({ length: many }, (_, n) => [`sources/d${n}.txt`, `Fighters attacked post ${n}.\n`]);
    const entries = Array.from({ length: many }, (_, n) => `  - {file: d${n}.txt, title: Report ${n}, bloc: ${n % 2 ? "kabul" : "un"}}\n`);
    app = await opened((folder) =>
      writeCase(folder, {
        "case.yaml":
          "version: 1\nname: Border talk\nquestion: Who threatens whom in words?\nregion: [PAK, AFG]\nperiod: {from: 2021-01-01, to: 2022-12-31}\n",
        "sources/sources.yaml": `sources:\n${entries.join("")}`,
        ...Object.fromEntries(texts),
      }),
    );
  });
  afterAll(async () => {
    await app?.close();
  });

  it("draws what is near the view, keeps its widths, and goes to its ends and writes there by key", async () => {
    const { page, close } = await look(app, 1280, "dark", "/sources?view=table");
    await page.waitForSelector(".attribute-table tr[data-file]");
    const drawn = () => page.locator(".attribute-table tbody tr[data-file]").count();
    const file = () => page.evaluate(() => document.activeElement?.closest("tr")?.dataset["file"]);
    const widths = () => page.locator("thead th").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    await expect.poll(drawn).toBeLessThan(200);
    const before = await widths();
    await page.locator('tr[data-file="d0.txt"] [data-col="bloc"]').press("Control+ArrowDown");
    await expect.poll(file).toBe("d599.txt");
    await expect.poll(drawn).toBeLessThan(200);
    await expect.poll(widths).toEqual(before);
    const leaves = () => page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
    let open: () => void = () => undefined;
    const gate = new Promise<void>((done) => {
      open = done;
    });
    await page.route("**/api/case/edit", async (route) => {
      await gate;
      await route.fallback();
    });
    await page.keyboard.press("p");
    await page.keyboard.type("eshawar");
    await page.keyboard.press("Enter");
    await expect.poll(leaves).toBe(false); // the window asks before it closes over what is not written
    open();
    await page.waitForFunction(() => document.querySelector(".act-strip")?.textContent?.includes("Bloc of “Report 599” is peshawar"));
    expect(readFileSync(join(app.folder, "sources/sources.yaml"), "utf8")).toContain(
      "  - {file: d599.txt, title: Report 599, bloc: peshawar}\n",
    );
    await expect.poll(leaves).toBe(true);
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(file).toBe("d599.txt");
    const place = page.locator('tr[data-file="d599.txt"]'); // after the heads and 299 of kabul
    await expect.poll(() => place.getAttribute("aria-rowindex")).toBe("301");
    const under = () =>
      page.evaluate(() => {
        const bottom = document.querySelector(".top")?.getBoundingClientRect().bottom ?? 0;
        return bottom - (document.querySelector(".attribute-table thead th")?.getBoundingClientRect().top ?? 0);
      });
    await expect.poll(under).toBeLessThanOrEqual(0); // the heads stand below the header
    await shot(page, "sources-long-1280-dark");
    await expectAccessible(page, "long");
    await close();
  });
});
