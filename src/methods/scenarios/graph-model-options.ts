import { Refusal } from "../refusal.js";
import type { GraphModel } from "./graph-model.js";

/** What an actor may do or leave. */
interface Option {
  readonly id: string;
  readonly actor: string;
  /** Once taken it cannot be given up. */
  readonly isLasting?: boolean;
}

/** Options taken (true) or left (false); what is not named may be either. */
export type Pattern = Readonly<Record<string, boolean>>;

export interface OptionModel {
  readonly options: readonly Option[];
  /** Patterns that cannot be. */
  readonly infeasible?: readonly Pattern[];
  /** By actor: wishes, the first weighs more than all that follow together. */
  readonly wishes?: Readonly<Record<string, readonly Pattern[]>>;
  /** By actor: pairs [better, worse] of states written Y and N in the order of the options; instead of wishes. */
  readonly pairs?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
}

/**
 * The graph model of options: a state for each feasible choice of all (written Y and N in their order), a move for each change of one
 * actor's own options, rankings from wishes in their order or from pairs of states. Fang, Hipel, Kilgour & Peng (2003).
 */
export function graphOfOptions({ options, infeasible = [], wishes = {}, pairs = {} }: OptionModel): GraphModel {
  if (!options.length || options.length > 14)
    throw new Refusal(
      "out-of-range",
      `${options.length} options cannot be drawn as a graph.`,
      "Between 1 and 14: join options that go together.",
    );
  const actors = [...new Set(options.map((each) => each.actor))];
  for (const pattern of [...infeasible, ...Object.values(wishes).flat()])
    for (const id of Object.keys(pattern))
      if (!options.some((each) => each.id === id))
        throw new Refusal("unknown-state", `There is no option ${id}.`, "Name it as in the options.");
  const fits = (state: string, pattern: Pattern) =>
    options.every(({ id }, at) => pattern[id] === undefined || pattern[id] === (state[at] === "Y"));
  const states = Array.from({ length: 2 ** options.length }, (_, mask) =>
    options.map((_unused, at) => ((mask >> at) & 1 ? "Y" : "N")).join(""),
  ).filter((state) => !infeasible.some((pattern) => fits(state, pattern)));
  const moves = actors.map((actor) =>
    states.flatMap((from, a) =>
      states.flatMap((to, b): [number, number][] => (a !== b && isMove(options, actor, from, to) ? [[a, b]] : [])),
    ),
  );
  const payoffs = actors.map((actor) => {
    const list = wishes[actor] ?? [];
    if (!wishes[actor] && pairs[actor]) return rankingOfPairs(states, pairs[actor]);
    return states.map((state) => list.reduce((sum, wish, at) => sum + (fits(state, wish) ? 2 ** (list.length - at - 1) : 0), 0));
  });
  return { actors, states, moves, payoffs };
}

/** A ranking that keeps every pair [better, worse]; refuses pairs that lead in a circle and names it. States on one level are tied. */
export function rankingOfPairs(states: readonly string[], pairs: readonly (readonly [string, string])[]): number[] {
  const worse = new Map<string, string[]>(states.map((state) => [state, []]));
  for (const [better, other] of pairs) {
    for (const state of [better, other])
      if (!worse.has(state)) throw new Refusal("unknown-state", `There is no state ${state}.`, "Name it as in the states.");
    worse.get(better)?.push(other);
  }
  const heights = new Map<string, number>();
  const path: string[] = [];
  const heightOf = (state: string): number => {
    const known = heights.get(state);
    if (known !== undefined) return known;
    if (path.includes(state)) {
      const circle = [...path.slice(path.indexOf(state)), state];
      throw new Refusal("preference-cycle", `Preferences lead in a circle: ${circle.join(" over ")}.`, "Turn or drop one of these pairs.");
    }
    path.push(state);
    const height = Math.max(0, ...(worse.get(state) ?? []).map((each) => heightOf(each) + 1));
    path.pop();
    heights.set(state, height);
    return height;
  };
  return states.map(heightOf);
}

function isMove(options: readonly Option[], actor: string, from: string, to: string): boolean {
  return options.every((option, at) => from[at] === to[at] || (option.actor === actor && !(option.isLasting && from[at] === "Y")));
}
