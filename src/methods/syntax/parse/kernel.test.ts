import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeKernel, packed } from "./kernel.js";

const short = fc.integer({ min: -2000, max: 2000 });
const shorts = (count: number) => fc.array(short, { minLength: count, maxLength: count });

describe("the kernel", () => {
  it("multiplies as by hand", () => {
    const kernel = makeKernel(1 << 16);
    const numbers = new Int16Array(kernel.memory.buffer);
    const sums = new Int32Array(kernel.memory.buffer);
    const [rows, inner, columns] = [4, 6, 32];
    fc.assert(
      fc.property(shorts(rows * inner), shorts(inner * columns), (left, right) => {
        numbers.set(left, 0);
        for (let row = 0; row < inner; row++) {
          for (let column = 0; column < columns; column++)
            numbers[512 + packed(row, column, inner)] = right[row * columns + column] as number;
        }
        kernel.multiply(0, rows, inner / 2, 1024, columns / 16, 4096);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            let sum = 0;
            for (let at = 0; at < inner; at++) sum += (left[row * inner + at] as number) * (right[at * columns + column] as number);
            expect(sums[1024 + row * columns + column]).toBe(sum);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("adds rows, and stops at what sixteen bits hold", () => {
    const kernel = makeKernel(1 << 16);
    const numbers = new Int16Array(kernel.memory.buffer);
    const rows = [0, 1, 2].map((row) =>
      Array.from({ length: 32 }, (_, at) => (row - 1) * 7 * at + (at === 5 ? 20_000 : at === 6 ? -20_000 : 0)),
    );
    rows.forEach((row, index) => {
      numbers.set(row, 512 + index * 32);
    });
    new Int32Array(kernel.memory.buffer).set([1024, 1088, 1152]);
    kernel.addRows(0, 3, 2048, 64);
    const sums = rows[0]?.map((each, at) => Math.max(-32768, Math.min(32767, each + (rows[1]?.[at] ?? 0) + (rows[2]?.[at] ?? 0))));
    expect([...numbers.subarray(1024, 1056)]).toEqual(sums);
  });
});
