import type { KeyboardEvent } from "react";
import type { TakenRows } from "./use-taken.js";

/** Narrows the table to rows that have each of some words in any cell, and says how many they are. */
export function FindLine({ all, taken, enter }: { all: number; taken: TakenRows; enter: () => void }) {
  const { rows, words, stale, find, again } = taken;
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && words !== "") {
      event.preventDefault();
      event.stopPropagation();
      find("");
    } else if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      if (rows.length) enter();
    }
  };
  const count = (n: number) => n.toLocaleString("en-GB");
  return (
    <search className="find-line">
      <input
        type="search"
        aria-label="Find in the table"
        placeholder="Find in the table"
        value={words}
        onChange={(event) => find(event.target.value)}
        onKeyDown={press}
      />
      <span role="status">
        {words.trim() === "" ? `${count(all)} ${all === 1 ? "document" : "documents"}` : `${count(rows.length)} of ${count(all)}`}
      </span>
      {stale && (
        <button type="button" onClick={again}>
          {stale === "order" ? "Sort again" : "Find again"}
        </button>
      )}
    </search>
  );
}
