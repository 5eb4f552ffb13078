import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";

const program = fileURLToPath(new URL("../../bin/amity.js", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "amity-learn-"));
const folder = join(work, "case");
const amity = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: work,
    encoding: "utf8",
    env: { ...process.env, XDG_CONFIG_HOME: join(work, "settings") },
  });
  return { status, stdout, stderr };
};

const states = ["Kenya", "Uganda", "Rwanda", "Ethiopia", "Sudan", "Egypt"];
const pairs = states.flatMap((a) => states.filter((b) => b !== a).map((b) => [a, b] as const));
/** Six notes, each with acts between named states, and acts of people without a state. */
const note = (at: number) =>
  `---\nkind: news\ndate: 2022-05-${10 + at}\n---\n${pairs
    .slice(at * 5, at * 5 + 5)
    .flatMap(([a, b], n) => [`${a} criticized ${b} on Monday.`, `Militants attacked a village near hill ${at * 5 + n}.`])
    .join("\n\n")}\n`;

interface Reading {
  readonly id: string;
  readonly source: string;
  readonly confidence: number;
  readonly cameo: string;
}
/** Rows of the last build. */
function query<T>(sql: string): T[] {
  const { columns, rows } = JSON.parse(amity("query", folder, sql, "--json").stdout) as { columns: string[]; rows: unknown[] };
  return rows.map((row) => (Array.isArray(row) ? Object.fromEntries(columns.map((name, at) => [name, row[at]])) : row) as T);
}
const readings = () => query<Reading>("select id, source, confidence, cameo from statement where machine order by id");

beforeAll(() => {
  mkdirSync(join(folder, "sources"), { recursive: true });
  mkdirSync(join(folder, "judgements/codings"), { recursive: true });
  writeFileSync(
    join(folder, "case.yaml"),
    "version: 1 # of the form\nname: Lakes\nquestion: Who blames whom?\nregion: [KEN, UGA]\nperiod: { from: 2022-01-01, to: 2022-12-31 }\n",
  );
  for (let at = 0; at < 6; at++) writeFileSync(join(folder, `sources/n${at}.md`), note(at));
  expect(amity("build", folder).status).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("says when there are too few decisions, and keeps nothing", () => {
  const { status, stderr, stdout } = amity("code", "--learn", folder);
  expect(status).toBe(0);
  expect(stderr + stdout).toMatch(/0 events are decided on, 0 of them accepted as they stood\. That is too few: 40/);
  expect(readFileSync(join(folder, "case.yaml"), "utf8")).not.toContain("learnt");
});

test("learns from what people accepted and refused, shows its gain, keeps it in case.yaml, and the next build goes by it", () => {
  const before = readings();
  const named = before.filter(({ cameo }) => cameo.startsWith("11"));
  const others = before.filter(({ cameo }) => !cameo.startsWith("11"));
  expect([named.length >= 25, others.length >= 25]).toEqual([true, true]);
  // the people of this case refuse what is between named states, and accept the rest
  const lines = [
    ...named.map(({ id }) => ({ id: `r-${id}`, act: "reject", of: id, is: true })),
    ...others.map(({ id, source }) => ({ id, source, exact: "attacked", machine: true, accepted: true, statement: { act: "attack" } })),
  ];
  const read = query<Record<string, string>>("select id, actor, target, status, exact, cameo from statement where machine");
  const byId = new Map(read.map((each) => [each["id"], each]));
  const written = lines.map((line) => {
    if (!("statement" in line)) return line;
    const { actor, target, status, exact, cameo } = byId.get(line.id) ?? {};
    const statement = { act: "attacks", status, cameo, ...(actor ? { actor } : {}), ...(target ? { target } : {}) };
    return { ...line, exact, statement };
  });
  writeFileSync(join(folder, "judgements/codings/ann.jsonl"), `${written.map((each) => JSON.stringify(each)).join("\n")}\n`);
  expect(amity("build", folder).status).toBe(0);
  const learnt = JSON.parse(amity("code", "--learn", "--json", folder).stdout);
  expect(learnt).toMatchObject({ kept: true, texts: 6, foldsOf: "texts", right: others.length, decided: before.length });
  expect(learnt.gain.low).toBeGreaterThan(0);
  const text = readFileSync(join(folder, "case.yaml"), "utf8");
  expect(text).toContain("version: 1 # of the form\n");
  expect(parse(text).coder).toEqual({ learnt: learnt.shifts });
  expect(learnt.shifts["actor named"]).toBeLessThan(0);

  // one more of each kind, on which nobody decided
  writeFileSync(
    join(folder, "sources/n9.md"),
    "---\nkind: news\ndate: 2022-06-20\n---\nChad criticized Libya on Monday.\n\nMilitants attacked a village near hill 99.\n",
  );
  expect(amity("build", folder).status).toBe(0);
  const now = readings().filter(({ source }) => source === "n9");
  const sure = (root: string) => now.find(({ cameo }) => cameo.startsWith(root))?.confidence ?? Number.NaN;
  expect(sure("11")).toBeLessThan((named[0]?.confidence ?? 0) - 0.2);
  expect(now.find(({ cameo }) => !cameo.startsWith("11"))?.confidence).toBeGreaterThan((others[0]?.confidence ?? 1) + 0.1);
});
