// One app over a large case: READERS who go through all pages, beside a writer who codes and changes notes. Every reader keeps its line
// open and thinks THINK ms between two pages (0.5 to 1.5 times as long). Printed: for each address p50, p95, p99 in ms, idle (one reader,
// nobody writes) and under load, and their ratio; the longest stall of the app's loop of events; the most memory held by all of its
// processes at once, while it builds and while it is read; seconds from a changed note to its being shown.
// Goals: p95 ≤ 300 ms, no stall over 200 ms, ≤ 1.5 GB, a note shown within 2 s.
// DOCUMENTS, CODINGS, EVENTS, READERS, THINK, SECONDS make it smaller; CASE keeps the folder (made where there is none).
import { fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seededRandom } from "../../dist/methods/statistics/random.js";
import { codes, makeCase } from "../made/load/made-case.js";
import { weighing } from "../made/load/weighing.js";

const size = (name, otherwise) => Number(process.env[name] ?? otherwise);
const asked = { documents: size("DOCUMENTS", 5000), codings: size("CODINGS", 200_000), events: size("EVENTS", 2_000_000) };
const [readers, think, seconds] = [size("READERS", 50), size("THINK", 4000), size("SECONDS", 60)];
const work = mkdtempSync(join(tmpdir(), "amity-load-bench-"));
const folder = process.env.CASE ?? join(work, "case");
process.env.XDG_CONFIG_HOME = `${folder}.config`; // another machine's tables are made again
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const say = (line) => console.log(JSON.stringify(line));

function openApp() {
  const child = fork(fileURLToPath(new URL("../made/load/app.js", import.meta.url)), [folder], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    execArgv: [],
  });
  const weight = weighing(child.pid);
  const heard = () =>
    new Promise((done, failed) => {
      child.once("message", done);
      child.once("exit", (code) => failed(new Error(`The app ended with ${code}.`)));
    });
  return { child, weight, heard };
}

const period = "from=2015-01&to=2024-12";
const pages = [
  ...["shell", `overview?${period}`, "sources", "source-table", `timeline?${period}`, `dyads?${period}`, `dyads/PAK/AFG?${period}`],
  ...[`claims?${period}`, "report", "search?words=document", "claims/questions", "complex", "actors/PAK"],
  ...["coding/desk", "coding/uses/c3", "agreement", `queries?${period}`, "why/effects", "why/promises", "case/acts"],
  ...["sources/d1", "sources/d7", "coding/source/d1", "coding/source/d7", "coding/text/d1", "evidence?at=claim:q1"],
];

function caller(port, secret) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path, body) =>
    new Promise((done, failed) => {
      const began = performance.now();
      const headers = { authorization: `Bearer ${secret}`, ...(body && { "content-type": "application/json" }) };
      const sent = request(
        { host: "127.0.0.1", port, path: `/api/${path}`, method: body ? "POST" : "GET", agent: body ? false : agent, headers },
        (response) => {
          const parts = [];
          response.on("data", (part) => parts.push(part));
          response.on("end", () =>
            done({ status: response.statusCode, ms: performance.now() - began, text: Buffer.concat(parts).toString("utf8") }),
          );
        },
      );
      // A line that was idle for long may be closed just as it is used again: as browsers do, it is tried on another.
      sent.on("error", (cause) =>
        sent.reusedSocket && cause.code === "ECONNRESET" && !body ? ask(path).then(done, failed) : failed(cause),
      );
      sent.end(body && JSON.stringify(body));
    });
  return ask;
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
function summed(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const round = (value) => Math.round(value * 10) / 10;
  return { n: sorted.length, p50: round(at(sorted, 0.5)), p95: round(at(sorted, 0.95)), p99: round(at(sorted, 0.99)) };
}

async function reading(call, random, first, until, times, pause) {
  let at = first;
  while (performance.now() < until) {
    const page = pages[at++ % pages.length];
    const { status, ms } = await call(page);
    const name = page.split("?")[0];
    if (status !== 200) times.set(`${name} ${status}`, [...(times.get(`${name} ${status}`) ?? []), ms]);
    else if (times.has(name)) times.get(name).push(ms);
    else times.set(name, [ms]);
    if (pause) await later(pause * (0.5 + random()));
  }
}

let made = 0;
/** Codes every two seconds and changes the note of a source every twenty; tells how long a change takes to be shown. */
async function writing(call, until, told) {
  for (let n = 0; performance.now() < until; n += 1) {
    if (n % 10 === 3) {
      const began = performance.now();
      const note = `changed ${n} ${made++}`;
      const steps = [{ set: ["question"], value: note }];
      const { was } = { was: JSON.parse((await call("case/file/case")).text).sha256 };
      const answer = await call("case/edit", { name: "case", was, steps, act: "change of the question" });
      if (answer.status !== 200) throw new Error(answer.text);
      while (performance.now() < began + 120_000) {
        if (JSON.parse((await call("shell")).text).question === note) break;
        await later(50);
      }
      told.shown.push(performance.now() - began);
    }
    const words = { text: null, start: null, end: null, exact: "the", prefix: "", suffix: "" };
    const id = `w${process.pid}x${made++}`;
    const coding = { id, source: `d${n % 10}`, exact: words.exact, category: `c${n % codes}` };
    const answer = await call("coding/acts", [{ id, act: "code", ...coding }]);
    if (answer.status !== 200) throw new Error(answer.text);
    told.acts.push(answer.ms);
    await later(2000);
  }
}

try {
  if (!existsSync(join(folder, "case.yaml"))) makeCase(folder, asked);
  const { child, weight, heard } = openApp();
  const first = await heard();
  if (first.seconds)
    say({ name: "opened, and built where it was stale", ...asked, seconds: Math.round(first.seconds * 10) / 10, peak_mb: weight.take() });
  const url = new URL(first.url);
  const token = url.searchParams.get("token");
  const enter = await fetch(`${url.origin}/api/session`, { method: "POST", body: JSON.stringify({ token }) });
  const { secret } = await enter.json();
  const call = () => caller(Number(url.port), secret);
  const stall = async () => {
    child.send("stall");
    return (await heard()).stall;
  };
  const cold = new Map();
  for (const page of pages) {
    const { ms, status } = await call()(page);
    cold.set(`${page.split("?")[0]}`, status === 200 ? ms : `status ${status}`);
  }
  const coldStall = await stall();
  child.send("reset");
  const idle = new Map();
  await reading(call(), seededRandom(1), 0, performance.now() + Math.min(20_000, seconds * 300), idle, 0);
  const idleStall = await stall();
  child.send("reset");
  weight.take();
  const load = new Map();
  const told = { acts: [], shown: [] };
  const until = performance.now() + seconds * 1000;
  await Promise.all([
    ...Array.from({ length: readers }, (_, n) =>
      later(n * (think / readers)).then(() =>
        reading(call(), seededRandom(n + 1), Math.floor((n * pages.length) / readers), until, load, think),
      ),
    ),
    writing(call(), until, told),
  ]);
  const loadStall = await stall();
  const held = weight.take();
  for (const [name, times] of [...load].sort(
    (a, b) =>
      at(
        [...b[1]].sort((x, y) => x - y),
        0.95,
      ) -
      at(
        [...a[1]].sort((x, y) => x - y),
        0.95,
      ),
  )) {
    const [alone, beside] = [summed(idle.get(name) ?? []), summed(times)];
    const first = cold.get(name);
    say({
      name: `GET ${name}`,
      cold: typeof first === "number" ? Math.round(first) : first,
      idle: alone,
      load: beside,
      ratio: Number((beside.p95 / Math.max(alone.p95, 1)).toFixed(1)),
    });
  }
  const [alone, beside] = [summed([...idle.values()].flat()), summed([...load.values()].flat())];
  say({
    name: "all pages",
    readers,
    think_ms: think,
    idle: alone,
    load: beside,
    ratio: Number((beside.p95 / Math.max(alone.p95, 1)).toFixed(1)),
    limit: 300,
  });
  say({ name: "coding written", load: summed(told.acts) });
  say({ name: "changed line shown", load: summed(told.shown), limit: 2000 });
  say({ name: "longest stall, ms", cold: coldStall.most, idle: idleStall.most, load: loadStall.most, p99: loadStall.p99, limit: 200 });
  say({ name: "memory of all processes, MB", held, limit: 1500 });
  child.send("close");
  await new Promise((done) => child.once("exit", done));
  weight.end();
} finally {
  rmSync(work, { recursive: true, force: true });
}
