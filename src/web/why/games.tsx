import { useMemo, useState } from "react";
import { shortWords } from "../../domain/writing/short-words.js";
import { concepts } from "../../methods/scenarios/graph-model.js";
import { type Game, gameOf, type Solved, stateWords, type Wish } from "../../methods/scenarios/option-game.js";
import type { GameWritten, ScenariosPage } from "../../pages/scenarios.js";
import { useAddress } from "../addresses/address.js";
import { useCaseText, useEdit } from "../ask/edit.js";
import { Writes } from "../ask/writing.js";
import { useActors } from "../naming/names.js";
import { LimitTold } from "../parts/limit-told.js";
import { Empty } from "../parts/states.js";
import { Wishes, wishWords } from "./game-wishes.js";
import { SaveOrLeave } from "./save-or-leave.js";
import { useUnsaved } from "./unsaved.js";
import { useWorked } from "./work/use-worked.js";

const conceptNames = { nash: "Nash", gmr: "GMR", smr: "SMR", seq: "SEQ" } as const;
const conceptWords = {
  nash: "nobody has a better move alone",
  gmr: "every better move can be answered so that it did not pay",
  smr: "and no second move helps",
  seq: "answered by moves that pay for those who make them",
} as const;

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
        <Empty title="judgements/scenarios.yaml fills this.">
          Under <code>games</code>: options, who may take them, and what each actor wants, the first wish before all that follow.
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

interface Worked {
  readonly game: Game;
  readonly solved: Solved;
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

interface GameWishesProps {
  readonly game: Game;
  readonly label: string;
  readonly changed: Readonly<Record<string, readonly Wish[]>> | null;
  onChange(actor: string, wishes: readonly Wish[]): void;
  onLeave(): void;
}

function GameWishes({ game, label, changed, onChange, onLeave }: GameWishesProps) {
  const actor = useActors();
  const actors = [...new Set(game.options.map((each) => each.actor))];
  const { data: file } = useCaseText("scenarios");
  const { mutate: edit } = useEdit();
  const listed = (file?.says as { readonly games?: readonly { readonly id?: unknown; readonly wishes?: object }[] } | null)?.games ?? [];
  const index = listed.findIndex(({ id }) => id === game.id);
  const [says, setSays] = useState("");
  const saveAs = () => {
    if (!changed || !says.trim()) return;
    const ids = new Set(listed.map(({ id }) => String(id)));
    let number = 2;
    while (ids.has(`${game.id}-${number}`)) number++;
    const id = `${game.id}-${number}`;
    const wishes = Object.fromEntries(Object.entries(changed).map(([of, list]) => [of, plain(list)]));
    edit({
      name: "scenarios",
      was: null,
      steps: [{ add: ["games"], value: { id, says: says.trim(), from: game.id, wishes } }],
      act: `Added the game ${id}`,
    });
    setSays("");
    onLeave();
  };
  const save = () => {
    if (!changed || index < 0) return;
    const has = listed[index]?.wishes !== undefined;
    const steps = has
      ? Object.entries(changed).map(([of, wishes]) => ({ set: ["games", index, "wishes", of], value: plain(wishes) }))
      : [
          {
            set: ["games", index, "wishes"],
            value: Object.fromEntries(Object.entries(changed).map(([of, wishes]) => [of, plain(wishes)])),
          },
        ];
    edit({ name: "scenarios", was: file?.sha256 ?? "", steps, act: `Changed the wishes of “${game.says}”` });
  };
  return (
    <>
      {actors.map((id) => (
        <Wishes key={id} game={game} actor={id} name={actor(id).name} label={label} onChange={(wishes) => onChange(id, wishes)} />
      ))}
      {changed && <SaveOrLeave save={save} isMissing={index < 0} onLeave={onLeave} />}
      {changed && (
        <Writes>
          <form
            className="save-as"
            onSubmit={(event) => {
              event.preventDefault();
              saveAs();
            }}
          >
            <label>
              Or keep both, and call this one
              <input value={says} maxLength={200} onChange={(event) => setSays(event.target.value)} />
              <LimitTold text={says} most={200} />
            </label>
            <button type="submit" className="act" disabled={!says.trim()}>
              Save as another game
            </button>
          </form>
        </Writes>
      )}
      {game.because && <p className="says-beside">{game.because}</p>}
    </>
  );
}

const plain = (wishes: readonly Wish[]) =>
  wishes.map(({ options, because }) => ({ options, ...(because === undefined ? {} : { because }) }));

/** States that somebody's concept holds in either game, today's first. */
function States({ columns }: { columns: readonly (Worked & { readonly key: string })[] }) {
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
                {columns.map(({ key, solved }) => {
                  const mine = solved.states.find((each) => each.state === state);
                  const held = concepts.filter((concept) => mine?.equilibria.includes(concept));
                  return (
                    <td key={key} className="outcome">
                      {held.length ? held.map((concept) => conceptNames[concept]).join(" ") : "left"}
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
      <p className="says-beside">
        {concepts.map((concept) => `${conceptNames[concept]}: ${conceptWords[concept]}`).join("; ")}. States that hold only by GMR or SMR
        are left out here.
      </p>
    </section>
  );
}

/** How the equilibria turn when one wish is turned round. */
function Turns({ game, solved }: Worked) {
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
