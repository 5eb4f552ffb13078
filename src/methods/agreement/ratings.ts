/**
 * Units × coders as the coefficients read them. Values become indices into a sorted list of categories; a missing value is −1.
 * A row may stand for several units (`times`), so that equal rows are computed once and a resample only changes `times`.
 */
export type Value = string | number;

export interface Ratings {
  /** Numbers by size, words by code point, or as given: the order that ordinal measures use. */
  readonly categories: readonly Value[];
  /** Whether the order means something: numbers, or categories given in order. */
  readonly ordered: boolean;
  readonly coders: number;
  readonly rows: number;
  /** Row-major: cells[row * coders + coder] is the index of a category, −1 where nothing was coded. */
  readonly cells: Int32Array;
  /** Units that a row stands for. */
  readonly times: Float64Array;
}

/** Equal distributions of values over one unit, counted: all that coefficients without coder identity need. */
export interface Tally {
  readonly categories: readonly Value[];
  readonly ordered: boolean;
  readonly coders: number;
  readonly rows: number;
  /** Entries of a row: from[row] up to, not including, from[row + 1]. */
  readonly from: Int32Array;
  readonly category: Int32Array;
  /** How many coders gave the category. */
  readonly count: Int32Array;
  /** How many coders coded a unit of the row; one at least. */
  readonly raters: Int32Array;
  readonly times: Float64Array;
}

/** Reads rows of units, one cell a coder; null, undefined and NaN are missing. `categories` sets those that exist, and their order. */
export function ratingsOf(units: readonly (readonly (Value | null | undefined)[])[], categories?: readonly Value[]): Ratings {
  const coders = units.reduce((most, unit) => Math.max(most, unit.length), 0);
  const known = categories ?? found(units);
  const index = new Map(known.map((value, at) => [value, at]));
  const cells = new Int32Array(units.length * coders).fill(-1);
  let next = 0;
  for (const unit of units) {
    for (let coder = 0; coder < unit.length; coder++) {
      const value = unit[coder];
      if (isMissing(value)) continue;
      const at = index.get(value);
      if (at === undefined) throw new RangeError(`The value ${JSON.stringify(value)} is none of the categories given.`);
      cells[next + coder] = at;
    }
    next += coders;
  }
  return ratingsFromCells(cells, coders, known, categories !== undefined);
}

/** Ratings from indices of categories, row-major, −1 for missing: for data that are already coded. */
export function ratingsFromCells(cells: Int32Array, coders: number, categories: readonly Value[], isOrdered = false): Ratings {
  const rows = coders ? cells.length / coders : 0;
  const ordered = isOrdered || categories.every((value) => typeof value === "number");
  return { categories, ordered, coders, rows, cells, times: new Float64Array(rows).fill(1) };
}

/** table[i][j]: units that coder 1 put in category i and coder 2 in j. Categories are 1 … q unless named. */
export function ratingsOfTable(table: readonly (readonly number[])[], categories?: readonly Value[]): Ratings {
  const known = categories ?? table.map((_, at) => at + 1);
  const pairs = table.flatMap((row, i) => row.map((times, j) => ({ i, j, times }))).filter((each) => each.times > 0);
  return {
    ...ratingsFromCells(Int32Array.from(pairs.flatMap(({ i, j }) => [i, j])), 2, known, categories !== undefined),
    times: Float64Array.from(pairs, (each) => each.times),
  };
}

/** counts[unit][k]: coders who put the unit in category k. Categories are 1 … q unless named. */
export function tallyOfCounts(counts: readonly (readonly number[])[], categories?: readonly Value[]): Tally {
  const q = counts[0]?.length ?? 0;
  const most = counts.reduce((top, row) => Math.max(top, sum(row)), 0);
  const known = categories ?? Array.from({ length: q }, (_, at) => at + 1);
  const cells = counts.flatMap((row) => {
    const codes = row.flatMap((count, k) => Array.from({ length: count }, () => k));
    return [...codes, ...Array.from({ length: most - codes.length }, () => -1)];
  });
  return tallyOf(ratingsFromCells(Int32Array.from(cells), most, known, categories !== undefined));
}

/** Folds units with the same distribution of values; units that nobody coded fall out. */
export function tallyOf(data: Ratings | Tally): Tally {
  if (!("cells" in data)) return data;
  const { cells, coders, rows, categories, ordered } = data;
  const fold = folding(categories.length, rows, coders);
  for (let row = 0; row < rows; row++) fold.add(cells, row * coders, coders, data.times[row] as number);
  return { categories, ordered, coders, ...fold.done() };
}

function folding(q: number, rows: number, coders: number) {
  const scratch = new Int32Array(q);
  const touched = new Int32Array(coders);
  const mix = Int32Array.from({ length: q }, (_, k) => Math.imul(k + 1, 0x9e3779b1) ^ (k * 0x85ebca6b));
  const buckets = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(rows * 2, 16)))).fill(-1);
  const mask = buckets.length - 1;
  let from = new Int32Array(1024);
  let category = new Int32Array(4096);
  let count = new Int32Array(4096);
  let raters = new Int32Array(1024);
  let times = new Float64Array(1024);
  let groups = 0;
  let entries = 0;

  function isSame(group: number, distinct: number): boolean {
    const first = from[group] as number;
    const last = group + 1 < groups ? (from[group + 1] as number) : entries;
    if (last - first !== distinct) return false;
    for (let at = first; at < last; at++) if (scratch[category[at] as number] !== count[at]) return false;
    return true;
  }

  function add(cells: Int32Array, offset: number, width: number, weight: number): void {
    let distinct = 0;
    let m = 0;
    let hash = 0;
    for (let coder = 0; coder < width; coder++) {
      const code = cells[offset + coder] as number;
      if (code < 0) continue;
      m++;
      hash = (hash + (mix[code] as number)) | 0;
      const before = scratch[code] as number;
      if (before === 0) touched[distinct++] = code;
      scratch[code] = before + 1;
    }
    if (m > 0) {
      let slot = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) & mask;
      let group = buckets[slot] as number;
      while (group >= 0 && !isSame(group, distinct)) {
        slot = (slot + 1) & mask;
        group = buckets[slot] as number;
      }
      if (group < 0) {
        group = groups;
        open(distinct, m);
        buckets[slot] = group;
      }
      times[group] = (times[group] as number) + weight;
    }
    for (let at = 0; at < distinct; at++) scratch[touched[at] as number] = 0;
  }

  function open(distinct: number, m: number): void {
    if (groups === from.length) {
      from = grown(from);
      raters = grown(raters);
      const wider = new Float64Array(times.length * 2);
      wider.set(times);
      times = wider;
    }
    while (entries + distinct > category.length) {
      category = grown(category);
      count = grown(count);
    }
    from[groups] = entries;
    raters[groups] = m;
    touched.subarray(0, distinct).sort();
    for (let at = 0; at < distinct; at++) {
      const code = touched[at] as number;
      category[entries] = code;
      count[entries++] = scratch[code] as number;
    }
    groups++;
  }

  function done() {
    const ends = new Int32Array(groups + 1);
    ends.set(from.subarray(0, groups));
    ends[groups] = entries;
    return {
      ...{ rows: groups, from: ends, category: category.slice(0, entries), count: count.slice(0, entries) },
      ...{ raters: raters.slice(0, groups), times: times.slice(0, groups) },
    };
  }
  return { add, done };
}

/** Folds equal rows, coder by coder. Rows without any value fall out. */
export function folded(ratings: Ratings): Ratings {
  const { cells, coders, rows } = ratings;
  const groups = new Map<string, number>();
  const firsts: number[] = [];
  const times: number[] = [];
  for (let row = 0; row < rows; row++) {
    const slice = cells.subarray(row * coders, (row + 1) * coders);
    if (slice.every((code) => code < 0)) continue;
    const key = slice.join(",");
    let group = groups.get(key);
    if (group === undefined) {
      group = firsts.length;
      groups.set(key, group);
      firsts.push(row);
      times.push(0);
    }
    times[group] = (times[group] as number) + (ratings.times[row] as number);
  }
  const kept = new Int32Array(firsts.length * coders);
  for (const [group, row] of firsts.entries()) kept.set(cells.subarray(row * coders, (row + 1) * coders), group * coders);
  return { ...ratings, rows: firsts.length, cells: kept, times: Float64Array.from(times) };
}

/** Units that coders a and b both coded: q × q, row-major, coder a in rows. */
export function crossTable(ratings: Ratings, a: number, b: number): { readonly table: Float64Array; readonly n: number } {
  const q = ratings.categories.length;
  const table = new Float64Array(q * q);
  let n = 0;
  for (let row = 0; row < ratings.rows; row++) {
    const i = ratings.cells[row * ratings.coders + a] as number;
    const j = ratings.cells[row * ratings.coders + b] as number;
    if (i < 0 || j < 0) continue;
    const at = i * q + j;
    table[at] = (table[at] as number) + (ratings.times[row] as number);
    n += ratings.times[row] as number;
  }
  return { table, n };
}

/** Only the units that every coder coded. */
export function complete(ratings: Ratings): Ratings {
  const { cells, coders } = ratings;
  const rows = Array.from({ length: ratings.rows }, (_, row) => row).filter((row) =>
    cells.subarray(row * coders, (row + 1) * coders).every((code) => code >= 0),
  );
  const kept = new Int32Array(rows.length * coders);
  for (const [at, row] of rows.entries()) kept.set(cells.subarray(row * coders, (row + 1) * coders), at * coders);
  return { ...ratings, rows: rows.length, cells: kept, times: Float64Array.from(rows, (row) => ratings.times[row] as number) };
}

/** One category against all others, for agreement by code. */
export function collapsed(ratings: Ratings, category: Value): Ratings {
  const code = ratings.categories.indexOf(category);
  return {
    ...ratings,
    categories: ["other", category],
    ordered: false,
    cells: ratings.cells.map((each) => (each < 0 ? each : Number(each === code))),
  };
}

function found(units: readonly (readonly (Value | null | undefined)[])[]): Value[] {
  const values = new Set<Value>();
  for (const unit of units) for (const value of unit) if (!isMissing(value)) values.add(value);
  return [...values].sort(byValue);
}

/** Numbers by size, then words by code point. */
function byValue(a: Value, b: Value): number {
  if (typeof a === "number") return typeof b === "number" ? a - b : -1;
  if (typeof b === "number") return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function isMissing(value: Value | null | undefined): value is null | undefined {
  return value === null || value === undefined || (typeof value === "number" && Number.isNaN(value));
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(list.length * 2);
  wider.set(list);
  return wider;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0);
}
