import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible, look, type Opened, opened, settingsOfNobody, shot, writeCase } from "./opened.js";

const proposals = {
  codings: [
    { quote: "fighters crossed at night", category: "force", because: "arms are carried" },
    { quote: "fighters fled", category: "force" },
  ],
};
let server: Server;
let app: Opened;
let asked = 0;

settingsOfNobody();

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on("end", () => {
      asked++;
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content: JSON.stringify(proposals) } }] }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const files = {
    "case.yaml": `version: 1\nname: Border talk\nquestion: Who threatens whom?\nregion: [PAK]\nperiod: {from: 2022-01-01, to: 2022-12-31}\nassistant: {endpoint: "${endpoint}", model: small}\n`,
    "codebook.yaml": "categories:\n  - {id: force, name: Force, definition: Arms are used.}\n",
    "sources/a.md":
      "---\nid: a\ntitle: A night at the border\n---\n\nThe ministry said that fighters crossed at night and went away before dawn.\n",
  };
  app = await opened((folder) => writeCase(folder, files));
});
afterAll(async () => {
  await app?.close();
  server?.close();
});

it("proposes on the machine's own address, and a person accepts by key", async () => {
  const { page, goto, complaints, close } = await look(app, 1280, "light", "/sources/a");
  await page.getByText("Nobody on this machine has confirmed it yet").waitFor();
  await shot(page, "assistant-unconfirmed-1280", { whole: true });
  expect(asked).toBe(0);
  await page.getByRole("button", { name: "Confirm this address" }).click();
  await page.getByRole("button", { name: "Ask about this source" }).click();
  await page.waitForFunction(() => document.querySelector(".assistant [role=status]")?.textContent?.includes("1 new proposal; 1 refused:"));
  await expect.poll(() => page.locator(".assistant-refused").innerText()).toContain("its words are not in the text");
  const codings = join(app.folder, "judgements/codings");
  const [line] = readFileSync(join(codings, "assistant.jsonl"), "utf8").trim().split("\n");
  const proposal = JSON.parse(line as string) as { id: string; accepted: boolean };
  expect(proposal.accepted).toBe(false);
  await page.locator(".coded.proposed, .proposed").first().waitFor();
  await shot(page, "assistant-1280", { whole: true });
  await expectAccessible(page, "reader with proposals");
  await goto(`/sources/a?at=${encodeURIComponent(`coding:${proposal.id}`)}`);
  await page.waitForFunction(() => document.querySelector(".panel")?.textContent?.includes("Proposed by the assistant"));
  await page.keyboard.press("a");
  const name = page.locator("dialog[open] input");
  await name.waitFor();
  await name.fill("Anna");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => existsSync(join(codings, "anna.jsonl")) && readFileSync(join(codings, "anna.jsonl"), "utf8").endsWith("\n"))
    .toBe(true);
  expect(JSON.parse(readFileSync(join(codings, "anna.jsonl"), "utf8").trim())).toMatchObject({
    exact: "fighters crossed at night",
    category: "force",
  });
  await goto("/sources/a");
  await page.getByRole("button", { name: "Ask about this source" }).click();
  await page.waitForFunction(() =>
    document.querySelector(".assistant [role=status]")?.textContent?.includes("the case had the answer already"),
  );
  expect(asked).toBe(1);
  expect(complaints).toEqual([]);
  await close();
});
