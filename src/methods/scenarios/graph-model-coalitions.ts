import { answers, byConcept, type Concept, type Graph, type GraphModel, graphOf, isBetter, reachable } from "./graph-model.js";

export interface CoalitionStability {
  /** 0-based actors, two or more. */
  readonly coalition: readonly number[];
  /** States that these actors would not leave together. */
  readonly stable: Readonly<Record<Concept, number[]>>;
}

/**
 * Which states coalitions would leave together: a joint improvement is reached by moves of its members and better for all of them; it is
 * answered where the others can lead to a state no better for some member than where it began. Counter-moves of SMR are the coalition's
 * own; answers of SEQ pay for those who make them. Kilgour, Hipel, Fang & Peng (2001); Inohara & Hipel (2008).
 */
export function coalitionStability(
  model: GraphModel,
  coalitions: readonly (readonly number[])[] = coalitionsOf(model.actors.length),
): CoalitionStability[] {
  const graph = graphOf(model);
  return coalitions.map((coalition) => {
    const joint = model.states.map((_, state) => reachable(graph, coalition, state).filter((to) => isJoint(graph, coalition, to, state)));
    const spoils = (end: number, state: number) => coalition.some((actor) => !isBetter(graph, actor, end, state));
    const holds = (state: number, paying: boolean, final: (end: number) => boolean) =>
      (joint[state] as number[]).every((to) => answers(graph, coalition, to, paying).some((end) => spoils(end, state) && final(end)));
    const isStable: Readonly<Record<Concept, (state: number) => boolean>> = {
      nash: (state) => (joint[state] as number[]).length === 0,
      gmr: (state) => holds(state, false, () => true),
      smr: (state) => holds(state, false, (end) => reachable(graph, coalition, end).every((last) => spoils(last, state))),
      seq: (state) => holds(state, true, () => true),
    };
    const states = model.states.map((_, state) => state);
    return { coalition, stable: byConcept((concept) => states.filter((state) => isStable[concept](state))) };
  });
}

/** All coalitions of two or more of some actors. */
export function coalitionsOf(actors: number): number[][] {
  return Array.from({ length: 2 ** actors }, (_, mask) =>
    Array.from({ length: actors }, (_unused, at) => at).filter((at) => (mask >> at) & 1),
  ).filter((each) => each.length > 1);
}

function isJoint(graph: Graph, coalition: readonly number[], to: number, from: number): boolean {
  return to !== from && coalition.every((actor) => isBetter(graph, actor, to, from));
}
