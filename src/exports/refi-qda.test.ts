import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { describeShared, shared } from "../../test/helpers/shared.js";
import { readCoder } from "../case/codings/coder-log.js";
import { loadCase } from "../case/load.js";
import { addFiles } from "../case/making/add.js";
import { build, openTables } from "../flow/run.js";
import { begin } from "../flow/stage.js";
import { code } from "../stages/code/code.js";
import { gather } from "../stages/gather/gather.js";
import { read } from "../stages/read/read.js";
import { refiCodebook, refiProject } from "./refi-qda.js";

const root = mkdtempSync(join(tmpdir(), "amity-refi-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const caseYaml = "version: 1\nname: Coded\nquestion: What do they read?\nregion: [PAK]\nperiod: { from: 2020-01-01, to: 2020-12-31 }\n";
let made = 0;
function caseOf(files: Readonly<Record<string, string>>): string {
  const folder = join(root, `case-${++made}`);
  for (const [path, text] of Object.entries({ "case.yaml": caseYaml, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function exported(folder: string, write = refiProject): Promise<{ file: string; losses: readonly string[] }> {
  await build(begin().to(gather).to(read).to(code), await loadCase(folder));
  const tables = await openTables(folder);
  try {
    const { files, losses } = await write({ folder, name: basename(folder), tables });
    const file = join(root, `${++made}-${files[0]?.path}`);
    writeFileSync(file, files[0]?.bytes ?? "");
    return { file, losses };
  } finally {
    tables.close();
  }
}

/** What a case says of documents, categories and codings, in no order of its own. */
async function state(folder: string) {
  const { says, files } = await loadCase(folder);
  const coders = await Promise.all(
    files
      .filter((each) => each.path.startsWith("judgements/codings/"))
      .map(async ({ path }) => {
        const { coder, log } = await readCoder(join(folder, path), path);
        const codings = [...log.codings.values()].map(({ text: _text, prefix: _prefix, suffix: _suffix, ...each }) => each);
        const byId = <T extends { id: string }>(list: T[]) => list.sort((a, b) => (a.id < b.id ? -1 : 1));
        return {
          coder,
          codings: byId(codings),
          comments: byId([...log.comments.values()]),
          memos: [...log.memos].sort(),
          done: [...log.done].sort(),
          rejected: [...log.rejected].sort(),
        };
      }),
  );
  return {
    files: files
      .filter((each) => each.path.startsWith("sources/") && !each.path.endsWith("sources.yaml"))
      .map((each) => [each.path, each.sha256]),
    sources: [...says.sources.sources].sort((a, b) => (a.file < b.file ? -1 : 1)),
    categories: [...says.codebook.categories].sort((a, b) => (a.id < b.id ? -1 : 1)),
    coders,
  };
}

const tokens = ["Kabul", "denied", "💥", "“it”", "79 %", "e\u0301lan", "troops", "a<b>", "&amp;", "crossed."];
const prose = fc
  .array(fc.array(fc.constantFrom(...tokens), { minLength: 3, maxLength: 12 }), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.map((each) => each.join(" ")).join("\r\n"));
const says = fc.constantFrom("First.", "Two lines\n\nof it", "Include: not a rule", "“Quoted” & <odd>\ttab");
const given = fc.record({
  texts: fc.array(prose, { minLength: 1, maxLength: 3 }),
  picks: fc.array(fc.record({ text: fc.nat(), from: fc.nat(), length: fc.nat(40), memo: fc.option(says), kind: fc.nat(5) }), {
    maxLength: 12,
  }),
  definitions: fc.array(says, { minLength: 2, maxLength: 4 }),
});

function caseFiles({ texts, picks, definitions }: typeof given extends fc.Arbitrary<infer T> ? T : never): Record<string, string> {
  const categories = definitions.map((definition, index) => ({
    id: `c${index}`,
    ...(index ? { parent: `c${index - 1}` } : {}),
    name: `Category ${index % 2}`,
    definition,
    ...(index === 1
      ? { include: "Include: twice", terms: ["a, b", "c*"], colour: "#3D4FA3", key: "x", was: ["old"], slot: "rsct/military" }
      : {}),
    ...(index === 2 ? { example: "one", examples: [{ quote: "two", not: true, because: "no" }] } : {}),
  }));
  const lines = { anna: [] as object[], "béla k": [] as object[] };
  for (const [index, { text, from, length, memo, kind }] of picks.entries()) {
    const source = text % texts.length;
    const words = (texts[source] as string).split("\r\n")[0]?.normalize("NFC") ?? "";
    const signs = [...words];
    const exact = signs
      .slice(from % signs.length, (from % signs.length) + 1 + length)
      .join("")
      .trim();
    if (!exact) continue;
    const at = [...words.slice(0, words.indexOf(exact))].length;
    lines[index % 2 ? "anna" : "béla k"].push({
      id: kind === 3 ? `0000000${index % 10}-0000-4000-8000-00000000000${index % 10}` : `k${index}`,
      source: `t${source}`,
      exact,
      start: at,
      end: at + [...exact].length,
      ...(kind === 1 ? { statement: { act: "denies", actor: "TAL", status: "denied" } } : { category: `c${kind % categories.length}` }),
      ...(memo === null ? {} : { memo }),
      ...(kind === 2 ? { at: "2026-01-02T03:04:05Z" } : kind === 4 ? { at: "yesterday" } : {}),
      ...(kind === 5 ? { machine: true, accepted: false } : {}),
    });
  }
  lines.anna.push(
    { id: "m1", act: "memo", on: "source:t0", says: "A memo\non a source" },
    { id: "m2", act: "memo", on: "case", says: "On it all" },
  );
  lines.anna.push(
    { id: "m3", act: "memo", on: "category:c0", says: "On a category" },
    { id: "n1", act: "comment", on: "source:t0", says: "Why?", at: "2026-01-02T03:04:05Z" },
  );
  lines["béla k"].push({ id: "d1", act: "done", source: "t0", is: true }, { id: "r1", act: "reject", of: "dictionary:t0:0:c0", is: true });
  return {
    ...Object.fromEntries(texts.map((each, index) => [`sources/t${index}.txt`, each])),
    "sources/n.md": "---\nid: n\nkind: report\ngrade: B\n---\n# Title\n\nSome *words*.\n",
    "sources/sources.yaml": JSON.stringify({
      sources: [
        { file: "t0.txt", title: "T & “t”", kind: "news", date: "2021-08", bloc: "kabul", attributes: { side: "a", tone: "b" }, note: "n" },
      ],
    }),
    "codebook.yaml": JSON.stringify({ categories }),
    ...Object.fromEntries(
      Object.entries(lines).map(([coder, list]) => [
        `judgements/codings/${coder}.jsonl`,
        list.map((each) => JSON.stringify(each)).join("\n"),
      ]),
    ),
  };
}

describe("a case", () => {
  test("comes back from a project with nothing lost, and is not added twice", async () => {
    await fc.assert(
      fc.asyncProperty(given, async (asked) => {
        const folder = caseOf(caseFiles(asked));
        const { file } = await exported(folder);
        const other = caseOf({});
        const { problems } = await addFiles(other, [file]);
        expect(problems.filter((each) => each.severity !== "note")).toEqual([]);
        const [was, is] = [await state(folder), await state(other)];
        const ids = (each: { sources: { file: string }[] }) => each.sources.map((one) => ({ id: one.file.replace(/\.\w+$/u, ""), ...one }));
        const listed = new Set(was.sources.map((each) => each.file));
        expect({ ...is, sources: ids({ sources: is.sources.filter((each) => listed.has(each.file)) }) }).toEqual({
          ...was,
          sources: ids(was),
        });
        const before = readFileSync(join(other, "judgements/codings/anna.jsonl"));
        await addFiles(other, [file]);
        expect(await state(other)).toEqual(is);
        expect(readFileSync(join(other, "judgements/codings/anna.jsonl")).equals(before)).toBe(true);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test("codings under a former id of a category go out under the one that it has now", async () => {
    const folder = caseOf({
      "sources/t0.txt": "Words here and there.",
      "codebook.yaml": JSON.stringify({ categories: [{ id: "new", name: "New", definition: "d", was: ["old"] }] }),
      "judgements/codings/anna.jsonl": JSON.stringify({ id: "k1", source: "t0", exact: "here", category: "old" }),
    });
    const other = caseOf({});
    await addFiles(other, [(await exported(folder)).file]);
    expect((await state(other)).coders[0]?.codings).toMatchObject([{ id: "k1", exact: "here", category: "new" }]);
  });

  test("takes a codebook in, but for the ids that a .qdc has no place for", async () => {
    const categories = [
      { id: "sector", name: "Sector", definition: "What is threatened." },
      {
        id: "military",
        parent: "sector",
        name: "Military",
        definition: "Armed force.",
        include: "Attacks.",
        terms: ["troop*"],
        colour: "#3D4FA3",
      },
    ];
    const { file } = await exported(caseOf({ "codebook.yaml": JSON.stringify({ categories }) }), refiCodebook);
    const other = caseOf({});
    expect((await addFiles(other, [file])).problems).toEqual([]);
    expect((await loadCase(other)).says.codebook.categories.map(({ terms: _, ...each }) => each)).toEqual(
      categories.map(({ terms: _, ...each }) => each),
    );
  });

  test("a hostile note writes nothing outside the case", async () => {
    const { file } = await exported(caseOf({ "sources/t0.txt": "Words here.", "judgements/codings/anna.jsonl": "" }));
    const { openProject } = await import("../formats/refi/read.js");
    const { writeProject } = await import("../formats/refi/write.js");
    const { project } = await openProject(readFileSync(file));
    const notes = project.notes.map((each) => ({
      ...each,
      text: each.text
        .replaceAll('"t0.txt"', '"../../../evil.txt"')
        .replaceAll('"anna"', '"../../evil"')
        .replace(/"id":"t0"/u, '"id":"../t0"'),
    }));
    const bad = join(root, "bad.qdpx");
    writeFileSync(bad, await writeProject({ ...project, notes }, { originals: new Map(), at: "2026-01-01T00:00:00Z" }));
    const other = caseOf({});
    await addFiles(other, [bad]);
    expect(readdirSync(root).filter((each) => each.includes("evil"))).toEqual([]);
    expect(readdirSync(join(other, "sources")).filter((each) => each.endsWith(".txt"))).toEqual(["t0.txt"]);
  });
});

describeShared("projects of other programs", () => {
  const samples = shared("reference/refi/samples");
  test.each(readdirSync(samples))("%s is taken in, or refused with a reason", async (name) => {
    const folder = caseOf({});
    const copy = join(root, name);
    cpSync(join(samples, name), copy);
    const { added, projects, problems } = await addFiles(folder, [copy]);
    if (name.startsWith("hostile")) {
      expect(added).toEqual([]);
      expect(problems[0]?.says).toMatch(/unsafe/u);
      return;
    }
    expect(projects).toHaveLength(1);
    expect(problems.filter((each) => each.severity === "error")).toEqual([]);
    const { codebook } = (await loadCase(folder)).says;
    expect(codebook.categories.length).toBeGreaterThan(0);
    const { coders } = await state(folder);
    const codings = coders.flatMap((each) => each.codings);
    if (name.startsWith("synthetic-conv")) expect(codings.map((each) => each.exact)).toEqual(["TTP attacks rose 79%"]);
    if (name.startsWith("nvivo-win")) {
      expect(codings).toHaveLength(303);
      const text = readFileSync(
        join(folder, "sources", readdirSync(join(folder, "sources")).find((each) => /10/u.test(each)) as string),
        "utf8",
      );
      const bare = (each: string) => each.normalize("NFC").replace(/\s+/gu, "");
      const all = bare(text);
      expect(codings.filter((each) => !all.includes(bare(each.exact)))).toEqual([]);
    }
    if (name.startsWith("atlasti-mac"))
      expect(problems.some((each) => /8 selections in texts that the archive does not hold|texts that the archive/u.test(each.says))).toBe(
        true,
      );
  });
});
