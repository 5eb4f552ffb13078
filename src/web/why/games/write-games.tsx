import { useState } from "react";
import { useCaseFile } from "../../ask/case-file.js";
import type { Field, Row } from "../../parts/written/typed-row.js";
import { WrittenRows } from "../../parts/written/written-rows.js";
import { GameParts } from "./game-parts.js";
import { gamesIn, heldGame, madeGame } from "./game-rows.js";

const words = (row: Row) => String(row["says"] ?? "");

/** The games of judgements/scenarios.yaml: each with what it is called, and below it what the sides may do and what they want. */
export function WriteGames({ isFirst }: { isFirst: boolean }) {
  const file = useCaseFile("scenarios");
  const [isOpen] = useState(isFirst);
  const games = gamesIn(file.says);
  const fields: readonly Field[] = [
    { key: "says", label: "What is supposed", kind: "words", isNeeded: true, hint: "The bond comes first in Kabul" },
    {
      key: "from",
      label: "What is not said is as in",
      kind: "one",
      choices: [["", "no other game"], ...games.map(({ id, says }) => [id, says] as const)],
    },
    { key: "because", label: "Whose judgement the wishes are", kind: "words" },
    { key: "note", label: "Note", kind: "words" },
  ];
  return (
    <details className="written-part" open={isOpen}>
      <summary>Write a game, or change one</summary>
      <WrittenRows
        file={file}
        name="scenarios"
        path={["games"]}
        fields={fields}
        one="game"
        called={(row) => `the game “${words(row)}”`}
        says={words}
        made={madeGame}
        fault={(row) => (row["id"] !== undefined && row["from"] === row["id"] ? "A game stands on another one." : null)}
        held={heldGame}
      />
      {games.map((game, index) => (
        <GameParts key={game.id} file={file} games={games} index={index} game={game} />
      ))}
    </details>
  );
}
