import type { Row } from "../../domain/tables.js";
import { overlay } from "../../methods/complexes/penetration.js";
import type { Chained } from "./chain.js";
import type { PairSum } from "./inputs.js";
import type { ComplexFound, MemberFound, SliceFound, SliceInput } from "./slice-input.js";

/** One slice with what was found in it, its complexes' names, and the sums of all acts in it. */
export interface SliceTold {
  readonly input: SliceInput;
  readonly found: SliceFound;
  readonly chain: readonly Chained[];
  readonly isRegular: boolean;
  /** Why the slice is not to be compared with the one before. */
  readonly compared: string | null;
  readonly sums: readonly PairSum[];
  readonly signs: ReadonlyMap<string, string | null>;
}

export interface ComplexRows {
  readonly security_tie: Row<"security_tie">[];
  readonly membership: Row<"membership">[];
  readonly complex_slice: Row<"complex_slice">[];
  readonly subcomplex: Row<"subcomplex">[];
  readonly supercomplex: Row<"supercomplex">[];
  readonly insulator: Row<"insulator">[];
  readonly penetration: Row<"penetration">[];
}

/** Slices that a complex must last, and share of chance groups that may be as closed. */
const leastAge = 3;
const mostByChance = 0.05;

/** The rows of one slice. `usual` is each complex's median interdependence over the slices. */
export function rowsOfSlice(told: SliceTold, usual: ReadonlyMap<string, number>): ComplexRows {
  const { input, found, chain, sums, signs } = told;
  const { slice, actors } = input;
  const name = (at: number) => actors[at] as string;
  const id = (at: number | null) => (at === null ? null : (chain[at]?.id ?? null));
  const actsOf = new Map<string, number>();
  for (const { a, b, rows } of sums) for (const each of [a, b]) actsOf.set(each, (actsOf.get(each) ?? 0) + rows);
  const actsWithin = (inside: ReadonlySet<string>, other: ReadonlySet<string> = inside) =>
    sums.reduce((sum, { a, b, rows }) => ((inside.has(a) && other.has(b)) || (inside.has(b) && other.has(a)) ? sum + rows : sum), 0);
  const sets = found.complexes.map((each) => new Set(each.members.map(name)));
  const ranked = found.insulators
    .filter((each) => each.score !== null)
    .sort((a, b) => (b.score as number) - (a.score as number) || a.actor - b.actor);
  const rank = new Map(ranked.map((each, at) => [each.actor, at + 1]));
  return {
    security_tie: found.ties.map((each) => ({
      slice,
      a: name(each.i),
      b: name(each.j),
      rows: each.rows,
      interdependence: each.interdependence,
      km: each.km,
      near: each.near,
      share: each.share,
      low: each.low,
      high: each.high,
      sign: signs.get(`${name(each.i)}\u0000${name(each.j)}`) ?? null,
    })),
    membership: found.members.map((each) => memberRow(told, each, id, actsOf.get(name(each.actor)) ?? 0)),
    complex_slice: found.complexes.map((each, at) => complexRow(told, each, at, actsWithin(sets[at] as Set<string>))),
    subcomplex: found.complexes.flatMap((each, at) =>
      each.parts.map((part, n) => ({
        slice,
        complex: id(at) as string,
        part: n + 1,
        members: JSON.stringify(part.map(name)),
        modularity: each.modularity,
        p: each.partP,
        rows: actsWithin(new Set(part.map(name))),
      })),
    ),
    supercomplex: found.supers.map(({ a, b, tie, p }) => {
      const [first, second] = [id(a) as string, id(b) as string].sort() as [string, string];
      return { slice, a: first, b: second, tie, p, rows: actsWithin(sets[a] as Set<string>, sets[b]) };
    }),
    insulator: found.insulators.map((each) => ({
      slice,
      actor: name(each.actor),
      score: each.score,
      near: each.near,
      attachment: each.attachment,
      rank: rank.get(each.actor) ?? null,
      first_tenth: (rank.get(each.actor) ?? Number.POSITIVE_INFINITY) <= Math.max(1, Math.floor(ranked.length / 10)),
      buffer: each.buffer,
      between: JSON.stringify(each.between.map(([j, k]) => `${name(j)}–${name(k)}`)),
      rows: actsOf.get(name(each.actor)) ?? 0,
    })),
    penetration: found.powers.map((each) => {
      const complex = found.complexes[each.complex] as ComplexFound;
      const own = id(each.complex) as string;
      const told = overlay(
        { value: each.share, amity: each.amity, enmity: each.enmity },
        { internal: complex.internal, usual: usual.get(own) ?? 0, hasBases: false, explained: null },
      );
      return {
        slice,
        complex: own,
        power: name(each.power),
        share: each.share,
        low: each.low,
        high: each.high,
        amity: each.amity,
        enmity: each.enmity,
        overlay: told.value,
        is_overlay: told.isOverlay,
        lacks: (each.share ?? 0) > 0.5 ? "The case has no data on bases and alignment, without which nothing is called overlay." : null,
        rows: actsWithin(new Set([name(each.power)]), sets[each.complex]),
      };
    }),
  };
}

function memberRow(
  { input, found }: SliceTold,
  each: MemberFound,
  id: (at: number | null) => string | null,
  rows: number,
): Row<"membership"> {
  return {
    slice: input.slice,
    actor: input.actors[each.actor] as string,
    complex: id(each.complex),
    standing: each.standing,
    together: each.together,
    next: id(each.next),
    next_together: each.nextTogether,
    by_lambda: each.depends["lambda"] ?? 0,
    by_gamma: each.depends["gamma"] ?? 0,
    by_half_life: each.depends["half_life"] ?? 0,
    by_draw: each.depends["draw"] ?? 0,
    flips: each.flips,
    territory: input.territories[each.actor] ?? null,
    rows,
    runs: found.runs,
  };
}

function complexRow({ input, chain, isRegular, compared }: SliceTold, each: ComplexFound, at: number, rows: number): Row<"complex_slice"> {
  const names = each.members.map((one) => input.actors[one] as string);
  const { id, age, before: last } = chain[at] as Chained;
  const before = compared === null ? last : null;
  const lacks = [
    ...(each.territories.length < 2 ? ["it has one territory"] : []),
    ...(each.isConnected ? [] : ["its territories do not meet"]),
    ...(each.p === null
      ? ["all actors of the slice are in it, so that nothing tells it from chance"]
      : each.p >= mostByChance
        ? [`groups drawn by chance are as closed (p ${each.p.toFixed(2)})`]
        : []),
    ...(isRegular && age < leastAge ? [`it has lasted ${age === 1 ? "one slice" : `${age} slices`} of ${leastAge}`] : []),
    ...(each.violent > 0.5 ? [`${percent(each.violent)} of its ties are known from violence alone, which gives them no score`] : []),
    ...(each.scored < 0.5 && each.violent <= 0.5 ? [`only ${percent(each.scored)} of its ties have a score`] : []),
  ];
  const isComplex =
    each.territories.length >= 2 && each.isConnected && each.p !== null && each.p < mostByChance && (!isRegular || age >= leastAge);
  const joined = before ? names.filter((one) => !before.actors.includes(one)) : [];
  const parted = before ? before.actors.filter((one) => !names.includes(one)) : [];
  const change = compared === null ? changeOf(each, before, joined, parted, isRegular) : { change: "not compared", changed: compared };
  return {
    slice: input.slice,
    id,
    name: each.central
      .slice(0, 3)
      .map((one) => input.actors[one])
      .join("–"),
    members: JSON.stringify(names),
    core: JSON.stringify(each.core.map((one) => input.actors[one])),
    territories: JSON.stringify(each.territories),
    kind: isComplex ? "complex" : "cluster",
    lacks: lacks.length ? `${lacks.join("; ")}.`.replace(/^./u, (first) => first.toUpperCase()) : null,
    rows,
    type: each.type,
    amity: each.amity,
    low: each.amityLow,
    high: each.amityHigh,
    n_eff: each.n_eff,
    n_low: each.n_low,
    n_high: each.n_high,
    poles: each.poles,
    polarity: each.polarity,
    conductance: each.conductance,
    p: each.p,
    age,
    ...change,
    joined: JSON.stringify(joined),
    parted: JSON.stringify(parted),
  };
}

function changeOf(
  each: ComplexFound,
  before: Chained["before"],
  joined: readonly string[],
  parted: readonly string[],
  isRegular: boolean,
): { readonly change: string; readonly changed: string | null } {
  if (!before) return { change: isRegular ? "new" : "first", changed: null };
  const words = [
    ...(joined.length ? [`${joined.join(", ")} joined`] : []),
    ...(parted.length ? [`${parted.join(", ")} parted`] : []),
    ...(before.type !== each.type ? [`from ${before.type} to ${each.type}`] : []),
    ...(before.polarity !== each.polarity && before.polarity && each.polarity ? [`from ${before.polarity} to ${each.polarity}`] : []),
  ];
  const moved = (joined.length + parted.length) / (joined.length + before.actors.length);
  const change = moved > 0.2 ? "external" : words.length > (joined.length ? 1 : 0) + (parted.length ? 1 : 0) ? "internal" : "status quo";
  return { change, changed: words.length ? `${words.join("; ")}.`.replace(/^./u, (first) => first.toUpperCase()) : null };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} per cent`;
}
