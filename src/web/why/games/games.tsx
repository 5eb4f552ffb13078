import { useMemo } from "react";
import { type Game, gameOf, type Wish } from "../../../methods/scenarios/option-game.js";
import type { GameWritten, ScenariosPage } from "../../../pages/scenarios.js";
import { useAddress } from "../../addresses/address.js";
import { Empty } from "../../parts/states.js";
import { useUnsaved } from "../unsaved.js";
import { useWorked } from "../work/use-worked.js";
import { States, Turns, type Worked } from "./states.js";
import { GameWishes } from "./tried-wishes.js";

/** Two games beside each other: who wants what, which states nobody would leave, and how they turn when one preference does. */
export function Games({ data }: { data: ScenariosPage }) {
  const { params, set } = useAddress();
  const inFile = useMemo(
    () =>
      Object.fromEntries(
        data.games.map(({ id, options, wishes }) => [
          id,
          Object.fromEntries(Object.entries(wishes ?? {}).map(([actor, all]) => [actor, { options, all }])),
        ]),
      ),
    [data.games],
  );
  const [changes, setChanges] = useUnsaved<Readonly<Record<string, readonly Wish[]>>>(inFile);
  const all = useMemo(
    () =>
      data.games.map((game): GameWritten => {
        const mine = changes[game.id];
        return mine ? { ...game, wishes: { ...game.wishes, ...mine } } : game;
      }),
    [data.games, changes],
  );
  const a = data.games.find(({ id }) => id === params.get("a")) ?? data.games[0];
  const b = data.games.find(({ id }) => id === params.get("b")) ?? data.games.find(({ id }) => id !== a?.id);
  const left = useWorked(a ? { kind: "game", all, id: a.id } : null);
  const right = useWorked(b ? { kind: "game", all, id: b.id } : null);
  if (!a)
    return (
      <section>
        <h2 className="section-title">Who would stay put</h2>
        <Empty title="No game has been written down yet.">
          A game says what each side may do and what it wants, the first wish before all that follow. The page then says where the sides
          would stay put. It is written below, into judgements/scenarios.yaml.
        </Empty>
      </section>
    );
  const columns = [{ key: "a", game: a, answer: left }, ...(b ? [{ key: "b", game: b, answer: right }] : [])] as const;
  const solved = columns.map(({ answer: { worked } }) => (worked?.kind === "game" ? worked : undefined));
  return (
    <section>
      <h2 className="section-title">{gamesTitle(solved)}</h2>
      <p className="section-says">
        Nothing here says what will happen: it says where the sides would stay put if they wanted what stands here. Turn a wish round or
        move it, and both are worked out again beside the page.
      </p>
      <div className="two-games">
        {columns.map(({ key, game }) => (
          <select key={key} aria-label={`Game ${key}`} value={game.id} onChange={(event) => set({ [key]: event.target.value })}>
            {data.games.map(({ id, says }) => (
              <option key={id} value={id}>
                {says}
              </option>
            ))}
          </select>
        ))}
      </div>
      <States columns={columns.flatMap(({ key }, index) => (solved[index] ? [{ key, ...solved[index] }] : []))} />
      <div className="two-games">
        {columns.map(({ key, game, answer }) => (
          <section key={key} aria-label={`Wishes of game ${key}`}>
            {answer.worked?.kind === "refused" ? (
              <div className="empty" role="alert">
                <b>This game was not worked out.</b> {answer.worked.says}
              </div>
            ) : written(all, game.id) ? (
              <GameWishes
                game={written(all, game.id) as Game}
                label={key}
                changed={changes[game.id] ?? null}
                onChange={(actor, wishes) => setChanges((before) => ({ ...before, [game.id]: { ...before[game.id], [actor]: wishes } }))}
                onLeave={() => setChanges(({ [game.id]: _, ...rest }) => rest)}
              />
            ) : (
              <p className="says-beside">Working it out.</p>
            )}
          </section>
        ))}
      </div>
      {solved[0] && <Turns game={solved[0].game} solved={solved[0].solved} />}
    </section>
  );
}

/** The game as it stands with its changes, before it is worked out; undefined where it stands on nothing. */
function written(all: readonly GameWritten[], id: string): Game | undefined {
  try {
    return gameOf(all, id);
  } catch {
    return undefined; // the worker says why
  }
}

function gamesTitle([a, b]: readonly (Worked | undefined)[]): string {
  if (!a) return "Who would stay put";
  const held = (each: Worked) => each.solved.states.filter(({ equilibria }) => equilibria.includes("seq")).map(({ state }) => state);
  const count = (each: Worked) => `${held(each).length} ${held(each).length === 1 ? "state holds" : "states hold"}`;
  if (!b) return `“${a.game.says}”: ${count(a)} against answers that pay`;
  const gained = held(b).filter((state) => !held(a).includes(state)).length;
  const lost = held(a).filter((state) => !held(b).includes(state)).length;
  return `“${a.game.says}”: ${count(a)} against answers that pay. “${b.game.says}”: ${moreAndFewer(gained, lost)}`;
}

/** “6 more, none fewer”; “the same” where nothing came or went. */
function moreAndFewer(gained: number, lost: number): string {
  return gained + lost === 0 ? "the same" : `${gained || "none"} more, ${lost || "none"} fewer`;
}
