import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { expectAccessible, expectFits, look, type Opened, opened, shot, writeCase } from "./opened.js";

const filler = (n: number) =>
  `Paragraph ${n} tells of wheat, wool and the price of salt on the road to the river. The caravans came late, and the elders of the valley sat and counted what was left of the stores.`;
const long = (title: string, at: readonly number[]) =>
  `# ${title}\n\n${Array.from({ length: 160 }, (_, n) => (at.includes(n) ? `${filler(n)} At the lighthouse an accord was sealed on day ${n}.` : filler(n))).join("\n\n")}\n`;
const files = {
  "case.yaml": "version: 1\nname: Coast\nquestion: Who sealed it?\nregion: [PAK, AFG]\nperiod: { from: 2020-01-01, to: 2021-12-31 }\n",
  "codebook.yaml": "categories:\n  - { id: deeds, name: Deeds, definition: What was done }\n",
  "sources/coast.md": long("Coast book", [70, 140]),
  "sources/hill.md": long("Hill book", [90]),
  "judgements/claims.yaml":
    "claims:\n  - { id: k1, says: A new code of conduct was read out at the harbour, kind: factual }\n  - { id: k2, says: Wheat was short in the valley, kind: factual }\n",
};

let open: Opened;
beforeAll(async () => {
  open = await opened((folder) => writeCase(folder, files));
}, 120_000);
afterAll(async () => open?.close());

/** Where the passage that Find opened stands in the window; null where it is not in view. */
const inView = (page: Page) =>
  page.evaluate(() => {
    const words = document.querySelector(".is-found");
    const box = words?.getBoundingClientRect();
    if (!words || !box || box.top < 130 || box.bottom > innerHeight) return null;
    return words.closest("p")?.textContent?.match(/on day (\d+)/u)?.[1] ?? null;
  });
const bar = (page: Page) => page.locator(".found-bar [role=status]");

it.each([
  [1280, "light"],
  [390, "dark"],
] as const)(
  "opens a long text at the passage, says which of how many it is, and goes on into the next text, at %i",
  async (width, theme) => {
    const { page, complaints, close } = await look(open, width, theme, "/sources");
    await page.keyboard.press("/");
    await page.keyboard.type("lighthouse accord");
    const passage = page.locator(".find-hit", { hasText: "Coast book" }).first();
    await passage.waitFor();
    await expect
      .poll(async () => {
        if ((await passage.getAttribute("aria-selected")) === "true") return true;
        await page.keyboard.press("ArrowDown");
        return false;
      })
      .toBe(true);
    await page.keyboard.press("Enter");
    const seen = new Set<string>();
    for (const n of [1, 2, 3]) {
      await expect.poll(() => bar(page).innerText()).toBe(`lighthouse accord: passage ${n} of 3`);
      await expect.poll(() => inView(page)).not.toBeNull();
      await expect.poll(() => page.locator(".is-found").allInnerTexts()).toEqual(["lighthouse", "accord"]);
      seen.add((await inView(page)) ?? "");
      if (n === 2) {
        await expectAccessible(page, "a passage that was found");
        await expectFits(page, "a passage that was found");
        await shot(page, `found-passage-${width}-${theme}`);
      }
      // By key, and by mouse.
      if (n === 1) await page.keyboard.press(".");
      if (n === 2) await page.getByRole("button", { name: /^Next/u }).click();
    }
    expect([...seen].sort()).toEqual(["140", "70", "90"]);
    await expect.poll(() => page.getByRole("button", { name: /^Next/u }).isDisabled()).toBe(true);
    await page.keyboard.press(",");
    await expect.poll(() => bar(page).innerText()).toContain("passage 2 of 3");
    await page.getByRole("button", { name: "No longer" }).click();
    await expect.poll(() => page.locator(".found-bar").count()).toBe(0);
    await expect.poll(() => new URL(page.url()).searchParams.get("find")).toBeNull();
    expect(complaints).toEqual([]);
    await close();
  },
  120_000,
);

it("puts what comes late below what stands there, so that Enter runs what was typed toward", async () => {
  const { page, close } = await look(open, 1280);
  let answer = () => {};
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route(/\/api\/search\?/u, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.keyboard.press("/");
  await page.keyboard.type("new code");
  const rows = () => page.locator(".find-hit").allInnerTexts();
  await expect.poll(async () => (await rows())[0]).toContain("New code");
  // The rest is shown without waiting for longer.
  await expect.poll(() => page.locator(".find-foot").innerText()).toContain("so far, looking further");
  await page.waitForTimeout(500);
  const before = await rows();
  answer();
  await expect.poll(async () => (await rows()).some((each) => each.includes("A new code of conduct"))).toBe(true);
  expect((await rows()).slice(0, before.length)).toEqual(before);
  await expect.poll(() => page.locator('.find-hit[aria-selected="true"]').innerText()).toContain("New code");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "New code" }).waitFor();
  await close();
}, 120_000);

it("writes a new code from Find by keyboard, on whatever page one is, and takes it back", async () => {
  const { page, complaints, close } = await look(open, 1280, "dark", "/sources");
  const codes = () =>
    (
      parse(readFileSync(join(open.folder, "codebook.yaml"), "utf8")) as {
        categories: { id: string; parent?: string; definition: string }[];
      }
    ).categories;
  await page.keyboard.press("/");
  await page.keyboard.type("new code");
  await page.locator('.find-hit[aria-selected="true"]', { hasText: "New code" }).waitFor();
  await page.keyboard.press("Enter");
  const window = page.getByRole("dialog", { name: "New code" });
  await window.waitFor();
  await page.keyboard.type("Deeds");
  await expect.poll(() => window.innerText()).toContain("The codebook has a code of that name");
  await expect.poll(() => window.getByRole("button", { name: "Write it" }).isDisabled()).toBe(true);
  await page.keyboard.type(" at sea");
  await page.keyboard.press("Tab");
  await page.keyboard.type("De");
  await expectAccessible(page, "window of a new code");
  await shot(page, "new-code-1280-dark");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ships meet.");
  await expect.poll(() => window.getByRole("button", { name: "Write it" }).isEnabled()).toBe(true);
  await page.keyboard.press("Control+Enter");
  await expect.poll(codes).toContainEqual({ id: "deeds-at-sea", parent: "deeds", name: "Deeds at sea", definition: "Ships meet." });
  await expect.poll(() => new URL(page.url()).pathname).toBe("/sources");
  await page.getByRole("button", { name: /^Undo/u }).click();
  await expect.poll(() => codes().map(({ id }) => id)).toEqual(["deeds"]);
  expect(complaints).toEqual([]);
  await close();
}, 120_000);

it("writes a new claim from Find by mouse, beside those that say the same", async () => {
  const { page, goto, complaints, close } = await look(open, 390);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("combobox", { name: /^Find/u }).fill("new claim");
  await page.getByRole("option", { name: /New claim/u }).click();
  const window = page.getByRole("dialog", { name: "New claim" });
  await window.getByLabel("What it says").fill("Wheat was short in the harbour");
  await expect.poll(() => window.getByRole("region", { name: "Claims that sound like it" }).innerText()).toContain("k2");
  await expectAccessible(page, "window of a new claim");
  await expectFits(page, "window of a new claim");
  await shot(page, "new-claim-390-light");
  await window.getByRole("button", { name: "Write it" }).click();
  const last = () => (parse(readFileSync(join(open.folder, "judgements/claims.yaml"), "utf8")) as { claims: object[] }).claims.at(-1);
  await expect.poll(last).toEqual({ id: "k3", says: "Wheat was short in the harbour", kind: "factual" });
  // It is a claim of the case once it is built: bare, and its page finds sources for it.
  await expect
    .poll(async () => {
      await goto("/claims/k3");
      return page.locator("main").innerText();
    })
    .toContain("Wheat was short in the harbour");
  expect(complaints.filter((each) => !each.includes("404"))).toEqual([]);
  await close();
}, 120_000);
