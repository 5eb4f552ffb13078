import { describe, expect, it } from "vitest";
import { manuscript } from "../../../bench/made/rows/manuscript.js";
import { auditAsMarkdown } from "../as-markdown.js";
import { audit } from "../audit.js";
import { markedUp } from "../marking/marked-up.js";
import { folded } from "../words.js";

interface Truth {
  readonly text: string;
  readonly citations: readonly { start: number; end: number; names: string[]; year: string; listed: boolean }[];
  readonly references: readonly { names: string[]; year: string }[];
  readonly faults: readonly { code: string; start: number; end: number }[];
}
const made = manuscript as (options: { seed: number; style: string; words: number }) => Truth;

describe.each(["apa", "harvard", "chicago", "abnt"])("seeded manuscripts in %s", (style) => {
  it.each([31, 32])("are read and judged as they were made (seed %i)", (seed) => {
    const truth = made({ seed, style, words: 3_000 });
    const found = audit({ path: "made.txt", text: truth.text });
    const shown = found.citations.map((each) => [each.start, each.end, folded(each.authors[0] ?? ""), each.year, each.status]);
    const wanted = truth.citations.map((each) => [
      each.start,
      each.end,
      folded(each.names[0] ?? ""),
      each.year,
      each.listed ? "resolved" : "unresolved",
    ]);
    expect(shown.map((each) => each.slice(2))).toEqual(wanted.map((each) => each.slice(2)));
    expect(shown.map(([start, end], at) => Number(start) < Number(wanted[at]?.[1]) && Number(end) > Number(wanted[at]?.[0]))).not.toContain(
      false,
    );
    const on = (fault: Truth["faults"][number]) =>
      found.problems.filter((each) => each.at.some((at) => (at.start ?? 0) < fault.end && (at.end ?? 0) > fault.start));
    for (const fault of truth.faults)
      expect(
        on(fault).map((each) => each.code.split("/")[1]),
        truth.text.slice(fault.start, fault.end),
      ).toContain(fault.code);
    const explained = new Set(truth.faults.flatMap(on));
    expect(found.problems.filter((each) => each.severity === "error" && !explained.has(each))).toEqual([]);
  });
});

describe("an audit", () => {
  it("counts code points beyond the basic plane as one", () => {
    const text = "Introduction\n\n😀 It rose (Quill, 2020).\n\nReferences\n\nLund, A. (2019). On borders. Clarion Press.\n";
    const [citation] = audit({ path: "a.txt", text }).citations;
    expect([...text].slice(citation?.start, citation?.end).join("")).toBe("(Quill, 2020)");
  });

  it("says that the list is missing, once", () => {
    const { problems } = audit({ path: "a.txt", text: "Introduction\n\nIt rose (Quill, 2020) and fell (Lund, 2019).\n" });
    expect(problems.map((each) => each.code)).toEqual(["cite/no-reference-list"]);
  });

  it("reads numbered styles", () => {
    const text =
      "Introduction\n\nIt rose [1]. It fell [2, 3]. It stayed [5].\n\nReferences\n\n[1] A. Lund, “On borders,” Border Studies, vol. 3, pp. 1–9, 2019.\n[2] B. Roca, “On rivers,” River Studies, vol. 3, pp. 1–9, 2020.\n[3] C. Sand, “On roads,” Road Studies, vol. 3, pp. 1–9, 2021.\n[4] D. Tell, “On seas,” Sea Studies, vol. 3, pp. 1–9, 2021.\n";
    const found = audit({ path: "a.txt", text });
    expect(found.citations.map((each) => [each.raw, each.status])).toEqual([
      ["[1]", "resolved"],
      ["[2, 3]", "resolved"],
      ["[2, 3]", "resolved"],
      ["[5]", "unresolved"],
    ]);
    expect(found.problems.filter((each) => each.severity === "error").map((each) => each.code)).toEqual([
      "cite/cited-not-in-references",
      "cite/reference-never-cited",
    ]);
  });

  it("takes nothing of a quotation for the author's own", () => {
    const text =
      "Introduction\n\nShe writes that “it rose (Stranger, 2018)” (Lund, 2019, p. 4).\n\nReferences\n\nLund, A. (2019). On borders. Clarion Press.\n";
    expect(audit({ path: "a.txt", text }).problems.filter((each) => each.severity === "error")).toEqual([]);
  });

  it("speaks of nothing in an empty text", () => {
    expect(audit({ path: "a.txt", text: "" })).toMatchObject({ citations: [], references: [], numbers: [], problems: [] });
  });

  it("marks up a copy in which no word of the manuscript is markup, and whose links lead somewhere", () => {
    const text =
      'Introduction\n\n<script>alert(1)</script> It rose <b>twice</b> (Quill & Sons, 2020) and (Lund, 2019) | fell.\n\nReferences\n\nLund, A. (2019). On "borders". Clarion Press.\n';
    const found = audit({ path: "a<b>.txt", text });
    const page = markedUp(found, text);
    expect(page).not.toMatch(/<script|<b>twice/u);
    expect(page).not.toMatch(/(?:src|href)="(?!#)/u);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
    expect(auditAsMarkdown(found)).not.toMatch(/<script|<b>/u);
  });
});
