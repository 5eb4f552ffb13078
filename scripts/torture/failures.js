// Every call of the file system failed in turn, for every act of the app and for the build: k = 1, 2, 3 … until an act ends without
// reaching call k. Each call fails once (EIO, ENOSPC, EMFILE), is done and said to have failed (late), or all fail from it on (as a kill leaves the
// disk), or the process is killed there. It works in memory where the system has such a disk, since what fails is not the disk.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCase } from "../../dist/case/load.js";
import { beforeCalls } from "../../dist/disk/calls.js";
import { clearUp } from "../../dist/disk/clear-up.js";
import { machine } from "../../dist/disk/owner.js";
import { build } from "../../dist/flow/run.js";
import { pipeline } from "../../dist/pipeline.js";
import { acts, openLive, routesOf } from "./_acts.js";
import { failingCall, ways } from "./_calls.js";
import { digest, humanPaths, strays, writeCase } from "./_case.js";
import { randomOf } from "./_random.js";

const child = fileURLToPath(new URL("./_killed.js", import.meta.url));

export async function torture({ scratch: onDisk, seconds, seed }) {
  const random = randomOf(seed);
  const totals = {
    failures: 0,
    acts: 0,
    refused: 0,
    unconfirmed: 0,
    parts: 0,
    builds: 0,
    kills: 0,
    rounds: 0,
    ways: {},
    calls: {},
    untold: {},
    broken: [],
  };
  const broke = (what) => totals.broken.length < 20 && totals.broken.push(what);
  const scratch = existsSync("/dev/shm") ? mkdtempSync("/dev/shm/amity-torture-") : onDisk;
  const [whole, folder, begun, own] = ["whole", "case", "begun", "tmp"].map((each) => join(scratch, each));
  const folders = [folder, begun, own, join(scratch, "config")];
  process.env.XDG_CONFIG_HOME = join(scratch, "config");
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  mkdirSync(own);
  writeCase(whole);
  await build(pipeline, await loadCase(whole));
  cpSync(whole, folder, { recursive: true });
  const people = new Map(humanPaths(whole).map((path) => [path, readFileSync(join(whole, path), "utf8")]));
  const live = await openLive(folder);
  const names = Object.keys(acts);
  const until = performance.now() + seconds * 1000;
  for (; performance.now() < until; totals.rounds++) {
    await builds(Math.min(until, performance.now() + seconds * 50));
    await kills(Math.min(until, performance.now() + seconds * 50));
    for (const name of names.filter((each) => !acts[each].isSlow))
      for (const way of Object.keys(ways)) if (performance.now() < until) await everyCall(name, way, until);
    for (const name of names.filter((each) => acts[each].isSlow)) {
      const end = Math.min(until, performance.now() + seconds * 30);
      for (const way of Object.keys(ways)) if (performance.now() < end) await everyCall(name, way, end, 1 + totals.rounds, 7);
    }
  }
  await live.close();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  if (scratch !== onDisk) rmSync(scratch, { recursive: true, force: true });
  return totals;

  /** People's files as they were; what the machine made stays open. */
  function again() {
    for (const each of [begun, own]) rmSync(each, { recursive: true, force: true });
    mkdirSync(own);
    rmSync(join(folder, ".amity"), { recursive: true, force: true });
    const there = new Set(humanPaths(folder));
    for (const path of there) if (!people.has(path)) rmSync(join(folder, path));
    for (const [path, words] of people)
      if (!there.has(path) || readFileSync(join(folder, path), "utf8") !== words) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), words);
      }
  }

  /** Each call of an act from the first on, or every so many from another on: what starts threads is slow, and has its share of the time only. */
  async function everyCall(name, way, end, first = 1, step = 1) {
    const { before, do: act, sees = () => digest(folder), mayBePart = () => false } = acts[name];
    const begin = async () => {
      again();
      const each = { live, folder, scratch, begun, app: routesOf(live) };
      await before?.(each);
      return each;
    };
    const sound = await begin();
    const without = await sees(sound);
    if (!(await act(sound))) return broke(`${name}: refused without a failure`);
    const withIt = await sees(sound);
    for (let k = first; performance.now() < end; k += step) {
      const each = await begin();
      const { reached, kind, taken, thrown } = await failing(k, way, random, () => act(each), totals, folders);
      if (!reached) break;
      totals.failures++;
      totals.acts++;
      totals.ways[way] = (totals.ways[way] ?? 0) + 1;
      const where = `${name}, call ${k} (${reached}), ${way}`;
      if (thrown) broke(`${where}: ${thrown}`);
      try {
        if (way === "stop") await clearUp(folder); // what the program does when it is started again
        const now = await sees(each);
        const isPart = now !== without && now !== withIt;
        if (taken && now !== withIt) broke(`${where}: acknowledged, and not there`);
        if (isPart && mayBePart(way)) totals.parts++;
        else if (isPart) broke(`${where}: neither there nor not`);
        if (!taken && now === withIt) totals.unconfirmed++;
        if (!taken) totals.refused++;
        const mayLeave = way === "stop" || ["remove", "truncate"].includes(kind) || (way === "late" && kind === "open");
        const left = [...strays(folder), ...readdirSync(own)];
        if (left.length && !mayLeave) broke(`${where}: left ${left.join(", ")}`);
        if (isPart) continue;
        each.app = now === withIt ? each.app : routesOf(live); // started again
        if (now === without) {
          const next = await begunAgain(each, before, act);
          if (!next || (await sees(each)) !== withIt) broke(`${where}: the next act ${next ? "did not the same" : "was refused"}`);
        }
        await clearUp(folder);
        const still = strays(folder).filter((path) => !path.includes(`.${machine}-${process.pid}-`));
        if (still.length) broke(`${where}: still left ${still.join(", ")}`);
      } catch (cause) {
        broke(`${where}: ${cause.message}`);
      }
    }
  }

  /** The act once more by a program that was started again: acts of its own before it are not known to it any more. */
  async function begunAgain(each, before, act) {
    if (before && !/coding|document/u.test(String(before))) {
      again();
      each.app = routesOf(live);
      await before(each);
    }
    return act(each);
  }

  async function builds(end) {
    const at = join(scratch, "built");
    for (let most = 3000; performance.now() < end; ) {
      rmSync(at, { recursive: true, force: true });
      cpSync(whole, at, { recursive: true });
      for (const each of ["derived", "dist", "runs"]) if (random.chance(0.5)) rmSync(join(at, each), { recursive: true });
      const k = 1 + random.below(most);
      const way = random.pick(Object.keys(ways));
      const run = async () => {
        const found = await loadCase(at);
        await build(pipeline, found, { force: true });
        return true;
      };
      const { reached } = await failing(k, way, random, run, totals, [at, own]);
      if (!reached) {
        most = Math.max(20, k - 1);
        continue;
      }
      totals.failures++;
      totals.builds++;
      const where = `build, call ${k} (${reached}), ${way}`;
      try {
        for (const [path, words] of people) if (readFileSync(join(at, path), "utf8") !== words) broke(`${where}: ${path} was touched`);
        await build(pipeline, await loadCase(at));
        if (hashes(at) !== hashes(whole)) broke(`${where}: the next build differs`);
      } catch (cause) {
        broke(`${where}: the next build failed: ${cause.message}`);
      }
    }
    rmSync(at, { recursive: true, force: true });
  }

  /** The process itself is killed at call k, and what it left is looked at here, while the next one is being loaded. */
  async function kills(end) {
    const at = join(scratch, "killed");
    const before = JSON.parse(await digest(whole));
    const ids = (of) => (of["judgements/codings/ana.jsonl"]?.codings ?? []).map(({ id }) => id);
    let next = loaded();
    while (performance.now() < end) {
      const one = next;
      next = loaded();
      rmSync(at, { recursive: true, force: true });
      cpSync(whole, at, { recursive: true });
      const [act, k] = [random.pick(["edit", "code", "group", "add"]), 1 + random.below(24)];
      const { signal, out, fault } = await one.order({ folder: at, act, k });
      const where = `kill: ${act}, call ${k}`;
      if (signal === "SIGKILL") {
        totals.kills++;
        totals.failures++;
      } else if (out !== "acknowledged") broke(`${where}: ${out} ${fault.slice(0, 300)}`);
      try {
        await clearUp(at);
        const after = JSON.parse(await digest(at));
        const added = ids(after).length - ids(before).length;
        const isThere = {
          edit: after["codebook.yaml"].categories[0].name === "Wars",
          code: added === 1,
          group: added === 3,
          add: after["sources/added.txt"] !== undefined,
        }[act];
        if (out === "acknowledged" && !isThere) broke(`${where}: acknowledged, and lost`);
        if (!isThere && added !== 0) broke(`${where}: ${added} of its lines are there`);
        const left = strays(at);
        if (left.length) broke(`${where}: left ${left.join(", ")}`);
      } catch (cause) {
        broke(`${where}: ${cause.message}`);
      }
    }
    next.stop();
    rmSync(at, { recursive: true, force: true });
  }
}

/** A process that has loaded what it needs, or does so, and waits for its order. */
function loaded() {
  const one = spawn(process.execPath, [child], { stdio: ["pipe", "pipe", "pipe"] });
  let [out, fault] = ["", ""];
  one.stdout.on("data", (piece) => {
    out += piece;
  });
  one.stderr.on("data", (piece) => {
    fault += piece;
  });
  one.stdin.on("error", () => undefined);
  const ended = new Promise((done) => one.on("close", (_, signal) => done({ signal, out, fault })));
  return {
    order: (asked) => {
      one.stdin.write(`${JSON.stringify(asked)}\n`);
      return ended;
    },
    stop: () => one.kill("SIGKILL"),
  };
}

/** Does some work while call k fails. `reached` says which call it was; nothing where the work ended before it. */
async function failing(k, way, random, work, totals, folders) {
  const state = failingCall(folders, k, way, random);
  const end = beforeCalls((call, path) => {
    if (call !== "engine") return; // what the database writes itself passes Node by
    const fault = state.count(call, path);
    if (fault) throw Object.assign(new Error(`${fault.code}: failed on purpose`), { code: fault.code });
  });
  const outcome = await work().then(
    (taken) => ({ taken }),
    (cause) => {
      const isTold = cause?.name === "InputError" || cause?.name === "EngineError";
      if (!isTold && /failed on purpose/u.test(cause?.message)) {
        const by = /dist\/(\S+?):\d/u.exec(cause.stack)?.[1] ?? String(cause.message).slice(0, 60);
        totals.untold[by] = (totals.untold[by] ?? 0) + 1;
        return { taken: false };
      }
      return { taken: false, thrown: isTold ? undefined : String(cause?.stack ?? cause).slice(0, 400) };
    },
  );
  end();
  state.end();
  if (state.kind) totals.calls[state.kind] = (totals.calls[state.kind] ?? 0) + 1;
  return { ...outcome, reached: state.reached, kind: state.kind };
}

function hashes(folder) {
  const { tables } = JSON.parse(readFileSync(join(folder, "derived/state.json"), "utf8"));
  return JSON.stringify([
    Object.entries(tables)
      .map(([name, { sha256 }]) => [name, sha256])
      .sort(),
    existsSync(join(folder, "dist/report.html")),
  ]);
}
