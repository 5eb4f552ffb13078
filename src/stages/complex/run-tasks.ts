import { createHash } from "node:crypto";
import { setMaxListeners } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import type { Work } from "../../flow/stage.js";
import { type BalanceFound, type BalanceInput, balanceOf } from "./balance/balance-work.js";
import type { Task } from "./complex-worker.js";
import type { SliceFound, SliceInput } from "./slices/slice-input.js";
import { complexesOf } from "./slices/slice-work.js";

/**
 * Seconds for all complexes and all balances of a case, and for one program of the solver: guards far beyond what their steps take. What they
 * cut off has no answer, and the stage says so; what is worked out never depends on them.
 */
export const limits = { all: 900, program: 600 };

/** Actors up to which balance needs no solver. */
const solvedHere = 20;
/** Steps up to which complexes are found faster than a worker starts. */
const quick = 6e7;

export interface Found {
  /** In the order given; null where time ran out. */
  readonly complexes: readonly (SliceFound | null)[];
  readonly balances: readonly (BalanceFound | null)[];
}

/** Works out complexes and balance of all slices: small ones here; large ones in two workers within the time limit, remembered from build to build. */
export async function runTasks(
  complexes: readonly SliceInput[],
  balances: readonly BalanceInput[],
  work: Pick<Work, "progress" | "remember">,
  seconds: number = limits.all,
): Promise<Found> {
  const here = {
    complexes: complexes.reduce((sum, each) => sum + steps(each), 0) <= quick,
    balances: balances.every((each) => each.actors.length <= solvedHere),
  };
  const tasks: { readonly task: Task; readonly slice: string }[] = [
    ...(here.complexes ? [] : complexes.map((each) => ({ task: { complexes: each }, slice: each.slice }))),
    ...(here.balances ? [] : balances.map((each) => ({ task: { balance: each, seconds: limits.program }, slice: each.slice }))),
  ];
  const found = tasks.length ? await inWorkers(tasks, work, seconds) : [];
  const away = here.complexes ? 0 : complexes.length;
  return {
    complexes: here.complexes ? complexes.map(complexesOf) : (found.slice(0, away) as (SliceFound | null)[]),
    balances: here.balances ? balances.map((each) => balanceOf(each)) : (found.slice(away) as (BalanceFound | null)[]),
  };
}

function steps({ members, pairs, halfLives, lambdas, resolutions, draws }: SliceInput): number {
  return halfLives.length * lambdas.length * resolutions.length * draws * (2 * members * members + 40 * pairs.length);
}

/** What is not worked out is not remembered either. */
const late = new Error("late");

async function inWorkers(
  tasks: readonly { readonly task: Task; readonly slice: string }[],
  work: Pick<Work, "progress" | "remember">,
  seconds: number,
): Promise<(SliceFound | BalanceFound | null)[]> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({ filename: workerFile(), minThreads: 0, maxThreads: 2, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  // A worker that fails while it holds a task rejects it; one that is ended at the limit holds none, and must not end the program.
  pool.on("error", () => {});
  const abort = new AbortController();
  setMaxListeners(0, abort.signal); // one for each task that waits
  const clock = setTimeout(() => abort.abort(), seconds * 1000);
  let done = 0;
  try {
    return await Promise.all(
      tasks.map(async ({ task, slice }) => {
        try {
          const name = createHash("sha256").update(serialize(task)).digest("hex");
          const answer = await work.remember(name, async () => {
            const made = (await pool.run(task, { signal: abort.signal })) as SliceFound | BalanceFound | null;
            if (made === null) throw late;
            return made;
          });
          work.progress(++done, tasks.length, slice);
          return answer;
        } catch (cause) {
          if (abort.signal.aborted || cause === late) return null;
          throw cause;
        }
      }),
    );
  } finally {
    clearTimeout(clock);
    await pool.destroy();
  }
}

/** A worker cannot be TypeScript: from the sources the built one is taken. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./complex-worker.js", import.meta.url));
  return existsSync(beside) ? beside : beside.replace(/([\\/])src([\\/]stages[\\/])/u, "$1dist$2");
}
