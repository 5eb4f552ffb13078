import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, shot } from "./opened.js";

const pages = ["/", "/sources", "/timeline", "/dyads", "/complex", "/effects", "/claims", "/report"] as const;

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe("a case with nothing in it", () => {
  let open: Opened;
  let windows: (readonly [number, Looked])[];
  beforeAll(async () => {
    open = await opened((folder) =>
      put(folder, {
        "case.yaml":
          "version: 1\nname: Empty\nquestion: What is there before anything is gathered?\nregion: [PAK]\nperiod: {from: 2020-01-01, to: 2021-12-31}\n",
      }),
    );
    windows = [
      [1280, await look(open, 1280, "light", "/sources")],
      [390, await look(open, 390, "light", "/sources")],
    ];
  });
  afterAll(() => open.close());

  it.each(pages)("says on %s what would fill it", async (path) => {
    for (const [width, { page, goto, complaints }] of windows) {
      await goto(path);
      const words = await page.locator("main .empty").first().textContent();
      expect(words?.length).toBeGreaterThan(30);
      await shot(page, `empty${path.replaceAll("/", "-")}-${width}`);
      await expectFits(page, path);
      await expectAccessible(page, path, width === 390 ? "all but colours" : "all");
      expect(complaints).toEqual([]);
    }
  });

  it("takes no silence for a finding: nothing is known of who belongs together", async () => {
    const [, { page, goto }] = windows[0] as readonly [number, Looked];
    await goto("/complex");
    await expect.poll(() => page.locator("main h1").first().textContent()).toMatch(/^(?:Nothing is known|No complex can be found yet)/u);
  });

  it("says what to do at an address that leads nowhere", async () => {
    const { page } = await look(open, 1280);
    await page.goto(new URL("/nowhere", open.app.url).href);
    await page.getByText("There is no such page").waitFor();
    await page.goto(new URL("/sources/nothing", open.app.url).href);
    await page.getByText("The case has no such source").waitFor();
    await page.goto(new URL("/?at=claim:none", open.app.url).href);
    await page.getByText("The case has no such evidence").waitFor();
  });

  it("says that it is not answering when it has ended", async () => {
    const ended = await opened((folder) =>
      put(folder, {
        "case.yaml": "version: 1\nname: Short\nquestion: Will it end?\nregion: [PAK]\nperiod: {from: 2020-01-01, to: 2021-12-31}\n",
      }),
    );
    const { page } = await look(ended, 1280);
    await ended.app.close();
    await page.getByText("Amity is not answering").waitFor();
    await ended.browser.close();
  });
});

describe("names that are long, and sources that would like to be more than text", () => {
  const long = "The Grand Consultative Assembly for the Reconciliation of the Northern and Southern Highlands and their Dependencies";
  const script = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";
  let open: Opened;
  let windows: (readonly [number, Looked])[];
  beforeAll(async () => {
    open = await opened((folder) =>
      put(folder, {
        "case.yaml": `version: 1
name: ${long}
question: ${long} and what it said of everyone else in the years in which nobody else said anything?
region: [PAK, AFG]
period: {from: 2020-01-01, to: 2021-12-31}
turning_points:
  - {id: a, name: ${long}, day: 2020-06-01}
  - {id: b, name: The day after ${long}, day: 2020-07-01}
series:
  - {id: s, says: "${long}, events a month", sql: "select date_trunc('month', day) as month, count(*) as value from event group by 1"}
events:
  - file: events/rows.csv
    dataset: ${long}
    columns: {id: id, day: day, actor: actor, target: target, title: title, best: deaths}
`,
        "actors.yaml": `actors:
  - {id: A, name: ${long}, kind: organisation}
  - {id: B, name: Unbreakable${"long".repeat(20)}, kind: group}
`,
        "events/rows.csv": `id,day,actor,target,title,deaths
1,2020-05-01,A,B,"${script.replaceAll('"', '""')}",3
2,2020-08-01,B,A,"${long}",1
`,
        "sources/hostile.md": `---
title: '${script.replaceAll("'", "''")}'
kind: news
---

${script}

[a link](javascript:document.title='taken') and ${long}.
`,
        "judgements/claims.yaml": `claims:
  - {id: c1, says: '${script.replaceAll("'", "''")}', kind: factual, actors: [A, B], tie: {actor: A, act: accuses, target: B, sign: enmity}, evidence: [{source: hostile, quote: "${long}"}]}
  - {id: a-claim-with-an-identifier-that-is-rather-long, says: ${long} ${long}, kind: analytic, actors: [A]}
`,
        "report.md": `# ${script}

${script} says [so](claim:c1).
`,
      }),
    );
    windows = [
      [1280, await look(open, 1280, "light", "/sources")],
      [390, await look(open, 390, "light", "/sources")],
    ];
  });
  afterAll(() => open.close());

  it.each([...pages, "/sources/hostile", "/dyads/A/B", "/claims?at=claim%3Ac1"])(
    "keeps %s in its window, and its text as text",
    async (path) => {
      for (const [width, { page, goto, complaints }] of windows) {
        await goto(path);
        await shot(page, `long${path.replace(/[^a-z]+/gi, "-")}-${width}`);
        await expectFits(page, `${path} ${width}`);
        await expectAccessible(page, path, width === 390 ? "all but colours" : "all");
        await expect.poll(() => page.title()).not.toBe("taken");
        expect(complaints).toEqual([]);
      }
    },
  );
});
