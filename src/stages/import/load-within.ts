import { statSync } from "node:fs";
import type { Engine } from "../../engine/engine.js";
import { OutOfTime, withinTime } from "../../engine/within-time.js";
import type { Refused } from "../../formats/events/recognise.js";
import { loadFile, type Ways } from "./load.js";
import type { Faulty, Input, Loaded } from "./loaded.js";

/** Seconds of the processor for a table: many times what a sound one takes. */
const least = 60;
const perMegabyte = 4;
/** Seconds for what is asked of all rows together, and for each million of them. */
const leastForAll = 120;
const perMillion = 600;

function secondsForTable(path: string): number {
  return Math.ceil(least + (perMegabyte * statSync(path).size) / 1_048_576);
}

/** `loadFile` within a time that its size allows; what it has imported until then is taken out again. */
export async function loadWithin(
  engine: Engine,
  input: Input,
  scratch: string,
  { seconds = secondsForTable(input.path), ...ways }: Omit<Ways, "signal"> & { readonly seconds?: number } = {},
): Promise<Loaded | Refused | Faulty> {
  const before = await lastRows(engine);
  let isOver = false;
  const loaded = await withinTime(engine, seconds, async (limited, signal) => {
    const found = await loadFile(limited, input, scratch, { ...ways, signal });
    isOver = signal.aborted;
    return found;
  });
  if (!isOver || !("refused" in loaded)) return loaded;
  for (const [table, last] of before) await engine.run(`delete from ${table} where rowid > ${last}`);
  return loaded;
}

/** What is asked of all rows together; false where it took too long, and what it had done until then stays. */
export async function allWithin(engine: Engine, work: (engine: Engine) => Promise<void>, given?: number): Promise<boolean> {
  const [count] = await engine.rows<{ n: number }>("select count(*) as n from event");
  const seconds = given ?? Math.ceil(leastForAll + (perMillion * (count?.n ?? 0)) / 1e6);
  try {
    await withinTime(engine, seconds, work);
    return true;
  } catch (cause) {
    if (cause instanceof OutOfTime) return false;
    throw cause;
  }
}

async function lastRows(engine: Engine): Promise<[string, number][]> {
  const found: [string, number][] = [];
  for (const table of ["event", "tally", "rejected"]) {
    const [row] = await engine.rows<{ n: number }>(`select coalesce(max(rowid), -1) as n from ${table}`);
    found.push([table, row?.n ?? -1]);
  }
  return found;
}
