// Every call of the file system failed in turn, for every act of the app and for the build: k = 1, 2, 3 … until an act ends without
// reaching call k. Each call fails once (EIO, ENOSPC, EMFILE), or all from it on (as a kill leaves the disk), or the process is killed there.
import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCase } from "../../dist/case/load.js";
import { beforeCalls, CutShort } from "../../dist/disk/calls.js";
import { clearUp } from "../../dist/disk/clear-up.js";
import { machine } from "../../dist/disk/owner.js";
import { build } from "../../dist/flow/run.js";
import { pipeline } from "../../dist/pipeline.js";
import { acts, openLive, routesOf } from "./_acts.js";
import { digest, humanPaths, strays, writeCase } from "./_case.js";
import { randomOf } from "./_random.js";

const ways = ["EIO", "ENOSPC", "EMFILE", "stop"];
const child = fileURLToPath(new URL("./_killed.js", import.meta.url));

export async function torture({ scratch, seconds, seed }) {
  const random = randomOf(seed);
  const totals = {
    failures: 0,
    acts: 0,
    refused: 0,
    unconfirmed: 0,
    unconfirmedAt: {},
    parts: 0,
    builds: 0,
    kills: 0,
    calls: {},
    broken: [],
  };
  const broke = (what) => totals.broken.length < 20 && totals.broken.push(what);
  const whole = join(scratch, "whole");
  const folder = join(scratch, "case");
  writeCase(whole);
  await build(pipeline, await loadCase(whole));
  cpSync(whole, folder, { recursive: true });
  const live = await openLive(folder);
  const until = performance.now() + seconds * 1000;
  for (let round = 0; performance.now() < until; round++) {
    await builds(Math.min(until, performance.now() + seconds * 100));
    await kills(Math.min(until, performance.now() + seconds * 200));
    for (const name of Object.keys(acts)) {
      for (const way of ways) {
        if (performance.now() > until) break;
        await everyCall(name, way, round);
      }
    }
  }
  await live.close();
  return totals;

  /** People's files as they were; what the machine made stays open. */
  function again() {
    for (const name of readdirSync(folder))
      if (!["derived", "dist", "runs"].includes(name)) rmSync(join(folder, name), { recursive: true });
    for (const name of readdirSync(whole))
      if (!["derived", "dist", "runs"].includes(name))
        cpSync(join(whole, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }

  async function everyCall(name, way, round) {
    const { before, do: act, mayBePart } = acts[name];
    const begin = async () => {
      again();
      const each = { live, folder, scratch, app: routesOf(live) };
      await before?.(each);
      return each;
    };
    const sound = await begin();
    const without = await digest(folder);
    if (!(await act(sound))) return broke(`${name}: refused without a failure`);
    const withIt = await digest(folder);
    for (let k = 1; ; k++) {
      const each = await begin();
      const { reached, taken, thrown } = await failing(k, way, random, () => act(each), totals);
      if (!reached) break;
      totals.failures++;
      totals.acts++;
      const where = `${name}, call ${k} (${reached}), ${way}, round ${round}`;
      if (thrown) broke(`${where}: ${thrown}`);
      try {
        if (way === "stop") await clearUp(folder); // what the program does when it is started again
        const now = await digest(folder);
        const isPart = now !== without && now !== withIt;
        if (taken && now !== withIt) broke(`${where}: acknowledged, and not there`);
        if (isPart && mayBePart) totals.parts++;
        else if (isPart) broke(`${where}: neither there nor not`);
        if (!taken && now === withIt) {
          totals.unconfirmed++;
          if (way !== "stop")
            totals.unconfirmedAt[reached.replace(/[0-9a-f]{6}-\d+-[0-9a-f]{12}/u, "N")] =
              (totals.unconfirmedAt[reached.replace(/[0-9a-f]{6}-\d+-[0-9a-f]{12}/u, "N")] ?? 0) + 1;
        }
        if (!taken) totals.refused++;
        const left = strays(folder);
        if (left.length && way !== "stop" && !reached.startsWith("remove") && !reached.startsWith("truncate"))
          broke(`${where}: left ${left.join(", ")}`);
        if (isPart) continue;
        each.app = now === withIt ? each.app : routesOf(live); // started again
        if (now === without) {
          const next = await begun(each, before, act);
          if (!next || (await digest(folder)) !== withIt) broke(`${where}: the next act ${next ? "did not the same" : "was refused"}`);
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
  async function begun(each, before, act) {
    if (before && !/coding|document/u.test(String(before))) {
      again();
      each.app = routesOf(live);
      await before(each);
    }
    return act(each);
  }

  async function builds(end) {
    const at = join(scratch, "built");
    const people = humanPaths(whole).map((path) => [path, readFileSync(join(whole, path), "utf8")]);
    for (let most = 400; performance.now() < end; ) {
      rmSync(at, { recursive: true, force: true });
      cpSync(whole, at, { recursive: true });
      for (const each of ["derived", "dist", "runs"]) if (random.chance(0.5)) rmSync(join(at, each), { recursive: true });
      const k = 1 + random.below(most);
      const way = random.pick(ways);
      const run = async () => {
        const found = await loadCase(at);
        await build(pipeline, found, { force: true });
        return true;
      };
      const { reached } = await failing(k, way, random, run, totals);
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
async function failing(k, way, random, work, totals) {
  let n = 0;
  let reached = "";
  const end = beforeCalls((call, path) => {
    n++;
    if (n < k || (way !== "stop" && n > k)) return;
    if (n === k) {
      reached = `${call} ${path.split("/").slice(-2).join("/")}`;
      totals.calls[call] = (totals.calls[call] ?? 0) + 1;
    }
    throw new CutShort(way === "stop" ? "EIO" : way, n === k && random.chance(0.7) ? random.below(300) : 0);
  });
  try {
    return { taken: await work(), reached: reached || undefined };
  } catch (cause) {
    const isTold = cause?.name === "InputError" || cause?.name === "CutShort" || cause?.name === "EngineError";
    return { taken: false, reached: reached || "nothing", thrown: isTold ? undefined : String(cause?.stack ?? cause).slice(0, 300) };
  } finally {
    end();
  }
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
