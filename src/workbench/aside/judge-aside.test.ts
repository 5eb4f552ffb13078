import { appendFileSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyBuilt } from "../../../test/helpers/built.js";
import { loadCase } from "../../case/load.js";
import { canConfine } from "../../disk/confined.js";
import type { CompiledReport } from "../../domain/report/report.js";
import { build } from "../../flow/run.js";
import { pipeline } from "../../pipeline.js";
import { type LiveCase, liveCase } from "../opened/live.js";
import { choicesOf, draftOf, numbersOf } from "../writing/draft.js";
import { judgeOf } from "../writing/judge.js";
import { writingBench } from "../writing/writing.js";
import { judgedAside, numbersAside, problemsAside } from "./judge-aside.js";

let work: string;
let live: LiveCase;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "amity-judge-"));
  const folder = await copyBuilt(join(work, "case"), "template", "source");
  live = await liveCase({ folder, load: loadCase, build: (caseFile) => build(pipeline, caseFile), watch: false });
}, 240_000);
afterAll(async () => {
  await live?.close();
  rmSync(work, { recursive: true, force: true });
});

/** As it goes over the line. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const text = () => readFileSync(join(live.folder, "report.md"), "utf8");
const texts = () => [
  text(),
  `${text()}\n\nNobody asked the [drivers](figure:none), who say ["by noon"](source:statement-2020 "by noon"), as 7 [do](figure:handovers).\n`,
  "",
  `${"> ".repeat(3000)}deep`,
];

it("says of every text what a judge in this process says", async () => {
  await live.with(async (open) => {
    const here = await judgeOf(open);
    for (const each of texts()) {
      const bytes = await judgedAside(open, { draft: each });
      expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(plain(await draftOf(here, each)));
      expect(await problemsAside(open, each)).toEqual(plain(await here.problemsIn(each)));
    }
    expect(await numbersAside(open)).toEqual(plain(numbersOf(here)));
    const choices = await judgedAside(open, { choices: true });
    expect(JSON.parse(new TextDecoder().decode(choices))).toEqual(plain(await choicesOf(here, open.tables)));
  });
}, 120_000);

it("judges the newest of the texts that wait first, and each in the end", async () => {
  const done: string[] = [];
  await live.with((open) =>
    Promise.all(
      ["one", "two", "three", "four"].map(async (word) => {
        const found = await problemsAside(open, `Nobody asked ${word}.`);
        done.push(word);
        expect(found).toEqual(await problemsAside(open, `Nobody asked ${word}.`));
      }),
    ),
  );
  expect(done.slice(0, 2)).toEqual(["one", "four"]);
  expect(done.toSorted()).toEqual(["four", "one", "three", "two"]);
}, 120_000);

it("opens the tables again where those it holds were taken away and made again", async () => {
  const { draft } = writingBench(live);
  const counts = async () => (JSON.parse(new TextDecoder().decode(await draft(text()))) as { report: CompiledReport }).report.counts;
  const before = await counts();
  expect(before.carried).toBeGreaterThan(0);
  rmSync(join(live.folder, "derived"), { recursive: true });
  // A work that was not quoted yet is read from the disk.
  const now = await draft(`${text()}\n\nIt was ["ended"](source:statement-2020 "ended").\n`);
  expect(now.byteLength).toBeGreaterThan(0);
  expect(await counts()).toEqual(before);
}, 240_000);

it("takes no report away that lacks what was just written", async () => {
  const { copy } = writingBench(live, 300);
  expect((await copy("html"))?.bytes.byteLength).toBeGreaterThan(1000);
  const before = text();
  appendFileSync(join(live.folder, "report.md"), "\nA sentence more.\n");
  await expect(copy("html")).rejects.toThrow(/changed since the last build/u);
  writeFileSync(join(live.folder, "report.md"), before);
  expect((await copy("html"))?.bytes.byteLength).toBeGreaterThan(1000);
}, 60_000);

/** Numbers of the processes of this one that judge. */
function judges(): string[] {
  const read = (name: string, file: string) => {
    try {
      return readFileSync(`/proc/${name}/${file}`, "utf8");
    } catch {
      return ""; // it has ended
    }
  };
  const isMine = (name: string) => read(name, "status").includes(`PPid:\t${process.pid}\n`);
  return readdirSync("/proc").filter((name) => /^\d+$/u.test(name) && read(name, "cmdline").includes("judge-process") && isMine(name));
}

it.skipIf(process.platform !== "linux" || !canConfine())(
  "lets that process read the case and the program, and write and start nothing",
  async () => {
    await writingBench(live).draft(text());
    const [judge] = judges();
    const flags = readFileSync(`/proc/${judge}/cmdline`, "utf8").split("\0");
    expect(flags.some((each) => /^--(?:experimental-)?permission$/u.test(each))).toBe(true);
    expect(flags.filter((each) => /^--allow-(?:fs-write|child-process|net)/u.test(each))).toEqual([]);
    const reads = flags.filter((each) => each.startsWith("--allow-fs-read=")).map((each) => each.slice("--allow-fs-read=".length));
    expect(reads).toContain(realpathSync(live.folder));
    for (const each of reads) expect(["/", homedir(), tmpdir()]).not.toContain(each.replace(/(?<=.)\/$/u, ""));
  },
  60_000,
);

it.skipIf(process.platform !== "linux")(
  "begins another process for the next text where one was ended",
  async () => {
    const { draft } = writingBench(live);
    const before = await draft(text());
    const [first] = judges();
    process.kill(Number(first), "SIGKILL");
    await expect
      .poll(async () => Buffer.from(await draft(text()).catch(() => new Uint8Array())).equals(before), { timeout: 30_000 })
      .toBe(true);
    expect(judges()).not.toContain(first);
  },
  60_000,
);
