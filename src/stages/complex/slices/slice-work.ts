import { complexType, meanSign, type SignedShare } from "../../../methods/complexes/complex-type.js";
import { consensusComplexes, type Reading } from "../../../methods/complexes/complexes.js";
import { conductance, conductanceAgainstChance, isConnected } from "../../../methods/complexes/conductance.js";
import {
  happeningsOf,
  medianPositive,
  mutualShare,
  proximateTies,
  rowSums,
  thinShare,
} from "../../../methods/complexes/interdependence.js";
import { concentration } from "../../../methods/complexes/polarity.js";
import { subcomplexes } from "../../../methods/complexes/subcomplexes.js";
import { seededRandom } from "../../../methods/statistics/random.js";
import { bordersOf, powersOf, supersOf } from "./between.js";
import { matrixOf, sumsOf, valuesOf } from "./pair-values.js";
import { cut, middleOf, redrawing, redraws } from "./redraws.js";
import type { ComplexFound, MemberFound, PairInput, SliceFound, SliceInput, TieFound } from "./slice-input.js";

/** Complexes of one slice, with their members, parts, insulators and powers from outside. Pure: runs here or in a worker. */
export function complexesOf(input: SliceInput): SliceFound {
  const { slice, members: n, pairs, halfLives, lambdas, resolutions, draws, seed } = input;
  const all = input.actors.length;
  const random = seededRandom(seed);
  const inside = pairs.filter(({ i, j }) => i < n && j < n);
  const km = cut(input.km, all, n);
  const hMiddle = middleOf(halfLives);
  const lMiddle = middleOf(lambdas);
  const closeness = lambdas.map((lambda) => valuesOf(inside, ({ i, j }) => Math.exp(-(km[i * n + j] as number) / lambda)));
  const readings: Reading[] = [];
  const shares: Float64Array[] = [];
  let central: { w: Float64Array; d: Float64Array; i: Float64Array } = {
    w: new Float64Array(n * n),
    d: new Float64Array(n * n),
    i: new Float64Array(n * n),
  };
  const redraw = halfLives.map((_, h) => redrawing(inside, h, random));
  for (let draw = 0; draw < draws; draw++)
    for (const [h, halfLife] of halfLives.entries()) {
      const ties = draw === 0 ? valuesOf(inside, (each) => each.weight[h] as number) : (redraw[h] as () => Float64Array)();
      const scale = medianPositive(ties);
      for (const [l, lambda] of lambdas.entries()) {
        const w = matrixOf(inside, n, proximateTies(ties, closeness[l] as Float64Array, scale));
        const d = mutualShare(w, n);
        if (draw === 0 && h === hMiddle && l === lMiddle) central = { w, d, i: matrixOf(inside, n, ties) };
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
  const drawnSums = Array.from({ length: groups.length ? redraws : 0 }, () => {
    const ties = (redraw[hMiddle] as () => Float64Array)();
    return sumsOf(inside, n, proximateTies(ties, closeness[lMiddle] as Float64Array, medianPositive(ties)));
  });
  const complexes = groups.map((group, at) =>
    complexOf(input, group, consensus.complexes[at]?.filter((each) => each.standing === "core").map((each) => each.actor) ?? [], {
      ...central,
      shares,
      drawnSums,
      random,
    }),
  );
  return {
    slice,
    runs: consensus.runs,
    ties: tiesOf(inside, n, km, central, shares, hMiddle),
    members,
    complexes,
    borders: bordersOf(input, central.w, groups),
    powers: powersOf(input, groups, random),
    supers: supersOf(central.w, n, groups, random),
  };
}

/** Ties with acts in the slice; the share of each drawn toward the middle by how few crises its two sides have. */
function tiesOf(
  pairs: readonly PairInput[],
  n: number,
  km: Float64Array,
  central: { readonly w: Float64Array; readonly d: Float64Array },
  shares: readonly Float64Array[],
  h: number,
): TieFound[] {
  const near = ({ i, j }: PairInput) => central.w[i * n + j] as number;
  const sums = rowSums(central.w, n);
  const happenings = happeningsOf(
    pairs.map((each) => ({ i: each.i, j: each.j, w: near(each), n: each.n_eff[h] as number })),
    n,
  );
  return pairs
    .filter((each) => each.rows > 0)
    .map((each): TieFound => {
      const { i, j, rows, weight } = each;
      const at = i * n + j;
      const far = km[at] as number;
      const sides = [i, j].flatMap((actor) =>
        (sums[actor] as number) > 0 && (happenings[actor] as number) > 0
          ? [[Math.min(1, near(each) / (sums[actor] as number)), happenings[actor] as number] as const]
          : [],
      );
      const own = { i, j, rows, interdependence: weight[h] as number, km: Number.isFinite(far) ? far : null, near: near(each) };
      if (sides.length < 2) return { ...own, share: central.d[at] as number, low: 0, high: 1 };
      const thin = thinShare(sides);
      const values = shares.map((one) => one[at] as number);
      return { ...own, share: thin.value, low: Math.min(thin.low, ...values), high: Math.max(thin.high, ...values) };
    });
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
    shares,
    drawnSums,
    random,
  }: {
    readonly w: Float64Array;
    readonly d: Float64Array;
    readonly i: Float64Array;
    readonly shares: readonly Float64Array[];
    readonly drawnSums: readonly Float64Array[];
    readonly random: () => number;
  },
): ComplexFound {
  const n = input.members;
  const isIn = new Set(group);
  const pairs = input.pairs.filter((each) => isIn.has(each.i) && isIn.has(each.j));
  const share = (each: PairInput) => d[each.i * n + each.j] as number;
  const sum = (list: readonly PairInput[], of: (each: PairInput) => number) => list.reduce((total, each) => total + of(each), 0);
  const whole = sum(pairs, share);
  const signs = meanSign(pairs.map((each) => ({ share: share(each), sign: signOf(each) })));
  const bounds = shares.flatMap((each) => {
    const found = meanSign(pairs.map((pair) => ({ share: each[pair.i * n + pair.j] as number, sign: signOf(pair) })));
    return found ? [found] : [];
  });
  const low = bounds.length ? Math.min(...bounds.map((each) => each.low)) : null;
  const high = bounds.length ? Math.max(...bounds.map((each) => each.high)) : null;
  const isViolent = pairs.some((each) => each.violence > 0 || each.violent > 0);
  const { type, needs } = complexType({
    bounds: low === null || high === null ? null : [low, high],
    violence: isViolent ? true : input.isWatched ? false : null,
    rules: sum(pairs, (each) => each.rules),
  });
  const sums = rowSums(w, n);
  const gathered = concentration(
    group.map((actor) => sums[actor] as number),
    drawnSums.map((each) => group.map((actor) => each[actor] as number)),
  );
  const territories = [...new Set(group.flatMap((actor) => input.territories[actor] ?? []))].sort();
  const parts =
    group.length >= 6 ? subcomplexes(d, n, group, { random, rewirings: 39, seeds: 3 }) : { parts: [group], modularity: null, p: 1 };
  return {
    members: group,
    core,
    central: [...group].sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b),
    territories,
    isConnected: isConnected(cut(input.touches, input.actors.length, n), n, group),
    type,
    needs,
    amity: signs?.value ?? null,
    amityLow: low,
    amityHigh: high,
    enmityShare: signs?.enmity ?? 0,
    amityShare: signs?.amity ?? 0,
    unknownShare: signs?.unknown ?? 1,
    unknownTies: pairs
      .filter((each) => signOf(each) === null && share(each) > 0)
      .sort((a, b) => share(b) - share(a) || a.i - b.i || a.j - b.j)
      .slice(0, 3)
      .map((each) => [each.i, each.j] as const),
    violent:
      whole > 0
        ? sum(
            pairs.filter((each) => each.violent === each.rows && each.rows > 0),
            share,
          ) / whole
        : 0,
    n_eff: gathered?.n_eff ?? null,
    n_low: gathered?.low ?? null,
    n_high: gathered?.high ?? null,
    conductance: conductance(d, n, group),
    p: group.length < n ? conductanceAgainstChance(d, n, group, { random, draws: 199 }) : null,
    internal: sum(pairs, (each) => i[each.i * n + each.j] as number),
    parts: parts.parts.length > 1 ? parts.parts : [],
    modularity: parts.modularity,
    partP: parts.p,
  };
}

function signOf({ sign }: PairInput): SignedShare["sign"] {
  return sign === "amity" || sign === "enmity" || sign === "neutral" ? sign : null;
}
