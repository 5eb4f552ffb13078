import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type OpenedApp, openApp } from "../../src/cli/commands/serve/open.js";
import { copyBuilt } from "../helpers/built.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A case in a temporary folder, opened in the app unless one is to begin there, with a browser beside it. */
export interface Opened {
  readonly folder: string;
  readonly app: OpenedApp;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function opened(fill: (folder: string) => unknown, { trust = true, begins = false } = {}): Promise<Opened> {
  const web = join(root, "dist/web");
  if (!existsSync(join(web, "index.html"))) throw new Error("dist/web is missing: npm run build makes it");
  const folder = join(mkdtempSync(join(tmpdir(), "amity-web-")), "case");
  await fill(folder);
  const app = await openApp(begins ? null : folder, { web, trust });
  const executablePath = process.env["AMITY_BROWSER"] ?? process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return {
    folder,
    app,
    browser,
    close: async () => {
      await browser.close();
      await app.close();
      rmSync(join(folder, ".."), { recursive: true, force: true });
    },
  };
}

/** Writes the files of a case, by their paths in it. */
export function writeCase(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The flagship case, as the built program left it. */
export const flagship = (folder: string) => copyBuilt(folder, "flagship", "program");

/** Settings of nobody, as long as the tests of a file or group run: what this machine knows, trusts and opened is not theirs. Stands above what opens a case. */
export function settingsOfNobody(): string {
  const before = process.env["XDG_CONFIG_HOME"];
  const settings = mkdtempSync(join(tmpdir(), "amity-nobody-"));
  beforeAll(() => {
    process.env["XDG_CONFIG_HOME"] = settings;
  });
  afterAll(() => {
    rmSync(settings, { recursive: true, force: true });
    if (before === undefined) delete process.env["XDG_CONFIG_HOME"];
    else process.env["XDG_CONFIG_HOME"] = before;
  });
  return settings;
}

export interface Looked {
  readonly page: Page;
  /** What the console complained of. */
  readonly complaints: string[];
  goto(path: string): Promise<void>;
  close(): Promise<void>;
}

/** How many times slower the browser is to be (`AMITY_SLOW=6`), each answer late by a tenth of a second and more: finds what a test does not wait for. */
const slow = Number(process.env["AMITY_SLOW"] ?? 1);
async function slowed(page: Page): Promise<void> {
  if (slow === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
  await page.route("**/*", async (route) => {
    await new Promise((done) => setTimeout(done, 100 + Math.random() * 50 * slow));
    await route.continue().catch(() => undefined);
  });
}

/** A window of one size and theme, in which the app is open at a page: the overview costs most to draw, and who looks elsewhere begins there. */
export async function look({ app, browser }: Opened, width: number, theme: "light" | "dark" = "light", path = "/"): Promise<Looked> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 860 },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(Number(process.env["AMITY_PATIENCE"] ?? 90_000));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  await slowed(page);
  const goto = async (address: string) => {
    await page.goto(address);
    await page.waitForSelector("main h1");
    await page.waitForFunction(() => !document.querySelector("main .waiting, .panel .waiting"));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };
  const first = new URL(path, app.url);
  first.searchParams.set("token", new URL(app.address()).searchParams.get("token") ?? "");
  await goto(first.href);
  return {
    page,
    complaints,
    close: () => context.close(),
    goto: (to) => goto(new URL(to, app.url).href),
  };
}

/** A picture for people to look at, where `AMITY_SHOTS` names a folder for them: no test reads one, and each takes a tenth of a second of processor. */
export async function shot(page: Page, name: string, { whole = false } = {}): Promise<void> {
  const folder = process.env["AMITY_SHOTS"];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole });
}

/** Takes a command in the window of finding by keyboard: what else is found comes late, and stands below it. */
export async function takeCommand(page: Page, words: string, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.locator('.find-hit[aria-selected="true"]', { hasText: name }).waitFor();
  await page.keyboard.press("Enter");
}

/**
 * No fault that axe can see. Of a page that was looked at in the other theme, only its colours can have one more; of one that was looked at
 * in this theme at another width, all but its colours. Where one was looked at without its panel, the panel is looked at `within` it.
 */
export async function expectAccessible(
  page: Page,
  where: string,
  looks: "all" | "colours" | "all but colours" = "all",
  within = "html",
): Promise<void> {
  await page.evaluate(axe);
  const rules = {
    all: {},
    colours: { runOnly: { type: "rule", values: ofColours } },
    "all but colours": { rules: Object.fromEntries(ofColours.map((each) => [each, { enabled: false }])) },
  };
  const found = await page.evaluate(
    async ([asked, part]) => {
      const { axe } = window as unknown as { axe: Axe };
      axe.configure({ noHtml: true });
      const { violations } = await axe.run(part, { resultTypes: ["violations"], ...asked });
      return violations.map(({ id, nodes }) => {
        const found = nodes
          .slice(0, 4)
          .flatMap(({ target }) => [target, document.querySelector(`${target.at(-1)}`)?.outerHTML.slice(0, 160)]);
        return `${id}: ${found.join("\n    ")}`;
      });
    },
    [rules[looks], within] as const,
  );
  expect(found, where).toEqual([]);
}
/** Both need to know what is drawn over what, which takes half of the time that a page takes. */
const ofColours = ["color-contrast", "link-in-text-block"];
interface Axe {
  /** Without `noHtml` it writes out each element that it looks at, faulty or not. */
  configure(how: { readonly noHtml: boolean }): void;
  run(part: string, options: object): Promise<{ violations: readonly Violation[] }>;
}
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly (string | readonly string[])[] }[];
}

/** Nothing reaches beyond the right edge of the window. */
export async function expectFits(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, where).toBeLessThanOrEqual(0);
}
