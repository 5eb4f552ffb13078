import { freeId } from "../../../domain/writing/free-id.js";
import { gameOf, type WrittenGame } from "../../../methods/scenarios/option-game.js";
import type { Pattern } from "../../parts/written/typed-pattern.js";
import { listAt, type Row, rowOf } from "../../parts/written/typed-row.js";

/** What a side may do, as a game in judgements/scenarios.yaml has it. */
export interface OptionRow {
  readonly id: string;
  readonly actor: string;
  readonly says: string;
}

/** The games that the file has, as far as they can be read. */
export function gamesIn(says: unknown): readonly WrittenGame[] {
  return listAt(says, ["games"]).map((each) => rowOf(each) as unknown as WrittenGame);
}

/** A game with what it takes from the one that it stands on; only what it says itself where that leads nowhere. */
export function wholeGame(games: readonly WrittenGame[], game: WrittenGame) {
  try {
    return gameOf(games, game.id);
  } catch {
    return gameOf([{ ...game, from: undefined }], game.id);
  }
}

/** A new game, and a new option of one: its id first. */
export const madeGame = (row: Row, others: readonly unknown[]): Row => ({ id: freeId(String(row["says"]), others), ...row });
export const madeOption = (row: Row, others: readonly unknown[]): Row => ({ id: freeId(String(row["says"]), others, 4), ...row });

const mostOptions = 8;

/** Why an option cannot stand beside the others. */
export function optionFault(row: Row, others: readonly unknown[]): string | null {
  if (others.length >= mostOptions) return "Eight options are the most. Join two that go together.";
  const says = (each: Row) => `${each["actor"]} ${String(each["says"]).toLowerCase()}`;
  return others.some((each) => says(rowOf(each)) === says(row)) ? "That option is there already." : null;
}

/** Why a pattern of options cannot be wished for, or be impossible. */
export function patternFault(pattern: unknown, others: readonly unknown[]): string | null {
  const said = sorted(pattern);
  if (said === "[]") return "Say of one option at least whether it is done.";
  return others.some((each) => sorted(each) === said) ? "That is there already." : null;
}

const sorted = (pattern: unknown) => JSON.stringify(Object.entries((pattern ?? {}) as Pattern).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Why a game cannot be dropped: another stands on it. */
export function heldGame(game: Row, others: readonly unknown[]): string | null {
  const above = others.map((each) => rowOf(each)).find((each) => each["from"] === game["id"]);
  return above ? `“${String(above["says"])}” stands on it. Change that first.` : null;
}

/** Why an option cannot be dropped: this game, or one that takes its options from here, names it. */
export function heldOption(option: Row, games: readonly WrittenGame[], of: string): string | null {
  const id = String(option["id"]);
  for (const game of games.filter((each) => standsOn(games, each, of))) {
    const { wishes = {}, impossible = [], now = {} } = game;
    const what = Object.values(wishes)
      .flat()
      .some((wish) => wish.options?.[id] !== undefined)
      ? "A wish"
      : impossible.some((pattern) => pattern[id] !== undefined)
        ? "What cannot be at once"
        : now[id] === undefined
          ? undefined
          : "What is done today";
    if (what) return `${what} in “${game.says}” names it. Change that first.`;
  }
  const actor = String(option["actor"]);
  const game = games.find((each) => each.id === of);
  const hasOther = (game?.options ?? []).some((each) => each.actor === actor && each.id !== id);
  return !hasOther && (game?.wishes?.[actor]?.length ?? 0) > 0 ? `${actor} has wishes, and no other option. Drop those first.` : null;
}

/** Whether a game has its options from another, or is that one. */
function standsOn(games: readonly WrittenGame[], game: WrittenGame | undefined, of: string, seen: readonly string[] = []): boolean {
  if (!game || seen.includes(game.id)) return false;
  if (game.id === of) return true;
  return (
    !game.options &&
    standsOn(
      games,
      games.find((each) => each.id === game.from),
      of,
      [...seen, game.id],
    )
  );
}

/** “Pakistan: fence the border; not Kabul: give the TTP shelter”. */
export function patternWords(pattern: unknown, options: readonly OptionRow[], named: (actor: string) => string): string {
  const words = ({ actor, says }: OptionRow) => `${named(actor)}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`;
  return Object.entries((pattern ?? {}) as Pattern)
    .map(([id, isSo]) => {
      const option = options.find((each) => each.id === id);
      return `${isSo ? "" : "not "}${option ? words(option) : id}`;
    })
    .join("; ");
}
