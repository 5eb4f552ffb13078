import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { editYaml } from "../../case/yaml/edit-yaml.js";
import type { EditStep } from "../../pages/edit.js";
import type { SourceTableRow } from "../../pages/sources.js";
import { afterSteps } from "../ask/case-file.js";
import { ownValues } from "./own-values.js";
import {
  addGrade,
  currentValue,
  entriesOf,
  entryOf,
  gradesOf,
  isProposed,
  setValue,
  titleOf,
  trimmed,
  type WrittenSource,
} from "./source-steps.js";

const text = `sources:
  - file: a.txt   # as sent
    kind: note
    grade: C
    grade_reason: names no witness
    attributes: {tone: harsh, desk: Kabul}
    proposed: [kind, date]
    date: 2021-08
  # a line of its own
  - {file: ./b.md, bloc: kabul}
`;
const says: unknown = parse(text);
const row = (file: string, more: Partial<SourceTableRow> = {}): SourceTableRow => ({
  file,
  id: file,
  title: file,
  records: 1,
  values: {},
  listed: [],
  proposed: [],
  grades: [],
  ...more,
});
/** The text after steps, which the copy kept in the window must agree with. */
function changed(steps: readonly EditStep[], before = text): string {
  const written = editYaml(before, steps);
  expect(parse(written)).toEqual(afterSteps(parse(before), steps));
  return written;
}

describe("steps on sources.yaml", () => {
  it("set a value, and take its name out of what is proposed", () => {
    expect(changed(setValue(says, "a.txt", "kind", "report"))).toBe(
      text.replace("kind: note", "kind: report").replace("[kind, date]", "[date]"),
    );
    const once = changed(setValue(says, "a.txt", "date", "2021-08-15"));
    expect(once).toContain("proposed: [kind]\n    date: 2021-08-15\n");
    expect(changed(setValue(parse(once), "a.txt", "kind", "news"), once)).not.toContain("proposed");
  });

  it("find an entry however its path is written, and set within brackets", () => {
    expect(changed(setValue(says, "b.md", "publisher", "Dawn"))).toContain("  - {file: ./b.md, bloc: kabul, publisher: Dawn}\n");
    expect(changed(setValue(says, "b.md", "bloc", ""))).toContain("  - {file: ./b.md}\n");
    expect(changed(setValue(says, "b.md", "attributes.tone", "mild"))).toContain("bloc: kabul, attributes: {tone: mild}}");
  });

  it("write a title, authors as a list, and a note in its lines", () => {
    expect(changed(setValue(says, "a.txt", "title", "Letters: a set"))).toContain('    title: "Letters: a set"\n');
    const one = changed(setValue(says, "a.txt", "authors", "Roy, Ana;  Bo Lee ;"));
    expect((parse(one) as { sources: { authors: unknown }[] }).sources[0]?.authors).toEqual(["Roy, Ana", "Bo Lee"]);
    const entry = entryOf(entriesOf(parse(one)), "a.txt");
    expect(currentValue(row("a.txt"), entry, "authors")).toBe("Roy, Ana; Bo Lee");
    expect(changed(setValue(parse(one), "a.txt", "authors", ""), one)).toBe(text);
    expect(changed(setValue(says, "c.pdf", "authors", "Ana Roy"))).toContain("  - file: c.pdf\n    authors:\n      - Ana Roy\n");
    const noted = changed(setValue(says, "b.md", "note", "Seen twice.\nAsk again."));
    expect(currentValue(row("b.md"), entryOf(entriesOf(parse(noted)), "b.md"), "note")).toBe("Seen twice.\nAsk again.");
    expect([trimmed("authors", " A ;; B"), trimmed("note", " x\n")]).toEqual(["A; B", "x"]);
  });

  it("set and take out attributes, the last one with its key", () => {
    expect(changed(setValue(says, "a.txt", "attributes.tone", "mild"))).toBe(text.replace("harsh", "mild"));
    const one = changed(setValue(says, "a.txt", "attributes.tone", ""));
    expect(one).toBe(text.replace("tone: harsh, ", ""));
    expect(changed(setValue(parse(one), "a.txt", "attributes.desk", ""), one)).toBe(
      text.replace("    attributes: {tone: harsh, desk: Kabul}\n", ""),
    );
    expect(setValue(says, "a.txt", "attributes.none", "")).toEqual([]);
  });

  it("make an entry for a file that has none", () => {
    expect(changed(setValue(says, "c/d.pdf", "language", "ur"))).toBe(`${text}  - file: c/d.pdf\n    language: ur\n`);
    expect(setValue(null, "c.pdf", "bloc", "")).toEqual([]);
    expect(changed(setValue(null, "c.pdf", "attributes.tone", "mild"), "# ours\n")).toContain(
      "- file: c.pdf\n    attributes:\n      tone: mild\n",
    );
  });

  it("take a grade out with its reason", () => {
    expect(changed(setValue(says, "a.txt", "grade", ""))).toBe(text.replace(/ {4}grade[^\n]*\n {4}grade_reason[^\n]*\n/u, ""));
  });

  it("keep the history of a grade in the order of its days", () => {
    const given = (grade: string, since: string) => ({ grade, since, because: "seen" });
    const one = changed(addGrade(says, "a.txt", given("B", "2022-03-01")));
    const two = changed(addGrade(parse(one), "a.txt", given("A", "2021-01-01")), one);
    const three = changed(addGrade(parse(two), "a.txt", given("D", "2022-03-01")), two);
    const entry = entryOf(entriesOf(parse(three)), "a.txt");
    expect(gradesOf(row("a.txt"), entry).map(({ grade, since }) => [grade, since])).toEqual([
      ["C", null],
      ["A", "2021-01-01"],
      ["D", "2022-03-01"],
    ]);
    expect(currentValue(row("a.txt"), entry, "grade")).toBe("D");
    expect(three).toContain("    grade: C\n    grade_reason: names no witness\n");
    expect(changed(addGrade(says, "c.txt", given("B", "2022-03-01")))).toContain("- file: c.txt\n    grades:\n      - grade: B\n");
  });
});

describe("what counts", () => {
  const entries = entriesOf(says);
  it("is sources.yaml, else what the build knows", () => {
    const known = row("a.txt", { values: { kind: "news", bloc: "islamabad", language: null } });
    const entry = entryOf(entries, "a.txt");
    expect((["kind", "bloc", "language", "publisher", "attributes.desk"] as const).map((key) => currentValue(known, entry, key))).toEqual([
      "note",
      "islamabad",
      null,
      "",
      "Kabul",
    ]);
  });

  it("is what stood there before, once sources.yaml says it no more", () => {
    const seen = new Map();
    ownValues([row("c.md", { values: { bloc: "kabul", publisher: "Dawn" }, grades: [] })], seen);
    const build = row("c.md", { values: { bloc: "islamabad", publisher: "Dawn", grade: "B" }, listed: ["bloc", "grade"] });
    const [own] = ownValues([build], seen);
    expect(own?.values).toEqual({ bloc: "kabul", publisher: "Dawn" });
    expect(own && currentValue(own, undefined, "bloc")).toBe("kabul");
    expect(own && currentValue(own, undefined, "grade")).toBe("");
    expect(ownValues([row("c.md", { values: { bloc: "un" } })], seen)[0]?.values).toEqual({ bloc: "un" });
  });

  it("is the title of the build, and the file's name where sources.yaml had the title until now", () => {
    const known = row("a/c.md", { title: "From its heading", values: { title: "From its heading" } });
    expect(titleOf(known, undefined)).toBe("From its heading");
    expect(titleOf(known, { file: "a/c.md", title: "Ours" } as WrittenSource)).toBe("Ours");
    expect(titleOf(row("a/c.md", { title: "Ours", values: {}, listed: ["title"] }), undefined)).toBe("c.md");
    expect(titleOf(row("a/all.jsonl", { title: "all.jsonl", values: { title: null } }), undefined)).toBe("all.jsonl");
  });

  it("is the grade before any day, once the dated ones are taken back", () => {
    const known = row("c.md", { values: {}, listed: ["grade"], grades: [{ grade: "C", since: null, because: null }] });
    expect(currentValue(known, undefined, "grade")).toBe("C");
    expect(gradesOf(known, undefined)).toEqual([]);
  });

  it("is proposed where the file says so, or the build guessed it", () => {
    const known = row("a.txt", { proposed: ["kind", "publisher", "day"] });
    const entry = entryOf(entries, "a.txt");
    expect((["kind", "date", "publisher", "grade"] as const).map((key) => isProposed(known, entry, key))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isProposed(row("b.md", { proposed: ["bloc"] }), entryOf(entries, "b.md"), "bloc")).toBe(false);
  });

  it("is a grade before any day where only the document has one", () => {
    const known = row("c.md", { values: { grade: "B" }, grades: [] });
    expect(gradesOf(known, undefined)).toEqual([]);
    expect(
      gradesOf(known, { file: "c.md", grades: [{ grade: "C", since: "2022-01-01", because: "x" }] }).map(({ grade }) => grade),
    ).toEqual(["B", "C"]);
  });
});
