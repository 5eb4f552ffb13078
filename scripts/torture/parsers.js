// Pure parsers, in one thread, with as many small inputs as the time allows: none may throw, break what must hold of what it reads, or use
// half a second of the processor for 1,500 letters. One that did is asked once more, alone, and told with its number if it does again.
import { fileURLToPath } from "node:url";
import { parserJob, parsers } from "./_parsers.js";
import { watched } from "./_watch.js";

const limit = 0.5;

/** Inputs of a seed for so many seconds, or so many inputs. Linux only: elsewhere a thread's own time cannot be seen. */
export async function torture({ seconds, seed, inputs = Number.MAX_SAFE_INTEGER }) {
  const all = await watched("./_parser.js", { seed }, { until: inputs, seconds, limit });
  const again = [];
  for (const index of [...new Set(all.stopped)].slice(0, 40)) {
    const { stopped } = await watched("./_parser.js", { seed }, { until: index + 1, from: index, limit });
    if (stopped.length) again.push(index);
  }
  const told = (index) => ({ index, name: parserJob(seed, index).name, letters: parserJob(seed, index).text.length });
  const broken = [
    ...all.found,
    ...all.died.map(({ job, why }) => ({ ...told(job), died: why })),
    ...again.map((index) => ({ ...told(index), seconds: limit })),
  ];
  const { done, distinct, slowest, stopped } = all;
  return { inputs: done, distinct, parsers: parsers.size, slowest, stopped: stopped.length, broken: broken.slice(0, 40) };
}

// node parsers.js ASKED: one run in a process of its own.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await torture(JSON.parse(process.argv[2]))));
  process.exit();
}
