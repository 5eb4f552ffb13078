import { complexType } from "../../methods/complexes/complex-type.js";
import { consensusComplexes, type Reading } from "../../methods/complexes/complexes.js";
import { conductance, conductanceAgainstChance, isConnected, supercomplexTie } from "../../methods/complexes/conductance.js";
import { attachment, insulatorScores, participation, proximity } from "../../methods/complexes/insulators.js";
import { medianPositive, mutualShare, proximateInterdependence, rowSums } from "../../methods/complexes/interdependence.js";
import { penetration } from "../../methods/complexes/penetration.js";
import { polarity } from "../../methods/complexes/polarity.js";
import { subcomplexes } from "../../methods/complexes/subcomplexes.js";
import { drawGamma } from "../../methods/statistics/distributions/draw-gamma.js";
import { seededRandom } from "../../methods/statistics/random.js";
import type { ComplexFound, InsulatorFound, MemberFound, PairInput, PowerFound, SliceFound, SliceInput, TieFound } from "./slice-input.js";

/** Standard error of a score without an interval: anywhere from −1 to 1. */
const anywhere = 1 / Math.sqrt(3);

/** Middle of a list of settings: what is shown where one value must stand. */
function middleOf<T>(settings: readonly T[]): number {
  return (settings.length - 1) >> 1;
}

/** Complexes of one slice, with their members, parts, insulators and powers from outside. Pure: runs here or in a worker. */
export function complexesOf(input: SliceInput): SliceFound {
  const { slice, members: n, pairs, halfLives, lambdas, resolutions, draws, seed } = input;
  const all = input.actors.length;
  const random = seededRandom(seed);
  const inside = pairs.filter(({ i, j }) => i < n && j < n);
  const km = cut(input.km, all, n);
  const hMiddle = middleOf(halfLives);
  const lMiddle = middleOf(lambdas);
  const readings: Reading[] = [];
  const shares: Float64Array[] = [];
  const polarities: number[][] = [];
  let central: { w: Float64Array; d: Float64Array; i: Float64Array } = {
    w: new Float64Array(n * n),
    d: new Float64Array(n * n),
    i: new Float64Array(n * n),
  };
  for (let draw = 0; draw < draws; draw++)
    for (const [h, halfLife] of halfLives.entries()) {
      const i = matrixOf(inside, n, (each) => (draw === 0 ? (each.weight[h] as number) : redrawn(each, h, random)));
      const scale = medianPositive(i);
      for (const [l, lambda] of lambdas.entries()) {
        const w = proximateInterdependence(i, km, n, { scale, lambda });
        const d = mutualShare(w, n);
        if (draw === 0 && h === hMiddle && l === lMiddle) central = { w, d, i };
        if (draw > 0 && h === hMiddle && l === lMiddle) polarities.push([...rowSums(w, n)]);
        shares.push(d);
        for (const gamma of resolutions) readings.push({ d, resolution: gamma, settings: { lambda, gamma, half_life: halfLife, draw } });
      }
    }
  const consensus = consensusComplexes(n, readings, { random, seeds: 1 });
  const groups = consensus.complexes.map((members) => members.map(({ actor }) => actor));
  const members: MemberFound[] = [
    ...consensus.complexes.flatMap((each, complex) =>
      each.map(
        (member): MemberFound => ({
          actor: member.actor,
          complex,
          standing: member.standing,
          together: member.strength,
          next: member.next,
          nextTogether: member.nextStrength,
          depends: member.depends,
          flips: member.flips,
        }),
      ),
    ),
    ...consensus.alone.map((actor) => aloneOf(actor, n, groups, consensus.together)),
  ];
  const amity = matrixOf(inside, n, (each) => each.score ?? 0);
  const complexes = groups.map((group, at) =>
    complexOf(input, group, consensus.complexes[at]?.filter((each) => each.standing === "core").map((each) => each.actor) ?? [], {
      ...central,
      polarities,
      random,
    }),
  );
  return {
    slice,
    runs: consensus.runs,
    ties: inside.filter((each) => each.rows > 0).map((each) => tieOf(each, n, km, central, shares, hMiddle)),
    members,
    complexes,
    insulators: insulatorsOf(input, central.w, km, amity, groups),
    powers: powersOf(input, groups, random),
    supers: supersOf(central.w, n, groups, random),
  };
}

function tieOf(
  { i, j, rows, weight }: PairInput,
  n: number,
  km: Float64Array,
  central: { readonly w: Float64Array; readonly d: Float64Array },
  shares: readonly Float64Array[],
  h: number,
): TieFound {
  const at = i * n + j;
  const far = km[at] as number;
  const values = shares.map((each) => each[at] as number);
  return {
    i,
    j,
    rows,
    interdependence: weight[h] as number,
    km: Number.isFinite(far) ? far : null,
    near: central.w[at] as number,
    share: central.d[at] as number,
    low: Math.min(...values),
    high: Math.max(...values),
  };
}

function aloneOf(actor: number, n: number, groups: readonly (readonly number[])[], together: Float64Array): MemberFound {
  const means = groups.map((group) => group.reduce((sum, j) => sum + (together[actor * n + j] as number), 0) / group.length);
  const most = Math.max(0, ...means);
  return {
    actor,
    complex: null,
    standing: "alone",
    together: 0,
    next: most > 0 ? means.indexOf(most) : null,
    nextTogether: most,
    depends: {},
    flips: false,
  };
}

function complexOf(
  input: SliceInput,
  group: readonly number[],
  core: readonly number[],
  {
    w,
    d,
    i,
    polarities,
    random,
  }: {
    readonly w: Float64Array;
    readonly d: Float64Array;
    readonly i: Float64Array;
    readonly polarities: readonly number[][];
    readonly random: () => number;
  },
): ComplexFound {
  const n = input.members;
  const isIn = new Set(group);
  const pairs = input.pairs.filter((each) => isIn.has(each.i) && isIn.has(each.j));
  const share = (each: PairInput) => d[each.i * n + each.j] as number;
  const sum = (list: readonly PairInput[], of: (each: PairInput) => number) => list.reduce((total, each) => total + of(each), 0);
  const whole = sum(pairs, share);
  const scored = pairs.filter((each) => each.score !== null);
  const known = sum(scored, share);
  const amity = known > 0 ? sum(scored, (each) => share(each) * (each.score as number)) / known : null;
  const se = known > 0 ? Math.sqrt(sum(scored, (each) => (share(each) * (each.se ?? anywhere)) ** 2)) / known : null;
  const low = amity !== null && se !== null ? Math.max(-1, amity - 1.96 * se) : null;
  const high = amity !== null && se !== null ? Math.min(1, amity + 1.96 * se) : null;
  const isViolent = pairs.some((each) => each.violent > 0);
  const isCarried = whole > 0 && known / whole >= 0.5;
  const sums = rowSums(w, n);
  const strengths = group.map((actor) => sums[actor] as number);
  const pole = polarity(strengths);
  const effective = polarities.flatMap((each) => polarity(group.map((actor) => each[actor] as number))?.n_eff ?? []).sort((a, b) => a - b);
  const territories = [...new Set(group.flatMap((actor) => input.territories[actor] ?? []))].sort();
  const parts =
    group.length >= 6 ? subcomplexes(d, n, group, { random, rewirings: 39, seeds: 3 }) : { parts: [group], modularity: null, p: 1 };
  return {
    members: group,
    core,
    central: [...group].sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b),
    territories,
    isConnected: isConnected(cut(input.touches, input.actors.length, n), n, group),
    type: isCarried && low !== null && high !== null ? complexType([low, high], isViolent) : "unclear",
    amity,
    amityLow: low,
    amityHigh: high,
    scored: whole > 0 ? known / whole : 0,
    violent:
      whole > 0
        ? sum(
            pairs.filter((each) => each.violent === each.rows && each.rows > 0),
            share,
          ) / whole
        : 0,
    n_eff: pole?.n_eff ?? null,
    n_low: effective[Math.floor(0.025 * effective.length)] ?? null,
    n_high: effective[Math.min(effective.length - 1, Math.floor(0.975 * effective.length))] ?? null,
    poles: pole?.poles ?? null,
    polarity: pole?.label ?? null,
    conductance: conductance(d, n, group),
    p: group.length < n ? conductanceAgainstChance(d, n, group, { random, draws: 199 }) : null,
    internal: sum(pairs, (each) => i[each.i * n + each.j] as number),
    parts: parts.parts.length > 1 ? parts.parts : [],
    modularity: parts.modularity,
    partP: parts.p,
  };
}

function insulatorsOf(
  input: SliceInput,
  w: Float64Array,
  km: Float64Array,
  amity: Float64Array,
  groups: readonly (readonly number[])[],
): InsulatorFound[] {
  const n = input.members;
  const touches = cut(input.touches, input.actors.length, n);
  const scores = groups.length > 1 ? insulatorScores(w, km, n, groups) : [];
  const near = groups.length > 1 ? participation(proximity(km, n), n, groups) : [];
  const tied = attachment(w, n, groups);
  const rivals = groups.flatMap((group) =>
    group.flatMap((j) => group.filter((k) => k > j && (amity[j * n + k] as number) < -0.05).map((k) => [j, k] as const)),
  );
  return Array.from({ length: n }, (_, actor): InsulatorFound => {
    const between = rivals.filter(
      ([j, k]) => actor !== j && actor !== k && touches[actor * n + j] && touches[actor * n + k] && isOutside(input, actor, j, k),
    );
    const buffer = between.reduce(
      (total, [j, k]) =>
        total +
        Math.abs(amity[j * n + k] as number) *
          (1 - Math.abs(amity[actor * n + j] as number)) *
          (1 - Math.abs(amity[actor * n + k] as number)),
      0,
    );
    return { actor, score: scores[actor] ?? null, near: near[actor] ?? null, attachment: tied[actor] ?? null, buffer, between };
  });
}

/** A group lies between nobody within the territory that it shares with a rival. */
function isOutside({ territories }: SliceInput, actor: number, j: number, k: number): boolean {
  return territories[actor] !== territories[j] && territories[actor] !== territories[k];
}

function powersOf(input: SliceInput, groups: readonly (readonly number[])[], random: () => number): PowerFound[] {
  const all = input.actors.length;
  const h = middleOf(input.halfLives);
  const i = matrixOf(input.pairs, all, (each) => each.weight[h] as number);
  const amity = matrixOf(input.pairs, all, (each) => each.score ?? 0);
  const redraws = Array.from({ length: groups.length ? 199 : 0 }, () => matrixOf(input.pairs, all, (each) => redrawn(each, h, random)));
  return groups.flatMap((group, complex) => {
    const isIn = new Set(group);
    const reach = new Float64Array(all);
    for (const each of input.pairs) {
      if (isIn.has(each.i) !== isIn.has(each.j)) {
        const out = isIn.has(each.i) ? each.j : each.i;
        reach[out] = (reach[out] as number) + (each.weight[h] as number);
      }
    }
    const named = Array.from({ length: all - input.members }, (_, at) => input.members + at).filter(
      (power) => (reach[power] as number) > 0,
    );
    const others = Array.from({ length: input.members }, (_, at) => at)
      .filter((power) => !isIn.has(power) && (reach[power] as number) > 0)
      .sort((a, b) => (reach[b] as number) - (reach[a] as number) || a - b)
      .slice(0, 3);
    return [...named, ...others].map((power): PowerFound => {
      const found = penetration(i, amity, all, group, power);
      const drawn = redraws.flatMap((each) => penetration(each, amity, all, group, power).value ?? []).sort((a, b) => a - b);
      return {
        complex,
        power,
        share: found.value,
        low: drawn[Math.floor(0.025 * drawn.length)] ?? null,
        high: drawn[Math.min(drawn.length - 1, Math.floor(0.975 * drawn.length))] ?? null,
        amity: found.amity,
        enmity: found.enmity,
      };
    });
  });
}

/** How close each two complexes are, against actors exchanged between them at random. */
function supersOf(w: Float64Array, n: number, groups: readonly (readonly number[])[], random: () => number): SliceFound["supers"] {
  const found: { a: number; b: number; tie: number; p: number }[] = [];
  for (let a = 0; a < groups.length; a++)
    for (let b = a + 1; b < groups.length; b++) {
      const left = groups[a] as readonly number[];
      const right = groups[b] as readonly number[];
      const tie = supercomplexTie(w, n, left, right);
      if (tie === null || tie === 0) continue;
      let asClose = 0;
      const rest = Array.from({ length: n }, (_, at) => at).filter((each) => !left.includes(each));
      for (let draw = 0; draw < 99; draw++) {
        for (let at = 0; at < right.length; at++) {
          const other = at + Math.floor(random() * (rest.length - at));
          [rest[at], rest[other]] = [rest[other] as number, rest[at] as number];
        }
        if ((supercomplexTie(w, n, left, rest.slice(0, right.length)) ?? 0) >= tie) asClose++;
      }
      found.push({ a, b, tie, p: (1 + asClose) / 100 });
    }
  return found;
}

/** The happenings of a dyad drawn anew, each counting as often as an exponential number says. */
function redrawn({ weight, n_eff }: PairInput, h: number, random: () => number): number {
  const mean = weight[h] as number;
  const shape = Math.max(0.5, n_eff[h] as number);
  return mean > 0 ? (mean * drawGamma(shape, random)) / shape : 0;
}

function matrixOf(pairs: readonly PairInput[], n: number, of: (each: PairInput) => number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (const each of pairs) {
    const value = of(each);
    matrix[each.i * n + each.j] = value;
    matrix[each.j * n + each.i] = value;
  }
  return matrix;
}

/** The first n rows and columns. */
function cut<T extends Float64Array | Uint8Array>(matrix: T, all: number, n: number): T {
  if (all === n) return matrix;
  const found = matrix.slice(0, n * n) as T;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) found[i * n + j] = matrix[i * all + j] as number;
  return found;
}
