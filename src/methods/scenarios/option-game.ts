import { Refusal } from "../refusal.js";
import { concepts, type Graph, type GraphModel, graphModelStability, graphOf, improvements } from "./graph-model.js";
import { coalitionStability, coalitionsOf } from "./graph-model-coalitions.js";
import { preferenceTurns } from "./graph-model-inverse.js";
import { graphOfOptions, type OptionModel, type Pattern } from "./graph-model-options.js";

interface GameOption {
  readonly id: string;
  readonly actor: string;
  readonly says: string;
  readonly lasting: boolean;
}
export interface Wish {
  readonly options: Pattern;
  readonly because?: string | undefined;
}

/** A game as judgements/scenarios.yaml writes it: what is left out is as in the game it stands on. */
export interface WrittenGame {
  readonly id: string;
  readonly says: string;
  readonly from?: string | undefined;
  readonly options?: readonly GameOption[] | undefined;
  readonly impossible?: readonly Pattern[] | undefined;
  readonly wishes?: Readonly<Record<string, readonly Wish[]>> | undefined;
  readonly pairs?: Readonly<Record<string, readonly (readonly [string, string])[]>> | undefined;
  readonly now?: Pattern | undefined;
  readonly because?: string | undefined;
  readonly note?: string | undefined;
}

/** A game with what it takes from the one that it stands on. */
export interface Game {
  readonly id: string;
  readonly says: string;
  readonly parent: string | null;
  readonly options: readonly GameOption[];
  readonly impossible: readonly Pattern[];
  readonly wishes: Readonly<Record<string, readonly Wish[]>>;
  readonly pairs: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly now: Pattern | null;
  readonly because: string | null;
  readonly note: string | null;
}

type Ends = Readonly<Record<(typeof concepts)[number], readonly string[]>>;
export interface Solved {
  readonly actors: readonly string[];
  readonly states: readonly {
    readonly state: string;
    readonly equilibria: readonly string[];
    /** By concept: actors that would not leave it. */
    readonly stable: Readonly<Record<string, readonly string[]>>;
    readonly leaves: readonly (readonly string[])[];
    readonly payoffs: Readonly<Record<string, number>>;
  }[];
  readonly now: string | null;
  readonly turns: readonly {
    readonly actor: string;
    readonly up: string;
    readonly down: string;
    readonly gained: Ends;
    readonly lost: Ends;
  }[];
  readonly wishes: readonly {
    readonly actor: string;
    readonly ordinal: number;
    readonly wish: Pattern;
    readonly turned: Pattern;
    readonly gained: Ends;
    readonly lost: Ends;
  }[];
  readonly needs: readonly {
    readonly state: string;
    readonly actor: string;
    readonly passed: readonly string[];
  }[];
}

/** Games with what they take from others; throws a Refusal where one stands on itself or on nothing. */
export function gameOf(all: readonly WrittenGame[], id: string, path: readonly string[] = []): Game {
  const written = all.find((each) => each.id === id);
  if (!written)
    throw new Refusal("unknown-state", `There is no game ${id} to stand on.`, "Name one of judgements/scenarios.yaml, or take from out.");
  if (path.includes(id))
    throw new Refusal(
      "preference-cycle",
      `The games ${[...path, id].join(", ")} stand on one another.`,
      "Let one of them say all its options.",
    );
  const below = written.from === undefined ? undefined : gameOf(all, written.from, [...path, id]);
  const wishes = written.wishes ?? {};
  const pairs = written.pairs ?? {};
  const kept = <T>(of: Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.fromEntries(Object.entries(of ?? {}).filter(([actor]) => !(actor in wishes) && !(actor in pairs)));
  return {
    id,
    says: written.says,
    parent: written.from ?? null,
    options: written.options ?? below?.options ?? [],
    impossible: written.impossible ?? below?.impossible ?? [],
    wishes: { ...kept(below?.wishes), ...wishes },
    pairs: { ...kept(below?.pairs), ...pairs },
    now: written.now ?? below?.now ?? null,
    because: written.because ?? below?.because ?? null,
    note: written.note ?? null,
  };
}

/** All that the graph model says of a game; throws a Refusal that says what is wrong with it. Runs in a browser too. */
export function solveGame(game: Game): Solved {
  const model = modelOf(game);
  const graph = graphOf(model);
  const { stable, equilibria } = graphModelStability(model);
  const coalitions = model.actors.length < 2 ? [] : coalitionStability(model, coalitionsOf(model.actors.length));
  const name = (actor: number) => model.actors[actor] as string;
  const state = (at: number) => model.states[at] as string;
  const ends = (of: Readonly<Record<string, readonly number[]>>) =>
    Object.fromEntries(concepts.map((concept) => [concept, (of[concept] ?? []).map(state)])) as unknown as Ends;
  const now = game.now === null ? null : stateOf(game, game.now);
  if (now !== null && !model.states.includes(now))
    throw new Refusal("unknown-state", "The options taken today are impossible at once.", "Mend now, or impossible.");
  return {
    actors: model.actors,
    states: model.states.map((each, at) => ({
      state: each,
      equilibria: concepts.filter((concept) => equilibria[concept].includes(at)),
      stable: Object.fromEntries(
        concepts.map((concept) => [concept, model.actors.filter((_, actor) => stable[concept][actor]?.includes(at))]),
      ),
      leaves: coalitions.filter(({ stable: held }) => !held.nash.includes(at)).map(({ coalition }) => coalition.map(name)),
      payoffs: Object.fromEntries(model.actors.map((actor, index) => [actor, model.payoffs[index]?.[at] ?? 0])),
    })),
    now,
    turns: (model.states.length > mostForTurns ? [] : preferenceTurns(model)).map(({ actor, up, down, gained, lost }) => ({
      actor: name(actor),
      up: state(up),
      down: state(down),
      gained: ends(gained),
      lost: ends(lost),
    })),
    wishes: wishesTurned(game, equilibria, model),
    needs: model.states.flatMap((each, at) =>
      model.actors.map((actor, index) => ({ state: each, actor, passed: passedFor(graph, index, at).map(state) })),
    ),
  };
}

/** Above so many states only wishes are turned, not every two neighbours of a ranking. */
const mostForTurns = 32;

/** States that an actor would have to rank no higher than one for it to be stable by Nash; as inverseGraphModel, read off directly. */
function passedFor(graph: Graph, actor: number, state: number): number[] {
  const payoffs = graph.payoffs[actor] as readonly number[];
  const own = payoffs[state] as number;
  const top = Math.max(own, ...improvements(graph, actor, state).map((to) => payoffs[to] as number));
  return payoffs.flatMap((each, at) => (each > own && each <= top ? [at] : []));
}

function modelOf({ options, impossible, wishes, pairs, now }: Game): GraphModel {
  const actors = [...new Set(options.map((each) => each.actor))];
  for (const [what, of] of Object.entries({ wishes, pairs }))
    for (const actor of Object.keys(of))
      if (!actors.includes(actor))
        throw new Refusal("unknown-state", `${actor} has ${what} and no option.`, "Give it an option, or take its wishes out.");
  for (const id of Object.keys(now ?? {}))
    if (!options.some((each) => each.id === id))
      throw new Refusal("unknown-state", `There is no option ${id}.`, "Name it as in the options.");
  const model: OptionModel = {
    options: options.map(({ id, actor, lasting }) => ({ id, actor, isLasting: lasting })),
    infeasible: impossible,
    wishes: Object.fromEntries(Object.entries(wishes).map(([actor, list]) => [actor, list.map((each) => each.options)])),
    pairs,
  };
  return graphOfOptions(model);
}

/** How the equilibria turn when one wish of one actor is turned round: what it wanted taken it wants left. */
function wishesTurned(game: Game, before: Readonly<Record<string, readonly number[]>>, model: GraphModel): Solved["wishes"] {
  return Object.entries(game.wishes).flatMap(([actor, list]) =>
    list.map((wish, at) => {
      const turned = Object.fromEntries(Object.entries(wish.options).map(([id, taken]) => [id, !taken]));
      const changed = {
        ...game,
        wishes: { ...game.wishes, [actor]: list.map((each, index) => (index === at ? { options: turned } : each)) },
      };
      const after = graphModelStability(modelOf(changed)).equilibria;
      const differ = (a: Readonly<Record<string, readonly number[]>>, b: Readonly<Record<string, readonly number[]>>) =>
        Object.fromEntries(
          concepts.map((concept) => [
            concept,
            (a[concept] ?? []).filter((each) => !b[concept]?.includes(each)).map((each) => model.states[each] as string),
          ]),
        ) as unknown as Ends;
      return { actor, ordinal: at + 1, wish: wish.options, turned, gained: differ(after, before), lost: differ(before, after) };
    }),
  );
}

/** Options that are not named are left. */
function stateOf({ options }: Pick<Game, "options">, taken: Pattern): string {
  return options.map(({ id }) => (taken[id] ? "Y" : "N")).join("");
}

/** A state in words: what is done in it, by whom. */
export function stateWords({ options }: Pick<Game, "options">, state: string, named = (actor: string) => actor): string {
  const done = options.filter((_, at) => state[at] === "Y");
  if (!done.length) return "Nobody does anything";
  const actors = [...new Set(done.map((each) => each.actor))];
  return actors
    .map(
      (actor) =>
        `${named(actor)}: ${done
          .filter((each) => each.actor === actor)
          .map((each) => each.says.charAt(0).toLowerCase() + each.says.slice(1))
          .join(", ")}`,
    )
    .join("; ");
}
