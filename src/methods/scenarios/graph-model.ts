import { needNumbers, Refusal } from "../refusal.js";

/** A graph model: who can move from which state to which alone, and how each ranks the states. States are 0-based. */
export interface GraphModel {
  readonly actors: readonly string[];
  readonly states: readonly string[];
  /** By actor: pairs [from, to]. */
  readonly moves: readonly (readonly (readonly [number, number])[])[];
  /** By actor: a number for each state, larger is better; only the order matters. */
  readonly payoffs: readonly (readonly number[])[];
}

export const concepts = ["nash", "gmr", "smr", "seq"] as const;
export type Concept = (typeof concepts)[number];

export interface Stability {
  /** By concept and actor: states that the actor would not leave. */
  readonly stable: Readonly<Record<Concept, number[][]>>;
  /** States that nobody would leave. */
  readonly equilibria: Readonly<Record<Concept, number[]>>;
}

/** A checked model with its moves by actor and state, from which stability is read. */
export interface Graph {
  readonly reach: readonly (readonly (readonly number[])[])[];
  readonly payoffs: readonly (readonly number[])[];
  readonly actors: number;
  readonly states: number;
}

/**
 * Stability of every state for every actor: Nash (no better move), GMR (every better move can be answered so that it did not pay), SMR
 * (and no counter-move helps), SEQ (answered by moves that pay for those who make them). Answers are sequences of moves by the others in
 * which nobody moves twice in a row. Fang, Hipel & Kilgour (1993), ch. 3; Howard (1971); Fraser & Hipel (1979).
 */
export function graphModelStability(model: GraphModel): Stability {
  const graph = graphOf(model);
  const isStable: Readonly<Record<Concept, (actor: number, state: number) => boolean>> = {
    nash: (actor, state) => improvements(graph, actor, state).length === 0,
    gmr: (actor, state) =>
      improvements(graph, actor, state).every((to) => answers(graph, [actor], to).some((end) => !isBetter(graph, actor, end, state))),
    smr: (actor, state) =>
      improvements(graph, actor, state).every((to) =>
        answers(graph, [actor], to).some(
          (end) =>
            !isBetter(graph, actor, end, state) && (graph.reach[actor]?.[end] ?? []).every((last) => !isBetter(graph, actor, last, state)),
        ),
      ),
    seq: (actor, state) =>
      improvements(graph, actor, state).every((to) => answers(graph, [actor], to, true).some((end) => !isBetter(graph, actor, end, state))),
  };
  const states = model.states.map((_, state) => state);
  const stable = byConcept((concept) => model.actors.map((_, actor) => states.filter((state) => isStable[concept](actor, state))));
  const equilibria = byConcept((concept) => states.filter((state) => stable[concept].every((mine) => mine.includes(state))));
  return { stable, equilibria };
}

export function byConcept<T>(value: (concept: Concept) => T): Record<Concept, T> {
  return { nash: value("nash"), gmr: value("gmr"), smr: value("smr"), seq: value("seq") };
}

/** Checks a model and sorts its moves. */
export function graphOf({ actors, states, moves, payoffs }: GraphModel): Graph {
  const n = states.length;
  if (n < 2 || !actors.length)
    throw new Refusal("too-few-points", "A graph model needs two states and an actor.", "Add options or outcomes.");
  if (moves.length !== actors.length || payoffs.length !== actors.length)
    throw new Refusal(
      "lengths-differ",
      "Each actor needs a list of moves and a ranking.",
      "Give one of each for every actor, in their order.",
    );
  const reach = moves.map((list, actor) => {
    const out = states.map(() => new Set<number>());
    for (const [from, to] of list) {
      if (from === to || ![from, to].every((state) => Number.isInteger(state) && state >= 0 && state < n))
        throw new Refusal(
          "unknown-state",
          `${actors[actor]} moves from ${from} to ${to}; states run from 0 to ${n - 1}.`,
          "Mend the move.",
        );
      out[from]?.add(to);
    }
    return out.map((each) => [...each].sort((a, b) => a - b));
  });
  for (const [actor, list] of payoffs.entries()) {
    if (list.length !== n)
      throw new Refusal("lengths-differ", `${actors[actor]} ranks ${list.length} of ${n} states.`, "Rank every state; ties are allowed.");
    needNumbers(list, `the ranking of ${actors[actor]}`);
  }
  return { reach, payoffs, actors: actors.length, states: n };
}

export function isBetter({ payoffs }: Graph, actor: number, a: number, b: number): boolean {
  return (payoffs[actor]?.[a] as number) > (payoffs[actor]?.[b] as number);
}

/** States that the actor can reach alone and prefers. */
export function improvements(graph: Graph, actor: number, state: number): number[] {
  return (graph.reach[actor]?.[state] ?? []).filter((to) => isBetter(graph, actor, to, state));
}

/** States that the actors outside `apart` can lead to from `state`, nobody twice in a row; with `paying`, each move betters its mover. */
export function answers(graph: Graph, apart: readonly number[], state: number, paying = false): number[] {
  const others = Array.from({ length: graph.actors }, (_, actor) => actor).filter((actor) => !apart.includes(actor));
  return reachable(graph, others, state, paying);
}

/** States that some actors can lead to together from `state`, nobody twice in a row. */
export function reachable(graph: Graph, movers: readonly number[], state: number, paying = false): number[] {
  const seen = new Set<number>();
  const found = new Set<number>();
  const open: [number, number][] = [[state, -1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, last] = next;
    for (const mover of movers) {
      if (mover === last) continue;
      for (const to of paying ? improvements(graph, mover, at) : (graph.reach[mover]?.[at] ?? [])) {
        found.add(to);
        const key = to * graph.actors + mover;
        if (seen.has(key)) continue;
        seen.add(key);
        open.push([to, mover]);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}
