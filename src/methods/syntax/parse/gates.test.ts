import { expect, it } from "vitest";
import { makeKernel } from "./kernel.js";
import { firstGates, laterGates, widths } from "./widths.js";

const { first, later } = widths;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const wave = (at: number, size: number): number => Math.round(Math.sin(at * 1.7) * size);

it("the first layer keeps and shows as its gates say, within a thousandth", () => {
  const kernel = makeKernel(1 << 17);
  const short = new Int16Array(kernel.memory.buffer);
  const words = 5;
  const [from, to] = [4096, 65_536];
  for (let at = 0; at < words * firstGates; at++) short[from / 2 + at] = wave(at, 6000);
  kernel.firstLayer(from, to, 0, words, firstGates * 2, first * 2);
  for (let unit = 0; unit < first; unit++) {
    let held = 0;
    for (let word = 0; word < words; word++) {
      const [z, f, o] = [0, 1, 2].map((part) => (short[from / 2 + word * firstGates + part * first + unit] as number) / 1024) as [
        number,
        number,
        number,
      ];
      held = Math.tanh(z) + logistic(f) * (held - Math.tanh(z));
      expect(Math.abs((short[to / 2 + word * first + unit] as number) / 4096 - held * logistic(o))).toBeLessThan(0.001);
    }
  }
});

it("a layer above runs backwards with a step below nought, and adds where asked", () => {
  const kernel = makeKernel(1 << 17);
  const short = new Int16Array(kernel.memory.buffer);
  const long = new Int32Array(kernel.memory.buffer);
  const real = new Float32Array(kernel.memory.buffer);
  const words = 4;
  const width = laterGates / 2;
  const [from, to, bias] = [8192, 65_536, 2048];
  for (let at = 0; at < words * width; at++) long[from / 4 + at] = wave(at, 2 ** 25);
  for (let at = 0; at < width; at++) real[bias / 4 + at] = Math.cos(at);
  short.fill(100, to / 2, to / 2 + words * later);
  const last = words - 1;
  kernel.laterLayer(from + last * width * 4, to + last * later * 2, 0, words, -width * 4, -later * 2, bias, -1);
  for (let unit = 0; unit < later; unit++) {
    let held = 0;
    for (let word = last; word >= 0; word--) {
      const gate = (part: number): number =>
        (long[from / 4 + word * width + part * later + unit] as number) / 2 ** 23 + (real[bias / 4 + part * later + unit] as number);
      held = Math.tanh(gate(0)) + logistic(gate(1)) * (held - Math.tanh(gate(0)));
      expect(Math.abs(((short[to / 2 + word * later + unit] as number) - 100) / 4096 - held)).toBeLessThan(0.001);
    }
  }
});

it("sums are shifted, biased and kept between two bounds", () => {
  const kernel = makeKernel(1 << 16);
  const long = new Int32Array(kernel.memory.buffer);
  const short = new Int16Array(kernel.memory.buffer);
  long.set([8192, -8192, 800_000, -800_000, 0, 16_384, 24_576, 40_960], 0);
  long.fill(3, 64, 72);
  long.fill(-20, 128, 136);
  long.fill(50, 192, 200);
  kernel.narrowRows(0, 4096, 1, 8, 13, 256, 512, 768);
  expect([...short.subarray(2048, 2056)]).toEqual([4, 2, 50, -20, 3, 5, 6, 8]);
  kernel.clip(4096, 16, 5);
  expect([...short.subarray(2048, 2056)]).toEqual([4, 2, 5, 0, 3, 5, 5, 5]);
});
