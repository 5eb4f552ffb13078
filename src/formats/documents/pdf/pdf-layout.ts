/** A run of text on a page: x to the right, y down, both in points from the top left corner; y is the baseline. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Size of the type in points. */
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** White space stood before it in the page's own order. */
  readonly isApart: boolean;
  /** Its place in the page's own order. */
  readonly ordinal: number;
}

/** Runs that follow one another on one baseline without a gap as wide as a gutter. */
export interface Fragment {
  readonly runs: readonly Run[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Cuts the runs of a page into fragments, in the order in which the page draws them. */
export function fragmentsOf(runs: readonly Run[]): Fragment[] {
  const found: Run[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && follows(last, run)) last.push(run);
    else found.push([run]);
  }
  return merged(found.map(fragment));
}

function follows(last: readonly Run[], run: Run): boolean {
  const before = last.at(-1) as Run;
  const em = Math.max(before.size, run.size);
  const level = Math.max(...last.map((each) => each.size));
  const base = last.find((each) => each.size === level) as Run;
  if (Math.abs(base.y - run.y) > 0.5 * level) return false;
  if (Math.abs(base.y - run.y) > 0.1 * level && run.size > 0.95 * level && run.x < before.right - em) return false;
  const gap = run.isRightToLeft ? before.x - run.right : run.x - before.right;
  return gap < em && gap > -0.6 * em;
}

function fragment(runs: readonly Run[]): Fragment {
  const size = Math.max(...runs.map((each) => each.size));
  const y = (runs.find((each) => each.size === size) as Run).y;
  return { runs, size, y, x: Math.min(...runs.map((each) => each.x)), right: Math.max(...runs.map((each) => each.right)) };
}

/** Puts together neighbours on a baseline that the page draws at different times. */
function merged(fragments: readonly Fragment[]): Fragment[] {
  const sorted = [...fragments].sort((a, b) => a.y - b.y || a.x - b.x);
  const found: Fragment[] = [];
  for (const each of sorted) {
    const at = found.findLastIndex((other, index) => index > found.length - 12 && touches(other, each));
    const other = found[at];
    if (other) found[at] = fragment([...other.runs, ...each.runs]);
    else found.push(each);
  }
  return found;
}

function touches(a: Fragment, b: Fragment): boolean {
  const em = Math.max(a.size, b.size);
  if (Math.abs(a.y - b.y) > 0.25 * em) return false;
  const gap = Math.max(a.x, b.x) - Math.min(a.right, b.right);
  return gap < 0.7 * em && gap > -0.2 * em;
}

/**
 * The fragments of a page as columns in reading order: above a line that spans the gutter first the left, then the right column;
 * then the line; then what is below it. `gutters` are those of the pages before, by which a short last column is known.
 */
export function columnsOf(fragments: readonly Fragment[], gutters: number[], depth = 0): Fragment[][] {
  const gutter = depth < 3 ? gutterOf(fragments, gutters) : undefined;
  if (gutter === undefined) return fragments.length ? [[...fragments]] : [];
  if (!gutters.some((each) => Math.abs(each - gutter) < 6)) gutters.push(gutter);
  const spanning = fragments.filter((each) => each.x < gutter && each.right > gutter).sort((a, b) => a.y - b.y);
  const found: Fragment[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const line of [...spanning, undefined]) {
    const bottom = line?.y ?? Number.POSITIVE_INFINITY;
    const band = fragments.filter((each) => each.y > top && each.y <= bottom && !spanning.includes(each));
    found.push(
      ...columnsOf(
        band.filter((each) => each.right <= gutter),
        gutters,
        depth + 1,
      ),
    );
    found.push(
      ...columnsOf(
        band.filter((each) => each.x >= gutter),
        gutters,
        depth + 1,
      ),
    );
    const last = found.at(-1);
    if (!line) break;
    if (band.length === 0 && last?.every((each) => spanning.includes(each))) last.push(line);
    else found.push([line]);
    top = line.y;
  }
  return found;
}

/** Where a vertical strip is free of all but a few fragments, with lines that fill their column on both sides. */
function gutterOf(fragments: readonly Fragment[], known: readonly number[]): number | undefined {
  if (fragments.length < 4) return undefined;
  const left = Math.min(...fragments.map((each) => each.x));
  const right = Math.max(...fragments.map((each) => each.right));
  const width = Math.ceil(right - left);
  if (!Number.isFinite(width) || width < 100 || width > 20_000) return undefined;
  const crossing = new Uint32Array(width + 2);
  for (const each of fragments)
    for (let at = Math.max(0, Math.floor(each.x - left)); at <= Math.min(width, Math.ceil(each.right - left)); at += 1)
      crossing[at] = (crossing[at] ?? 0) + 1;
  let best: { x: number; score: number } | undefined;
  for (let at = Math.floor(width * 0.12); at < width * 0.88; at += 1) {
    const here = crossing[at] ?? 0;
    let end = at;
    while (end < width && crossing[end + 1] === here) end += 1;
    const x = left + (at + end) / 2;
    const score = weigh(fragments, x, end - at, left, right, known);
    if (score !== undefined && (!best || score > best.score)) best = { x, score };
    at = end;
  }
  return best?.x;
}

function weigh(
  fragments: readonly Fragment[],
  x: number,
  strip: number,
  from: number,
  to: number,
  known: readonly number[],
): number | undefined {
  const before = fragments.filter((each) => each.right <= x);
  const after = fragments.filter((each) => each.x >= x);
  const across = fragments.length - before.length - after.length;
  const fewer = Math.min(before.length, after.length);
  const isKnown = known.some((each) => Math.abs(each - x) < 6);
  if (fewer < (isKnown ? 1 : 4) || strip < 4 || across > (before.length + after.length) * 0.35) return undefined;
  const full = fullness(before, from, x) + fullness(after, x, to);
  if (!isKnown && (full < 1.1 || Math.min(fullness(before, from, x), fullness(after, x, to)) < 0.4)) return undefined;
  if (!overlap(before, after)) return undefined;
  return fewer + full * 4 + Math.min(strip, 30) / 10 - across * 2;
}

/** How much of its column the wide quarter of its lines fills: near 1 for prose, small for the cells of a table. */
function fullness(fragments: readonly Fragment[], from: number, to: number): number {
  const widths = fragments.map((each) => each.right - each.x).sort((a, b) => a - b);
  return Math.min(1, (widths[Math.floor(widths.length * 0.5)] ?? 0) / Math.max(1, to - from));
}

function overlap(a: readonly Fragment[], b: readonly Fragment[]): boolean {
  const top = Math.max(Math.min(...a.map((each) => each.y)), Math.min(...b.map((each) => each.y)));
  const bottom = Math.min(Math.max(...a.map((each) => each.y)), Math.max(...b.map((each) => each.y)));
  return bottom >= top;
}
