import { type Ratings, ratingsFromCells, type Value } from "../ratings.js";
import type { CodedText } from "./text-measures.js";

/** Codings of several coders over texts that are cut into units, as agreement reads them. */
export interface CodedUnits {
  readonly coders: readonly string[];
  readonly sources: readonly UnitSource[];
  readonly spans: readonly UnitSpan[];
}

export interface UnitSource {
  readonly id: string;
  /** Length of the text in code points. */
  readonly length: number;
  /** First code point of each unit, and the one after its last, in order, without overlap. */
  readonly starts: Int32Array;
  readonly stops: Int32Array;
  /** Coders, by index, who coded the source; the others say nothing about it. */
  readonly coders: ReadonlySet<number>;
}

interface UnitSpan {
  /** Indices. */
  readonly coder: number;
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly category: string;
}

/** Units that a span touches: from first up to, not including, last. */
export function touched(
  { starts, stops }: Pick<UnitSource, "starts" | "stops">,
  start: number,
  end: number,
): readonly [first: number, last: number] {
  return [firstAbove(stops, start), firstNotBelow(starts, end)];
}

function firstAbove(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstNotBelow(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Whether each coder coded each unit with one of some categories: 1 where a span of theirs touches it, 0 where they coded the source
 * and none does, missing where they did not code the source. Equal rows are folded; the work is that of the spans, not of the units.
 */
export function presence(of: CodedUnits, is: (category: string) => boolean): Ratings {
  const width = of.coders.length;
  const { bases, patternOf, units } = patterns(of);
  const left = Float64Array.from(units);
  const rows = new Map<string, { cells: number[]; times: number }>();
  for (const [key, mask] of marksOf(of, is)) {
    const pattern = patternOf[Math.floor(key / mostUnits)] as number;
    left[pattern] = (left[pattern] as number) - 1;
    const name = `${pattern}:${mask}`;
    const row = rows.get(name);
    if (row) row.times += 1;
    else {
      const cells = (bases[pattern] as readonly number[]).map((cell, coder) =>
        cell === 0 && Math.floor(mask / 2 ** coder) % 2 ? 1 : cell,
      );
      rows.set(name, { cells, times: 1 });
    }
  }
  for (const [pattern, cells] of bases.entries()) {
    if ((left[pattern] as number) > 0) rows.set(`${pattern}:`, { cells: [...cells], times: left[pattern] as number });
  }
  return folded([...rows.values()], width, ["absent", "present"]);
}

/** Units of one text at most; a unit's key is its text times this, and its place in it. */
const mostUnits = 2 ** 22;

interface Patterns {
  /** What units look like that nobody marked: 0 for coders who coded the source, −1 for others. */
  readonly bases: readonly (readonly number[])[];
  readonly patternOf: Int32Array;
  readonly units: readonly number[];
}

const kept = new WeakMap<CodedUnits["sources"], Patterns>();

/** Sources by who coded them: the same for every category. */
function patterns({ sources, coders }: CodedUnits): Patterns {
  const found = kept.get(sources);
  if (found && (found.bases[0]?.length ?? coders.length) === coders.length) return found;
  const index = new Map<string, number>();
  const bases: number[][] = [];
  const units: number[] = [];
  const patternOf = Int32Array.from(sources, (source) => {
    const base = coders.map((_, coder) => (source.coders.has(coder) ? 0 : -1));
    const key = base.join();
    const at = index.get(key) ?? bases.push(base) - 1;
    index.set(key, at);
    units[at] = (units[at] ?? 0) + source.starts.length;
    return at;
  });
  const made = { bases, patternOf, units };
  kept.set(sources, made);
  return made;
}

/** The set of categories that each coder gave each unit, as one value; `ratingsOfSets` says how. */
export function categorySets(of: CodedUnits): Ratings {
  const width = of.coders.length;
  const units = new Map<number, Map<number, Set<string>[]>>();
  for (const { coder, source, start, end, category } of of.spans) {
    const into = units.get(source) ?? new Map<number, Set<string>[]>();
    units.set(source, into);
    const [first, last] = touched(of.sources[source] as UnitSource, start, end);
    for (let unit = first; unit < last; unit++) {
      const sets = into.get(unit) ?? Array.from({ length: width }, () => new Set<string>());
      into.set(unit, sets);
      sets[coder]?.add(category);
    }
  }
  const values: string[] = [];
  const index = new Map<string, number>();
  const code = (set: ReadonlySet<string>) => {
    const key = JSON.stringify([...set].sort());
    let at = index.get(key);
    if (at === undefined) {
      at = values.push(key) - 1;
      index.set(key, at);
    }
    return at;
  };
  const none = code(new Set());
  const rows = new Map<string, { cells: number[]; times: number }>();
  const add = (cells: number[], times: number) => {
    const key = cells.join();
    const row = rows.get(key);
    if (row) row.times += times;
    else if (times > 0) rows.set(key, { cells, times });
  };
  for (const [at, source] of of.sources.entries()) {
    const coded = units.get(at);
    const isIn = (coder: number) => source.coders.has(coder);
    for (const sets of coded?.values() ?? [])
      add(
        sets.map((set, coder) => (isIn(coder) ? code(set) : -1)),
        1,
      );
    add(
      Array.from({ length: width }, (_, coder) => (isIn(coder) ? none : -1)),
      source.starts.length - (coded?.size ?? 0),
    );
  }
  return folded([...rows.values()], width, values);
}

/**
 * The value that each coder gave each unit on a scale whose steps are categories: missing where a coder gave none or several.
 * Values are numbers where all steps are, else words in the order given.
 */
export function scaleRatings(of: CodedUnits, steps: readonly { readonly id: string; readonly value: Value }[]): Ratings {
  const width = of.coders.length;
  const index = new Map(steps.map((each, at) => [each.id, at]));
  const units = new Map<string, { cells: Int32Array }>();
  for (const { coder, source, start, end, category } of of.spans) {
    const step = index.get(category);
    if (step === undefined) continue;
    const [first, last] = touched(of.sources[source] as UnitSource, start, end);
    for (let unit = first; unit < last; unit++) {
      const key = `${source}:${unit}`;
      const row = units.get(key) ?? { cells: new Int32Array(width).fill(-1) };
      units.set(key, row);
      const now = row.cells[coder] as number;
      row.cells[coder] = now === -1 || now === step ? step : -2;
    }
  }
  const cells = new Int32Array(units.size * width);
  let next = 0;
  for (const row of units.values()) for (const cell of row.cells) cells[next++] = cell < 0 ? -1 : cell;
  return ratingsFromCells(
    cells,
    width,
    steps.map((each) => each.value),
    true,
  );
}

/** Texts that every coder coded, with what each marked of one category; spans of one coder that touch each other are one. */
export function markedTexts(of: CodedUnits, is: (category: string) => boolean, value = "marked"): CodedText[] {
  const own = of.sources.map((): { coder: number; start: number; end: number; value: string }[] => []);
  for (const { coder, source, start, end, category } of of.spans) if (is(category)) own[source]?.push({ coder, start, end, value });
  return of.sources.flatMap(({ length, coders }, source) => {
    if (coders.size < of.coders.length) return [];
    const merged: { coder: number; start: number; end: number; value: string }[] = [];
    for (const each of (own[source] ?? []).sort((a, b) => a.coder - b.coder || a.start - b.start)) {
      const last = merged.at(-1);
      if (last && last.coder === each.coder && each.start <= last.end) last.end = Math.max(last.end, each.end);
      else merged.push({ ...each });
    }
    return [{ length, spans: merged }];
  });
}

/** For each unit that somebody marked, by its key, the coders who did: 2 to the power of each, added. */
function marksOf({ spans, sources, coders }: CodedUnits, is: (category: string) => boolean): Map<number, number> {
  if (coders.length > 50) throw new RangeError(`There are ${coders.length} coders; 50 is the limit.`);
  const marks = new Map<number, number>();
  for (const { coder, source, start, end, category } of spans) {
    if (!is(category)) continue;
    const own = sources[source] as UnitSource;
    if (!own.coders.has(coder)) continue;
    const [first, last] = touched(own, start, end);
    const bit = 2 ** coder;
    for (let unit = first; unit < last; unit++) {
      const key = source * mostUnits + unit;
      const mask = marks.get(key) ?? 0;
      if (!(Math.floor(mask / bit) % 2)) marks.set(key, mask + bit);
    }
  }
  return marks;
}

function folded(
  rows: readonly { readonly cells: readonly number[]; readonly times: number }[],
  coders: number,
  categories: readonly Value[],
): Ratings {
  const cells = new Int32Array(rows.length * coders);
  for (const [at, row] of rows.entries()) cells.set(row.cells, at * coders);
  return { ...ratingsFromCells(cells, coders, categories), ordered: false, times: Float64Array.from(rows, (row) => row.times) };
}
