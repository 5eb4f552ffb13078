import { type Agreement, undefinedAgreement } from "../agreement.js";
import { type Segment, segmentsOf, type Unitising, unfitSpans } from "./spans.js";

export interface UAlpha {
  /** Units and gaps, with their values. */
  readonly u: Agreement;
  /** Relevant (any unit) against irrelevant (gap). */
  readonly bar: Agreement;
  /** Values where units of different coders meet, and the share of the continuum that they cover. */
  readonly cu: Agreement & { readonly coverage: number };
  /** The same for each value, and the share of its units that it covers. */
  readonly ku: ReadonlyMap<string, Agreement & { readonly coverage: number }>;
}

const published = "nominal; Krippendorff, Mathet, Bouvry & Widlöcher 2016";

/**
 * The α_u family of 2016 (Krippendorff 2019, ch. 12.6): agreement on cutting a continuum into units and on their values. `n` is the
 * number of units. Not defined where units of one coder overlap; cu and (k)u neither where no units meet or all have one value.
 */
export function uAlpha(continuum: Unitising): UAlpha {
  const titles = { u: titled("u_alpha_2016"), bar: titled("bar_u_alpha_2016"), cu: titled("cu_alpha_2016"), ku: titled("ku_alpha_2016") };
  const unfit = unfitSpans(continuum) ?? (continuum.spans.length ? null : "nobody marked a unit");
  if (unfit) {
    const none = (title: { name: string; version: string }) => ({ ...undefinedAgreement(title, 0, unfit), coverage: 0 });
    return { u: none(titles.u), bar: none(titles.bar), cu: none(titles.cu), ku: new Map() };
  }
  const segments = Array.from({ length: continuum.coders }, (_, coder) => segmentsOf(continuum, coder));
  const values = [...new Set(continuum.spans.map((each) => each.value))].sort();
  const observed = coincidences(segments, values);
  const n = continuum.spans.length;
  const whole = family(observed, wholeExpected(observed, segments, values));
  return {
    u: oneMinus(titles.u, n, whole.disagreement, "every position has one and the same value"),
    bar: oneMinus(titles.bar, n, whole.bar, "there are no gaps, or nothing but gaps"),
    ...meeting(observed, segments, values, titles, n),
  };
}

function titled(name: string) {
  return { name, version: published };
}

interface Pair {
  readonly observed: number;
  readonly expected: number;
}

function oneMinus(title: { name: string; version: string }, n: number, { observed, expected }: Pair, why: string): Agreement {
  if (!(expected > 1e-12)) return undefinedAgreement(title, n, why);
  return { ...title, value: 1 - observed / expected, n, observed, expected };
}

/** Lengths that pairs of coders give the values c and k, by coders less one; index 0 is the gap. */
function coincidences(segments: readonly (readonly Segment[])[], values: readonly string[]): Float64Array[] {
  const index = new Map(values.map((value, at) => [value, at + 1]));
  const m = segments.length;
  const table = Array.from({ length: values.length + 1 }, () => new Float64Array(values.length + 1));
  const at = new Array<number>(m).fill(0);
  let place = segments[0]?.[0]?.start ?? 0;
  for (;;) {
    const here = segments.map((own, coder) => own[at[coder] as number]);
    if (here.some((each) => each === undefined)) return table;
    const stop = Math.min(...here.map((each) => (each as Segment).end));
    const counts = new Map<number, number>();
    for (const each of here) {
      const code = each?.value == null ? 0 : (index.get(each.value) as number);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    for (const [c, own] of counts) {
      const row = table[c] as Float64Array;
      for (const [k, other] of counts) row[k] = (row[k] as number) + ((stop - place) * own * (c === k ? other - 1 : other)) / (m - 1);
    }
    for (let coder = 0; coder < m; coder++) if ((here[coder] as Segment).end === stop) at[coder] = (at[coder] as number) + 1;
    place = stop;
  }
}

function wholeExpected(
  observed: readonly Float64Array[],
  segments: readonly (readonly Segment[])[],
  values: readonly string[],
): Float64Array[] {
  const margins = observed.map(sum);
  const own = new Float64Array(values.length + 1);
  for (const segment of segments.flat()) {
    const length = segment.end - segment.start;
    const code = segment.value === null ? 0 : values.indexOf(segment.value) + 1;
    own[code] = (own[code] as number) + (code ? length ** 2 : length);
  }
  const all = margins.reduce((total, each) => total + each, 0);
  const scale = all / (all ** 2 - sum(own));
  return margins.map((c, at) => Float64Array.from(margins, (k, other) => scale * (c * k - (at === other ? (own[at] as number) : 0))));
}

function family(observed: readonly Float64Array[], expected: readonly Float64Array[]): { disagreement: Pair; bar: Pair } {
  const off = (table: readonly Float64Array[]) => table.reduce((total, row, at) => total + sum(row) - (row[at] as number), 0);
  const zero = (table: readonly Float64Array[]) => sum(table[0] as Float64Array) - ((table[0] as Float64Array)[0] as number);
  return {
    disagreement: { observed: off(observed), expected: off(expected) },
    bar: { observed: zero(observed), expected: zero(expected) },
  };
}

/** cu and (k)u: only where units of two coders meet. */
function meeting(
  observed: readonly Float64Array[],
  segments: readonly (readonly Segment[])[],
  values: readonly string[],
  titles: { cu: { name: string; version: string }; ku: { name: string; version: string } },
  n: number,
): Pick<UAlpha, "cu" | "ku"> {
  const margins = observed.map(sum);
  const met = observed.map((row, at) => (at ? sum(row) - (row[0] as number) : 0));
  const all = met.reduce((total, each) => total + each, 0);
  const own = metSquares(segments, values);
  const divisor = all - sum(own) / all;
  const expected = met.map((c, at) => Float64Array.from(met, (k, other) => (c * k - (at === other ? (own[at] as number) : 0)) / divisor));
  const off = (table: readonly Float64Array[]) =>
    table.reduce(
      (total, row, at) => (at ? total + sum(row) - (row[at] as number) - (table === observed ? (row[0] as number) : 0) : total),
      0,
    );
  const nowhere = "no units of different coders meet";
  const cu =
    all > 0
      ? oneMinus(titles.cu, n, { observed: off(observed), expected: off(expected) }, "all units that meet have one value")
      : undefinedAgreement(titles.cu, n, nowhere);
  const ku = values.map((value, before) => {
    const at = before + 1;
    const length = met[at] as number;
    const coverage = length / (margins[at] as number);
    if (!(length > 0)) return [value, { ...undefinedAgreement(titles.ku, n, nowhere), coverage }] as const;
    const [seen, chance] = [observed[at] as Float64Array, expected[at] as Float64Array];
    const pair = {
      observed: (length - (seen[at] as number)) / length,
      expected: (sum(chance) - (chance[at] as number)) / sum(chance),
    };
    return [value, { ...oneMinus(titles.ku, n, pair, "all units that meet have one value"), coverage }] as const;
  });
  return { cu: { ...cu, coverage: all / margins.reduce((total, each) => total + each, 0) }, ku: new Map(ku) };
}

/** Σ over units and other coders of (length that meets units of that coder)², by value and by coders less one. */
function metSquares(segments: readonly (readonly Segment[])[], values: readonly string[]): Float64Array {
  const own = new Float64Array(values.length + 1);
  for (const [i, first] of segments.entries()) {
    for (const [j, second] of segments.entries()) {
      if (i === j) continue;
      let from = 0;
      for (const unit of first) {
        if (unit.value === null) continue;
        while ((second[from]?.end ?? Number.POSITIVE_INFINITY) <= unit.start) from++;
        let met = 0;
        for (let at = from; at < second.length && (second[at] as Segment).start < unit.end; at++) {
          const other = second[at] as Segment;
          if (other.value !== null) met += Math.min(unit.end, other.end) - Math.max(unit.start, other.start);
        }
        const code = values.indexOf(unit.value) + 1;
        own[code] = (own[code] as number) + met ** 2 / (segments.length - 1);
      }
    }
  }
  return own;
}

function sum(list: Float64Array): number {
  return list.reduce((total, each) => total + each, 0);
}
