import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { mergeLines } from "./merge-lines.js";
import { mergeYaml } from "./merge-yaml.js";

const base = `# What is claimed.
claims:
  # the first
  - id: k1
    says: The pass was open
    evidence:
      - {source: a, exact: it was open}
  - id: k2
    says: The bridge fell # twice

# the end
`;
const change = (...pairs: [string, string][]) => pairs.reduce((text, [from, to]) => text.replace(from, to), base);
const k = (id: string, says = "New") => `  - id: ${id}\n    says: ${says}\n`;
const merged = (ours: string, theirs: string, was = base) => {
  const outcome = mergeYaml(was, ours, theirs);
  if (!outcome) throw new Error("not merged by entries");
  return outcome;
};

it("keeps what both added at the end, with every other letter as it was", () => {
  const { text, conflicts } = merged(change(["\n# the end", `${k("a1")}\n# the end`]), change(["\n# the end", `${k("b1")}\n# the end`]));
  expect(conflicts).toEqual([]);
  expect(text).toBe(change(["\n# the end", `${k("a1")}${k("b1")}\n# the end`]));
});

it("merges within an entry: another key, another piece of evidence on each side", () => {
  const ours = change(
    ["says: The pass was open", "says: The pass was open all winter"],
    ["it was open}\n", "it was open}\n      - {source: b, exact: we crossed}\n"],
  );
  const theirs = change(["it was open}\n", "it was open}\n      - {source: c, exact: snow}\n    note: see the map\n"]);
  const { text, conflicts } = merged(ours, theirs);
  expect(conflicts).toEqual([]);
  expect(parse(text).claims[0]).toEqual({
    id: "k1",
    says: "The pass was open all winter",
    evidence: [
      { source: "a", exact: "it was open" },
      { source: "b", exact: "we crossed" },
      { source: "c", exact: "snow" },
    ],
    note: "see the map",
  });
  expect(text).toContain("# the first\n");
});

it("takes a removal of one side where the other left the entry alone, and its first entry in a list that was empty", () => {
  expect(merged(change([k("k2", "The bridge fell # twice"), ""]), change(["all", "all"])).text).not.toContain("k2");
  const { text, conflicts } = merged("links:\n  - later: a\n    earlier: b\n", "links:\n- later: c\n  earlier: d\n", "links: []\n");
  expect([conflicts, parse(text)]).toEqual([
    [],
    {
      links: [
        { later: "a", earlier: "b" },
        { later: "c", earlier: "d" },
      ],
    },
  ]);
});

it.each([
  [
    "changed on both sides",
    change(["bridge fell", "bridge held"]),
    change(["bridge fell", "bridge burned"]),
    "claims › k2 › says was changed on both sides",
  ],
  [
    "added on both sides",
    `${base}${k("n")}`.replace("\n# the end\n", ""),
    `${base}${k("n", "Other")}`.replace("\n# the end\n", ""),
    "claims › n was added on both sides",
  ],
  [
    "taken out and changed",
    change([k("k2", "The bridge fell # twice"), ""]),
    change(["bridge fell", "bridge held"]),
    "claims › k2 was taken out here",
  ],
  [
    "evidence rewritten twice",
    change(["it was open}", "it stood open}"]),
    change(["it was open}", "it was opened}"]),
    "claims › k1 › evidence was changed on both sides",
  ],
])("tells of an entry %s, and on which line", (_, ours, theirs, says) => {
  const { text, conflicts } = merged(ours, theirs);
  expect(conflicts).toHaveLength(1);
  expect(conflicts[0]?.says).toContain(says);
  expect(text.split("\n")[(conflicts[0]?.line ?? 0) - 1]).toBe("<<<<<<< ours");
});

it("shows an item twice where its first key was changed on both sides", () => {
  const was = "list:\n  - says: a\n    id: k1\n";
  const { text, conflicts } = merged(was.replace("a\n", "b\n"), was.replace("a\n", "c\n"), was);
  expect(conflicts).toEqual([{ line: 2, says: "list › k1 was changed on both sides, each in its own way." }]);
  expect(text).toBe("list:\n<<<<<<< ours\n  - says: b\n    id: k1\n=======\n  - says: c\n    id: k1\n>>>>>>> theirs\n");
});

it("loses nothing of a file that has one id, or one piece of evidence, twice", () => {
  const was = `list:\n${k("k1")}${k("k1", "Again")}tags:\n  - a\n  - a\n`;
  const { text, conflicts } = merged(was.replace("tags:", `${k("k2")}tags:`), `${was}  - b\n`, was);
  expect([conflicts, text]).toEqual([[], `${was.replace("tags:", `${k("k2")}tags:`)}  - b\n`]);
});

it("leaves to git what is no map of entries", () => {
  expect(mergeYaml("- a\n", "- a\n- b\n", "- a\n- c\n")).toBeNull();
  expect(mergeYaml("a: 1\n", "a: [\n", "a: 2\n")).toBeNull();
});

/** A list of entries after some were added, changed and taken away. */
const ids = ["k1", "k2", "k3", "k4"];
const side = (tag: string) =>
  fc.record({
    added: fc.integer({ min: 0, max: 3 }).map((n) => Array.from({ length: n }, (_, at) => `${tag}${at}`)),
    touched: fc.constantFrom(tag === "a" ? "k1" : "k3", null),
    removed: fc.constantFrom(tag === "a" ? "k2" : "k4", null),
  });
const written = ({ added, touched, removed }: { added: string[]; touched: string | null; removed: string | null }) =>
  `list:\n${[...ids, ...added]
    .filter((id) => id !== removed)
    .map((id) => k(id, id === touched ? "Touched" : "As it was"))
    .join("")}`;

it("says in the end what either side did, whichever is ours", () => {
  const was = written({ added: [], touched: null, removed: null });
  fc.assert(
    fc.property(side("a"), side("b"), (a, b) => {
      const one = merged(written(a), written(b), was);
      const other = merged(written(b), written(a), was);
      const gone: readonly (string | null)[] = [a.removed, b.removed];
      const touched: readonly (string | null)[] = [a.touched, b.touched];
      const wanted = [...ids, ...a.added, ...b.added].filter((id) => !gone.includes(id)).sort();
      for (const { text, conflicts } of [one, other]) {
        const list = parse(text).list as { id: string; says: string }[];
        expect(conflicts).toEqual([]);
        expect(list.map(({ id }) => id).sort()).toEqual(wanted);
        for (const { id, says } of list) expect(says).toBe(touched.includes(id) ? "Touched" : "As it was");
      }
    }),
  );
});

it("keeps the lines of both coders once, and tells of one act written twice", () => {
  const line = (id: string, category = "force") => JSON.stringify({ id, category });
  const text = (...lines: string[]) => `${lines.join("\n")}\n`;
  expect(mergeLines(text(line("1")), text(line("1"), line("2"), line("s")), text(line("1"), line("s"), line("3")))).toEqual({
    text: text(line("1"), line("2"), line("s"), line("3")),
    conflicts: [],
  });
  const { text: both, conflicts } = mergeLines(text(line("1")), text(line("1", "aid")), text(line("1", "talk")));
  expect(conflicts).toEqual([{ line: 1, says: "the act 1 was changed on both sides." }]);
  expect(both).toContain(`<<<<<<< ours\n${line("1", "aid")}\n=======\n${line("1", "talk")}\n>>>>>>> theirs\n`);
});

it("leaves every file of the example as it is, and takes over whole what one side alone made of it", () => {
  const folder = fileURLToPath(new URL("../../../examples/afghanistan-pakistan/", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    const lines = text.split("\n");
    const at = lines.findLastIndex((line) => /^ {2,}(?:- )?[a-z_]+: [A-Za-z]/u.test(line));
    const changed = lines.map((line, index) => (index === at ? `${line} anew` : line)).join("\n");
    expect(mergeYaml(text, text, text), file).toEqual({ text, conflicts: [] });
    expect(mergeYaml(text, text, changed)?.text, file).toBe(changed);
    expect(mergeYaml(text, changed, text)?.text, file).toBe(changed);
  }
});
