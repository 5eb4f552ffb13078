import { describe, expect, it } from "vitest";
import type { Reference } from "../../domain/bibliography/reference.js";
import { audit } from "../audit.js";

const work = (id: string, family: string, year: number): Reference => ({
  ...{ id, line: 1, type: "book", authors: [{ family, given: "A." }], year, title: `On ${family}`, raw: "" },
});
const bibliography = [work("lund2001", "Lund", 2001), work("roca:2002", "Roca", 2002), work("mir2003", "Mir", 2003)];
const keysOf = (text: string, path = "a.md") =>
  audit({ path, text, bibliography }).citations.map((each) => `${each.form[0]} ${each.raw} ${each.reference ?? "–"}`);

describe("works cited by key", () => {
  it("are found in Markdown: in groups, in running text, with locators and hidden names", () => {
    const text =
      "---\ntitle: A\nauthor: me@lund2001.org\n---\n\nTrade went on [see @lund2001, p. 3; -@roca:2002]. @mir2003 [p. 7] knew of it. Write to me@mir2003.org.";
    expect(keysOf(text)).toEqual(["p @lund2001 lund2001", "p -@roca:2002 roca:2002", "n @mir2003 [p. 7] mir2003"]);
  });

  it("leave code, comments, math, figures and cross-references alone", () => {
    const text = "Trade [@lund2001].\n\n```r\nx@roca:2002 [@roca:2002]\n```\n\n<!-- [@roca:2002] -->\n\nSee @fig:map and \\@ref(fig:a).";
    expect(keysOf(text)).toEqual(["p @lund2001 lund2001"]);
  });

  it("are found in LaTeX, whatever the command", () => {
    const text =
      "\\documentclass{article}\n\\begin{document}\n\\section{Introduction}\nIt was so.\n\n\\section{Trade} % \\cite{roca:2002}\nIt went on \\citep[see][3]{lund2001, roca:2002}, as \\textcite{mir2003} says.\\footcites[1]{lund2001}[2]{mir2003}\n\\nocite{x}\n\\bibliography{a}\n\\end{document}";
    expect(keysOf(text, "a.tex").map((each) => each.split(" ").at(-1))).toEqual([
      "lund2001",
      "roca:2002",
      "mir2003",
      "lund2001",
      "mir2003",
    ]);
    expect(audit({ path: "a.tex", text, bibliography }).headings.map((each) => each.text.replace(/\W/gu, ""))).toEqual([
      "Introduction",
      "Trade",
    ]);
  });

  it("that the bibliography lacks are told once each, with the key that was meant", () => {
    const found = audit({ path: "a.md", text: "It is so [@Lund2001], and so again [@Lund2001; @nobody].", bibliography });
    const open = found.problems.filter((each) => each.code === "cite/cited-not-in-references");
    expect(open.map((each) => [each.at.length, each.mend])).toEqual([
      [2, "Write lund2001, or add the entry."],
      [1, "Add the entry, or mend the key."],
    ]);
  });

  it("are told as a question where no bibliography is at hand", () => {
    const { problems } = audit({ path: "a.md", text: "It is so [@lund2001]." });
    expect(problems).toMatchObject([{ code: "cite/no-reference-list", severity: "note" }]);
  });

  it("stand where they stood, whatever the markup before them", () => {
    const text = "*It* is \\$5 and **so** [@lund2001], *then* [@mir2003].";
    expect(audit({ path: "a.md", text, bibliography }).citations.map((each) => text.slice(each.start, each.end))).toEqual([
      "@lund2001",
      "@mir2003",
    ]);
  });
});
