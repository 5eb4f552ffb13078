import { afterAll, beforeAll, expect, it } from "vitest";
import { writeTwoTellings } from "../helpers/two-tellings.js";
import { expectAccessible, expectFits, flagship, look, type Opened, opened, shot } from "./opened.js";

let open: Opened;
let real: Opened;
beforeAll(async () => {
  open = await opened(writeTwoTellings);
  real = await opened(flagship);
});
afterAll(async () => {
  await open.close();
  await real.close();
});

it.each([
  [1280, "light"],
  [390, "dark"],
] as const)("sets two accounts of one event side by side at %i px, %s, and opens what stands behind them by key", async (width, theme) => {
  const window = await look(open, width, theme, "/dyads/ARM/AZE");
  const { page } = window;
  const section = page.getByRole("region", { name: "One event, two tellings" });
  await section.waitFor();
  await expect.poll(() => section.textContent()).toMatch(/2 events are told by both, and 2 of them apart/);
  await expect.poll(() => section.textContent()).toContain("Coded as Armenia: Harm; Azerbaijan: Order.");
  const recognition = page.getByRole("region", { name: "Recognition and refusal" });
  await expect
    .poll(() => recognition.textContent())
    .toMatch(/Azerbaijan refuses Armenia: calls its own · 1 Jan 1995 to 31 Dec 1995, as Armenia tells it/);
  await shot(page, `two-tellings-${width}-${theme}`, { whole: true });
  await expectFits(page, "two tellings");
  await expectAccessible(page, "two tellings");
  expect(window.complaints).toEqual([]);
  await section.getByRole("button", { name: "Villages were shelled that night" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent(".panel-body")).toContain("Behind it, from telling");
  await window.close();
});

it("says which codes would tell it where nothing is coded", async () => {
  const window = await look(open, 1280, "light", "/dyads/ARM/GEO");
  await expect.poll(() => window.page.textContent(".dyad-page")).toContain("Nothing is coded as told by both.");
  await expect
    .poll(() => window.page.textContent(".dyad-page"))
    .toMatch(/Not coded between them.*constructivism\/recognition.*One coding of their words is of this kind and names nobody/);
  await window.close();
});

it("shows the strikes of April 2022 as Kabul and Islamabad tell them", async () => {
  const window = await look(real, 1280, "light", "/dyads/PAK/TAL");
  const row = window.page.getByRole("region", { name: "One event, two tellings" }).getByRole("row").filter({ hasText: "16 Apr 2022" });
  await expect
    .poll(() => row.textContent())
    .toMatch(/denies Pakistan strikes Afghanistan.*asserts Pakistan strikes Afghanistan.*One denies what the other tells/);
  await shot(window.page, "two-tellings-flagship", { whole: true });
  await window.close();
});
