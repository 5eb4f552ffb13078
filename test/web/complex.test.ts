import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  expectAccessible,
  expectFits,
  flagship,
  type Looked,
  look,
  type Opened,
  opened,
  settingsOfNobody,
  shot,
  writeCase,
} from "./opened.js";

describe("complex, actors and dyads", () => {
  let open: Opened;
  beforeAll(async () => {
    open = await opened(flagship);
  });
  afterAll(() => open.close());

  const pages = {
    complex: "/complex",
    "complex-2014": "/complex?slice=2014",
    actor: "/actors/TTP",
    dyad: "/dyads/PAK/TTP",
    nobody: "/actors/nobody",
  };
  describe.each([
    [1280, "light", ["complex", "actor", "dyad"]],
    [390, "dark", ["complex-2014", "actor", "dyad", "nobody"]],
  ] as const)("at %i px, %s", (width, theme, names) => {
    let window: Looked;
    beforeAll(async () => {
      window = await look(open, width, theme, "/sources");
    });
    afterAll(() => window.close());
    it.each(names.map((name) => [name]))("shows %s without a complaint of the console or of axe, within its window", async (name) => {
      await window.goto(pages[name]);
      await window.page.waitForSelector(name === "nobody" ? ".after-list" : name.startsWith("complex") ? "#complex-map svg" : ".ruled", {
        state: "attached",
      });
      await shot(window.page, `${name}-${width}-${theme}`, { whole: true });
      await expectFits(window.page, name);
      await expectAccessible(window.page, name);
      if (name !== "nobody") expect(window.complaints, name).toEqual([]);
    });
  });

  it("walks from span to span with the arrow keys, keeps places, and opens the acts behind a tie", async () => {
    const window = await look(open, 1280, "light", "/complex?slice=2024");
    const { page } = window;
    // No single event of that year, and four acts a pair at most: that is not enough to say how they share their concerns.
    await page.getByText("Not enough acts to say").first().waitFor();
    await page.locator('input[type="range"]').focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => location.search.includes("slice=2023"));
    await window.goto("/complex?slice=before-doha");
    await page.waitForSelector("#complex-network svg", { state: "attached" });
    const place = () => page.locator('#complex-network [data-ev*="membership"][data-ev$="|PAK"] g').last().getAttribute("transform");
    const before = await place();
    await page.getByRole("button", { name: /^Before: Kabul falls/ }).click();
    await page.waitForFunction(() =>
      document.querySelector("#complex-network .figure-title, #complex-network h2")?.textContent?.includes("Kabul"),
    );
    await expect.poll(() => place()).toBe(before);
    await page.locator('#complex-network [data-ev*="security_tie"]:visible').first().focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".panel-body")?.textContent?.includes("of the security concerns of both"));
    await expect.poll(() => page.textContent(".panel-body")).toContain("Behind it, from act");
    await window.close();
  });

  it("tells why the triangle of Pakistan, the Taliban and the TTP was out of balance, and its three repairs", async () => {
    const window = await look(open, 1280, "light", "/complex?slice=2021");
    await window.page.waitForSelector(".triads li");
    const told = async () => {
      const triads = await window.page.locator(".triads > li").allInnerTexts();
      return triads.find((each) => ["Pakistan", "Taliban", "TTP"].every((name) => each.includes(name))) ?? "";
    };
    await expect.poll(told).toMatch(/Out of balance/);
    await expect.poll(async () => (await told()).match(/Against it:/g)).toHaveLength(3);
    await window.close();
  });
});

describe("what the machine reads", () => {
  let open: Opened;
  settingsOfNobody(); // nobody has coded on this machine
  beforeAll(async () => {
    open = await opened((folder) => {
      const files = {
        "case.yaml": "version: 1\nname: Read\nquestion: Who did what?\nregion: [PAK, AFG]\nperiod: { from: 2022-01-01, to: 2022-12-31 }\n",
        "actors.yaml":
          "actors:\n  # the two\n  - { id: PAK, name: Pakistan, kind: state, country: PAK }\n  - { id: AFG, name: Afghanistan, kind: state, country: AFG }\n",
        "sources/story.md":
          "---\nkind: news\ndate: 2022-04-17\n---\nPakistan accused Afghanistan of an attack.\n\nIslamabad expelled three diplomats of Afghanistan on Friday.\n",
        "sources/doubt.md":
          "---\nkind: news\ndate: 2022-05-17\n---\nOfficials promised help.\n\nPakistan praised Afghanistan on Monday.\n\nPakistan praised Afghanistan again in May.\n\nPakistan praised Afghanistan on Sunday.\n",
      };
      writeCase(folder, files);
    });
  });
  afterAll(() => open.close());

  it("is accepted, corrected and rejected by key, and counts once it is accepted", async () => {
    const window = await look(open, 1280, "light", "/sources/story");
    const { page } = window;
    await page.waitForSelector(".statements button");
    const first = await page.locator(".statements button").count();
    expect(first).toBeGreaterThanOrEqual(2);
    await page.locator(".statements button").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".event-buttons");
    await expect.poll(() => page.locator(".event-part.predicate").first().textContent()).toMatch(/accused/);
    await page.keyboard.press("a");
    await page.waitForSelector("dialog[open] input"); // who codes is asked once
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Ann");
    await page.keyboard.press("Enter");
    const lines = () => {
      const folder = join(open.folder, "judgements/codings");
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith(".jsonl"))
        .flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"))
        .map((line) => JSON.parse(line) as { machine?: boolean; statement?: { cameo: string; status: string } });
    };
    await expect.poll(lines).toMatchObject([{ machine: true, statement: { cameo: expect.stringMatching(/^112/) } }]);
    await page.waitForSelector(".event-buttons");
    // A key that is pressed while the answer to the last one is on its way is not heard.
    await expect
      .poll(async () => {
        if (!(await page.locator(".event-form").count())) await page.keyboard.press("e");
        return page.locator(".event-form").count();
      })
      .toBe(1);
    await expectAccessible(page, "correct");
    await page.getByRole("button", { name: /^What is done: / }).click();
    await page.getByRole("combobox", { name: "What is done" }).fill("161");
    await page.getByRole("option", { name: /reduces or breaks/ }).waitFor();
    await expectAccessible(page, "correct a word");
    await shot(page, "correct-event-1280-light");
    await page.keyboard.press("Enter"); // takes it, and goes to Accept so
    await expect.poll(() => page.textContent(".event-sentence")).toMatch(/reduces or breaks/);
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("Accept so"));
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector("dialog[open]"));
    await expect.poll(() => lines().at(-1)?.statement?.cameo).toBe("161");
    await page.keyboard.press("Escape");
    await page
      .locator(".statements button", { hasText: /reduces or breaks/iu })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".event-buttons");
    await page.keyboard.press("x");
    await expect.poll(() => lines().at(-1)).toMatchObject({ act: "reject", is: true });
    for (const [width, theme] of [
      [1280, "light"],
      [390, "dark"],
    ] as const) {
      const agreement = await look(open, width, theme, "/agreement");
      await expect
        .poll(async () => {
          await agreement.goto("/agreement");
          return agreement.page.locator(".machine-agreement h2").textContent();
        })
        .toMatch(/^Of 3 machine events decided on, 1 stood; 1 corrected, 1 rejected$/);
      expect(await agreement.page.locator(".unread-words b").allTextContents()).toEqual(Array(5).fill("do not use unread"));
      await expectAccessible(agreement.page, `the machine and people at ${width}`);
      await expectFits(agreement.page, `the machine and people at ${width}`);
      await agreement.close();
    }
    await window.close();
  });

  it("puts what reads alike together and what is doubtful last, settles all alike at once, and the next one follows", async () => {
    const window = await look(open, 1280, "light", "/sources/doubt");
    const { page } = window;
    await page.waitForSelector(".statements button");
    // in the text the doubtful one is the first
    await expect
      .poll(() => page.locator(".statements button").allTextContents())
      .toEqual([expect.stringMatching(/^actual.*Pakistan praises or endorses Afghanistan.*3 times$/), expect.stringMatching(/doubtful/)]);
    await page.locator(".statements button").first().click();
    await page.getByRole("button", { name: /^Accept all 3 alike/ }).click();
    await page.locator(".coding-foot", { hasText: "Accepted all 3" }).waitFor();
    // the doubtful one is chosen by itself
    await page.waitForFunction(() => document.querySelector(".event-part.predicate")?.textContent === "promised");
    await page.getByRole("button", { name: /^Accept/ }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: /alike/ }).count()).toBe(0);
    await window.close();
  });
});
