import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Looked, look, type Opened, opened, writeCase } from "./opened.js";

const rows = [
  ["2022-01-03", "Traders of the pass", "Military (Pakistan)"],
  ["2022-02-03", "Traders of the pass", "Military (Pakistan)"],
  ["2022-03-03", "Hill Front", "Government (Afghanistan)"],
  ["2022-04-03", "Citizen (Pakistan)", "Government (Afghanistan)"],
  ["2022-05-03", "Government (Pakistan)", "Government (Afghanistan)"],
];
let app: Opened;
let window: Looked;
beforeAll(async () => {
  app = await opened((folder) =>
    writeCase(folder, {
      "case.yaml": `version: 1
name: A pass
question: Who meets whom?
region: [PAK, AFG]
period: {from: 2022-01-01, to: 2022-12-31}
events:
  - {file: events/pass.csv, dataset: Pass, columns: {id: id, day: day, actor: a, target: b, title: what}}
`,
      "actors.yaml": "# by hand\nactors: []\n",
      "events/pass.csv": ["id,day,a,b,what", ...rows.map(([day, a, b], n) => `${n},${day},${a},${b},Talks`), ""].join("\n"),
    }),
  );
  window = await look(app, 1280, "light", "/dyads");
});
afterAll(async () => {
  await window?.close();
  await app?.close();
});

it("names that nobody placed are in no list of pairs, which says how many and leads to them", async () => {
  const { page } = window;
  await window.goto("/dyads");
  await expect.poll(() => page.locator("table.dyads tbody tr").count()).toBe(1);
  const left = page.locator("p.list-left", { hasText: "a side that is nobody in particular" });
  await expect.poll(() => left.innerText()).toContain("3 pairs more in the rows");
  await left.getByRole("link", { name: "Names in the data" }).click();
  await expect.poll(() => page.locator("tbody tr", { hasText: "Traders of the pass" }).count()).toBe(1);
});

it("a key says that a name is no actor, and the next build makes no pair with it", async () => {
  const { page } = window;
  await window.goto("/sources?view=names");
  const row = page.locator("tbody tr", { hasText: "Traders of the pass" });
  await row.waitFor();
  await page.waitForFunction(
    () => document.querySelector<HTMLButtonElement>('button[aria-label="Hill Front is no actor"]')?.disabled === false,
  );
  await row.focus();
  await row.press("n");
  const file = () => readFileSync(join(app.folder, "actors.yaml"), "utf8");
  await expect.poll(file).toMatch(/^# by hand\nactors: \[\]\nnobody:\n? *[-[] ?Traders of the pass/u);
  await window.goto("/dyads");
  const left = page.locator("p.list-left", { hasText: "a side that is nobody in particular" });
  await expect.poll(() => left.innerText(), { timeout: 60_000 }).toContain("2 pairs more in the rows");
});
