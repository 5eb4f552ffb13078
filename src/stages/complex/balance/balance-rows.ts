import type { Row } from "../../../domain/tables.js";
import { signedGraph } from "../../../methods/balance/signed-graph.js";
import { type BalanceFound, type BalanceInput, mostForWalks, mostTriads } from "./balance-work.js";

/** What balance takes of a row of dyad_accord. */
export type Accord = Pick<Row<"dyad_accord">, "slice" | "a" | "b" | "sign" | "rests_on" | "rows" | "ties" | "lacks">;

/** Signed ties of each slice: dyads whose sign is amity or enmity. */
export function balanceInputs(accords: readonly Accord[]): BalanceInput[] {
  const bySlice = new Map<string, Accord[]>();
  for (const each of accords) {
    if (each.sign !== "amity" && each.sign !== "enmity") continue;
    const list = bySlice.get(each.slice);
    if (list) list.push(each);
    else bySlice.set(each.slice, [each]);
  }
  return [...bySlice].map(([slice, list], seed) => {
    const actors = [...new Set(list.flatMap(({ a, b }) => [a, b]))].sort();
    const at = new Map(actors.map((each, place) => [each, place]));
    return {
      slice,
      actors,
      edges: list.map(({ a, b, sign }) => [at.get(a) as number, at.get(b) as number, sign === "amity" ? 1 : -1] as const),
      seed: seed + 1,
    };
  });
}

export interface BalanceRows {
  readonly triad_slice: Row<"triad_slice">[];
  readonly repair: Row<"repair">[];
  readonly balance_slice: Row<"balance_slice">[];
  readonly bloc: Row<"bloc">[];
}

/** The rows of one slice's balance; `earlier` says which triads of the slice before were balanced. */
export function balanceRows(
  input: BalanceInput,
  found: BalanceFound,
  accordOf: ReadonlyMap<string, Accord>,
  earlier: ReadonlyMap<string, boolean> | null,
): BalanceRows {
  const { slice, actors } = input;
  const name = (at: number) => actors[at] as string;
  const accord = (a: string, b: string) => accordOf.get(`${slice}\u0000${a}\u0000${b}`) as Accord;
  const triad_slice: Row<"triad_slice">[] = [];
  const repair: Row<"repair">[] = [];
  for (const { a: i, b: j, c: k, isBalanced } of found.triples) {
    const [a, b, c] = [name(i), name(j), name(k)];
    const [ab, bc, ac] = [accord(a, b), accord(b, c), accord(a, c)];
    const was = earlier?.get(`${a} ${b} ${c}`);
    triad_slice.push({
      slice,
      a,
      b,
      c,
      ab: ab.sign as string,
      bc: bc.sign as string,
      ac: ac.sign as string,
      ab_rests_on: ab.rests_on as string,
      bc_rests_on: bc.rests_on as string,
      ac_rests_on: ac.rests_on as string,
      balanced: isBalanced,
      says: saysOf([a, b, c], [ab.sign, bc.sign, ac.sign]),
      before: earlier === null ? null : was === undefined ? "unsigned" : was ? "balanced" : "unbalanced",
      lacks: lacksOf([ab, bc, ac]),
      rows: 3,
    });
    if (isBalanced) continue;
    for (const tie of [ab, bc, ac]) {
      const becomes = tie.sign === "amity" ? "enmity" : "amity";
      repair.push({
        slice,
        a,
        b,
        c,
        turns: `${tie.a}–${tie.b}`,
        was: tie.sign as string,
        becomes,
        says: becomes === "enmity" ? `${tie.a} and ${tie.b} fall out` : `${tie.a} and ${tie.b} make up`,
        acts_against: tie.rests_on === "stated" ? 0 : tie.rows,
        ties_against: !tie.rests_on?.includes("stated") ? 0 : (JSON.parse(tie.ties) as string[]).length,
        rows: 1,
      });
    }
  }
  const degree = new Int32Array(actors.length);
  const against = new Int32Array(actors.length);
  const graph = signedGraph(actors.length, input.edges);
  for (let e = 0; e < graph.m; e++)
    for (const end of [graph.from[e] as number, graph.to[e] as number]) degree[end] = (degree[end] as number) + 1;
  for (const e of found.against)
    for (const end of [graph.from[e] as number, graph.to[e] as number]) against[end] = (against[end] as number) + 1;
  const lacks = [
    ...(found.isProved ? [] : ["the least number of ties to turn is not proved: it lies between the bound and what was found"]),
    ...(found.unlisted ? [`${found.unlisted} triads beyond the first ${mostTriads} are counted and not listed`] : []),
    ...(actors.length > mostForWalks ? ["too many actors for balance by walks"] : []),
    ...(found.weak === null ? ["the division into many camps was left out or not proved"] : []),
    ...(found.frustrationChance === null ? ["frustration is not held against chance"] : []),
  ];
  return {
    triad_slice,
    repair,
    balance_slice: [
      {
        slice,
        actors: actors.length,
        ties: found.ties,
        minus: found.minus,
        triads: found.triads,
        balanced: found.balanced,
        balance: found.balance,
        chance: found.chance,
        p: found.p,
        frustration: found.frustration,
        bound: found.bound,
        proved: found.isProved,
        normalised: found.normalised,
        frustration_chance: found.frustrationChance,
        frustration_p: found.frustrationP,
        optimal: Math.min(found.optimal, Number.MAX_SAFE_INTEGER),
        counted: found.isCounted && found.optimal <= Number.MAX_SAFE_INTEGER,
        walk: found.walk,
        weak: found.weak,
        camps: found.camps,
        rows: found.ties,
        lacks: lacks.length ? `${lacks.join("; ")}.`.replace(/^./u, (first) => first.toUpperCase()) : null,
      },
    ],
    bloc: actors.map((actor, at) => ({
      slice,
      actor,
      camp: found.side[at] as number,
      against: against[at] as number,
      rows: degree[at] as number,
      local: found.local[at] ?? null,
    })),
  };
}

/** Why a triad is balanced or not, in words. */
function saysOf([a, b, c]: readonly [string, string, string], [ab, bc, ac]: readonly (string | null)[]): string {
  const friends = [
    [a, b, c, ab],
    [b, c, a, bc],
    [a, c, b, ac],
  ].filter((each) => each[3] === "amity");
  if (friends.length === 3) return `${a}, ${b} and ${c} are friends of each other.`;
  if (friends.length === 0) return `${a}, ${b} and ${c} are all enemies of each other: any two would gain by making up against the third.`;
  if (friends.length === 1) {
    const [left, right, foe] = friends[0] as string[];
    return `${left} and ${right} are friends with one enemy, ${foe}.`;
  }
  const foes = [
    [a, b, c, ab],
    [b, c, a, bc],
    [a, c, b, ac],
  ].find((each) => each[3] === "enmity") as string[];
  return `${foes[2]} is the friend of ${foes[0]} and of ${foes[1]}, who are enemies.`;
}

/** What the ties of a triad lack; those that lack the same are named together. */
export function lacksOf(ties: readonly Pick<Accord, "a" | "b" | "lacks">[]): string | null {
  const lacking = new Map<string, string[]>();
  for (const { a, b, lacks } of ties) if (lacks) lacking.set(lacks, [...(lacking.get(lacks) ?? []), `${a}–${b}`]);
  const words = [...lacking].map(([lacks, pairs]) => `${pairs.join(", ")}: ${lacks.charAt(0).toLowerCase()}${lacks.slice(1)}`);
  return words.length ? words.join(" ") : null;
}
