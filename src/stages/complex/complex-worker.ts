import { type BalanceFound, type BalanceInput, balanceOf } from "./balance/balance-work.js";
import type { SliceFound, SliceInput } from "./slices/slice-input.js";
import { complexesOf } from "./slices/slice-work.js";

export type Task = { readonly complexes: SliceInput } | { readonly balance: BalanceInput; readonly seconds: number };

/** What a worker is asked: the complexes, or the balance, of one slice; null where the solver's far guard of time is hit. */
export default async function work(task: Task): Promise<SliceFound | BalanceFound | null> {
  if ("complexes" in task) return complexesOf(task.complexes);
  const { highsSolver, SolverLate } = await import("../../methods/balance/frustration-program.js");
  const { default: load } = await import("highs");
  try {
    return balanceOf(task.balance, highsSolver((await load()) as never, task.seconds));
  } catch (cause) {
    if (cause instanceof SolverLate) return null;
    throw cause;
  }
}
