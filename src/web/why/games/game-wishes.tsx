import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Game, Wish } from "../../../methods/scenarios/option-game.js";

interface WishesProps {
  readonly game: Game;
  readonly actor: string;
  readonly name: string;
  readonly label: string;
  onChange(wishes: readonly Wish[]): void;
}

/** What one actor wants, the first before all that follow: moved with the arrow keys or the buttons, turned round with Space. */
export function Wishes({ game, actor, name, label, onChange }: WishesProps) {
  const list = game.wishes[actor] ?? [];
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current !== null) document.getElementById(idOf(label, actor, next.current))?.focus();
    next.current = null;
  });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= list.length) return;
    const moved = [...list];
    const [one] = moved.splice(from, 1);
    if (one) moved.splice(to, 0, one);
    next.current = to;
    onChange(moved);
  };
  const turn = (at: number) =>
    onChange(
      list.map((wish, index) =>
        index === at ? { ...wish, options: Object.fromEntries(Object.entries(wish.options).map(([id, taken]) => [id, !taken])) } : wish,
      ),
    );
  const press = (event: KeyboardEvent, at: number) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(at, at + (event.key === "ArrowUp" ? -1 : 1));
    }
  };
  if (game.pairs[actor])
    return (
      <p className="says-beside">
        {name} ranks states by pairs in the file: {game.pairs[actor]?.map(([better, worse]) => `${better} over ${worse}`).join(", ")}.
      </p>
    );
  return (
    <div>
      <h3 className="small-title">Wishes of {name}, the first before all that follow</h3>
      <ol className="wishes">
        {list.map((wish, at) => (
          <li key={JSON.stringify(wish.options)} title={wish.because}>
            <button
              type="button"
              id={idOf(label, actor, at)}
              className="wish"
              onClick={() => turn(at)}
              onKeyDown={(event) => press(event, at)}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Space"
              title="Turn this wish round; Alt with an arrow moves it"
            >
              {wishWords(game, wish)}
            </button>
            <button
              type="button"
              className="wish-move"
              aria-label={`Move up: ${wishWords(game, wish)}`}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="wish-move"
              aria-label={`Move down: ${wishWords(game, wish)}`}
              disabled={at === list.length - 1}
              onClick={() => move(at, at + 1)}
            >
              ↓
            </button>
          </li>
        ))}
        {list.length === 0 && <li>nothing: all states are alike to it</li>}
      </ol>
    </div>
  );
}

const idOf = (label: string, actor: string, at: number) => `wish-${label}-${actor}-${at}`;

/** “shelter, no trade”, by the ids of the options. */
export function wishWords({ options }: Pick<Game, "options">, { options: wanted }: Wish): string {
  return options.flatMap(({ id }) => (wanted[id] === undefined ? [] : [`${wanted[id] ? "" : "no "}${id.replaceAll("-", " ")}`])).join(", ");
}
