import { describe, expect, it } from "vitest";
import { problem } from "../../domain/problem.js";
import { github } from "./github.js";
import { json } from "./json.js";
import { pretty } from "./pretty.js";
import { sarif } from "./sarif.js";

const problems = [
  problem(
    "figure/differs",
    { file: "report.md", line: 12, column: 8, start: 300, end: 305, snippet: "1,884" },
    "The report says 1,884; pak gives 1,885.",
    "Write what the rows give.",
  ),
  problem(
    "cite/missing-reference",
    [
      { file: "my notes/a:b,c.md", line: 3, column: 1 },
      { file: "report.md", line: 9, column: 2 },
    ],
    "The bibliography has no kh%n.\nReally\u001b[31m.",
    "Add it.",
  ),
  problem("cite/unused-reference", { file: "sources/references.bib", line: 1, column: 1 }, "Nothing cites a.", "Take it out."),
];

describe("formats of check", () => {
  it("pretty is a line a problem, without control characters", () => {
    const lines = pretty(problems).split("\n");
    expect(lines[0]).toBe("report.md:12:8  ▲ error  figure/differs  The report says 1,884; pak gives 1,885. Write what the rows give.");
    expect(lines[1]).toBe(
      "my notes/a:b,c.md:3:1  ▲ error  cite/missing-reference  The bibliography has no kh%n. Really [31m. Add it. (and 1 more place)",
    );
    expect(lines[3]).toBe("2 errors, 0 warnings, 1 note.");
    expect(pretty([])).toBe("Nothing found.\n");
  });

  it("json carries problems and counts", () => {
    expect(JSON.parse(json(problems))).toEqual({
      problems: JSON.parse(JSON.stringify(problems)),
      counts: { error: 2, warning: 0, note: 1 },
    });
  });

  it("sarif names rule, level, message and place", () => {
    const log = JSON.parse(sarif(problems, { version: "1.2.3", prefix: "examples/a b/" }));
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: "Amity", version: "1.2.3" });
    expect(run.tool.driver.rules.map((each: { id: string }) => each.id)).toEqual([
      "cite/missing-reference",
      "cite/unused-reference",
      "figure/differs",
    ]);
    expect(run.results[0]).toEqual({
      ruleId: "figure/differs",
      ruleIndex: 2,
      level: "error",
      message: { text: "The report says 1,884; pak gives 1,885. Write what the rows give." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "examples/a%20b/report.md" },
            region: { startLine: 12, startColumn: 8, snippet: { text: "1,884" } },
          },
        },
      ],
    });
    expect(run.results[1].relatedLocations).toHaveLength(1);
    for (const each of run.results) {
      expect(["error", "warning", "note"]).toContain(each.level);
      expect(run.tool.driver.rules[each.ruleIndex].id).toBe(each.ruleId);
    }
  });

  it("github escapes what would end an annotation", () => {
    const lines = github(problems, "case/").split("\n");
    expect(lines[0]).toBe(
      "::error file=case/report.md,line=12,col=8,title=figure/differs::The report says 1,884; pak gives 1,885. Write what the rows give.",
    );
    expect(lines[1]).toBe(
      "::error file=case/my notes/a%3Ab%2Cc.md,line=3,col=1,title=cite/missing-reference::The bibliography has no kh%25n.%0AReally\u001b[31m. Add it.",
    );
    expect(lines[2]).toMatch(/^::notice /);
  });
});
