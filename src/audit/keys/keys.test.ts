import { describe, expect, it } from "vitest";
import type { Reference } from "../../domain/bibliography/reference.js";
import { audit } from "../audit.js";
import { fromLatex } from "./latex.js";

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

  it("are looked up in the list of a LaTeX source that has one, whatever lies beside it", () => {
    const list =
      "\\begin{thebibliography}{9}\n\\bibitem[{Lund(2001)Lund, K.}]{lund}\n{Lund}, K. (2001). On roads. Journal of Roads, 4(2), 11--29.\n\\bibitem{mir} Mir, A. 2003, 4, 12\n\\end{thebibliography}";
    const text = `\\documentclass{article}\n\\begin{document}\n\\section{Trade}\nIt went on \\citep{lund, roca}. He fell.\n\n${list}\n\\end{document}`;
    const found = audit({ path: "a.tex", text, bibliography });
    expect(found.references.map((each) => [each.id, each.year, each.citedBy.length, each.line])).toEqual([
      ["lund", "2001", 1, 8],
      ["mir", "2003", 0, 9],
    ]);
    expect(found.problems.map((each) => `${each.code} ${each.says} ${each.mend}`)).toEqual([
      "cite/cited-not-in-references The bibliography has no entry with the key roca. Add the entry, or mend the key.",
      "cite/reference-never-cited 1 of the 2 entries of the bibliography is cited nowhere: mir. Cite them where they are used, or take them out of the list.",
    ]);
    const macro = text.replace("lund, roca", "lund, \\those");
    expect(audit({ path: "a.tex", text: macro }).problems.filter((each) => each.code.startsWith("cite/"))).toEqual([]);
  });

  it("are no headings where the items of a list are short", () => {
    const text =
      "\\documentclass{article}\n\\begin{document}\n\\section{Introduction}\nIt was so.\n\n\\section{Trade}\n\nIt rose in three ways, as we saw.\n\n\\begin{itemize}\n\\item\n  The roads (Mir, 2003), and\n\\item[b)] The rails (Lund, 2001)\n\\end{itemize}\n\nSo it did.\n\\end{document}";
    const { citations, headings } = audit({ path: "a.tex", text });
    expect(citations.map((each) => each.raw)).toEqual(["(Mir, 2003)", "(Lund, 2001)"]);
    expect(headings.map((each) => each.text.replace(/\W/gu, ""))).toEqual(["Introduction", "Trade"]);
  });

  it("that pandoc wrote out in LaTeX are read as they stand", () => {
    const list = "Mir, A. (2003). On roads and tolls. \\emph{Journal of Roads}, 4(2), 11--29.";
    const paper = (cited: string, item: string) =>
      `\\documentclass{article}\n\\begin{document}\n\\section{Trade}\n\nIt went on (${cited}).\n\n\\section*{References}\n\\addcontentsline{toc}{section}{References}\n\n${item}\n${list}\n\n\\end{document}`;
    const told = (text: string) => {
      const { citations, problems } = audit({ path: "a.tex", text });
      return [
        ...citations.map((each) => each.status),
        ...problems.filter((each) => each.code !== "cite/no-identifiers").map((each) => each.says),
      ];
    };
    expect(told(paper("\\protect\\hyperlink{ref-mir}{Mir, 2003}", "\\leavevmode\\hypertarget{ref-mir}{}%"))).toEqual(["resolved"]);
    expect(told(paper("\\citeproc{ref-mir}{Mir, 2003}", "\\begin{CSLReferences}{1}{0}\n\\bibitem[\\citeproctext]{ref-mir}"))).toEqual([
      "resolved",
    ]);
  });

  it("do not part a sentence from what goes on behind its equation", () => {
    const parts = (between: string) =>
      `---\ntitle: A\n---\n\n# Tolls\n\nTolls rose in all the valleys of the north [@lund2001], so that the sum of them is\n\n${between}where nobody paid them for long.`;
    const breaks = (text: string) =>
      audit({ path: "a.md", text, bibliography }).problems.filter((each) => each.code === "text/broken-paragraph");
    expect(breaks(parts("$$\ns = a + b\n$$\n\n"))).toEqual([]);
    expect(breaks(parts(""))).toHaveLength(1);
  });

  it("are cited with a chapter that stands in them", () => {
    const works = [...bibliography, { ...work("chapter", "Alm", 2004), container: "On Roca" }];
    const idle = (text: string) => audit({ path: "a.md", text, bibliography: works }).problems.map((each) => each.references ?? []);
    expect(idle("It is so [@chapter; @lund2001].")).toEqual([["mir2003"]]);
    expect(idle("It is so [@lund2001].")).toEqual([["roca:2002", "mir2003", "chapter"]]);
  });

  it("stand among words of programs, which are no acronyms", () => {
    const short = (text: string, path: string) =>
      audit({ path, text, bibliography })
        .problems.filter((each) => each.code === "text/acronym-never-expanded")
        .map((each) => each.says);
    const tex = (words: string) =>
      `\\documentclass{article}\n\\begin{document}\n\\section{A}\nIt is so \\cite{lund2001}. ${words}\n\\end{document}`;
    expect(short(tex("Write \\code{QWD}, and then \\code{QWD} again."), "a.tex")).toEqual([]);
    expect(short(tex("The QWD rose, and the QWD fell."), "a.tex")).toEqual(["QWD is used without expansion."]);
    expect(short("It is so [@lund2001]. Call `QWD` for it, and `QWD` again. The API of NASA has a CPU.", "a.md")).toEqual([]);
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

  it("are read in time that grows with the text where formulas and environments are opened and never closed", () => {
    const open = ["\\begin{equation}\\e ", "\\[ x "].map((each) => each.repeat(100_000));
    for (const each of open) {
      const { text, citations } = fromLatex(`\\begin{document} Said before \\cite{lund2001}. ${each}\\end{document}`);
      expect(citations.map(({ key }) => key)).toEqual(["lund2001"]);
      expect(text.slice(0, 60)).toContain("Said before");
    }
  }, 20_000);
});
