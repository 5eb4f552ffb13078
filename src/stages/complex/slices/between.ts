import { supercomplexTie } from "../../../methods/complexes/conductance.js";
import { rowSums } from "../../../methods/complexes/interdependence.js";
import { penetration } from "../../../methods/complexes/penetration.js";
import { matrixOf, valuesOf } from "./pair-values.js";
import { cut, middleOf, redrawing, redraws } from "./redraws.js";
import type { BorderFound, PairInput, PowerFound, SliceFound, SliceInput } from "./slice-input.js";

/** Acts with a rival that show a stand toward it to be neither friend nor foe. */
const leastBetween = 5;

/** States by their ties with each group; and those that lie between rivals of their own group, bordering both and close to neither. */
export function bordersOf(input: SliceInput, w: Float64Array, groups: readonly (readonly number[])[]): BorderFound[] {
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

/** States outside by the weight with which they reach into each group. */
export function powersOf(input: SliceInput, groups: readonly (readonly number[])[], random: () => number): PowerFound[] {
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
export function supersOf(w: Float64Array, n: number, groups: readonly (readonly number[])[], random: () => number): SliceFound["supers"] {
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
