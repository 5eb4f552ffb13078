import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { newCase } from "../../case/making/new.js";
import { build } from "../../flow/run.js";
import { pipeline } from "../../pipeline.js";
import { api } from "../../servers/api/api.js";
import { workbenchOf } from "../workbench.js";
import { type LiveCase, liveCase } from "./live.js";
import { note, withReads } from "./noted.js";
import { once, stampOf, watched } from "./reads.js";

const period = "from=2020-01&to=2021-12";
const pages = [
  ...[`overview?${period}`, "sources", "source-table", `timeline?${period}`, `dyads?${period}`, `dyads/ARM/AZE?${period}`, "report"],
  ...[`claims?${period}`, "claims/questions", "search?words=talks", "complex", "actors/ARM", "agreement", `queries?${period}`],
  ...["why/effects", "why/explanations", "why/promises", "why/scenarios", "sources/a", "sources/a/text", "evidence?at=claim:k1"],
];

let folder: string;
let live: LiveCase;
let kept: ReturnType<typeof api>;
let anew: ReturnType<typeof api>;
let made: string[] = [];
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "amity-reads-")), "case");
  await newCase(folder);
  const rows = Array.from(
    { length: 60 },
    (_, n) => `n${n},2020-${String(1 + (n % 12)).padStart(2, "0")}-11,ARM,AZE,talks,"What ${n} tells",`,
  );
  writeFileSync(join(folder, "events/chronicle.csv"), `id,day,actor,target,type,title,url\n${rows.join("\n")}\n`);
  writeFileSync(join(folder, "sources/a.md"), "# A\n\nThe talks go on. The border is closed since the morning.\n");
  writeFileSync(
    join(folder, "judgements/claims.yaml"),
    'claims:\n  - id: k1\n    says: The talks go on\n    kind: factual\n    evidence:\n      - {source: a, quote: "The talks go on"}\n',
  );
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile) });
  const bench = workbenchOf(live);
  const readsOf = async (work: () => Promise<void>) => {
    made.push("page");
    return bench.readsOf(work);
  };
  kept = api({ ...bench, readsOf });
  anew = api(bench, { keeps: false });
});
afterAll(async () => {
  await live.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

async function compared(): Promise<number> {
  made = [];
  for (const page of pages) {
    const [one, other] = [await kept.request(`/api/${page}`), await anew.request(`/api/${page}`)];
    expect(one.status, page).toBe(other.status);
    const [here, there] = [one, other].map(async (each) => (await each.text()).replace(/"milliseconds":\d+/u, ""));
    expect((await here) === (await there), `${page}: ${await here} ${await there}`).toBe(true);
  }
  return made.length;
}

/** Changes a file of the case, and waits until its build is shown. */
async function changed(path: string, change: (text: string) => string): Promise<void> {
  const before = live.hash();
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
  await expect.poll(() => live.hash(), { timeout: 60_000, interval: 50 }).not.toBe(before);
}

it("keeps the pages that a change does not touch, and gives every page as it would be made anew", async () => {
  const first = await compared();
  expect(first).toBeGreaterThanOrEqual(pages.length - 1);
  expect(await compared()).toBeLessThan(3);
  await changed("case.yaml", (text) => text.replace(/^question: .*$/mu, "question: Who talks to whom?"));
  expect(await compared()).toBeLessThan(pages.length / 2);
  await changed("sources/a.md", (text) => `${text}\nNobody asked the traders.\n`);
  expect(await compared()).toBeGreaterThan(5);
  await changed("events/chronicle.csv", (text) => text.replace("ARM,AZE,talks", "AZE,ARM,attack"));
  expect(await compared()).toBeGreaterThan(5);
  await changed("actors.yaml", (text) => text.replace(/name: [^\n,}]+/u, "name: Another name"));
  await compared();
  await changed("judgements/claims.yaml", (text) => text.replace("says: The talks go on", "says: The talks still go on"));
  await compared();
  await changed("case.yaml", (text) => `# a line more\n${text}`);
  await compared();
});

it("notes what is read of a case: tables by their names in SQL, keys of files, problems, and the whole build for all else", () =>
  live.with(async (open) => {
    const raw = watched(open);
    const asked = async (work: () => unknown) => (await withReads(async () => void (await work()))).reads;
    expect(await asked(() => open.tables.rows("select count(*) as n from Event e join actor a on a.id = e.actor"))).toEqual([
      "table actor",
      "table event",
    ]);
    expect(await asked(() => open.case.says.case.question)).toEqual(["says case question"]);
    expect(await asked(() => open.problems)).toEqual(["problems"]);
    for (const work of [() => open.hash, () => open.case.files, () => open.case.folder, () => open.case.at("case", "name")])
      expect(await asked(work)).toEqual(["build"]);
    const all = await asked(() => open.tables.door);
    expect(all).toContain("table event");
    expect(stampOf(raw, all)).toBe(stampOf(open, all));
    expect(stampOf(open, ["table event"])).not.toBe(stampOf(open, ["table actor"]));
  }));

it("tells everybody who takes a kept answer what it was made from, and tries again where it failed", () =>
  live.with(async (open) => {
    let worked = 0;
    const ask = () =>
      withReads(() =>
        once(open, "an answer", async () => {
          note("table event");
          worked += 1;
          if (worked === 1) throw new Error("no");
          return worked;
        }),
      );
    await expect(ask()).rejects.toThrow("no");
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(Array(3).fill({ answer: 2, reads: ["table event"] }));
  }));
