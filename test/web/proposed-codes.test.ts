import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { model } from "../helpers/model.js";
import { expectAccessible, expectFits, look, type Opened, opened, settingsOfNobody, shot, writeCase } from "./opened.js";

settingsOfNobody();

const words = "Officers said that the Hill Front, as the militants of the movement now call themselves, had fired on the post at night.";
const denial = "The neighbour denied that anybody had crossed, and asked for proof of it before its envoys would sit down again.";
const codes = [
  {
    name: "Attack",
    definition: "Arms are used.",
    include: "shots, blasts",
    exclude: "threats",
    quotes: ["had fired on the post", "at night"],
  },
  { name: "Demand of proof", definition: "Somebody asks for evidence.", quotes: ["asked for proof of it"] },
  { name: "Rumour", definition: "Nobody is named.", quotes: ["before its envoys would sit down"] },
  { name: "Invented", definition: "Not there.", quotes: ["words that nobody wrote"] },
];
const names = [{ name: "Hill Front", actor: "movement", quote: "the Hill Front, as the militants of the movement now call themselves" }];
let server: Awaited<ReturnType<typeof model>>;
let app: Opened;
beforeAll(async () => {
  server = await model((asked) => (asked.includes("begin a codebook") ? { codes } : { names }));
  app = await opened((folder) =>
    writeCase(folder, {
      "case.yaml": `version: 1\nname: Border talk\nquestion: Who threatens whom?\nregion: [PAK, AFG]\nperiod: {from: 2022-01-01, to: 2022-12-31}\nassistant: {endpoint: "${server.endpoint}", model: small}\nevents:\n  - {file: events/e.csv, dataset: Pass, columns: {id: id, day: day, actor: a, target: b, title: what}}\n`,
      "actors.yaml": "actors:\n  - {id: movement, name: The Movement, kind: group} # by hand\n",
      "codebook.yaml": "# ours\ncategories:\n  - {id: talk, name: Talk, definition: Somebody talks.}\n",
      "events/e.csv":
        "id,day,a,b,what\n1,2022-01-03,Hill Front,Government (Pakistan),Fighting\n2,2022-01-05,Quiet Men,Government (Pakistan),Fighting\n",
      "sources/sources.yaml": "sources:\n  - {file: a.txt, id: a, title: A night at the border, kind: news}\n",
      "sources/a.txt": `${words} Nobody was hurt, and the post was held.\n\n${denial} Nothing came of it, and the gate stayed closed for the rest of the winter.\n`,
    }),
  );
});
afterAll(async () => {
  await app?.close();
  server?.close();
});
const file = (name: string) => readFileSync(join(app.folder, name), "utf8");

it("asks for codes once their number is said, and a person takes them one by one, by key and by mouse", async () => {
  const { page, complaints, close } = await look(app, 1280, "light", "/codebook");
  const before = file("codebook.yaml");
  const asks = page.getByRole("region", { name: "Proposed codes" });
  await expect.poll(() => asks.innerText()).toMatch(/2 of 2 passages, from 1 of 1 document: 1 question, about \d+ tokens/u);
  expect(server.asked).toHaveLength(0);
  await page.getByRole("button", { name: "Confirm this address" }).click();
  await page.getByRole("button", { name: "Ask for codes" }).click();
  await expect.poll(() => asks.innerText()).toContain("4 new proposals; 1 refused:");
  await expect.poll(() => asks.locator("li[tabindex]").count()).toBe(3);
  expect(file("codebook.yaml")).toBe(before);
  await expectAccessible(page, "proposed codes");
  await shot(page, "proposed-codes-1280", { whole: true });
  const attack = asks.locator("li[tabindex]", { hasText: "Attack" });
  await expect.poll(() => attack.getByRole("button", { name: "Accept" }).isEnabled()).toBe(true);
  await attack.focus();
  await page.keyboard.press("a");
  await expect.poll(() => file("codebook.yaml")).toContain("id: attack");
  expect(file("codebook.yaml")).toMatch(/^# ours\ncategories:\n {2}- \{ ?id: talk/u);
  expect((parse(file("codebook.yaml")) as { categories: readonly object[] }).categories[1]).toEqual({
    ...{ id: "attack", name: "Attack", definition: "Arms are used.", include: "shots, blasts", exclude: "threats" },
    examples: [
      { quote: "had fired on the post", source: "a" },
      { quote: "at night", source: "a" },
    ],
  });
  await expect.poll(() => asks.locator("li[tabindex]").count()).toBe(2);
  await expect.poll(() => page.locator(".code-tree").innerText()).toContain("Attack");
  await asks.locator("li[tabindex]", { hasText: "Demand of proof" }).getByRole("button", { name: "Accept" }).click();
  await expect.poll(() => file("codebook.yaml")).toContain("id: demand-of-proof");
  const rumour = asks.locator("li[tabindex]", { hasText: "Rumour" });
  await expect.poll(() => asks.locator("li[tabindex]").count()).toBe(1);
  await rumour.focus();
  await page.keyboard.press("x");
  const name = page.locator("dialog[open] input");
  await name.waitFor();
  await name.fill("Anna");
  await page.keyboard.press("Enter");
  const anna = join(app.folder, "judgements/codings/anna.jsonl");
  await expect.poll(() => existsSync(anna) && readFileSync(anna, "utf8").includes('"act":"reject"')).toBe(true);
  await expect.poll(() => asks.locator("li[tabindex]").count()).toBe(0);
  expect(file("codebook.yaml")).not.toContain("rumour");
  expect(complaints).toEqual([]);
  await close();
}, 240_000);

it("asks who is meant by a name, and a person writes it as an alias", async () => {
  const { page, complaints, close } = await look(app, 1280, "light", "/confirm/actors");
  const names = page.getByRole("region", { name: "Names in the data" });
  await expect.poll(() => names.innerText()).toMatch(/1 name with passages; 1 more in no document/u);
  const confirm = page.getByRole("button", { name: "Confirm this address" });
  const ask = page.getByRole("button", { name: "Ask who is meant" });
  await ask.or(confirm).waitFor();
  if (await confirm.isVisible()) await confirm.click();
  await ask.click();
  const row = page.locator("tbody tr", { hasText: "Hill Front" });
  await expect.poll(() => row.innerText()).toContain("a name of The Movement");
  await expect.poll(() => row.innerText()).toContain("the Hill Front, as the militants of the movement now call themselves");
  expect(file("actors.yaml")).not.toContain("Hill Front");
  await expectAccessible(page, "proposed names");
  await shot(page, "proposed-names-1280", { whole: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page, "proposed names");
  await shot(page, "proposed-names-390", { whole: true });
  await page.setViewportSize({ width: 1280, height: 860 });
  await expect.poll(() => row.getByRole("button", { name: "a name of The Movement", exact: true }).isEnabled()).toBe(true);
  await row.focus();
  await page.keyboard.press("a");
  await expect.poll(() => file("actors.yaml"), { timeout: 30_000 }).toMatch(/aliases: ?(?:\[ ?Hill Front ?\]|\n\s*- Hill Front)/u);
  expect(file("actors.yaml")).toContain("# by hand");
  expect(complaints).toEqual([]);
  await close();
}, 240_000);
