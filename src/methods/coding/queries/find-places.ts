import { touched } from "../../agreement/unitising/coded-units.js";
import type { UnitsOf } from "./co-occurrence.js";
import type { CodedIndex } from "./coded-index.js";
import type { Condition } from "./condition.js";

/** Units that fulfil a condition, in the order of texts. */
export interface FoundPlaces {
  readonly source: Int32Array;
  readonly unit: Int32Array;
}

/**
 * Units (sentences, paragraphs, or whole sources) in which the codes that a condition names stand as it says; a code stands for those
 * below it too. `a near b` holds in the units that a coding of a and one of b touch that are no more than `near` code points apart;
 * `a before b` where that of a also ends before that of b begins.
 */
export function findPlaces(
  index: CodedIndex,
  condition: Condition,
  unitsOf: UnitsOf,
  { near = 200, isIn = () => true }: { readonly near?: number; readonly isIn?: (coding: number) => boolean } = {},
): FoundPlaces {
  const codeAt = new Map(index.codes.map((each, at) => [each, at]));
  const sources: number[] = [];
  const units: number[] = [];
  for (let source = 0; source < index.sources.length; source++) {
    const own = unitsOf(source);
    const size = own.starts.length;
    if (!size) continue;
    const [from, to] = [index.first[source] as number, index.first[source + 1] as number];
    const holding = holds(condition, { index, from, to, own, size, near, isIn, codeAt });
    for (let unit = 0; unit < size; unit++) {
      if (!holding[unit]) continue;
      sources.push(source);
      units.push(unit);
    }
  }
  return { source: Int32Array.from(sources), unit: Int32Array.from(units) };
}

interface Here {
  readonly index: CodedIndex;
  readonly from: number;
  readonly to: number;
  readonly own: ReturnType<UnitsOf>;
  readonly size: number;
  readonly near: number;
  readonly isIn: (coding: number) => boolean;
  readonly codeAt: ReadonlyMap<string, number>;
}

function holds(condition: Condition, here: Here): Uint8Array {
  const marks = new Uint8Array(here.size);
  switch (condition.kind) {
    case "code":
      for (const each of codingsOf(condition, here)) mark(marks, here, each);
      return marks;
    case "not": {
      const of = holds(condition.of, here);
      for (let unit = 0; unit < here.size; unit++) marks[unit] = of[unit] ? 0 : 1;
      return marks;
    }
    case "and":
    case "or": {
      const [left, right] = [holds(condition.left, here), holds(condition.right, here)];
      for (let unit = 0; unit < here.size; unit++)
        marks[unit] = (condition.kind === "and" ? left[unit] && right[unit] : left[unit] || right[unit]) ? 1 : 0;
      return marks;
    }
    default: {
      const { start, end } = here.index;
      const right = codingsOf(condition.right, here);
      for (const a of codingsOf(condition.left, here)) {
        for (const b of right) {
          if (a === b) continue;
          const gap = Math.max((start[b] as number) - (end[a] as number), (start[a] as number) - (end[b] as number), 0);
          if (gap > here.near || (condition.kind === "before" && (end[a] as number) > (start[b] as number))) continue;
          mark(marks, here, a);
          mark(marks, here, b);
        }
      }
      return marks;
    }
  }
}

/** Codings that a part of a condition means: those of a code, or of either side of `or` and `near`. */
function codingsOf(condition: Condition, here: Here): number[] {
  if (condition.kind === "not") return [];
  if (condition.kind !== "code") return [...new Set([...codingsOf(condition.left, here), ...codingsOf(condition.right, here)])];
  const wanted = here.codeAt.get(condition.code);
  if (wanted === undefined) return [];
  const found: number[] = [];
  for (let at = here.from; at < here.to; at++) {
    if (here.isIn(at) && (here.index.above[here.index.code[at] as number] as Int32Array).includes(wanted)) found.push(at);
  }
  return found;
}

function mark(marks: Uint8Array, { index, own }: Here, coding: number): void {
  const [first, last] = touched(own, index.start[coding] as number, index.end[coding] as number);
  marks.fill(1, first, last);
}
