import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { InputError } from "../../../domain/problem.js";
import { UsageError } from "../../print.js";
import { auditCommand, manuscriptOf } from "./audit.js";

const text =
  "On roads\n\nIntroduction\n\nIt rose (Lund, 2019). It fell (Quill, 2020).\n\nReferences\n\nLund, A. (2019). On borders. *Studies*, 3(1), 1–9.\n";

describe("amity audit", () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "amity-audit-"));
    file = join(folder, "manuscript.md");
    writeFileSync(file, text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = async (format: string, more: { config?: string } = {}) => {
    const output = join(folder, `out.${format}`);
    const quiet = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await auditCommand(file, { format, output, ...more }).finally(() => quiet.mockRestore());
    return readFileSync(output, "utf8");
  };

  it("looks references up in a list of retractions, and quotations in a folder of works", async () => {
    const works = join(folder, "works");
    mkdirSync(works);
    writeFileSync(join(works, "lund 2019.txt"), "On borders. Anna Lund. Roads are the dearest of all things to a border.\n");
    writeFileSync(join(works, "picture.png"), "no text");
    const list = join(folder, "retractions.csv");
    const columns = "Title,RetractionDate,RetractionDOI,OriginalPaperDate,OriginalPaperDOI,RetractionNature,Reason";
    writeFileSync(list, `${columns}\nOn borders,6/14/2023 0:00,,3/1/2019 0:00,10.5555/lund.2019,Retraction,+Error in Data;\n`);
    const paper = join(folder, "quoting.md");
    const quoting = text
      .replace("It rose (", "“Roads are the cheapest of all things to a border” (")
      .replace("1–9.", "1–9. https://doi.org/10.5555/lund.2019");
    writeFileSync(paper, quoting);
    const output = join(folder, "quoting.json");
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const found = await auditCommand(paper, { format: "json", output, sources: works, retractions: list });
    expect(said.mock.calls.join(" ")).toContain("retractions.csv: 1 rows read.");
    said.mockRestore();
    expect(found.filter((each) => /retracted|quotation/u.test(each.code)).map((each) => `${each.code}: ${each.says}`)).toEqual([
      "claim/quotation-differs: lund 2019.txt, line 1 of its text, reads otherwise: “dearest” for “cheapest”.",
      "cite/retracted: Lund (2019) was retracted on 2023-06-14: Error in Data (retractions.csv, line 2).",
    ]);
    await expect(auditCommand(paper, { sources: list })).rejects.toThrow(UsageError);
    await expect(auditCommand(paper, { retractions: paper })).rejects.toThrow(InputError);
  });

  it("prints JSON in the shape of the contract", async () => {
    const found = JSON.parse(await written("json"));
    expect(found.source).toEqual({ path: file, sha256: createHash("sha256").update(text).digest("hex"), title: "On roads", words: 20 });
    expect(found.citations).toMatchObject([
      {
        raw: "(Lund, 2019)",
        start: text.indexOf("(Lund"),
        end: text.indexOf("(Lund") + 12,
        authors: ["Lund"],
        year: "2019",
        status: "resolved",
        reference: found.references[0].id,
      },
      { raw: "(Quill, 2020)", authors: ["Quill"], year: "2020", status: "unresolved", reference: null },
    ]);
    expect(found.references).toMatchObject([{ authors: ["Lund, A."], year: "2019", title: "On borders", start: text.indexOf("Lund, A.") }]);
    expect(found.problems[0]).toMatchObject({
      code: "cite/cited-not-in-references",
      severity: "error",
      at: [{ file, line: 5, column: 31, snippet: "(Quill, 2020)" }],
    });
  });

  it("prints the other formats", async () => {
    expect(JSON.parse(await written("sarif")).runs[0].results[0].ruleId).toBe("cite/cited-not-in-references");
    expect(await written("github")).toMatch(/^::error file=.*line=5,col=31,title=cite\/cited-not-in-references::/u);
    expect(await written("markdown")).toContain("| 5:31 | `cite/cited-not-in-references` |");
    expect(await written("html")).toMatch(/^<!doctype html>[\s\S]*\(Quill, 2020\)/u);
    expect(await written("pretty")).toContain("2 citations (1 without a reference)");
  });

  it("takes severities from a file, and refuses what is no check", async () => {
    const config = join(folder, "checks.yaml");
    writeFileSync(config, "checks:\n  cite/cited-not-in-references: off\n");
    expect(JSON.parse(await written("json", { config })).problems).toEqual([]);
    writeFileSync(config, "checks:\n  cite/nonsense: off\n");
    await expect(auditCommand(file, { config })).rejects.toThrow(InputError);
    writeFileSync(config, "checks:\n  cite/citation-format: loud\n");
    await expect(auditCommand(file, { config })).rejects.toThrow(/error, warning, note or off/u);
  });

  it("refuses an unknown format, a missing and an empty file", async () => {
    await expect(auditCommand(file, { format: "xml" })).rejects.toThrow(UsageError);
    await expect(auditCommand(join(folder, "none.md"), {})).rejects.toThrow(InputError);
    writeFileSync(join(folder, "empty.txt"), "");
    await expect(auditCommand(join(folder, "empty.txt"), {})).rejects.toThrow(InputError);
  });

  it("reads HTML to the text that inspect gives", async () => {
    const page = join(folder, "page.html");
    writeFileSync(
      page,
      "<!doctype html><html><head><title>T</title></head><body><h1>On roads</h1><p>It rose (Lund, 2019).</p><h2>References</h2><p>Lund, A. (2019). On borders.</p></body></html>",
    );
    expect((await manuscriptOf(page)).text).toContain("It rose (Lund, 2019).\n\nReferences\n\nLund");
  });
});
