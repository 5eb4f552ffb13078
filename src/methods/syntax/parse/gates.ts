import {
  body,
  type Code,
  constant,
  floats,
  get,
  greater,
  lesser,
  load,
  load16,
  loop,
  minus,
  narrow,
  over,
  plus,
  set,
  simd,
  step,
  store,
  store16,
  sum,
  times,
  toFloat,
  toWhole,
} from "./assembler.js";
import { widths } from "./widths.js";

const { first, later } = widths;

/** tanh of what is in a local, by the fraction that Padé gives for the seventh and sixth power: right to 0.0001, and never beyond 1. */
function bend(x: number, square: number): Code {
  const powers = (local: number, ...factors: number[]): Code =>
    factors.slice(1).reduce<Code>((all, factor) => [all, get(local), times, floats(factor), plus], floats(factors[0] as number));
  return [
    [get(x), get(x), times, set(square)],
    [get(x), powers(square, 1, 378, 17_325, 135_135), times],
    [powers(square, 28, 3150, 62_370, 135_135), over],
    [floats(1), lesser, floats(-1), greater],
  ];
}

/** The logistic function of what is in a local: half of one and the tanh of its half. */
function keep(x: number, square: number): Code {
  return [get(x), floats(0.5), times, set(x), bend(x, square), floats(0.5), times, floats(0.5), plus];
}

/** What the units hold (state at local 9): a share of what they held, and for the rest the candidate. Leaves it in local `held`. */
const hold = (z: number, f: number, held: number): Code => [
  [get(z), get(9), load(0), get(z), minus, get(f), times, plus, set(held)],
  [get(9), get(held), store(0)],
];

const whole = (value: Code): Code => [value, floats(4096), times, toWhole];

/** Locals: 0 from, 1 to, 2 state, 3 count, 4 and 5 steps; 6 units left, 7 to 9 places of from, to and state; 10 on: numbers. */
export const firstLayer = body(4, 5, [
  loop(3, [
    [constant(first), set(6), get(0), set(7), get(1), set(8), get(2), set(9)],
    loop(6, [
      [[0, 1, 2].map((part) => [get(7), load16(part * first * 2), toFloat, floats(1 / 1024), times, set(10 + part)])],
      [bend(10, 14), set(10), keep(11, 14), set(11), keep(12, 14), set(12)],
      hold(10, 11, 13),
      [get(8), whole([get(13), get(12), times]), set(14), get(14), get(14), narrow, store16(0)],
      [step(7, 8), step(8, 8), step(9, 16), step(6, -4)],
    ]),
    [sum(0, get(4)), set(0), sum(1, get(5)), set(1), step(3, -1)],
  ]),
]);

/** Locals as above, with 6 biases, 7 whether it adds; 8 units left, 9 to 12 places of state, from, to and biases; 13 on: numbers. */
export const laterLayer = body(5, 4, [
  loop(3, [
    [constant(later), set(8), get(2), set(9), get(0), set(10), get(1), set(11), get(6), set(12)],
    loop(8, [
      [
        [0, 1].map((part) => [
          [get(10), load(part * later * 4), toFloat, floats(2 ** -23), times],
          [get(12), load(part * later * 4), plus, set(13 + part)],
        ]),
      ],
      [bend(13, 16), set(13), keep(14, 16), set(14)],
      hold(13, 14, 15),
      // Four bytes by four are nought or all ones: what stands there counts or does not.
      [get(11), whole(get(15)), get(11), load16(0), get(7), simd(0x11), simd(0x4e), simd(0xae), set(16)],
      [get(16), get(16), narrow, store16(0)],
      [step(9, 16), step(10, 16), step(11, 8), step(12, 16), step(8, -4)],
    ]),
    [sum(0, get(4)), set(0), sum(1, get(5)), set(1), step(3, -1)],
  ]),
]);

/** Locals: 0 from, 1 to, 2 rows, 3 columns, 4 shift, 5 biases, 6 least, 7 most; 8 columns left, 9 to 11 places of biases, least, most. */
export const narrowRows = body(4, 1, [
  loop(2, [
    [get(3), set(8), get(5), set(9), get(6), set(10), get(7), set(11)],
    loop(8, [
      [0, 16].map((offset) => [
        [get(0), load(offset), get(4), simd(0xac), get(9), load(offset), simd(0xae)],
        [get(10), load(offset), simd(0xb8), get(11), load(offset), simd(0xb6)],
      ]),
      [narrow, set(12), get(1), get(12), store(0)],
      [step(0, 32), step(1, 16), step(9, 32), step(10, 32), step(11, 32), step(8, -8)],
    ]),
    [step(2, -1)],
  ]),
]);

/** Locals: 0 at, 1 bytes, 2 most; 3 most, eight times. */
export const clip = body(0, 1, [
  [get(2), simd(0x10), set(3)],
  loop(1, [
    [get(0), get(0), load(0), get(3), simd(0x96), floats(0), simd(0x98), store(0)],
    [step(0, 16), step(1, -16)],
  ]),
]);
