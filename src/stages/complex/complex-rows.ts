import { floors } from "../../domain/measures/floor.js";
import type { Row } from "../../domain/tables.js";
import { insulation } from "../../methods/complexes/insulators.js";
import type { Layers } from "../../methods/complexes/layers.js";
import { overlay } from "../../methods/complexes/penetration.js";
import { complexRow } from "./complex-row.js";
import type { SliceTold } from "./slice-told.js";
import type { BorderFound, ComplexFound, MemberFound } from "./slices/slice-input.js";

export interface ComplexRows {
  readonly security_tie: Row<"security_tie">[];
  readonly membership: Row<"membership">[];
  readonly complex_slice: Row<"complex_slice">[];
  readonly subcomplex: Row<"subcomplex">[];
  readonly supercomplex: Row<"supercomplex">[];
  readonly insulator: Row<"insulator">[];
  readonly penetration: Row<"penetration">[];
}

/** The rows of one slice. `usual` is each complex's median interdependence over the slices. */
export function rowsOfSlice(told: SliceTold, usual: ReadonlyMap<string, number>): ComplexRows {
  const { input, found, chain, sums, signs, active } = told;
  const { slice, actors } = input;
  const name = (at: number) => actors[at] as string;
  const id = (at: number | null) => (at === null ? null : (chain[at]?.id ?? null));
  const actsWithin = (inside: ReadonlySet<string>, other: ReadonlySet<string> = inside) =>
    sums.reduce((sum, { a, b, rows }) => ((inside.has(a) && other.has(b)) || (inside.has(b) && other.has(a)) ? sum + rows : sum), 0);
  const sets = found.complexes.map((each) => new Set(each.members.map(name)));
  const layers = sets.map((each) => layersOf(told, each));
  const complexes = found.complexes.map((each, at) =>
    complexRow(told, each, at, actsWithin(sets[at] as Set<string>), layers[at] as Layers),
  );
  const moved = movesBetween(told);
  const pairSums = new Map(sums.map((each) => [`${each.a}\u0000${each.b}`, each]));
  const borders = found.borders.map((each) => insulatorOf(told, each, complexes, (at) => id(at) as string));
  const ranked = borders.filter((each) => each.score !== null).sort((a, b) => (b.score as number) - (a.score as number));
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
      violence: pairSums.get(`${name(each.i)}\u0000${name(each.j)}`)?.violence ?? 0,
      practice: pairSums.get(`${name(each.i)}\u0000${name(each.j)}`)?.practice ?? 0,
      moves: moved.get(`${name(each.i)}\u0000${name(each.j)}`) ?? 0,
    })),
    membership: found.members.map((each) => memberRow(told, each, id, active.get(name(each.actor)) ?? 0)),
    complex_slice: complexes,
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
    insulator: borders.map((each) => ({
      ...each,
      rank: rank.get(each.actor) ?? null,
      first_tenth: (rank.get(each.actor) ?? Number.POSITIVE_INFINITY) <= Math.max(1, Math.floor(ranked.length / 10)),
      rows: active.get(each.actor) ?? 0,
    })),
    penetration: found.powers.map((each) => {
      const complex = found.complexes[each.complex] as ComplexFound;
      const own = id(each.complex) as string;
      const power = name(each.power);
      const days = complex.members.flatMap((one) => told.stationed.get(`${power}\u0000${name(one)}`) ?? []);
      const signed = complex.members.filter((one) => isSigned(signs.get(pairKey(power, name(one)))));
      const over = overlay(
        { value: each.share },
        {
          internal: complex.internal,
          usual: usual.get(own) ?? 0,
          stationed: days.length ? Math.max(...days) : null,
          aligned: signed.length ? each.friends.length / complex.members.length : null,
        },
      );
      return {
        slice,
        complex: own,
        power,
        share: each.share,
        low: each.low,
        high: each.high,
        amity: each.amity,
        enmity: each.enmity,
        friends: JSON.stringify(each.friends.map(name)),
        foes: JSON.stringify(each.foes.map(name)),
        stationed: days.length ? Math.max(...days) : null,
        overlay: over.value,
        is_overlay: over.isOverlay,
        lacks: over.lacks === null ? null : `Nothing is said of overlay: it lacks ${over.lacks}.`,
        rows: actsWithin(new Set([power]), sets[each.complex]),
      };
    }),
  };
}

const pairKey = (a: string, b: string) => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);

const isSigned = (sign: string | null | undefined) => sign === "amity" || sign === "enmity" || sign === "neutral";

/** Coded moves of the slice by the pair that they set against each other. */
function movesBetween({ moves }: SliceTold): Map<string, number> {
  const found = new Map<string, number>();
  for (const { speaker, threat_actor } of moves) {
    if (threat_actor === null || threat_actor === speaker) continue;
    const key = pairKey(speaker, threat_actor);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** What each layer has between the members of one group. */
function layersOf(told: SliceTold, inside: ReadonlySet<string>): Layers {
  const within = told.sums.filter(({ a, b }) => inside.has(a) && inside.has(b));
  return {
    violence: within.reduce((sum, each) => sum + each.violence, 0),
    practice: within.reduce((sum, each) => sum + each.practice, 0),
    moves: told.moves.filter((each) => inside.has(each.speaker) && each.threat_actor !== null && inside.has(each.threat_actor)).length,
    hasConflict: within.some(({ a, b }) => told.conflicts.has(pairKey(a, b))),
  };
}

/** A state as an insulator: its ties with complexes that it does not belong to; why it has no score, where it has none. */
function insulatorOf(
  { input, found }: SliceTold,
  { actor, ties, whole, buffer, between }: BorderFound,
  complexes: readonly Row<"complex_slice">[],
  id: (at: number) => string,
): Omit<Row<"insulator">, "rank" | "first_tenth" | "rows"> {
  const real = ties.filter(({ complex }) => complexes[complex]?.kind === "complex");
  const met = real.filter((each) => each.rows >= floors.score.least && each.w > 0);
  const own = found.members.find((each) => each.actor === actor);
  const belongs = own?.complex != null && complexes[own.complex]?.kind === "complex" && own.standing !== "contested" ? own.complex : null;
  const lacks =
    real.length < 2
      ? `It takes two security complexes to lie between; the span has ${real.length === 1 ? "one" : "none"}.`
      : belongs !== null
        ? `It belongs to ${id(belongs)}.`
        : met.length < 2
          ? `It has at least ${floors.score.least} acts with ${met.length === 1 ? "one complex" : "no complex"}; it takes two.`
          : null;
  const score =
    lacks === null
      ? insulation(
          met.map((each) => each.w),
          whole,
        )
      : null;
  const name = (at: number) => input.actors[at] as string;
  return {
    slice: input.slice,
    actor: name(actor),
    score: score?.score ?? null,
    participation: score?.participation ?? null,
    attachment: score?.attachment ?? null,
    complexes: JSON.stringify(met.map((each) => id(each.complex))),
    buffer,
    between: JSON.stringify(between.map(([j, k]) => `${name(j)}–${name(k)}`)),
    lacks,
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
