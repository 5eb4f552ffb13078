import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type Path, parseLocated } from "./located-yaml.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("places of values", () => {
  const leaf = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(..."abcdefghäخ😀") });
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("tree"), { minLength: 1, maxLength: 4 }),
      fc.dictionary(fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom(..."pqrst") }), tie("tree"), { minKeys: 1, maxKeys: 4 }),
    ),
  }));

  test("a value stands at the line and column that at() gives, whatever the style", () => {
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const, "QUOTE_SINGLE" as const),
        fc.boolean(),
        (value, style, flow) => {
          const text = stringify(value, { defaultStringType: style, collectionStyle: flow ? "flow" : "block", lineWidth: 0 });
          const yaml = parseLocated(bytes(text), "x.yaml");
          expect(yaml.problems).toEqual([]);
          expect(yaml.value).toEqual(value);
          const lines = text.split("\n");
          for (const [path, words] of leaves(value, [])) {
            const { line, column } = yaml.at(path);
            const rest = [...(lines[line - 1] ?? "")].slice(column - 1).join("");
            expect(rest.replace(/^["']/, "").startsWith(words)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a block of text stands at its first line", () => {
    const yaml = parseLocated(bytes("figures:\n  - id: a\n    sql: |\n      select 1\n      from event\n"), "x.yaml");
    expect(yaml.at(["figures", 0, "sql"])).toEqual({ file: "x.yaml", line: 4, column: 7 });
    expect(yaml.keyAt(["figures", 0, "sql"])).toEqual({ file: "x.yaml", line: 3, column: 5 });
  });

  test("what is not there stands at its nearest parent", () => {
    const yaml = parseLocated(bytes("a:\n  - b: 1\n"), "x.yaml");
    expect(yaml.at(["a", 0, "c", "d"])).toEqual({ file: "x.yaml", line: 2, column: 5 });
    expect(yaml.at(["z"])).toEqual({ file: "x.yaml", line: 1, column: 1 });
  });

  test("an alias stands where it is used; what is in it stands where it was written", () => {
    const yaml = parseLocated(bytes("a: &x {b: one}\nc: *x\n"), "x.yaml");
    expect(yaml.value).toEqual({ a: { b: "one" }, c: { b: "one" } });
    expect(yaml.at(["c"]).line).toBe(2);
    expect(yaml.at(["c", "b"])).toEqual({ file: "x.yaml", line: 1, column: 11 });
  });

  test("columns count code points, a byte order mark is no column", () => {
    const yaml = parseLocated(bytes("\uFEFF{a: 😀😀, b: two}\n"), "x.yaml");
    expect(yaml.at(["b"])).toEqual({ file: "x.yaml", line: 1, column: 12 });
  });

  test("front matter counts from its line in the file", () => {
    expect(parseLocated(bytes("title: One\ndate: 2021\n"), "note.md", 2).at(["date"])).toEqual({ file: "note.md", line: 3, column: 7 });
  });

  test("numbers and dates are kept as written", () => {
    const yaml = parseLocated(bytes("a: 0123\nb: 2021-08-15\nc: 1.50\nd: '7'\n"), "x.yaml");
    expect((yaml.value as Record<string, unknown>)["b"]).toBe("2021-08-15");
    expect([yaml.written(["a"]), yaml.written(["c"]), yaml.written(["d"])]).toEqual(["0123", "1.50", undefined]);
  });
});

describe("hostile text", () => {
  test("any bytes give a value or problems with places, never a crash", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.string({ unit: fc.constantFrom(..."a:-[]{}&*!|>'\"%@`#,? \n\t") }).map(bytes)),
        (input) => {
          const yaml = parseLocated(input, "x.yaml");
          for (const { at } of yaml.problems) expect(at[0]?.line).toBeGreaterThanOrEqual(1);
          yaml.at(["a", 0, "b"]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("bottomless nesting and unfolding aliases end soon", () => {
    const began = performance.now();
    const bomb = ["a0: &a0 [x, x]", ...Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join("\n");
    expect(parseLocated(bytes(bomb), "x.yaml").problems[0]?.code).toBe("data/too-large");
    for (const open of ["[", "{a: ", "- ", "? "])
      expect(parseLocated(bytes(open.repeat(20_000)), "x.yaml").problems.length).toBeGreaterThan(0);
    expect(parseLocated(new Uint8Array(9 << 20), "x.yaml").problems[0]?.code).toBe("data/too-large");
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

function* leaves(value: unknown, path: Path): Generator<[Path, string]> {
  if (typeof value === "string") yield [path, value];
  else for (const [key, each] of Object.entries(value as object)) yield* leaves(each, [...path, Array.isArray(value) ? Number(key) : key]);
}
