import fc from "fast-check";
import { expect, it } from "vitest";
import { stringify } from "yaml";
import { type Path, parseLocated } from "./located-yaml.js";
import { placeAt, spotsOf } from "./spots.js";

const paths = (value: unknown, path: Path = []): Path[] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, each]) => paths(each, [...path, Array.isArray(value) ? Number(key) : key]))]
    : [path, [...path, "beyond"]];

it("knows the place of every value as the text itself does, and falls back to the parent", () => {
  const key = fc.stringMatching(/^[a-z_]{1,12}$/u);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.constant(null), fc.array(tie("tree")), fc.dictionary(key, tie("tree"))),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const yaml = parseLocated(new TextEncoder().encode(stringify(value)), "a.yaml");
      if (yaml.problems.length) return;
      const root = spotsOf(yaml);
      for (const path of paths(yaml.value)) expect(placeAt("a.yaml", root, path)).toEqual(yaml.at(path));
    }),
    { numRuns: 60 },
  );
});

it("follows an alias to the value it stands for", () => {
  const yaml = parseLocated(new TextEncoder().encode("a: &x\n  b: 1\nc: *x\n"), "a.yaml");
  expect(placeAt("a.yaml", spotsOf(yaml), ["c", "b"])).toEqual({ file: "a.yaml", line: 2, column: 6 });
});
