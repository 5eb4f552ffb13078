import { execFile, spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-cli-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in a process of its own, from the work folder. */
function amity(...args: string[]): Promise<Ended> {
  return new Promise((ended) => {
    execFile(process.execPath, [program, ...args], { cwd: work, maxBuffer: 64 << 20 }, (cause, out, err) =>
      ended({ code: cause ? Number(cause.code) : 0, out, err }),
    );
  });
}
const json = ({ out }: Ended) => JSON.parse(out);
const keys = (value: object) => Object.keys(value).sort();

/** A copy of the good case with one file changed. */
function changed(name: string, file: string, text: string): string {
  cpSync(join(work, "good"), join(work, name), { recursive: true });
  writeFileSync(join(work, name, file), text);
  return name;
}

let made: Ended;
let built: Ended;
beforeAll(async () => {
  made = await amity("new", "good", "--json");
  built = await amity("build", "good", "--json");
  changed("wrong", "actors.yaml", "actors:\n  - { id: ARM, name: Armenia, kind: stat }\n");
  cpSync(join(work, "good"), join(work, "differs"), { recursive: true });
  appendFileSync(join(work, "differs", "report.md"), "\nIn all [4](figure:handovers) were handed over.\n");
});

const aProblem = {
  code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
  severity: expect.stringMatching(/^(error|warning|note)$/),
  says: expect.any(String),
  mend: expect.any(String),
  at: expect.arrayContaining([expect.objectContaining({ file: expect.any(String), line: expect.any(Number), column: expect.any(Number) })]),
};

describe("what is printed for programs", () => {
  test("new: {dir, files}", () => {
    expect(made.code).toBe(0);
    expect(keys(json(made))).toEqual(["dir", "files"]);
    expect(json(made).dir).toMatch(/good$/);
    expect(json(made).files).toEqual(expect.arrayContaining(["case.yaml", "actors.yaml", "report.md", "judgements/claims.yaml"]));
  });

  test("build: the run's manifest", async () => {
    expect(built.code).toBe(0);
    const run = json(built);
    expect(keys(run)).toEqual(["outputs", "problems", "stages", "tables"]);
    expect(run.stages[0]).toEqual({
      name: "gather",
      fresh: false,
      seconds: expect.any(Number),
      cpu: expect.any(Number),
      rows: expect.objectContaining({ source: 1 }),
    });
    expect(run.tables).toMatchObject({ event: 4, claim: 2 });
    expect(run.problems).toEqual({ error: 0, warning: expect.any(Number), note: expect.any(Number) });
    expect(run.outputs).toContainEqual({ path: "dist/report.html", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const again = json(await amity("build", "good", "--json"));
    expect(again.stages.every((each: { fresh: boolean }) => each.fresh)).toBe(true);
    expect(again.outputs).toEqual(run.outputs);
  });

  test("add: {added, problems}; a file that is there already is told, not copied", async () => {
    changed("more", "notes.md", "");
    writeFileSync(join(work, "note.md"), "# A note\n\nLachin was handed over.\n");
    const first = await amity("add", "more", "note.md", "--json");
    expect(first.code).toBe(0);
    expect(json(first)).toEqual({
      added: [{ file: "note.md", path: "sources/note.md", kind: "document", format: "markdown" }],
      problems: [],
    });
    const second = await amity("add", "more", "note.md", "absent.pdf", "--json");
    expect(second.code).toBe(1);
    expect(json(second)).toEqual({
      added: [],
      problems: [
        { ...aProblem, code: "data/unreadable", severity: "error" },
        { ...aProblem, code: "case/duplicate-id", severity: "note" },
      ],
    });
  });

  test("inspect: a line a file, with what its kind has", async () => {
    writeFileSync(join(work, "note.md"), "# A note\n\nLachin was handed over.\n");
    writeFileSync(join(work, "one.ris"), "TY  - BOOK\nTI  - On borders\nAU  - Roy, Ana\nPY  - 2020\nER  - \n");
    writeFileSync(join(work, "pages.xlsx"), "");
    const row = ["1", "20210815", "202108", "2021", ...Array.from({ length: 57 }, () => "")].join("\t");
    writeFileSync(join(work, "gdelt.csv"), `${row}\n`);
    const good = await amity("inspect", "note.md", "one.ris", "gdelt.csv", "--json", "--text");
    expect(good.code).toBe(0);
    const [note, ris, events] = good.out
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(note).toMatchObject({ file: "note.md", kind: "document", format: "markdown", title: "A note", pages: null, problems: [] });
    for (const key of ["authors", "date", "language", "words", "passages", "text"]) expect(note).toHaveProperty(key);
    expect(ris).toMatchObject({ kind: "bibliography", format: "ris", references: 1, problems: [] });
    expect(events).toMatchObject({ kind: "events", dataset: "GDELT 2.0", rows: 1 });
    for (const key of ["version", "good", "flagged", "bad", "period", "actors", "countries", "deaths"]) expect(events).toHaveProperty(key);
    const bad = await amity("inspect", "absent.pdf", "pages.xlsx", "--json");
    expect(bad.code).toBe(1);
    for (const each of bad.out.trim().split("\n"))
      expect(JSON.parse(each)).toMatchObject({ file: expect.any(String), kind: "refused", problems: [aProblem] });
  });

  test("check: {problems, counts}, SARIF and GitHub, with paths from where it was started", async () => {
    const [plain, sarif, github, pretty] = await Promise.all([
      amity("check", "differs", "--json"),
      amity("check", "differs", "--format", "sarif"),
      amity("check", "differs", "--format", "github"),
      amity("check", "differs"),
    ]);
    for (const each of [plain, sarif, github, pretty]) expect(each.code).toBe(1);
    expect(keys(json(plain))).toEqual(["counts", "problems"]);
    expect(json(plain).counts).toMatchObject({ error: 1 });
    const differs = json(plain).problems.find((each: { code: string }) => each.code === "figure/differs");
    expect(differs).toEqual(aProblem);
    expect(differs.at[0]).toMatchObject({ file: "report.md", line: 11, column: 9 });
    const [run] = json(sarif).runs;
    expect(json(sarif).version).toBe("2.1.0");
    const result = run.results.find((each: { ruleId: string }) => each.ruleId === "figure/differs");
    expect(result).toMatchObject({ level: "error" });
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe("figure/differs");
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: "differs/report.md" },
      region: { startLine: 11, startColumn: 9 },
    });
    expect(github.out).toContain("::error file=differs/report.md,line=11,col=9,title=figure/differs::The report says 4;");
    expect(pretty.out).toMatch(/^report\.md:11:9 {2}▲ error {2}figure\/differs {2}The report says 4; handovers gives 3 \(districts\)\./m);
    expect(pretty.out).toMatch(/^1 error, \d+ warnings?, \d+ notes?\.$/m);
  });

  test("query: {columns, rows}, or CSV with a line feed", async () => {
    const sql = "select type, count(*) as n from event group by type order by type";
    expect(json(await amity("query", "good", sql, "--json"))).toEqual({
      columns: ["type", "n"],
      rows: [
        ["ceasefire", 1],
        ["handover", 3],
      ],
    });
    const csv = await amity("query", "good", sql, "--limit", "1");
    expect(csv).toMatchObject({ code: 0, out: "type,n\nceasefire,1\n", err: "1 of 2 rows; --limit takes more.\n" });
    expect(json(await amity("query", "good", "select * from tables", "--json")).columns).toEqual(["table", "one row for each", "columns"]);
  });

  test("cite: BibTeX, or {bibtex}", async () => {
    const [plain, asJson] = await Promise.all([amity("cite", "good"), amity("cite", "good", "--json")]);
    expect([plain.code, asJson.code]).toEqual([0, 0]);
    expect(plain.out).toMatch(/^% Chronicle \(events\/chronicle\.csv\)\n@misc\{/);
    expect(json(asJson)).toEqual({ bibtex: plain.out });
  });

  test("fetch: {fetched, here, problems}; two files of one host one after the other", async () => {
    const asked: number[] = [];
    const server = createServer((request, answer) => {
      asked.push(performance.now());
      answer.writeHead(200, { "content-type": "text/plain" }).end(`What was said at ${request.url}.`);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const list = ["a", "b"]
      .map((each) => `  - {file: sources/${each}.txt, at: "${at}/${each}", licence: CC0, terms: to be cited}\n`)
      .join("");
    const name = changed("elsewhere", "sources/remote.yaml", `remote:\n${list}`);
    try {
      const refused = await amity("fetch", name, "--inside", "--json");
      expect([refused.code, json(refused).problems.map((each: { code: string }) => each.code)]).toEqual([
        1,
        ["fetch/terms", "fetch/terms"],
      ]);
      const brought = await amity("fetch", name, "--inside", "--json", "--accept");
      expect(brought).toMatchObject({ code: 0, err: "" });
      expect(json(brought)).toMatchObject({ fetched: [{ file: "sources/a.txt" }, { file: "sources/b.txt" }], here: 0, problems: [] });
      expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThan(900);
    } finally {
      server.close();
    }
  });

  test("open: {url} on loopback, answered until it is ended", async () => {
    const child = spawn(process.execPath, [program, "open", "good", "--json", "--no-browser"], { cwd: work });
    const gone = new Promise<number | null>((ended) => child.once("exit", ended));
    try {
      const line = await new Promise<string>((told, failed) => {
        let out = "";
        child.stdout.on("data", (piece) => {
          out += piece;
          if (out.includes("\n")) told(out);
        });
        child.once("exit", () => failed(new Error("it ended before it told its address")));
      });
      expect(keys(JSON.parse(line))).toEqual(["url"]);
      const { url } = JSON.parse(line);
      expect(new URL(url).hostname).toBe("127.0.0.1");
      expect((await fetch(url)).status).toBe(200);
    } finally {
      child.kill("SIGTERM");
    }
    expect(await gone).toBe(0);
  });
});

describe("exit codes", () => {
  test.each([
    ["help", "--help"],
    ["a version", "--version"],
    ["a good case checked", "check", "good"],
    ["one select", "query", "good", "select 1"],
  ])("0: %s", async (_, ...args) => {
    const { code, out } = await amity(...args);
    expect(code).toBe(0);
    expect(out).not.toBe("");
  });

  test.each([
    ["build", "wrong"],
    ["build", "wrong", "--json"],
    ["check", "wrong"],
    ["check", "wrong", "--format", "github"],
    ["open", "wrong", "--no-browser"],
    ["build", "nowhere"],
    ["query", "nowhere", "select 1"],
    ["cite", "nowhere"],
    ["add", "nowhere", "x.pdf"],
    ["new", "good"],
  ])("1, with a code and how to mend it: %s %s", async (...args) => {
    const { code, out, err } = await amity(...args);
    expect(code).toBe(1);
    expect(out + err).toMatch(/case\/[a-z-]+/);
    expect(out + err).not.toMatch(/\n {4}at /);
  });

  test("2: what cannot be understood, or comes too early", async () => {
    mkdirSync(join(work, "unbuilt"));
    writeFileSync(join(work, "unbuilt", "case.yaml"), "version: 1\n");
    const asked = [
      [],
      ["nonsense"],
      ["new"],
      ["new", "other", "--template", "none"],
      ["build", "--strange"],
      ["check", "good", "--format", "xml"],
      ["query", "good"],
      ["query", "good", "select 1", "--limit", "0"],
      ["query", "unbuilt", "select 1"],
      ["cite", "unbuilt"],
      ["open", "good", "--port", "99999"],
    ];
    for (const args of asked) {
      const { code, out, err } = await amity(...args);
      expect([args, code, out]).toEqual([args, 2, ""]);
      expect(err).not.toBe("");
    }
  });

  test("3: a query that the engine refuses, a file that is not there", async () => {
    const asked = [
      ["query", "good", "select nothing_such from event"],
      ["query", "good", "drop table event"],
      ["query", "good", "select 1; select 2"],
      ["query", "good", "select * from read_csv('/etc/passwd')"],
      ["origins", "absent.jsonl"],
    ];
    for (const args of asked) {
      const { code, out, err } = await amity(...args);
      expect([args, code, out]).toEqual([args, 3, ""]);
      expect(err).not.toMatch(/\n {4}at /);
    }
  });
});
