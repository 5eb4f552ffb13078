import { complexType, meanSign, type SignedShare } from "../../../methods/complexes/complex-type.js";
import { consensusComplexes, type Reading } from "../../../methods/complexes/complexes.js";
import { conductance, conductanceAgainstChance, isConnected, supercomplexTie } from "../../../methods/complexes/conductance.js";
import {
  happeningsOf,
  medianPositive,
  mutualShare,
  proximateTies,
  rowSums,
  thinShare,
} from "../../../methods/complexes/interdependence.js";
import { penetration } from "../../../methods/complexes/penetration.js";
import { concentration } from "../../../methods/complexes/polarity.js";
import { subcomplexes } from "../../../methods/complexes/subcomplexes.js";
import { drawGamma } from "../../../methods/statistics/distributions/draw-gamma.js";
import { seededRandom } from "../../../methods/statistics/random.js";
import { matrixOf, sumsOf, valuesOf } from "./pair-values.js";
import type { BorderFound, ComplexFound, MemberFound, PairInput, PowerFound, SliceFound, SliceInput, TieFound } from "./slice-input.js";

/** Redrawn sums of ties that the interval of their concentration takes. */
const redraws = 199;

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

/** Acts with a rival that show a stand toward it to be neither friend nor foe. */
const leastBetween = 5;

/** States by their ties with each group; and those that lie between rivals of their own group, bordering both and close to neither. */
function bordersOf(input: SliceInput, w: Float64Array, groups: readonly (readonly number[])[]): BorderFound[] {
  const n = input.members;
  const touches = cut(input.touches, input.actors.length, n);
  const sums = rowSums(w, n);
  const groupOf = new Map(groups.flatMap((group, complex) => group.map((actor) => [actor, complex] as const)));
  const pairOf = new Map(input.pairs.flatMap((each) => [[each.i * n + each.j, each] as const, [each.j * n + each.i, each] as const]));
  return Array.from({ length: n }, (_, actor) => actor)
    .filter((actor) => input.states[actor])
    .map((actor): BorderFound => {
      const ties = groups.map((group, complex) => {
        const others = group.filter((each) => each !== actor);
        return {
          complex,
          w: others.reduce((total, each) => total + (w[actor * n + each] as number), 0),
          rows: others.reduce((total, each) => total + (pairOf.get(actor * n + each)?.rows ?? 0), 0),
        };
      });
      const own = (groups[groupOf.get(actor) ?? -1] ?? []).filter(
        (each) => each !== actor && input.states[each] && touches[actor * n + each],
      );
      const stands = own.flatMap((each) => {
        const pair = pairOf.get(actor * n + each);
        if (!pair || pair.rows < leastBetween || pair.sign === "enmity" || pair.sign === "disputed") return [];
        return [[each, Math.abs(pair.score ?? 0)] as const];
      });
      const between = stands.flatMap(([j, near], at) =>
        stands
          .slice(at + 1)
          .filter(([k]) => pairOf.get(j * n + k)?.sign === "enmity")
          .map(([k, far]) => ({ rivals: [j, k] as const, score: (1 - near) * (1 - far) })),
      );
      return {
        actor,
        ties,
        whole: sums[actor] as number,
        buffer: between.length ? between.reduce((total, each) => total + each.score, 0) : null,
        between: between.map(({ rivals }) => rivals),
      };
    });
}

function powersOf(input: SliceInput, groups: readonly (readonly number[])[], random: () => number): PowerFound[] {
  const all = input.actors.length;
  const h = middleOf(input.halfLives);
  const over = (of: (each: PairInput) => number) => matrixOf(input.pairs, all, valuesOf(input.pairs, of));
  const i = over((each) => each.weight[h] as number);
  const amity = over((each) => (each.sign === "amity" ? 1 : each.sign === "enmity" ? -1 : 0));
  const redraw = redrawing(input.pairs, h, random);
  const drawnAll = Array.from({ length: groups.length && all > input.members ? redraws : 0 }, () => matrixOf(input.pairs, all, redraw()));
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
    return named.map((power): PowerFound => {
      const found = penetration(i, amity, all, group, power);
      const drawn = drawnAll.flatMap((each) => penetration(each, amity, all, group, power).value ?? []).sort((a, b) => a - b);
      return {
        complex,
        power,
        share: found.value,
        low: drawn[Math.floor(0.025 * drawn.length)] ?? null,
        high: drawn[Math.min(drawn.length - 1, Math.floor(0.975 * drawn.length))] ?? null,
        amity: found.amity,
        enmity: found.enmity,
        friends: group.filter((each) => amity[power * all + each] === 1),
        foes: group.filter((each) => amity[power * all + each] === -1),
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

/** The crises of each dyad drawn anew at every call, each counting as often as an exponential number says. */
function redrawing(pairs: readonly PairInput[], h: number, random: () => number): () => Float64Array {
  const means = valuesOf(pairs, ({ weight }) => weight[h] as number);
  const shapes = valuesOf(pairs, ({ n_eff }) => Math.max(0.5, n_eff[h] as number));
  return () => {
    const values = new Float64Array(means.length);
    for (let at = 0; at < values.length; at++) {
      const mean = means[at] as number;
      const shape = shapes[at] as number;
      if (mean > 0) values[at] = (mean * drawGamma(shape, random)) / shape;
    }
    return values;
  };
}

/** The first n rows and columns. */
function cut<T extends Float64Array | Uint8Array>(matrix: T, all: number, n: number): T {
  if (all === n) return matrix;
  const found = matrix.slice(0, n * n) as T;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) found[i * n + j] = matrix[i * all + j] as number;
  return found;
}
