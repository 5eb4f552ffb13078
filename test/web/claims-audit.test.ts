import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectFits, type Looked, look, type Opened, opened, shot, writeCase } from "./opened.js";

const story =
  "Gunmen fired on a convoy of the border force near Torkham before dawn and killed four soldiers. " +
  "The governor of the district said that a search of the hills went on until noon. Traders waited with their lorries on the other side.";

const source = (id: string, date: string, title: string, text: string, more = "") => ({
  [`sources/${id}.md`]: `---\nid: ${id}\ntitle: ${title}\ndate: ${date}\nkind: news\n${more}---\n\n${text}\n`,
});

const files: Readonly<Record<string, string>> = {
  "case.yaml":
    "version: 1\nname: Torkham\nquestion: What happened at the crossing, and on whose word?\nregion: [PAK, AFG]\nperiod: {from: 2020-01-01, to: 2023-12-31}\n",
  "actors.yaml": `actors:
  - {id: PAK, name: Pakistan, kind: state, interests: [{about: [TTP], because: it fights the TTP}]}
  - {id: AFG, name: Afghanistan, kind: state}
  - {id: TTP, name: Tehrik-e-Taliban, short: TTP, kind: group}
`,
  ...source("agency", "2022-05-01", "Agency wire", story, "grade: B\n"),
  ...source("paper", "2022-05-02", "The Daily Paper", `Our staff. ${story}`, "grade: C\n"),
  ...source(
    "digest",
    "2022-05-04",
    "Weekly digest",
    "Gunmen fired on a convoy of the border near the crossing in the dark and there killed four soldiers, and the markets of the town stayed empty for days, while elders met in the school to talk about the road.",
    "grade: C\n",
  ),
  ...source(
    "monitor",
    "2022-06-03",
    "Border monitor",
    "A count of its own has one attack at the crossing in which shots killed four soldiers of a patrol.",
    "grade: B\n",
  ),
  ...source(
    "kabul",
    "2022-05-03",
    "Statement from Kabul",
    "The ministry says that nobody came over the border, and that no soldiers died there.",
    "grade: C\n",
  ),
  ...source("column", "2022-07-01", "A column", "According to the Khyber Observatory the attack killed four soldiers.", "grade: D\n"),
  "judgements/claims.yaml": `claims:
  # four soldiers
  - id: k1
    says: Four soldiers were killed near Torkham on 1 May 2022
    kind: factual
    date: 2022-05-01
    actors: [PAK, AFG, TTP]
    evidence:
      - {source: agency, quote: "killed four soldiers"}
      - {source: paper, quote: "killed four soldiers"}
      - {source: digest, quote: "killed four soldiers"}
      - {source: monitor, quote: "killed four soldiers"}
      - {source: column, quote: "killed four soldiers"}
      - {source: kabul, quote: "no soldiers died there", stance: denies, by: AFG}
  - {id: k2, says: The crossing was closed for a month, kind: factual, actors: [PAK]}
`,
};

const manuscript = `# The border after 2021

## Introduction

Attacks rose after the takeover (Smith, 2022). Trade fell by half in the the same years (Jones & Khan, 2021).

Nobody knows why (Miller, 2019). Smith (2022) gives three reasons, and 12 per cent of firms closed.

## References

Jones, A., & Khan, B. (2021). Trade on the border. *Journal of Borders*, 4(2), 11–29.

Smith, J. (2022). *After the takeover*. Border Press.

Unused, U. (2018). *A work that nobody cites*. Border Press.
`;

const quoting = `# Words from Kabul

## Introduction

“The ministry says that nobody went over the border” (Khan, 2022).

## References

Khan, B. (2022). Statement from Kabul. Border Press. https://doi.org/10.5555/k.1
`;

let open: Opened;
beforeAll(async () => {
  open = await opened((folder) => writeCase(folder, files));
});
afterAll(() => open.close());

const pages = {
  "claim-page": "/claims/k1",
  "claim-matrix": "/claims?view=matrix",
  "claim-questions": "/claims?view=questions",
  "claim-bare": "/claims/k2",
  audit: "/audit",
} as const;

describe.each([
  [1280, "light"],
  [390, "dark"],
] as const)("at %i px, %s", (width, theme) => {
  let window: Looked;
  beforeAll(async () => {
    window = await look(open, width, theme, "/audit");
  });
  afterAll(() => window.close());

  it.each(Object.entries(pages))("shows %s without a complaint, within its window", async (name, path) => {
    await window.goto(path);
    await shot(window.page, `${name}-${width}-${theme}`);
    await expectFits(window.page, name);
    await expectAccessible(window.page, name);
    expect(window.complaints, name).toEqual([]);
  });

  it("shows an audited manuscript with its findings in the margin", async () => {
    await window.goto("/audit");
    await give(window, "border.md", manuscript);
    await window.page.waitForSelector(".marked-note");
    await expect.poll(() => window.page.locator("main h1").textContent()).toMatch(/error/);
    await window.page.locator(".marked-note").first().click();
    await window.page.waitForSelector(".panel .chosen-finding");
    await shot(window.page, `audited-${width}-${theme}`);
    await expectFits(window.page, "audited");
    await expectAccessible(window.page, "audited");
    expect(window.complaints).toEqual([]);
  });
});

async function give({ page }: Looked, name: string, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

const links = () => join(open.folder, "judgements/links.yaml");
const linksText = () => {
  try {
    return readFileSync(links(), "utf8");
  } catch {
    return "";
  }
};

describe("a claim, by keyboard alone", () => {
  let window: Looked;
  beforeAll(async () => {
    window = await look(open, 1280, "light", "/audit");
  });
  afterAll(() => window.close());

  it("explains the score in words, with the arcs of who has it from whom", async () => {
    await window.goto("/claims/k1");
    const { page } = window;
    await expect.poll(() => page.locator(".explained").textContent()).toMatch(/origins assert it: .*Support is 1 − /s);
    await expect.poll(() => page.locator(".arc").count()).toBeGreaterThanOrEqual(2);
    await expect.poll(() => page.locator(".voices section").count()).toBe(3);
  });

  it("opens both passages with the shared words marked", async () => {
    const { page } = window;
    await window.goto("/claims/k1");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".both-sides mark");
    const [earlier, later] = await page.locator(".both-sides article").all();
    await expect.poll(() => earlier?.locator("h3").textContent()).toBe("Agency wire");
    await expect.poll(() => later?.locator("mark").first().textContent()).toContain("Gunmen fired on a convoy");
    await shot(page, "claim-both-1280-light", { whole: true });
    await expectAccessible(page, "both sides");
  });

  it("keeps two apart, signed by whom it asks once, and takes it back", async () => {
    const { page } = window;
    await window.goto("/claims/k1");
    const before = await page.locator(".score-says .faint").textContent();
    const apart = page.locator(".steps > li", { hasText: "The Daily Paper" }).getByRole("button", { name: "Keep apart" }).first();
    await apart.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog.ask-who");
    await expectAccessible(page, "who decides");
    await page.keyboard.type("A. Khan");
    await page.keyboard.press("Enter");
    await page.locator(".act-strip").getByText("Kept The Daily Paper apart from Agency wire").waitFor();
    expect(linksText()).toMatch(/later: paper[\s\S]*earlier: agency[\s\S]*as: apart[\s\S]*claim: k1[\s\S]*by: A\. Khan[\s\S]*date: \d{4}-/);
    await page.waitForFunction((words) => document.querySelector(".score-says .faint")?.textContent !== words, before);
    await shot(page, "claim-acted-1280-light");
    await page.keyboard.press("Control+z");
    await page.locator(".act-strip").getByText("Taken back").waitFor();
    await page.waitForFunction((words) => document.querySelector(".score-says .faint")?.textContent === words, before);
    expect(linksText()).not.toContain("apart");
  });

  it("links two by hand and unlinks them", async () => {
    const { page } = window;
    await window.goto("/claims/k1");
    await page.locator(".by-hand summary").focus();
    await page.keyboard.press("Enter");
    const [later, how, earlier] = await page.locator(".by-hand select").all();
    await later?.selectOption({ label: "Border monitor" });
    await how?.selectOption("reliance");
    await earlier?.selectOption({ label: "Agency wire" });
    await page.locator(".by-hand input").fill("its author told us");
    await page.keyboard.press("Enter");
    await page.locator(".steps").getByText("its author told us (A. Khan").waitFor();
    expect(linksText()).toContain("its author told us");
    const unlink = page.locator(".steps > li", { hasText: "its author told us" }).getByRole("button", { name: "Unlink" });
    await unlink.focus();
    await page.keyboard.press("Enter");
    await page.locator(".steps").getByText("its author told us").waitFor({ state: "detached" });
    expect(linksText()).not.toContain("its author told us");
  });

  it("asks what it cannot tell, answered by y, n and l", async () => {
    const { page } = window;
    await window.goto("/claims?view=questions");
    const asked = () => page.locator(".question-now h2").textContent();
    const first = await asked();
    expect(first).toMatch(/^Does Weekly digest \(4 May 2022\) have it from/);
    await page.keyboard.press("l");
    await page.waitForFunction((words) => document.querySelector(".question-now h2")?.textContent !== words, first);
    for (let n = 0; n < 6; n++) {
      const shown = await asked();
      if (shown?.includes("Khyber Observatory")) break;
      await page.keyboard.press("l");
      await page.waitForFunction((words) => document.querySelector(".question-now h2")?.textContent !== words, shown);
    }
    await page.keyboard.press("n");
    await page.locator(".act-strip").getByText("A column speaks for itself").waitFor();
    expect(readFileSync(join(open.folder, "judgements/claims.yaml"), "utf8")).toMatch(
      /# four soldiers[\s\S]*source: column[^\n]*origin: column/,
    );
    await expect.poll(asked).toMatch(/^Does Weekly digest/);
    await page.keyboard.press("y");
    await page.locator(".act-strip").getByText("Weekly digest has it from").waitFor();
    expect(linksText()).toMatch(/later: digest[\s\S]*as: copy/);
  });

  it("has said nothing to the console", () => {
    expect(window.complaints).toEqual([]);
  });
});

describe("what its reader makes of an audit", () => {
  let window: Looked;
  const notes = () => window.page.locator(".marked-note");
  const begin = async () => {
    await window.goto("/audit");
    await give(window, "border.md", manuscript);
    await window.page.waitForSelector(".marked-note");
    await expect.poll(() => window.page.locator(".chips button").first().textContent()).toMatch(/All\s*\d/);
    return await notes().count();
  };
  beforeAll(async () => {
    window = await look(open, 1280, "light", "/audit");
  });
  afterAll(() => window.close());

  it("accepts, dismisses and brings back findings by mouse", async () => {
    const { page } = window;
    const all = await begin();
    await notes().first().click();
    await page.waitForSelector(".panel .chosen-finding");
    const first = await page.locator(".panel .evidence-finding").textContent();
    await page.getByRole("button", { name: "Accept", exact: true }).click();
    await expect.poll(() => notes().first().textContent()).toContain("accepted");
    await page.getByRole("button", { name: "Dismiss here" }).click();
    await expect.poll(() => notes().count()).toBe(all - 1);
    await expect.poll(() => page.locator(".panel .evidence-finding").textContent()).not.toBe(first);
    await expect.poll(() => page.getByText("1 dismissed").count()).toBe(1);
    await page.getByRole("button", { name: "Bring back what was dismissed" }).click();
    await expect.poll(() => notes().count()).toBe(all);
    await expectAccessible(page, "judged audit");
  });

  it("dismisses a kind by keyboard, and hears nothing of it in the next file", async () => {
    const { page } = window;
    const all = await begin();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel .chosen-finding");
    const code = (await page.locator(".panel .evidence-kind code").textContent()) ?? "";
    const ofKind = await page.locator(".marked-note", { hasText: code }).count();
    expect(ofKind).toBeGreaterThan(0);
    const button = page.getByRole("button", { name: "Dismiss all of this kind" });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => notes().count()).toBe(all - ofKind);
    await expect.poll(() => page.locator(".marked-note", { hasText: code }).count()).toBe(0);
    await give(window, "again.md", manuscript);
    await expect.poll(() => page.locator(".question").textContent()).toContain("again.md");
    await expect.poll(() => notes().count()).toBe(all - ofKind);
    await page.getByRole("button", { name: "Bring back what was dismissed" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => notes().count()).toBe(all);
    expect(window.complaints).toEqual([]);
  });
});

describe("an audit, by keyboard alone", () => {
  let window: Looked;
  beforeAll(async () => {
    window = await look(open, 1280, "light", "/audit");
  });
  afterAll(() => window.close());

  it("walks the findings with j and k, the panel following, and filters them", async () => {
    const { page } = window;
    await window.goto("/audit");
    await give(window, "border.md", manuscript);
    await page.waitForSelector(".marked-note");
    const all = await page.locator(".marked-note").count();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel .chosen-finding");
    const first = await page.locator(".panel .evidence-finding").textContent();
    await page.keyboard.press("j");
    await page.waitForFunction((words) => document.querySelector(".panel .evidence-finding")?.textContent !== words, first);
    await page.keyboard.press("k");
    await page.waitForFunction((words) => document.querySelector(".panel .evidence-finding")?.textContent === words, first);
    await page.getByRole("button", { name: /^errors/ }).press("Enter");
    await expect.poll(() => page.locator(".marked-note").count()).toBeLessThan(all);
    await expect.poll(() => page.locator(".marked-note").count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator(".marked-note.of-note").count()).toBe(0);
  });

  it("gives a copy as HTML, Markdown and JSON, and writes nothing into the case", async () => {
    const { page } = window;
    for (const [name, ending, holds] of [
      ["HTML", "html", "<!doctype html>"],
      ["Markdown", "md", "# Audit of"],
      ["JSON", "json", '"citations"'],
    ] as const) {
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `Save as ${name}` }).press("Enter"),
      ]);
      expect(saved.suggestedFilename()).toBe(`border.audit.${ending}`);
      expect(readFileSync((await saved.path()) ?? "", "utf8")).toContain(holds);
    }
  });

  it("holds a manuscript against the case's documents and a list of retractions, as long as it is asked to", async () => {
    const { page } = window;
    await window.goto("/audit");
    await page.waitForSelector(".held-against input[type=checkbox]");
    await give(window, "quoting.md", quoting);
    await expect.poll(() => page.locator(".question").textContent()).toContain("quoting.md");
    await page.getByRole("checkbox", { name: /Look quotations up/ }).press("Space");
    await expect.poll(() => page.locator(".section-says").textContent()).toMatch(/Held against \d+ documents of the case\./);
    await expect.poll(() => page.locator(".marked-note", { hasText: "claim/quotation-differs" }).count()).toBe(1);
    const list = "Title,OriginalPaperDOI,OriginalPaperDate,RetractionNature\nStatement from Kabul,10.5555/k.1,1/2/2022 0:00,Retraction\n";
    await page
      .locator(".held-against input[type=file]")
      .setInputFiles({ name: "gone.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
    await expect.poll(() => page.locator(".marked-note", { hasText: "cite/retracted" }).count()).toBe(1);
    await expect.poll(() => page.locator(".section-says").textContent()).toContain("gone.csv (1 row).");
    await expectAccessible(page, "audit held against sources");
    await page.getByRole("button", { name: "Leave it out" }).press("Enter");
    await expect.poll(() => page.locator(".marked-note", { hasText: "cite/retracted" }).count()).toBe(0);
    await page.getByRole("checkbox", { name: /Look quotations up/ }).press("Space");
    await expect.poll(() => page.locator(".marked-note", { hasText: "claim/quotation-differs" }).count()).toBe(0);
    expect(window.complaints).toEqual([]);
  });

  it("keeps what a manuscript says as text, and says why one cannot be read", async () => {
    const { page } = window;
    await window.goto("/audit");
    await give(
      window,
      "hostile.md",
      `# <script>document.title='taken'</script>\n\nIt rose (Miller, 2019). <img src=x onerror="document.title='taken'">\n`,
    );
    await page.waitForSelector(".marked-text");
    await expect.poll(() => page.locator(".marked-text").textContent()).toContain("<img src=x");
    await expect.poll(() => page.title()).not.toBe("taken");
    expect(window.complaints).toEqual([]);
    await give(window, "picture.png", "\u0089PNG\u0000\u0001\u0002\u0003 no text");
    await page.getByRole("alert").waitFor();
    await expect.poll(() => page.getByRole("alert").textContent()).toMatch(/picture\.png could not be audited/);
    window.complaints.length = 0;
  });
});
