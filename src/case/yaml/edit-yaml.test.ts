import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { editYaml, type Step } from "./edit-yaml.js";
import { NoSuchPlace, SharedPlace } from "./no-such-place.js";

const text = `# What links what
links:
  # the first one was hard
  - of: [a, b]   # by eye
    because: both print the same words

  - of: [c, d]
    because: >
      a long reason
      on two lines
day: 2021-08-15   # the day
marks: {x: I, y: CC}
few: [1, 2]
none: []
open:
  - x   # first
empty:   # nothing yet
`;

describe("a change of YAML", () => {
  it.each<[string, Step, string, string]>([
    ["sets a value in its place", { set: ["day"], value: "2021-08-31" }, "day: 2021-08-15   # the day", "day: 2021-08-31   # the day"],
    ["sets one within brackets", { set: ["marks", "y"], value: "II" }, "{x: I, y: CC}", "{x: I, y: II}"],
    ["adds a key within brackets", { set: ["marks", "z"], value: "N" }, "{x: I, y: CC}", "{x: I, y: CC, z: N}"],
    ["adds to a list within brackets", { add: ["few"], value: 3 }, "few: [1, 2]", "few: [1, 2, 3]"],
    ["adds in front", { add: ["few"], value: 0, before: 0 }, "few: [1, 2]", "few: [0, 1, 2]"],
    ["adds to an empty key", { add: ["empty"], value: "x" }, "empty:   # nothing yet\n", "empty:\n  - x   # nothing yet\n"],
    ["adds to an empty list", { add: ["none"], value: "x" }, "none: []", "none:\n  - x"],
    [
      "adds an item behind the last",
      { add: ["links"], value: { of: ["e"], because: "a: b" } },
      "      on two lines\n",
      '      on two lines\n  - of:\n      - e\n    because: "a: b"\n',
    ],
    [
      "adds an item between",
      { add: ["links"], value: { because: "x" }, before: 1 },
      "\n  - of: [c, d]",
      "\n  - because: x\n  - of: [c, d]",
    ],
    ["adds a key to an item", { set: ["links", 0, "by"], value: "ana" }, "same words\n", "same words\n    by: ana\n"],
    ["takes an item out", { remove: ["links", 0] }, "  - of: [a, b]   # by eye\n    because: both print the same words\n", ""],
    ["takes a key out", { remove: ["links", 0, "because"] }, "    because: both print the same words\n", ""],
    ["takes the first key of an item out", { remove: ["links", 1, "of"] }, "of: [c, d]\n    because", "because"],
    ["adds a key behind a comment", { set: ["by"], value: "ana" }, "empty:   # nothing yet\n", "empty:   # nothing yet\nby: ana\n"],
    ["adds an item behind a comment", { add: ["open"], value: "y" }, "  - x   # first\n", "  - x   # first\n  - y\n"],
    ["keeps a list within brackets", { set: ["few"], value: [2, 3] }, "few: [1, 2]", "few: [2, 3]"],
    ["takes the first out of brackets", { remove: ["few", 0] }, "few: [1, 2]", "few: [2]"],
    ["takes the last out of brackets", { remove: ["few", 1] }, "few: [1, 2]", "few: [1]"],
    ["takes a key out of brackets", { remove: ["marks", "x"] }, "{x: I, y: CC}", "{y: CC}"],
    ["sets a list within brackets of a map", { set: ["marks", "x"], value: ["I"] }, "{x: I, y: CC}", "{x: [I], y: CC}"],
    ["quotes what would be read as something else", { set: ["day"], value: "no: yes #" }, "2021-08-15", '"no: yes #"'],
  ])("%s, and leaves every other letter alone", (_, step, before, after) => {
    expect(text).toContain(before);
    expect(editYaml(text, [step])).toBe(text.replace(before, after));
  });

  it("says where a place is not there", () => {
    expect(() => editYaml(text, [{ remove: ["links", 7] }])).toThrow(NoSuchPlace);
    expect(() => editYaml(text, [{ set: ["nobody", "home"], value: 1 }])).toThrow(NoSuchPlace);
    expect(() => editYaml(text, [{ add: ["day"], value: 1 }])).toThrow(NoSuchPlace);
  });

  it("neither takes what an alias repeats nor changes it through the alias", () => {
    const shared = "games:\n  - id: a\n    options: &both # ours\n      - { id: x }\n  - id: b\n    options: *both\n";
    expect(() => editYaml(shared, [{ remove: ["games", 0] }])).toThrow(SharedPlace);
    expect(() => editYaml(shared, [{ set: ["games", 0, "options"], value: [] }])).toThrow(SharedPlace);
    expect(() => editYaml(shared, [{ add: ["games", 1, "options"], value: { id: "y" } }])).toThrow(/games\.1\.options .* \*both/);
    expect(() => editYaml(shared, [{ set: ["games", 1, "options", 0, "id"], value: "y" }])).toThrow(SharedPlace);
    expect(editYaml(shared, [{ remove: ["games", 1] }])).toBe(shared.slice(0, shared.indexOf("  - id: b")));
    expect(editYaml(shared, [{ set: ["games", 1, "id"], value: "c" }])).toBe(shared.replace("id: b", "id: c"));
  });

  it("says what was asked, whatever the shapes and words", () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("yes", "- a", "# no", "a: b", "two\nlines", "1e3", "", " ", "…“x”"),
    );
    const value = fc.oneof(
      word,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(word, { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("p", "q"), word),
    );
    const tree = fc.record({
      list: fc.array(fc.dictionary(fc.constantFrom("a", "b", "c"), value, { minKeys: 1 }), { maxLength: 4 }),
      word: value,
    });
    fc.assert(
      fc.property(tree, value, fc.nat(5), fc.constantFrom("a", "b", "z"), fc.boolean(), (start, next, index, key, flow) => {
        const written = stringify(start, { lineWidth: 0, collectionStyle: flow ? "flow" : "any" });
        const wanted = structuredClone(start) as { list: Record<string, unknown>[]; word: unknown };
        const item = wanted.list[index];
        const steps: Step[] = [
          { set: ["word"], value: next },
          { add: ["list"], value: { n: next } },
        ];
        wanted.word = next;
        wanted.list.push({ n: next });
        if (item) {
          steps.push({ set: ["list", index, key], value: next });
          item[key] = next;
          if (index === 0) {
            steps.push({ remove: ["list", 0] });
            wanted.list.shift();
          }
        }
        expect(parse(editYaml(written, steps))).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});

it.each(["true", "2001", "null", "1e3"])("writes, changes and takes out the key %s, which reads as no word", (key) => {
  for (const file of ["a: {religion: Islam}\n", "a:\n  religion: Islam # c\n"]) {
    const added = editYaml(file, [{ set: ["a", key], value: "x" }]);
    expect(editYaml(added, [{ set: ["a", key], value: "y" }])).toBe(added.replace(/x(?=\}|$)/mu, "y"));
    expect(editYaml(added, [{ remove: ["a", key] }])).toBe(file);
  }
});

it("reaches a key that somebody wrote as a figure", () => {
  expect(editYaml("a: {2001: x, b: y}\n", [{ remove: ["a", "2001"] }])).toBe("a: {b: y}\n");
  expect(editYaml("a:\n  2001: x\n  b: y\n", [{ set: ["a", "2001"], value: ["z"] }])).toBe('a:\n  "2001":\n    - z\n  b: y\n');
});
