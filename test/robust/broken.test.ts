import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCase } from "../../src/case/making/new.js";
import { copyBuilt } from "../helpers/built.js";
import { humanFiles, made, run, scratch, start } from "./amity.js";

const root = scratch();
const folder = join(root, "case");
let human: Record<string, string>;
let whole: Record<string, string>;

const tables = () => readdirSync(join(folder, "derived")).filter((name) => name.endsWith(".parquet"));
const table = (name: string) => join(folder, "derived", tables().find((each) => each.startsWith(`${name}.`)) as string);

async function builds(args: readonly string[] = []) {
  const ran = await run(["build", folder, ...args]);
  expect(ran.code, ran.err).toBe(0);
  expect(made(folder)).toEqual(whole);
  expect(humanFiles(folder)).toEqual(human);
  return ran;
}

beforeAll(async () => {
  await copyBuilt(folder, "template", "program");
  human = humanFiles(folder);
  whole = made(folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a build killed by SIGKILL at a random moment", () => {
  it("touches no human file, and the next build gives what an undisturbed one gives", async () => {
    let killed = 0;
    for (let attempt = 0; attempt < 12; attempt++) {
      if (attempt % 3 === 0) for (const each of ["derived", "dist", "runs"]) rmSync(join(folder, each), { recursive: true, force: true });
      const building = start(["build", folder, ...(attempt % 3 === 1 ? ["--force"] : [])]);
      const timer = setTimeout(building.kill, 100 + Math.random() * 1_500);
      const { signal } = await building.ended;
      clearTimeout(timer);
      if (signal === "SIGKILL") killed += 1;
      expect(humanFiles(folder)).toEqual(human);
    }
    expect(killed).toBeGreaterThan(0);
    await builds();
    const parts = ["derived", "dist", "runs"].flatMap((each) => readdirSync(join(folder, each)).filter((name) => name.endsWith(".part")));
    expect(parts).toEqual([]);
  });
});

describe("two builds at once", () => {
  it("from nothing: the second waits, says so, and both end with the same tables", async () => {
    for (const each of ["derived", "dist", "runs"]) rmSync(join(folder, each), { recursive: true });
    const [one, other] = await Promise.all([run(["build", folder]), run(["build", folder])]);
    expect([one.code, other.code], one.err + other.err).toEqual([0, 0]);
    expect(`${one.err}${other.err}`).toContain("Another build of this case is running; this one waits for it.");
    expect(made(folder)).toEqual(whole);
  });

  it("lets go of the place when the first is killed", async () => {
    const first = start(["build", folder, "--force"]);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const second = start(["build", folder]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    first.kill();
    await first.ended;
    const ran = await second.ended;
    expect(ran.code, ran.err).toBe(0);
    expect(made(folder)).toEqual(whole);
  });
});

describe("what the machine made, damaged by hand", () => {
  const damage: Record<string, () => void> = {
    "a table cut off": () => truncateSync(table("event"), 100),
    "a table with other bytes of the same length": () => {
      const bytes = readFileSync(table("claim"));
      writeFileSync(table("claim"), bytes.fill(7, 4, bytes.length - 8));
    },
    "a table that is another table": () => copyFileSync(table("actor"), table("source")),
    "a table gone": () => rmSync(table("passage")),
    "a report that was changed": () => writeFileSync(join(folder, "dist/report.html"), "mine"),
    "no dist": () => rmSync(join(folder, "dist"), { recursive: true }),
    "no derived": () => rmSync(join(folder, "derived"), { recursive: true }),
    "a state that is no JSON": () => writeFileSync(join(folder, "derived/state.json"), "{garbage"),
    "a state that is other JSON": () => writeFileSync(join(folder, "derived/state.json"), '{"program":1,"tables":[null],"stages":"x"}'),
    "a state that is empty": () => writeFileSync(join(folder, "derived/state.json"), ""),
    "memories that are garbage": () => {
      for (const name of readdirSync(join(folder, "derived")).filter((each) => each.endsWith(".memory")))
        writeFileSync(join(folder, "derived", name), "garbage\n\n\t\n");
    },
    "hashes that are garbage": () => writeFileSync(join(folder, "derived/hashes.json"), '{"report.md":3}'),
  };
  for (const [what, harm] of Object.entries(damage)) {
    it(`${what}: made again`, async () => {
      harm();
      await builds();
    });
  }

  it("says which table it found damaged", async () => {
    truncateSync(table("tally"), 10);
    expect((await builds()).err).toMatch(/derived\/tally\.[0-9a-f]+\.parquet was removed or damaged, and is made again\./u);
  });
});

describe("a disk that takes no more", () => {
  it("tells it when dist cannot be written, and the next build mends it", async () => {
    rmSync(join(folder, "dist"), { recursive: true });
    writeFileSync(join(folder, "dist"), "a file in the place of the folder");
    const ran = await run(["build", folder]);
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/dist/u);
    expect(ran.err).not.toMatch(/\n\s+at /u);
    rmSync(join(folder, "dist"));
    await builds();
  });

  it.runIf(process.platform === "linux")("tells it when no file may grow, and the next build mends it", async () => {
    rmSync(join(folder, "derived"), { recursive: true });
    const ran = await run(["build", folder], {}, ["prlimit", "--fsize=8192"]);
    expect(ran.code).toBe(3);
    expect(ran.err).not.toMatch(/\n\s+at /u);
    expect(humanFiles(folder)).toEqual(human);
    await builds();
  });
});

describe("where a case may lie", () => {
  // But for a *, which Node would take for many folders: test/hostile/wall.test.ts has that it is refused.
  it("builds below folders of any name", async () => {
    const there = join(root, "a b", "it's", 'say "so"', "كابل", "e\u0301", "100% $HOME `x` ;", "[a]?{b}", "-dash");
    mkdirSync(dirname(there), { recursive: true });
    await newCase(there);
    const ran = await run(["build", there]);
    expect(ran.code, ran.err).toBe(0);
    expect(made(there)).toEqual(whole);
    rmSync(there, { recursive: true });
  });

  it("writes nowhere else: a dist or derived that leads out is refused", async () => {
    const { dir: there } = await newCase(join(root, "links"));
    const outside = join(root, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "mine.0123456789abcdef.parquet"), "mine");
    for (const each of ["dist", "derived", "runs"]) {
      symlinkSync(outside, join(there, each));
      const ran = await run(["build", there]);
      expect(ran.code, ran.err).toBe(1);
      expect(ran.err).toContain("case/outside-folder");
      expect(readdirSync(outside)).toEqual(["mine.0123456789abcdef.parquet"]);
      rmSync(join(there, each));
    }
    expect(existsSync(join(outside, "mine.0123456789abcdef.parquet"))).toBe(true);
  });
});
