import type { Network } from "./network.js";
import { firstGates, laterGates, widths } from "./widths.js";

const { first, later } = widths;

/** First layer, in both directions: of `gates` to `lower`. */
export function readFirst({ kernel, long, gates, lower, state }: Network, count: number): void {
  for (const side of [0, 1]) {
    long.fill(0, state / 4, state / 4 + first);
    const start = side * (count - 1);
    const sign = side ? -1 : 1;
    const from = gates + (start * 2 + side) * firstGates * 2;
    const to = lower + (start * 2 + side) * first * 2;
    kernel.firstLayer(from, to, state, count, sign * 2 * firstGates * 2, sign * 2 * first * 2);
  }
}

/** A layer above, in both directions: of its sums to `upper`, in place of what stands there or on top of it. */
export function readLater({ kernel, long, sums, upper, state }: Network, count: number, bias: number, isAdded: boolean): void {
  for (const side of [0, 1]) {
    long.fill(0, state / 4, state / 4 + later);
    const start = side * (count - 1);
    const sign = side ? -1 : 1;
    const from = sums + start * laterGates * 4 + side * laterGates * 2;
    const to = upper + (start * 2 + side) * later * 2;
    kernel.laterLayer(from, to, state, count, sign * laterGates * 4, sign * 2 * later * 2, bias + side * laterGates * 2, isAdded ? -1 : 0);
  }
}
