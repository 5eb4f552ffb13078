/** WebAssembly put together from its instructions: only those that the kernel needs. */
export type Code = readonly (number | Code)[];

export const i32 = 0x7f;
const vector = 0x7b;
export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add: Code = [0x6a];
export const sum = (local: number, value: Code): Code => [get(local), value, add];
export const step = (local: number, by: number): Code => [sum(local, constant(by)), set(local)];
export const simd = (operation: number, ...more: number[]): Code => [0xfd, ...unsigned(operation), ...more];
export const load = (offset: number): Code => simd(0x00, 0, ...unsigned(offset));
export const splat = (offset: number): Code => simd(0x09, 0, ...unsigned(offset));
export const store = (offset: number): Code => simd(0x0b, 0, ...unsigned(offset));
export const zero: Code = simd(0x0c, ...new Array<number>(16).fill(0));
export const add16: Code = simd(0x8f);
export const add32: Code = simd(0xae);
export const dot: Code = simd(0xba);
/** Goes round while the local is not nought; whoever calls sees to it that there is a first time. */
export const loop = (local: number, body: Code): Code => [0x03, 0x40, body, get(local), 0x0d, 0, 0x0b];

export function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}
function signed(value: number): number[] {
  const isLast = (value >> 6 === 0 || value >> 6 === -1) && value >= -64 && value < 64;
  return isLast ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
function flat(code: Code): number[] {
  return code.flatMap((each) => (typeof each === "number" ? [each] : flat(each)));
}
export function section(kind: number, ...parts: Code[]): number[] {
  const body = [...unsigned(parts.length), ...flat(parts)];
  return [kind, ...unsigned(body.length), ...body];
}
export function body(integers: number, vectors: number, code: Code): Code {
  const whole = [2, ...unsigned(integers), i32, ...unsigned(vectors), vector, ...flat(code), 0x0b];
  return [...unsigned(whole.length), ...whole];
}

/** Four numbers of 32 bits with a point, all alike. */
export function floats(value: number): Code {
  const bytes = new Uint8Array(new Float32Array(4).fill(value).buffer);
  return simd(0x0c, ...bytes);
}
/** Four 16-bit numbers from an address, as four of 32 bits. */
export const load16 = (offset: number): Code => simd(0x03, 0, ...unsigned(offset));
/** The first four of eight 16-bit numbers, to an address. */
export const store16 = (offset: number): Code => [simd(0x5b, 0, ...unsigned(offset)), 0];
export const toFloat: Code = simd(0xfa);
export const toWhole: Code = simd(0xf8);
export const narrow: Code = simd(0x85);
export const plus: Code = simd(0xe4);
export const minus: Code = simd(0xe5);
export const times: Code = simd(0xe6);
export const over: Code = simd(0xe7);
export const lesser: Code = simd(0xea);
export const greater: Code = simd(0xeb);
