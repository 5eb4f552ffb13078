import { useState } from "react";
import type { Game, Wish } from "../../../methods/scenarios/option-game.js";
import { useCaseText, useEdit } from "../../ask/edit.js";
import { Writes } from "../../ask/writing.js";
import { useActors } from "../../naming/names.js";
import { LimitTold } from "../../parts/limit-told.js";
import { SaveOrLeave } from "../save-or-leave.js";
import { Wishes } from "./game-wishes.js";

interface GameWishesProps {
  readonly game: Game;
  readonly label: string;
  readonly changed: Readonly<Record<string, readonly Wish[]>> | null;
  onChange(actor: string, wishes: readonly Wish[]): void;
  onLeave(): void;
}

/** What the actors of a game want, to be moved and turned; what was tried is saved, saved as another game, or left. */
export function GameWishes({ game, label, changed, onChange, onLeave }: GameWishesProps) {
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
