// Two programs, an editor, git, moves, deletions, clocks and kills in random order on one case, held against a model: what was acknowledged
// stands, what an editor saved stands, what was refused does not, and nothing is written where the case is not.
import { spawn } from "node:child_process";
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { readCoder } from "../../dist/case/codings/coder-log.js";
import { clearUp } from "../../dist/disk/clear-up.js";
import { machine } from "../../dist/disk/owner.js";
import { strays, writeCase } from "./_case.js";
import { randomOf } from "./_random.js";

const program = fileURLToPath(new URL("./_app.js", import.meta.url));

export async function torture({ scratch, seconds, seed }) {
  const random = randomOf(seed);
  const until = performance.now() + seconds * 1000;
  const totals = {
    rounds: 0,
    steps: 0,
    acknowledged: 0,
    refused: 0,
    changed: 0,
    saves: 0,
    caughtEmpty: 0,
    replaced: 0,
    moves: 0,
    deletions: 0,
    clocks: 0,
    kills: 0,
    byEditor: 0,
    broken: [],
  };
  while (performance.now() < until && totals.broken.length < 10) await round(totals.rounds++);
  return totals;

  async function round(number) {
    const folder = join(scratch, `round-${number}`, "case");
    mkdirSync(folder, { recursive: true });
    writeCase(folder);
    const path = join(folder, "judgements/links.yaml");
    writeFileSync(path, "# by hand\nlinks:\n  - {later: first, earlier: x, as: copy, by: ana, date: 2024-01-02, because: first}\n");
    /** What must be there; entries that only may be stand in `maybe`. */
    const model = {
      links: new Map([["first", "first"]]),
      maybe: new Map(),
      gone: new Set(),
      codings: { ana: [], ben: [] },
      maybeCodings: [],
    };
    const apps = { ana: start(folder, "ana"), ben: start(folder, "ben") };
    const where = () => `seed ${seed}, round ${number}`;
    const broke = (what) => totals.broken.push(`${where()}: ${what}`);
    let last = 0;
    const name = (by) => `${by}${++last}`;
    try {
      for (const each of Object.values(apps)) await each.ask({ do: "clock", by: 0 });
      for (let step = 0; step < 30 && performance.now() < until; step++) {
        totals.steps++;
        await pick(random)();
        if (random.chance(0.3)) check();
      }
      check();
      await codingsStand();
      await clearUp(folder);
      const left = strays(folder);
      if (left.length) broke(`left ${left.join(", ")}`);
    } catch (cause) {
      broke(String(cause.stack).slice(0, 400));
    } finally {
      for (const each of Object.values(apps)) each.kill();
      rmSync(dirname(folder), { recursive: true, force: true });
    }

    function pick({ pick: any }) {
      return any([
        both,
        both,
        both,
        one,
        one,
        save,
        save,
        saveSlowly,
        saveSlowly,
        replace,
        replace,
        append,
        move,
        removeFile,
        clock,
        kill,
        lock,
      ]);
    }

    /** An order to one program, and what it means for the model. */
    async function act(who, order) {
      const kind = await apps[who].ask(order);
      if (kind.startsWith("broken")) broke(`${order.do}: ${kind}`);
      if (kind === "written") totals.acknowledged++;
      else if (kind === "changed") totals.changed++;
      else totals.refused++;
      settle(who, order, kind);
      return kind;
    }

    function settle(who, order, kind) {
      if (order.do === "code") {
        if (kind === "written") model.codings[who].push(...order.ids);
        if (kind === "killed") model.maybeCodings.push([who, order.ids]);
      } else if (order.do === "add" || order.do === "set") {
        if (kind === "written") model.links.set(order.id, order.because);
        if (kind === "killed") model.maybe.set(order.id, [...(model.maybe.get(order.id) ?? []), order.because]);
      } else if (order.do === "remove") {
        if (kind === "written") {
          model.links.delete(order.id);
          model.gone.add(order.id);
        }
        if (kind === "killed") model.maybe.set(order.id, [...(model.maybe.get(order.id) ?? []), undefined]);
      }
    }

    function orderOf(who) {
      const mine = [...model.links.keys()].filter((each) => each.startsWith(who));
      const roll = random.below(6);
      if (roll < 2) return { do: "code", ids: Array.from({ length: 1 + random.below(3) }, () => name(`${who}-k`)) };
      if (roll === 2 && mine.length) return { do: "set", id: random.pick(mine), because: name("because ") };
      if (roll === 3 && mine.length > 1) return { do: "remove", id: random.pick(mine) };
      return { do: "add", id: name(who), because: "added" };
    }

    async function one() {
      const who = random.pick(["ana", "ben"]);
      await act(who, orderOf(who));
    }

    async function both() {
      const n = 1 + random.below(4);
      await Promise.all(
        ["ana", "ben"].map(async (who) => {
          for (let i = 0; i < n; i++) await act(who, orderOf(who));
        }),
      );
    }

    /** An editor that opens, changes and saves in place, while nobody else writes. */
    async function save() {
      totals.saves++;
      saved(saying());
    }

    /** An editor that empties the file, and writes it some time later, while both programs want to write. */
    async function saveSlowly() {
      totals.saves++;
      totals.caughtEmpty++;
      const { id, text } = saying();
      const file = openSync(path, "w");
      const others = ["ana", "ben"].map((who) => act(who, orderOf(who)));
      await pause(random.below(120));
      const half = random.below(text.length);
      writeSync(file, text.slice(0, half));
      if (random.chance(0.5)) await pause(random.below(25));
      writeSync(file, text.slice(half));
      closeSync(file);
      model.links.set(id, "by an editor");
      await Promise.all(others);
    }

    /** An editor or git that puts another file in the place, at any moment of a program's write. */
    async function replace() {
      totals.saves++;
      totals.replaced++;
      const { id, text } = saying();
      const before = new Map(model.links);
      const beside = join(folder, "judgements/.links.yaml.swp");
      writeFileSync(beside, text);
      const others = ["ana", "ben"].map((who) => act(who, orderOf(who)));
      await pause(random.next() * 12);
      renameSync(beside, path);
      await Promise.all(others);
      // The editor had read the file before: what the programs wrote in between is not in its text, and that is its doing.
      const there = entries();
      for (const [key, because] of [...model.links]) {
        if (there.get(key) === because) continue;
        if (before.get(key) !== because || !there.has(key)) {
          totals.byEditor++;
          if (there.has(key)) model.links.set(key, there.get(key));
          else if (before.has(key)) continue;
          else model.links.delete(key);
        }
      }
      for (const key of [...model.gone])
        if (there.has(key) && before.has(key)) {
          totals.byEditor++;
          model.gone.delete(key);
          model.links.set(key, there.get(key));
        }
      model.links.set(id, "by an editor");
    }

    /** Somebody types a coding into a coder's file by hand. */
    async function append() {
      totals.saves++;
      const id = name("hand-k");
      const others = act("ana", orderOf("ana"));
      appendFileSync(
        join(folder, "judgements/codings/ana.jsonl"),
        `${JSON.stringify({ id, source: "note", exact: "fell silent", category: "war" })}\n`,
      );
      model.codings.ana.push(id);
      await others;
    }

    async function move() {
      totals.moves++;
      const away = `${folder}-away`;
      renameSync(folder, away);
      if (random.chance(0.5)) mkdirSync(folder);
      for (const who of ["ana", "ben"]) {
        const kind = await act(who, orderOf(who));
        if (kind === "written") broke(`${who} wrote into a case that was moved`);
      }
      if (existsSync(folder)) rmSync(folder, { recursive: true });
      renameSync(away, folder);
    }

    async function removeFile() {
      totals.deletions++;
      rmSync(path);
      for (const key of model.links.keys()) model.gone.add(key);
      model.links.clear();
      model.maybe.clear();
      await act("ana", { do: "add", id: name("ana"), because: "anew" });
    }

    async function clock() {
      totals.clocks++;
      const by = (random.next() - 0.5) * 2e11;
      await apps[random.pick(["ana", "ben"])].ask({ do: "clock", by });
      if (existsSync(path) && random.chance(0.5)) utimesSync(path, (Date.now() + by) / 1000, (Date.now() + by) / 1000);
    }

    async function kill() {
      totals.kills++;
      const who = random.pick(["ana", "ben"]);
      const order = orderOf(who);
      const asked = act(who, order);
      await pause(random.next() * 15);
      apps[who].kill();
      await asked;
      apps[who] = start(folder, who);
      await apps[who].ask({ do: "clock", by: 0 }); // it holds the folder by then
    }

    /** A lock that a killed process left. */
    async function lock() {
      mkdirSync(join(folder, ".amity"), { recursive: true });
      const holder = { name: "n", machine, host: "here", process: 2 ** 22 + 9, began: "1", since: new Date().toISOString() };
      writeFileSync(join(folder, ".amity/lock"), JSON.stringify(holder));
      const kind = await act("ben", { do: "add", id: name("ben"), because: "behind a lock" });
      if (kind !== "written") broke(`a left lock held: ${kind}`);
    }

    function saying() {
      const id = name("editor");
      const words = existsSync(path) ? readFileSync(path, "utf8") : "links:\n";
      const line = `  - {later: ${id}, earlier: x, as: copy, by: ana, date: 2024-01-02, because: by an editor}\n`;
      const text = /^links: *\[\]/mu.test(words)
        ? words.replace(/^links: *\[\]/mu, `links:\n${line.trimEnd()}`)
        : `${words.replace(/\n*$/u, "\n")}${line}`;
      return { id, text };
    }

    function saved({ id, text }) {
      writeFileSync(path, text);
      model.links.set(id, "by an editor");
    }

    function entries() {
      const found = existsSync(path) ? (parse(readFileSync(path, "utf8"))?.links ?? []) : [];
      return new Map(found.map((each) => [each.later, each.because]));
    }

    function check() {
      const there = entries();
      for (const [key, because] of model.links) {
        const may = model.maybe.get(key) ?? [];
        if (!there.has(key) && !may.includes(undefined)) broke(`${key} is lost`);
        else if (there.has(key) && there.get(key) !== because && !may.includes(there.get(key)))
          broke(`${key} says “${there.get(key)}”, not “${because}”`);
      }
      for (const key of model.gone) if (there.has(key) && !model.links.has(key) && !model.maybe.has(key)) broke(`${key} came back`);
    }

    async function codingsStand() {
      for (const who of ["ana", "ben"]) {
        const file = `judgements/codings/${who}.jsonl`;
        const { log, problems } = await readCoder(join(folder, file), file);
        const worse = problems.filter(({ code }) => code !== "code/line-cut-short");
        if (worse.length) broke(`${file}: ${worse[0].says}`);
        for (const id of model.codings[who]) if (!log.codings.has(id)) broke(`coding ${id} is lost`);
        for (const [by, ids] of model.maybeCodings) {
          const n = ids.filter((id) => log.codings.has(id)).length;
          if (by === who && n !== 0 && n !== ids.length) broke(`of ${ids.join(", ")} only ${n} are there`);
        }
      }
    }
  }
}

/** A program that answers orders one after the other; what it does not answer, since it was killed, is `killed`. */
function start(folder, coder) {
  const child = spawn(process.execPath, [program, folder, coder], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  let n = 0;
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { n: of, kind } = JSON.parse(line);
    waiting.get(of)?.(kind);
    waiting.delete(of);
  });
  child.stdin.on("error", () => undefined);
  child.on("close", () => {
    for (const each of waiting.values()) each("killed");
    waiting.clear();
  });
  return {
    ask: (order) =>
      new Promise((done) => {
        waiting.set(++n, done);
        child.stdin.write(`${JSON.stringify({ n, ...order })}\n`);
      }),
    kill: () => child.kill("SIGKILL"),
  };
}
