import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCase } from "../../src/case/making/new.js";
import { builderFlags } from "../../src/cli/builder/builder.js";
import { copyBuilt } from "../helpers/built.js";
import { humanFiles, made, run } from "../robust/amity.js";
import { canaryHome, filesWith, secret, snapshot } from "./watch.js";

const root = realpathSync(mkdtempSync(join(tmpdir(), "amity-wall-")));
const home = join(root, "home");
/** A name that is hard on lists of paths. */
const folder = join(root, "a case, with ü");
const scratch = join(root, "scratch");
const other = join(root, "a case, with ü and more");

beforeAll(async () => {
  await canaryHome(home);
  await newCase(folder);
  for (const each of ["derived", "dist", "runs"]) mkdirSync(join(folder, each));
  for (const each of [scratch, other]) mkdirSync(each);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a script is told that runs as the process of a build does: "done", or the code of what refused it. */
function under(script: string, beyond: Parameters<typeof builderFlags>[3] = {}): string {
  const whole = `const fs = require("node:fs"); const path = require("node:path");
const { home, folder, scratch, other, root } = ${JSON.stringify({ home, folder, scratch, other, root })};
(async () => { ${script} })().then((said) => console.log(said ?? "done"), (cause) => console.log(cause.code ?? cause.message))`;
  const ran = spawnSync(process.execPath, [...builderFlags(folder, scratch, null, beyond), "--no-warnings", "-e", whole], {
    encoding: "utf8",
  });
  return ran.stdout.trim() || ran.stderr;
}

describe("the process of a build", () => {
  it.each([
    ["writes a table", `fs.writeFileSync(folder + "/derived/a", "1"); fs.renameSync(folder + "/derived/a", folder + "/derived/b")`],
    ["writes a report and a run", `for (const each of ["/dist/a", "/runs/a"]) fs.writeFileSync(folder + each, "1")`],
    ["writes its temporary files", `fs.mkdirSync(scratch + "/a"); fs.writeFileSync(scratch + "/a/b", "1")`],
    ["reads the case", `fs.readFileSync(folder + "/case.yaml"); fs.readdirSync(folder + "/sources")`],
  ])("%s", (_, script) => {
    expect(under(script)).toBe("done");
  });

  it.each([
    ["write what people made", `fs.writeFileSync(folder + "/case.yaml", "")`],
    ["add a line to what people made", `fs.appendFileSync(folder + "/report.md", "x")`],
    ["remove what people made", `fs.rmSync(folder + "/case.yaml")`],
    ["rename what people made", `fs.renameSync(folder + "/case.yaml", folder + "/derived/case.yaml")`],
    ["cut what people made", `fs.truncateSync(folder + "/case.yaml")`],
    ["make a folder in the case", `fs.mkdirSync(folder + "/.git")`],
    ["write into the home folder", `fs.writeFileSync(home + "/.bashrc", "x")`],
    ["write by a way up", `fs.writeFileSync(folder + "/derived/../../home/x", "x")`],
    ["write into a folder that begins alike", `fs.writeFileSync(other + "/x", "x")`],
    ["write beside derived/", `fs.writeFileSync(folder + "/derived-too", "x")`],
    ["write as a promise", `await fs.promises.writeFile(home + "/x", "x")`],
    ["write as a stream", `await new Promise((a, b) => fs.createWriteStream(home + "/x").on("error", b).on("open", a))`],
    ["copy out", `fs.copyFileSync(folder + "/case.yaml", home + "/case.yaml")`],
    ["read the home folder", `return fs.readFileSync(home + "/secret.txt", "utf8")`],
    ["open the home folder", `fs.openSync(home + "/secret.txt", "r")`],
    ["read the environment of processes", `return fs.readFileSync("/proc/self/environ", "utf8")`],
    ["read through its own thread", `return fs.readFileSync("/proc/thread-self/root" + home + "/secret.txt", "utf8")`],
    ["make a link", `fs.symlinkSync(home + "/secret.txt", folder + "/derived/link")`],
    ["make a second name", `fs.linkSync(home + "/secret.txt", folder + "/derived/link")`],
    ["start a program", `require("node:child_process").execFileSync("id")`],
    ["start itself again", `require("node:child_process").fork(process.execPath)`],
    ["load what a program holds inside", `process.binding("fs")`],
    [
      "write in a thread",
      `const { Worker } = require("node:worker_threads");
       const code = "try { require('node:fs').writeFileSync(" + JSON.stringify(home + "/x") + ", 'x') } catch (cause) { require('node:worker_threads').parentPort.postMessage(cause.code) }";
       return await new Promise((a) => new Worker(code, { eval: true }).on("message", a).on("exit", () => a("written")));`,
    ],
  ])("may not %s", (_, script) => {
    const before = [snapshot(home), snapshot(other), humanFiles(folder)];
    expect(under(script)).toBe("ERR_ACCESS_DENIED");
    expect([snapshot(home), snapshot(other), humanFiles(folder)]).toEqual(before);
  });
});

describe("the process of a build on a server that shares a folder", () => {
  const lake = join(root, "lake");
  const place = join(lake, "amity_case");
  const inLake = (script: string) => under(script.replaceAll("LAKE", JSON.stringify(lake)), { shared: { folder: lake, place } });
  beforeAll(() => {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(lake, "made"), "by the server");
  });

  it("reads what the server made, and writes and clears its own place", () => {
    expect(inLake(`return fs.readFileSync(LAKE + "/made", "utf8")`)).toBe("by the server");
    const own = `const own = LAKE + "/amity_case/run"; fs.mkdirSync(own); fs.chmodSync(own, 0o755);
      await fs.promises.copyFile(folder + "/case.yaml", own + "/rows"); fs.rmSync(own, { recursive: true });`;
    expect(inLake(own)).toBe("done");
  });

  it.each([
    ["write beside it", `fs.writeFileSync(LAKE + "/x", "x")`],
    ["change what the server made", `fs.appendFileSync(LAKE + "/made", "x")`],
    ["take the place of another case", `fs.mkdirSync(LAKE + "/amity_other")`],
  ])("may not %s", (_, script) => {
    expect(inLake(script)).toBe("ERR_ACCESS_DENIED");
  });
});

const unwalled = fileURLToPath(new URL("../../dist/cli/builder/run-command.js", import.meta.url));

it("a new case says the same behind the wall and without it", async () => {
  const [walled, plain] = [join(root, "walled"), join(root, "plain")];
  for (const each of [walled, plain]) await newCase(each);
  const ran = await run(["build", walled], { XDG_CONFIG_HOME: join(root, "settings"), SECRET: secret });
  expect([ran.code, ran.err]).toEqual([0, expect.stringContaining("Wrote dist/report.html")]);
  const script = `import(process.argv[1]).then((all) => all.runCommand({ name: "build", folder: process.argv[2], options: {} }))`;
  spawnSync(process.execPath, ["-e", script, unwalled, plain], { env: { ...process.env, XDG_CONFIG_HOME: join(root, "settings") } });
  expect(made(walled)).toEqual(made(plain));
});

it("the flagship says the same from the built program, behind the wall, and from the sources, without it", async () => {
  const [walled, plain] = [join(root, "flagship walled"), join(root, "flagship plain")];
  expect(made(await copyBuilt(walled, "flagship", "program"))).toEqual(made(await copyBuilt(plain, "flagship", "source")));
});

it("finds nothing to write in a case that cannot be read, and leaves no empty folder behind", async () => {
  const wrong = join(root, "wrong");
  await newCase(wrong);
  writeFileSync(join(wrong, "case.yaml"), `${readFileSync(join(wrong, "case.yaml"), "utf8")}\nevents: {\n`);
  const ran = await run(["build", wrong, "--json"]);
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.out).problems[0].at[0].file).toBe("case.yaml");
  expect(readdirSync(wrong).filter((each) => ["dist", "runs"].includes(each))).toEqual([]);
});

it("refuses a folder whose name stands for many", async () => {
  const star = join(root, "all*");
  await newCase(star);
  const ran = await run(["build", star]);
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining("has a * in it")]);
});

it("takes away links among what the machine makes, and says so", async () => {
  const linked = join(root, "linked");
  await newCase(linked);
  mkdirSync(join(linked, "derived"));
  for (const [name, to] of [
    ["derived/case.memory", "secret.txt"],
    ["derived/texts", "."],
  ] as const)
    symlinkSync(join(home, to), join(linked, name));
  const before = snapshot(home);
  const ran = await run(["build", linked], { XDG_CONFIG_HOME: join(root, "settings") });
  expect([ran.code, ran.err]).toEqual([0, expect.stringContaining("derived/texts was a symbolic link")]);
  expect(snapshot(home)).toEqual(before);
  expect(filesWith(linked, secret)).toEqual([]);
});
