import {
  add,
  add16,
  add32,
  body,
  constant,
  dot,
  get,
  i32,
  load,
  loop,
  section,
  set,
  splat,
  step,
  store,
  sum,
  unsigned,
  zero,
} from "./assembler.js";
import { clip, firstLayer, laterLayer, narrowRows } from "./gates.js";

/**
 * The loops in which the parser spends its time, as WebAssembly with 128-bit integers: 16-bit numbers multiplied and added up in 32
 * bits, so that every machine finds the same sums. The module is put together here from its instructions; there is no other source.
 */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Adds rows of 16-bit numbers: `count` addresses stand at `list`; `bytes` is a multiple of 16. */
  readonly addRows: (list: number, count: number, to: number, bytes: number) => void;
  /**
   * Products of `rows` rows (a multiple of four) of `pairs` pairs of 16-bit numbers at `from` with the matrix at `matrix`, whose columns stand
   * in `blocks` blocks of sixteen, pair under pair (`packed`). 32-bit results go to `to`, sixteen times `blocks` a row.
   */
  readonly multiply: (from: number, rows: number, pairs: number, matrix: number, blocks: number, to: number) => void;
  /**
   * The first layer in one direction: `count` words from `from` on, `stepFrom` bytes apart (candidate, what is kept, what is shown; 10 bits
   * behind the point), to `to` on, `stepTo` bytes apart (12 bits). `state` has room for what the units hold, nought at first.
   */
  readonly firstLayer: (from: number, to: number, state: number, count: number, stepFrom: number, stepTo: number) => void;
  /** A layer above: the same of sums with 23 bits behind the point and biases at `bias`, without what is shown; adds where `added` is 1. */
  readonly laterLayer: (
    from: number,
    to: number,
    state: number,
    count: number,
    stepFrom: number,
    stepTo: number,
    bias: number,
    added: number,
  ) => void;
  /** Sums shifted right, with biases added, not below `least` nor above `most` (32 bits a column each), as 16-bit numbers; columns by eights. */
  readonly narrowRows: (
    from: number,
    to: number,
    rows: number,
    columns: number,
    shift: number,
    biases: number,
    least: number,
    most: number,
  ) => void;
  /** Puts 16-bit numbers between nought and `most`. */
  readonly clip: (at: number, bytes: number, most: number) => void;
}

/** Locals: 0 list, 1 count, 2 to, 3 bytes, 4 place in the list, 5 addresses left, 6 bytes done; 7 and 8 sums. */
const addRows = body(3, 2, [
  loop(3, [
    [zero, set(7), zero, set(8), get(0), set(4), get(1), set(5)],
    loop(5, [
      [get(4), 0x28, 2, 0, get(6), add, load(0), get(7), add16, set(7)],
      [get(4), 0x28, 2, 0, get(6), add, load(16), get(8), add16, set(8)],
      [step(4, 4), step(5, -1)],
    ]),
    [get(2), get(6), add, get(7), store(0), get(2), get(6), add, get(8), store(16)],
    [step(6, 32), step(3, -32)],
  ]),
]);

/**
 * Locals: 0 from, 1 rows, 2 pairs, 3 matrix, 4 blocks, 5 to; 6 place in the matrix, 7 half blocks left, 8 to 11 places in four rows, 12 pairs
 * left, 13 bytes of a row, 14 bytes of a row of results, 15 place in the results, 16 place in the matrix before; 17 to 24 sums, 25 to 28
 * pairs, 29 columns. Eight columns of four rows are summed at once: what the registers of most machines hold.
 */
const multiply = body(11, 13, [
  [get(2), constant(2), 0x74, set(13), get(4), constant(6), 0x74, set(14)],
  loop(1, [
    [get(3), set(6), get(4), constant(1), 0x74, set(7), get(5), set(15)],
    loop(7, [
      Array.from({ length: 8 }, (_, at) => [zero, set(17 + at)]),
      [get(0), set(8), sum(0, get(13)), set(9), sum(9, get(13)), set(10), sum(10, get(13)), set(11), get(2), set(12), get(6), set(16)],
      loop(12, [
        Array.from({ length: 4 }, (_, row) => [get(8 + row), splat(0), set(25 + row)]),
        Array.from({ length: 2 }, (_, half) => [
          [get(6), load(16 * half), set(29)],
          Array.from({ length: 4 }, (_, row) => {
            const at = 17 + row * 2 + half;
            return [get(29), get(25 + row), dot, get(at), add32, set(at)];
          }),
        ]),
        [step(6, 64), step(8, 4), step(9, 4), step(10, 4), step(11, 4), step(12, -1)],
      ]),
      Array.from({ length: 4 }, (_, row) => [
        [get(15), get(17 + row * 2), store(0), get(15), get(18 + row * 2), store(16)],
        [sum(15, get(14)), set(15)],
      ]),
      // Back to the first of the four rows, eight columns on; the other half of a block stands beside, the next block behind.
      [get(15), get(14), constant(2), 0x74, 0x6b, constant(32), add, set(15), step(7, -1)],
      [sum(16, constant(32)), get(6), constant(32), 0x6b, get(7), constant(1), 0x71, 0x1b, set(6)],
    ]),
    [sum(0, [get(13), constant(2), 0x74]), set(0)],
    [sum(5, [get(14), constant(2), 0x74]), set(5), step(1, -4)],
  ]),
]);

const text = (name: string): number[] => [...unsigned(name.length), ...Array.from(name, (each) => each.charCodeAt(0))];

/** What is used of WebAssembly, which every engine has and the types of Node leave out. */
interface Assembly {
  readonly Memory: new (size: { initial: number }) => Kernel["memory"];
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}
const assembly = (globalThis as unknown as { WebAssembly: Assembly }).WebAssembly;

const names = ["addRows", "multiply", "firstLayer", "laterLayer", "narrowRows", "clip"];

/** A kernel with a memory of its own of so many bytes. */
export function makeKernel(bytes: number): Kernel {
  const module = Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, ...[4, 6, 8, 3].map((count) => [0x60, count, ...new Array<number>(count).fill(i32), 0])),
    ...section(2, [text("parser"), text("memory"), 2, 0, unsigned(1)]),
    ...section(3, [0], [1], [1], [2], [2], [3]),
    ...section(7, ...names.map((name, at) => [text(name), 0, at])),
    ...section(10, addRows, multiply, firstLayer, laterLayer, narrowRows, clip),
  ]);
  const memory = new assembly.Memory({ initial: Math.ceil(bytes / 65536) });
  const { exports } = new assembly.Instance(new assembly.Module(module), { parser: { memory } });
  return { memory, ...(exports as unknown as Omit<Kernel, "memory">) };
}

/** Where the number of a row and column of a matrix stands in the form that `multiply` reads. */
export function packed(row: number, column: number, rows: number): number {
  return (column >> 4) * rows * 16 + (row >> 1) * 32 + (column & 15) * 2 + (row & 1);
}
