// Every reader with every piece repeated once, twice and four times as often: the time may grow with the text, not with its square.
import { slopeJob, slopes } from "./_inputs.js";
import { watched } from "./_watch.js";

/** `inputs` ends it after so many pairs of a reader and a piece. Linux only. */
export async function torture({ seconds, seed, inputs = slopes }) {
  const { done, slowest, found, stopped, died } = await watched(
    "./_slope.js",
    { seed, letters: 20_000 },
    { until: Math.min(inputs, slopes), seconds, limit: 8 },
  );
  const told = (index) => ({ index, name: slopeJob(seed, index).name, piece: slopeJob(seed, index).piece });
  const all = [
    ...found,
    ...died.map(({ job, why }) => ({ ...told(job), died: why })),
    ...stopped.map((job) => ({ ...told(job), seconds: 8 })),
  ];
  const isPromise = ({ name }) => /^(?:a|report)\.md$/u.test(name);
  return {
    pairs: done,
    of: slopes,
    slowest,
    inMarkdown: all.filter(isPromise).length,
    broken: all.filter((one) => !isPromise(one)).slice(0, 60),
  };
}
