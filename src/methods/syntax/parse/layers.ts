import type { Network } from "./network.js";
import { firstGates, laterGates, widths } from "./widths.js";

const { first, later } = widths;

/** tanh with 15 bits behind the point and the logistic function with 14, at steps of 1/256 from -8 to 8: small enough for the first cache. */
const half = 2048;
const bend = new Int16Array(2 * half);
const keep = new Int16Array(2 * half);
for (let at = 0; at < 2 * half; at++) {
  const x = (at - half) / 256;
  bend[at] = Math.round(Math.tanh(x) * 32767);
  keep[at] = Math.round(16384 / (1 + Math.exp(-x)));
}
const place = (steps: number): number => Math.max(0, Math.min(steps + half, 2 * half - 1));

const state = new Int32Array(Math.max(first, later));

/** First layer: of `gates` (candidate, what is kept, what is shown; 10 bits behind the point) to `lower`, 12 bits behind the point. */
export function firstLayer(network: Network, count: number): void {
  const { short, gates, lower } = network;
  for (let side = 0; side < 2; side++) {
    state.fill(0);
    for (let at = 0; at < count; at++) {
      const word = side ? count - 1 - at : at;
      const from = gates / 2 + (word * 2 + side) * firstGates;
      const to = lower / 2 + (word * 2 + side) * first;
      for (let unit = 0; unit < first; unit++) {
        const z = bend[place((short[from + unit] as number) >> 2)] as number;
        const f = keep[place((short[from + first + unit] as number) >> 2)] as number;
        const o = keep[place((short[from + 2 * first + unit] as number) >> 2)] as number;
        const c = z + (Math.imul((state[unit] as number) - z, f) >> 14);
        state[unit] = c;
        short[to + unit] = Math.imul(c, o) >> 17;
      }
    }
  }
}

/**
 * A layer above: of its sums (candidate and what is kept, 23 bits behind the point) to `to`, 12 bits behind the point. With `added` what
 * stands at `to` already stays and the layer comes on top.
 */
export function laterLayer(network: Network, count: number, bias: Int16Array, to: number, added: boolean): void {
  const { short, long, sums } = network;
  for (let side = 0; side < 2; side++) {
    state.fill(0);
    const shift = (side * laterGates) / 2;
    for (let at = 0; at < count; at++) {
      const word = side ? count - 1 - at : at;
      const from = sums / 4 + word * laterGates + shift;
      const into = to / 2 + (word * 2 + side) * later;
      for (let unit = 0; unit < later; unit++) {
        const z = bend[place(((long[from + unit] as number) >> 15) + ((bias[shift + unit] as number) >> 2))] as number;
        const f = keep[place(((long[from + later + unit] as number) >> 15) + ((bias[shift + later + unit] as number) >> 2))] as number;
        const c = z + (Math.imul((state[unit] as number) - z, f) >> 14);
        state[unit] = c;
        short[into + unit] = (c >> 3) + (added ? (short[into + unit] as number) : 0);
      }
    }
  }
}
