import { useState } from "react";
import { shortWords } from "../../../domain/writing/short-words.js";
import { type Game, type Solved, stateWords } from "../../../methods/scenarios/option-game.js";
import { useActors } from "../../naming/names.js";
import { wishWords } from "./game-wishes.js";
import { heldHow, heldWords } from "./held-words.js";

/** A game with what the graph model says of it. */
export interface Worked {
  readonly game: Game;
  readonly solved: Solved;
}

/** States that somebody's concept holds in either game, today's first. */
export function States({ columns }: { columns: readonly (Worked & { readonly key: string })[] }) {
  const [first] = columns;
  const named = useActors();
  if (!first) return null;
  const states = first.solved.states.filter(
    ({ state }) =>
      state === first.solved.now ||
      columns.some(({ solved }) =>
        solved.states.find((each) => each.state === state)?.equilibria.some((each) => each === "nash" || each === "seq"),
      ),
  );
  const isSame = columns.every(({ game }) => game.options.map(({ id }) => id).join() === first.game.options.map(({ id }) => id).join());
  if (!isSame)
    return <p className="says-beside">The two games have different options, so that their states cannot be set beside each other.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="wide-table after-list" aria-label="States that hold" tabIndex={0}>
      <table className="list states">
        <thead>
          <tr>
            <th scope="col">What they do</th>
            {columns.map(({ key, game }) => (
              <th key={key} scope="col" className="option-head">
                {shortWords(game.says)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...states]
            .sort((x, y) => Number(y.state === first.solved.now) - Number(x.state === first.solved.now))
            .map(({ state }) => (
              <tr key={state}>
                <td>
                  {state === first.solved.now && <b>today: </b>}
                  {stateWords(first.game, state, (id) => named(id).short)}
                </td>
                {columns.map(({ key, game, solved }) => {
                  const mine = solved.states.find((each) => each.state === state);
                  const held = mine?.equilibria ?? [];
                  return (
                    <td key={key} className="outcome" data-game={game.says}>
                      {heldWords(held)}
                      {mine && mine.leaves.length > 0 && held.length > 0 && (
                        <span className="by">
                          {mine.leaves.map((each) => each.map((id) => named(id).short).join(" and ")).join(", ")} would leave it together
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
      <details className="says-beside">
        <summary>How</summary>
        {heldHow}
      </details>
    </section>
  );
}

/** How the equilibria turn when one wish is turned round. */
export function Turns({ game, solved }: Worked) {
  const actor = useActors();
  const turning = solved.wishes.filter(({ gained, lost }) => [...gained.nash, ...gained.seq, ...lost.nash, ...lost.seq].length > 0);
  const words = (states: readonly string[]) => states.map((state) => `“${stateWords(game, state, (id) => actor(id).short)}”`).join("; ");
  return (
    <section className="after-list">
      <h2 className="section-title">
        {turning.length
          ? `${turning.length} of ${solved.wishes.length} wishes, turned round alone, change where “${game.says}” comes to rest`
          : "No single wish, turned round, changes where it comes to rest"}
      </h2>
      <ul className="why-list">
        {turning.map((each) => (
          <li key={`${each.actor} ${each.ordinal}`}>
            <b>
              {actor(each.actor).short} wants {wishWords(game, { options: each.turned })}
            </b>{" "}
            instead of {wishWords(game, { options: each.wish })}:{" "}
            {each.gained.nash.length > 0 && `${words(each.gained.nash)} then holds by Nash. `}
            {each.lost.nash.length > 0 && `${words(each.lost.nash)} no longer does. `}
            {each.gained.nash.length + each.lost.nash.length === 0 &&
              `${each.gained.seq.length || "no"} ${each.gained.seq.length === 1 ? "state" : "states"} more and ${each.lost.seq.length || "none"} fewer hold against answers that pay.`}
          </li>
        ))}
      </ul>
      <Needs game={game} solved={solved} />
    </section>
  );
}

/** What the actors would have to prefer for another state to hold: the inverse question. */
function Needs({ game, solved }: Worked) {
  const actor = useActors();
  const [wished, setWished] = useState("");
  const state = solved.states.some((each) => each.state === wished) ? wished : (solved.now ?? solved.states[0]?.state ?? "");
  const needs = solved.needs.filter((each) => each.state === state);
  return (
    <div className="after-list">
      <label className="needs-label">
        What would have to be wanted for this to hold by Nash{" "}
        <select value={state} onChange={(event) => setWished(event.target.value)}>
          {solved.states.map((each) => (
            <option key={each.state} value={each.state}>
              {each.state === solved.now ? "today: " : ""}
              {stateWords(game, each.state, (id) => actor(id).short)}
            </option>
          ))}
        </select>
      </label>
      <ul className="why-list">
        {needs.map((each) => (
          <li key={each.actor}>
            <b>{actor(each.actor).short}</b>{" "}
            {each.passed.length === 0
              ? "would stay as things are."
              : `would have to rank it above ${each.passed.length} ${each.passed.length === 1 ? "state" : "states"} that it now likes better, as ${stateWords(game, each.passed.at(-1) ?? "", (id) => actor(id).short)}.`}
          </li>
        ))}
      </ul>
    </div>
  );
}
