// Raw text to events on speeches of the UN General Debate: one thread and two side by side, cold start, memory, and the coding step apart.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { codeStream } = await import("../dist/coder/code-stream.js");
const { shippedSyntax } = await import("../dist/flow/load-syntax.js");
const { readSentences } = await import("../dist/methods/syntax/syntax.js");
const { codeText, codeSentences } = await import("../dist/methods/events/code-text.js");

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
// The stream is long enough that opening two threads is a small part of it.
const stream = Array.from({ length: 6 }, (_, turn) => texts.map((each) => ({ ...each, id: `${turn} ${each.id}` }))).flat();
const syntax = shippedSyntax();
const sentences = texts.reduce((sum, { text }) => sum + readSentences(text, syntax).length, 0);
const line = (value) => console.log(JSON.stringify(value));

const timed = async (name, threads) => {
  const run = async () => {
    let events = 0;
    for await (const record of codeStream(stream, { dictionaries: null, threads })) events += record.events.length;
    return events;
  };
  await run(); // the first pass is read by a compiler that does not know the code yet
  const started = performance.now();
  const events = await run();
  const seconds = (performance.now() - started) / 1000;
  const n = 6 * sentences;
  line({ name, n, events, seconds, per_second: n / seconds, rss_mb: process.memoryUsage().rss / 1e6 });
  return seconds;
};

// Threads are opened anew in each run: what that costs is told apart.
const one = await timed("code: raw text to events, 1 thread", 1);
const two = await timed("code: raw text to events, 2 threads", 2);
line({ name: "code: 2 threads over 1", ratio: one / two });

const read = texts.map(({ text, date }) => ({ ...codeText(text, { syntax, date }), date }));
const started = performance.now();
for (const { sentences: all, mentions, date } of read) codeSentences(all, mentions, { date });
const seconds = (performance.now() - started) / 1000;
line({ name: "code: coding step alone", n: sentences, seconds, per_second: sentences / seconds });

const work = mkdtempSync(join(tmpdir(), "amity-bench-code-"));
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
