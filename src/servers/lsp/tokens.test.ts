import { expect, test } from "vitest";
import { tokensIn } from "../../domain/report/tokens.js";
import { begunAt, wordAt } from "./tokens.js";

test("links and cited works are found with their names; mails, code and plain brackets are none", () => {
  const text =
    'In 2024 [1,885](figure:pak-2024) died [so it says](source:dawn "271 (in all) died"), [@davies2025, p. 4]; a@b.org (claim) x';
  const found = tokensIn(text).map(({ kind, ref, start, end }) => [kind, ref, text.slice(start, end)]);
  expect(found).toEqual([
    ["figure", "pak-2024", "[1,885](figure:pak-2024)"],
    ["source", "dawn", '[so it says](source:dawn "271 (in all)'],
    ["reference", "davies2025", "@davies2025"],
  ]);
});

test("what is begun: a link of the report, a citation, a value of YAML", () => {
  const at = (file: string, text: string) => {
    const begun = begunAt(file, text, text.length);
    return begun && [begun.kinds.join(), text.slice(begun.from)];
  };
  expect(at("report.md", "so [many](figure:pak-")).toEqual(["figure", "pak-"]);
  expect(at("report.md", "it is said [@dav")).toEqual(["reference", "dav"]);
  expect(at("report.md", "mail me at a@b")).toBeNull();
  expect(at("report.md", "nothing begun")).toBeNull();
  expect(at("judgements/claims.yaml", "  - { source: da")).toEqual(["source", "da"]);
  expect(at("judgements/claims.yaml", "    speaker: ")).toEqual(["actor", ""]);
  expect(at("judgements/claims.yaml", "    says: Kabul")).toBeNull();
});

test("a word of YAML is what names are spelt with", () => {
  expect(wordAt("source: dawn-2023, x", 10)?.word).toBe("dawn-2023");
  expect(wordAt("a  b", 2)).toBeNull();
});
