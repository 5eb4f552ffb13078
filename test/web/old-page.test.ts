import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { openApp } from "../../src/cli/commands/serve/open.js";
import { expectAccessible, shot, writeCase } from "./opened.js";

const root = mkdtempSync(join(tmpdir(), "amity-old-page-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Gives every part of the built pages another name, as the next build does. */
function renameParts(web: string): void {
  const assets = join(web, "assets");
  const names = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const renamed = (text: string) => names.reduce((all, name) => all.replaceAll(name, `next-${name}`), text);
  for (const name of names) writeFileSync(join(assets, name), renamed(readFileSync(join(assets, name), "utf8")));
  for (const name of names) renameSync(join(assets, name), join(assets, `next-${name}`));
  writeFileSync(join(web, "index.html"), renamed(readFileSync(join(web, "index.html"), "utf8")));
}

it("tells a page that is older than the app to be reloaded, and a missing part leaves no empty window", async () => {
  const web = join(root, "web");
  cpSync(fileURLToPath(new URL("../../dist/web", import.meta.url)), web, { recursive: true });
  const folder = join(root, "case");
  writeCase(folder, {
    "case.yaml": "version: 1\nname: Truce\nquestion: What held it?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2021-12-31 }\n",
    "sources/truce.md": "# A truce\n\nThe guns fell silent on a Friday.\n",
  });
  const browser = await chromium.launch({ executablePath: process.env["AMITY_BROWSER"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  let app = await openApp(folder, { web, trust: true });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
    await page.goto(app.url);
    await page.waitForSelector("main h1");
    expect(await page.getByText("Amity was built again").count()).toBe(0);
    const port = Number(new URL(app.url).port);
    await app.close();
    renameParts(web);
    app = await openApp(folder, { web, port });
    await page.getByText("Amity was built again since this page was opened.").waitFor();
    await page.getByRole("link", { name: "Code", exact: true }).click();
    await page.getByRole("heading", { name: "This page could not be shown." }).waitFor();
    await page.getByText("A part of it was not there").waitFor();
    await expectAccessible(page, "a page that could not be shown");
    await shot(page, "old-page-1280");
    await page.goto(app.address()); // as the person does with the address that was printed anew
    await page.waitForSelector("main h1");
    await page.getByRole("link", { name: "Code", exact: true }).click();
    await page.getByRole("heading", { name: "Nothing is coded for yet." }).waitFor();
    expect(await page.getByText("Amity was built again").count()).toBe(0);
  } finally {
    await browser.close();
    await app.close();
  }
}, 120_000);
