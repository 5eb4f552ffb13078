import { type Agreement, undefinedAgreement } from "../agreement.js";
import { type Segment, segmentsOf, type Unitising, unfitSpans } from "./spans.js";

/**
 * α_u of one category (Krippendorff 1995; 2004, ch. 11), where units are marked on a continuum: D_o compares the ends of
 * overlapping units and the squared lengths of units that face a gap; D_e those of all ways to lay the units. It counts every
 * position as a place where units may begin, so that it changes a little with the grain of the offsets. Another coefficient than the
 * α_u of 2016. Not defined where units of one coder overlap, or nobody used the category.
 */
export function alphaU(continuum: Unitising, category: string): Agreement {
  const title = { name: "alpha_u_2004", version: "Krippendorff 1995, 2004" };
  const parts = partsOf(continuum, category);
  if (typeof parts === "string") return undefinedAgreement(title, 0, parts);
  const { n, observed, expected } = parts;
  if (!n) return undefinedAgreement(title, 0, "nobody used the category");
  if (!(expected > 0)) return undefinedAgreement(title, n, "no disagreement can be expected of these units");
  return { ...title, value: 1 - observed / expected, n, observed, expected };
}

/**
 * α_u of all categories together: 1 − Σ D_o / Σ D_e over the categories (Krippendorff 2004, ch. 11). A category that covers more is heard more.
 * Not defined where units of one coder overlap within a category, or nobody marked a unit.
 */
export function pooledAlphaU(continuum: Unitising): Agreement {
  const title = { name: "alpha_u_2004_pooled", version: "all categories; Krippendorff 1995, 2004" };
  const n = continuum.spans.length;
  if (!n) return undefinedAgreement(title, 0, "nobody marked a unit");
  const parts = [...new Set(continuum.spans.map((each) => each.value))].sort().map((value) => [value, partsOf(continuum, value)] as const);
  const unfit = parts.find(([, each]) => typeof each === "string");
  if (unfit) return undefinedAgreement(title, n, `${unfit[0]}: ${unfit[1]}`);
  const sum = (of: "observed" | "expected") => parts.reduce((total, [, each]) => total + (typeof each === "string" ? 0 : each[of]), 0);
  const [observed, expected] = [sum("observed"), sum("expected")];
  if (!(expected > 0)) return undefinedAgreement(title, n, "no disagreement can be expected of these units");
  return { ...title, value: 1 - observed / expected, n, observed, expected };
}

/** D_o and D_e of one category, or why there are none. */
function partsOf(
  continuum: Unitising,
  category: string,
): { readonly n: number; readonly observed: number; readonly expected: number } | string {
  const own = { ...continuum, spans: continuum.spans.filter((each) => each.value === category) };
  const unfit = unfitSpans(own);
  if (unfit) return unfit;
  const length = own.end - own.begin;
  const segments = Array.from({ length: own.coders }, (_, coder) => segmentsOf(own, coder));
  return {
    n: own.spans.length,
    observed: observedDisagreement(segments, length),
    expected: expectedDisagreement(segments, own.coders * length, length),
  };
}

function observedDisagreement(segments: readonly (readonly Segment[])[], length: number): number {
  let total = 0;
  for (let i = 0; i < segments.length; i++) {
    for (let j = i + 1; j < segments.length; j++) total += betweenTwo(segments[i] as Segment[], segments[j] as Segment[]);
  }
  return (2 * total) / (segments.length * (segments.length - 1) * length ** 2);
}

function betweenTwo(first: readonly Segment[], second: readonly Segment[]): number {
  let [i, j, total] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    const [a, b] = [first[i] as Segment, second[j] as Segment];
    total += apart(a, b);
    if (a.end <= b.end) i++;
    if (b.end <= a.end) j++;
  }
  return total;
}

function apart(a: Segment, b: Segment): number {
  if (a.value !== null && b.value !== null) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.value !== null && b.start <= a.start && b.end >= a.end) return (a.end - a.start) ** 2;
  if (b.value !== null && a.start <= b.start && a.end >= b.end) return (b.end - b.start) ** 2;
  return 0;
}

function expectedDisagreement(segments: readonly (readonly Segment[])[], places: number, length: number): number {
  const all = segments.flat();
  const units = all.filter((each) => each.value !== null).map((each) => each.end - each.start);
  const gaps = all
    .filter((each) => each.value === null)
    .map((each) => each.end - each.start)
    .sort((a, b) => a - b);
  const beyond = new Float64Array(gaps.length + 1);
  for (let at = gaps.length - 1; at >= 0; at--) beyond[at] = (beyond[at + 1] as number) + (gaps[at] as number) + 1;
  let total = 0;
  let own = 0;
  for (const b of units) {
    const first = firstAtLeast(gaps, b);
    const room = (beyond[first] as number) - (gaps.length - first) * b;
    total += ((units.length - 1) * (2 * b ** 3 - 3 * b ** 2 + b)) / 3 + b ** 2 * room;
    own += b * (b - 1);
  }
  return ((2 / length) * total) / (places * (places - 1) - own);
}

function firstAtLeast(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
