import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readRetractions } from "../../formats/bibliography/retractions.js";
import { audit } from "../audit.js";

const header =
  "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes";
const row = (title: string, nature: string, more: { doi?: string; day?: string; year?: string; reason?: string } = {}) =>
  `1,"${title}",(SOC),"A University, with a comma",Border Studies,,Norway,Lund A,,Research Article,${more.day ?? "6/14/2023 0:00"},10.5555/notice.1,0,${more.year ?? "3/1/2019 0:00"},${more.doi ?? "unavailable"},0,${nature},${more.reason ?? "+Duplication of Data;+Error in Methods;"},No,"a note\nof two lines"`;
const list = [
  "Lund, A. (2019). The price of quiet borders. Border Studies, 3(1), 1–9. https://doi.org/10.5555/Lund.2019",
  "Moor, B. (2020). Roads of the northern valleys. Asian Survey, 4(2), 30–44.",
];
const told = (rows: readonly string[], entries: readonly string[] = list) => {
  const text = `On borders\n\nIntroduction\n\nIt rose (Lund, 2019). It fell (Moor, 2020).\n\nReferences\n\n${entries.join("\n\n")}\n`;
  const { rows: retractions, problems } = readRetractions(new TextEncoder().encode([header, ...rows].join("\r\n")), "rw.csv", text);
  expect(problems).toEqual([]);
  return audit({ path: "a.txt", text, retractions }).problems.filter((each) => each.code === "cite/retracted");
};

it("tells a retraction with its day, its reasons and its row, found by DOI", () => {
  const found = told([row("Of something else", "Retraction"), row("Quiet borders", "Retraction", { doi: "10.5555/lund.2019" })]);
  expect(found).toMatchObject([
    {
      severity: "error",
      says: "Lund (2019) was retracted on 2023-06-14: Duplication of Data; Error in Methods (rw.csv, line 4).",
      mend: "Read the notice (https://doi.org/10.5555/notice.1); take the work out, or say in the text that it was retracted.",
      references: ["lund2019"],
      citations: ["c01"],
    },
  ]);
});

it("finds a work without a DOI by title and year, as a warning, and never one of another year", () => {
  const title = "RETRACTED: Roads of the Northern Valleys";
  expect(told([row(title, "Retraction", { year: "12/30/2019" })])).toMatchObject([{ severity: "warning", references: ["moor2020"] }]);
  expect(told([row(title, "Retraction", { year: "12/30/2011" })])).toEqual([]);
  expect(told([row("Roads", "Retraction", { year: "12/30/2020" })])).toEqual([]);
});

it("calls concerns, corrections and reinstatements what they are", () => {
  const doi = "10.5555/lund.2019";
  const says = (...natures: [string, string][]) =>
    told(natures.map(([nature, day]) => row("Quiet borders", nature, { doi, day, reason: "" }))).map(
      (each) => `${each.severity} ${each.says}`,
    );
  expect(says(["Expression of concern", "1/2/2020 0:00"])).toEqual([
    "warning An expression of concern on Lund (2019) appeared on 2020-01-02 (rw.csv, line 2).",
  ]);
  expect(says(["Correction", "1/2/2020 0:00"])).toEqual(["note A correction of Lund (2019) appeared on 2020-01-02 (rw.csv, line 2)."]);
  expect(says(["Retraction", "1/2/2020 0:00"], ["Reinstatement", "1/2/2022 0:00"])).toEqual([
    "note Lund (2019) was retracted and reinstated on 2022-01-02 (rw.csv, line 4).",
  ]);
  expect(says(["Expression of concern", "1/2/2020 0:00"], ["Retraction", "5/2/2021 0:00"])).toEqual([
    "error Lund (2019) was retracted on 2021-05-02 (rw.csv, line 4).",
  ]);
});

it("is silent where another work with its title has another DOI, and where the list says it itself", () => {
  expect(told([row("The price of quiet borders", "Retraction", { doi: "10.5555/other.1" })])).toEqual([]);
  const said = "Lund, A. (2019). The price of quiet borders [Retracted]. Border Studies, 3(1), 1–9. https://doi.org/10.5555/lund.2019";
  expect(told([row("Quiet borders", "Retraction", { doi: "10.5555/lund.2019" })], [said])).toEqual([]);
});

it("takes no word of the title itself for a notice that the work was retracted", () => {
  const title = "Troops withdrawn from the northern passes";
  const entry = (more: string) => `Lund, A. (2019). ${title}${more}. Border Studies, 3(1), 1–9. https://doi.org/10.5555/lund.2019`;
  for (const tagged of [title, `RETRACTED: ${title}`]) {
    const rows = [row(tagged, "Retraction", { doi: "10.5555/lund.2019" })];
    expect(told(rows, [entry("")])).toHaveLength(1);
    expect(told(rows, [entry(" [Withdrawn]")])).toEqual([]);
  }
});

it("names what a file lacks that is no list of retractions, and a row whose marks do not pair", () => {
  const read = (text: string) =>
    readRetractions(new TextEncoder().encode(text), "rw.csv", "words").problems.map((each) => `${each.code} ${each.says}`);
  expect(read("a,b\n1,2\n")).toEqual([
    "data/missing-column rw.csv has no column Title, OriginalPaperDOI, OriginalPaperDate, RetractionNature: it is no list of retractions.",
  ]);
  expect(read(`${header}\n1,"never closed\n`)).toEqual(["data/bad-row The quotation marks of this row do not pair."]);
});

it("finds the bad example of its page, and nothing in the good one", () => {
  const page = readFileSync(new URL("../../../docs/checks/cite-retracted.md", import.meta.url), "utf8");
  const [bad = "", good = ""] = [...page.matchAll(/(?:Bad|Good):\n\n```text\n([\s\S]*?)```/gu)].map((match) => (match[1] ?? "").trim());
  const rows = [row("Quiet borders", "Retraction", { doi: "10.5555/lund.2019" })];
  expect(told(rows, [bad])).toHaveLength(1);
  expect(told(rows, [good])).toEqual([]);
});

it("tells no day that no calendar has, and no more of the reasons than a sentence has room for", () => {
  const doi = "10.5555/lund.2019";
  const says = (more: { day?: string; reason?: string }) =>
    told([row("Quiet borders", "Retraction", { doi, reason: "", ...more })])[0]?.says;
  expect(says({ day: "12/45/2023" })).toBe("Lund (2019) was retracted (rw.csv, line 2).");
  expect(says({ day: "2023-99-99" })).toBe("Lund (2019) was retracted (rw.csv, line 2).");
  expect(says({ day: "2/29/2024 0:00" })).toContain("retracted on 2024-02-29");
  expect(says({ reason: `+${"x".repeat(50_000)};${"+y;".repeat(50_000)}` })?.length).toBeLessThan(1000);
});
