// Every reader with hostile inputs: none may throw, and none may use more than two seconds of the processor for up to 100,000 letters.
import { fileURLToPath } from "node:url";
import { jobOf, names } from "./_inputs.js";
import { watched } from "./_watch.js";

const most = 100_000;
const limit = 2;

/**
 * Inputs of a seed for so many seconds; with `each`, so many for each reader whatever the time; with `corpus`, those that once broke something.
 * Linux only: elsewhere a thread's own time cannot be seen.
 */
export async function torture({ seconds, seed, each, corpus }) {
  const asked = corpus ? { corpus } : { seed, most, each };
  const until = corpus ? corpus.length : each ? each * names.length : Number.MAX_SAFE_INTEGER;
  const { done, slowest, found, stopped, died } = await watched("./_readers.js", asked, {
    until,
    seconds: each || corpus ? undefined : seconds,
    limit,
  });
  const told = (index) => {
    const { name, text } = jobOf(asked, index);
    return { index, name, letters: text.length };
  };
  // Markdown is taken apart by a library whose work may grow with the square of a text: there the thread is stopped, which is the promise.
  const slow = stopped.map(told);
  const isPromise = ({ name }) => /^(?:a|report)\.md$/u.test(name);
  const broken = [
    ...found,
    ...died.map(({ job, why }) => ({ ...told(job), died: why })),
    ...slow.filter((one) => !isPromise(one)).map((one) => ({ ...one, seconds: limit })),
  ];
  return { inputs: done, asked: Math.min(until, 1e9), slowest, stopped: slow.filter(isPromise).length, broken: broken.slice(0, 40) };
}

// node fuzz.js ASKED: one run, for a program that may write nothing.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const totals = await torture(JSON.parse(process.argv[2]));
  console.log(JSON.stringify({ ...totals, mayWrite: process.permission?.has("fs.write") ?? true }));
  process.exit();
}
