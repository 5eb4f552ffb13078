import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit } from "../../src/audit/audit.js";

/** Manuscripts of our own in genres that no other test has, with what was planted in them. Everything else that is said of them is false. */
const truth: Readonly<
  Record<string, { readonly style: string; readonly planted: readonly string[]; readonly missed?: readonly string[] }>
> = {
  // A policy brief with endnotes and links, and no bibliography.
  "brief.md": {
    style: "notes",
    planted: [
      "claim/single-source-claims: [^1]",
      "text/repeated-word: that that",
      "cite/cited-not-in-references: (Osei, 2021)",
      "figure/uncited-quantity: 181 million dollars",
      "figure/told-twice: 181 million dollars",
    ],
  },
  // A paper in German political science: `Buzan/Wæver 2003: 41`, first names between slashes in the list.
  "aufsatz.md": {
    style: "author-year",
    planted: [
      "text/repeated-word: und und",
      "cite/year-mismatch-candidate: Keller (1978)",
      "cite/cited-not-in-references: (Sadykov 2019)",
      "cite/no-identifiers: ## Literaturverzeichnis",
      "cite/reference-never-cited: Rauch, Tilman 2013:",
    ],
  },
  // A report of the United Nations' kind: numbered paragraphs, notes that name records and interviews, no works.
  "report.md": {
    style: "none",
    planted: ["text/acronym-two-expansions: Lake Monitoring Team (LMT)", "figure/told-twice: 46"],
    // “in in” may be meant: “the reports that came in in May”.
    missed: ["text/repeated-word: in in"],
  },
};

describe.each(Object.entries(truth))("%s", (name, { style, planted, missed = [] }) => {
  const text = readFileSync(new URL(`own/${name}`, import.meta.url), "utf8");
  const found = audit({ path: name, text });
  const said = found.problems.map((each) => `${each.code}: ${each.at[0]?.snippet?.trim()}`);

  it("has its style, and each reference is read", () => {
    expect(found.style).toBe(style);
    expect(found.references).toHaveLength(name === "aufsatz.md" ? 16 : 0);
  });

  it("is told what was planted, and nothing that is false", () => {
    expect([...said].sort()).toEqual([...planted].sort());
    expect(said.filter((each) => missed.includes(each))).toEqual([]);
  });
});
