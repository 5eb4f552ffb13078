// Raw text to events on speeches of the UN General Debate: one thread and two side by side, cold start, memory, and the coding step apart.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The most memory held so far, where the system tells it. */
const peak = () => {
  const told = existsSync("/proc/self/status") && /VmHWM:\s+(\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return told ? Math.round(Number(told) / 1024) : Math.round(process.memoryUsage().rss / 2 ** 20);
};
const line = (value) => console.log(JSON.stringify(value));

// A process of its own for each run: it holds what the coder holds, not the texts and weights of this one.
const [, , threadsAsked, stream] = process.argv;
if (stream) {
  const { codeStream } = await import("../../dist/stages/code/event-coder/code-stream.js");
  const records = async function* () {
    for await (const record of createInterface({ input: createReadStream(stream) })) yield JSON.parse(record);
  };
  let events = 0;
  const started = performance.now();
  for await (const record of codeStream(records(), { dictionaries: null, threads: Number(threadsAsked) })) events += record.events.length;
  line({ events, seconds: (performance.now() - started) / 1000, rss_mb: peak() });
  process.exit();
}

const { shippedSyntax } = await import("../../dist/flow/load-syntax.js");
const { readSentences } = await import("../../dist/methods/syntax/syntax.js");
const { codeText, codeSentences } = await import("../../dist/methods/events/code-text.js");

const folder = join(root, "../shared/data/texts/ungd");
if (!existsSync(folder)) {
  console.error("The speeches are not here: ../shared/data/texts/ungd is missing beside the repository.");
  process.exit(3);
}
const files = readdirSync(folder, { recursive: true })
  .filter((name) => String(name).endsWith(".txt"))
  .sort()
  .slice(0, 240);
const texts = files.map((name, index) => ({
  id: String(index),
  text: readFileSync(join(folder, String(name)), "utf8"),
  date: "2021-09-21",
}));
// The stream is long enough that opening two threads, and the first thousands of sentences that each compiles its code on, are a small part.
const turns = 20;
const syntax = shippedSyntax();
const sentences = texts.reduce((sum, { text }) => sum + readSentences(text, syntax).length, 0);
const work = mkdtempSync(join(tmpdir(), "amity-bench-code-"));
const file = join(work, "stream.jsonl");
for (let turn = 0; turn < turns; turn++)
  appendFileSync(file, texts.map((each) => `${JSON.stringify({ ...each, id: `${turn} ${each.id}` })}\n`).join(""));

const timed = (name, threads) => {
  const said = execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(threads), file], { encoding: "utf8" });
  const { events, seconds, rss_mb } = JSON.parse(said);
  const n = turns * sentences;
  line({ name, n, events, seconds, per_second: n / seconds, rss_mb });
  return seconds;
};

// Threads are opened anew in each run, and what that costs counts.
const one = timed("code: raw text to events, 1 thread", 1);
const two = timed("code: raw text to events, 2 threads", 2);
line({ name: "code: 2 threads over 1", ratio: one / two });

const read = texts.map(({ text, date }) => ({ ...codeText(text, { syntax, date }), date }));
const started = performance.now();
for (const { sentences: all, mentions, date } of read) codeSentences(all, mentions, { date });
const seconds = (performance.now() - started) / 1000;
line({ name: "code: coding step alone", n: sentences, seconds, per_second: sentences / seconds });

writeFileSync(join(work, "one.jsonl"), `${JSON.stringify({ id: "1", text: "Iran condemned Israel.", date: "2021-01-01" })}\n`);
const cold = performance.now();
const ran = spawnSync(
  "/usr/bin/time",
  ["-f", "%M", process.execPath, join(root, "bin/amity.js"), "code", join(work, "one.jsonl"), "--json"],
  { encoding: "utf8" },
);
if (ran.error) execFileSync(process.execPath, [join(root, "bin/amity.js"), "code", join(work, "one.jsonl"), "--json"]);
const last = ran.stderr?.trim().split("\n").at(-1);
line({
  name: "code: cold start, one sentence",
  n: 1,
  seconds: (performance.now() - cold) / 1000,
  rss_mb: ran.error ? null : Number(last) / 1000,
});
rmSync(work, { recursive: true });
