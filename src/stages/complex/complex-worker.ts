import { type BalanceFound, type BalanceInput, balanceOf } from "./balance/balance-work.js";
import type { SliceFound, SliceInput } from "./slices/slice-input.js";
import { complexesOf } from "./slices/slice-work.js";

export type Task = { readonly complexes: SliceInput } | { readonly balance: BalanceInput; readonly seconds: number };

/** What a worker is asked: the complexes, or the balance, of one slice. */
export default async function work(task: Task): Promise<SliceFound | BalanceFound> {
  if ("complexes" in task) return complexesOf(task.complexes);
  const { highsSolver } = await import("../../methods/balance/frustration-program.js");
  const { default: load } = await import("highs");
  return balanceOf(task.balance, highsSolver((await load()) as never, task.seconds));
}
