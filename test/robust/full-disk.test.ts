import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const work = mkdtempSync(join(tmpdir(), "amity-full-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const dist = new URL("../../dist/", import.meta.url);

/** What a process of its own writes that the system lets make no file longer than 16 KiB: a write that reaches the end is cut there, as a full disk cuts it. */
const writes = `
import { editCase, fileNow, writeReport } from ${JSON.stringify(new URL("case/changing/edit.js", dist).href)};
import { codingStore } from ${JSON.stringify(new URL("workbench/coding/store.js", dist).href)};
const folder = process.argv[2];
const long = "x".repeat(40_000);
const told = async (work) => {
  try {
    const given = await work();
    return typeof given === "string" || given === null ? given : (given.problems?.[0]?.says ?? given.kind);
  } catch (cause) {
    return cause.problems?.[0]?.says ?? String(cause);
  }
};
const claims = await fileNow(folder, "claims");
const report = await fileNow(folder, "report");
const coding = (id, memo) => ({ id, act: "code", coding: { id, source: "note", exact: "The guns", category: "force", prefix: "", suffix: "", text: null, start: null, end: null, statement: null, memo, at: null, machine: false, accepted: true } });
const store = codingStore(folder);
const edit = (says) => editCase(folder, "claims", claims.sha256, [{ add: ["claims"], value: { id: "second2", says, kind: "factual" } }]);
process.stdout.write(JSON.stringify({
  claim: await told(() => edit(long)),
  report: await told(() => writeReport(folder, report.sha256, report.text + long)),
  coding: await told(() => store.add("ana", [coding("b1", long)])),
  shorter: await told(() => edit("Serval ended")),
  next: await told(() => store.add("ana", [coding("b2", null)])),
}));
`;

it.skipIf(process.platform === "win32")(
  "a file that the system cuts short is as it was, the reason is said, and what fits is written after it",
  () => {
    const folder = join(work, "case");
    mkdirSync(join(folder, "judgements/codings"), { recursive: true });
    const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    put("judgements/claims.yaml", "# by hand\nclaims:\n  - {id: serval1, says: Serval turned the war, kind: factual}\n");
    put("report.md", "# The north\n\nThe truce held.\n");
    put("judgements/codings/ana.jsonl", `{"id":"a1","source":"note","exact":"The guns","category":"force"}\n`);
    const script = join(work, "writes.mjs");
    writeFileSync(script, writes);
    const out = execFileSync("bash", ["-c", `trap '' XFSZ; ulimit -f 16; exec "$0" "$1" "$2"`, process.execPath, script, folder], {
      cwd: fileURLToPath(new URL("../../", import.meta.url)),
      encoding: "utf8",
    });
    const told = JSON.parse(out) as Record<string, string | null>;
    const why = "was not written: the file would be larger than this disk allows";
    expect(told).toEqual({
      claim: expect.stringContaining(`judgements/claims.yaml ${why}`),
      report: expect.stringContaining(`report.md ${why}`),
      coding: expect.stringContaining(`judgements/codings/ana.jsonl ${why}`),
      shorter: "written",
      next: null,
    });
    expect(read("report.md")).toBe("# The north\n\nThe truce held.\n");
    expect(read("judgements/claims.yaml")).toMatch(
      /^# by hand\nclaims:\n {2}- \{id: serval1, [^\n]*\n {2}- \{id: second2, says: Serval ended, kind: factual\}\n$/u,
    );
    const ids = read("judgements/codings/ana.jsonl").trimEnd().split("\n");
    expect(ids.map((line) => (JSON.parse(line) as { readonly id: string }).id)).toEqual(["a1", "b2"]);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((each) => !each.startsWith(".amity"));
    expect(names.sort()).toEqual([
      "judgements",
      "judgements/claims.yaml",
      "judgements/codings",
      "judgements/codings/ana.jsonl",
      "report.md",
    ]);
  },
);
