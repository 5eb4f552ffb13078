import { Refusal } from "../refusal.js";
import { type Concept, concepts, type GraphModel, graphModelStability, type Stability } from "./graph-model.js";

export interface PreferenceTurn {
  readonly actor: number;
  /** The two neighbours in the ranking that change places: `up` passes `down`. */
  readonly up: number;
  readonly down: number;
  readonly gained: Readonly<Record<Concept, number[]>>;
  readonly lost: Readonly<Record<Concept, number[]>>;
}

/** How the equilibria turn when one actor swaps two states that are next to each other in its ranking; only swaps that change something. */
export function preferenceTurns(model: GraphModel): PreferenceTurn[] {
  const before = graphModelStability(model).equilibria;
  return model.actors.flatMap((_, actor) => {
    const steps = stepsOf(model, actor);
    return steps.slice(1).flatMap((higher, at) =>
      (steps[at] as number[]).flatMap((up) =>
        higher.flatMap((down) => {
          const own = [...(model.payoffs[actor] as readonly number[])];
          [own[up], own[down]] = [own[down] as number, own[up] as number];
          const after = graphModelStability(withRanking(model, actor, own)).equilibria;
          const gained = differenceOf(after, before);
          const lost = differenceOf(before, after);
          const isTurn = concepts.some((concept) => gained[concept].length || lost[concept].length);
          return isTurn ? [{ actor, up, down, gained, lost }] : [];
        }),
      ),
    );
  });
}

export interface InverseStep {
  readonly actor: number;
  /** States that the actor would have to rank no higher than the wished one; empty where it is content. */
  readonly passed: readonly number[];
  /** False where no ranking of this actor alone makes the state hold. */
  readonly isReachable: boolean;
}

/**
 * What each actor would have to prefer for a state to hold: the fewest places by which the state must rise in the actor's ranking, the
 * other rankings as they are. Kinsara, Petersons, Hipel & Kilgour (2015) list all rankings; this is their nearest one by rising.
 */
export function inverseGraphModel(model: GraphModel, state: number, concept: Concept): InverseStep[] {
  if (!Number.isInteger(state) || state < 0 || state >= model.states.length)
    throw new Refusal("unknown-state", `There is no state ${state}.`, `States run from 0 to ${model.states.length - 1}.`);
  const isStable = (stability: Stability, actor: number) => stability.stable[concept][actor]?.includes(state) ?? false;
  return model.actors.map((_, actor) => {
    if (isStable(graphModelStability(model), actor)) return { actor, passed: [], isReachable: true };
    const own = model.payoffs[actor] as readonly number[];
    const passed: number[] = [];
    for (const step of stepsOf(model, actor)) {
      const height = own[step[0] as number] as number;
      if (height <= (own[state] as number)) continue;
      passed.push(...step);
      const risen = own.map((each, at) => (at === state ? height : each));
      if (isStable(graphModelStability(withRanking(model, actor, risen)), actor)) return { actor, passed, isReachable: true };
    }
    return { actor, passed, isReachable: false };
  });
}

/** States of one actor's ranking from worst to best, ties together. */
function stepsOf(model: GraphModel, actor: number): number[][] {
  const own = model.payoffs[actor] as readonly number[];
  const heights = [...new Set(own)].sort((a, b) => a - b);
  return heights.map((height) => own.flatMap((each, at) => (each === height ? [at] : [])));
}

function withRanking(model: GraphModel, actor: number, ranking: readonly number[]): GraphModel {
  return { ...model, payoffs: model.payoffs.map((each, at) => (at === actor ? ranking : each)) };
}

function differenceOf(a: Readonly<Record<Concept, number[]>>, b: Readonly<Record<Concept, number[]>>): Record<Concept, number[]> {
  const of = (concept: Concept) => a[concept].filter((state) => !b[concept].includes(state));
  return { nash: of("nash"), gmr: of("gmr"), smr: of("smr"), seq: of("seq") };
}
