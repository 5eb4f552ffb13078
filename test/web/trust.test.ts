import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyFlagship } from "../helpers/built.js";
import { expectAccessible, expectFits, look, type Opened, opened, settingsOfNobody, shot } from "./opened.js";

settingsOfNobody();
let open: Opened;
/** The flagship case as a colleague sends it: with an assistant of theirs, and tables that were made elsewhere; of its report, the summary. */
beforeAll(async () => {
  open = await opened(
    (folder) => {
      copyFlagship(folder);
      const report = readFileSync(join(folder, "report.md"), "utf8");
      writeFileSync(join(folder, "report.md"), report.slice(0, report.indexOf("## The question")));
      appendFileSync(join(folder, "case.yaml"), '\nassistant: {endpoint: "https://models.example/v1", model: small, key: WORK_API_KEY}\n');
      mkdirSync(join(folder, "derived"));
      writeFileSync(join(folder, "derived/state.json"), "{}\n");
    },
    { trust: false },
  );
}, 240_000);
afterAll(async () => {
  await open?.close();
});

/** Hash of every file that people made, and which there are. */
function human(): Record<string, string> {
  const made = /^(?:derived|dist|runs|\.amity)(?:\/|$)/u;
  const paths = (readdirSync(open.folder, { recursive: true }) as string[]).filter((path) => !made.test(path));
  const files = paths.filter((path) => statSync(join(open.folder, path)).isFile()).sort();
  const hash = (path: string) =>
    createHash("sha256")
      .update(readFileSync(join(open.folder, path)))
      .digest("hex");
  return Object.fromEntries(files.map((path) => [path, hash(path)]));
}

/** Asks that write something, of all that a page sends. */
function writes(page: Page): string[] {
  const harmless = /\/api\/(?:rows|session|trust|audit.*|coding\/(?:find|codebook|coder))$/u;
  const found: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== "GET" && !harmless.test(pathname)) found.push(pathname);
  });
  return found;
}

/** Controls by the page where they stand; each writes. */
const controls: readonly [string, readonly string[]][] = [
  ["/codebook", ["New code n", "Write a memo on the case"]],
  ["/explanations", ["Add the row, with N everywhere", "Add the explanation, with N everywhere"]],
  ["/queries", ["Keep with the case"]],
];
const pages = ["/", "/sources", "/codebook", "/claims?view=questions", "/explanations", "/scenarios", "/queries", "/agreement", "/codings"];
const reason = "Open to read only: trust this case first (T).";

describe("a case from somebody else", () => {
  it.each([
    [1440, "light"],
    [390, "dark"],
  ] as const)("says what it brings, at %i in %s", async (width, theme) => {
    const { page, goto, close } = await look(open, width, theme);
    const banner = page.getByRole("region", { name: "Trust" });
    await banner.waitFor();
    const says = await banner.innerText();
    expect(says).toMatch(/Nobody on this machine has trusted this case yet/u);
    expect(says).toMatch(/\d+ queries, which see its own tables and nothing else/u);
    expect(says).toContain("https://models.example/v1, which is sent the environment variable WORK_API_KEY as its key");
    expect(says).toContain("derived tables, which are made again here");
    for (const [path, name] of [
      ["/", "overview"],
      ["/codebook", "codebook"],
    ] as const) {
      await goto(path);
      await expectFits(page, path);
      await expectAccessible(page, path);
      await shot(page, `trust-${name}-${width}-${theme}`);
    }
    await close();
  });

  it("has no control that writes, and each says why", async () => {
    const { page, goto, close } = await look(open, 1440, "light", "/codebook");
    for (const [path, names] of controls) {
      await goto(path);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll("details")) each.open = true;
      });
      for (const name of names) {
        const control = page.getByRole("button", { name, exact: true }).first();
        await control.waitFor();
        await expect.poll(() => control.isDisabled(), { message: `${path}: ${name}` }).toBe(true);
        await expect
          .poll(() => control.evaluate((node) => node.closest("[title]")?.getAttribute("title") ?? ""), { message: `${path}: ${name}` })
          .toBe(reason);
        const id = await control.evaluate((node) => node.closest("[aria-describedby]")?.getAttribute("aria-describedby") ?? "");
        expect(await page.locator(`#${id}`).innerText()).toContain("Open to read only");
      }
    }
    await close();
  });

  it("sends nothing that writes, whatever is pressed or clicked on any page", async () => {
    const before = human();
    const { page, goto, complaints, close } = await look(open, 1440);
    const sent = writes(page);
    const [reader] = await page.evaluate(async () => {
      const secret = localStorage.getItem("amity-session");
      const answer = await fetch("/api/sources", { headers: { authorization: `Bearer ${secret}` } });
      return ((await answer.json()) as { sources: { id: string; paragraphs?: number }[] }).sources.map(({ id }) => id);
    });
    for (const path of [...pages, `/sources/${reader}`]) {
      await goto(path);
      for (const key of [
        "a",
        "x",
        "u",
        "y",
        "n",
        "e",
        "p",
        "g",
        "s",
        "m",
        "M",
        "d",
        "v",
        "t",
        "r",
        "c",
        "1",
        "Control+z",
        "Control+Shift+z",
      ]) {
        await page.keyboard.press(key);
        if (await page.locator("dialog[open]").count()) await page.keyboard.press("Escape");
      }
      const clicked = new Set<string>();
      const all = page.locator("main button:enabled:not([data-ev]), .panel button:enabled:not([data-ev])");
      for (let index = 0; index < Math.min(40, await all.count()); index++) {
        const one = all.nth(index);
        const kind = await one
          .evaluate((node) => `${node.className} ${(node.textContent ?? "").replaceAll(/\d+/gu, "")}`, undefined, { timeout: 2_000 })
          .catch(() => null); // a click before took it away
        if (kind === null || clicked.has(kind) || !(await one.isVisible())) continue;
        clicked.add(kind);
        await one.click({ timeout: 2_000 }).catch(() => undefined);
        if (await page.locator("dialog[open]").count()) await page.keyboard.press("Escape");
      }
    }
    expect(sent).toEqual([]);
    expect(complaints.filter((each) => each.includes("423"))).toEqual([]);
    expect(human()).toEqual(before);
    await close();
  }, 600_000);

  it("says in a cell of the table of sources why it cannot be typed in", async () => {
    const { page, close } = await look(open, 1440, "light", "/sources?view=table");
    await page.locator('td[data-col="publisher"]').first().click();
    await page.locator(".cell-note", { hasText: "open to read only" }).waitFor();
    expect(await page.locator("td input").count()).toBe(0);
    await close();
  });

  it("is trusted by T, wherever the focus is, and then its controls write", async () => {
    const { page, close } = await look(open, 1440, "light", "/codebook");
    await expect.poll(() => page.getByRole("button", { name: "New code n" }).isDisabled()).toBe(true);
    await page.keyboard.press("t"); // the small letter is another key
    await page.getByRole("region", { name: "Trust" }).waitFor();
    await page.keyboard.press("Shift+T");
    await page.getByRole("region", { name: "Trust" }).waitFor({ state: "detached" });
    await expect.poll(() => page.getByRole("button", { name: "New code n" }).isDisabled()).toBe(false);
    await page.keyboard.press("n");
    await page.locator("dialog[open]").waitFor();
    await close();
  });
});

describe("the address that is printed", () => {
  it("lets in once, and keeps its token to itself", async () => {
    const address = open.app.address();
    const first = await open.browser.newContext();
    const page = await first.newPage();
    await page.goto(address);
    await page.waitForSelector("main h1");
    expect(page.url()).not.toContain("token");
    expect(await page.evaluate(() => performance.getEntriesByType("navigation").length)).toBe(1);
    await page.reload();
    await page.waitForSelector("main h1"); // the secret is kept for this origin

    const second = await open.browser.newContext();
    const other = await second.newPage();
    const answers: number[] = [];
    other.on("response", (response) => {
      if (new URL(response.url()).pathname === "/api/session") answers.push(response.status());
    });
    await other.goto(address);
    await other.getByText("This address needs the key of this run").waitFor();
    expect(answers).toEqual([403]);
    expect(other.url()).not.toContain("token");
    expect(await other.evaluate(() => document.cookie)).toBe("");
    await first.close();
    await second.close();
  });
});
