import { expect, it } from "vitest";
import { editYaml } from "../../../case/yaml/edit-yaml.js";
import { parseLocated } from "../../../case/yaml/located-yaml.js";
import { itsLines } from "./file-line.js";
import { addSteps, changeSteps, dropSteps, itemsAt } from "./record-rows.js";

const shape = { key: "trait", value: "is" } as const;
const path = ["actors", 0, "traits"] as const;
const file = (traits: string) => `actors:\n  - id: MLI # the state\n${traits}    kind: state\n`;
const says = (text: string) => parseLocated(new TextEncoder().encode(text), "actors.yaml").value;
const written = (text: string, steps: Parameters<typeof editYaml>[1]) => editYaml(text, steps);

const block = file("    traits:\n      religion: Islam # Sunni\n      language: [Bambara, French]\n");
const flow = file("    traits: {religion: Islam, language: [Bambara, French]}\n");

it("reads the entries of a record as rows, and none where it is not there", () => {
  expect(itemsAt(says(block), path, shape)).toEqual([
    { trait: "religion", is: "Islam" },
    { trait: "language", is: ["Bambara", "French"] },
  ]);
  expect(itemsAt(says(file("")), path, shape)).toEqual([]);
});

it.each([
  ["in lines of its own", block, "      religion: Islam # Sunni\n      language: [Bambara, Songhai]\n"],
  ["on one line", flow, "    traits: {religion: Islam, language: [Bambara, Songhai]}\n"],
])("changes what stands under a key %s, and nothing else", (_, text, out) => {
  const steps = changeSteps(says(text), path, 1, { trait: "language", is: ["Bambara", "Songhai"] }, undefined, shape);
  expect(written(text, steps)).toContain(out);
  expect(written(text, steps)).toContain("- id: MLI # the state\n");
  expect(changeSteps(says(text), path, 1, { trait: "language", is: ["Bambara", "French"] }, undefined, shape)).toEqual([]);
});

it("gives an entry another key, adds the first one, and takes the record away with the last", () => {
  const renamed = written(block, changeSteps(says(block), path, 0, { trait: "faith", is: "Islam" }, undefined, shape));
  expect(itemsAt(says(renamed), path, shape)).toContainEqual({ trait: "faith", is: "Islam" });
  expect(renamed).not.toContain("religion");
  const bare = file("");
  const first = written(bare, addSteps(says(bare), path, { trait: "religion", is: "Islam" }, undefined, shape));
  expect(itemsAt(says(first), path, shape)).toEqual([{ trait: "religion", is: "Islam" }]);
  const second = written(first, addSteps(says(first), path, { trait: "language", is: "Bambara" }, undefined, shape));
  expect(itemsAt(says(second), path, shape)).toHaveLength(2);
  const one = written(second, dropSteps(says(second), path, 0, shape));
  expect(itemsAt(says(one), path, shape)).toEqual([{ trait: "language", is: "Bambara" }]);
  expect(written(one, dropSteps(says(one), path, 0, shape))).not.toContain("traits");
});

it("shows the one line that several entries share, and not the rest of the file", () => {
  expect(itsLines(flow, 3, 3)).toEqual(["    traits: {religion: Islam, language: [Bambara, French]}"]);
  expect(itsLines(block, 4, 5)).toEqual(["      religion: Islam # Sunni"]);
});

it.each([
  ["a record and its list", "games:\n  - id: g # one\n", "games:\n  - id: g # one\n    wishes:\n      PAK:\n        - because: b\n"],
  ["a list in a record", "games:\n  - id: g\n    wishes:\n      TAL: []\n", /wishes:\n\s+TAL: \[\]\n\s+PAK:\n\s+- because: b\n/u],
])("adds to a list within an item, with %s that is not there yet", (_, text, out) => {
  const list = ["games", 0, "wishes", "PAK"] as const;
  const done = written(text, addSteps(says(text), list, { because: "b" }));
  if (typeof out === "string") expect(done).toBe(out);
  else expect(done).toMatch(out);
});
