import { touched } from "../../agreement/unitising/coded-units.js";
import type { CodedIndex } from "./coded-index.js";

export type Within = "overlap" | "sentence" | "paragraph" | "source" | "near";

/** Sentences or paragraphs of each source. */
export type UnitsOf = (source: number) => { readonly starts: Int32Array; readonly stops: Int32Array };

/**
 * How often two codes, each with those below it, stand together: in how many sources or units, or in how many pairs of codings that
 * overlap or are no more than `near` code points apart. The diagonal has the sources, units or codings of one code. Symmetric;
 * counts[a × codes + b].
 */
export function coOccurrence(
  index: CodedIndex,
  within: Within,
  {
    unitsOf,
    near = 0,
    isIn = () => true,
  }: { readonly unitsOf?: UnitsOf; readonly near?: number; readonly isIn?: (coding: number) => boolean },
): Int32Array {
  const n = index.codes.length;
  const counts = new Int32Array(n * n);
  for (let source = 0; source < index.sources.length; source++) {
    const [from, to] = [index.first[source] as number, index.first[source + 1] as number];
    if (from === to) continue;
    if (within === "overlap" || within === "near") pairs(index, counts, from, to, within === "near" ? near : 0, within === "near", isIn);
    else if (within === "source") together(index, counts, list(from, to).filter(isIn));
    else byUnits(index, counts, from, to, unitsOf?.(source), isIn);
  }
  if (within === "overlap" || within === "near") mirror(counts, n);
  return counts;
}

function list(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Each pair of codes that some codings have, once. */
function together({ code, above, codes }: CodedIndex, counts: Int32Array, codings: readonly number[]): void {
  const own = new Set<number>();
  for (const each of codings) for (const one of above[code[each] as number] as Int32Array) own.add(one);
  const n = codes.length;
  for (const a of own) for (const b of own) counts[a * n + b] = (counts[a * n + b] as number) + 1;
}

function byUnits(
  index: CodedIndex,
  counts: Int32Array,
  from: number,
  to: number,
  units: { readonly starts: Int32Array; readonly stops: Int32Array } | undefined,
  isIn: (coding: number) => boolean,
): void {
  if (!units) return;
  const inUnit = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    if (!isIn(at)) continue;
    const [first, last] = touched(units, index.start[at] as number, index.end[at] as number);
    for (let unit = first; unit < last; unit++) {
      const own = inUnit.get(unit);
      if (own) own.push(at);
      else inUnit.set(unit, [at]);
    }
  }
  for (const own of inUnit.values()) together(index, counts, own);
}

/** Pairs of codings; a pair counts once for each pair of codes that it stands for. */
function pairs(
  { code, above, codes, start, end }: CodedIndex,
  counts: Int32Array,
  from: number,
  to: number,
  near: number,
  isClose: boolean,
  isIn: (coding: number) => boolean,
): void {
  const n = codes.length;
  for (let a = from; a < to; a++) {
    if (!isIn(a)) continue;
    const ofA = above[code[a] as number] as Int32Array;
    for (const x of ofA) counts[x * n + x] = (counts[x * n + x] as number) + 1;
    const reach = (end[a] as number) + near;
    for (let b = a + 1; b < to && (isClose ? (start[b] as number) <= reach : (start[b] as number) < reach); b++) {
      if (!isIn(b)) continue;
      const ofB = above[code[b] as number] as Int32Array;
      const met = new Set<number>();
      for (const x of ofA) {
        for (const y of ofB) {
          if (x === y) continue;
          const [low, high] = x < y ? [x, y] : [y, x];
          met.add(low * n + high);
        }
      }
      for (const each of met) counts[each] = (counts[each] as number) + 1;
    }
  }
}

/** The lower half is the upper one. */
function mirror(counts: Int32Array, n: number): void {
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) counts[b * n + a] = counts[a * n + b] as number;
}
